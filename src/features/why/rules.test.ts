import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Place } from './model.ts'
import {
  emergent,
  endorseRefusal,
  experimentRefusal,
  lastMoves,
  marksFit,
  mayTake,
  mayWriteWording,
  newestEdition,
  nextLetter,
  publishable,
  standRefusal,
  waitedFor,
  wires,
  wordingsOpen,
} from './rules.ts'

const asked = (areaId: number, answer: 'yes' | 'no' | null = 'yes') => ({ areaId, answer })
const wrote = (...areas: number[]) => areas.map(areaId => ({ areaId }))
const now = new Date('2026-11-24T10:00:00Z')
const hidden = { openedAt: null, opensOn: '2026-12-01' }

describe('wordings open', () => {
  test.each([
    ['all who were asked have written', hidden, [asked(1), asked(2)], wrote(1, 2), true],
    ['one has not', hidden, [asked(1), asked(2)], wrote(1), false],
    ['one has not answered whether it joins', hidden, [asked(1), asked(2, null)], wrote(1), false],
    ['who said no is not waited for', hidden, [asked(1), asked(2, 'no')], wrote(1), true],
    ['nobody has written', hidden, [asked(1, 'no')], [], false],
    ['the day has come', { ...hidden, opensOn: '2026-11-24' }, [asked(1), asked(2)], [], true],
    ['the day is tomorrow', { ...hidden, opensOn: '2026-11-25' }, [asked(1), asked(2)], [], false],
    [
      'what has opened stays open',
      { ...hidden, openedAt: '2026-11-01T00:00:00Z' },
      [asked(1), asked(9, null)],
      [],
      true,
    ],
  ])('%s', (_, loop, parts, written, open) => {
    expect(wordingsOpen(loop, parts, written, now)).toBe(open)
  })

  test('midnight is Copenhagen’s', () => {
    const loop = { openedAt: null, opensOn: '2026-12-01' }
    expect(wordingsOpen(loop, [], [], new Date('2026-11-30T22:59:00Z'))).toBe(false)
    expect(wordingsOpen(loop, [], [], new Date('2026-11-30T23:00:00Z'))).toBe(true)
  })

  test('before the day they are open exactly when nobody is waited for', () => {
    const areas = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 6 })
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            areaId: fc.integer({ min: 0, max: 5 }),
            answer: fc.constantFrom('yes' as const, 'no' as const, null),
          }),
        ),
        areas,
        (parts, written) => {
          const open = wordingsOpen(hidden, parts, wrote(...written), now)
          expect(open).toBe(written.length > 0 && waitedFor(parts, wrote(...written)).length === 0)
        },
      ),
    )
  })

  test('each level of an area that takes part has a wording of its own; directors theirs across', () => {
    const mine = [
      { areaId: 1, level: 'practice' as const },
      { areaId: null, level: 'top' as const },
    ]
    expect(mayWriteWording(mine, 1, [asked(1)])).toBe('practice')
    expect(mayWriteWording(mine, 1, [asked(1, null)])).toBeUndefined()
    expect(mayWriteWording(mine, 2, [asked(2)])).toBeUndefined()
    expect(mayWriteWording(mine, null, [])).toBe('top')
  })
})

describe('stands', () => {
  const me = { speaksFor: [1], newest: 4 }
  test.each([
    [{ areaId: 1, edition: 4, stand: 'behind', reason: '' }, undefined],
    [{ areaId: 1, edition: 4, stand: 'can_live_with', reason: '' }, undefined],
    [{ areaId: 2, edition: 4, stand: 'behind', reason: '' }, 'stand_own_area'],
    [{ areaId: 1, edition: 3, stand: 'behind', reason: '' }, 'stand_newest'],
    [{ areaId: 1, edition: 4, stand: 'not_yet', reason: '' }, 'stand_reason'],
    [{ areaId: 1, edition: 4, stand: 'not_yet', reason: 'Vi kan ikke være os' }, undefined],
  ] as const)('%j → %s', (stand, refusal) => {
    expect(standRefusal(stand, me)).toBe(refusal)
  })

  test('nobody ever stands for an area that is not theirs', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9 }),
        fc.array(fc.integer({ min: 0, max: 9 })),
        (areaId, speaksFor) => {
          const refusal = standRefusal(
            { areaId, edition: 1, stand: 'behind', reason: '' },
            { speaksFor, newest: 1 },
          )
          expect(refusal === undefined).toBe(speaksFor.includes(areaId))
        },
      ),
    )
  })
})

