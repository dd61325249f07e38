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
  signedOut: 'You are signed out. What you wrote is here again when you have signed in.',
  codes: { identifies: 'Write it without your name and CPR number. Then the leader can read it.' },
  asked: {
    reading: who => `May ${who} read what your team has written about you?`,
    view: wording => `Those who help you do not agree about: »${wording}« Will you say what you think?`,
    go: 'See it and answer',
  },
  title: 'What we have asked a leader',
  waits: who => `We have asked ${who}.`,
  by: day => `You will get an answer by ${day}.`,
  noDay: 'We will write here when there is an answer.',
  decided: 'The answer has come',
  view: 'What do you think?',
  viewHint: 'You need not. The leader can read what you write. You can delete it again.',
  viewSave: 'Let the leader read it',
  viewSaved: 'Saved. The leader can read it now.',
  viewDelete: 'Delete what I wrote',
  viewGone: 'It is deleted. The leader can no longer read it.',
  viewEmpty: 'First write what you think.',
  readAsk: (who, leader) =>
    `May ${who}, ${leader}, read what your team has written about you in the question?`,
  readAgain: day => `You said no on ${day}. You may say no again.`,
  readWhy:
    'Then the answer can fit you better. If you say no, the leader answers without knowing who you are.',
  readYesMet: day =>
    `It was written down that you said yes at a meeting on ${day}. If that is not so, you can say no here.`,
  readYes: 'Yes, please do',
  readNo: 'No, thank you',
  reads: who => `${who} may read what your team has written about you until there is an answer.`,
  readsNot: who => `${who} may not read what your team has written about you.`,
  readStop: 'Take my yes back',
  readLater: 'I will say yes after all',
  readYesSaved: who => `Thank you. ${who} may read it now.`,
  readNoSaved: who => `That is all right. ${who} may not read it.`,
  viewAsk: 'Those who help you do not agree. Will you say what you think?',
}
