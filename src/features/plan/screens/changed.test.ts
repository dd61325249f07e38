import { expect, test } from 'vitest'
import { changedIn, onlyChanged } from './changed.ts'

const before = { title: 'Ringe', dueOn: null, themes: [3, 1], doerKind: 'nobody', doerId: null, rhythm: null }
const mine = { title: 'Ringe', dueOn: '2026-12-01', themes: [1, 3], rhythm: '' }

test('what says the same is not changed, however it is written', () => {
  expect([...changedIn(mine, before)]).toEqual(['dueOn'])
  expect([...changedIn({ themes: [] }, { themes: null })]).toEqual([])
})

test('who does it goes together', () => {
  const doer = { doerKind: 'nobody', doerId: 'x', doerName: 'Bo' }
  expect([...changedIn({ ...mine, ...doer }, { ...before, doerName: 'Bo' })].toSorted()).toEqual([
    'doerId',
    'doerKind',
    'doerName',
    'dueOn',
  ])
})

test('over another’s change goes only what was changed, and how the citizen said yes', () => {
  const body = { ...mine, saidYesHow: 'table' }
  expect(onlyChanged(body, mine, changedIn(mine, before))).toEqual({
    dueOn: '2026-12-01',
    saidYesHow: 'table',
  })
})
