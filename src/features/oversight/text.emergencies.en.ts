import type { Text } from '../../platform/i18n/text.ts'
import type { da } from './text.emergencies.da.ts'

export const en: Text<typeof da> = {
  title: 'Emergencies to review',
  lead: 'Each time somebody opened a plan in an emergency, somebody else looks at whether it was right. The citizen reads the answer.',
  none: 'Nothing waits for review',
  card: 'Emergencies wait for review',
  count: (n: number) =>
    n === 1
      ? '1 plan was opened in an emergency and waits for review.'
      : `${n} plans were opened in an emergency and wait for review.`,
  go: 'See them',
  row: (who: string, citizen: string) => `${who} opened the plan of ${citizen}`,
  reason: (reason: string) => `They wrote: “${reason}”`,
  until: (from: string, until: string) => `${from}, open until ${until}`,
  review: 'Review',
  reviewFull: (who: string, citizen: string) => `Review that ${who} opened the plan of ${citizen}`,
  question: 'Was it right to open the plan?',
  yes: 'Yes, it was right',
  no: 'No, it was not right',
  noHint: 'Then it closes at once, and the employee cannot open it again for a week.',
  note: 'A few words to the citizen',
  noteHint: 'The citizen reads it. Write nothing about the case.',
  choose: 'Choose yes or no.',
  save: 'Save the review',
  saved: 'The review is saved.',
  saving: 'Saving …',
  cancel: 'Leave it',
  close: 'Close',
  optional: 'may be left out',
  failed: 'It was not saved',
  loading: 'Loading',
  notLoaded: 'We cannot show it right now',
  notLoadedKept: 'Nothing was changed. Try again in a little while.',
  again: 'Try again',
  gone: 'Somebody else has reviewed it meanwhile.',
  offline: 'There is no connection right now. Your words are still here.',
}
