import { expect, test } from 'vitest'
import type { Action } from '../../model.actions.ts'
import type { PlanView } from '../../model.ts'
import { mineToDo, othersDo, rightOf, whoDoes } from './their.ts'

const action = (id: string, more: Partial<Action>) =>
  ({
    id,
    state: 'open',
    title: id,
    version: 1,
    doerId: null,
    doerKind: 'employee',
    doneOn: null,
    dueOn: null,
    startsOn: null,
    ...more,
  }) as Action
const all = [
  action('a', { doerId: 'inger', dueOn: '2026-12-01' }),
  action('b', { doerId: 'inger', state: 'done', doneOn: '2026-11-20' }),
  action('c', { doerId: 'inger', state: 'done', doneOn: '2026-11-01' }),
  action('d', { doerId: 'inger', title: null, version: null }),
  action('e', { doerKind: 'citizen' }),
  action('f', { doerId: 'anne', doerName: 'Anne', state: null }),
  action('g', { doerKind: 'nobody', state: 'dropped' }),
]
const ids = (actions: Action[]) => actions.map(({ id }) => id).join('')

test('what is mine: open, or done within a week, and seen whole', () => {
  expect(ids(mineToDo(all, 'inger', '2026-11-24'))).toBe('ab')
  expect(ids(mineToDo(all, 'anne', '2026-11-24'))).toBe('')
})

test('what others do: what is open, or does not say', () => {
  expect(ids(othersDo(all, 'inger'))).toBe('ef')
})

test('who does it, as far as one may know', () => {
  const words = { you: 'Du', nobody: 'Ingen', somebody: 'En' }
  const view = {
    citizen: { name: 'Maria Enevoldsen' },
    objects: { member: [{ personId: 'anne', name: 'Anne Sand' }] },
  } as unknown as PlanView
  const who = (more: Partial<Action>) => whoDoes(action('x', more), view, 'inger', words)
  expect(who({ doerId: 'inger' })).toBe('Du')
  expect(who({ doerKind: 'citizen' })).toBe('Maria')
  expect(who({ doerKind: 'nobody' })).toBe('Ingen')
  expect(who({ doerId: 'anne', doerName: 'A' })).toBe('Anne Sand')
  expect(who({ doerId: 'other', doerName: 'B' })).toBe('B')
  expect(who({})).toBe('En')
  expect(who({ doerKind: null })).toBe('')
})

test('by the citizen’s yes where there is one, else by law', () => {
  const by = (ground: string) => rightOf({ reader: { ground } } as PlanView)
  expect([by('consent'), by('consent,law'), by('law')]).toEqual(['consent', 'consent', 'law'])
})
