import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { insert } from '../../../test/database.ts'
import { AREA, employee } from '../../../test/world.ts'
import { makeScene, type Scene } from '../questions/questions.fixture.ts'
import type { Room } from './model.ts'

let s: Scene
let director: string
const elsewhere = randomUUID()
beforeAll(async () => {
  s = await makeScene()
  const { admin } = s.house
  director = await employee(admin, AREA.jobs, { area_id: null, role: 'director', level: 4 })
  await insert(admin, 'leads', [
    { leader_id: director, employee_id: s.head },
    { leader_id: director, employee_id: s.rikke },
  ])
  await insert(admin, 'department', [{ id: elsewhere, area_id: AREA.jobs, name: 'Andet team' }])
  await admin.query(
    `insert into published.quarter (from_on, until_on, as_of, need_counted) values
       ('2026-04-01', '2026-07-01', '2026-08-01', false), ('2026-07-01', '2026-10-01', '2026-11-01', false)`,
  )
  const publish = (quarter: string, place: string, numbers: object) =>
    admin.query(
      `insert into published.figure (quarter, place, slice, numbers, days) values ($1, $2, '', $3, '{}')`,
      [quarter, place, JSON.stringify(numbers)],
    )
  await publish('2026-04-01', `department:${s.department}`, { plan: 12, goal_reached: 6 })
  await publish('2026-07-01', `department:${s.department}`, { plan: 9, goal_reached: null })
  await publish('2026-07-01', `department:${elsewhere}`, { plan: 30, goal_reached: 20 })
  await publish('2026-07-01', String(AREA.family), { plan: 25, goal_reached: 11 })
  await publish('2026-07-01', 'all', { plan: 90, goal_reached: 41 })
})
afterAll(() => s?.house.close())

const reached = async (as: string) => (await s.house.ask<Room>('GET', '/api/room', { as })).body.reached

test('a leader reads the figure of their own team or area where it was published, else of all; never another’s', async () => {
  expect(await reached(s.boss)).toMatchObject({
    of: 'team',
    teamName: 'Ungejob',
    plans: 12,
    reached: 6,
    from: '2026-04-01',
    asOf: '2026-08-01',
  })
  expect(await reached(s.rikke)).toMatchObject({ of: 'area', areaId: AREA.family, plans: 25, reached: 11 })
  expect(await reached(director)).toMatchObject({ of: 'all', plans: 90, reached: 41 })
})
