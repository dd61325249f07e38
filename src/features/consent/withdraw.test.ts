import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { insert } from '../../../test/database.ts'
import { type Answer, type TestHouse, testHouse } from '../../../test/http.ts'
import { AREA, employee } from '../../../test/world.ts'
import { toPlainDate } from '../../platform/i18n/calendar.ts'
import { consents, type Scene, scene, work } from './consent.fixture.ts'

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

describe('withdrawing', () => {
  test('is in force for the very next request, of anybody, on any connection', async () => {
    const { body } = await c.give(s.maja)
    const token = await house.admin.connect() // keeps one connection busy, as a crowd would
    try {
      expect(await c.sees(s.hanne)).toHaveProperty(s.action)
      expect((await c.withdraw(s.maja, body.id)).status).toBe(201)
      const looks = await Promise.all(Array.from({ length: 6 }, () => c.sees(s.hanne)))
      for (const look of looks) expect(look).not.toHaveProperty(s.action)
    } finally {
      token.release()
    }
    const write = await house.ask('PATCH', `/api/citizens/${s.maja}/actions/${s.action}`, {
      as: s.hanne,
      seen: 1,
      body: { title: 'Ny' },
    })
    expect(write.status).toBe(404)
    expect(await c.sharing(body.id)).toMatchObject({ endReason: 'withdrawn', holds: false })
    expect(await logOf('consent.withdraw')).toEqual([
      { actor_id: s.maja, refused: false, object_id: body.id },
    ])
  })

  test('from an area ends its people’s personal consents too, unless kept; others’ stay', async () => {
    const area = (await c.give(s.maja)).body.id
    const kept = await employee(house.admin, AREA.health, {}, 'Beholdt')
    const own = (await c.give(s.maja, { receiver: { personId: s.hanne, viaAreaId: AREA.health } })).body.id
    const keep = (await c.give(s.maja, { receiver: { personId: kept, viaAreaId: AREA.health } })).body.id
    const family = (await c.give(s.maja, { receiver: { personId: s.stranger, viaAreaId: AREA.family } })).body
      .id
    await c.withdraw(s.maja, area, { keep: [keep, randomUUID()] })
    expect(await c.sharing(own)).toMatchObject({ endReason: 'area_withdrawn', holds: false })
    expect(await c.sharing(keep)).toMatchObject({ endReason: null, holds: true })
    expect(await c.sharing(family)).toMatchObject({ endReason: null, holds: true })
    expect(await c.sees(kept)).toHaveProperty(s.action)
    expect(await c.sees(s.hanne)).not.toHaveProperty(s.action)
  })

  test('of a personal consent leaves the area’s', async () => {
    const area = (await c.give(s.maja)).body.id
    const own = (await c.give(s.maja, { receiver: { personId: s.hanne } })).body.id
    await c.withdraw(s.maja, own)
    expect(await c.sharing(area)).toMatchObject({ holds: true })
    expect(await c.sees(s.hanne)).toHaveProperty(s.action)
  })

  test('staff take it down; not on the screen, not twice, not of another citizen, not what the law shares', async () => {
    const { body } = await c.give(s.maja)
    expect(rule(await c.withdraw(s.samira, body.id, { how: 'screen' }))).toBe('422 said_how')
    expect((await c.withdraw(s.stranger, body.id)).status).toBe(404)
    expect((await c.withdraw(s.maja, randomUUID())).status).toBe(404)
    const other = await scene(house)
    expect((await consents(house, other).withdraw(other.maja, body.id)).status).toBe(404)
    expect((await c.withdraw(s.samira, body.id)).status).toBe(201)
    expect(rule(await c.withdraw(s.samira, body.id))).toBe('422 consent_ended')
    const law = randomUUID()
    await insert(house.admin, 'sharing', [
      {
        id: law,
        citizen_id: s.maja,
        basis: 'law',
        receiver_area: AREA.health,
        purpose: 'Efter loven',
        citation: 'Lov om test § 1',
        how: 'law',
        confirmed_at: '2020-01-01',
      },
    ])
    expect(rule(await c.withdraw(s.maja, law))).toBe('422 consent_by_law')
    expect(await c.sharing(law)).toMatchObject({ basis: 'law', citation: 'Lov om test § 1', holds: true })
  })
})

