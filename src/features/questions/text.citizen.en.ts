import type { Text } from '../../platform/i18n/text.ts'
import type { da } from './text.citizen.da.ts'

const leaders = {
  team_leader: 'the team leader',
  head_of_department: 'the head of department',
  head_of_centre: 'the head of centre',
  director: 'the director',
  none: 'a leader',
}
type Leader = { role: keyof typeof leaders | null; area: string | null }
export const leader = ({ role, area }: Leader) =>
  role === 'director' || area === null ? leaders[role ?? 'none'] : `${leaders[role ?? 'none']} in ${area}`

export const en: Text<typeof da> = {
  leader,
  and: 'and',
  saving: 'Saving',
  fields: 'Put right what is marked below.',
  offline: 'There is no net. What you wrote is still here.',
  changed:
    'Somebody else changed it meanwhile. What you wrote is still here. Read what is new, and save again.',
  title: 'Waiting for a decision',
  waits: who => `We have asked ${who}.`,
  by: day => `You get an answer by ${day}.`,
  noDay: 'We write here when there is an answer.',
  decided: 'It is decided',
  view: 'What do you think?',
  viewHint: 'The leader can read what you write. You can delete it again.',
  viewSave: 'Let the leader read it',
  viewSaved: 'Saved. The leader can read it now.',
  readAsk: (who, leader) =>
    `May ${who}, ${leader}, read what your team has written about you in the question?`,
  readAgain: day => `You said no on ${day}. You may say no again.`,
  readWhy:
    'Then the answer can fit you better. If you say no, the leader answers without knowing who you are.',
  readYes: 'Yes, please do',
  readNo: 'No, thank you',
  reads: who => `${who} may read it until there is an answer.`,
  readsNot: who => `${who} may not read it.`,
  readStop: 'Close for it again',
  readLater: 'Say yes after all',
  readSaved: 'Saved',
  viewAsk: 'They do not agree. Will you say what you think?',
}
