import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { insert } from '../../../test/database.ts'
import { type Answer, type TestHouse, testHouse } from '../../../test/http.ts'
import { AREA, citizen, employee, PART, relation, THEME } from '../../../test/world.ts'
import { addDays, toPlainDate } from '../../platform/i18n/calendar.ts'
import { consents, type Scene, scene, work, workAndHealth } from './consent.fixture.ts'
import type { Theme } from './model.ts'

let house: TestHouse
let s: Scene
let c: ReturnType<typeof consents>
beforeAll(async () => {
  house = await testHouse()
  await house.admin.query(
    `insert into kobling.theme (id, code, name_da, name_en, retired_at) values (53, 'old', 'old', 'old', now())`,
  )
})
afterAll(() => house.close())
beforeEach(async () => {
  s = await scene(house)
  c = consents(house, s)
})

const today = toPlainDate(new Date())
const rule = ({ status, problem }: Answer<unknown>) => `${status} ${problem.type?.replace('/problems/', '')}`
const field = ({ status, problem }: Answer<unknown>) =>
  `${status} ${problem.errors?.[0]?.field} ${problem.errors?.[0]?.code}`
const logOf = async (action: string) =>
  (
    await house.admin.query(
      'select actor_id, refused, object_id from kobling.audit_event where citizen_id = $1 and action = $2 order by id',
      [s.maja, action],
    )
  ).rows

test('themes are listed, retired ones too, marked', async () => {
  const { body } = await house.ask<Theme[]>('GET', '/api/themes', { as: s.maja })
  expect(body.map(({ id, retired }) => [id, retired])).toEqual([
    ...Object.values(THEME).map(id => [id, false]),
    [53, true],
  ])
})

describe('the overview', () => {
  test('says who may decide, who is on the team, whose yes is needed; is logged', async () => {
    const overview = await c.overview(s.maja)
    expect(overview.citizen).toEqual({ id: s.maja, name: 'Maja Test', self: true, mayDecide: true })
    expect(overview.required).toEqual([{ partyId: s.maja, kind: 'citizen', name: 'Maja Test' }])
    expect(overview.team.map(({ personId, areaId }) => [personId, areaId])).toEqual([
      [s.samira, AREA.jobs],
      [s.hanne, AREA.health],
    ])
    expect((await c.overview(s.samira)).citizen).toMatchObject({ self: false, mayDecide: true })
    expect(await logOf('consent.open')).toEqual([
      { actor_id: s.maja, refused: false, object_id: null },
      { actor_id: s.samira, refused: false, object_id: null },
    ])
  })

  test('is missing for a stranger, and that is logged', async () => {
    const path = `/api/citizens/${s.maja}/consent`
    expect((await house.ask('GET', path, { as: s.stranger })).status).toBe(404)
    expect((await house.ask('GET', path)).status).toBe(401)
    expect((await house.ask('GET', path, { as: await citizen(house.admin) })).status).toBe(404)
    expect((await logOf('consent.open'))[0]).toMatchObject({ actor_id: s.stranger, refused: true })
  })

  test('an area sees what is given to it, and of what is given to others its own part', async () => {
    const { body } = await c.give(s.maja, { lines: [...workAndHealth, { bit: AREA.family, depth: 3 }] })
    expect(await c.sharing(body.id, s.hanne)).toMatchObject({ whole: true })
    const seen = await c.sharing(body.id, s.samira)
    expect(seen.whole).toBe(false)
    expect(seen.lines.map(({ bit }) => bit)).not.toContain(AREA.family)
  })

  test('who is named, and a companion, see what they were given and may not decide', async () => {
    const friend = (
      await house.ask<{ id: string }>('POST', `/api/citizens/${s.maja}/companions`, {
        as: s.maja,
        body: { name: 'Bent', relation: 'ven' },
      })
    ).body.id
    const given = await c.give(s.maja, { receiver: { personId: friend } })
    expect(given.status).toBe(201)
    const seen = await c.overview(friend)
    expect(seen.citizen.mayDecide).toBe(false)
    expect(seen.sharings).toMatchObject([
      { id: given.body.id, receiverName: 'Bent', whole: true, holds: true },
    ])
    expect(seen.required).toEqual([])
    expect(Object.keys(await c.sees(friend))).toContain(s.goal)
  })
})

