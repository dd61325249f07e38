import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestHouse, testHouse } from '../../../test/http.ts'
import { AREA, citizen, employee, relation } from '../../../test/world.ts'
import type { LookRow } from './api.ts'

let house: TestHouse
let maja: string
let worker: string
let stranger: string
let officer: string
beforeAll(async () => {
  house = await testHouse()
  maja = await citizen(house.admin, { cpr: '0101851234', birth_date: '1985-01-01' })
  worker = await employee(house.admin, AREA.social, {}, 'Nina Sagsbehandler')
  stranger = await employee(house.admin, AREA.health, {}, 'Frank Fremmed')
  officer = await employee(
    house.admin,
    AREA.social,
    { area_id: null, role: 'data_protection_officer' },
    'Dorte Vagt',
  )
  await relation(house.admin, worker, maja, AREA.social)
  for (const as of [worker, stranger]) await house.ask('GET', `/api/citizens/${maja}/plan`, { as })
})
afterAll(() => house.close())

const looks = (as: string) => house.ask<{ items: LookRow[] }>('GET', `/api/citizens/${maja}/looks`, { as })

test('the data protection officer sees every name and refusal, and that is logged', async () => {
  const { status, body } = await looks(officer)
  expect(status).toBe(200)
  expect(body.items.map(({ name, refused }) => [name, refused])).toEqual([
    ['Frank Fremmed', true],
    ['Nina Sagsbehandler', false],
  ])
  expect((await looks(officer)).body.items[0]).toMatchObject({ name: 'Dorte Vagt', action: 'look.list' })
})

test('the officer opens nothing by that', async () => {
  expect((await house.ask('GET', `/api/citizens/${maja}/plan`, { as: officer })).status).toBe(404)
})

test('other staff do not see the log, however close they work', async () => {
  expect((await looks(worker)).status).toBe(403)
})

test('the officer finds whose log to read by CPR number', async () => {
  const found = await house.ask('POST', '/api/citizens/find-by-cpr', {
    as: officer,
    body: { cpr: '0101851234', purpose: 'enquiry' },
  })
  expect(found.body).toMatchObject({ found: { id: maja } })
})
