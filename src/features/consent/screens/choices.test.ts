import { expect, test } from 'vitest'
import {
  choicesNow,
  choicesOf,
  columnsOf,
  draftOf,
  endsSoon,
  isWhole,
  lastDayOf,
  linesOf,
  sameChoices,
  showsSomething,
  withCell,
} from './choices.ts'
import { ids, lines, overview, sharing } from './consent.fixture.ts'

const now = new Date('2026-11-24T08:00:00Z')
const today = '2026-11-24'

test('lines become choices and lines again, without what is not in use any longer', () => {
  const given = lines([24, 3], [30, 2], [2, 3], [53, 3])
  expect(linesOf(choicesOf(given), [30, 24, 2])).toEqual(lines([2, 3], [24, 3], [30, 2]))
  expect(linesOf({ 24: 0 }, [24])).toEqual([])
  expect(sameChoices({ 24: 3, 25: 0 }, { 24: 3 })).toBe(true)
  expect(sameChoices({ 24: 3 }, { 24: 2 })).toBe(false)
  expect(showsSomething({ 30: 3, 1: 3 })).toBe(false)
  expect(showsSomething({ 30: 3, 29: 1 })).toBe(true)
})

test('every receiver has a column: who had a consent, areas on the team, companions', () => {
  const all = overview({
    sharings: [
      sharing({ receiverArea: 4 }),
      sharing({ receiverArea: null, receiverPerson: ids.jonas, receiverName: 'Jonas Ravn', viaArea: 7 }),
      sharing({ basis: 'law', receiverArea: 5 }),
    ],
    team: [
      { personId: ids.jonas, name: 'Jonas Ravn', areaId: 0, title: 'Bostøtte' },
      { personId: ids.jonas, name: 'Jonas Ravn', areaId: 4, title: 'Bostøtte' },
    ],
    companions: [{ personId: ids.mother, name: 'Kirsten', relation: 'mor' }],
  })
  const columns = columnsOf(all, now)
  expect(columns.map(({ kind, areaId, personName }) => [kind, areaId, personName])).toEqual([
    ['area', 0, null],
    ['area', 4, null],
    ['employee', 7, 'Jonas Ravn'],
    ['companion', null, 'Kirsten'],
  ])
  expect(columns.map(({ standing, reached }) => [standing, reached])).toEqual([
    ['none', 1],
    ['holds', 1],
    ['holds', 1],
    ['none', 1],
  ])
})

test('the open version counts; what does not hold shows nothing but is where one begins again', () => {
  const old = sharing({ version: 1, endedAt: '2026-06-01T08:00:00Z', endReason: 'replaced' })
  const expired = sharing({
    version: 2,
    holds: false,
    untilAt: '2026-11-08T23:00:00Z',
    lines: lines([25, 1]),
  })
  const [column] = columnsOf(overview({ sharings: [old, expired] }), now)
  if (!column) throw new Error('no column')
  expect([column.standing, column.open, column.last]).toEqual(['expired', expired, expired])
  expect(choicesNow(column)).toEqual({})
  const draft = draftOf(column, { today, purpose: 'Other', areas: [] })
  expect(draft).toEqual({ choices: { 25: 1 }, purpose: 'To help together', lastDay: '2027-11-24' })
  expect(withCell(draft, 25, 0).choices).toEqual({ 25: 0 })
})

test('a receiver without a consent begins with no depth and every area that may give', () => {
  const all = overview({ team: [{ personId: ids.jonas, name: 'J', areaId: 0, title: '' }] })
  const [column] = columnsOf(all, now)
  if (!column) throw new Error('no column')
  const draft = draftOf(column, { today, purpose: 'Together', areas: [{ id: 1 }] })
  expect(draft).toEqual({ choices: { 1: 3 }, purpose: 'Together', lastDay: '2027-11-24' })
})

test('jointly held consents wait, and half seen ones are known', () => {
  const custody = { partyId: ids.custody, kind: 'custody' as const, name: 'Peter' }
  const required = [...overview().required, custody]
  const joint = sharing({ holds: false })
  expect(columnsOf(overview({ sharings: [joint], required }), now)[0]?.standing).toBe('waits')
  const half = columnsOf(overview({ sharings: [sharing({ whole: false })] }), now)[0]
  expect(half && isWhole(half)).toBe(false)
})

test('the last day is the day before midnight in Denmark, summer and winter', () => {
  expect(lastDayOf({ untilAt: '2027-06-01T22:00:00Z' })).toBe('2027-06-01')
  expect(lastDayOf({ untilAt: '2027-01-01T23:00:00Z' })).toBe('2027-01-01')
  expect(lastDayOf({ untilAt: 'infinity' })).toBeNull()
  expect([today, '2026-12-23', '2026-12-24', '2026-11-23', null].map(day => endsSoon(day, today))).toEqual([
    true,
    true,
    false,
    false,
    false,
  ])
})
