import { afterAll, beforeAll, expect, test } from 'vitest'
import { AREA } from '../../../test/world.ts'
import { toPlainDate } from '../../platform/i18n/calendar.ts'
import type { CitizensQuestion } from './model.citizen.ts'
import type { WholeQuestion } from './model.ts'
import { asking, makeScene, type Scene } from './questions.fixture.ts'

let s: Scene
let id: string
beforeAll(async () => {
  s = await makeScene()
  id = await raise()
})
afterAll(() => s?.house.close())

async function raise(more: object = {}) {
  const body = asking({ citizenId: s.maja, caseText: 'Maja fik to breve', ...more })
  return (await s.house.ask<{ id: string }>('POST', '/api/questions', { as: s.samira, body })).body.id
}
const read = async (as: string, question = id) =>
  (await s.house.ask<WholeQuestion>('GET', `/api/questions/${question}`, { as })).body
const ask = (as: string, question = id) => s.house.ask('POST', `/api/questions/${question}/readings`, { as })
const answer = (as: string, body: object, leader = s.boss) =>
  s.house.ask('PUT', `/api/questions/${id}/readings/${leader}`, { as, body })
const mine = async () =>
  (
    await s.house.ask<{ items: CitizensQuestion[] }>('GET', `/api/citizens/${s.maja}/questions`, {
      as: s.maja,
    })
  ).body.items.find(one => one.id === id)
const looks = async () =>
  (
    await s.house.admin.query<{ actor_id: string; ground: string }>(
      `select actor_id, ground from kobling.audit_event where action = 'question.read' and citizen_id = $1 order by id`,
      [s.maja],
    )
  ).rows

test('the leader reads the wording alone, and can ask; nobody else who does not see the case can', async () => {
  expect(await read(s.boss)).toMatchObject({ cases: [], mayAskToRead: true, citizenId: null })
  expect((await read(s.head)).mayAskToRead).toBe(false)
  expect((await ask(s.head)).status).toBe(403)
  expect((await ask(s.stranger)).status).toBe(404)
  expect((await ask(s.boss)).status).toBe(201)
  expect((await ask(s.boss)).status).toBe(403) // once is enough
  expect((await read(s.boss)).cases).toEqual([])
})

test('the citizen is asked by name and title, and alone says yes; what was said elsewhere, who sees the case writes down', async () => {
  expect((await mine())?.readings).toEqual([
    {
      leaderId: s.boss,
      name: 'Torben Leder',
      role: 'team_leader',
      areaId: AREA.jobs,
      answer: null,
      refusedAt: null,
      ownNoAt: null,
      metOn: null,
    },
  ])
  expect((await answer(s.boss, { answer: 'yes', how: 'table' })).status).toBe(403)
  expect((await answer(s.samira, { answer: 'yes' })).status).toBe(400) // not in the citizen's name on a screen
  expect((await answer(s.maja, { answer: 'yes', how: 'phone' })).status).toBe(400)
  expect((await answer(s.maja, { answer: 'yes' }, s.head)).status).toBe(403) // whom nobody asked for
  expect((await answer(s.maja, { answer: 'yes' })).status).toBe(200)
})

test('then the leader reads the note and nothing else, and each look is in the citizen’s log', async () => {
  const before = (await looks()).length
  expect((await read(s.boss)).cases).toEqual([
    {
      citizenId: s.maja,
      citizenName: 'Maja Enghave',
      text: 'Maja fik to breve',
      aboutKind: null,
      aboutId: null,
      aboutTitle: null,
      byYes: true,
    },
  ])
  expect((await looks()).slice(before)).toEqual([{ actor_id: s.boss, ground: 'consent' }])
  expect((await s.house.ask('GET', `/api/citizens/${s.maja}/plan`, { as: s.boss })).status).toBe(404)
  expect((await read(s.head)).cases).toEqual([])
  await read(s.samira)
  expect((await looks()).at(-1)).toEqual({ actor_id: s.samira, ground: 'own_area' })
})

