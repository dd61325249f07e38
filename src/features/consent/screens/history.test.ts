import { expect, test } from 'vitest'
import { lines, sharing } from './consent.fixture.ts'
import { historyOf } from './history.ts'

const now = new Date('2026-11-24T08:00:00Z')
const told = (...sharings: ReturnType<typeof sharing>[]) =>
  historyOf(sharings, now).map(({ at, what }) => [at.slice(0, 10), what.kind])

test('a new version is one change, with the cells that became others', () => {
  const at = '2026-09-03T08:00:00Z'
  const first = sharing({ endedAt: at, endReason: 'replaced', lines: lines([24, 3], [30, 2]) })
  const second = sharing({
    replaces: first.id,
    version: 2,
    fromAt: at,
    confirmedAt: at,
    lines: lines([24, 3], [31, 1]),
  })
  expect(told(first, second)).toEqual([
    ['2026-09-03', 'changed'],
    ['2026-05-12', 'first'],
  ])
  expect(historyOf([first, second], now)[0]?.what).toEqual({
    kind: 'changed',
    cells: [
      { bit: 30, from: 2, to: 0 },
      { bit: 31, from: 0, to: 1 },
    ],
  })
  const longer = sharing({ replaces: first.id, version: 2, fromAt: at, confirmedAt: at, untilAt: 'infinity' })
  expect(historyOf([first, longer], now)[0]?.what).toEqual({ kind: 'period', lastDay: null })
})

test('ends are told as what they were', () => {
  const end = '2026-10-01T08:00:00Z'
  const given = '2026-06-01T08:00:00Z'
  const later = { receiverArea: 3, fromAt: given, confirmedAt: given }
  expect(told(sharing({ endedAt: end, endReason: 'withdrawn' }))[0]).toEqual(['2026-10-01', 'withdrawn'])
  expect(told(sharing({ endedAt: end, endReason: 'area_withdrawn' }))[0]).toEqual(['2026-10-01', 'withArea'])
  expect(told(sharing({ untilAt: '2026-11-08T23:00:00Z' }))[0]).toEqual(['2026-11-08', 'expired'])
  expect(told(sharing(), sharing(later)).map(([, kind]) => kind)).toEqual(['given', 'first'])
})

test('a consent that ran out and is given again shows both', () => {
  const again = '2026-11-20T08:00:00Z'
  const first = sharing({ untilAt: '2026-11-08T23:00:00Z', endedAt: again, endReason: 'replaced' })
  const second = sharing({ replaces: first.id, version: 2, fromAt: again, confirmedAt: again })
  expect(told(first, second).map(([, kind]) => kind)).toEqual(['period', 'expired', 'first'])
})

test('an imported one waits, and another legal ground is nothing that the citizen changed', () => {
  expect(told(sharing({ how: 'import', confirmedAt: null }))).toEqual([['2026-05-12', 'imported']])
  expect(told(sharing({ basis: 'law', how: 'law', citation: '§ 1' }))).toEqual([])
})