describe('endorsing', () => {
  const texts = [1, 2].map(edition => ({ kind: 'why', edition, amendmentId: `a${edition}` }))
  const amendments = [
    { id: 'a1', madeBy: 'anna' },
    { id: 'a2', madeBy: 'bo' },
  ]
  const stands = [{ kind: 'why', edition: 2, stand: 'can_live_with' as const }]
  const refusal = (edition: number, id: string, leader = true, given = stands) =>
    endorseRefusal(edition, { id, leader }, texts, amendments, given)
  test.each([
    [2, 'ulla', true, undefined],
    [2, 'ulla', false, 'endorse_leaders'],
    [3, 'ulla', true, 'endorse_missing'],
    [2, 'bo', true, 'endorse_own_words'],
    [2, 'anna', true, 'endorse_own_words'],
    [1, 'ulla', true, 'endorse_not_grown'],
  ] as const)('edition %i by %s (leader %s) → %s', (edition, who, leader, expected) => {
    expect(refusal(edition, who, leader)).toBe(expected)
  })
  test('"not yet" from all is not grown', () => {
    expect(
      endorseRefusal(2, { id: 'ulla', leader: true }, texts, amendments, [
        { kind: 'why', edition: 2, stand: 'not_yet' },
      ]),
    ).toBe('endorse_not_grown')
  })
})

describe('an amendment is taken up', () => {
  const amendment = { areaId: 1, madeBy: 'anna', state: 'proposed', onEdition: 3 }
  test.each([
    ['by another area', { id: 'bo', speaksFor: [2] }, 3, true],
    ['not by the same area', { id: 'bo', speaksFor: [1] }, 3, false],
    ['not by whoever proposed it', { id: 'anna', speaksFor: [1, 2] }, 3, false],
    ['not by somebody outside', { id: 'bo', speaksFor: [] }, 3, false],
    ['not onto a newer edition', { id: 'bo', speaksFor: [2] }, 4, false],
  ])('%s', (_, actor, newest, may) => {
    expect(mayTake(amendment, actor, newest)).toBe(may)
  })
  test('the newest edition is of its own kind', () => {
    const texts = [
      { kind: 'why', edition: 2 },
      { kind: 'core_task', edition: 1 },
    ]
    expect(newestEdition(texts, 'why')).toBe(2)
    expect(newestEdition(texts, 'core_task')).toBe(1)
    expect(newestEdition([], 'why')).toBe(0)
  })
})