describe('whose yes counts', () => {
  const parent = async (of: string, name: string) => {
    const id = randomUUID()
    await insert(house.admin, 'representation', [{ id, citizen_id: of, kind: 'custody', name }])
    return id
  }
  const bornYearsAgo = (years: number) => `${Number(today.slice(0, 4)) - years}-01-01`

  test('a young person from 16 and both custody holders must say yes; one withdrawal ends it for good', async () => {
    s = await scene(house, { birth_date: bornYearsAgo(16) })
    c = consents(house, s)
    const [mother, father] = [await parent(s.maja, 'Mor'), await parent(s.maja, 'Far')]
    expect((await c.overview(s.maja)).required.map(({ kind, name }) => [kind, name])).toEqual([
      ['citizen', 'Maja Test'],
      ['custody', 'Far'],
      ['custody', 'Mor'],
    ])
    const { id } = (await c.give(s.maja)).body
    expect((await c.sharing(id)).holds).toBe(false)
    expect(await c.sees(s.hanne)).not.toHaveProperty(s.action)
    expect((await c.confirm(s.maja, id, { partyId: mother })).status).toBe(403)
    expect((await c.confirm(s.samira, id, { partyId: mother })).status).toBe(201)
    expect((await c.sharing(id)).holds).toBe(false)
    expect(rule(await c.confirm(s.samira, id, { partyId: mother }))).toBe('422 consent_upheld')
    await c.confirm(s.samira, id, { partyId: father })
    expect((await c.sharing(id)).holds).toBe(true)
    expect(await c.sees(s.hanne)).toHaveProperty(s.action)
    await c.withdraw(s.samira, id)
    expect((await c.sharing(id)).holds).toBe(false)
    expect(rule(await c.confirm(s.samira, id, { partyId: mother }))).toBe('422 consent_ended')
    expect(await c.sees(s.hanne)).not.toHaveProperty(s.action)
  })

  test('a younger child decides nothing on the screen; staff take down what the custody holders say', async () => {
    s = await scene(house, { birth_date: bornYearsAgo(11) })
    c = consents(house, s)
    const mother = await parent(s.maja, 'Mor')
    expect((await c.overview(s.maja)).citizen.mayDecide).toBe(false)
    expect(rule(await c.give(s.maja))).toBe('422 others_decide')
    const { id } = (await c.give(s.samira)).body
    expect(await c.sharing(id)).toMatchObject({ holds: false, parties: [] })
    expect(field(await c.confirm(s.samira, id, { partyId: s.maja }))).toBe('400 body/partyId unknown_choice')
    expect(field(await c.confirm(s.samira, id, { partyId: randomUUID() }))).toBe(
      '400 body/partyId unknown_choice',
    )
    await c.confirm(s.samira, id, { partyId: mother })
    expect((await c.sharing(id)).holds).toBe(true)
    expect(rule(await c.withdraw(s.maja, id))).toBe('422 others_decide')
  })

  test('an adult with a guardian: both', async () => {
    const guardian = randomUUID()
    await insert(house.admin, 'representation', [
      { id: guardian, citizen_id: s.maja, kind: 'guardian', name: 'Værge' },
    ])
    const { id } = (await c.give(s.maja)).body
    expect((await c.sharing(id)).holds).toBe(false)
    await c.confirm(s.samira, id, { partyId: guardian })
    expect((await c.sharing(id)).holds).toBe(true)
  })

  test('an imported consent is inactive until somebody confirms it with the citizen', async () => {
    const id = randomUUID()
    await insert(house.admin, 'sharing', [
      {
        id,
        citizen_id: s.maja,
        basis: 'consent',
        receiver_area: AREA.health,
        purpose: 'Importeret',
        how: 'import',
      },
    ])
    await insert(
      house.admin,
      'sharing_line',
      work.map(line => ({ sharing_id: id, ...line })),
    )
    expect(await c.sharing(id)).toMatchObject({ holds: false, confirmedAt: null })
    expect((await c.confirm(s.stranger, id, { partyId: s.maja })).status).toBe(404)
    expect(rule(await c.confirm(s.samira, id, { partyId: s.maja, how: 'screen' }))).toBe('422 said_how')
    expect((await c.confirm(s.maja, id, { partyId: s.maja })).status).toBe(201)
    expect((await c.sharing(id)).holds).toBe(true)
    expect(await c.sees(s.hanne)).toHaveProperty(s.action)
    expect(await logOf('consent.confirm')).toMatchObject([
      { refused: true, actor_id: s.stranger },
      { refused: false, object_id: id },
    ])
  })

  test('death ends consents, and none is given after it', async () => {
    const { id } = (await c.give(s.maja)).body
    const died = await house.ask('PATCH', `/api/citizens/${s.maja}`, {
      as: s.samira,
      seen: 1,
      body: { diedOn: today },
    })
    expect(died.status).toBe(200)
    expect((await c.sharing(id, s.hanne)).holds).toBe(false)
    expect(await c.sees(s.hanne)).not.toHaveProperty(s.action)
    expect(rule(await c.give(s.samira))).toBe('422 citizen_died')
    expect((await c.overview(s.samira)).citizen.mayDecide).toBe(false)
  })
})

