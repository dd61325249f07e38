import { describe, expect, test } from 'vitest'
import type { Experiment, Frame, LoopView, Move } from '../model.frame.ts'
import type { CultureEntry } from '../model.ts'
import { countStates, experimentFrom, framesNow, pieces, placeRows, stuckAt, websOf } from './view.ts'

const empty = {
  open: true,
  parts: [],
  wrote: [],
  texts: [],
  stands: [],
  moves: [],
  dialogues: [],
  experiments: [],
} as unknown as LoopView

describe('a text in pieces', () => {
  test.each([
    ['abc', [], ['abc']],
    ['abc', [{ words: 'b', letter: 'A' }], ['a', 'A:b', 'c']],
    ['abc', [{ words: 'abc', letter: 'A' }], ['A:abc']],
    ['abc', [{ words: 'x', letter: 'A' }], ['abc']],
    ['abc', [{ words: '', letter: 'A' }], ['abc']],
    [
      'abcd',
      [
        { words: 'bc', letter: 'B' },
        { words: 'ab', letter: 'A' },
      ],
      ['A:ab', 'cd'],
    ],
    [
      'abcd',
      [
        { words: 'd', letter: 'B' },
        { words: 'a', letter: 'A' },
      ],
      ['A:a', 'bc', 'B:d'],
    ],
    ['', [], []],
  ])('%s with %j', (text, marks, expected) => {
    expect(pieces(text, marks).map(({ text, letter }) => (letter ? `${letter}:${text}` : text))).toEqual(
      expected,
    )
  })
})

describe('what is stuck', () => {
  test('before the wordings open: the areas that have not written', () => {
    const view = {
      ...empty,
      open: false,
      parts: [
        { areaId: 1, answer: 'yes' },
        { areaId: 2, answer: null },
        { areaId: 3, answer: 'no' },
      ],
      wrote: [{ areaId: 1, level: 'practice' }],
    } as LoopView
    expect(stuckAt(view, 'why')).toEqual([{ kind: 'area', areaId: 2 }])
  })
  test('an area that cannot yet, to the newest edition only', () => {
    const view = {
      ...empty,
      texts: [
        { kind: 'why', edition: 1 },
        { kind: 'why', edition: 2 },
      ],
      stands: [
        { kind: 'why', edition: 1, areaId: 1, stand: 'not_yet' },
        { kind: 'why', edition: 2, areaId: 2, stand: 'not_yet' },
        { kind: 'why', edition: 2, areaId: 3, stand: 'behind' },
        { kind: 'core_task', edition: 2, areaId: 4, stand: 'not_yet' },
      ],
    } as LoopView
    expect(stuckAt(view, 'why')).toEqual([{ kind: 'area', areaId: 2 }])
  })
  test('a dialogue without an answer, and an experiment that waits', () => {
    const view = {
      ...empty,
      dialogues: [
        { id: 'a', answeredAt: null },
        { id: 'b', answeredAt: '2026-11-01T00:00:00Z' },
      ],
      experiments: [{ state: 'waits' }],
    } as unknown as LoopView
    expect(stuckAt(view, 'frame')).toHaveLength(1)
    expect(stuckAt(view, 'experiments')).toEqual([{ kind: 'frame' }])
    expect(stuckAt(empty, 'experiments')).toEqual([])
  })
})

test('seven places; the line that came to a place stands in its row with its number', () => {
  const move = (id: number, fromPlace: string, toPlace: string) =>
    ({
      id,
      at: `2026-11-0${id}T00:00:00Z`,
      event: 'x',
      fromPlace,
      toPlace,
      kind: 'moved',
      settledAt: null,
    }) as Move
  const { rows, drawn } = placeRows({
    ...empty,
    moves: [move(1, 'outcome', 'why'), move(2, 'why', 'why')],
  } as LoopView)
  expect(rows).toHaveLength(7)
  expect(drawn).toHaveLength(1)
  expect(rows[0]).toMatchObject({ place: 'why', wire: { number: 1 }, last: { id: 1 } })
  expect(rows[1]).toMatchObject({ place: 'culture', wire: undefined, last: undefined })
})

test('webs by team, and the experiment that a gap became', () => {
  const entry = (id: string, departmentId: string | null, side: string) =>
    ({ id, areaId: 1, departmentId, element: 'power', side, text: id }) as CultureEntry
  const webs = websOf([entry('a', 'north', 'is'), entry('b', 'north', 'wish'), entry('c', null, 'is')])
  expect(webs.map(web => [web.key, web.cells.size])).toEqual([
    ['north', 2],
    ['area 1', 1],
  ])
  const experiment = { cultureEntryId: 'b' } as Experiment
  expect(experimentFrom(webs[0] as never, 'power', [experiment])).toBe(experiment)
  expect(experimentFrom(webs[1] as never, 'power', [experiment])).toBeUndefined()
  expect(
    experimentFrom(webs[0] as never, 'stories', [{ cultureEntryId: null } as Experiment]),
  ).toBeUndefined()
})

test('frames from the top down, and what they replaced', () => {
  const frames = [
    { id: 'h', level: 'head', endedAt: null },
    { id: 'p', level: 'politicians', endedAt: null },
    { id: 'old', level: 'director', endedAt: '2026-01-01T00:00:00Z' },
  ] as Frame[]
  expect(framesNow(frames).now.map(one => one.id)).toEqual(['p', 'h'])
  expect(framesNow(frames).before.map(one => one.id)).toEqual(['old'])
})

test('experiments by how they stand, in a fixed order', () => {
  const experiments = ['stop', 'keep', 'stop', 'running'].map(state => ({ state }) as Experiment)
  expect(countStates(experiments)).toEqual([
    ['running', 1],
    ['keep', 1],
    ['stop', 2],
  ])
})
