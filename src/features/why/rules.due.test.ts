import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../platform/i18n/calendar.ts'
import { holderNow, isHoliday, isWorkingDay, workingDaysAfter } from './rules.due.ts'

describe('working days in Denmark', () => {
  test.each([
    ['2026-04-02', true, 'Maundy Thursday'],
    ['2026-04-03', true, 'Good Friday'],
    ['2026-04-06', true, 'Easter Monday'],
    ['2027-03-29', true, 'Easter Monday'],
    ['2026-05-01', false, 'Great Prayer Day is no more'],
    ['2026-05-14', true, 'Ascension'],
    ['2026-05-25', true, 'Whit Monday'],
    ['2026-06-05', true, 'Constitution Day'],
    ['2026-12-24', true, 'Christmas Eve'],
    ['2026-11-24', false, 'a Tuesday'],
  ])('%s: holiday %s (%s)', (day, holiday) => {
    expect(isHoliday(day)).toBe(holiday)
  })
  test.each([
    ['2026-11-27', 1, '2026-11-30'],
    ['2026-11-24', 5, '2026-12-01'],
    ['2026-12-23', 1, '2026-12-28'],
    ['2026-12-30', 1, '2027-01-04'],
    ['2026-04-01', 1, '2026-04-07'],
  ])('%s and %i working days is %s', (from, count, expected) => {
    expect(workingDaysAfter(from, count)).toBe(expected)
  })
  test('it is always a working day, with as many between', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 1, max: 40 }), (offset, count) => {
        const from = addDays('2024-01-01', offset)
        const to = workingDaysAfter(from, count)
        expect(isWorkingDay(to)).toBe(true)
        let between = 0
        for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) between++
        expect(between).toBe(count)
      }),
    )
  })
})

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
