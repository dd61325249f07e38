// What was said when, from the versions of the consents.
import type { Depth, Sharing } from '../model.ts'
import { choicesOf, depthOf, keyOfReceiver, lastDayOf, receiverOf } from './choices.ts'

type CellChange = { readonly bit: number; readonly from: Depth; readonly to: Depth }

export type Event = {
  readonly key: string
  readonly at: string
  readonly sharing: Sharing
  readonly receiver: string
  readonly what:
    | { readonly kind: 'first' | 'given' | 'imported' | 'withdrawn' | 'withArea' | 'expired' }
    | { readonly kind: 'changed'; readonly cells: readonly CellChange[] }
    | { readonly kind: 'period'; readonly lastDay: string | null }
}

/** Newest first. A version that replaces another is one change, not an end and a beginning. */
export function historyOf(sharings: readonly Sharing[], now: Date): Event[] {
  const consents = sharings.filter(sharing => sharing.basis === 'consent')
  const byId = new Map(consents.map(sharing => [sharing.id, sharing]))
  const oldest = consents
    .filter(sharing => sharing.confirmedAt !== null)
    .toSorted((a, b) => Date.parse(startOf(a)) - Date.parse(startOf(b)))[0]
  return consents
    .flatMap(sharing => [began(sharing, byId, oldest), ended(sharing, now)])
    .filter(event => event !== undefined)
    .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))
}

const startOf = (sharing: Sharing) => sharing.confirmedAt ?? sharing.fromAt

function began(sharing: Sharing, byId: ReadonlyMap<string, Sharing>, oldest: Sharing | undefined): Event {
  const at = startOf(sharing)
  const event = (what: Event['what']): Event => ({
    key: `${sharing.id} began`,
    at,
    sharing,
    receiver: receiverKey(sharing),
    what,
  })
  if (sharing.confirmedAt === null) return event({ kind: 'imported' })
  const before = sharing.replaces === null ? undefined : byId.get(sharing.replaces)
  if (!before) return event({ kind: sharing === oldest ? 'first' : 'given' })
  const cells = changedCells(before, sharing)
  return event(
    cells.length === 0 ? { kind: 'period', lastDay: lastDayOf(sharing) } : { kind: 'changed', cells },
  )
}

function ended(sharing: Sharing, now: Date): Event | undefined {
  const event = (at: string, kind: 'withdrawn' | 'withArea' | 'expired'): Event => ({
    key: `${sharing.id} ended`,
    at,
    sharing,
    receiver: receiverKey(sharing),
    what: { kind },
  })
  const ranOut = sharing.untilAt !== 'infinity' && new Date(sharing.untilAt) <= now
  if (ranOut && (sharing.endedAt === null || Date.parse(sharing.untilAt) <= Date.parse(sharing.endedAt)))
    return event(sharing.untilAt, 'expired')
  if (sharing.endedAt === null || sharing.endReason === 'replaced') return undefined
  return event(sharing.endedAt, sharing.endReason === 'area_withdrawn' ? 'withArea' : 'withdrawn')
}

function changedCells(before: Sharing, after: Sharing): CellChange[] {
  const [a, b] = [choicesOf(before.lines), choicesOf(after.lines)]
  return [...new Set([...Object.keys(a), ...Object.keys(b)].map(Number))]
    .toSorted((x, y) => x - y)
    .map(bit => ({ bit, from: depthOf(a, bit), to: depthOf(b, bit) }))
    .filter(({ from, to }) => from !== to)
}

function receiverKey(sharing: Sharing): string {
  const receiver = receiverOf(sharing)
  return receiver ? keyOfReceiver(receiver) : ''
}
