import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { insert } from '../../../test/database.ts'
import { type Answer, type TestHouse, testHouse } from '../../../test/http.ts'
import { AREA, citizen, employee, relation } from '../../../test/world.ts'
import type { Relation } from './model.ts'

let house: TestHouse
let leader: string
let otherLeader: string
let worker: string
let elsewhere: string
let bo: string
beforeAll(async () => {
  house = await testHouse()
  const leads = { role: 'team_leader', level: 1 }
  leader = await employee(house.admin, AREA.jobs, leads, 'Leder Job')
  otherLeader = await employee(house.admin, AREA.jobs, leads, 'Anden Leder')
  worker = await employee(house.admin, AREA.jobs, {}, 'Arbejder Job')
  elsewhere = await employee(house.admin, AREA.health, {}, 'Andetsteds')
})
afterAll(() => house.close())
beforeEach(async () => {
  bo = await citizen(house.admin, {}, 'Bo Test')
})

const path = (rest = '') => `/api/citizens/${bo}/relations${rest}`
const take = (as: string, body: object = {}) =>
  house.ask<{ id: string }>('POST', path(), {
    as,
    body: { kind: 'self', areaId: AREA.jobs, reason: 'Vagt', ...body },
  })
const assign = (as: string, personId: string, areaId: number = AREA.jobs) =>
  house.ask<{ id: string }>('POST', path(), { as, body: { kind: 'assignment', areaId, personId } })
const act = (as: string, id: string, what: 'confirm' | 'end', of = bo) =>
  house.ask('POST', `/api/citizens/${of}/relations/${id}/${what}`, { as })
const list = (as: string) => house.ask<Relation[]>('GET', path(), { as })
const rule = ({ status, problem }: Answer<unknown>) => `${status} ${problem.type?.replace('/problems/', '')}`
const sees = async (as: string) => (await house.ask('GET', `/api/citizens/${bo}`, { as })).status === 200

describe('taking a case oneself', () => {
  test('opens the own area for seven days, and is listed and logged', async () => {
    expect(await sees(worker)).toBe(false)
    const { status, body } = await take(worker)
    expect(status).toBe(201)
    expect(await sees(worker)).toBe(true)
    const [row] = (await list(worker)).body
    expect(row).toMatchObject({
      id: body.id,
      kind: 'self',
      confirmed: false,
      personName: 'Arbejder Job',
      citizenName: 'Bo Test',
    })
    expect(Date.parse(row?.untilAt ?? '') - Date.parse(row?.fromAt ?? '')).toBe(7 * 24 * 3_600_000)
    const { rows } = await house.admin.query(
      `select actor_id, object_id from kobling.audit_event where citizen_id = $1 and action = 'relation.add'`,
      [bo],
    )
    expect(rows).toEqual([{ actor_id: worker, object_id: body.id }])
  })

  test('not twice, not for another area, not without a reason, not by citizens, not of nobody', async () => {
    await take(worker)
    expect(rule(await take(worker))).toBe('422 relation_exists')
    expect((await take(worker, { areaId: AREA.health })).status).toBe(403)
    expect((await take(elsewhere, { reason: ' ' })).status).toBe(400)
    expect((await take(bo)).status).toBe(403)
    const answer = await house.ask('POST', `/api/citizens/${randomUUID()}/relations`, {
      as: worker,
      body: { kind: 'self', areaId: AREA.jobs, reason: 'Vagt' },
    })
    expect(answer.status).toBe(404)
    expect((await house.ask('POST', path(), { body: {} })).status).toBe(400)
  })
})

describe('assigning', () => {
  test('by a leader of the area, to somebody else who works there, without sight of the citizen', async () => {
    expect((await assign(leader, worker)).status).toBe(201)
    expect(await sees(worker)).toBe(true)
    expect(await sees(leader)).toBe(false)
  })

  test.each([
    ['somebody who leads nothing', () => assign(worker, leader), '403 not_allowed'],
    ['in an area that one does not lead', () => assign(leader, elsewhere, AREA.health), '403 not_allowed'],
    ['somebody of another area', () => assign(leader, elsewhere), '400 invalid'],
    ['nobody', () => assign(leader, randomUUID()), '400 invalid'],
    ['oneself', () => assign(leader, leader), '422 no_self_assignment'],
  ])('%s: refused', async (_, call, expected) => expect(rule(await call())).toBe(expected))
})

