// Consents as the server tells them, for tests of what the page shows.
import type { ConsentOverview, Line, Sharing } from '../model.ts'

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

export const ids = { citizen: uuid(1), mother: uuid(2), jonas: uuid(3), custody: uuid(4) }

let next = 100

export function sharing(given: Partial<Sharing> = {}): Sharing {
  next += 1
  return {
    id: uuid(next),
    basis: 'consent',
    receiverArea: 2,
    receiverPerson: null,
    receiverName: null,
    viaArea: null,
    version: 1,
    replaces: null,
    purpose: 'To help together',
    citation: null,
    fromAt: '2026-05-12T08:00:00Z',
    untilAt: '2027-06-01T22:00:00Z',
    how: 'table',
    takenBy: 'Henrik Dahl',
    confirmedAt: '2026-05-12T08:00:00Z',
    endedAt: null,
    endReason: null,
    hiddenUntil: null,
    hiddenLaw: null,
    holds: true,
    whole: true,
    lines: lines([24, 3], [30, 2]),
    parties: [{ partyId: ids.citizen, upheldAt: '2026-05-12T08:00:00Z' }],
    ...given,
  }
}

export const lines = (...pairs: [number, number][]): Line[] => pairs.map(([bit, depth]) => ({ bit, depth }))

export function overview(given: Partial<ConsentOverview> = {}): ConsentOverview {
  return {
    citizen: { id: ids.citizen, name: 'Maja Lindholm', self: true, mayDecide: true },
    sharings: [],
    asks: [],
    team: [],
    companions: [],
    required: [{ partyId: ids.citizen, kind: 'citizen', name: 'Maja Lindholm' }],
    emergencies: [],
    ...given,
  }
}
