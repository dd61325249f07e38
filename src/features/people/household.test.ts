// Whom a citizen lives with: recorded by who works with them, and giving nobody sight.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { insert } from '../../../test/database.ts'
import type { TestHouse } from '../../../test/http.ts'
import { AREA, citizen, employee, relation } from '../../../test/world.ts'
import { around, boAndKim, cardOf, loggedOf, said, today } from './around.fixture.ts'

let house: TestHouse
let anne: string
let stig: string
let bo: string
beforeAll(async () => {
  ;({ house, anne, stig } = await around())
})
beforeEach(async () => {
  ;({ bo } = await boAndKim(house, anne))
})
afterAll(() => house.close())

const card = (id: string, as: string) => cardOf(house, id, as)
const logged = (citizenId: string) => loggedOf(house, citizenId)

describe('a household', () => {
  const together = (one: string, other: string, as = anne, fromOn = today()) =>
    house.ask('POST', `/api/citizens/${one}/household`, { as, body: { memberId: other, fromOn } })
  const apart = (one: string, other: string, as = anne) =>
    house.ask('POST', `/api/citizens/${one}/household/${other}/end`, { as })
  const names = async (id: string, as: string) => (await card(id, as)).household.map(({ name }) => name)
  const known = async (name: string, more = {}) => {
    const id = await citizen(house.admin, more, name)
    await relation(house.admin, anne, id, AREA.jobs)
    return id
  }

  test('is recorded on both cards, and logged for both', async () => {
    const [cis, dan] = [await known('Cis'), await known('Dan')]
    expect((await together(bo, cis)).status).toBe(201)
    expect((await together(dan, cis)).status).toBe(201)
    for (const id of [bo, cis, dan]) expect(await names(id, anne)).toEqual(['Bo Test', 'Cis', 'Dan'])
    expect(await logged(bo)).toEqual(['household.add'])
    expect(await logged(cis)).toEqual(['household.add', 'household.add'])
    expect((await apart(bo, cis)).status).toBe(201)
    expect(await names(cis, anne)).toEqual([])
    expect(await names(bo, anne)).toEqual(['Bo Test', 'Dan'])
    expect(await logged(cis)).toEqual(['household.add', 'household.add', 'household.end'])
    expect((await together(bo, cis)).status).toBe(201)
    expect(await names(cis, anne)).toEqual(['Bo Test', 'Cis', 'Dan'])
  })

  test('gives no sight, to the members or to who works with one of them', async () => {
    const cis = await known('Cis')
    await relation(house.admin, stig, bo, AREA.family)
    const sight = 'select * from kobling.sight where citizen_id = any ($1) order by reader_id, citizen_id'
    const before = (await house.admin.query(sight, [[bo, cis]])).rows
    await together(bo, cis)
    expect((await house.admin.query(sight, [[bo, cis]])).rows).toEqual(before)
    for (const [as, whose] of [
      [bo, cis],
      [cis, bo],
      [stig, cis],
    ] as const) {
      expect((await house.ask('GET', `/api/citizens/${whose}`, { as })).status).toBe(404)
      expect((await house.ask('GET', `/api/citizens/${whose}/plan`, { as })).status).toBe(404)
    }
  })

  test('names a member only to who has found them otherwise', async () => {
    const cis = await known('Cis')
    await together(bo, cis)
    await relation(house.admin, stig, bo, AREA.family)
    expect(await names(bo, stig)).toEqual(['Bo Test'])
    expect(await names(bo, bo)).toEqual(['Bo Test'])
    await insert(house.admin, 'sharing', [
      {
        id: crypto.randomUUID(),
        citizen_id: cis,
        basis: 'law',
        how: 'law',
        citation: '§ 1',
        purpose: 'p',
        receiver_person: stig,
        via_area: AREA.family,
        confirmed_at: '2026-01-01',
      },
    ])
    expect(await names(bo, stig)).toEqual(['Bo Test', 'Cis'])
    expect((await apart(bo, cis, stig)).status).toBe(403)
  })

  test('never reveals a protected person, and tells of theirs only who may know where they are', async () => {
    const [cis, dan] = [await known('Cis'), await known('Dan')]
    await together(bo, cis)
    await house.admin.query('update kobling.citizen set protected_address = true where id = $1', [cis])
    expect(await names(bo, anne)).toEqual(['Bo Test'])
    expect(await names(cis, anne)).toEqual([])
    expect(said(await together(dan, cis))).toBe('422 /problems/household_protected')
    expect((await apart(bo, cis)).status).toBe(404)
    await insert(house.admin, 'whereabouts', [
      { id: crypto.randomUUID(), citizen_id: cis, person_id: anne, reason: 'r' },
    ])
    expect(await names(bo, anne)).toEqual(['Bo Test'])
    expect(await names(cis, anne)).toEqual(['Bo Test', 'Cis'])
  })

  test('is refused to strangers, of strangers, twice, and in two at once', async () => {
    const [cis, dan, eli] = [await known('Cis'), await known('Dan'), await known('Eli')]
    const other = await citizen(house.admin)
    expect((await together(bo, cis, stig)).status).toBe(404)
    expect((await together(bo, cis, bo)).status).toBe(403)
    const stranger = said(await together(bo, other))
    expect(stranger).toBe('422 /problems/household_stranger')
    expect(said(await together(bo, crypto.randomUUID()))).toBe(stranger)
    expect(said(await together(bo, bo))).toBe('400 body/memberId unknown_choice')
    expect(said(await together(bo, cis, anne, '2199-01-01'))).toBe('400 body/fromOn in_future')
    await together(bo, cis)
    await together(dan, eli)
    expect(said(await together(bo, cis))).toBe('422 /problems/household_already')
    expect(said(await together(bo, dan))).toBe('422 /problems/household_other')
    await apart(eli, eli)
    expect(said(await together(bo, eli, anne, '2026-01-01'))).toBe('422 /problems/household_other')
    expect(await names(eli, anne)).toEqual([])
  })

  test('every condition on whom it names is needed', async () => {
    const cis = await known('Cis')
    await together(bo, cis)
    await relation(house.admin, stig, bo, AREA.family)
    await relation(house.admin, stig, cis, AREA.family, { from_at: '2026-01-01', until_at: '2026-02-01' })
    await insert(house.admin, 'emergency', [
      {
        id: crypto.randomUUID(),
        citizen_id: cis,
        person_id: stig,
        area_id: AREA.family,
        reason: 'r',
        until_at: new Date(Date.now() + 3_600_000),
      },
    ])
    const eva = await employee(house.admin, AREA.health)
    await insert(house.admin, 'sharing', [
      {
        id: crypto.randomUUID(),
        citizen_id: bo,
        basis: 'law',
        how: 'law',
        citation: '§ 1',
        purpose: 'p',
        receiver_person: eva,
        via_area: AREA.health,
        confirmed_at: '2026-01-01',
      },
    ])
    const gone = await known('Gone')
    await together(bo, gone)
    await apart(bo, gone)
    const guarded = await known('Guarded')
    await together(bo, guarded)
    await house.admin.query('update kobling.citizen set protected_address = true where id = $1', [guarded])
    const look = async () => {
      const seen = []
      for (const as of [anne, stig, eva, bo, guarded])
        for (const id of [bo, cis, gone, guarded]) seen.push((await card(id, as)).household?.map(m => m.name))
      return JSON.stringify(seen)
    }
    const [{ def }] = (await house.admin.query(`select pg_get_viewdef('seen.household'::regclass) as def`))
      .rows
    const right = await look()
    const unnoticed: string[] = []
    for (const [from, to] of [
      ['(s.own <> 0)', 'true'],
      ['s.whereabouts', 'true'],
      ['(NOT c.protected_address)', 'true'],
      ['t.find', 'true'],
      ['(t.reader_id = kobling.actor())', 'true'],
      ['(t.citizen_id = m.citizen_id)', 'true'],
      ['(s.reader_id = kobling.actor())', 'true'],
      ['(now() < m.until_at)', 'true'],
      ['(now() < o.until_at)', 'true'],
      ['(m.citizen_id = s.citizen_id)', 'false'],
    ] as const) {
      expect(def).toContain(from)
      const broken = def.replaceAll(from, to)
      await house.admin.query(`create or replace view seen.household with (security_barrier) as ${broken}`)
      if ((await look()) === right) unnoticed.push(from)
    }
    await house.admin.query(`create or replace view seen.household with (security_barrier) as ${def}`)
    expect(unnoticed).toEqual([])
  })
})
