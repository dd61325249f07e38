// The change travels with what the rules ask about: what a rule refuses must leave no trace but the log's.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { insert } from '../../../test/database.ts'
import { type TestHouse, testHouse } from '../../../test/http.ts'
import { AREA, citizen, employee, relation, THEME } from '../../../test/world.ts'

let house: TestHouse
let maja: string
let worker: string
let stranger: string

beforeAll(async () => {
  house = await testHouse()
  maja = await citizen(house.admin)
  worker = await employee(house.admin, AREA.social)
  stranger = await employee(house.admin, AREA.health)
  await relation(house.admin, worker, maja, AREA.social)
})
afterAll(() => house.close())

/** An action of the social area, which an employee is to do. */
async function anAction(fields: Record<string, unknown> = {}): Promise<string> {
  const id = randomUUID()
  const base = { citizen_id: maja, area_id: AREA.social, author_id: worker, themes: [THEME.health] }
  await insert(house.admin, 'action', [{ ...base, id, title: 'Ringe', waits_on: 'us', ...fields }])
  return id
}

const report = (id: string, what: 'done' | 'reopen' | 'drop', as: string | undefined, seen = 1, body = {}) =>
  house.ask('POST', `/api/citizens/${maja}/actions/${id}/${what}`, { seen, body, ...(as && { as }) })

async function stored(id: string) {
  const { rows } = await house.admin.query(
    `select state, waits_on as "waitsOn", version, done_on is not null as done,
       (select count(*)::int from kobling.history h where h.object_id = a.id) as before
     from kobling.action a where id = $1`,
    [id],
  )
  return rows[0]
}
const untouched = { state: 'open', waitsOn: 'us', version: 1, done: false, before: 0 }

test('what is done waits on nobody, and what it was before is kept', async () => {
  const id = await anAction()
  const done = await report(id, 'done', worker, 1, { howItWent: 'Godt' })
  expect(done).toMatchObject({ status: 201, body: { id, version: 2 } })
  expect(done.headers.etag).toBe('"2"')
  expect(await stored(id)).toEqual({ state: 'done', waitsOn: 'none', version: 2, done: true, before: 1 })
  expect(await report(id, 'reopen', worker, 2)).toMatchObject({ status: 201, body: { version: 3 } })
  expect(await report(id, 'drop', worker, 3)).toMatchObject({ status: 201, body: { version: 4 } })
  expect(await stored(id)).toMatchObject({ state: 'dropped', before: 3 })
})

test('a day to come is refused, and nothing is changed', async () => {
  const id = await anAction()
  const doneOn = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
  const refused = await report(id, 'done', worker, 1, { doneOn })
  expect(refused.status).toBe(422)
  expect(refused.problem.type).toContain('done_in_future')
  expect(await stored(id)).toEqual(untouched)
})

test('the citizen does not tick what an employee is to do', async () => {
  const id = await anAction()
  for (const what of ['done', 'drop'] as const) {
    const refused = await report(id, what, maja)
    expect(refused.problem.type).toContain('not_yours')
  }
  expect(await stored(id)).toEqual(untouched)
})

test('what is not open is neither done nor dropped', async () => {
  const done = await anAction({ state: 'done', done_on: '2026-01-01' })
  for (const what of ['done', 'drop'] as const)
    expect((await report(done, what, worker)).problem.type).toContain('action_not_open')
  expect(await stored(done)).toMatchObject({ state: 'done', version: 1, before: 0 })
})

test('an older version is a conflict that shows the action as it is', async () => {
  const id = await anAction({ version: 2 })
  const refused = await report(id, 'done', worker, 1)
  expect(refused.status).toBe(409)
  expect((refused.body as { current?: unknown }).current).toMatchObject({ id, version: 2, state: 'open' })
  expect(await stored(id)).toMatchObject({ state: 'open', version: 2, before: 0 })
})

test('who does not see it finds nothing, and who is not signed in is told so', async () => {
  const id = await anAction()
  expect((await report(id, 'done', stranger)).status).toBe(404)
  expect((await report(id, 'done', undefined)).status).toBe(401)
  expect((await report(randomUUID(), 'done', worker)).status).toBe(404)
  expect(await stored(id)).toEqual(untouched)
})

test('the log keeps what was done and what was refused, and each connection is free afterwards', async () => {
  const id = await anAction()
  await Promise.all(Array.from({ length: 20 }, () => report(id, 'done', stranger)))
  const answers = await Promise.all(Array.from({ length: 20 }, () => report(id, 'done', worker)))
  expect(answers.map(answer => answer.status).sort((a, b) => a - b)[0]).toBe(201)
  expect(answers.filter(answer => answer.status === 201)).toHaveLength(1)
  expect(await stored(id)).toMatchObject({ state: 'done', version: 2, before: 1 })
  const { rows } = await house.admin.query(
    `select count(*) filter (where not refused)::int as done from kobling.audit_event where action = 'action.done' and object_id = $1`,
    [id],
  )
  expect(rows[0].done).toBe(1)
  const { rows: open } = await house.admin.query(
    `select count(*)::int as n from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`,
  )
  expect(open[0].n).toBe(0)
})
