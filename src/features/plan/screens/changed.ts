// How changes of the plan's objects are put together with another's.
import { type Fields, type Groups, pick } from '../../../platform/changes.ts'

/** Fields of the plan's objects that say one thing together. */
const together: Groups = [
  ['doerKind', 'doerId', 'doerName'],
  ['duty', 'dutyLaw'],
  ['state', 'waitsFor', 'endReason', 'doneOn', 'howItWent'],
]

/** How the citizen said yes is said of these, and goes with them. */
const saidYesTo = ['title', 'why', 'text', 'themes']

/** A body without what is not to be said; what is no field of the form stays, a yes only with what it was said to. */
function onlyChanged(body: Fields, mine: Fields, changed: ReadonlySet<string>): Fields {
  const says = (key: string) =>
    key === 'saidYesHow'
      ? saidYesTo.some(field => changed.has(field) && field in body)
      : changed.has(key) || !(key in mine)
  return pick(body, new Set(Object.keys(body).filter(says)))
}

export const ofPlan = { together, onlyChanged }
