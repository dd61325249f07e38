import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { insert } from '../../../test/database.ts'
import { type TestHouse, testHouse } from '../../../test/http.ts'
import { AREA, citizen, employee, relation, THEME } from '../../../test/world.ts'
import type { PlanView } from './model.ts'

let house: TestHouse
let maja: string
let worker: string
const [goalId, actionId, noteId, interventionId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]

beforeAll(async () => {
  house = await testHouse()
  maja = await citizen(house.admin)
  worker = await employee(house.admin, AREA.social)
  await relation(house.admin, worker, maja, AREA.social)
  const base = { citizen_id: maja, themes: [THEME.health] }
  const mine = { ...base, area_id: AREA.social, author_id: worker }
  // The citizen's own goal, which no consent lets the worker see, with the worker's things tied to it.
  await insert(house.admin, 'goal', [
    { ...base, id: goalId, author_id: maja, title: 'Mit eget', state: 'agreed' },
  ])
  await insert(house.admin, 'action', [{ ...mine, id: actionId, title: 'Ringe', goal_id: goalId }])
  await insert(house.admin, 'note', [
    { ...mine, id: noteId, text: 'Set', about_kind: 'goal', about_id: goalId },
  ])
  await insert(house.admin, 'intervention', [
    { ...mine, id: interventionId, title: 'Støtte', goal_ids: [goalId] },
  ])
})
afterAll(() => house.close())

const plan = async (as: string) =>
  (await house.ask<PlanView>('GET', `/api/citizens/${maja}/plan`, { as })).body.objects

test('a tie shows to who sees both ends', async () => {
  const { action, note, intervention } = await plan(maja)
  expect(action[0]?.goalId).toBe(goalId)
  expect(note[0]).toMatchObject({ aboutKind: 'goal', aboutId: goalId })
  expect(intervention[0]?.goalIds).toEqual([goalId])
})

test('to who sees one end only there is no tie', async () => {
  const { action, note, intervention, goal } = await plan(worker)
  expect(goal).toEqual([])
  expect(action[0]).toMatchObject({ title: 'Ringe', goalId: null })
  expect(note[0]).toMatchObject({ text: 'Set', aboutKind: null, aboutId: null })
  expect(intervention[0]?.goalIds).toEqual([])
})

test('changing an action does not undo a tie that one cannot see', async () => {
  const changed = await house.ask('PATCH', `/api/citizens/${maja}/actions/${actionId}`, {
    as: worker,
    seen: 1,
    body: { title: 'Ringe op', goalId: null },
  })
  expect(changed.status).toBe(200)
  expect((await plan(maja)).action[0]).toMatchObject({ title: 'Ringe op', goalId })
})

test('changing an intervention does not undo a tie that one cannot see', async () => {
  const changed = await house.ask('PATCH', `/api/citizens/${maja}/interventions/${interventionId}`, {
    as: worker,
    seen: 1,
    body: { title: 'Støtte hjemme', goalIds: [] },
  })
  expect(changed.status).toBe(200)
  expect((await plan(maja)).intervention[0]).toMatchObject({ title: 'Støtte hjemme', goalIds: [goalId] })
  const nothing = await house.ask('PATCH', `/api/citizens/${maja}/interventions/${interventionId}`, {
    as: worker,
    seen: 2,
    body: { goalIds: [] },
  })
  expect(nothing.status).toBe(200)
})
