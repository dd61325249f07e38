import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { insert } from '../../../test/database.ts'
import { type TestHouse, testHouse } from '../../../test/http.ts'
import { AREA, employee, PART, THEME } from '../../../test/world.ts'
import { consents, member, type Scene, scene, work, workAndHealth } from './consent.fixture.ts'
import type { Consequence } from './model.ts'

let house: TestHouse
let s: Scene
let c: ReturnType<typeof consents>
beforeAll(async () => {
  house = await testHouse()
})
afterAll(() => house.close())
beforeEach(async () => {
  s = await scene(house)
  c = consents(house, s)
})

const ask = (as: string, body: object = {}) =>
  house.ask<Consequence>('POST', `/api/citizens/${s.maja}/consent/preview`, {
    as,
    body: { receiver: { areaId: AREA.health }, lines: work, ...body },
  })
const preview = async (as: string, body: object = {}) => {
  const { status, body: answer } = await ask(as, body)
  expect(status).toBe(201)
  return answer
}
const ids = (rows: Consequence['less']) => rows.map(({ id }) => id).toSorted()

/** Every row about this citizen, with the transaction that wrote it. */
async function everything() {
  const tables = ['sharing', 'sight', 'member', 'action', 'note', 'goal', 'relation']
  const rows = await Promise.all(
    tables.map(table =>
      house.admin.query(
        `select xmin::text, ctid::text, to_jsonb(t) as row from kobling.${table} t where citizen_id = $1 order by to_jsonb(t)::text`,
        [s.maja],
      ),
    ),
  )
  const others = await house.admin.query(
    `select (select jsonb_agg(to_jsonb(l) order by l::text) from kobling.sharing_line l) as lines,
       (select jsonb_agg(to_jsonb(p) order by p::text) from kobling.sharing_party p) as parties,
       (select count(*) from kobling.released) as released, (select count(*) from kobling.history) as history`,
  )
  return [...rows.map(({ rows }) => rows), others.rows]
}

test('opening: what the team of the area then sees, and what it keeps', async () => {
  const { people, less, more, stays, released } = await preview(s.maja)
  expect(people).toEqual([{ personId: s.hanne, name: 'Hanne Sundhed' }])
  expect(less).toEqual([])
  expect(ids(more)).toEqual([s.goal, s.action].toSorted())
  expect(more.find(({ id }) => id === s.action)).toEqual({
    kind: 'action',
    id: s.action,
    title: 'Ring til Bo',
    areaId: AREA.jobs,
    from: 0,
    to: 3,
    personIds: [s.hanne],
  })
  expect(stays).toContainEqual({ kind: 'note', count: 1, ground: 'own_area' })
  expect(released).toBe(0)
})

describe('what it says is what happens', () => {
  const lineSets: [string, object][] = [
    ['narrower', { lines: work.filter(({ bit }) => bit !== PART.actions) }],
    ['shallower', { lines: work.map(line => (line.bit === PART.actions ? { ...line, depth: 1 } : line)) }],
    ['wider', { lines: workAndHealth }],
    ['closed', { lines: null }],
    [
      'another theme',
      { lines: [...work.filter(({ bit }) => bit !== THEME.work), { bit: THEME.health, depth: 3 }] },
    ],
  ]
  test.each(lineSets)('%s', async (_, body) => {
    const { id } = (await c.give(s.maja)).body
    const before = await c.sees(s.hanne)
    const said = await preview(s.maja, body)
    if ('lines' in body && body.lines === null) await c.withdraw(s.maja, id)
    else await c.give(s.maja, body)
    const after = await c.sees(s.hanne)
    const changed = Object.keys({ ...before, ...after }).filter(
      one => (before[one] ?? 0) !== (after[one] ?? 0),
    )
    const told = [...said.less, ...said.more]
    expect(ids(told)).toEqual(changed.toSorted())
    for (const { id: one, from, to } of told) expect([from, to]).toEqual([before[one] ?? 0, after[one] ?? 0])
    const kept = Object.entries(after).filter(([one, depth]) => before[one] === depth).length
    expect(said.stays.reduce((sum, { count }) => sum + count, 0)).toBe(kept)
  })
})

test('nothing is changed by it: every row, and the sight of everybody, is as it was', async () => {
  await c.give(s.maja)
  await house.admin.query('update kobling.action set doer_id = $2 where id = $1', [s.action, s.hanne])
  const before = await everything()
  const said = await preview(s.maja, { lines: null })
  expect(said.less.length).toBeGreaterThan(0)
  expect(said.released).toBe(1)
  await preview(s.samira, { lines: workAndHealth })
  expect(await everything()).toEqual(before)
  expect(await c.sees(s.hanne)).toHaveProperty(s.action)
})

