import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { as, insert } from '../../../test/database.ts'
import { type TestHouse, testHouse } from '../../../test/http.ts'
import { AREA, citizen, employee, session } from '../../../test/world.ts'
import type { Money } from './model.money.ts'

let house: TestHouse
let director: string
let head: string
let leader: string
let peer: string
let worker: string
let politician: string
let [council, again, of, under, ended] = ['', '', '', '', '']
beforeAll(async () => {
  house = await testHouse()
  const { admin } = house
  director = await employee(admin, AREA.jobs, { role: 'director', level: 4, area_id: null }, 'Ulla Top')
  head = await employee(admin, AREA.jobs, { role: 'head_of_department', level: 3 }, 'Tariq Chef')
  leader = await employee(admin, AREA.jobs, { role: 'team_leader', level: 1 }, 'Kasper Leder')
  peer = await employee(admin, AREA.family, { role: 'team_leader', level: 1 }, 'Søren Anden')
  worker = await employee(admin, AREA.jobs)
  politician = await employee(admin, AREA.jobs, { role: 'politician', area_id: null })
  await insert(admin, 'leads', [
    { leader_id: director, employee_id: head },
    { leader_id: head, employee_id: leader },
    { leader_id: leader, employee_id: worker },
  ])
  ;[council, again, of, under, ended] = Array.from({ length: 5 }, () => randomUUID()) as [
    string,
    string,
    string,
    string,
    string,
  ]
  const loop = randomUUID()
  await insert(admin, 'loop', [{ id: loop, title: 'Unge', made_by: head, opens_on: '2026-01-01' }])
  const frame = {
    loop_id: loop,
    direction: 'Ét sted at gå hen',
    time_words: '6 timer om ugen',
    until_on: '2099-01-01',
    money_words: '80.000 kr. til fælles møder',
    money_kr: null as number | null,
    costs: 'Møder',
    pays: 'Ro',
    declared: 'investment',
    signed_name: 'Tariq Chef',
    parent_id: null as string | null,
    given_to_id: null as string | null,
    ended_at: null as string | null,
    replaces_id: null as string | null,
    made_at: '2026-01-01T10:00:00Z',
  }
  await insert(admin, 'frame', [
    { ...frame, id: council, level: 'politicians', made_by: director, given_to_id: director },
    {
      ...frame,
      id: again,
      level: 'politicians',
      made_by: director,
      given_to_id: director,
      replaces_id: council,
      made_at: '2026-02-01T10:00:00Z',
    },
    {
      ...frame,
      id: of,
      level: 'head',
      made_by: head,
      given_to_id: leader,
      parent_id: council,
      money_kr: 80_000,
    },
    { ...frame, id: under, level: 'head', made_by: peer, given_to_id: peer },
    { ...frame, id: ended, level: 'head', made_by: head, given_to_id: leader, ended_at: '2026-01-01' },
  ])
})
afterAll(() => house?.close())

const read = (who: string, frame = of) =>
  house.ask<{ money: Money | null }>('GET', `/api/frames/${frame}/money`, { as: who })
const note = (who: string, more: object = {}, frame = of) =>
  house.ask<{ id: string }>('POST', `/api/frames/${frame}/money`, {
    as: who,
    body: { amountKr: 26_000, usedOn: '2026-01-15', usedFor: 'Tolk til fælles møder', ...more },
  })
const strike = (who: string, id: string, why = 'Skrevet to gange') =>
  house.ask('POST', `/api/money/${id}/strike`, { as: who, body: { why } })

