// What is read of a hand-over and by whom; what is ended in the new leader's name.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { insert } from '../../../test/database.ts'
import { AREA, employee } from '../../../test/world.ts'
import { asking, makeScene, type Scene } from '../questions/questions.fixture.ts'
import type { Handover } from './model.ts'

let s: Scene
let karen: string
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
beforeAll(async () => {
  s = await makeScene()
  karen = await employee(s.house.admin, AREA.jobs, { role: 'team_leader', level: 1 }, 'Karen Ny')
  await insert(s.house.admin, 'leads', [{ leader_id: s.head, employee_id: karen }])
})
afterAll(() => s?.house.close())

const frameRow = (more: object) => ({
  level: 'head',
  direction: 'Færre overgange',
  time_words: 'Et år',
  until_on: '2099-01-01',
  money_words: 'Ingen',
  costs: 'Møder',
  pays: 'Ro',
  declared: 'neutral',
  signed_name: 'Birgitte Chef',
  ...more,
})
const start = (as: string, more: object = {}) =>
  s.house.ask<{ id: string }>('POST', '/api/handovers', {
    as,
    body: { fromId: s.boss, toId: karen, dueOn: inDays(30), ...more },
  })
const read = (as: string, id: string) => s.house.ask<Handover>('GET', `/api/handovers/${id}`, { as })

describe('what is read of a hand-over', () => {
  const title = async (as: string, id: string) =>
    (await read(as, id)).body.items.find(one => one.kind === 'question')?.title
  test('a question’s words are read where they stand, by who may read them there', async () => {
    const asked = await s.house.ask<{ id: string }>('POST', '/api/questions', {
      as: s.samira,
      body: asking({ wording: 'Hvem åbner døren?' }),
    })
    const { body } = await start(s.head)
    const copies = await s.house.admin.query(
      `select title, detail from kobling.handover_item where handover_id = $1 and kind in ('question', 'decision')`,
      [body.id],
    )
    expect(copies.rows).toContainEqual({ title: '–', detail: '' })
    expect(copies.rows.filter(row => row.title !== '–' || row.detail !== '')).toEqual([])
    // The one who takes over reads it while it waits for them, the leader above by standing above who asked.
    expect(await title(karen, body.id)).toBe('Hvem åbner døren?')
    expect(await title(s.head, body.id)).toBe('Hvem åbner døren?')
    // Arranged by one who then stands above nobody: the hand-over is read, and the question’s words no more.
    await s.house.admin.query('delete from kobling.leads where leader_id = $1', [s.head])
    expect((await read(s.head, body.id)).status).toBe(200)
    expect(await title(s.head, body.id)).toBeNull()
    await insert(s.house.admin, 'leads', [
      { leader_id: s.head, employee_id: s.boss },
      { leader_id: s.head, employee_id: karen },
    ])
    // Taken back by who asked: it waits for nobody, and is nobody’s to read there.
    await s.house.ask('POST', `/api/questions/${asked.body.id}/withdraw`, { as: s.samira, seen: 1 })
    const item = (await read(karen, body.id)).body.items.find(one => one.objectId === asked.body.id)
    expect(item).toMatchObject({ title: null, waits: false, answer: null })
    const late = await s.house.ask('POST', `/api/handovers/${body.id}/items/${item?.id}/answer`, {
      as: karen,
      body: { answer: 'endorsed' },
    })
    expect(late.problem.type).toBe('/problems/item_settled')
  })

  test('whoever works here no more reads none; the leader above one who left still arranges it', async () => {
    const left = await employee(
      s.house.admin,
      AREA.jobs,
      { role: 'team_leader', level: 1, from_at: '2020-01-01', until_at: '2026-01-01' },
      'Gået Leder',
    )
    await insert(s.house.admin, 'leads', [{ leader_id: s.head, employee_id: left }])
    const { body, status } = await start(s.head, { fromId: left })
    expect(status).toBe(201)
    expect((await read(s.head, body.id)).status).toBe(200)
    expect((await read(left, body.id)).status).not.toBe(200)
  })

  test('the meeting is set by the two, or by who arranged it', async () => {
    const { body } = await start(s.head)
    const meet = (as: string, seen: number) =>
      s.house.ask('PUT', `/api/handovers/${body.id}/meeting`, {
        as,
        seen,
        body: { meetsAt: '2027-01-05T12:00:00Z', meetsWith: 'leader' },
      })
    const top = await employee(s.house.admin, AREA.jobs, { role: 'director', level: 4, area_id: null })
    await insert(s.house.admin, 'leads', [{ leader_id: top, employee_id: s.head }])
    expect((await meet(top, 1)).status).toBe(403)
    expect((await meet(s.rikke, 1)).status).toBe(404)
    expect((await meet(karen, 1)).status).toBe(200)
    expect((await meet(s.boss, 1)).status).toBe(409)
    expect((await read(karen, body.id)).body).toMatchObject({ meetsWith: 'leader', version: 2 })
  })
})

