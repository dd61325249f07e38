import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { insert } from '../../../test/database.ts'
import { type TestHouse, testHouse } from '../../../test/http.ts'
import { AREA, citizen, employee, relation, THEME } from '../../../test/world.ts'

let house: TestHouse
let maja: string
let samira: string
let stranger: string
beforeAll(async () => {
  house = await testHouse()
  maja = await citizen(house.admin, {}, 'Maja Test')
  samira = await employee(house.admin, AREA.jobs, {}, 'Samira Test')
  stranger = await employee(house.admin, AREA.health, {}, 'Fremmed Test')
  await relation(house.admin, samira, maja, AREA.jobs)
})
afterAll(() => house.close())

const goalsOf = (person: string) => `/api/citizens/${person}/goals`
type Made = { id: string; version: number }
const addGoal = async (as: string, body: object) =>
  (await house.ask<Made>('POST', goalsOf(maja), { as, body })).body
const seen = async (as: string, id: string) => {
  const { body } = await house.ask<{ objects: { goal: Record<string, unknown>[] } }>(
    'GET',
    `/api/citizens/${maja}/plan`,
    { as },
  )
  return body.objects.goal.find(goal => goal.id === id)
}

describe('adding a goal', () => {
  test('by staff it is a proposal of their area until the citizen says yes', async () => {
    const { status, body } = await house.ask<Made>('POST', goalsOf(maja), {
      as: samira,
      body: { title: 'Jeg vil have ro', themes: [THEME.home] },
    })
    expect(status).toBe(201)
    expect(await seen(samira, body.id)).toMatchObject({
      state: 'proposed',
      confirmed: false,
      areaId: AREA.jobs,
    })
    expect(await seen(maja, body.id)).toMatchObject({ state: 'proposed', title: 'Jeg vil have ro' })
  })

  test('by the citizen it is agreed at once and belongs to no area', async () => {
    const { id } = await addGoal(maja, { title: 'Jeg vil arbejde med planter' })
    expect(await seen(maja, id)).toMatchObject({
      state: 'agreed',
      confirmed: true,
      confirmedHow: 'screen',
      areaId: null,
    })
    expect(await seen(samira, id)).toBeUndefined()
  })

  test('is logged with actor, area and object', async () => {
    const { id } = await addGoal(samira, { title: 'Noteret' })
    const { rows } = await house.admin.query(
      'select actor_id, area_id, action, object_kind, refused from kobling.audit_event where object_id = $1',
      [id],
    )
    expect(rows).toEqual([
      { actor_id: samira, area_id: AREA.jobs, action: 'goal.add', object_kind: 'goal', refused: false },
    ])
  })

  test.each([
    ['nobody', {}, 401],
    ['a stranger', { as: () => stranger }, 404],
  ])('is refused for %s', async (_, who, status) => {
    const as = 'as' in who ? who.as() : undefined
    const answer = await house.ask('POST', goalsOf(maja), { ...(as && { as }), body: { title: 'x' } })
    expect(answer.status).toBe(status)
    expect(answer.headers['content-type']).toContain('application/problem+json')
  })

  test('a refusal is logged too', async () => {
    await house.ask('POST', goalsOf(maja), { as: stranger, body: { title: 'x' } })
    const { rows } = await house.admin.query(
      'select citizen_id, refused from kobling.audit_event where actor_id = $1 order by id desc limit 1',
      [stranger],
    )
    expect(rows).toEqual([{ citizen_id: maja, refused: true }])
  })

  test.each([
    [{}, 'body/title', 'Skal udfyldes'],
    [{ title: '   ' }, 'body/title', 'Skal udfyldes'],
    [{ title: 'x'.repeat(501) }, 'body/title', 'Må højst fylde 500 tegn'],
    [{ title: 7 }, 'body/title', 'Har en forkert form'],
    [{ title: 'x', targetOn: '2026-02-30' }, 'body/targetOn', 'Skal være en dato, som findes'],
    [{ title: 'x', themes: [2] }, 'body/themes/0', 'Skal være mindst 30'],
    [{ title: 'x', surprise: 1 }, 'body/surprise', 'Det felt kender vi ikke'],
    [{ title: 'a\u0000b' }, 'body/title', 'Indeholder tegn, som ikke kan gemmes'],
    [{ title: 'a\ud800b' }, 'body/title', 'Indeholder tegn, som ikke kan gemmes'],
  ])('bad input names the field, in Danish: %j', async (body, field, message) => {
    const answer = await house.ask('POST', goalsOf(maja), { as: samira, body, language: 'da' })
    expect(answer.status).toBe(400)
    expect(answer.problem.errors?.[0]).toMatchObject({ field, message })
  })

  test('JSON that is cut off, or another type, is a clear error', async () => {
    expect((await house.ask('POST', goalsOf(maja), { as: samira, body: '{"title": "x' })).status).toBe(400)
    const xml = await house.ask('POST', goalsOf(maja), {
      as: samira,
      body: '<x/>',
      headers: { 'content-type': 'text/xml' },
    })
    expect(xml.status).toBe(415)
    const huge = await house.ask('POST', goalsOf(maja), { as: samira, body: { title: 'x'.repeat(400_000) } })
    expect(huge.status).toBe(413)
  })
})

