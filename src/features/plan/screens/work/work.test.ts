import { expect, test } from 'vitest'
import type { WorkItem } from '../../model.ts'
import { flagOf, leads, placeOf, sortWork, spanOf } from './work.ts'

const item = (more: Partial<WorkItem>): WorkItem => ({
  kind: 'action',
  id: 'a',
  citizenId: 'c',
  citizenName: 'Maja',
  title: 'Ring',
  waitsOn: 'none',
  mine: true,
  dueOn: null,
  ...more,
})

test('the week ends on Sunday, and on a Sunday nothing more is this week', () => {
  const tuesday = '2026-11-24'
  expect(
    ['2026-11-23', tuesday, '2026-11-25', '2026-11-29', '2026-11-30', null].map(d => spanOf(d, tuesday)),
  ).toEqual(['overdue', 'today', 'week', 'week', 'later', 'undated'])
  expect(spanOf('2026-11-30', '2026-11-29')).toBe('later')
})

test('everything is shown once, and empty groups not at all', () => {
  const items = [
    item({ id: '1', dueOn: '2026-11-20' }),
    item({ id: '2', mine: false, waitsOn: 'us' }),
    item({ id: '3', kind: 'goal', mine: false }),
    item({ id: '4', kind: 'words', mine: false }),
    item({ id: '5', kind: 'ask', mine: false }),
    item({ id: '6', kind: 'consent_expires', mine: false }),
    item({ id: '7', kind: 'relation_ends' }),
  ]
  const sorted = sortWork(items, '2026-11-24')
  expect(sorted.mine.map(group => group.span)).toEqual(['overdue'])
  const shown = [
    ...sorted.mine.flatMap(group => group.items),
    ...sorted.us,
    ...sorted.yes,
    ...sorted.asks,
    ...sorted.consents,
    ...sorted.relations,
  ]
  expect(shown.map(one => one.id)).toEqual(['1', '2', '3', '4', '5', '6', '7'])
})

test('each kind leads to where something can be done about it', () => {
  expect(placeOf(item({}))).toBe('/citizens/c/plan')
  expect(placeOf(item({ kind: 'consent_expires' }))).toBe('/citizens/c/consent')
  expect(placeOf(item({ kind: 'relation_ends' }))).toBe('/citizens/c')
})

test('an action that nobody does says so', () => {
  expect(flagOf(item({ mine: false })).word).toBe('nobody')
  expect(flagOf(item({ mine: true })).word).toBe('none')
  expect(flagOf(item({ mine: false, waitsOn: 'us' })).word).toBe('us')
})

test('leaders confirm; a caseworker is not asked to', () => {
  expect(leads(['team_leader'])).toBe(true)
  expect(leads(['caseworker', 'consultant'])).toBe(false)
})
