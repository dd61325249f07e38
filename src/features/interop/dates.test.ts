import { describe, expect, it } from 'vitest'
import { dayOf, endsBeforeStart, isFhirDate, wholeDay } from './dates.ts'

describe('FHIR dates', () => {
  it.each([
    ['2020-02-29', true],
    ['2021-02-29', false],
    ['1900-02-29', false],
    ['0099-12-31', true],
    ['0000', false],
    ['2020-13', false],
    ['2020-00-10', false],
    ['2020-1-1', false],
    ['2020-01-01T10:00:00Z', true],
    ['2020-01-01T10:00:60.5+14:00', true],
    ['2020-01-01T24:00:00Z', false],
    ['2020-01-01T10:60:00Z', false],
    ['2020-01-01T10:00:00+15:00', false],
    ['2020-01-01 10:00', false],
    ['i morgen', false],
    ['', false],
  ])('%s exists: %s', (value, exists) => {
    expect(isFhirDate(value)).toBe(exists)
  })

  it.each([
    ['2020-06-30T22:30:00Z', '2020-07-01'], // summer time: half past midnight
    ['2020-12-31T22:59:59Z', '2020-12-31'],
    ['2020-12-31T23:00:00Z', '2021-01-01'],
    ['2013-03-08T01:00:00+14:00', '2013-03-07'],
    ['2020-01-01T00:30:00', '2020-01-01'], // no zone: the clock on the wall
    ['2016-12-31T23:59:60Z', '2017-01-01'],
  ])('%s is the Danish day %s', (value, day) => {
    expect(dayOf(value, 'start')).toBe(day)
  })

  it('takes a year or a month as its first day or its last', () => {
    expect([dayOf('2020', 'start'), dayOf('2020', 'end')]).toEqual(['2020-01-01', '2020-12-31'])
    expect([dayOf('2020-02', 'start'), dayOf('2020-02', 'end')]).toEqual(['2020-02-01', '2020-02-29'])
    expect(dayOf('2020-12', 'end')).toBe('2020-12-31')
    expect([wholeDay('2020-02'), wholeDay('2020-02-03')]).toEqual([undefined, '2020-02-03'])
  })

  it('lets a period end within the year it begins in', () => {
    expect(endsBeforeStart('2020-06-01', '2020')).toBe(false)
    expect(endsBeforeStart('2020-06-01', '2019')).toBe(true)
    expect(endsBeforeStart(undefined, '2019')).toBe(false)
  })
})
