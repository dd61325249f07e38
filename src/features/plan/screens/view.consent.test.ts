import { expect, test } from 'vitest'
import type { Sharing } from '../../consent/model.ts'
import { consentShown } from './view.consent.ts'

const sharing = (more: Partial<Sharing>): Sharing => ({
  id: '1',
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
  untilAt: 'infinity',
  how: 'table',
  takenBy: 'Henrik Dahl',
  confirmedAt: '2026-05-12T08:00:00Z',
  endedAt: null,
  endReason: null,
  hiddenUntil: null,
  hiddenLaw: null,
  holds: true,
  whole: true,
  lines: [],
  parties: [],
  ...more,
})
const shown = (more: Partial<Sharing>, now = '2026-11-24T12:00:00Z') =>
  consentShown([sharing(more)], [], new Date(now))

test('the last day is the one before the midnight at which it ends, in summer as in winter', () => {
  expect(shown({ untilAt: '2027-02-03T23:00:00Z' }).until).toBe('2027-02-03')
  expect(shown({ untilAt: '2027-06-01T22:00:00Z' }).until).toBe('2027-06-01')
  expect(shown({}).until).toBeUndefined()
})

test('it ends soon from thirty days before its last day, and is over after it', () => {
  expect(shown({ untilAt: '2026-12-24T23:00:00Z' }).state).toBe('soon')
  expect(shown({ untilAt: '2026-12-25T23:00:00Z' }).state).toBe('active')
  const over = shown({ untilAt: '2026-11-23T23:00:00Z', holds: false })
  expect([over.state, over.expiredOn]).toEqual(['expired', '2026-11-23'])
})
