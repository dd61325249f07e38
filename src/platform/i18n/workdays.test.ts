import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from './calendar.ts'
import { addWorkdays, copenhagenMoment, easter, isWorkday, workdaysBetween } from './workdays.ts'

describe('working days in Denmark', () => {
  test.each([
    [2024, '2024-03-31'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
  ])('Easter of %i', (year, day) => expect(easter(year)).toBe(day))

  test.each([
    ['2026-11-24', true],
    ['2026-11-28', false], // a Saturday
    ['2026-04-02', false], // Maundy Thursday
    ['2026-04-06', false], // Easter Monday
    ['2026-05-14', false], // Ascension
    ['2026-05-25', false], // Whit Monday
    ['2026-06-05', false], // Constitution Day
    ['2026-05-01', true], // the prayer day is a working day since 2024
    ['2026-12-24', false],
  ])('%s', (day, works) => expect(isWorkday(day)).toBe(works))

  test.each([
    ['2026-11-24', 5, '2026-12-01'],
    ['2026-12-23', 1, '2026-12-28'],
    ['2026-11-27', 0, '2026-11-27'],
  ])('%s and %i working days', (day, count, then) => expect(addWorkdays(day, count)).toBe(then))

  test('one more working day is later, and a working day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 1, max: 60 }), (from, count) => {
        const [day, next] = [addWorkdays(addDays('2020-01-01', from), count), addDays('2020-01-01', from)]
        expect(isWorkday(day)).toBe(true)
        expect(addWorkdays(next, count - 1) < day).toBe(true)
      }),
    )
  })
})

test.each([
  ['2026-12-03', '10:00', '2026-12-03T09:00:00.000Z'],
  ['2026-07-03', '10:00', '2026-07-03T08:00:00.000Z'],
  ['2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'], // twice that night: the first
  ['2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'], // never that night: the hour after
  ['2026-12-03', 'ten', ''],
])('%s at %s in Denmark is %s', (day, time, moment) => expect(copenhagenMoment(day, time)).toBe(moment))

test('working days between two days are those that were added', () => {
  for (const count of [0, 1, 4, 23])
    expect(workdaysBetween('2026-11-20', addWorkdays('2026-11-20', count))).toBe(count)
  expect(workdaysBetween('2026-11-20', '2026-11-22')).toBe(0) // a Friday and the Sunday after it
})