describe('changing a goal', () => {
  test('needs the version that was seen, and a conflict shows the other side', async () => {
    const { id } = await addGoal(samira, { title: 'Første' })
    const path = `${goalsOf(maja)}/${id}`
    expect((await house.ask('PATCH', path, { as: samira, body: { title: 'Anden' } })).status).toBe(428)
    expect(
      (await house.ask('PATCH', path, { as: samira, seen: 1, body: { title: 'Anden' } })).headers.etag,
    ).toBe('"2"')
    const stale = await house.ask('PATCH', path, { as: samira, seen: 1, body: { title: 'Tredje' } })
    expect(stale.status).toBe(409)
    expect(stale.problem.current).toMatchObject({ title: 'Anden', version: 2 })
  })

  test('a rule judges nothing that was not seen: the conflict is said first', async () => {
    const { id } = await addGoal(samira, { title: 'Temaer', themes: [THEME.home] })
    const path = `${goalsOf(maja)}/${id}`
    await house.ask('PATCH', path, { as: samira, seen: 1, body: { themes: [THEME.home, THEME.work] } })
    const body = { themes: [THEME.home, THEME.health] }
    const stale = await house.ask('PATCH', path, { as: samira, seen: 1, body })
    expect([stale.status, stale.problem.type]).toEqual([409, '/problems/conflict'])
    const seen = await house.ask('PATCH', path, { as: samira, seen: 2, body })
    expect([seen.status, seen.problem.type]).toEqual([422, '/problems/themes_need_yes'])
  })

  test('staff propose other words beside what the citizen said yes to; the citizen’s yes puts them in place', async () => {
    const { id } = await addGoal(samira, { title: 'Gamle ord', saidYesHow: 'table' })
    const proposal = await house.ask<Made>('PATCH', `${goalsOf(maja)}/${id}`, {
      as: samira,
      seen: 1,
      body: { title: 'Nye ord' },
    })
    expect(proposal.body.id).not.toBe(id)
    expect(await seen(maja, id)).toMatchObject({ title: 'Gamle ord' })
    await house.ask('POST', `${goalsOf(maja)}/${proposal.body.id}/confirm`, {
      as: maja,
      seen: 1,
      body: { how: 'screen' },
    })
    expect(await seen(maja, id)).toMatchObject({ title: 'Nye ord', confirmed: true })
    expect(await seen(maja, proposal.body.id)).toMatchObject({ state: 'ended' })
  })

  test('words that the citizen changes are no longer the area’s: what it wrote stays in the history', async () => {
    const { id } = await addGoal(samira, { title: 'Skrevet af Job', saidYesHow: 'phone' })
    await house.ask('PATCH', `${goalsOf(maja)}/${id}`, {
      as: maja,
      seen: 1,
      body: { title: 'Skrevet af mig' },
    })
    expect(await seen(samira, id)).toBeUndefined()
    expect(await seen(maja, id)).toMatchObject({ title: 'Skrevet af mig', areaId: null })
    const { rows } = await house.admin.query(
      "select row->>'title' as title, owns from kobling.history where object_id = $1",
      [id],
    )
    expect(rows).toEqual([{ title: 'Skrevet af Job', owns: String(2 ** AREA.jobs) }])
  })

  test('a theme is not taken away without the citizen’s yes', async () => {
    const { id } = await addGoal(samira, { title: 'Tema', themes: [THEME.home, THEME.health] })
    const path = `${goalsOf(maja)}/${id}`
    const refused = await house.ask('PATCH', path, {
      as: samira,
      seen: 1,
      body: { themes: [THEME.home] },
      language: 'da',
    })
    expect(refused.status).toBe(422)
    expect(refused.problem.detail).toContain('borgerens ja')
    expect(
      (
        await house.ask('PATCH', path, {
          as: samira,
          seen: 1,
          body: { themes: [THEME.home], saidYesHow: 'table' },
        })
      ).status,
    ).toBe(200)
  })

  test('a wrong Content-Type origin is refused: a foreign page cannot act for us', async () => {
    const answer = await house.ask('POST', goalsOf(maja), {
      as: samira,
      body: { title: 'x' },
      headers: { origin: 'https://evil.example' },
    })
    expect(answer.status).toBe(403)
  })
})