test('who reads it by the yes does not write the name where others read it', async () => {
  const back = (text: string) =>
    s.house.ask('POST', `/api/questions/${id}/messages`, { as: s.boss, body: { kind: 'asked_back', text } })
  expect((await back('Har Maja fået begge breve?')).problem.errors?.[0]?.code).toBe('identifies')
  expect((await back('Er begge breve kommet frem?')).status).toBe(201)
})

test('a case comes with its question, by who asks: nobody reads a question by tying a case of their own to it', async () => {
  const tie = `insert into kobling.question_case (id, citizen_id, area_id, author_id, themes, question_id, text)
    values (gen_random_uuid(), $1, $2, $3, '{}', $4, '')`
  const hers = await raise({ citizenId: null, caseText: '' })
  const attach = async (as: string, area: number) => {
    const tx = await s.house.admin.connect()
    try {
      await tx.query('begin')
      await tx.query(`select set_config('kobling.actor', $1, true)`, [as])
      await tx.query('set local role kobling_app')
      await tx.query(tie, [s.maja, area, as, hers])
    } finally {
      await tx.query('rollback')
      tx.release()
    }
  }
  await expect(attach(s.lone, AREA.family)).rejects.toThrow('not their question')
  await attach(s.samira, AREA.jobs)
})

test('a no works at once', async () => {
  await answer(s.samira, { answer: 'no', how: 'phone' })
  expect((await read(s.boss)).cases).toEqual([])
  await answer(s.maja, { answer: 'yes' })
  expect((await read(s.boss)).cases).toHaveLength(1)
})

test('what the citizen said stands: staff write no yes over it, and ask anew on the record', async () => {
  await answer(s.maja, { answer: 'no' })
  const over = await answer(s.samira, { answer: 'yes', how: 'phone' })
  expect([over.status, over.problem.type]).toEqual([422, '/problems/answer_stands'])
  expect((await read(s.samira)).readings).toMatchObject([{ answer: 'no' }])
  expect(await read(s.samira)).toMatchObject({ mayAskToRead: true })
  expect((await ask(s.samira)).status).toBe(201)
  expect((await mine())?.readings).toMatchObject([{ answer: null, refusedAt: expect.any(String) }])
  const { rows } = await s.house.admin.query(
    `select count(*)::int as n from kobling.audit_event where action = 'question.ask_reading' and object_id = $1 and not refused`,
    [id],
  )
  expect(rows).toEqual([{ n: 2 }])
})

test('after a no on their own screen the citizen says yes there, or at a meeting on a later day', async () => {
  const day = (days: number) => toPlainDate(new Date(Date.now() + days * 86_400_000))
  const yes = (more: object) => answer(s.samira, { answer: 'yes', ...more })
  const refused = async (more: object) => {
    const { status, problem } = await yes(more)
    return [status, problem.type, problem.errors?.[0]?.field]
  }
  const no = (field: string) => [422, '/problems/own_no_stands', `body/${field}`]
  expect(await refused({ how: 'phone' })).toEqual(no('how'))
  expect(await refused({ how: 'paper', metOn: day(0) })).toEqual(no('how'))
  expect(await refused({ how: 'table' })).toEqual(no('metOn'))
  expect(await refused({ how: 'table', metOn: day(0) })).toEqual(no('metOn')) // the same day
  expect(await refused({ how: 'table', metOn: day(1) })).toEqual(no('metOn'))
  // What staff wrote in between makes the citizen's own no no less.
  expect((await answer(s.samira, { answer: 'no', how: 'phone' })).status).toBe(200)
  expect((await ask(s.samira)).status).toBe(201)
  expect(await refused({ how: 'phone' })).toEqual(no('how'))

  const at = (sql: string) =>
    s.house.admin.query(`update kobling.question_reading set ${sql} where question_id = $1`, [id])
  await at(`own_no_at = now() - interval '3 days'`)
  expect(await refused({ how: 'table', metOn: day(-3) })).toEqual(no('metOn'))
  expect((await yes({ how: 'table', metOn: day(-1) })).status).toBe(200)
  expect((await mine())?.readings).toMatchObject([{ answer: 'yes', metOn: day(-1) }]) // the citizen sees what was written down
  expect((await answer(s.maja, { answer: 'no' })).status).toBe(200)
  expect((await answer(s.maja, { answer: 'yes' })).status).toBe(200) // on their own screen at any time
  expect((await read(s.samira)).readings).toMatchObject([{ answer: 'yes', ownNoAt: null, metOn: null }])
})

