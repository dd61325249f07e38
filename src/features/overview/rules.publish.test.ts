import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerTimes } from './rules.answers.ts'
import { attacker, type Equation } from './rules.attack.ts'
import { type Counted, figuresOf, median, medianShown, publishedCells, standings } from './rules.publish.ts'
import { pulseShares, pulseTurn, roundOf, type Waiting } from './rules.pulse.ts'
import { dueQuarters, quarterOf } from './rules.quarter.ts'
import { isExposed, threshold } from './rules.suppress.ts'

const places = ['0', '1', '2']
const teams = [
  { place: '0', team: 'department:a' },
  { place: '0', team: 'department:b' },
  { place: '1', team: 'department:c' },
]
const groups = ['young', 'adult']
const months = ['2026-07', '2026-08']
const reasons = ['trust', 'none']

/** What tells courses apart in anything that is published; each is an atom that published numbers are sums of. */
const wheres = [
  ...teams,
  ...places.map(place => ({ place, team: 'none' })), // asked by nobody in a department
]
const waits = [[], ['waits_us'], ['waits_citizen'], ['waits_us', 'waits_citizen']] as const
type Stand = { standing: (typeof standings)[number]; reason: string; marks: readonly string[] }
const stands = standings.flatMap((standing): Stand[] => {
  if (standing === 'not_asked') return [{ standing, reason: '', marks: [] }]
  const why = standing === 'no' || standing === 'later' ? reasons : ['']
  const marked = standing === 'plan' ? waits : [[]]
  return why.flatMap(reason =>
    marked.flatMap(of =>
      [[], ['new_caseworker']].map(more => ({ standing, reason, marks: [...of, ...more] })),
    ),
  )
})
const atoms = wheres.flatMap(where =>
  groups.flatMap(group =>
    months.flatMap(month => stands.map(stand => ({ ...where, group, month, ...stand }))),
  ),
)
type Atom = (typeof atoms)[number]
/** Many with a plan in a department, or what is asked of those would seldom be of five. */
const inTeams = atoms.filter(atom => atom.team === 'department:c' && atom.standing === 'plan')
const course = fc
  .tuple(
    fc.oneof(fc.constantFrom(...atoms), fc.constantFrom(...inTeams)),
    fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 25 })),
  )
  .map(([atom, persons]) => ({ ...atom, persons }) as Counted)

const sums: Record<string, readonly string[]> = {
  may_need: standings,
  not_asked: ['not_asked'],
  asked: ['unanswered', 'no', 'later', 'yes_waiting', 'plan'],
  answered: ['no', 'later', 'yes_waiting', 'plan'],
  yes: ['yes_waiting', 'plan'],
  declined: ['no', 'later'],
  ...Object.fromEntries(['plan', 'yes_waiting', 'no', 'later', 'unanswered'].map(one => [one, [one]])),
}