describe('confirming and ending', () => {
  test('another leader confirms what one gave oneself; it then has no end', async () => {
    const { id } = (await take(worker)).body
    expect(rule(await act(worker, id, 'confirm'))).toBe('422 relation_not_own')
    expect((await act(elsewhere, id, 'confirm')).status).toBe(404)
    expect((await act(leader, id, 'confirm')).status).toBe(201)
    expect((await list(worker)).body).toMatchObject([{ confirmed: true, untilAt: 'infinity' }])
    expect(rule(await act(leader, id, 'confirm'))).toBe('422 relation_confirmed')
  })

  test('a leader’s own waits for another leader', async () => {
    const { id } = (await take(leader)).body
    expect(rule(await act(leader, id, 'confirm'))).toBe('422 relation_not_own')
    expect((await act(otherLeader, id, 'confirm')).status).toBe(201)
  })

  test('colleagues of the area see it and may not confirm or end it', async () => {
    const { id } = (await take(worker)).body
    const colleague = await employee(house.admin, AREA.jobs)
    await relation(house.admin, colleague, bo, AREA.jobs)
    expect((await list(colleague)).body).toHaveLength(2)
    expect((await act(colleague, id, 'confirm')).status).toBe(403)
    expect((await act(colleague, id, 'end')).status).toBe(403)
  })

  test('ended by oneself or a leader: the sight is gone at once, and it stays ended', async () => {
    const own = (await take(worker)).body.id
    expect((await act(worker, own, 'end')).status).toBe(201)
    expect(await sees(worker)).toBe(false)
    expect(rule(await act(worker, own, 'end'))).toBe('422 relation_ended')
    expect(rule(await act(leader, own, 'confirm'))).toBe('422 relation_ended')
    const given = (await assign(leader, worker)).body.id
    expect((await act(leader, given, 'end')).status).toBe(201)
    expect(await sees(worker)).toBe(false)
  })

  test('another citizen’s relation is not this one’s', async () => {
    const { id } = (await take(worker)).body
    const other = await citizen(house.admin)
    expect((await act(leader, id, 'confirm', other)).status).toBe(404)
    expect((await act(worker, id, 'end', other)).status).toBe(404)
  })

  test('leaders see what waits for them in their areas, and nobody else does', async () => {
    const { id } = (await take(worker)).body
    const waiting = async (as: string) =>
      (await house.ask<Relation[]>('GET', '/api/relations/to-confirm', { as })).body.map(row => row.id)
    expect(await waiting(leader)).toContain(id)
    expect(await waiting(otherLeader)).toContain(id)
    expect(await waiting(worker)).toEqual([])
    expect(await waiting(elsewhere)).toEqual([])
    const mine = (await take(leader)).body.id
    expect(await waiting(leader)).not.toContain(mine)
    await act(leader, id, 'confirm')
    expect(await waiting(leader)).not.toContain(id)
    expect((await house.ask('GET', '/api/relations/to-confirm', { as: bo })).status).toBe(403)
  })
})

describe('the list of who works with a citizen', () => {
  test('is whole for the citizen, the own area’s for staff and leaders, missing for strangers', async () => {
    await relation(house.admin, worker, bo, AREA.jobs)
    await relation(house.admin, elsewhere, bo, AREA.health)
    expect((await list(bo)).body).toHaveLength(2)
    expect((await list(worker)).body.map(({ areaId }) => areaId)).toEqual([AREA.jobs])
    expect((await list(leader)).body.map(({ areaId }) => areaId)).toEqual([AREA.jobs])
    expect((await list(await employee(house.admin, AREA.family))).status).toBe(404)
    expect((await list(await citizen(house.admin))).status).toBe(404)
  })
})

describe('an emergency', () => {
  const open = (as: string, body: object = {}, of = bo) =>
    house.ask<{ id: string; untilAt: string }>('POST', `/api/citizens/${of}/emergencies`, {
      as,
      body: { areaId: AREA.health, reason: 'Akut fare', hours: 12, ...body },
    })

  test('opens everything for the hours asked, is told to the citizen, and gives no pen', async () => {
    const { status, body } = await open(elsewhere)
    expect(status).toBe(201)
    const hours = (Date.parse(body.untilAt) - Date.now()) / 3_600_000
    expect(hours).toBeGreaterThan(11.9)
    expect(hours).toBeLessThanOrEqual(12)
    expect(await sees(elsewhere)).toBe(true)
    const write = await house.ask('POST', `/api/citizens/${bo}/notes`, {
      as: elsewhere,
      body: { text: 'Nej' },
    })
    expect(write.status).toBe(403)
    const overview = await house.ask<{ emergencies: object[] }>('GET', `/api/citizens/${bo}/consent`, {
      as: bo,
    })
    expect(overview.body.emergencies).toMatchObject([
      { id: body.id, areaId: AREA.health, reason: 'Akut fare' },
    ])
    const looks = await house.ask<{ items: { action: string; by: string; name: string | null }[] }>(
      'GET',
      `/api/citizens/${bo}/looks?onlyOthers=true`,
      { as: bo },
    )
    expect(looks.body.items.at(-1)).toMatchObject({ action: 'emergency.open', by: 'employee', name: null })
  })

  test.each([
    [{ hours: 13 }, 400],
    [{ hours: 0 }, 400],
    [{ hours: 1.5 }, 400],
    [{ reason: '' }, 400],
    [{ areaId: AREA.jobs }, 403],
    [{ areaId: 23 }, 403],
  ])('%j → %i', async (body, status) => expect((await open(elsewhere, body)).status).toBe(status))

  test('of nobody, or by a citizen, is refused', async () => {
    expect((await open(elsewhere, {}, randomUUID())).status).toBe(404)
    expect((await open(bo)).status).toBe(403)
  })
})

test('with many relations, what waits for a leader is found at once', async () => {
  const many = Array.from({ length: 3000 }, () => randomUUID())
  await insert(
    house.admin,
    'person',
    many.map(id => ({ id, kind: 'citizen', name: 'Mange' })),
  )
  await insert(
    house.admin,
    'citizen',
    many.map(id => ({ id, name: 'Mange' })),
  )
  await insert(
    house.admin,
    'relation',
    many.map(citizen_id => ({
      id: randomUUID(),
      person_id: elsewhere,
      citizen_id,
      area_id: AREA.health,
      kind: 'assignment',
    })),
  )
  const began = performance.now()
  await house.ask('GET', '/api/relations/to-confirm', { as: leader })
  expect(performance.now() - began).toBeLessThan(250)
})
