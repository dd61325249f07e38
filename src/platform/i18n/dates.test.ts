import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, age, daysBetween, monthStart, toPlainDate, weekdayIndex, weekNumber } from './calendar.ts'
import { createDates } from './dates.ts'

const now = () => new Date('2026-11-23T08:12:00Z')
const da = createDates('da', now)
const en = createDates('en', now)
const nb = '\u00a0'

test('a day is said without its year this year, and with it in any other', () => {
  expect(da.day('2026-12-03')).toBe(`3.${nb}december`)
  expect(da.day('2027-06-01')).toBe(`1.${nb}juni${nb}2027`)
  expect(da.dayShort('2026-12-03')).toBe(`3.${nb}dec.`)
  expect(en.day('2026-12-03')).toBe(`3${nb}December`)
  expect(en.dayShort('2025-03-01')).toBe(`1${nb}Mar${nb}2025`)
})

test('a time has a dot, and whole Danish hours have no minutes', () => {
  expect(da.dayTime('2026-12-03T09:00:00Z')).toBe(`3.${nb}december kl.${nb}10`)
  expect(da.dayTime('2026-12-03T08:12:00Z')).toBe(`3.${nb}december kl.${nb}9.12`)
  expect(da.timeRange('2026-12-03T09:00:00Z', '2026-12-03T10:05:00Z')).toBe(`kl.${nb}10–11.05`)
  expect(en.dayTime('2026-12-03T09:00:00Z')).toBe(`3${nb}December at${nb}10.00`)
})

test('weekdays', () => {
  expect(da.weekdayDay('2026-12-03')).toBe(`torsdag 3.${nb}december`)
  expect(da.weekdayDayShort('2026-11-27')).toBe(`fre. 27.${nb}nov.`)
  expect(en.weekdayDay('2026-11-29')).toBe(`Sunday 29${nb}November`)
})

test('near days are said as people say them', () => {
  expect(da.relativeDay('2026-11-23')).toBe('i dag')
  expect(da.relativeDay('2026-11-24')).toBe('i morgen')
  expect(da.relativeDay('2026-11-22')).toBe('i går')
  expect(da.relativeDay('2026-11-25')).toBe(`25.${nb}november`)
  expect(da.relativeDayTime('2026-11-23T08:12:00Z')).toBe(`i dag kl.${nb}9.12`)
  expect(en.relativeDayTime('2026-11-22T19:14:00Z')).toBe(`yesterday at${nb}20.14`)
})

test('midnight is Danish midnight, not that of Greenwich', () => {
  expect(toPlainDate(new Date('2026-11-22T22:59:59Z'))).toBe('2026-11-22')
  expect(toPlainDate(new Date('2026-11-22T23:00:00Z'))).toBe('2026-11-23')
  expect(toPlainDate(new Date('2026-07-31T21:59:59Z'))).toBe('2026-07-31')
  expect(toPlainDate(new Date('2026-07-31T22:00:00Z'))).toBe('2026-08-01')
  expect(da.time('2026-11-22T23:00:00Z')).toBe(`kl.${nb}0`)
  expect(createDates('da', () => new Date('2026-12-31T23:30:00Z')).day('2027-01-01')).toBe(`1.${nb}januar`)
})

test('the nights when the clock is moved', () => {
  // 29 March 2026: 01.59 is followed by 03.00. 25 October 2026: 02.30 comes twice.
  expect(da.time('2026-03-29T00:59:00Z')).toBe(`kl.${nb}1.59`)
  expect(da.time('2026-03-29T01:00:00Z')).toBe(`kl.${nb}3`)
  expect(da.time('2026-10-25T00:30:00Z')).toBe(`kl.${nb}2.30`)
  expect(da.time('2026-10-25T01:30:00Z')).toBe(`kl.${nb}2.30`)
  expect(addDays('2026-03-28', 1)).toBe('2026-03-29')
  expect(addDays('2026-10-24', 2)).toBe('2026-10-26')
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
  const nightBefore = createDates('da', () => new Date('2026-10-24T22:30:00Z'))
  expect(nightBefore.relativeDay('2026-10-25')).toBe('i dag')
  expect(nightBefore.relativeDay('2026-10-26')).toBe('i morgen')
})

test('a plain date is itself in every time zone', () => {
  fc.assert(
    fc.property(fc.integer({ min: -200_000, max: 100_000 }), days => {
      const date = addDays('2026-01-01', days)
      return toPlainDate(date) === date && addDays(addDays(date, 1), -1) === date
    }),
  )
})

test('days that are not there are refused', () => {
  expect(() => toPlainDate('2026-02-29')).toThrow(RangeError)
  expect(() => toPlainDate('2026-13-01')).toThrow(RangeError)
  expect(() => toPlainDate('tomorrow')).toThrow(RangeError)
})

test('age in whole years, leap days too', () => {
  expect(age('1992-11-24', '2026-11-23')).toBe(33)
  expect(age('1992-11-23', '2026-11-23')).toBe(34)
  expect(age('2008-02-29', '2026-02-28')).toBe(17)
  expect(age('2008-02-29', '2026-03-01')).toBe(18)
  expect(da.age('1992-05-12')).toBe(34)
})

test('weeks and months', () => {
  expect(weekdayIndex('2026-11-23')).toBe(0)
  expect(weekdayIndex('1969-12-28')).toBe(6)
  expect(weekNumber('2026-12-31')).toBe(53)
  expect(weekNumber('2027-01-03')).toBe(53)
  expect(weekNumber('2027-01-04')).toBe(1)
  expect(weekNumber('2024-12-30')).toBe(1)
  expect(monthStart('2026-11-23', 2)).toBe('2027-01-01')
})