test('by an emergency alone nobody writes anything: neither the citizen’s answer nor in the question', async () => {
  await s.house.admin.query(
    `insert into kobling.emergency (id, person_id, citizen_id, area_id, reason, until_at) values (gen_random_uuid(), $1, $2, $3, 'r', now() + interval '1 hour')`,
    [s.stranger, s.maja, AREA.health],
  )
  expect((await read(s.stranger)).cases).toHaveLength(1)
  expect((await answer(s.stranger, { answer: 'no', how: 'phone' })).status).toBe(403)
  const body = { kind: 'reply', text: 'Det ved jeg' }
  expect((await s.house.ask('POST', `/api/questions/${id}/messages`, { as: s.stranger, body })).status).toBe(
    403,
  )
  expect((await read(s.stranger)).mayAskToRead).toBe(false)
  await s.house.admin.query('update kobling.emergency set until_at = now()')
})

test('what is done with a question about their case stands in the citizen’s log, also by who does not know whose it is', async () => {
  const other = await raise()
  const as = (who: string, method: 'POST' | 'PUT', path: string, body: object, seen?: number) =>
    s.house.ask(method, `/api/questions/${other}/${path}`, { as: who, body, ...(seen && { seen }) })
  await as(s.boss, 'POST', 'messages', { kind: 'asked_back', text: 'Hvornår?' })
  await as(s.samira, 'POST', 'readings', {})
  await as(s.samira, 'PUT', `readings/${s.boss}`, { answer: 'no', how: 'phone' })
  await as(s.boss, 'POST', 'pass', { leaderId: s.head, why: 'Over min ramme' })
  const answered = { text: 'Ja', reason: 'Fordi', reach: 'case' }
  expect((await as(s.head, 'PUT', 'decision', answered, (await read(s.head, other)).version)).status).toBe(
    200,
  )
  const looks = await s.house.ask<{ items: { action: string }[] }>('GET', `/api/citizens/${s.maja}/looks`, {
    as: s.maja,
  })
  expect(looks.body.items.map(one => one.action)).toEqual(
    expect.arrayContaining(
      ['message', 'ask_reading', 'answer_reading', 'pass', 'decide'].map(one => `question.${one}`),
    ),
  )
  const { rows } = await s.house.admin.query(
    `select action, ground from kobling.audit_event where object_id = $1 and citizen_id is distinct from $2`,
    [other, s.maja],
  )
  expect(rows.every(row => row.action === 'question.read')).toBe(true) // the wording alone identifies nobody
})

test('the yes does not follow the question to another leader, and ends where it no longer lies with this one', async () => {
  await s.house.ask('POST', `/api/questions/${id}/pass`, {
    as: s.boss,
    body: { leaderId: s.head, why: 'Det er over min ramme' },
  })
  expect((await read(s.boss)).cases).toEqual([])
  expect(await read(s.head)).toMatchObject({ cases: [], mayAskToRead: true })
})

test('where somebody else’s yes is needed too, it is not asked here; from recorded death none holds', async () => {
  await answer(s.maja, { answer: 'yes' })
  const other = await raise()
  await ask(s.boss, other)
  await s.house.ask('PUT', `/api/questions/${other}/readings/${s.boss}`, {
    as: s.maja,
    body: { answer: 'yes' },
  })
  expect((await read(s.boss, other)).cases).toHaveLength(1)
  const set = (sql: string) =>
    s.house.admin.query(`update kobling.citizen set ${sql} where id = $1`, [s.maja])
  await set(`birth_date = current_date - 3000`)
  expect((await read(s.boss, other)).cases).toEqual([])
  expect((await read(s.samira, await raise())).mayAskToRead).toBe(false)
  await set(`birth_date = '1980-05-17', died_on = current_date - 1`)
  expect((await read(s.boss, other)).cases).toEqual([])
})