test('what is ended in the new leader’s name ends', async () => {
  const { admin } = s.house
  const [loop, frame, experiment] = [randomUUID(), randomUUID(), randomUUID()]
  await insert(admin, 'loop', [{ id: loop, title: 'Slutter', made_by: s.head, opens_on: inDays(-9) }])
  await insert(admin, 'loop_part', [
    {
      id: randomUUID(),
      loop_id: loop,
      area_id: AREA.jobs,
      made_by: s.head,
      answer: 'yes',
      answered_by: s.boss,
    },
  ])
  await insert(admin, 'frame', [frameRow({ id: frame, loop_id: loop, given_to_id: s.boss, made_by: s.head })])
  await insert(admin, 'experiment', [
    {
      id: experiment,
      loop_id: loop,
      number: 1,
      title: 'Fælles møde',
      expects: 'Færre',
      see_by: 'Tælle',
      who_in: 'Jobs',
      from_on: inDays(-9),
      until_on: inDays(9),
      made_by: s.boss,
    },
  ])
  const { body } = await start(s.head)
  const items = (await read(karen, body.id)).body.items
  const end = async (objectId: string, kind: string, words: string) => {
    const item = items.find(one => one.objectId === objectId && one.kind === kind)
    const path = `/api/handovers/${body.id}/items/${item?.id}/answer`
    return (await s.house.ask('POST', path, { as: karen, body: { answer: 'ended', words } })).status
  }
  expect(await end(frame, 'frame', '')).toBe(422)
  for (const [id, kind] of [
    [frame, 'frame'],
    [experiment, 'experiment'],
    [loop, 'why'],
  ] as const)
    expect(await end(id, kind, 'Vi gør det på en anden måde')).toBe(201)
  const one = async (sql: string) => (await admin.query(sql)).rows[0]
  expect(await one(`select ended_at is null as runs from kobling.frame where id = '${frame}'`)).toEqual({
    runs: false,
  })
  expect(await one(`select state, came from kobling.experiment where id = '${experiment}'`)).toEqual({
    state: 'stop',
    came: 'Vi gør det på en anden måde',
  })
  expect(await one(`select answer, answered_by from kobling.loop_part where loop_id = '${loop}'`)).toEqual({
    answer: 'no',
    answered_by: karen,
  })
})

test('what several areas agreed on is not ended by one: it is proposed to the others, and holds meanwhile', async () => {
  const joint = randomUUID()
  const words = { title: 'Fælles referat', text: 'Tovholderen skriver.', reason: 'Ét er nok.' }
  await insert(s.house.admin, 'working_agreement', [
    {
      id: joint,
      kind: 'procedure',
      ...words,
      situations: ['record'],
      areas: [AREA.jobs, AREA.family],
      owner_id: s.boss,
      review_on: inDays(90),
    },
  ])
  await insert(s.house.admin, 'agreement_edition', [
    { agreement_id: joint, edition: 1, act: 'made', ...words, decided_by: [s.boss, s.rikke] },
  ])
  const { body } = await start(s.head)
  const item = (await read(karen, body.id)).body.items.find(one => one.objectId === joint)
  const ended = await s.house.ask('POST', `/api/handovers/${body.id}/items/${item?.id}/answer`, {
    as: karen,
    body: { answer: 'ended', words: 'Vi skriver hver for sig igen' },
  })
  expect(ended.status).toBe(201)
  expect((await s.house.ask('GET', `/api/agreements/${joint}`, { as: karen })).body).toMatchObject({
    mine: true,
    state: 'in_force',
    proposal: { act: 'ended' },
    waitsFor: [AREA.family],
  })
})
