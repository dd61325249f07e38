import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../platform/i18n/calendar.ts'
import { holderNow } from './rules.due.ts'

describe('who is to answer about a frame', () => {
  const chain = ['tariq', 'poul', 'ulla']
  test.each([
    ['2026-12-01', '2026-12-01', 'tariq', 0, '2026-12-01'],
    ['2026-12-01', '2026-12-02', 'poul', 1, '2026-12-08'],
    ['2026-12-01', '2026-12-08', 'poul', 1, '2026-12-08'],
    ['2026-12-01', '2026-12-09', 'ulla', 2, '2026-12-15'],
    ['2026-12-01', '2027-03-01', 'ulla', 2, '2026-12-15'],
  ])('due %s, today %s: %s, risen %i, by %s', (due, today, holder, risen, dueNow) => {
    expect(holderNow(chain, due, today)).toEqual({ holder, risen, dueNow })
  })
  test('it never falls back, and never rises above the last', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 60 }), (days, more) => {
        const today = addDays('2026-11-01', days)
        const later = addDays(today, more)
        const [a, b] = [today, later].map(day => holderNow(chain, '2026-11-20', day).risen) as [
          number,
          number,
        ]
        expect(b).toBeGreaterThanOrEqual(a)
        expect(b).toBeLessThan(chain.length)
      }),
    )
  })
})
