import { afterAll, beforeAll, expect, test } from 'vitest'
import { insert } from '../../../test/database.ts'
import { type TestHouse, testHouse } from '../../../test/http.ts'
import { AREA, citizen, employee, relation } from '../../../test/world.ts'
import type { LookRow } from './api.ts'

let house: TestHouse
let bo: string
let worker: string
let member: string
beforeAll(async () => {
  house = await testHouse()
  bo = await citizen(house.admin)
  worker = await employee(house.admin, AREA.jobs, {}, 'Ikke Nævnt')
  member = await employee(house.admin, AREA.health, {}, 'På Teamet')
  await relation(house.admin, worker, bo, AREA.jobs)
  await insert(house.admin, 'member', [
    {
      id: crypto.randomUUID(),
      citizen_id: bo,
      area_id: AREA.health,
      person_id: member,
      name: 'På Teamet',
      kind: 'employee',
      themes: [],
    },
  ])
})
afterAll(() => house.close())

type Page = { items: LookRow[]; next?: string }
const looks = (query = '', as = bo, of = bo) =>
  house.ask<Page>('GET', `/api/citizens/${of}/looks${query}`, { as })

test('the citizen sees who looked: the team by name, others by role and area', async () => {
  await house.ask('GET', `/api/citizens/${bo}/plan`, { as: worker })
  await house.ask('GET', `/api/citizens/${bo}/plan`, { as: member })
  await house.ask('GET', `/api/citizens/${bo}/plan`, { as: bo })
  const { body } = await looks('?onlyOthers=true')
  expect(body.items).toMatchObject([
    {
      action: 'plan.open',
      by: 'employee',
      name: 'På Teamet',
      areaId: AREA.health,
      role: 'caseworker',
      bySelf: false,
    },
    { action: 'plan.open', by: 'employee', name: null, areaId: AREA.jobs, ground: 'own_area', bySelf: false },
  ])
  const all = await looks()
  expect(all.body.items.some(({ bySelf }) => bySelf)).toBe(true)
})

test('who is close to the citizen stands by name: it is for the citizen to know which of them looked', async () => {
  const ida = await citizen(house.admin)
  const mother = crypto.randomUUID()
  await insert(house.admin, 'person', [{ id: mother, kind: 'companion', name: 'Mor Jensen' }])
  await house.admin.query(
    `insert into kobling.audit_event (actor_id, actor_kind, citizen_id, action) values ($1, 'companion', $2, 'plan.open')`,
    [mother, ida],
  )
  const { body } = await looks('?onlyOthers=true', ida, ida)
  expect(body.items).toMatchObject([{ action: 'plan.open', by: 'companion', name: 'Mor Jensen' }])
})

test('the plan shows who may see what, so both are one look to the citizen; the log keeps both', async () => {
  const sofie = await citizen(house.admin)
  await relation(house.admin, worker, sofie, AREA.jobs)
  const open = (what: string) => house.ask('GET', `/api/citizens/${sofie}/${what}`, { as: worker })
  const told = async () =>
    (await looks('?onlyOthers=true', sofie, sofie)).body.items.map(({ action }) => action)
  await open('consent')
  expect(await told()).toEqual(['consent.open'])
  await house.admin.query(
    "update kobling.audit_event set at = at - interval '1 minute' where citizen_id = $1",
    [sofie],
  )
  await open('plan')
  await open('consent')
  expect(await told()).toEqual(['plan.open', 'consent.open'])
  const { rows } = await house.admin.query(
    'select action from kobling.audit_event where citizen_id = $1 and actor_id = $2 order by id',
    [sofie, worker],
  )
  expect(rows.map(({ action }) => action)).toEqual(['consent.open', 'plan.open', 'consent.open'])
})

test('page by page every look once, newest first, though new ones come', async () => {
  for (let n = 0; n < 7; n += 1) await house.ask('GET', `/api/citizens/${bo}`, { as: worker })
  const seen: string[] = []
  let next: string | undefined
  do {
    const { body } = await looks(`?limit=3&onlyOthers=true${next === undefined ? '' : `&after=${next}`}`)
    seen.push(...body.items.map(({ id }) => id))
    next = body.next
  } while (next !== undefined)
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen).toEqual(seen.toSorted((a, b) => Number(b) - Number(a)))
  expect(seen.length).toBeGreaterThanOrEqual(9)
})

test('what is held back from the citizen leaves no trace, and refusals are not shown', async () => {
  const held = crypto.randomUUID()
  await insert(house.admin, 'note', [
    {
      id: held,
      citizen_id: bo,
      area_id: AREA.jobs,
      author_id: worker,
      text: 'Holdt tilbage',
      themes: [],
      held_until: '2190-01-01',
      held_law: 'Lov om test',
    },
  ])
  await house.admin.query(
    `insert into kobling.audit_event (actor_id, actor_kind, citizen_id, action, object_kind, object_id) values ($1, 'employee', $2, 'note.add', 'note', $3)`,
    [worker, bo, held],
  )
  const stranger = await employee(house.admin, AREA.family)
  await house.ask('GET', `/api/citizens/${bo}`, { as: stranger })
  const { body } = await looks('?limit=100&onlyOthers=true')
  expect(body.items.map(({ action }) => action)).not.toContain('note.add')
  const actions = (
    await house.admin.query('select refused from kobling.audit_event where actor_id = $1', [stranger])
  ).rows
  expect(actions).toEqual([{ refused: true }])
  expect(body.items.length).toBeGreaterThan(0)
})

test('it is the citizen’s own: nobody else reads it, and reading it is logged', async () => {
  expect((await looks('', worker)).status).toBe(403)
  expect((await looks('', await citizen(house.admin))).status).toBe(404)
  expect((await house.ask('GET', `/api/citizens/${bo}/looks`)).status).toBe(401)
  await looks()
  const { rows } = await house.admin.query(
    `select action from kobling.audit_event where actor_id = $1 and citizen_id = $1 order by id desc limit 1`,
    [bo],
  )
  expect(rows).toEqual([{ action: 'look.list' }])
})

test.each(['?after=x', '?after=WyJ4Il0', '?limit=101', '?onlyOthers=perhaps'])(
  '%s is an error',
  async query => {
    expect((await looks(query)).status).toBe(400)
  },
)
