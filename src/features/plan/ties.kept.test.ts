// Whoever writes, the ties that they cannot see are the same before and after.
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { as, insert } from '../../../test/database.ts'
import { type TestHouse, testHouse } from '../../../test/http.ts'
import { AREA, citizen, employee, PART, relation, session, THEME } from '../../../test/world.ts'
import type { PlanView } from './model.ts'

let house: TestHouse
let maja: string
let social: string
let family: string
const interventionId = randomUUID()
/** Two of each: words that social took down, that family took down, and the citizen's own of two themes. */
const goals = Array.from({ length: 8 }, () => randomUUID())
const nowhere = randomUUID()

beforeAll(async () => {
  house = await testHouse()
  maja = await citizen(house.admin)
  social = await employee(house.admin, AREA.social)
  family = await employee(house.admin, AREA.family)
  await relation(house.admin, social, maja, AREA.social)
  await relation(house.admin, family, maja, AREA.family)
  const kinds = [
    { area_id: AREA.social, author_id: social, confirmed: false, themes: [THEME.home] },
    { area_id: AREA.family, author_id: family, confirmed: false, themes: [THEME.home] },
    { author_id: maja, themes: [THEME.health] },
    { author_id: maja, themes: [THEME.work] },
  ]
  await insert(
    house.admin,
    'goal',
    goals.map((id, at) => ({ id, citizen_id: maja, title: `Mål ${at}`, ...kinds[at >> 1] })),
  )
  await insert(house.admin, 'intervention', [
    {
      ...{ id: interventionId, citizen_id: maja, author_id: social, title: 'Støtte' },
      ...{ area_id: AREA.social, also_area_id: AREA.family, themes: [THEME.home] },
    },
  ])
  // Health may be seen by the one from social, work by nobody.
  const sharing = randomUUID()
  await insert(house.admin, 'sharing', [
    {
      ...{ id: sharing, citizen_id: maja, basis: 'consent', receiver_person: social, via_area: AREA.social },
      ...{ purpose: 'p', how: 'screen', from_at: '2026-01-01T00:00Z', confirmed_at: '2026-01-01T00:00Z' },
    },
  ])
  const lines = [PART.words, THEME.health].map(bit => ({ sharing_id: sharing, bit, depth: 3 }))
  await insert(house.admin, 'sharing_line', lines)
  await insert(house.admin, 'sharing_party', [{ sharing_id: sharing, party_id: maja, how: 'screen' }])
})
afterAll(() => house.close())

const tied = async () => {
  const { rows } = await house.admin.query<{ goal_ids: string[]; version: number }>(
    'select goal_ids, version from kobling.intervention where id = $1',
    [interventionId],
  )
  return rows[0] ?? { goal_ids: [], version: 0 }
}
const tie = (ids: string[]) =>
  house.admin.query('update kobling.intervention set goal_ids = $2 where id = $1', [interventionId, ids])
const seenBy = async (person: string) => {
  const { body } = await house.ask<PlanView>('GET', `/api/citizens/${maja}/plan`, { as: person })
  return new Set(body.objects.goal.map(({ id }) => id))
}
const some = fc.subarray(goals)
const writer = fc.constantFrom('social', 'family')

test('the two see different goals', async () => {
  expect([...(await seenBy(social))].sort()).toEqual([...goals.slice(0, 2), ...goals.slice(4, 6)].sort())
  expect([...(await seenBy(family))].sort()).toEqual(goals.slice(2, 4).sort())
})

test('a form that is saved changes the ties that its writer sees, to what they chose, and no others', async () => {
  const property = fc.asyncProperty(writer, some, some, async (who, before, chosen) => {
    const person = who === 'social' ? social : family
    const seen = await seenBy(person)
    await tie(before)
    const { version } = await tied()
    const goalIds = chosen.filter(id => seen.has(id))
    const saved = await house.ask('PATCH', `/api/citizens/${maja}/interventions/${interventionId}`, {
      as: person,
      seen: version,
      body: { goalIds },
    })
    expect(saved.status).toBe(200)
    const after = (await tied()).goal_ids
    expect(after.filter(id => !seen.has(id))).toEqual(before.filter(id => !seen.has(id)))
    expect(after.filter(id => seen.has(id)).sort()).toEqual(goalIds.sort())
    const { body } = await house.ask<PlanView>('GET', `/api/citizens/${maja}/plan`, { as: person })
    expect(body.objects.intervention[0]?.goalIds?.toSorted()).toEqual(goalIds.sort())
  })
  await fc.assert(property, { numRuns: 40 })
})

test('nor does the database let whoever acts as them, with any ids at all', async () => {
  const any = fc.array(fc.constantFrom(...goals, nowhere), { maxLength: 12 })
  const property = fc.asyncProperty(writer, some, any, async (who, before, written) => {
    const person = who === 'social' ? social : family
    const seen = await seenBy(person)
    await tie(before)
    const sql = 'update kobling.intervention set goal_ids = $2 where id = $1 returning version'
    expect(
      await as(house.app, await session(house.admin, person), sql, [interventionId, written]),
    ).toHaveLength(1)
    const after = (await tied()).goal_ids
    expect(after.filter(id => !seen.has(id))).toEqual(before.filter(id => !seen.has(id)))
    expect(after.filter(id => seen.has(id)).sort()).toEqual(
      [...new Set(written)].filter(id => seen.has(id)).sort(),
    )
  })
  await fc.assert(property, { numRuns: 40 })
})

test('what is saved as it was is no news', async () => {
  await tie([goals[6] ?? '', goals[0] ?? '', goals[2] ?? ''])
  const touched = () =>
    house.admin.query('select touched_all_at from kobling.intervention where id = $1', [interventionId])
  const before = (await touched()).rows
  const saved = await house.ask('PATCH', `/api/citizens/${maja}/interventions/${interventionId}`, {
    as: social,
    seen: (await tied()).version,
    body: { goalIds: [goals[0]] },
  })
  expect(saved.status).toBe(200)
  expect((await touched()).rows).toEqual(before)
})

test('a goal that one cannot see, tied or not, is to who names it as one that is not there', async () => {
  await tie([goals[2] ?? '', goals[6] ?? ''])
  const named = async (id: string | undefined) => {
    const { problem } = await house.ask('PATCH', `/api/citizens/${maja}/interventions/${interventionId}`, {
      as: social,
      seen: (await tied()).version,
      body: { goalIds: [id] },
    })
    return { ...problem, requestId: null }
  }
  const missing = await named(nowhere)
  expect(missing.status).toBe(400)
  for (const id of goals.slice(2, 4).concat(goals.slice(6))) expect(await named(id)).toEqual(missing)
})

test('one single tie that one cannot see is not undone either; choosing another goal changes it', async () => {
  const [hidden, shown, actionId] = [goals[2] ?? '', goals[0] ?? '', randomUUID()]
  await insert(house.admin, 'action', [
    {
      ...{ id: actionId, citizen_id: maja, area_id: AREA.social, author_id: social, themes: [THEME.home] },
      ...{ title: 'Ringe', goal_id: hidden },
    },
  ])
  const write = async (goalId: string | null) => {
    const sql = 'update kobling.action set goal_id = $2 where id = $1 returning version'
    await as(house.app, await session(house.admin, social), sql, [actionId, goalId])
    const found = await house.admin.query('select goal_id from kobling.action where id = $1', [actionId])
    return found.rows[0]?.goal_id
  }
  expect(await write(null)).toBe(hidden)
  expect(await write(nowhere)).toBe(hidden)
  expect(await write(shown)).toBe(shown)
  expect(await write(hidden)).toBe(null)
})
