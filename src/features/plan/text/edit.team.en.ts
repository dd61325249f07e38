import type { Text } from '../../../platform/i18n/text.ts'
import type { da } from './edit.team.da.ts'
import { genitive } from './names.en.ts'

export const en: Text<typeof da> = {
  team: {
    leadNow: name => `${name} is now plan lead`,
    left: name => `${name} is no longer on the team`,
    leaveDetail: 'Then you see only what you have other grounds to see.',
    takeOffDetail: 'Then the person sees only what there are other grounds for.',
  },
  invited: {
    title: 'You also invited',
    waits: 'Has not opened the plan yet',
    hasCome: 'Has opened the plan',
  },
  invite: {
    title: 'Invite to the team',
    button: 'Invite',
    kind: 'Who is it?',
    kinds: { employee: 'A colleague', relative: 'A relative', volunteer: 'A volunteer' },
    search: 'Find a colleague',
    searchHint: 'Write at least two letters of the name or title.',
    found: 'Choose a colleague',
    none: 'Nobody by that name.',
    chooseFirst: 'Find and choose a colleague first.',
    area: 'For which area?',
    consentHint: name =>
      `The colleague sees what ${genitive(name)} consent lets the area see. The invitation gives no more.`,
    name: 'Name',
    phone: 'Telephone',
    role: 'Role',
    roleHint: 'For example »Mother, fetches Noah on Thursdays«.',
    done: name => `${name} is on the team`,
  },
}
