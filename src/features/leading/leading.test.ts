import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { insert } from '../../../test/database.ts'
import { AREA, employee } from '../../../test/world.ts'
import { asking, makeScene, type Scene } from '../questions/questions.fixture.ts'
import type { Handover, Room } from './model.ts'
import { answerRefusal, progress } from './rules.ts'

let s: Scene
let karen: string
let question: string
let agreement: string
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
beforeAll(async () => {
  s = await makeScene()
  karen = await employee(s.house.admin, AREA.jobs, { role: 'team_leader', level: 1 }, 'Karen Ny')
  await insert(s.house.admin, 'leads', [{ leader_id: s.head, employee_id: karen }])
  const raise = async (more = {}) =>
    (await s.house.ask<{ id: string }>('POST', '/api/questions', { as: s.samira, body: asking(more) })).body
      .id
  question = await raise()
  agreement = randomUUID()
  await insert(s.house.admin, 'working_agreement', [
    {
      id: agreement,
      kind: 'procedure',
      title: 'Ét brev for alle',
      text: 'Tovholderen sender ét brev.',
      reason: 'Ét brev er til at holde styr på.',
      situations: ['letter'],
      areas: [AREA.jobs],
      owner_id: s.boss,
      review_on: inDays(90),
    },
  ])
  const loop = randomUUID()
  await insert(s.house.admin, 'loop', [
    { id: loop, title: 'Unge på tværs', made_by: s.boss, area_id: AREA.jobs, opens_on: inDays(-1) },
  ])
  await insert(s.house.admin, 'outcome', [
    {
      id: randomUUID(),
      loop_id: loop,
      citizen_id: s.maja,
      words: 'Nu er der én',
      told_as: 'En mor',
      moved: 'Færre breve',
      made_by: s.samira,
      said_yes_at: '2026-01-01T10:00Z',
    },
  ])
})
afterAll(() => s?.house.close())

const room = async (as: string) => (await s.house.ask<Room>('GET', '/api/room', { as })).body
const start = (as: string, more: object = {}) =>
  s.house.ask<{ id: string }>('POST', '/api/handovers', {
    as,
    body: { fromId: s.boss, toId: karen, dueOn: inDays(30), ...more },
  })
const read = (as: string, id: string) => s.house.ask<Handover>('GET', `/api/handovers/${id}`, { as })

describe('the room', () => {
  test('holds what I passed up, with the way it went; nobody else’s', async () => {
    await s.house.ask('POST', `/api/questions/${question}/pass`, {
      as: s.boss,
      body: { leaderId: s.head, why: 'Over min ramme' },
    })
    expect((await room(s.boss)).passedUp).toMatchObject([
      { id: question, nowWith: [{ name: 'Birgitte Chef', how: 'passed' }] },
    ])
    expect((await room(s.rikke)).passedUp).toEqual([])
    await s.house.ask('POST', `/api/questions/${question}/pass`, {
      as: s.head,
      body: { leaderId: s.boss, why: 'Den kan du tage' },
    })
  })

  test('my notes are mine alone', async () => {
    const write = (as: string) =>
      s.house.ask('PUT', '/api/room/note', { as, body: { text: 'Spørg om januar' } })
    expect((await write(s.boss)).status).toBe(200)
    expect((await room(s.boss)).note).toBe('Spørg om januar')
    expect((await room(s.head)).note).toBe('')
    expect((await write(s.samira)).status).toBe(403)
    expect((await s.house.ask('GET', '/api/room', { as: s.maja })).status).toBe(403)
  })

  test('demands that pull are kept by their leader, seen and changed by nobody else', async () => {
    const body = {
      poleA: 'Budget',
      poleB: 'Omsorgspligt',
      signs: [{ pole: 'a', words: 'Vi siger nej, før vi har talt', seenOn: null }],
    }
    const { body: made, status } = await s.house.ask<{ id: string }>('POST', '/api/room/tensions', {
      as: s.boss,
      body,
    })
    expect(status).toBe(201)
    const change = (as: string, seen: number) =>
      s.house.ask('PUT', `/api/room/tensions/${made.id}`, {
        as,
        seen,
        body: { ...body, sentence: 'Vi taler først' },
      })
    expect((await change(s.head, 1)).status).toBe(404)
    expect((await change(s.boss, 7)).status).toBe(409)
    expect((await change(s.boss, 1)).status).toBe(200)
    expect((await room(s.boss)).tensions).toMatchObject([{ poleA: 'Budget', sentence: 'Vi taler først' }])
    expect((await room(s.head)).tensions).toEqual([])
    expect((await s.house.ask('POST', '/api/room/tensions', { as: s.samira, body })).status).toBe(403)
  })
})

