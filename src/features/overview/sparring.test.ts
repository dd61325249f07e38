import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { atOnce } from '../../../test/at-once.ts'
import { as, insert } from '../../../test/database.ts'
import { type TestHouse, testHouse } from '../../../test/http.ts'
import { AREA, employee, session } from '../../../test/world.ts'
import type { SparringAsk, Talk } from './model.sparring.ts'

let house: TestHouse
let boss: string
let leader: string
let officer: string
let top: string
let worker: string
let peer: string
let abroad: string
beforeAll(async () => {
  house = await testHouse()
  top = await employee(house.admin, AREA.jobs, { role: 'director', level: 4, area_id: null }, 'Ulla Top')
  boss = await employee(house.admin, AREA.jobs, { role: 'head_of_department', level: 2 }, 'Bodil Chef')
  leader = await employee(house.admin, AREA.jobs, { role: 'team_leader', level: 1 }, 'Kasper Leder')
  worker = await employee(house.admin, AREA.jobs)
  peer = await employee(house.admin, AREA.family, { role: 'team_leader', level: 1 }, 'Søren Anden')
  abroad = await employee(house.admin, AREA.outside, { role: 'team_leader', level: 1 }, 'Lars Ude')
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
type List = {
  asks: SparringAsk[]
  items: { id: string; withName: string; standing: string }[]
  others: { id: string }[]
}
const list = async (who: string) => (await house.ask<List>('GET', '/api/sparring', { as: who })).body
const ask = (who: string, otherId: string, more: object = {}) =>
  house.ask<{ id: string }>('POST', '/api/sparring/asks', {
    as: who,
    body: { otherId, nextAt: soon(), weeks: 6, ...more },
  })
const answer = (who: string, askId: string, seen: number, body: object) =>
  house.ask<{ talkId: string | null }>('POST', `/api/sparring/asks/${askId}/answer`, { as: who, seen, body })
/** Asked and said yes to. */
const agreed = async (who: string, otherId: string) => {
  const { body } = await ask(who, otherId)
  return (await answer(otherId, body.id, 1, { answer: 'yes' })).body.talkId as string
}

test('two leaders prepare, agree a note, say what each will do, and have the next day', async () => {
  const path = `/api/sparring/${await agreed(leader, boss)}`
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
  const talk = (await list(leader)).items[0]?.id
  for (const who of [top, officer, worker]) {
    expect((await house.ask('GET', `/api/sparring/${talk}`, { as: who })).status).toBe(404)
    expect(
      (await house.ask('PUT', `/api/sparring/${talk}/mine`, { as: who, body: { prepared: 'x', does: '' } }))
        .status,
    ).toBe(404)
    expect(await list(who)).toMatchObject({ asks: [], items: [] })
    const token = await session(house.admin, who)
    for (const view of ['sparring_talk', 'sparring_part', 'sparring_ask']) {
      expect(await as(house.app, token, `select * from seen.${view}`)).toEqual([])
      await expect(as(house.app, token, `select * from kobling.${view}`)).rejects.toMatchObject({
        code: '42501',
      })
    }
    for (const act of [
      `write_sparring('${talk}', 'x', '')`,
      `note_sparring('${talk}', 'x', 1)`,
      `agree_sparring('${talk}', 1)`,
      `move_sparring('${talk}', '2999-01-01', 4::smallint, 1)`,
      `end_sparring('${talk}', 1)`,
    ])
      await expect(as(house.app, token, `select kobling.${act}`)).rejects.toMatchObject({ code: '42501' })
  }
})

test('with one’s own leader, a leader whom one leads, or a leader at one’s level, and nobody else', async () => {
  for (const [who, other] of [
    [leader, worker],
    [leader, top],
    [leader, abroad],
    [leader, leader],
    [worker, leader],
    [abroad, leader],
    [boss, leader], // there is one already
  ] as const)
    expect((await ask(who, other)).problem.type).toBe('/problems/talk_with')
  expect((await ask(top, boss, { nextAt: '2020-01-01T10:00:00Z' })).problem.type).toBe(
    '/problems/talk_in_past',
  )
  expect((await list(worker)).others).toEqual([])
  expect((await list(leader)).others).toMatchObject([{ id: peer, standing: 'peer' }])
  expect((await ask(top, boss)).status).toBe(201)
})

test('a peer in another area is asked by name, suggests another time, and a yes gives both the day', async () => {
  const { body } = await ask(leader, peer, { words: 'Hvordan fik I mødedagene til at passe?', weeks: 4 })
  expect((await ask(peer, leader)).problem.type).toBe('/problems/talk_with') // it is asked already
  const [asked] = (await list(peer)).asks
  expect(asked).toMatchObject({ id: body.id, kind: 'ask', mine: false, myTurn: true, weeks: 4 })
  expect((await list(boss)).asks.filter(one => one.id === body.id)).toEqual([])
  for (const who of [boss, officer, top]) {
    expect((await answer(who, body.id, 1, { answer: 'yes' })).status).toBe(404)
    expect((await house.ask('DELETE', `/api/sparring/asks/${body.id}`, { as: who })).status).toBe(404)
  }
  expect((await answer(leader, body.id, 1, { answer: 'yes' })).problem.type).toBe('/problems/ask_not_yours')
  const other = { answer: 'later', nextAt: later(), words: 'Efter jul?' }
  expect((await answer(peer, body.id, 9, other)).status).toBe(409)
  expect((await answer(peer, body.id, 1, { ...other, nextAt: '2020-01-01T10:00:00Z' })).status).toBe(422)
  expect((await answer(peer, body.id, 1, other)).status).toBe(201)
  expect((await answer(peer, body.id, 2, { answer: 'yes' })).problem.type).toBe('/problems/ask_not_yours')
  expect((await list(leader)).asks).toMatchObject([{ myTurn: true, reply: 'Efter jul?' }])
  const talk = (await answer(leader, body.id, 2, { answer: 'yes' })).body.talkId
  for (const [who, name] of [
    [leader, 'Søren Anden'],
    [peer, 'Kasper Leder'],
  ] as const) {
    expect((await list(who)).items).toContainEqual(
      expect.objectContaining({ id: talk, withName: name, standing: 'peer' }),
    )
    expect((await list(who)).asks).toEqual([])
  }
  // What was asked is what the one who asked brings; nothing else is left of the asking.
  const read = async (who: string) =>
    (await house.ask<Talk>('GET', `/api/sparring/${talk}`, { as: who })).body
  expect((await read(peer)).parts.map(part => part.prepared)).toEqual([
    '',
    'Hvordan fik I mødedagene til at passe?',
  ])
  expect((await house.admin.query('select from kobling.sparring_ask where id = $1', [body.id])).rows).toEqual(
    [],
  )
})

test('a no is read by who asked, and cleared away; what was asked can be taken back', async () => {
  const other = await employee(house.admin, AREA.health, { role: 'team_leader', level: 1 }, 'Gitte Nej')
  const { body } = await ask(leader, other, { kind: 'offer' })
  expect((await answer(other, body.id, 1, { answer: 'no', words: 'Ikke i år' })).status).toBe(201)
  expect((await list(leader)).asks).toMatchObject([{ declined: true, reply: 'Ikke i år', myTurn: false }])
  expect((await list(other)).asks).toEqual([])
  expect((await house.ask('DELETE', `/api/sparring/asks/${body.id}`, { as: other })).status).toBe(422)
  expect((await house.ask('DELETE', `/api/sparring/asks/${body.id}`, { as: leader })).status).toBe(200)
  expect((await list(leader)).asks).toEqual([])
  const again = await ask(leader, other)
  await house.ask('DELETE', `/api/sparring/asks/${again.body.id}`, { as: leader })
  expect((await list(other)).asks).toEqual([])
})

test('either of the two moves it, or ends it; it stays to be read, and they can ask anew', async () => {
  const talk = (await list(peer)).items[0]?.id
  const path = `/api/sparring/${talk}`
  const read = async (who: string) => (await house.ask<Talk>('GET', path, { as: who })).body
  const was = (await read(peer)).nextAt
  const move = (seen: number, nextAt = soon()) =>
    house.ask('PUT', `${path}/time`, { as: peer, seen, body: { nextAt, weeks: 3 } })
  expect((await move(1, '2020-01-01T10:00:00Z')).problem.type).toBe('/problems/talk_in_past')
  expect((await move(1)).status).toBe(200)
  expect((await move(1)).status).toBe(409)
  expect(await read(leader)).toMatchObject({ movedFrom: was, weeks: 3, version: 2 })
  const end = (seen: number) => house.ask('POST', `${path}/end`, { as: leader, seen })
  expect((await end(1)).status).toBe(409)
  expect((await end(2)).status).toBe(201)
  expect((await read(peer)).endedAt).not.toBeNull()
  expect((await list(peer)).items).toEqual([])
  expect((await move(3)).problem.type).toBe('/problems/talk_held')
  expect((await ask(peer, leader)).status).toBe(201)
})

test('a yes and a new asking in the same moment: there is one talk, and nothing is asked beside it', async () => {
  const one = await employee(house.admin, AREA.health, { role: 'team_leader', level: 1 })
  const { body } = await ask(one, peer)
  const call = (sql: string, values: unknown[]) => (client: pg.PoolClient) => client.query(sql, values)
  const yes = call(`select kobling.answer_sparring($1, 'yes', '', null, gen_random_uuid(), 1)`, [body.id])
  const again = call(`select kobling.ask_sparring(gen_random_uuid(), $1, 'ask', '', $2, 6::smallint)`, [
    peer,
    soon(),
  ])
  expect(await atOnce(house.admin, { as: peer, act: yes }, { as: one, act: again })).toBe('done')
  const { asks, items } = await list(one)
  expect([asks.length, items.length]).toEqual([0, 1])
})

test('who has left reads nothing of their talks, nor what was asked; the other of the two keeps theirs', async () => {
  const left = await employee(house.admin, AREA.health, { role: 'team_leader', level: 1 }, 'Gitte Gik')
  const talk = await agreed(left, peer)
  const { body: asked } = await ask(left, leader)
  await house.admin.query(
    `update kobling.employment set from_at = '2020-01-01', until_at = '2021-01-01' where employee_id = $1`,
    [left],
  )
  expect((await house.ask('GET', `/api/sparring/${talk}`, { as: left })).status).toBe(404)
  expect(await list(left)).toEqual({ asks: [], items: [], others: [] })
  expect((await house.ask('DELETE', `/api/sparring/asks/${asked.id}`, { as: left })).status).toBe(404)
  expect((await house.ask('GET', `/api/sparring/${talk}`, { as: peer })).status).toBe(200)
  expect((await list(leader)).asks.map(one => one.id)).toContain(asked.id)
})
