import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Answer, type TestHouse, testHouse } from '../../../test/http.ts'
import { AREA, citizen, employee } from '../../../test/world.ts'
import type { EmergencyToReview } from './api.ts'

let house: TestHouse
let nurse: string
let leader: string
let officer: string
let elsewhere: string
let bo: string
beforeAll(async () => {
  house = await testHouse()
  const leads = { role: 'team_leader', level: 1 }
  nurse = await employee(house.admin, AREA.health, {}, 'Nanna Sygeplejerske')
  leader = await employee(house.admin, AREA.health, leads, 'Leder Sundhed')
  elsewhere = await employee(house.admin, AREA.jobs, leads, 'Leder Job')
  officer = await employee(
    house.admin,
    AREA.jobs,
    { area_id: null, role: 'data_protection_officer' },
    'Dorte',
  )
})
afterAll(() => house.close())
beforeEach(async () => {
  bo = await citizen(house.admin, {}, 'Bo Test')
})

const open = (as = nurse) =>
  house.ask<{ id: string }>('POST', `/api/citizens/${bo}/emergencies`, {
    as,
    body: { areaId: AREA.health, reason: 'Akut fare', hours: 2 },
  })
const waiting = async (as: string) => {
  const { status, body } = await house.ask<EmergencyToReview[]>('GET', '/api/emergencies/to-review', { as })
  expect(status).toBe(200)
  return body.filter(({ citizenId }) => citizenId === bo)
}
const review = (as: string, id: string, body: object = { justified: true }) =>
  house.ask('POST', `/api/emergencies/${id}/review`, { as, body })
const sees = async () => (await house.ask('GET', `/api/citizens/${bo}/plan`, { as: nurse })).status === 200
const told = async (as = bo) =>
  (
    await house.ask<{ emergencies: { justified: boolean | null; reviewNote: string }[] }>(
      'GET',
      `/api/citizens/${bo}/consent`,
      { as },
    )
  ).body.emergencies
const rule = ({ status, problem }: Answer<unknown>) => `${status} ${problem.type?.replace('/problems/', '')}`

test('waits for a leader of the area and for the officer, and for nobody else', async () => {
  const { id } = (await open()).body
  for (const as of [leader, officer])
    expect(await waiting(as)).toMatchObject([
      {
        id,
        citizenName: 'Bo Test',
        personName: 'Nanna Sygeplejerske',
        areaId: AREA.health,
        reason: 'Akut fare',
      },
    ])
  for (const as of [nurse, elsewhere]) {
    expect(await waiting(as)).toEqual([])
    expect((await review(as, id)).status).toBe(404)
  }
  expect((await house.ask('GET', '/api/emergencies/to-review', { as: bo })).status).toBe(403)
})

test('found justified: the citizen reads it, it is logged, and it is not reviewed twice', async () => {
  const { id } = (await open()).body
  expect((await review(leader, id, { justified: true, note: 'Set med vagten' })).status).toBe(201)
  expect(await told()).toMatchObject([{ justified: true, reviewNote: 'Set med vagten' }])
  expect(await waiting(leader)).toEqual([])
  expect((await review(officer, id)).status).toBe(404)
  expect(await sees()).toBe(true)
  const { rows } = await house.admin.query(
    `select actor_id, object_id from kobling.audit_event where citizen_id = $1 and action = 'emergency.review'`,
    [bo],
  )
  expect(rows).toEqual([{ actor_id: leader, object_id: id }])
})

test('found not justified: it closes at once', async () => {
  const { id } = (await open()).body
  expect(await sees()).toBe(true)
  await house.admin.query(`update kobling.emergency set from_at = now() - interval '1 hour' where id = $1`, [
    id,
  ])
  await review(officer, id, { justified: false, note: 'Ikke akut' })
  expect(await told()).toMatchObject([{ justified: false, reviewNote: 'Ikke akut' }])
  expect(await sees()).toBe(false)
  expect(rule(await open())).toBe('422 emergency_waits')
})

test('a second one waits for the review of the first; of another citizen or by a colleague it does not', async () => {
  const { id } = (await open()).body
  expect(rule(await open())).toBe('422 emergency_waits')
  expect((await open(leader)).status).toBe(201)
  const first = bo
  bo = await citizen(house.admin)
  expect((await open()).status).toBe(201)
  bo = first
  await review(leader, id)
  expect((await open()).status).toBe(201)
})

test('two at once are one', async () => {
  const both = await Promise.all([open(), open()])
  expect(both.map(({ status }) => status).sort()).toEqual([201, expect.any(Number)])
  expect((await told()).length).toBe(1)
})

test.each([[{}], [{ justified: 'yes' }], [{ justified: true, note: 'x'.repeat(301) }]])(
  'a review %j is refused',
  async body => expect((await review(leader, randomUUID(), body)).status).toBe(400),
)