describe('moving a goal', () => {
  test.each([
    [{ to: 'agreed' }, 'goal_not_confirmed'],
    [{ to: 'achieved' }, 'goal_move'],
  ])('a proposal: %j → %s', async (body, rule) => {
    const { id } = await addGoal(samira, { title: 'Forslag' })
    const answer = await house.ask('POST', `${goalsOf(maja)}/${id}/state`, { as: samira, seen: 1, body })
    expect(answer).toMatchObject({ status: 422, problem: { type: `/problems/${rule}` } })
  })

  test('pausing says what it waits on, ending says why', async () => {
    const { id } = await addGoal(samira, { title: 'Aftalt', saidYesHow: 'table' })
    const move = (seen: number, body: object) =>
      house.ask('POST', `${goalsOf(maja)}/${id}/state`, { as: samira, seen, body })
    expect((await move(1, { to: 'paused' })).problem.type).toBe('/problems/goal_waits_for')
    expect((await move(1, { to: 'paused', waitsFor: 'Udredning' })).status).toBe(201)
    expect((await move(2, { to: 'ended' })).problem.type).toBe('/problems/goal_end_reason')
    expect((await move(2, { to: 'ended', reason: 'Maja vil noget andet' })).status).toBe(201)
  })
})

test('the plan opens for who has sight, is missing for others, and each look is logged', async () => {
  const path = `/api/citizens/${maja}/plan`
  expect((await house.ask('GET', path, { as: samira })).status).toBe(200)
  expect((await house.ask('GET', path, { as: stranger })).status).toBe(404)
  const { rows } = await house.admin.query(
    "select actor_id, refused, ground from kobling.audit_event where action = 'plan.open' and citizen_id = $1 order by id desc limit 2",
    [maja],
  )
  expect(rows).toEqual([
    { actor_id: stranger, refused: true, ground: 'none' },
    { actor_id: samira, refused: false, ground: 'own_area' },
  ])
})

test('an ended session is nobody', async () => {
  await insert(house.admin, 'person', [])
  const other = await employee(house.admin, AREA.jobs)
  expect((await house.ask('GET', '/api/session', { as: other })).status).toBe(200)
  expect((await house.ask('DELETE', '/api/session', { as: other })).status).toBe(200)
  expect((await house.ask('GET', '/api/session', { as: other })).status).toBe(401)
})

test('a place in the order is not news; another word is', async () => {
  const { id } = await addGoal(maja, { title: 'Rækkefølge' })
  const before = (await seen(maja, id))?.touchedAt
  await house.ask('PUT', `${goalsOf(maja)}/order`, { as: maja, body: { goalIds: [id] } })
  expect(await seen(maja, id)).toMatchObject({ position: 1, version: 2, touchedAt: before })
  await house.ask('PATCH', `${goalsOf(maja)}/${id}`, { as: maja, seen: 2, body: { why: 'fordi' } })
  expect((await seen(maja, id))?.touchedAt).not.toBe(before)
  expect((await seen(maja, id))?.touchedByCitizen).toBe(true)
})

test('whoever changed it last, it says whether that was the citizen', async () => {
  const { id } = await addGoal(samira, { title: 'Skrevet af Samira', themes: [] })
  expect((await seen(maja, id))?.touchedByCitizen).toBe(false)
  await house.ask('PATCH', `${goalsOf(maja)}/${id}`, { as: maja, seen: 1, body: { why: 'fordi' } })
  expect((await seen(maja, id))?.touchedByCitizen).toBe(true)
})