describe('a change of leader', () => {
  test('is arranged by the leader’s own leader, or by who leaves; nobody else', async () => {
    expect((await start(s.rikke)).status).toBe(403)
    expect((await start(karen)).status).toBe(403)
    expect((await start(s.samira, { fromId: null })).status).toBe(403)
    expect((await start(s.head, { toId: s.boss })).status).toBe(400)
    expect((await start(s.head, { toId: s.stranger })).status).toBe(403)
    const abroad = await employee(s.house.admin, AREA.outside, { role: 'team_leader', level: 1 }, 'Leder Ude')
    expect((await start(s.head, { toId: abroad })).status).toBe(403)
    expect((await start(s.head, { dueOn: inDays(-1) })).status).toBe(422)
  })

  test('hands over everything that waits; each is answered in the new leader’s own name', async () => {
    const { body } = await start(s.head, { meetsWith: 'predecessor' })
    expect((await read(s.rikke, body.id)).status).toBe(404)
    const found = (await read(karen, body.id)).body
    const kinds = found.items.map(one => one.kind)
    expect(kinds).toEqual(expect.arrayContaining(['why', 'outcome', 'question', 'agreement']))
    const item = (kind: string) => found.items.find(one => one.kind === kind)?.id
    const answer = (as: string, kind: string, given: object) =>
      s.house.ask('POST', `/api/handovers/${body.id}/items/${item(kind)}/answer`, { as, body: given })
    const waiting = async (as: string, objectId: string) =>
      (
        await s.house.ask<{ objectId: string; name: string }[]>('GET', '/api/waits-for-leader', { as })
      ).body.find(one => one.objectId === objectId)
    const waits = () => waiting(s.samira, agreement)
    expect(await waits()).toMatchObject({ name: 'Karen Ny' })
    expect(await waiting(s.stranger, question)).toBeUndefined()
    expect(await waiting(s.samira, question)).toMatchObject({ name: 'Karen Ny' })
    expect((await answer(s.head, 'agreement', { answer: 'endorsed' })).status).toBe(403)
    expect((await answer(karen, 'agreement', { answer: 'amended' })).status).toBe(422)
    expect((await answer(karen, 'question', { answer: 'ended', words: 'Nej' })).status).toBe(422)
    expect((await answer(karen, 'outcome', { answer: 'endorsed' })).status).toBe(422)
    expect((await answer(karen, 'agreement', { answer: 'endorsed' })).status).toBe(201)
    expect((await answer(karen, 'agreement', { answer: 'endorsed' })).status).toBe(422)
    expect(await waits()).toBeUndefined()
    expect((await s.house.ask('GET', `/api/agreements/${agreement}`, { as: karen })).body.mine).toBe(true)
    const karenIs = (role: string, level: number | null) =>
      s.house.admin.query('update kobling.employment set role = $2, level = $3 where employee_id = $1', [
        karen,
        role,
        level,
      ])
    await karenIs('caseworker', null)
    expect((await answer(karen, 'question', { answer: 'endorsed' })).status).toBe(403)
    await karenIs('team_leader', 1)
    await answer(karen, 'question', { answer: 'endorsed' })
    const asked = await s.house.ask<{ waitsForMe: boolean }>('GET', `/api/questions/${question}`, {
      as: karen,
    })
    expect(asked.body.waitsForMe).toBe(true)
    expect((await read(karen, body.id)).body.waiting).toBe(1)
    const page = (as: string) =>
      s.house.ask<{ pdf: string }>('GET', `/api/handovers/${body.id}/page?language=da`, { as })
    expect(Buffer.from((await page(karen)).body.pdf, 'base64').toString('latin1')).toContain('pdfuaid')
    expect((await page(s.rikke)).status).toBe(404)
  })

  test('a citizen’s words go with their yes: taken back, they are gone from it', async () => {
    expect((await start(s.head)).problem.type).toBe('/problems/handover_open') // not beside one that waits
    await s.house.admin.query(
      `update kobling.handover_item set answer = 'endorsed', answered_at = now() where answer is null and kind not in ('decision', 'outcome')`,
    )
    const { body } = await start(s.head)
    const words = async () => (await read(karen, body.id)).body.items.filter(one => one.kind === 'outcome')
    expect(await words()).toMatchObject([{ detail: 'Nu er der én' }])
    const { body: tellings } = await s.house.ask<{ id: string; version: number }[]>(
      'GET',
      '/api/my-tellings',
      {
        as: s.maja,
      },
    )
    for (const { id, version } of tellings)
      await s.house.ask('POST', `/api/my-tellings/${id}`, {
        as: s.maja,
        seen: version,
        body: { answer: 'withdraw' },
      })
    expect(await words()).toEqual([])
  })
})

test.each([
  [{ kind: 'outcome', answer: null, waits: false }, { answer: 'endorsed', words: '' }, 'item_only_tells'],
  [{ kind: 'frame', answer: 'ended', waits: false }, { answer: 'endorsed', words: '' }, 'item_answered'],
  [{ kind: 'question', answer: null, waits: true }, { answer: 'ended', words: 'x' }, 'question_not_ended'],
  [{ kind: 'question', answer: null, waits: false }, { answer: 'endorsed', words: '' }, 'item_settled'],
  [{ kind: 'why', answer: null, waits: true }, { answer: 'amended', words: '' }, 'say_why'],
  [{ kind: 'why', answer: null, waits: true }, { answer: 'amended', words: 'x' }, undefined],
  [{ kind: 'why', answer: null, waits: true }, { answer: 'endorsed', words: '' }, undefined],
] as const)('%j answered with %j: %s', (item, given, refusal) =>
  expect(answerRefusal(item, given)).toBe(refusal),
)

test('progress counts what asks for an answer', () =>
  expect(
    progress([
      { answer: null, waits: false }, // what came of it; or a question settled meanwhile
      { answer: null, waits: true },
      { answer: 'ended', waits: false },
    ]),
  ).toEqual({ answered: 1, of: 2 }))
