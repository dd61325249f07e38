import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { birthDateOf, contradictsBirthDate, cprProblem, isTestNumber } from './rules.ts'

const two = (n: number) => String(n).padStart(2, '0')

/** Which years a seventh digit can stand for, written the other way round from the rule: from year to digits. */
function digitsFor(year: number): number[] {
  const digits: number[] = []
  if (year >= 1900 && year <= 1999) digits.push(0, 1, 2, 3)
  if (year >= 1937 && year <= 1999) digits.push(4, 9)
  if (year >= 2000 && year <= 2036) digits.push(4, 9)
  if (year >= 2000 && year <= 2057) digits.push(5, 6, 7, 8)
  if (year >= 1858 && year <= 1899) digits.push(5, 6, 7, 8)
  return digits
}

const born = fc
  .date({ min: new Date('1858-01-01'), max: new Date('2057-12-31'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10))
const numberOf = fc
  .tuple(born, fc.nat(), fc.integer({ min: 0, max: 999 }), fc.boolean())
  .map(([date, which, serial, isTest]) => {
    const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
    const digits = digitsFor(year)
    const seventh = digits[which % digits.length]
    const cpr = `${two(day + (isTest ? 60 : 0))}${two(month)}${two(year % 100)}${seventh}${String(serial).padStart(3, '0')}`
    return { date, cpr, isTest }
  })

describe('CPR numbers', () => {
  test('say the birth date that they were made from, whatever the four last digits: never modulus 11', () => {
    fc.assert(
      fc.property(numberOf, ({ date, cpr, isTest }) => {
        expect(birthDateOf(cpr)).toBe(date)
        expect(cprProblem(cpr)).toBeUndefined()
        expect(isTestNumber(cpr)).toBe(isTest)
        expect(contradictsBirthDate(cpr, date)).toBe(false)
      }),
      { numRuns: 5000 },
    )
  })

  test('nothing but ten digits has the form', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        fc.pre(!/^\d{10}$/.test(text))
        expect(cprProblem(text)).toBe('form')
        expect(birthDateOf(text)).toBeUndefined()
      }),
    )
  })

  test.each([
    ['3002801234', 'no 30 February'],
    ['2902811234', 'no leap year'],
    ['2902001234', '1900 was none either'],
    ['3104801234', 'April has 30 days'],
    ['0001801234', 'no day 0'],
    ['0100801234', 'no month 0'],
    ['0113801234', 'no month 13'],
    ['3201801234', 'no day 32'],
    ['6001801234', 'no day 60: a test number begins with 61'],
    ['9201801234', 'no day 32, with 60 added'],
  ])('%s is refused: %s', cpr => {
    expect(cprProblem(cpr)).toBe('date')
    expect(birthDateOf(cpr)).toBeUndefined()
  })

  test.each([
    ['0101003000', '1900-01-01'],
    ['0101994000', '1999-01-01'],
    ['0101364000', '2036-01-01'],
    ['0101374000', '1937-01-01'],
    ['0101575000', '2057-01-01'],
    ['0101588000', '1858-01-01'],
    ['0101369000', '2036-01-01'],
    ['0101379000', '1937-01-01'],
    ['2902004000', '2000-02-29'],
    ['6101801000', '1980-01-01'],
  ])('%s was born %s', (cpr, date) => expect(birthDateOf(cpr)).toBe(date))
})
