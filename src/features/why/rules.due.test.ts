import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../platform/i18n/calendar.ts'
import { answerDue, holderNow, timesAtTable } from './rules.due.ts'

describe('who is to answer about a frame', () => {
  const chain = [
    { id: 'tariq', level: 3 },
    { id: 'poul', level: 4 },
    { id: 'ulla', level: 4 },
  ]
  const promise = { 0: 5, 4: 10 }
  test.each([
    ['2026-12-01', '2026-12-01', 'tariq', 0, '2026-12-01'],
    ['2026-12-01', '2026-12-02', 'poul', 1, '2026-12-15'],
    ['2026-12-01', '2026-12-15', 'poul', 1, '2026-12-15'],
    ['2026-12-01', '2026-12-16', 'ulla', 2, '2027-01-04'],
    ['2026-12-01', '2027-03-01', 'ulla', 2, '2027-01-04'],
  ])('due %s, today %s: %s, risen %i, by %s', (due, today, holder, risen, dueNow) => {
    const now = holderNow(chain, due, today, promise)
    expect({ ...now, holder: now.holder?.id }).toEqual({ holder, risen, dueNow })
  })
  test('it never falls back, and never rises above the last', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 60 }), (days, more) => {
        const today = addDays('2026-11-01', days)
        const later = addDays(today, more)
        const [a, b] = [today, later].map(day => holderNow(chain, '2026-11-20', day, promise).risen) as [
          number,
          number,
        ]
        expect(b).toBeGreaterThanOrEqual(a)
        expect(b).toBeLessThan(chain.length)
      }),
    )
  })
})

test('how long an answer takes is the municipality’s own promise for the level, else for all', () => {
  expect(answerDue({ 0: 5, 3: 8 }, 3, '2026-11-02')).toBe('2026-11-12')
  expect(answerDue({ 0: 5, 3: 8 }, 2, '2026-11-02')).toBe('2026-11-09')
  expect(answerDue({}, 2, '2026-11-02')).toBe('2026-11-09')
})

test('who comes regularly comes at the same time of day, over a change of clocks too', () => {
  expect(timesAtTable('2026-10-21', '10:00', 1, 2)).toEqual([
    '2026-10-21T08:00:00.000Z',
    '2026-10-28T09:00:00.000Z',
  ])
})
