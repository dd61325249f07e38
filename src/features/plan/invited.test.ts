import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestHouse, testHouse } from '../../../test/http.ts'
import { AREA, citizen, employee, relation } from '../../../test/world.ts'
import type { Invited } from './model.team.ts'

let house: TestHouse
let maja: string
let samira: string
let sven: string
let hanne: string
beforeAll(async () => {
  house = await testHouse()
  maja = await citizen(house.admin, { birth_date: '1985-01-01' })
  samira = await employee(house.admin, AREA.jobs, {}, 'Samira')
  sven = await employee(house.admin, AREA.jobs, {}, 'Sven')
  hanne = await employee(house.admin, AREA.health, {}, 'Hanne')
  await relation(house.admin, samira, maja, AREA.jobs)
  await relation(house.admin, sven, maja, AREA.jobs)
})
afterAll(() => house.close())

const invited = async (as: string) =>
  (await house.ask<Invited[]>('GET', `/api/citizens/${maja}/invited`, { as })).body
const plan = (as: string) =>
  house.ask<{ objects: { member: { id: string }[] } }>('GET', `/api/citizens/${maja}/plan`, { as })

test('who invited sees whom, and whether they came, without consent to see the team', async () => {
  const { status, body } = await house.ask<{ id: string }>('POST', `/api/citizens/${maja}/members`, {
    as: samira,
    body: { kind: 'employee', personId: hanne, areaId: AREA.health, role: '' },
  })
  expect(status).toBe(201)
  expect((await plan(samira)).body.objects.member).toEqual([])
  expect(await invited(samira)).toMatchObject([
    { id: body.id, name: 'Hanne', areaId: AREA.health, kind: 'employee', hasCome: false },
  ])
  await house.ask('POST', `/api/citizens/${maja}/plan/seen`, { as: hanne })
  expect(await invited(samira)).toMatchObject([{ hasCome: true }])
})

test('nobody else sees it, and it goes when one has no more to do with the citizen', async () => {
  for (const as of [sven, hanne, maja]) expect(await invited(as)).toEqual([])
  await house.admin.query('update kobling.relation set until_at = now() where person_id = $1', [samira])
  expect(await invited(samira)).toEqual([])
})