describe('what is published of a quarter', () => {
  test('all its tables together give no small number away', () => {
    let small = 0
    const kinds = new Set<string>()
    fc.assert(
      fc.property(fc.array(course, { minLength: 1, maxLength: 60 }), fc.boolean(), (counted, need) => {
        const cells = publishedCells({ counted, places, teams, groups, reasons, months, need })
        const slices = (one: Atom | Counted) => [
          '',
          `group:${one.group}`,
          `month:${one.month}`,
          `reason:${one.reason}`,
        ]
        /** Those without a mark are published nowhere, and still not to be worked out. */
        const has = (measure: string, one: Atom | Counted): boolean => {
          const marks: readonly string[] = one.marks
          const mark = /^without_(.*)/.exec(measure)?.[1]
          if (mark === undefined) return sums[measure]?.includes(one.standing) ?? marks.includes(measure)
          return has(mark.startsWith('waits') ? 'plan' : 'asked', one) && !marks.includes(mark)
        }
        const fits = (cell: (typeof cells)[number], one: Atom | Counted) =>
          ['all', one.place, one.team].includes(cell.place) &&
          (cell.place !== 'none' || one.place === 'none') &&
          (cell.slice === 'rest' ? one.team === 'none' : slices(one).includes(cell.slice)) &&
          (need || one.standing !== 'not_asked') &&
          has(cell.measure, one)
        const equation = (cell: (typeof cells)[number]): Equation => ({
          atoms: atoms.flatMap((one, at) => (fits(cell, one) ? [at] : [])),
          value: counted.filter(one => fits(cell, one)).reduce((sum, one) => sum + one.persons, 0),
        })
        const measured = cells.filter(
          cell => !/new_leader|waits_decision|waits_question|goal_reached/.test(cell.measure),
        )
        const shown = measured.filter(cell => cell.value !== null)
        for (const cell of shown) {
          expect(cell.value).toBe(equation(cell).value)
          kinds.add(cell.place.replace(/:.*/, '') + cell.slice.replace(/:.*/, ''))
          if (!sums[cell.measure]) kinds.add(`${cell.place.replace(/:.*/, '')} ${cell.measure}`)
        }
        const ask = attacker(atoms.length, shown.map(equation))
        const rest = ['0', '1'].flatMap(place =>
          counted.some(one => one.place === place && one.team === 'none' && one.standing !== 'not_asked')
            ? ['asked', 'yes', 'plan', 'declined', 'waits_us', 'new_caseworker'].map(measure => ({
                place,
                slice: 'rest',
                measure,
                value: null,
              }))
            : [],
        )
        const without = measured
          .filter(cell => !sums[cell.measure])
          .map(cell => ({ ...cell, measure: `without_${cell.measure}`, value: null }))
        for (const cell of [...measured, ...rest, ...without]) {
          const { atoms: of, value } = equation(cell)
          if (value >= threshold) continue
          small++
          expect(cell.value).toBeNull()
          expect(isExposed(ask(of)), JSON.stringify({ cell, counted })).toBe(false)
        }
      }),
      { numRuns: 300 },
    )
    expect(small).toBeGreaterThan(500)
    expect([...kinds]).toEqual(
      expect.arrayContaining([
        ...['all', 'allgroup', 'allmonth', 'allreason', 'department'],
        ...['department new_caseworker', '0 new_caseworker'],
      ]),
    )
  }, 240_000)

  test('what plans wait for is told of an area’s departments where it is told of the area, and of no small one', () => {
    const waits = (of: Record<string, number>) => {
      const counted = teams.flatMap(({ place, team }) =>
        standings.flatMap(standing => {
          const one = { place, team, group: 'young', month: '2026-07', standing, reason: '', persons: 8 }
          if (standing !== 'plan') return [{ ...one, marks: [] }]
          const waiting = of[team] ?? 9
          return [
            { ...one, marks: ['waits_us' as const], persons: waiting },
            { ...one, marks: [], persons: 20 - waiting },
          ]
        }),
      )
      const cells = publishedCells({
        ...{ counted, teams, groups, reasons, months, need: false },
        places: ['0', '1'],
      })
      return Object.fromEntries(
        cells.flatMap(cell =>
          cell.measure === 'waits_us' ? [[cell.place.replace('department:', ''), cell.value]] : [],
        ),
      )
    }
    expect(waits({})).toEqual({ all: 27, 0: 18, 1: 9, a: 9, b: 9, c: 9 })
    expect(waits({ 'department:a': 3 })).toEqual({ all: 21, 0: 12, 1: 9, a: null, b: null, c: 9 })
    expect(waits({ 'department:c': 3 })).toEqual({ all: 21, 0: null, 1: null, a: null, b: null, c: null })
  })

  test('without a ground the flow begins with who was asked', () => {
    const counted: Counted[] = standings.map(standing => ({
      place: '0',
      team: 'department:a',
      group: 'young',
      month: '2026-07',
      standing,
      reason: '',
      marks: [],
      persons: 10,
    }))
    const measures = (need: boolean) =>
      new Set(
        publishedCells({ counted, places, teams, groups, reasons, months, need }).map(cell => cell.measure),
      )
    expect(measures(true)).toContain('may_need')
    expect(measures(false)).not.toContain('may_need')
    expect(measures(false)).not.toContain('not_asked')
  })

  test('a median needs its number to be shown', () => {
    expect(medianShown({ yes: 9 }, 'asked_yes')).toBe(true)
    expect(medianShown({ yes: null }, 'asked_yes')).toBe(false)
    expect(medianShown({ yes: 9 }, 'yes_plan')).toBe(false)
  })
  test('medians are of the place, the department or the slice', () => {
    const cell = (place: string, slice = '') => ({ place, slice, measure: 'yes', value: 9 })
    const spell = (place: string, team: string, days: number) => ({
      ...{ place, team, group: 'young', month: '2026-07', step: 'asked_yes' as const, days },
    })
    const figures = figuresOf(
      [
        cell('all'),
        cell('0'),
        cell('none'),
        cell('department:a'),
        cell('all', 'group:young'),
        cell('all', 'group:adult'),
      ],
      [spell('0', 'department:a', 2), spell('0', 'none', 4), spell('0', 'none', 4), spell('none', 'none', 8)],
    )
    expect(figures.map(one => one.days.asked_yes)).toEqual([4, 4, 8, 2, 4, null])
  })
  test.each([
    [[], null],
    [[4], 4],
    [[9, 1, 5], 5],
    [[8, 2, 6, 4], 4],
  ])('the median of %j is %s', (values, expected) => expect(median(values)).toBe(expected))

  const spell = (leader: number, level: number) => ({ level, leaderId: `${leader}`, days: leader })
  const of = (level: number, from: number, count = 5) =>
    Array.from({ length: count }, (_, n) => spell(from + n, level))
  test.each([
    ['four leaders, however many answers', [...of(1, 1, 4), ...of(1, 1, 4)], { all: null }],
    ['five at one level', of(1, 1), { all: 3 }],
    ['five at each', [...of(1, 1), ...of(2, 11)], { all: 5, 1: 3, 2: 13 }],
    ['few at the top', [...of(1, 1), ...of(2, 11), ...of(3, 21, 2)], { all: 11, 1: 3, '2-3': 14 }],
    ['few at the bottom', [...of(1, 1, 2), ...of(2, 11), ...of(4, 21)], { all: 14, '1-2': 12, 4: 23 }],
    ['few at each', [...of(1, 1, 3), ...of(2, 11, 3)], { all: 3 }],
  ])('answer times with %s', (_, spells, expected) =>
    expect(Object.fromEntries(answerTimes(spells).map(one => [one.level, one.median]))).toEqual(expected),
  )
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
