import type { How } from '../consent/model.ts'
import type { Action } from './model.actions.ts'

type Writer = { kind: 'employee' | 'citizen' | 'companion' }

/**
 * Is what is written the citizen's own, at once? Theirs is; what staff take down is so only when the citizen
 * said yes at the table, by phone or on paper. Undefined: staff cannot tick the citizen's screen for them.
 */
export function confirmation(
  writer: Writer,
  saidYesHow: How | null,
): { confirmed: boolean; confirmedHow: How | null } | undefined {
  if (writer.kind === 'citizen') return { confirmed: true, confirmedHow: 'screen' }
  if (saidYesHow === 'screen') return undefined
  return { confirmed: saidYesHow !== null, confirmedHow: saidYesHow }
}

/**
 * Taking a theme away can show an object to more people: the citizen must say yes. Sorting the unsorted (null) and
 * adding a theme work at once.
 */
export function needsYesToRetheme(
  before: readonly number[] | null,
  after: readonly number[] | null | undefined,
): boolean {
  if (before === null || after === undefined || after === null) return false
  return before.some(theme => !after.includes(theme))
}

/** The citizen's yes to being shown more widely, as the object keeps it: how it was said, and to which version. */
export function yesTo(seen: number, saidYesHow: How | null | undefined) {
  return saidYesHow && saidYesHow !== 'screen' ? { yesHow: saidYesHow, yesVersion: seen + 1 } : {}
}

/** May this actor tick it off? Its area and its doer may; the citizen ticks what the citizen does. */
export function mayReport(action: Pick<Action, 'doerKind' | 'areaId'>, actor: Writer): boolean {
  return actor.kind !== 'citizen' || action.doerKind === 'citizen' || action.areaId === null
}