test('differences are lettered in order, and marks point at words that are there', () => {
  expect(nextLetter([])).toBe('A')
  expect(nextLetter(['A', 'C'])).toBe('B')
  expect(nextLetter([...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'])).toBeUndefined()
  const wordings = [{ id: 'w', text: 'at den unge kommer i job' }]
  expect(marksFit([{ wordingId: 'w', words: 'kommer i job' }], wordings)).toBe(true)
  expect(marksFit([{ wordingId: 'w', words: 'ro' }], wordings)).toBe(false)
  expect(marksFit([{ wordingId: 'x', words: 'job' }], wordings)).toBe(false)
})

describe('figures', () => {
  test.each([
    [null, null, true],
    [null, 12, false],
    [5, null, true],
    [4, null, false],
    [0, null, false],
    [19, 26, true],
    [19, 23, false],
    [19, 19, false],
    [12, 17, true],
    [30, 17, false],
  ])('%s of %s may be published: %s', (count, of, may) => {
    expect(publishable(count, of)).toBe(may)
  })
})

test.each([
  ['running', 'keep', 'Det gik', undefined],
  ['running', 'stop', '', 'experiment_came'],
  ['waits', 'running', '', undefined],
  ['running', 'running', '', 'experiment_over'],
  ['change', 'running', '', undefined],
  ['keep', 'stop', 'nej', 'experiment_over'],
  ['stop', 'running', '', 'experiment_over'],
] as const)('an experiment %s → %s with »%s«: %s', (from, to, came, refusal) => {
  expect(experimentRefusal(from, to, came)).toBe(refusal)
})

const places: Place[] = ['why', 'culture', 'frame', 'core_task', 'agreements', 'experiments', 'outcome']
const move = (id: number, fromPlace: Place, toPlace: Place, more: object = {}) => ({
  id,
  at: `2026-11-${String(id).padStart(2, '0')}T10:00:00Z`,
  fromPlace,
  toPlace,
  kind: 'moved' as 'moved' | 'citizen' | 'stuck',
  settledAt: null as string | null,
  ...more,
})

describe('wires', () => {
  test('newest first, numbered; none within a place', () => {
    const drawn = wires([
      move(1, 'culture', 'experiments'),
      move(2, 'why', 'why'),
      move(3, 'outcome', 'why', { kind: 'citizen' }),
    ])
    expect(drawn.map(wire => [wire.number, wire.fromPlace, wire.toPlace])).toEqual([
      [1, 'outcome', 'why'],
      [2, 'culture', 'experiments'],
    ])
  })
  test('what was stuck and is no longer is not drawn, and not what moved it last', () => {
    const moves = [
      move(1, 'culture', 'experiments'),
      move(2, 'frame', 'experiments', { kind: 'stuck', settledAt: '2026-11-20T10:00:00Z' }),
    ]
    expect(wires(moves)).toHaveLength(1)
    expect(lastMoves(moves).get('experiments')?.id).toBe(1)
  })
  test('however many moves: at most five, no two between the same places, never within one', () => {
    const any = fc.array(
      fc.record({
        id: fc.integer({ min: 1, max: 28 }),
        from: fc.constantFrom(...places),
        to: fc.constantFrom(...places),
        kind: fc.constantFrom('moved' as const, 'citizen' as const, 'stuck' as const),
        settledAt: fc.constantFrom(null, '2026-11-29T00:00:00Z'),
      }),
      { maxLength: 60 },
    )
    fc.assert(
      fc.property(any, given => {
        const drawn = wires(given.map(({ id, from, to, ...more }) => move(id, from, to, more)))
        expect(drawn.length).toBeLessThanOrEqual(5)
        expect(new Set(drawn.map(wire => `${wire.fromPlace} ${wire.toPlace}`)).size).toBe(drawn.length)
        expect(drawn.every(wire => wire.fromPlace !== wire.toPlace)).toBe(true)
        expect(drawn.every(wire => wire.kind !== 'stuck' || wire.settledAt === null)).toBe(true)
        expect(drawn.map(wire => wire.at)).toEqual(
          drawn
            .map(wire => wire.at)
            .toSorted()
            .toReversed(),
        )
      }),
    )
  })
})

test('what emerges: asked again and again, used most, kept', () => {
  const found = emergent(
    [
      { id: 'q1', asked: 4 },
      { id: 'q2', asked: 5 },
      { id: 'q3', asked: 9 },
    ],
    [
      { id: 'a1', used: 22 },
      { id: 'a2', used: 4 },
    ],
    [
      { id: 'e1', state: 'keep', settledAt: '2026-10-01T00:00:00Z' },
      { id: 'e2', state: 'stop', settledAt: '2026-11-01T00:00:00Z' },
      { id: 'e3', state: 'keep', settledAt: '2026-11-01T00:00:00Z' },
    ],
  )
  expect(found.questions.map(one => one.id)).toEqual(['q3', 'q2'])
  expect(found.agreements.map(one => one.id)).toEqual(['a1'])
  expect(found.experiments.map(one => one.id)).toEqual(['e3', 'e1'])
})
