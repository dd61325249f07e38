import { expect, test } from 'vitest'
import { concerned, type Difference, linesOf, together } from './consequence.ts'

const difference = (given: Partial<Difference>): Difference => ({
  kind: 'note',
  id: '1',
  title: 'A note',
  areaId: 1,
  from: 3,
  to: 0,
  personIds: ['a'],
  ...given,
})

test('few of a kind have their names, many are counted, those without a name too', () => {
  const notes = (count: number, title: string | null = 'A note') =>
    Array.from({ length: count }, (_, at) => difference({ id: String(at), title: title && `${title} ${at}` }))
  expect(linesOf(notes(3)).map(({ title, count }) => [title, count])).toEqual([
    ['A note 0', 1],
    ['A note 1', 1],
    ['A note 2', 1],
  ])
  expect(linesOf(notes(4)).map(({ title, count }) => [title, count])).toEqual([[null, 4]])
  expect(linesOf([...notes(1), ...notes(2, null)]).map(({ title, count }) => [title, count])).toEqual([
    ['A note 0', 1],
    [null, 2],
  ])
  expect(linesOf([difference({ kind: 'standsIn', title: 'handleplan' })])[0]?.title).toBeNull()
})

test('each kind and depth has its own line', () => {
  const all = [difference({}), difference({ id: '2', to: 1 }), difference({ id: '3', kind: 'goal' })]
  expect(linesOf(all).map(({ kind, to }) => [kind, to])).toEqual([
    ['note', 0],
    ['note', 1],
    ['goal', 0],
  ])
})

test('several receivers are told as one, each object and person once', () => {
  const one = {
    people: [{ personId: 'a', name: 'A' }],
    less: [difference({ to: 1 })],
    more: [],
    stays: [],
    endsToo: [],
    released: 1,
  }
  const two = { ...one, less: [difference({ personIds: ['b', 'a'] })], released: 2 }
  const all = together([one, two])
  expect(all.less).toEqual([difference({ personIds: ['a', 'b'] })])
  expect([all.people.length, all.released, concerned(all.less)]).toEqual([1, 3, 2])
})
