import { afterAll, beforeAll, expect, test } from 'vitest'
import { as, insert } from '../../../test/database.ts'
import { type TestHouse, testHouse } from '../../../test/http.ts'
import { AREA, employee, session } from '../../../test/world.ts'
import type { Talk } from './model.sparring.ts'

let house: TestHouse
let boss: string
let leader: string
let officer: string
let top: string
let worker: string
beforeAll(async () => {
  house = await testHouse()
  top = await employee(house.admin, AREA.jobs, { role: 'director', level: 4, area_id: null }, 'Ulla Top')
  boss = await employee(house.admin, AREA.jobs, { role: 'head_of_department', level: 2 }, 'Bodil Chef')
  leader = await employee(house.admin, AREA.jobs, { role: 'team_leader', level: 1 }, 'Kasper Leder')
  worker = await employee(house.admin, AREA.jobs)
  officer = await employee(house.admin, AREA.jobs, { role: 'data_protection_officer', area_id: null })
  await insert(house.admin, 'leads', [
    { leader_id: boss, employee_id: leader },
    { leader_id: top, employee_id: boss },
    { leader_id: leader, employee_id: worker },
  ])
})
afterAll(() => house?.close())

const soon = () => new Date(Date.now() + 7 * 86_400_000).toISOString()
const later = () => new Date(Date.now() + 50 * 86_400_000).toISOString()
const begin = (who: string, otherId: string) =>
  house.ask<{ id: string }>('POST', '/api/sparring', { as: who, body: { otherId, nextAt: soon(), weeks: 6 } })

test('two leaders prepare, agree a note, say what each will do, and have the next day', async () => {
  const { body, status } = await begin(leader, boss)
  expect(status).toBe(201)
  const path = `/api/sparring/${body.id}`
  const read = async (who: string) => (await house.ask<Talk>('GET', path, { as: who })).body
  await house.ask('PUT', `${path}/mine`, { as: leader, body: { prepared: 'Jeg mangler tid.', does: '' } })
  await house.ask('PUT', `${path}/mine`, {
    as: boss,
    body: { prepared: 'Jeg vil høre.', does: 'Taler med økonomi.' },
  })
  expect((await read(boss)).parts.map(part => part.prepared)).toEqual(['Jeg vil høre.', 'Jeg mangler tid.'])
  expect((await house.ask('POST', `${path}/agree`, { as: boss, seen: 1 })).problem.type).toBe(
    '/problems/talk_no_note',
  )
  expect(
    (await house.ask('PUT', `${path}/note`, { as: leader, seen: 1, body: { note: 'Vi prøver onsdage.' } }))
      .status,
  ).toBe(200)
  expect((await house.ask('POST', `${path}/agree`, { as: boss, seen: 1 })).status).toBe(409)
  expect((await house.ask('POST', `${path}/agree`, { as: boss, seen: 2 })).status).toBe(201)
  expect((await read(leader)).parts.map(part => part.agrees)).toEqual([true, true])
  // Other words ask both again.
  await house.ask('PUT', `${path}/note`, { as: boss, seen: 2, body: { note: 'Vi prøver torsdage.' } })
  expect((await read(leader)).parts.map(part => [part.name, part.agrees])).toEqual([
    ['Kasper Leder', false],
    ['Bodil Chef', true],
  ])
  const held = await house.ask<{ id: string }>('POST', `${path}/held`, {
    as: leader,
    seen: 3,
    body: { nextAt: later() },
  })
  const next = (await house.ask<Talk>('GET', `/api/sparring/${held.body.id}`, { as: boss })).body
  expect(next).toMatchObject({
    withName: 'Kasper Leder',
    note: '',
    weeks: 6,
    before: { note: 'Vi prøver torsdage.' },
  })
  expect(
    (await house.ask('PUT', `${path}/mine`, { as: leader, body: { prepared: 'x', does: '' } })).problem.type,
  ).toBe('/problems/talk_held')
})

test('the two alone see it: not their leaders, not the data protection officer, on screen or in the database', async () => {
  const talk = (await house.ask<{ items: { id: string }[] }>('GET', '/api/sparring', { as: leader })).body
    .items[0]?.id
  for (const who of [top, officer, worker]) {
    expect((await house.ask('GET', `/api/sparring/${talk}`, { as: who })).status).toBe(404)
    expect(
      (await house.ask('PUT', `/api/sparring/${talk}/mine`, { as: who, body: { prepared: 'x', does: '' } }))
        .status,
    ).toBe(404)
    expect((await house.ask<{ items: [] }>('GET', '/api/sparring', { as: who })).body.items).toEqual([])
    const token = await session(house.admin, who)
    for (const view of ['sparring_talk', 'sparring_part']) {
      expect(await as(house.app, token, `select * from seen.${view}`)).toEqual([])
      await expect(as(house.app, token, `select * from kobling.${view}`)).rejects.toMatchObject({
        code: '42501',
      })
    }
    for (const act of [
      `write_sparring('${talk}', 'x', '')`,
      `note_sparring('${talk}', 'x', 1)`,
      `agree_sparring('${talk}', 1)`,
    ])
      await expect(as(house.app, token, `select kobling.${act}`)).rejects.toMatchObject({ code: '42501' })
  }
})

test('with one’s own leader or a leader whom one leads, and nobody else', async () => {
  expect((await begin(leader, worker)).problem.type).toBe('/problems/talk_with')
  expect((await begin(leader, top)).problem.type).toBe('/problems/talk_with')
  expect((await begin(worker, leader)).problem.type).toBe('/problems/talk_with')
  expect((await begin(boss, leader)).problem.type).toBe('/problems/talk_with') // there is one already
  expect((await begin(top, boss)).status).toBe(201)
  const past = { otherId: boss, nextAt: '2020-01-01T10:00:00Z', weeks: 6 }
  expect((await house.ask('POST', '/api/sparring', { as: top, body: past })).problem.type).toBe(
    '/problems/talk_in_past',
  )
})
