import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Answer, type TestHouse, testHouse } from '../../../test/http.ts'
import { AREA, PART, THEME } from '../../../test/world.ts'
import { addDays, toPlainDate } from '../../platform/i18n/calendar.ts'
import { consents, type Scene, scene } from './consent.fixture.ts'

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

const today = toPlainDate(new Date())
const lines = [
  { bit: AREA.jobs, depth: 3 },
  { bit: PART.actions, depth: 3 },
  { bit: THEME.work, depth: 3 },
]
const record = (as: string, body: object = {}) =>
  house.ask<{ id: string }>('POST', `/api/citizens/${s.maja}/law-grounds`, {
    as,
    body: {
      receiver: { areaId: AREA.health },
      lines,
      citation: 'Retssikkerhedsloven § 11 c',
      reason: 'Fælles indsats',
      firstDay: today,
      ...body,
    },
  })
const end = (as: string, id: string) =>
  house.ask('POST', `/api/citizens/${s.maja}/law-grounds/${id}/end`, { as })
const rule = ({ status, problem }: Answer<unknown>) => `${status} ${problem.type?.replace('/problems/', '')}`
const looksOf = async () =>
  (
    await house.ask<{ items: { action: string }[] }>('GET', `/api/citizens/${s.maja}/looks`, { as: s.maja })
  ).body.items.map(({ action }) => action)

describe('another law', () => {
  test('opens what it names for the receiver, without consent, until it is ended', async () => {
    expect(await c.sees(s.hanne)).not.toHaveProperty(s.action)
    const { status, body } = await record(s.samira)
    expect(status).toBe(201)
    expect((await c.sees(s.hanne))[s.action]).toBe(3)
    expect(await c.sees(s.hanne)).not.toHaveProperty(s.note)
    expect((await end(s.samira, body.id)).status).toBe(201)
    expect(await c.sees(s.hanne)).not.toHaveProperty(s.action)
    expect(rule(await end(s.samira, body.id))).toBe('422 law_ended')
  })

  test('is told to the citizen, with law and reason, and who wrote it down', async () => {
    const { body } = await record(s.samira, { lastDay: addDays(today, 30) })
    expect(await c.sharing(body.id)).toMatchObject({
      basis: 'law',
      citation: 'Retssikkerhedsloven § 11 c',
      purpose: 'Fælles indsats',
      holds: true,
      takenBy: 'Samira Job',
    })
    await end(s.samira, body.id)
    expect(await c.sharing(body.id)).toMatchObject({ holds: false, endReason: 'ended' })
    expect((await looksOf()).filter(action => action.startsWith('law.'))).toEqual(['law.end', 'law.record'])
  })

  test('leaves no trace with the citizen while a stated law holds it back', async () => {
    const { body } = await record(s.samira, {
      hidden: { law: 'Forvaltningsloven § 15', lastDay: addDays(today, 7) },
    })
    expect((await c.sees(s.hanne))[s.action]).toBe(3)
    await expect(c.sharing(body.id)).rejects.toThrow()
    expect(await looksOf()).not.toContain('law.record')
    expect(await c.sharing(body.id, s.samira)).toMatchObject({ hiddenLaw: 'Forvaltningsloven § 15' })
    await house.admin.query(`update kobling.sharing set hidden_until = now() where id = $1`, [body.id])
    expect(await c.sharing(body.id)).toMatchObject({ hiddenLaw: 'Forvaltningsloven § 15' })
    expect(await looksOf()).toContain('law.record')
  })

  test('begins on its first day', async () => {
    const { body } = await record(s.samira, { firstDay: addDays(today, 2) })
    expect(await c.sharing(body.id)).toMatchObject({ holds: false, endedAt: null })
    expect(await c.sees(s.hanne)).not.toHaveProperty(s.action)
  })

  test('is for an area to give of its own', async () => {
    const family = [{ bit: AREA.family, depth: 3 }, ...lines.slice(1)]
    expect(rule(await record(s.samira, { lines: family }))).toBe('422 law_own_areas')
    expect(rule(await record(s.samira, { lines: lines.slice(1) }))).toBe('422 law_own_areas')
    expect(rule(await record(s.samira, { receiver: { personId: s.samira } }))).toBe('422 law_not_oneself')
    expect((await record(s.stranger)).status).toBe(404)
    expect((await record(s.maja)).status).toBe(403)
  })

  test.each([
    [{ firstDay: addDays(today, -1) }],
    [{ firstDay: addDays(today, 3), lastDay: addDays(today, 2) }],
    [{ hidden: { law: '§ 1', lastDay: addDays(today, -1) } }],
    [{ hidden: { law: '', lastDay: today } }],
    [{ citation: ' ' }],
    [{ receiver: { areaId: 23 } }],
    [{ lines: [...lines, { bit: 52, depth: 3 }] }],
  ])('%j is refused', async body => expect((await record(s.samira, body)).status).toBe(400))

  test('ends by who works where it is given; a consent is no law', async () => {
    const { body } = await record(s.samira)
    expect((await end(s.hanne, body.id)).status).toBe(403)
    expect((await end(s.stranger, body.id)).status).toBe(404)
    const consent = (await c.give(s.maja)).body.id
    expect(rule(await end(s.samira, consent))).toBe('422 law_ended')
    expect(rule(await c.withdraw(s.maja, body.id))).toBe('422 consent_by_law')
  })
})

test('who sees only their own part of a consent changes it without closing what others give', async () => {
  const both = [...lines, { bit: AREA.family, depth: 3 }]
  const { body } = await c.give(s.maja, { lines: both })
  expect((await c.sharing(body.id, s.samira)).lines.map(({ bit }) => bit)).not.toContain(AREA.family)
  const again = await c.give(s.samira, { lines, replaces: body.id })
  expect((await c.sharing(again.body.id)).lines).toContainEqual({ bit: AREA.family, depth: 3 })
  const closed = await c.give(s.maja, { lines, replaces: again.body.id })
  expect((await c.sharing(closed.body.id)).lines).not.toContainEqual({ bit: AREA.family, depth: 3 })
})

test('an area that no longer gives sees the versions in which it gave, and none after', async () => {
  const first = await c.give(s.maja, { lines })
  const again = await c.give(s.maja, { lines: [{ bit: AREA.family, depth: 3 }, ...lines.slice(1)] })
  expect(await c.sharing(first.body.id, s.samira)).toMatchObject({ endReason: 'replaced', whole: false })
  await expect(c.sharing(again.body.id, s.samira)).rejects.toThrow()
})