describe('asking for one plan', () => {
  const path = () => `/api/citizens/${s.maja}/asks`
  const ask = (as: string) => house.ask<{ id: string }>('POST', path(), { as })
  const answer = (as: string, id: string, body: object) =>
    house.ask('POST', `${path()}/${id}/answer`, { as, body: { answer: 'yes', how: 'screen', ...body } })

  test('is asked by who works with the citizen, answered once, with a reason if they want', async () => {
    expect((await ask(s.stranger)).status).toBe(404)
    expect((await ask(s.maja)).status).toBe(403)
    const { id } = (await ask(s.samira)).body
    expect(rule(await ask(s.samira))).toBe('422 ask_open')
    expect(rule(await answer(s.samira, id, {}))).toBe('422 said_how')
    expect((await answer(s.stranger, id, { how: 'table' })).status).toBe(404)
    expect((await answer(s.maja, randomUUID(), {})).status).toBe(404)
    expect(field(await answer(s.maja, id, { answer: 'maybe' }))).toBe('400 body/answer choice')
    expect((await answer(s.maja, id, { answer: 'later', reason: 'Ikke lige nu' })).status).toBe(201)
    expect(rule(await answer(s.maja, id, {}))).toBe('422 ask_answered')
    expect((await c.overview(s.samira)).asks).toMatchObject([
      { id, answer: 'later', reason: 'Ikke lige nu', how: 'screen', askedBy: 'Samira Job' },
    ])
    expect((await ask(s.samira)).status).toBe(201)
  })

  test('a no has a kind of reason of the list, or none; a yes has none', async () => {
    await insert(house.admin, 'refusal_reason', [{ code: 'other', name_da: 'Andet', name_en: 'Other' }])
    const { body } = await house.ask('GET', '/api/refusal-reasons', { as: s.maja })
    expect(body).toEqual([{ code: 'other', nameDa: 'Andet', nameEn: 'Other' }])
    const { id } = (await ask(s.samira)).body
    const wrong = '400 body/reasonKind unknown_choice'
    expect(field(await answer(s.maja, id, { answer: 'no', reasonKind: 'made_up' }))).toBe(wrong)
    expect(field(await answer(s.maja, id, { answer: 'yes', reasonKind: 'other' }))).toBe(wrong)
    expect((await answer(s.maja, id, { answer: 'no', reason: 'Mit eget', reasonKind: 'other' })).status).toBe(
      201,
    )
    expect((await c.overview(s.samira)).asks).toMatchObject([{ reason: 'Mit eget', reasonKind: 'other' }])
  })

  test('of two answers at once, one is taken', async () => {
    const { id } = (await ask(s.samira)).body
    const answers = await Promise.all([
      answer(s.maja, id, { answer: 'no' }),
      answer(s.samira, id, { answer: 'yes', how: 'phone' }),
    ])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 422])
  })

  test('another citizen’s ask is not this one’s', async () => {
    const other = await scene(house)
    const { id } = (
      await house.ask<{ id: string }>('POST', `/api/citizens/${other.maja}/asks`, { as: other.samira })
    ).body
    expect((await answer(s.maja, id, {})).status).toBe(404)
  })
})