describe('giving', () => {
  test('lets the receiving area’s people on the team see exactly that, and nobody else', async () => {
    expect(await c.sees(s.hanne)).not.toHaveProperty(s.action)
    const { status, body } = await c.give(s.maja)
    expect(status).toBe(201)
    expect(await c.sees(s.hanne)).toMatchObject({ [s.goal]: 3, [s.action]: 3, [s.healthNote]: 3 })
    expect(await c.sees(s.hanne)).not.toHaveProperty(s.note)
    expect(await c.sees(s.stranger)).toEqual({})
    expect(await c.sharing(body.id)).toMatchObject({
      receiverArea: AREA.health,
      version: 1,
      replaces: null,
      how: 'screen',
      takenBy: null,
      holds: true,
      untilAt: 'infinity',
      parties: [{ partyId: s.maja }],
    })
    expect(await logOf('consent.give')).toEqual([{ actor_id: s.maja, refused: false, object_id: body.id }])
  })

  test('staff with a relation take it down: at the table, by phone or on paper, never on the screen', async () => {
    expect(rule(await c.give(s.samira, { how: 'screen' }))).toBe('422 said_how')
    expect(rule(await c.give(s.maja, { how: 'table' }))).toBe('422 own_screen')
    const { body } = await c.give(s.samira, { how: 'phone' })
    expect(await c.sharing(body.id)).toMatchObject({ how: 'phone', takenBy: 'Samira Job', holds: true })
  })

  test('a new version replaces what the receiver had, in one step: the depth counts, and the old one is kept', async () => {
    const first = (await c.give(s.maja, { lines: workAndHealth })).body.id
    expect(await c.sees(s.hanne)).toMatchObject({ [s.note]: 3 })
    const lines = work.map(line => (line.bit === PART.actions ? { ...line, depth: 1 } : line))
    const second = (await c.give(s.maja, { lines })).body.id
    expect(await c.sees(s.hanne)).toMatchObject({ [s.action]: 1 })
    expect(await c.sees(s.hanne)).not.toHaveProperty(s.note)
    expect(await c.sharing(first)).toMatchObject({ endReason: 'replaced', holds: false })
    expect(await c.sharing(second)).toMatchObject({ version: 2, replaces: first, holds: true })
  })

  test('staff of an area that cannot see the old version replace it too', async () => {
    const lines = work.filter(({ bit }) => bit !== AREA.jobs)
    const first = (await c.give(s.maja, { receiver: { areaId: AREA.school }, lines })).body.id
    expect((await c.overview(s.samira)).sharings).toEqual([])
    expect((await c.give(s.samira, { receiver: { areaId: AREA.school } })).status).toBe(201)
    expect(await c.sharing(first)).toMatchObject({ endReason: 'replaced' })
  })

  test('a wider version releases nobody from what they do', async () => {
    await c.give(s.maja)
    await house.admin.query('update kobling.action set doer_id = $2 where id = $1', [s.action, s.hanne])
    await c.give(s.maja, { lines: workAndHealth })
    const doer = () => house.admin.query('select doer_id from kobling.action where id = $1', [s.action])
    expect((await doer()).rows).toEqual([{ doer_id: s.hanne }])
    await c.give(s.maja, { lines: work.filter(({ bit }) => bit !== PART.actions) })
    expect((await doer()).rows).toEqual([{ doer_id: null }])
  })

  test('says which version it saw; another one meanwhile is a conflict, and nothing is overwritten', async () => {
    const first = (await c.give(s.maja, { replaces: null })).body.id
    const stale = await c.give(s.samira, { replaces: null, lines: workAndHealth })
    expect(stale.status).toBe(409)
    expect(stale.problem.current).toMatchObject({ id: first, version: 1 })
    expect(await c.sharing(first)).toMatchObject({ holds: true })
    expect((await c.give(s.samira, { replaces: first })).status).toBe(201)
  })

  test('two at once: one after the other, one consent in force', async () => {
    const answers = await Promise.all([c.give(s.maja), c.give(s.samira), c.give(s.maja), c.give(s.samira)])
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201])
    const { sharings } = await c.overview(s.maja)
    expect(sharings.filter(({ endedAt }) => endedAt === null)).toHaveLength(1)
    expect(sharings.map(({ version }) => version).toSorted()).toEqual([1, 2, 3, 4])
  })

  test('the last day ends at Danish midnight after it; today is still a day', async () => {
    const { body } = await c.give(s.maja, { lastDay: today })
    const { rows } = await house.admin.query(
      `select until_at = ((now() at time zone 'Europe/Copenhagen')::date + 1)::timestamp at time zone 'Europe/Copenhagen' as midnight
       from kobling.sharing where id = $1`,
      [body.id],
    )
    expect(rows).toEqual([{ midnight: true }])
    expect(await c.sharing(body.id)).toMatchObject({ holds: true })
  })

  test('an expired one lets nothing through, and a new one takes its place', async () => {
    const first = (await c.give(s.maja, { lastDay: today })).body.id
    await house.admin.query(
      `update kobling.sharing set from_at = now() - interval '2 days', until_at = now() - interval '1 day' where id = $1`,
      [first],
    )
    expect(await c.sees(s.hanne)).not.toHaveProperty(s.action)
    expect(await c.sharing(first)).toMatchObject({ holds: false, endedAt: null })
    expect((await c.give(s.maja)).status).toBe(201)
    expect(await c.sees(s.hanne)).toMatchObject({ [s.action]: 3 })
  })

  const everyBit = Array.from({ length: 54 }, (_, bit) => ({ bit, depth: 3 }))
  test.each([
    [{ lines: [] }, '400 body/lines too_small'],
    [{ lines: everyBit }, '400 body/lines/6/bit twice_or_unknown'],
    [{ lines: [...everyBit, ...everyBit] }, '400 body/lines too_big'],
    [{ lines: [work[0], work[0]] }, '400 body/lines/1/bit twice_or_unknown'],
    [{ lines: [{ bit: 53, depth: 3 }] }, '400 body/lines/0/bit twice_or_unknown'],
    [{ lines: [{ bit: 54, depth: 3 }] }, '400 body/lines/0/bit too_big'],
    [{ lines: [{ bit: 0, depth: 2 }] }, '400 body/lines/0/depth area_gives_all'],
    [{ lines: [{ bit: 0, depth: 0 }] }, '400 body/lines/0/depth too_small'],
    [{ lines: [{ bit: 0, depth: 4 }] }, '400 body/lines/0/depth too_big'],
    [{ lines: [{ bit: 0.5, depth: 3 }] }, '400 body/lines/0/bit type'],
    [{ lastDay: addDays(today, -1) }, '400 body/lastDay in_past'],
    [{ lastDay: '2027-02-29' }, '400 body/lastDay date'],
    [{ purpose: ' ' }, '400 body/purpose required'],
    [{ receiver: { areaId: 20 } }, '400 body/receiver/areaId unknown_choice'],
    [{ receiver: { personId: randomUUID() } }, '400 body/receiver/personId unknown_choice'],
    [{ receiver: {} }, '400 body/receiver format'],
    [{ receiver: { areaId: 1, personId: randomUUID() } }, '400 body/receiver format'],
    [{ how: 'pigeon' }, '400 body/how choice'],
    [{ keep: Array(51).fill(randomUUID()) }, '400 body/keep too_big'],
  ])('%j → %s', async (body, expected) => expect(field(await c.give(s.maja, body))).toBe(expected))

  test('nobody gives to themself, to a stranger’s companion, or to somebody as of an area where they do not work', async () => {
    const person = (personId: string, viaAreaId: number | null = null) => ({
      receiver: { personId, viaAreaId },
    })
    expect(field(await c.give(s.maja, person(s.maja)))).toBe('400 body/receiver/personId unknown_choice')
    expect(rule(await c.give(s.samira, person(s.samira, AREA.jobs)))).toBe('422 not_to_oneself')
    expect((await c.give(s.maja, person(s.samira))).status).toBe(201)
    expect(field(await c.give(s.maja, person(s.hanne, AREA.jobs)))).toBe(
      '400 body/receiver/viaAreaId not_in_area',
    )
    const other = await citizen(house.admin)
    const theirs = (
      await house.ask<{ id: string }>('POST', `/api/citizens/${other}/companions`, {
        as: other,
        body: { name: 'En Anden', relation: 'ven' },
      })
    ).body.id
    expect(field(await c.give(s.maja, person(theirs)))).toBe('400 body/receiver/personId unknown_choice')
    expect(field(await c.give(s.maja, person(other)))).toBe('400 body/receiver/personId unknown_choice')
    const both = await employee(house.admin, AREA.school)
    await insert(house.admin, 'employment', [
      { id: randomUUID(), employee_id: both, area_id: AREA.social, role: 'provider' },
    ])
    expect(field(await c.give(s.maja, person(both)))).toBe('400 body/receiver/viaAreaId required')
  })

  test('who has no relation takes nothing down; another citizen decides nothing here', async () => {
    expect((await c.give(s.stranger)).status).toBe(404)
    expect((await logOf('consent.give'))[0]).toMatchObject({ actor_id: s.stranger, refused: true })
    const other = await citizen(house.admin)
    expect((await c.give(other, { how: 'screen' })).status).toBe(404)
    await c.give(s.maja, { receiver: { personId: s.stranger, viaAreaId: AREA.family } })
    expect((await c.give(s.stranger)).status).toBe(403)
  })
})

test('a relation made for the own area only lets that area’s people take down a consent', async () => {
  await relation(house.admin, s.stranger, s.maja, AREA.family)
  expect((await c.give(s.stranger)).status).toBe(201)
})
