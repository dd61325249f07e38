import type { Text } from '../../platform/i18n/text.ts'
import type { da } from './text.citizen.da.ts'

const whoIn = (who: string) =>
  who === '' ? 'Somebody in the municipality' : `${who.replace(/, \p{Lu}/u, title => title.toLowerCase())},`

export const en: Text<typeof da> = {
  asked: who => `${whoIn(who)} would like to tell others something you said. Is that all right?`,
  see: 'See it and answer',
  title: 'May we tell it?',
  lead: who =>
    `${whoIn(who)} would like to tell your words to those who work in the municipality, so that they can learn from them. You decide, and you need not say why.`,
  moved: 'Beside the words it says:',
  as: 'What you are called',
  change: 'Correct the words',
  words: 'Your words',
  yes: 'Yes, you may',
  no: 'No thanks',
  told: 'We tell this because you said yes',
  wroteYes: {
    table: who => `${whoIn(who)} has written that you said yes at a meeting.`,
    phone: who => `${whoIn(who)} has written that you said yes on the phone.`,
    paper: who => `${whoIn(who)} has written that you said yes on paper.`,
  },
  toldLead:
    'You can always take your yes back. Then the words are gone at once. If others have written something from them, it stays, but nobody can see that it came from you.',
  withdraw: 'Take my yes back',
  thanks: 'Thank you. You can always take your yes back on this page.',
  noThanks: 'That is all right. The words are deleted.',
  gone: 'Your yes is taken back. The words are gone.',
  failed: 'It is not saved',
  codes: { identifies: 'Write it without a CPR number. Others than your team read it.' },
  signedOut: 'You are signed out. Sign in again, and then answer.',
}
