// Somebody close to the citizen, with a sign-in: sees what was given, reports on what is theirs to do, and nothing more.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { insert } from '../../../test/database.ts'
import { type TestHouse, testHouse } from '../../../test/http.ts'
import { AREA, citizen, employee, PART, relation, THEME } from '../../../test/world.ts'
import type { PlanView } from './model.ts'

let house: TestHouse
let maja: string
let samira: string
let inger: string
let nobody: string
let sharing: string
beforeAll(async () => {
  house = await testHouse()
  maja = await citizen(house.admin, {}, 'Maja Test')
  samira = await employee(house.admin, AREA.jobs, {}, 'Samira Test')
  await relation(house.admin, samira, maja, AREA.jobs)
  ;[inger, nobody, sharing] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()]
  for (const [id, name] of [
    [inger, 'Inger Test'],
    [nobody, 'Ingen Test'],
  ] as const) {
    await insert(house.admin, 'person', [{ id, kind: 'companion', name }])
    await insert(house.admin, 'companion', [{ id, citizen_id: maja, relation: 'mor' }])
  }
  await insert(house.admin, 'sharing', [
    {
      id: sharing,
      citizen_id: maja,
      basis: 'consent',
      receiver_person: inger,
      purpose: 'p',
      how: 'screen',
      confirmed_at: '2026-01-01T00:00Z',
      from_at: '2026-01-01T00:00Z',
    },
  ])
  await insert(house.admin, 'sharing_line', [
    { sharing_id: sharing, bit: PART.words, depth: 3 },
    { sharing_id: sharing, bit: PART.actions, depth: 3 },
    { sharing_id: sharing, bit: THEME.children, depth: 3 },
    { sharing_id: sharing, bit: THEME.work, depth: 1 },
  ])
  await insert(house.admin, 'sharing_party', [
    { sharing_id: sharing, party_id: maja, upheld_at: '2026-01-01T00:00Z' },
  ])
})
afterAll(() => house.close())

const at = (path = '') => `/api/citizens/${maja}/${path}`
type Made = { id: string; version: number }
const agree = async (body: object, as = maja) =>
  house.ask<Made>('POST', at('actions'), {
    as,
    body: { themes: [THEME.children], doerKind: 'relative', doerId: inger, ...body },
  })
const plan = (as: string) => house.ask<PlanView>('GET', at('plan'), { as })
const done = (id: string, seen: number, body: object = {}, as = inger) =>
  house.ask<Made>('POST', at(`actions/${id}/done`), { as, body, seen })

describe('what a companion sees', () => {
  test('is what the citizen gave, at its depth', async () => {
    const { body: shown } = await agree({ title: 'Delt helt' })
    const { body: dates } = await agree({
      title: 'Kun datoer',
      themes: [THEME.work],
      doerKind: 'citizen',
      doerId: maja,
      dueOn: '2026-12-01',
    })
    const { body: none } = await agree({
      title: 'Ikke delt',
      themes: [THEME.home],
      doerKind: 'citizen',
      doerId: maja,
    })
    const { status, body } = await plan(inger)
    expect(status).toBe(200)
    const of = (id: string) => body.objects.action.find(action => action.id === id)
    expect(of(shown.id)).toMatchObject({ title: 'Delt helt', doerId: inger, depth: 3 })
    expect(of(dates.id)).toMatchObject({ title: null, state: null, dueOn: '2026-12-01', depth: 1 })
    expect(of(none.id)).toBeUndefined()
    expect(body.reader).toMatchObject({ self: false, related: false, ground: 'consent' })
  })

  test('is nothing for whom nothing was given, and they find nobody', async () => {
    expect((await plan(nobody)).status).toBe(404)
    expect((await house.ask('GET', '/api/citizens', { as: nobody })).body).toEqual({ items: [] })
    const mine = await house.ask<{ items: { id: string }[] }>('GET', '/api/citizens', { as: inger })
    expect(mine.body.items.map(({ id }) => id)).toEqual([maja])
  })

  test('is no address, telephone, or who acts for or lives with the citizen', async () => {
    await insert(house.admin, 'contact', [
      { id: crypto.randomUUID(), citizen_id: maja, kind: 'phone', value: '12345678' },
    ])
    const { body } = await house.ask('GET', `/api/citizens/${maja}`, { as: inger })
    expect(body).toMatchObject({ contacts: [], cpr: null, version: null, representations: [], household: [] })
  })
})

describe('what a companion does', () => {
  test('tick off what is theirs, say how it went, and take it back', async () => {
    const { body: made } = await agree({ title: 'Henter Noah' })
    const ticked = await done(made.id, 1, { howItWent: 'Han var glad' })
    expect(ticked.status).toBe(201)
    const seen = (await plan(maja)).body.objects.action.find(({ id }) => id === made.id)
    expect(seen).toMatchObject({ state: 'done', howItWent: 'Han var glad' })
    const { rows } = await house.admin.query(
      `select actor_kind, action, ground from kobling.audit_event where object_id = $1 and actor_id = $2`,
      [made.id, inger],
    )
    expect(rows).toEqual([{ actor_kind: 'companion', action: 'action.done', ground: 'consent' }])
    const again = await house.ask('POST', at(`actions/${made.id}/reopen`), { as: inger, body: {}, seen: 2 })
    expect(again.status).toBe(201)
  })

  test('not what is another’s, however much of it they see; stale or unseen neither', async () => {
    const { body: hers } = await agree({ title: 'Majas egen', doerKind: 'citizen', doerId: maja })
    expect((await done(hers.id, 1)).status).toBe(403)
    const { body: hidden } = await agree({
      title: 'Skjult',
      themes: [THEME.home],
      doerKind: 'citizen',
      doerId: maja,
    })
    expect((await done(hidden.id, 1)).status).toBe(404)
    const { body: mine } = await agree({ title: 'Min' })
    expect((await done(mine.id, 7)).status).toBe(409)
    expect((await done(mine.id, 1, {}, nobody)).status).toBe(404)
    expect((await done(mine.id, 1, { doneOn: '2199-01-01' })).status).toBe(422)
    expect((await done(mine.id, 1, { title: 'Nyt' })).status).toBe(400)
  })

  test.each([
    ['POST', 'goals', { title: 'Et mål' }],
    ['POST', 'words', { kind: 'dream', text: 'Ord' }],
    ['POST', 'notes', { text: 'Hej' }],
    ['POST', 'actions', { title: 'En aftale', doerKind: 'nobody' }],
    ['POST', 'members', { name: 'X', kind: 'relative' }],
    [
      'POST',
      'representations',
      { kind: 'guardian', name: 'Inger', legalBasis: '§ 5', acts: ['personal'], fromOn: '2026-01-01' },
    ],
    ['POST', 'household', { memberId: crypto.randomUUID(), fromOn: '2026-01-01' }],
    ['POST', 'companions', { name: 'X', relation: 'ven' }],
  ] as const)('nothing else: %s %s', async (method, path, body) => {
    const { status } = await house.ask(method, at(path), { as: inger, body })
    expect(status).toBe(403)
  })

  test('nothing once the citizen has closed', async () => {
    const { body: mine } = await agree({ title: 'Sidst' })
    await house.admin.query(
      `update kobling.sharing set ended_at = now(), end_reason = 'withdrawn' where id = $1`,
      [sharing],
    )
    expect((await plan(inger)).status).toBe(404)
    expect((await done(mine.id, 1)).status).toBe(404)
    expect((await house.ask('GET', '/api/citizens', { as: inger })).body).toEqual({ items: [] })
  })
})
