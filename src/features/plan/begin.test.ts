import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestHouse, testHouse } from '../../../test/http.ts'
import { AREA, citizen, employee, relation } from '../../../test/world.ts'
import type { PlanView } from './model.ts'

let house: TestHouse
let maja: string
let samira: string
let henrik: string
beforeAll(async () => {
  house = await testHouse()
  maja = await citizen(house.admin)
  samira = await employee(house.admin, AREA.jobs, {}, 'Samira Test')
  henrik = await employee(house.admin, AREA.social, {}, 'Henrik Test')
  await relation(house.admin, samira, maja, AREA.jobs)
})
afterAll(() => house.close())

const path = (rest: string) => `/api/citizens/${maja}/${rest}`
const ask = (as: string, method: 'POST' | 'PUT', rest: string, body: object = {}, seen?: number) =>
  house.ask<{ id: string; version: number }>(method, path(rest), {
    as,
    body,
    ...(seen !== undefined && { seen }),
  })
const planOf = async (as: string) => (await house.ask<PlanView>('GET', path('plan'), { as })).body

test('no plan begins before the citizen has said yes', async () => {
  expect((await ask(samira, 'POST', 'plan')).problem.type).toBe('/problems/plan_needs_yes')
  const { body } = await ask(samira, 'POST', 'asks')
  await ask(maja, 'POST', `asks/${body.id}/answer`, { answer: 'later', how: 'screen' })
  expect((await ask(samira, 'POST', 'plan')).problem.type).toBe('/problems/plan_needs_yes')
})

test('the citizen’s yes begins it, and puts who asked on the team as plan lead', async () => {
  const { body } = await ask(samira, 'POST', 'asks')
  await ask(maja, 'POST', `asks/${body.id}/answer`, { answer: 'yes', how: 'screen' })
  expect((await ask(samira, 'POST', 'plan')).status).toBe(201)
  expect((await ask(samira, 'POST', 'plan')).problem.type).toBe('/problems/plan_there')
  const { plan, reader, objects } = await planOf(samira)
  expect(plan?.leadId).toBe(samira)
  expect(reader.onTeam).toBe(true)
  expect(objects.member.map(({ name }) => name)).toEqual(['Samira Test'])
})

test('nobody takes the lead from another: it is handed over, or the citizen chooses', async () => {
  const invite = { kind: 'employee', personId: henrik, areaId: AREA.social }
  expect((await ask(samira, 'POST', 'members', invite)).status).toBe(201)
  expect((await ask(samira, 'POST', 'members', invite)).problem.type).toBe('/problems/already_on_team')
  const taken = await ask(henrik, 'PUT', 'plan/lead', { personId: henrik }, 1)
  expect(taken.problem.type).toBe('/problems/lead_hands_over')
  expect((await ask(maja, 'PUT', 'plan/lead', { personId: henrik }, 1)).status).toBe(200)
  expect((await planOf(maja)).plan?.leadId).toBe(henrik)
})

test('goals that one does not see are not moved, and no tie is made to them', async () => {
  const { body } = await ask(maja, 'POST', 'goals', { title: 'Mit eget' })
  expect((await ask(henrik, 'PUT', 'goals/order', { goalIds: [body.id] })).status).toBe(404)
  const tied = await ask(henrik, 'POST', 'actions', { title: 'Ringe', doerKind: 'nobody', goalId: body.id })
  expect(tied.problem.errors?.[0]?.field).toBe('body/goalId')
})

test.each(['\u200B\u200B', '\u202Evendt', '\u00AD'])(
  'text in which nothing can be seen is no text: %j',
  async title => {
    expect((await ask(maja, 'POST', 'goals', { title })).status).toBe(400)
  },
)
