import type { Text } from '../../platform/i18n/text.ts'
import { en as consequence } from './text/consequence.en.ts'
import { en as grounds } from './text/grounds.en.ts'
import { en as history } from './text/history.en.ts'
import { en as matrix } from './text/matrix.en.ts'
import { people } from './text/people.en.ts'
import { en as period } from './text/period.en.ts'
import { en as receivers } from './text/receivers.en.ts'
import { en as summary } from './text/summary.en.ts'
import { en as yes } from './text/yes.en.ts'
import type { da } from './text.da.ts'

export const en: Text<typeof da> = {
  summary,
  title: 'Who may see what',
  titleOf: (name: string) => `Who may see what: ${name}`,
  loading: 'Loading the consent',
  people,
  unknownPerson: 'A named person',
  backToPlan: 'To the plan',
  together: (name: string) =>
    `You are sitting with ${name}. Turn the screen their way, and take it at their pace.`,
  citizenRead: (name: string) =>
    `The consent is ${name}’s. You can read it, but not write it down while you have no case together.`,
  onlyYourSide: (name: string) =>
    `Here are the consents that your area receives or gives to. ${name} sees all of them on their own page.`,
  emphasis: 'see only the headlines|see only the times|only headlines|only times',
  summaryRest: count => `Show all: ${count} more`,
  summaryLess: 'Show less',
  noTheme: 'Some of the plan has no theme. Then only the part of the plan decides.',
  nobody: 'You have not said yes to anybody seeing your plan. Each area sees only what it wrote itself.',
  nobodyInvite:
    'When more may see it, you need not tell the same thing many times. You decide who, what and for how long.',
  nobodyForYou: 'There are no consents that you may see here yet.',
  close: 'Close',
  cancel: 'Leave it',
  back: 'Back',
  change: 'Change',
  saved: (name: string) => `Saved. It works from now on for ${name}.`,
  closed: (name: string) => `It is closed for ${name}.`,
  failed: 'It was not saved',
  hiddenConsent:
    'There is already a consent that you may not see. It can be changed on the citizen’s own page or together with somebody from the area.',
  again: 'Try again',
  notLoaded: {
    title: 'The page could not be loaded',
    words: 'Nothing was changed. Try again in a while.',
    offline: 'There is no connection right now. Nothing was changed.',
    unknown: 'There is nothing here that you may see',
    unknownWords:
      'The address may be wrong, or you do not have the case. If you need it, you can take it with a reason.',
  },
  ...matrix,
  ...receivers,
  ...consequence,
  period,
  ...yes,
  history,
  ...grounds,
}
