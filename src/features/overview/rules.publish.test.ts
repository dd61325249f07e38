import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attacker, type Equation } from './rules.attack.ts'
import {
  answerTimes,
  type Counted,
  marks,
  median,
  medianShown,
  publishedCells,
  standings,
} from './rules.publish.ts'
import { pulseShares, pulseTurn, roundOf, type Waiting } from './rules.pulse.ts'
import { dueQuarters, quarterOf } from './rules.quarter.ts'
import { isExposed, threshold } from './rules.suppress.ts'

const places = ['0', '1', '2']
const groups = ['young', 'adult']
const months = ['2026-07', '2026-08']
const course = fc.record({
  place: fc.constantFrom(...places),
  group: fc.constantFrom(...groups),
  month: fc.constantFrom(...months),
  standing: fc.constantFrom(...standings),
  marks: fc.subarray([...marks].slice(0, 2)),
  persons: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 25 })),
})

/** Every atom there is: area × group × month × standing × the two marks. What is published is a sum of them. */
function atomsOf() {
  const flags = [[], ['waits_us'], ['waits_citizen'], ['waits_us', 'waits_citizen']]
  return places.flatMap(place =>
    groups.flatMap(group =>
      months.flatMap(month =>
        standings.flatMap(standing => flags.map(has => ({ place, group, month, standing, marks: has }))),
      ),
    ),
  )
}
const sums: Record<string, readonly string[]> = {
  may_need: standings,
  not_asked: ['not_asked'],
  asked: ['unanswered', 'no', 'later', 'yes_waiting', 'plan'],
  answered: ['no', 'later', 'yes_waiting', 'plan'],
  yes: ['yes_waiting', 'plan'],
  ...Object.fromEntries(['plan', 'yes_waiting', 'no', 'later', 'unanswered'].map(one => [one, [one]])),
}

describe('what is published of a quarter', () => {
  test('all its tables together give no small number away', () => {
    const atoms = atomsOf()
    let small = 0
    fc.assert(
      fc.property(fc.array(course, { minLength: 1, maxLength: 60 }), fc.boolean(), (counted, need) => {
        const cells = publishedCells({ counted: counted as Counted[], places, groups, months, need })
        const fits = (
          cell: (typeof cells)[number],
          one: { place: string; group: string; month: string; standing: string; marks: readonly string[] },
        ) =>
          (cell.place === 'all' || cell.place === one.place) &&
          (cell.slice === '' || cell.slice === `group:${one.group}` || cell.slice === `month:${one.month}`) &&
          (need || one.standing !== 'not_asked') &&
          (sums[cell.measure]?.includes(one.standing) ??
            (one.marks.includes(cell.measure) &&
              (cell.measure.startsWith('waits_')
                ? one.standing === 'plan'
                : sums.asked?.includes(one.standing))))
        const equation = (cell: (typeof cells)[number]): Equation => ({
          atoms: atoms.flatMap((one, at) => (fits(cell, one) ? [at] : [])),
          value: counted.filter(one => fits(cell, one)).reduce((sum, one) => sum + one.persons, 0),
        })
        const measured = cells.filter(cell => !/new_|waits_decision|waits_question/.test(cell.measure))
        const shown = measured.filter(cell => cell.value !== null)
        for (const cell of shown) expect(cell.value).toBe(equation(cell).value)
        const ask = attacker(atoms.length, shown.map(equation))
        for (const cell of measured) {
          const { atoms: of, value } = equation(cell)
          if (value >= threshold) continue
          small++
          expect(cell.value).toBeNull()
          expect(isExposed(ask(of)), JSON.stringify({ cell, counted })).toBe(false)
        }
      }),
      { numRuns: 150 },
    )
    expect(small).toBeGreaterThan(500)
  }, 120_000)

  test('without a ground the flow begins with who was asked', () => {
    const counted: Counted[] = standings.map(standing => ({
      place: '0',
      group: 'young',
      month: '2026-07',
      standing,
      marks: [],
      persons: 10,
    }))
    const measures = (need: boolean) =>
      new Set(publishedCells({ counted, places, groups, months, need }).map(cell => cell.measure))
    expect(measures(true)).toContain('may_need')
    expect(measures(false)).not.toContain('may_need')
    expect(measures(false)).not.toContain('not_asked')
  })

  test('a median needs its number to be shown', () => {
    const cell = { place: '0', slice: '', measure: 'yes', value: 9 }
    expect(medianShown([cell], '0', 'asked_yes')).toBe(true)
    expect(medianShown([{ ...cell, value: null }], '0', 'asked_yes')).toBe(false)
    expect(medianShown([cell], '0', 'yes_plan')).toBe(false)
  })
  test.each([
    [[], null],
    [[4], 4],
    [[9, 1, 5], 5],
    [[8, 2, 6, 4], 4],
  ])('the median of %j is %s', (values, expected) => expect(median(values)).toBe(expected))

  test('answer times need five leaders, however many answers they gave', () => {
    const spell = (leader: number, level: number) => ({ level, leaderId: `${leader}`, days: leader })
    const four = [1, 2, 3, 4, 4, 4, 4].map(leader => spell(leader, 1))
    expect(answerTimes([...four, spell(9, 3)])).toEqual([
      { level: 'all', median: 4 },
      { level: 'near', median: null },
      { level: 'top', median: null },
    ])
  })
})

