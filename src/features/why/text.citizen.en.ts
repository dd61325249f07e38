import type { Text } from '../../platform/i18n/text.ts'
import type { da } from './text.citizen.da.ts'

export const en: Text<typeof da> = {
  title: 'May we tell it?',
  lead: who =>
    `${who} would like to tell your words to those who work in the municipality, so that they can learn from them. You decide, and you need not say why.`,
  moved: 'Beside them it says:',
  as: 'You are called',
  change: 'Correct the words',
  words: 'Your words',
  yes: 'Yes, you may',
  no: 'No thanks',
  told: 'Told with your yes',
  wroteYes: {
    table: who => `${who}, has written that you said yes at a meeting.`,
    phone: who => `${who}, has written that you said yes on the phone.`,
    paper: who => `${who}, has written that you said yes on paper.`,
  },
  toldLead:
    'If you take your yes back, the words are gone at once. What others have written from them stays, but nobody can see that it came from you.',
  withdraw: 'Take it back',
  thanks: 'Thank you. You can take it back here.',
  noThanks: 'That is all right. The words are deleted.',
  gone: 'It is taken back. The words are gone.',
  saving: 'Saving …',
  failed: 'It was not saved. Try again.',
}
