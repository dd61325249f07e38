import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { insert } from '../../../test/database.ts'
import { type Answer, type TestHouse, testHouse } from '../../../test/http.ts'
import { AREA, citizen, employee, relation } from '../../../test/world.ts'
import type { Citizen, FoundCitizen } from './model.ts'

let house: TestHouse
let samira: string
let colleague: string
let stranger: string
let outsider: string
beforeAll(async () => {
  house = await testHouse()
  await insert(house.admin, 'target_group', [
    { code: 'adults', name_da: 'Voksne', name_en: 'Adults', position: 2 },
    { code: 'young', name_da: 'Unge', name_en: 'Young people', position: 1 },
  ])
  samira = await employee(house.admin, AREA.jobs, {}, 'Samira Test')
  colleague = await employee(house.admin, AREA.jobs, {}, 'Kollega Test')
  stranger = await employee(house.admin, AREA.health, {}, 'Fremmed Test')
  outsider = await employee(house.admin, AREA.outside, {}, 'Ekstern Test')
})
afterAll(() => house.close())

type Made = { id: string; version: number }
type Page = { items: FoundCitizen[]; next?: string }
const create = (body: object, as = samira) =>
  house.ask<Made>('POST', '/api/citizens', { as, body: { areaId: AREA.jobs, reason: 'Ny sag', ...body } })
const open = (id: string, as = samira) => house.ask<Citizen>('GET', `/api/citizens/${id}`, { as })
const field = (answer: Answer<unknown>) =>
  `${answer.status} ${answer.problem.errors?.[0]?.field} ${answer.problem.errors?.[0]?.code}`

test('target groups are listed in order', async () => {
  const { body } = await house.ask('GET', '/api/target-groups', { as: samira })
  expect(body).toEqual([
    { code: 'young', nameDa: 'Unge', nameEn: 'Young people' },
    { code: 'adults', nameDa: 'Voksne', nameEn: 'Adults' },
  ])
})

describe('creating a citizen', () => {
  test('keeps what was said, takes the birth date from the number, and gives a relation for seven days', async () => {
    const { status, body } = await create({
      name: 'Åse Ærlig',
      cpr: '170580-1234',
      language: 'so',
      interpreter: true,
      targetGroups: ['adults', 'adults'],
      contacts: [
        { kind: 'phone', value: '20 30 40 50', note: 'helst formiddag' },
        { kind: 'email', value: 'aase@example.dk' },
      ],
    })
    expect(status).toBe(201)
    const seen = (await open(body.id)).body
    expect(seen).toMatchObject({
      name: 'Åse Ærlig',
      birthDate: '1980-05-17',
      cpr: '1705801234',
      language: 'so',
      interpreter: true,
      easyReading: false,
      targetGroups: ['adults'],
      contacts: [
        { kind: 'phone', value: '20 30 40 50', note: 'helst formiddag' },
        { kind: 'email', note: '' },
      ],
      companions: [],
      representations: [],
      version: 1,
    })
    const { rows } = await house.admin.query(
      `select kind, reason, until_at - from_at = interval '7 days' as week from kobling.relation where citizen_id = $1`,
      [body.id],
    )
    expect(rows).toEqual([{ kind: 'self', reason: 'Ny sag', week: true }])
    const { rows: log } = await house.admin.query(
      'select action, actor_id, object_id from kobling.audit_event where citizen_id = $1 order by id limit 1',
      [body.id],
    )
    expect(log).toEqual([{ action: 'citizen.create', actor_id: samira, object_id: body.id }])
  })

  test.each([
    [{}, '400 body/name required'],
    [{ name: 'X', cpr: '123' }, '400 body/cpr cpr'],
    [{ name: 'X', cpr: '3002801234' }, '400 body/cpr cpr'],
    [{ name: 'X', cpr: '7705801234' }, '400 body/cpr cpr'],
    [{ name: 'X', cpr: '1705801235', birthDate: '1981-05-17' }, '400 body/birthDate cpr_birth_date'],
    [{ name: 'X', birthDate: '2190-01-01' }, '400 body/birthDate in_future'],
    [{ name: 'X', birthDate: '2001-02-29' }, '400 body/birthDate date'],
    [{ name: 'X', targetGroups: ['adults', 'wizards'] }, '400 body/targetGroups/1 unknown_choice'],
    [{ name: 'X', contacts: [{ kind: 'pigeon', value: 'coo' }] }, '400 body/contacts/0/kind choice'],
    [{ name: 'X', contacts: Array(21).fill({ kind: 'phone', value: '1' }) }, '400 body/contacts too_big'],
    [{ name: 'X', language: 'dansk' }, '400 body/language format'],
    [{ name: 'X', version: 7 }, '400 body/version unknown'],
    [{ name: 'X', reason: '' }, '400 body/reason required'],
  ])('%j → %s', async (body, expected) => expect(field(await create(body))).toBe(expected))

  test('is for an area that one works in, and leaves nothing where it is refused', async () => {
    const before = await house.admin.query('select count(*) from kobling.person')
    expect((await create({ name: 'X', areaId: AREA.health })).status).toBe(403)
    expect((await create({ name: 'X', areaId: AREA.outside }, outsider)).status).toBe(403)
    expect((await house.ask('POST', '/api/citizens', { body: {} })).status).toBe(400)
    expect((await create({ name: 'X' }, await citizen(house.admin))).status).toBe(403)
    const after = await house.admin.query('select count(*)::int - 1 as count from kobling.person')
    expect(String(after.rows[0].count)).toBe(String(before.rows[0].count))
  })

  test('a number that is known says nothing but how to find the citizen', async () => {
    await create({ name: 'Hemmelig Person', cpr: '0101901111' })
    const again = await house.ask('POST', '/api/citizens', {
      as: stranger,
      body: { name: 'Y', cpr: '010190 1111', areaId: AREA.health, reason: 'Ny sag' },
      language: 'da',
    })
    expect(again.problem).toEqual({
      type: '/problems/citizen_exists',
      title: expect.any(String),
      status: 422,
      detail: 'Borgeren er allerede oprettet. Find borgeren med CPR-nummeret.',
    })
    const { rows } = await house.admin.query(
      'select action, refused, citizen_id from kobling.audit_event where actor_id = $1 order by id desc limit 1',
      [stranger],
    )
    expect(rows).toEqual([{ action: 'citizen.create', refused: true, citizen_id: null }])
  })

  test('test numbers are for a house where everybody is made up', async () => {
    const demo = await testHouse({ testNumbers: true })
    const anne = await employee(demo.admin, AREA.jobs)
    const made = await demo.ask<Made>('POST', '/api/citizens', {
      as: anne,
      body: { name: 'Demo', cpr: '7705801234', areaId: AREA.jobs, reason: 'Demo' },
    })
    expect(made.status).toBe(201)
    expect(
      (await demo.ask<Citizen>('GET', `/api/citizens/${made.body.id}`, { as: anne })).body.birthDate,
    ).toBe('1980-05-17')
    await demo.close()
  })
})