describe('when', () => {
  test.each([
    ['2026-11-24', '2026-10-01', '2027-01-01', '2027-02-01'],
    ['2026-01-01', '2026-01-01', '2026-04-01', '2026-05-01'],
  ])('%s is in the quarter from %s until %s, published on %s', (day, from, until, publishedOn) => {
    expect(quarterOf(day)).toEqual({ from, until, publishedOn })
  })
  test('quarters are due once a month has passed, from the one in which counting began', () => {
    expect(dueQuarters('2026-05-20', '2026-11-24').map(one => one.from)).toEqual(['2026-04-01', '2026-07-01'])
    expect(dueQuarters('2026-05-20', '2026-10-31').map(one => one.from)).toEqual(['2026-04-01'])
    expect(dueQuarters('2026-11-01', '2026-11-24')).toEqual([])
    expect(dueQuarters('2020-01-01', '2026-11-24')).toHaveLength(8)
  })
  test('three questions a month, all six in two, for ever', () => {
    for (let year = 2026; year < 2030; year++)
      for (let month = 1; month < 12; month++) {
        const turn = (n: number) => pulseTurn(`${year}-${String(n).padStart(2, '0')}-01`)
        expect([...turn(month), ...turn(month + 1)].sort()).toEqual([1, 2, 3, 4, 5, 6])
      }
    expect(roundOf('2026-11-24')).toBe('2026-11-01')
  })
})

describe('the pulse', () => {
  const levels = ['staff', '1', '2', '3']
  const teams = ['a', 'b', 'c']
  const listed = [...levels.map(one => `level:${one}`), ...teams.map(one => `department:${one}`)]
  const answer = fc.tuple(fc.constantFrom('staff', 'staff', ...levels), fc.constantFrom(...teams, null)).map(
    ([level, departmentId]): Waiting => ({
      level,
      departmentId: level === 'staff' ? departmentId : null,
      answers: [1, 5, 4],
    }),
  )
  test('no group under five is shown, nor can be worked out', () => {
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 60 }), waiting => {
        const shares = pulseShares([1, 2, 3], waiting, listed).filter(share => share.question === 1)
        const kinds = [
          ...levels.map(level => [level, null] as const),
          ...teams.map(team => ['staff', team] as const),
        ]
        const atoms = (place: string) =>
          kinds.flatMap(([level, team], at) =>
            place === 'all' || place === `level:${level}` || place === `department:${team}` ? [at] : [],
          )
        const size = (place: string) =>
          waiting.filter(
            one =>
              place === 'all' || place === `level:${one.level}` || place === `department:${one.departmentId}`,
          ).length
        const shown = shares.filter(share => share.answers !== null)
        for (const share of shown) expect(share.answers).toBe(size(share.place))
        const ask = attacker(
          kinds.length,
          shown.map(share => ({ atoms: atoms(share.place), value: share.answers ?? 0 })),
        )
        for (const { place } of shares.filter(share => size(share.place) < 5)) {
          expect(shown.map(share => share.place)).not.toContain(place)
          expect(isExposed(ask(atoms(place)))).toBe(false)
        }
      }),
      { numRuns: 200 },
    )
  })
  test('all alike is not told as all', () => {
    const waiting = Array.from(
      { length: 6 },
      (): Waiting => ({ level: 'staff', departmentId: 'a', answers: [1, 5, 4] }),
    )
    expect(pulseShares([1, 2, 3], waiting, ['level:staff']).filter(one => one.place === 'all')).toEqual([
      { question: 1, place: 'all', answers: 6, agree: 10 },
      { question: 2, place: 'all', answers: 6, agree: 90 },
      { question: 3, place: 'all', answers: 6, agree: 90 },
    ])
  })
})
