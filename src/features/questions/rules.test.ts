import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { holdsPersonNumber } from './model.numbers.ts'
import {
  type Candidate,
  dueOn,
  identifies,
  mayBind,
  receivers,
  regularly,
  sharedUpToLevel,
  situationsIn,
} from './rules.ts'

const leader = (areaId: number, leaderId: string, level: number, step: number): Candidate => ({
  areaId,
  leaderId,
  level,
  step,
})

describe('to whom a question goes', () => {
  test.each<[string, number[], Candidate[], [string, number | null, string][]]>([
    [
      'in one area: the nearest leader',
      [1],
      [leader(1, 'head', 3, 2), leader(1, 'team', 1, 1)],
      [['team', 1, 'raised']],
    ],
    [
      'between areas: the nearest they share',
      [1, 2],
      [leader(1, 'a', 1, 1), leader(1, 'both', 2, 2), leader(2, 'b', 1, 1), leader(2, 'both', 2, 2)],
      [['both', null, 'raised']],
    ],
    [
      'a director whom they share is too far from the work: their own leaders together',
      [1, 2],
      [leader(1, 'a', 1, 1), leader(1, 'top', 4, 3), leader(2, 'b', 2, 1), leader(2, 'top', 4, 2)],
      [
        ['a', 1, 'together'],
        ['b', 2, 'together'],
      ],
    ],
    ['an area without a leader is left out', [1, 2], [leader(1, 'a', 1, 1)], [['a', 1, 'raised']]],
    ['nobody there: nobody', [1], [], []],
    [
      'the leader who asks does not answer themself',
      [1],
      [leader(1, 'me', 1, 1), leader(1, 'up', 3, 2)],
      [['up', 1, 'raised']],
    ],
  ])('%s', (_, areas, candidates, expected) => {
    expect(receivers(areas, candidates, 'me').map(one => [one.leaderId, one.areaId, one.how])).toEqual(
      expected,
    )
  })

  const candidates = fc.array(
    fc.record({
      areaId: fc.integer({ min: 1, max: 4 }),
      leaderId: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'me'),
      level: fc.integer({ min: 1, max: 4 }),
      step: fc.integer({ min: 1, max: 3 }),
    }),
    { maxLength: 12 },
  )
  test('each leader once, never the asker, and every area with a leader is answered for', () => {
    fc.assert(
      fc.property(
        candidates,
        fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { minLength: 1 }),
        (all, areas) => {
          const found = receivers(areas, all, 'me')
          const ids = found.map(one => one.leaderId)
          expect(new Set(ids).size).toBe(ids.length)
          expect(ids).not.toContain('me')
          const led = areas.filter(area => all.some(one => one.areaId === area && one.leaderId !== 'me'))
          expect(found.length > 0).toBe(led.length > 0)
          for (const area of led) {
            const answers = found.some(one => one.areaId === area || one.areaId === null)
            expect(answers).toBe(true)
          }
          for (const one of found)
            if (found.length === 1 && one.areaId === null && led.length > 1)
              expect(
                one.level <= sharedUpToLevel || led.every(area => nearest(all, area) === one.leaderId),
              ).toBe(true)
        },
      ),
    )
  })
})

const nearest = (all: Candidate[], area: number) =>
  all
    .filter(one => one.areaId === area && one.leaderId !== 'me')
    .sort((a, b) => a.step - b.step || a.level - b.level || a.leaderId.localeCompare(b.leaderId))[0]?.leaderId

test('a leader who comes regularly comes at the same time of day, when the clocks change too', () => {
  expect(regularly('2026-10-20T08:00:00.000Z', 2, 3)).toEqual([
    '2026-10-20T08:00:00.000Z', // kl. 10, summer time
    '2026-11-03T09:00:00.000Z',
    '2026-11-17T09:00:00.000Z',
  ])
  expect(regularly('2026-10-20T08:00:00.000Z', 1, 1)).toHaveLength(1)
})

test('due by the promise of the level, in working days', () => {
  expect(dueOn({ 0: 5, 3: 10 }, 1, '2026-11-24')).toBe('2026-12-01')
  expect(dueOn({ 0: 5, 3: 10 }, 3, '2026-11-24')).toBe('2026-12-08')
})