test('closing an area says which personal consents end with it, and keeps those that are kept', async () => {
  await c.give(s.maja)
  const own = (await c.give(s.maja, { receiver: { personId: s.hanne, viaAreaId: AREA.health } })).body.id
  const all = await preview(s.maja, { lines: null })
  expect(all.endsToo).toEqual([{ id: own, name: 'Hanne Sundhed' }])
  expect(ids(all.less)).toEqual([s.goal, s.action].toSorted())
  const kept = await preview(s.maja, { lines: null, keep: [own] })
  expect(kept.endsToo).toEqual([])
  expect(kept.less).toEqual([])
  expect(kept.stays).toContainEqual({ kind: 'action', count: 1, ground: 'consent' })
})

describe('another ground keeps what it covers', () => {
  const law = async (more: object = {}) => {
    const id = randomUUID()
    await insert(house.admin, 'sharing', [
      {
        id,
        citizen_id: s.maja,
        basis: 'law',
        receiver_area: AREA.health,
        purpose: 'Efter loven',
        citation: 'Lov om test § 1',
        how: 'law',
        confirmed_at: '2020-01-01',
        from_at: '2020-01-01',
        ...more,
      },
    ])
    await insert(
      house.admin,
      'sharing_line',
      work.map(line => ({ sharing_id: id, ...line })),
    )
  }

  test('the law', async () => {
    await c.give(s.maja)
    await law()
    const said = await preview(s.maja, { lines: null })
    expect(said.less).toEqual([])
    expect(said.stays).toContainEqual({ kind: 'action', count: 1, ground: 'law' })
  })

  test('an emergency', async () => {
    await c.give(s.maja)
    await house.ask('POST', `/api/citizens/${s.maja}/emergencies`, {
      as: s.hanne,
      body: { areaId: AREA.health, reason: 'Akut', hours: 1 },
    })
    const said = await preview(s.maja, { lines: null })
    expect(said.less).toEqual([])
    expect(said.stays).toContainEqual({ kind: 'action', count: 1, ground: 'emergency' })
  })

  test('what the law hides from the citizen leaves no trace in what the citizen is told', async () => {
    await c.give(s.maja)
    const without = await preview(s.maja, { lines: null })
    await law({ hidden_until: '2190-01-01', hidden_law: '§' })
    expect(await preview(s.maja, { lines: null })).toEqual(without)
    expect((await preview(s.samira, { lines: null })).stays).toContainEqual({
      kind: 'action',
      count: 1,
      ground: 'law',
    })
  })
})

test('an object that is held back from the citizen is not in it', async () => {
  await house.admin.query(
    `update kobling.action set held_until = '2190-01-01', held_law = 'Lov om test' where id = $1`,
    [s.action],
  )
  expect(ids((await preview(s.maja)).more)).toEqual([s.goal])
  expect(ids((await preview(s.samira)).more)).toContain(s.action)
})

test('staff learn of nothing that they do not see themselves, and of no name', async () => {
  const other = await employee(house.admin, AREA.school, {}, 'Skjult Kollega')
  await member(house, s.maja, other, AREA.school)
  const lines = workAndHealth.map(line => (line.bit === AREA.jobs ? { ...line, bit: AREA.health } : line))
  const body = { receiver: { areaId: AREA.school }, lines }
  const all = await preview(s.maja, body)
  expect(ids(all.more)).toContain(s.healthNote)
  expect(all.people).toEqual([{ personId: other, name: 'Skjult Kollega' }])
  const seen = await preview(s.samira, body)
  expect(ids(seen.more)).not.toContain(s.healthNote)
  expect(seen.people).toEqual([])
})

test('a receiver who has nothing is nothing to close', async () => {
  const said = await preview(s.maja, { receiver: { areaId: AREA.school }, lines: null })
  expect(said).toEqual({ people: [], less: [], more: [], stays: [], endsToo: [], released: 0 })
})

test('for a named person: what they then see', async () => {
  const said = await preview(s.maja, { receiver: { personId: s.stranger } })
  expect(said.people).toEqual([{ personId: s.stranger, name: 'Fremmed Familie' }])
  expect(ids(said.more)).toEqual([s.goal, s.action].toSorted())
})

test.each([
  [{ lines: [{ bit: 15, depth: 3 }] }, 'body/lines/0/bit'],
  [{ receiver: { areaId: 20 } }, 'body/receiver/areaId'],
  [{ lastDay: '2020-01-01' }, 'body/lastDay'],
  [{ lines: [] }, 'body/lines'],
  [{ how: 'screen' }, 'body/how'],
])('%j is refused and names %s', async (body, field) => {
  const answer = await ask(s.maja, body)
  expect(answer.status).toBe(400)
  expect(answer.problem.errors?.[0]?.field).toBe(field)
})

test('is for who decides or takes it down, and nobody else', async () => {
  expect((await ask(s.stranger)).status).toBe(404)
  expect((await ask(s.stranger, { lines: null })).status).toBe(404)
  expect((await house.ask('POST', `/api/citizens/${s.maja}/consent/preview`, { body: {} })).status).toBe(400)
  await c.give(s.maja, { receiver: { personId: s.stranger } })
  expect((await ask(s.stranger)).status).toBe(403)
})
