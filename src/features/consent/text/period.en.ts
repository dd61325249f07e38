import type { Text } from '../../../platform/i18n/text.ts'
import type { da } from './period.da.ts'

export const en: Text<typeof da> = {
  until: (day: string) => `Holds until ${day}`,
  untilYouSay: 'Holds until you say no',
  several: 'How long it holds',
  said: (day: string) => `You said yes ${day}.`,
  askAgain:
    'In the last 30 days we ask here on the page whether it shall go on. If you do not say yes, it closes by itself.',
  openEnd: 'You can always say no.',
  progress: 'So much of the time has gone',
  one: (name: string, day: string) => `${name}: until ${day}`,
  oneOpen: (name: string) => `${name}: until you say no`,
  change: 'Change date',
  changeTitle: 'How long shall it hold?',
  forWhom: 'For whom?',
  forWhomMissing: 'Choose at least one.',
  same: (names: string) => `For ${names} the date does not change what they can see.`,
  save: 'Save the date',
  savedDay: (day: string) => `It now holds until ${day}.`,
  savedOpen: 'It now holds until you say no.',
  withdrawAll: 'Withdraw everything',
  withdrawTitle: 'If nobody may see it any longer',
  withdrawWords: 'Each area still sees what it wrote itself. Everything else closes at once.',
  withdrawYes: 'Withdraw everything',
  withdrawn: 'Everything is withdrawn. Nobody sees more through your consent.',
  soonTitle: (name: string, day: string) => `${name} can see it until ${day}. Shall it go on?`,
  expiredTitle: (name: string, day: string) => `${name} could see it until ${day}. Now it is closed.`,
  extend: 'Yes, one more year',
  letEnd: 'It ends by itself if you do nothing.',
  stayClosed: 'It is closed until you say yes again.',
  extendFor: (name: string) => `Yes, one more year for ${name}`,
}
