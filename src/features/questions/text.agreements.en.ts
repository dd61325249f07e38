import type { Text } from '../../platform/i18n/text.ts'
import type { agreements as da } from './text.agreements.da.ts'

const times = (n: number) => (n === 1 ? 'once' : `${n} times`)

export const agreements: Text<typeof da> = {
  title: 'Working agreements',
  lead: 'Answers that hold from now on. Each was born of a question, has a reason, and a day when it is looked at again.',
  search: 'Search agreements',
  situation: 'What is it about?',
  all: 'Everything',
  due: 'Does it still hold?',
  dueLead: 'You look after these, and the day has come.',
  ended: 'Show those that have ended',
  empty: 'No agreement fits',
  none: 'No working agreements hold for you yet',
  emptyBody: 'They come when leaders answer questions and let the answer hold from now on.',
  number: n => `Working agreement ${n}`,
  guidanceNumber: n => `Guidance ${n}`,
  edition: n => `edition ${n}`,
  individually: 'Assess individually. Guidance may always be departed from, with a reason.',
  binds: 'It binds the procedure. What is best for each person you still assess.',
  holdsFor: 'Holds for',
  decidedBy: 'Decided by',
  keeps: 'Looks after it',
  review: 'Looked at again',
  bornOf: 'Born of',
  met: (used, not) =>
    used + not === 0
      ? 'Not used yet.'
      : `Used ${times(used)}. ${not === 0 ? 'It has fitted each time.' : `It did not fit ${times(not)}.`}`,
  metGuidance: (used, not) =>
    used + not === 0
      ? 'Not used yet.'
      : `Followed ${times(used)}. ${not === 0 ? 'Not departed from yet.' : `Departed from ${times(not)} with a reason.`}`,
  waits: 'Does it still hold? Waits for an answer',
  waitsOn: who => `Does it still hold? Waits for ${who}`,
  reasons: 'When it did not fit',
  editions: 'How it came about',
  acts: { made: 'Made', holds: 'Still holds', changed: 'Changed', ended: 'Ended' },
  yes: 'Yes, it holds',
  change: 'Change',
  end: 'End',
  next: 'Look at it again',
  text: 'How the agreement is to read',
  why: 'Why?',
  save: 'Save',
  propose: 'Send the proposal',
  proposalSent: 'The proposal is sent. The agreement holds as it stands until all have said yes.',
  proposed: { changed: 'A proposed change', ended: 'Proposed to end it' },
  proposedBy: (who: string, day: string) => `${who} proposed it on ${day}.`,
  alsoOthers: (areas: string) =>
    `${areas} took part in deciding the agreement. What you propose holds once a leader there has said yes. Until then the agreement holds as it stands.`,
  holdsMeanwhile: (areas: string) => `The agreement holds as it stands until ${areas} has said yes.`,
  waitsForYes: (areas: string) => `Waits for a yes from ${areas}`,
  sayFor: (area: string) => `What do you say for ${area}?`,
  takeBack: 'Take the proposal back',
  asksMe: 'Waits for your yes',
  asksMeLead: 'Another leader proposes to change or end an agreement that you decided together.',
  saved: 'Saved in your name',
  isEnded: 'The agreement has ended',
  addGuidance: 'Write guidance on discretion',
  settled: 'This is settled.',
  use: 'Use it',
  used: 'Used',
  didNotFit: 'You have said that it did not fit here',
  departed: 'You have departed from it here',
  notFit: 'Does it not fit here?',
  depart: 'Depart from it, and say why',
  tell: 'Say why',
  told: 'Thank you. Whoever looks after the agreement can see why, not who.',
}