test.each([
  [[1], [{ areaId: 1 }], [1, 2], true],
  [[1, 2], [{ areaId: 1 }], [1, 2], false],
  [[1, 2], [{ areaId: 1 }, { areaId: 2 }], [1, 2], true],
  [[1, 2, 3], [{ areaId: null }], [1, 2, 3], true],
  [[1, 2, 3], [{ areaId: null }], [1, 2], false],
])('areas %j are bound by %j where %j are concerned: %s', (areas, holders, concerns, expected) =>
  expect(mayBind(areas, holders, concerns)).toBe(expected),
)

test.each([
  ['Hvem sender brevet?', ['Maja Lund'], false],
  ['Hvem sender brevet til Maja?', ['Maja Lund'], true],
  ['Hvem svarer på majas brev?', ['Maja Lund'], true],
  ['Hvem går i lunden?', ['Maja Lund'], false],
  ['Gælder 010190-1234', [], true],
  ['Gælder 0101901234', [], true],
  ['Gælder 010190\u200b1234', [], true],
  ['Gælder 010190\u00ad-1234', [], true],
  ['Gælder ０１０１９０１２３４', [], true],
  ['Hvem sender brevet til Ma\u00adja?', ['Maja Lund'], true],
  ['Sag 12345678901234', [], false],
  // Names of two letters are words of the language too: they count where they are written as a name.
  ['Hvor skal de bo?', ['Bo Li'], false],
  ['Hvor skal Bo hen?', ['Bo Li'], true],
  ['Det gælder ibs brev', ['Ib Holm'], false],
  ['Det gælder Ibs brev', ['Ib Holm'], true],
  ['det gælder ib holm', ['Ib Holm'], true],
  ['hvem følger bo li?', ['Bo Li'], true],
  ['HVEM SKRIVER TIL MAJA', ['Maja Lund'], true],
  ['Brevet til Aase', ['Åse Kjær'], true],
  ['Brevet til åse', ['Aase Kjaer'], true],
  ['Brevet til Jose Muller', ['José Müller'], true],
  ['Brevet til Jose\u0301', ['José Müller'], true],
  ['Soerens brev', ['Søren Friis'], true],
  ['Sørens brev', ['Soren Friis'], true],
  ['Kjærs brev', ['Åse Kjaer'], true],
  ['Ægtefællens brev', ['Søren Friis'], false],
  ['Zuzanna\u2060s brev', ['Zużanna Łoś'], true],
  ['Brevet til Los', ['Zużanna Łoś'], true],
])('»%s« identifies %j: %s', (text, names, expected) => expect(identifies(text, names)).toBe(expected))

describe('a person’s number', () => {
  const two = (n: number) => String(n).padStart(2, '0')
  const date = fc
    .record({
      day: fc.integer({ min: 1, max: 31 }),
      raised: fc.boolean(),
      month: fc.integer({ min: 1, max: 12 }),
      year: fc.integer({ min: 0, max: 99 }),
    })
    .map(one => `${two(one.day + (one.raised ? 60 : 0))}${two(one.month)}${two(one.year)}`)
  const sign = fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRSTUVWXYZÆØÅ')
  const four = fc.array(sign, { minLength: 4, maxLength: 4 }).map(signs => signs.join(''))
  const gap = fc.constantFrom('', '-', ' ', ' - ', '–', '\u00a0', '/', '.')
  const around = fc.constantFrom('', ' ', ', ', '(', '»', ': ')

  test('is found in whatever it stands among, a replacement as well as a CPR number', () => {
    fc.assert(
      fc.property(date, gap, four, around, around, (day, between, last, before, after) => {
        expect(holdsPersonNumber(`Gælder${before || ' '}${day}${between}${last}${after}`)).toBe(true)
      }),
    )
  })
  test('is not seen in a number of another length, nor in a date and a word', () => {
    const digits = (min: number, max: number) =>
      fc.array(fc.constantFrom(...'0123456789'), { minLength: min, maxLength: max }).map(all => all.join(''))
    fc.assert(fc.property(fc.oneof(digits(1, 9), digits(11, 20)), n => !holdsPersonNumber(`Sag ${n} her`)))
    const word = fc.constantFrom('brev', 'møde', 'euro', 'står')
    fc.assert(fc.property(date, word, (day, said) => !holdsPersonNumber(`Den ${day} ${said} vi`)))
  })
})

test.each([
  ['Sende brev om fælles møde', ['letter', 'meeting']],
  ['Betale huslejen', ['money']],
  ['Gå tur med hunden', []],
])('»%s« is about %j', (title, expected) => expect(situationsIn(title)).toEqual(expected))