describe('finding', () => {
  const find = async (query: string, as = samira) =>
    (await house.ask<Page>('GET', `/api/citizens?${query}`, { as })).body
  const names = async (query: string, as = samira) => (await find(query, as)).items.map(({ name }) => name)

  test('by name only whom one works with; every word counts, accents do not', async () => {
    const mine = await citizen(house.admin, {}, 'Zoë Märta Findes')
    await relation(house.admin, colleague, mine, AREA.jobs)
    await citizen(house.admin, {}, 'Zoë Andens Findes')
    for (const query of ['zoe', 'MARTA', 'findes%20zo', 'rta%20zo']) {
      expect(await names(`query=${query}`, colleague)).toEqual(['Zoë Märta Findes'])
      expect(await names(`query=${query}`, stranger)).toEqual([])
    }
    expect(await names('query=zoe%20nej', colleague)).toEqual([])
    expect(await names('query=%25', colleague)).toEqual([])
    expect((await find('query=zoe', colleague)).items[0]).toEqual({
      id: mine,
      name: 'Zoë Märta Findes',
      birthDate: '1980-05-17',
      onTeam: false,
      hasPlan: false,
      leadId: null,
    })
  })

  test('a CPR number is no search word', async () => {
    const mine = await citizen(house.admin, { cpr: '0202902222' }, 'Med Nummer')
    await relation(house.admin, colleague, mine, AREA.jobs)
    expect(await names('query=0202902222', colleague)).toEqual([])
  })

  test('page by page everybody once, in order', async () => {
    const reader = await employee(house.admin, AREA.family, {}, 'Læser Test')
    for (const n of [3, 1, 2, 5, 4]) {
      const id = await citizen(house.admin, {}, `Samme Navn ${n % 2}`)
      await relation(house.admin, reader, id, AREA.family)
    }
    const ids: string[] = []
    let next: string | undefined
    do {
      const page: Page = await find(
        `query=samme&limit=2${next === undefined ? '' : `&after=${next}`}`,
        reader,
      )
      expect(page.items.length).toBeLessThanOrEqual(2)
      ids.push(...page.items.map(({ id }) => id))
      next = page.next
    } while (next !== undefined)
    expect(new Set(ids).size).toBe(5)
    expect(ids).toHaveLength(5)
  })

  test('the log says that somebody searched, never for what', async () => {
    await find('query=hemmeligtord', stranger)
    const { rows } = await house.admin.query(
      `select to_jsonb(e)::text as row, action from kobling.audit_event e where actor_id = $1 order by id desc limit 1`,
      [stranger],
    )
    expect(rows[0].action).toBe('citizen.search')
    expect(rows[0].row).not.toContain('hemmeligtord')
  })

  test('by exact CPR number anybody, with a purpose: the name and nothing else', async () => {
    const id = await citizen(house.admin, { cpr: '0303903333' }, 'Ukendt Borger')
    const ask = (body: object, as = stranger) =>
      house.ask('POST', '/api/citizens/find-by-cpr', { as, body: { purpose: 'new_case', ...body } })
    expect((await ask({ cpr: '030390-3333' })).body).toEqual({ found: { id, name: 'Ukendt Borger' } })
    expect((await ask({ cpr: '0303903334' })).body).toEqual({ found: null })
    expect((await ask({ cpr: '0303903333' }, outsider)).body).toEqual({ found: null })
    expect(field(await ask({ cpr: '0303' }))).toBe('400 body/cpr cpr')
    expect(field(await ask({ cpr: '3002903333' }))).toBe('400 body/cpr cpr')
    expect(field(await ask({ cpr: '0303903333', purpose: 'nosy' }))).toBe('400 body/purpose choice')
    expect((await open(id, stranger)).status).toBe(404)
    const { rows } = await house.admin.query(
      `select actor_id, purpose, refused, citizen_id from kobling.audit_event where action = 'citizen.find' order by id desc limit 3`,
    )
    expect(rows).toEqual([
      { actor_id: outsider, purpose: 'new_case', refused: true, citizen_id: null },
      { actor_id: stranger, purpose: 'new_case', refused: false, citizen_id: null },
      { actor_id: stranger, purpose: 'new_case', refused: false, citizen_id: id },
    ])
  })
})