test('who holds the frame notes what is used; the signer and the leaders above read it; nobody else', async () => {
  const { body, status } = await note(leader)
  expect(status).toBe(201)
  for (const who of [leader, head, director])
    expect((await read(who)).body.money).toMatchObject({
      givenKr: 80_000,
      usedKr: 26_000,
      declared: 'investment',
      mine: who === leader,
      entries: [{ id: body.id, amountKr: 26_000, madeBy: 'Kasper Leder', struck: null }],
    })
  for (const who of [peer, worker, politician]) expect((await read(who)).body.money).toBeNull()
  expect((await read(leader, randomUUID())).body.money).toBeNull()
  for (const who of [head, director]) expect((await note(who)).status).toBe(403)
  for (const who of [peer, worker]) expect((await note(who)).status).toBe(404)
  for (const who of [peer, worker, head]) {
    const token = await session(house.admin, who)
    await expect(
      as(house.app, token, `select kobling.note_money(gen_random_uuid(), '${of}', 5, '2026-01-01', 'x')`),
    ).rejects.toMatchObject({ code: '42501' })
    await expect(
      as(house.app, token, `select kobling.strike_money('${body.id}', 'x')`),
    ).rejects.toMatchObject({ code: '42501' })
    await expect(as(house.app, token, 'select from kobling.money_used')).rejects.toMatchObject({
      code: '42501',
    })
    expect(await as(house.app, token, 'select from seen.money_used')).toHaveLength(who === head ? 1 : 0)
  }
  expect(
    (await house.ask<{ frames: { usedKr: number }[] }>('GET', '/api/room', { as: leader })).body.frames,
  ).toMatchObject([{ usedKr: 26_000 }])
})

test('an amount is whole kroner that were used by today, for something, naming nobody', async () => {
  for (const [more, field] of [
    [{ amountKr: 0 }, 'body/amountKr'],
    [{ amountKr: -5 }, 'body/amountKr'],
    [{ amountKr: 12.5 }, 'body/amountKr'],
    [{ amountKr: 2e9 }, 'body/amountKr'],
    [{ usedOn: '2199-01-01' }, 'body/usedOn'],
    [{ usedFor: ' ' }, 'body/usedFor'],
  ] as const)
    expect((await note(leader, more)).problem.errors?.[0]).toMatchObject({ field })
  expect((await note(leader, { usedFor: 'Til 010190-1234' })).problem.errors?.[0]).toMatchObject({
    field: 'body/usedFor',
    code: 'identifies',
  })
  expect((await note(leader, {}, ended)).status).toBe(403)
})

test('what was wrong is struck: still read, by whom and why, and not counted', async () => {
  const { body } = await note(leader, { amountKr: 1_000 })
  expect((await strike(head, body.id)).status).toBe(403)
  expect((await strike(peer, body.id)).status).toBe(404)
  expect((await strike(leader, body.id)).status).toBe(201)
  expect((await strike(leader, body.id)).problem.type).toBe('/problems/money_struck')
  const found = (await read(head)).body.money
  expect(found?.usedKr).toBe(26_000)
  expect(found?.entries.find(one => one.id === body.id)?.struck).toMatchObject({
    by: 'Kasper Leder',
    why: 'Skrevet to gange',
  })
})

test('what a political frame paid for is the sum under it, and nothing of what it went to', async () => {
  const paid = async (who: string) =>
    (
      await house.ask<{ items: { frameId: string; usedKr: number | null }[] }>('GET', '/api/overview/paid', {
        as: who,
      })
    ).body.items
  expect((await paid(politician)).find(one => one.frameId === again)?.usedKr).toBeNull()
  await note(director, { amountKr: 4_000 }, council)
  await note(peer, { amountKr: 9_000 }, under)
  await note(director, { amountKr: 7_000 }, again)
  // What replaced it is a political frame too, and has a sum of its own.
  const both = [
    { frameId: again, usedKr: 7_000 },
    { frameId: council, usedKr: 30_000 },
  ]
  for (const who of [politician, worker]) expect(await paid(who)).toEqual(both)
  const outside = await employee(house.admin, AREA.outside, { role: 'team_leader', level: 1 })
  expect(await paid(outside)).toEqual([])
  const person = await citizen(house.admin)
  expect((await house.ask('GET', '/api/overview/paid', { as: person })).status).toBe(403)
  const sum = async (who: string, frame: string) => {
    const token = await session(house.admin, who)
    return (await as(house.app, token, `select kobling.paid_for('${frame}')::int as kr`))[0]
  }
  expect(await sum(politician, of)).toEqual({ kr: null })
  for (const who of [outside, person]) expect(await sum(who, council)).toEqual({ kr: null })
})
