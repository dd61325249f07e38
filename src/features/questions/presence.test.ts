import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { insert } from '../../../test/database.ts'
import { AREA, employee } from '../../../test/world.ts'
import type { TableTime } from './model.tables.ts'
import type { WholeQuestion } from './model.ts'
import { asking, makeScene, type Scene } from './questions.fixture.ts'

let s: Scene
let colleague: string
let otherTeam: string
beforeAll(async () => {
  s = await makeScene()
  colleague = await employee(s.house.admin, AREA.jobs, { department_id: s.department }, 'Kollega Test')
  const south = randomUUID()
  await insert(s.house.admin, 'department', [{ id: south, area_id: AREA.jobs, name: 'Syd' }])
  otherTeam = await employee(s.house.admin, AREA.jobs, { department_id: south }, 'Anden Test')
  await insert(s.house.admin, 'leads', [{ leader_id: s.boss, employee_id: otherTeam }])
})
afterAll(() => s?.house.close())

const raise = async (as = s.samira) =>
  (await s.house.ask<{ id: string }>('POST', '/api/questions', { as, body: asking() })).body.id
const read = (as: string, id: string) => s.house.ask<WholeQuestion>('GET', `/api/questions/${id}`, { as })
const offer = async () =>
  (
    await s.house.ask<{ id: string }>('POST', '/api/tables', {
      as: s.boss,
      body: {
        state: 'offered',
        departmentId: s.department,
        startsAt: new Date(Date.now() + 60_000).toISOString(),
      },
    })
  ).body.id
const table = async (as: string, id: string) =>
  (await s.house.ask<TableTime>('GET', `/api/tables/${id}`, { as })).body

test('what the team waits for with the leader comes to the table by itself, before and after the time is set', async () => {
  const before = await raise()
  const elsewhere = await raise(otherTeam)
  const id = await offer()
  const after = await raise()
  const ids = (await table(s.boss, id)).questions.map(one => one.id)
  expect(ids).toEqual([before, after])
  expect(ids).not.toContain(elsewhere)
})

test('a leader can offer to come regularly; each time is answered by itself', async () => {
  const { status } = await s.house.ask('POST', '/api/tables', {
    as: s.rikke,
    body: {
      state: 'offered',
      departmentId: s.department,
      startsAt: new Date(Date.now() + 60_000).toISOString(),
      everyWeeks: 2,
      times: 4,
    },
  })
  expect(status).toBe(201)
  const { body } = await s.house.ask<{ items: TableTime[] }>('GET', '/api/tables', { as: s.rikke })
  expect(body.items.filter(one => one.leaderId === s.rikke).map(one => one.state)).toEqual(
    Array(4).fill('offered'),
  )
})

test('the team reads what is brought to its table; nobody else does by that', async () => {
  const question = await raise()
  const alone = await raise(otherTeam)
  const id = await offer()
  expect((await table(colleague, id)).questions.map(one => one.id)).toContain(question)
  expect((await read(colleague, question)).status).toBe(200)
  expect((await read(colleague, alone)).status).toBe(404)
  expect((await read(otherTeam, question)).status).toBe(404)
  expect((await s.house.ask('GET', `/api/tables/${id}`, { as: otherTeam })).status).toBe(404)
})

test('a colleague who is present writes down what the leader decides', async () => {
  const question = await raise()
  const id = await offer()
  await s.house.ask('POST', `/api/tables/${id}/answer`, { as: s.samira, seen: 1, body: { say: 'coming' } })
  await s.house.admin.query(
    `update kobling.table_time set starts_at = now() - interval '1 minute' where id = $1`,
    [id],
  )
  const body = { text: 'Job ringer.', reason: 'Det er hurtigst.', reach: 'case', leaderId: s.boss }
  const decide = (as: string) =>
    s.house.ask('PUT', `/api/questions/${question}/decision`, { as, seen: 1, body })
  expect((await decide(otherTeam)).status).toBe(404)
  expect((await decide(colleague)).status).toBe(200)
  expect((await read(s.samira, question)).body.decision?.text).toBe('Job ringer.')
})

test('what the citizen reads stays with those concerned; the rest of the answer is the municipality’s', async () => {
  const question = await raise()
  const body = {
    text: 'Tovholderen sender brevet.',
    reason: 'Ét brev er nok.',
    reach: 'case',
    citizenLine: 'Henrik sender dig ét brev.',
  }
  await s.house.ask('PUT', `/api/questions/${question}/decision`, { as: s.boss, seen: 1, body })
  expect((await read(s.samira, question)).body.decision?.citizenLine).toBe(body.citizenLine)
  expect((await read(s.stranger, question)).body.decision).toMatchObject({ text: body.text, citizenLine: '' })
})

test('the team comes to a time that the leader offers, and does not move it: that would let it answer in the leader’s name', async () => {
  const question = await raise()
  const id = await offer()
  const startsAt = new Date(Date.now() + 600_000).toISOString()
  const move = (as: string) =>
    s.house.ask('POST', `/api/tables/${id}/answer`, {
      as,
      seen: 1,
      body: { say: 'moved', startsAt, why: 'Nu' },
    })
  expect((await move(colleague)).status).toBe(403)
  const body = { text: 'Job ringer.', reason: 'Det er hurtigst.', reach: 'case', leaderId: s.boss }
  const decided = await s.house.ask('PUT', `/api/questions/${question}/decision`, {
    as: colleague,
    seen: 1,
    body,
  })
  expect(decided.status).toBe(403)
  expect((await move(s.boss)).status).toBe(201)
})
