import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { insert } from '../../../test/database.ts'
import { type Answer, type TestHouse, testHouse } from '../../../test/http.ts'
import { AREA, citizen, employee, relation } from '../../../test/world.ts'
import type { Citizen, FoundCitizen } from './model.ts'

let house: TestHouse
let samira: string
let colleague: string
let stranger: string
beforeAll(async () => {
  house = await testHouse()
  await insert(house.admin, 'target_group', [
    { code: 'adults', name_da: 'Voksne', name_en: 'Adults', position: 2 },
    { code: 'young', name_da: 'Unge', name_en: 'Young people', position: 1 },
  ])
  samira = await employee(house.admin, AREA.jobs, {}, 'Samira Test')
  colleague = await employee(house.admin, AREA.jobs, {}, 'Kollega Test')
  stranger = await employee(house.admin, AREA.health, {}, 'Fremmed Test')
})
afterAll(() => house.close())

/** No two citizens have the same number, and drawing lots would now and then give one twice. */
let lastNumber = 1300
const nextNumber = () => `170580${++lastNumber}`

type Made = { id: string; version: number }
type Page = { items: FoundCitizen[]; next?: string }
const create = (body: object, as = samira) =>
  house.ask<Made>('POST', '/api/citizens', { as, body: { areaId: AREA.jobs, reason: 'Ny sag', ...body } })
const open = (id: string, as = samira) => house.ask<Citizen>('GET', `/api/citizens/${id}`, { as })
const change = (id: string, seen: number, body: object, as = samira) =>
  house.ask<Made>('PATCH', `/api/citizens/${id}`, { as, seen, body })
const field = (answer: Answer<unknown>) =>
  `${answer.status} ${answer.problem.errors?.[0]?.field} ${answer.problem.errors?.[0]?.code}`

describe('changing a citizen', () => {
  const made = async (body: object = {}) => (await create({ name: 'Før Ændring', ...body })).body.id

  test('needs the version seen, says what there is now, and is logged', async () => {
    const id = await made({ birthDate: '1980-05-17' })
    expect(
      (await house.ask('PATCH', `/api/citizens/${id}`, { as: samira, body: { name: 'X' } })).status,
    ).toBe(428)
    expect((await change(id, 1, { name: 'Efter Ændring' })).body).toEqual({ id, version: 2 })
    const stale = await change(id, 1, { name: 'Tredje' })
    expect(stale.status).toBe(409)
    expect(stale.problem.current).toMatchObject({ name: 'Efter Ændring', version: 2 })
    const { rows } = await house.admin.query('select name from kobling.person where id = $1', [id])
    expect(rows).toEqual([{ name: 'Efter Ændring' }])
    expect(
      (await house.ask<Page>('GET', '/api/citizens?query=efter', { as: samira })).body.items,
    ).toHaveLength(1)
    const log = await house.admin.query(
      `select action, refused from kobling.audit_event where citizen_id = $1 and action = 'citizen.change'`,
      [id],
    )
    expect(log.rows).toEqual([{ action: 'citizen.change', refused: false }])
  })

  test.each([
    [{ cpr: '1705801234', birthDate: '1981-01-01' }, '400 body/birthDate cpr_birth_date'],
    [{ birthDate: '1981-01-01' }, '400 body/birthDate cpr_birth_date'],
    [{ cpr: '7705801234' }, '400 body/cpr cpr'],
    [{ diedOn: '2190-01-01' }, '400 body/diedOn in_future'],
    [{ diedOn: '1979-01-01' }, '400 body/diedOn before_birth'],
    [{ name: '' }, '400 body/name required'],
    [{ areaId: 1 }, '400 body/areaId unknown'],
  ])('%j → %s', async (body, expected) => {
    const id = await made({ cpr: nextNumber() })
    expect(field(await change(id, 1, body))).toBe(expected)
  })

  test('a number that another citizen has is refused without saying whose', async () => {
    await made({ cpr: '0404904444' })
    expect((await change(await made(), 1, { cpr: '0404904444' })).problem.type).toBe(
      '/problems/citizen_exists',
    )
  })

  test('contacts and target groups are replaced as given', async () => {
    const id = await made({ contacts: [{ kind: 'phone', value: '1' }], targetGroups: ['young'] })
    await change(id, 1, { contacts: [{ kind: 'email', value: 'a@b.dk' }], targetGroups: [] })
    const { body } = await open(id)
    expect(body.contacts.map(({ kind, value }) => [kind, value])).toEqual([['email', 'a@b.dk']])
    expect(body.targetGroups).toEqual([])
  })

  test('citizens correct contacts, language, interpreter and easy reading themselves, and nothing else', async () => {
    const id = await made()
    expect(
      (await change(id, 1, { contacts: [{ kind: 'phone', value: '9' }], easyReading: true }, id)).status,
    ).toBe(200)
    expect((await open(id, id)).body).toMatchObject({ easyReading: true, contacts: [{ value: '9' }] })
    for (const body of [
      { name: 'Ny' },
      { cpr: null },
      { protectedAddress: true },
      { diedOn: '2020-01-01' },
      { targetGroups: [] },
    ])
      expect((await change(id, 2, body, id)).problem.type).toBe('/problems/ask_staff_to_change')
  })

  test('others do not: a stranger finds nobody, who sees by consent only may not', async () => {
    const id = await made()
    expect((await change(id, 1, { name: 'X' }, stranger)).status).toBe(404)
    expect((await change(randomUUID(), 1, { name: 'X' })).status).toBe(404)
    const sharing = randomUUID()
    await insert(house.admin, 'sharing', [
      {
        id: sharing,
        citizen_id: id,
        basis: 'consent',
        receiver_person: stranger,
        via_area: AREA.health,
        purpose: 'Test',
        how: 'paper',
        confirmed_at: '2020-01-01',
      },
    ])
    await house.admin.query('update kobling.citizen set birth_date = $2 where id = $1', [id, '1980-05-17'])
    await insert(house.admin, 'sharing_party', [{ sharing_id: sharing, party_id: id }])
    const seen = await open(id, stranger)
    expect(seen.body).toMatchObject({ name: 'Før Ændring', cpr: null, version: null, contacts: [] })
    expect((await change(id, 1, { name: 'X' }, stranger)).status).toBe(403)
    expect(
      (
        await house.ask('POST', `/api/citizens/${id}/companions`, {
          as: stranger,
          body: { name: 'V', relation: 'ven' },
        })
      ).status,
    ).toBe(403)
  })
})

describe('a protected citizen', () => {
  test('the whereabouts are nobody’s without a ground, are not lost by who cannot see them, and protection is lifted only by who can', async () => {
    const { body } = await create({
      name: 'Skjult Borger',
      protectedAddress: true,
      contacts: [
        { kind: 'address', value: 'Skjulvej 1' },
        { kind: 'email', value: 'skjult@example.dk' },
      ],
    })
    const { id } = body
    const kinds = async (as: string) => (await open(id, as)).body.contacts.map(({ kind }) => kind)
    expect(await kinds(samira)).toEqual(['email'])
    expect(await kinds(id)).toEqual(['address', 'email'])
    await change(id, 1, { contacts: [{ kind: 'email', value: 'ny@example.dk' }] })
    expect((await kinds(id)).toSorted()).toEqual(['address', 'email'])
    expect((await change(id, 2, { protectedAddress: false })).problem.type).toBe('/problems/protection_stays')
    const other = `/api/citizens/${id}/whereabouts`
    await relation(house.admin, colleague, id, AREA.jobs)
    expect(
      (await house.ask('POST', other, { as: samira, body: { personId: samira, reason: 'Selv' } })).problem
        .type,
    ).toBe('/problems/whereabouts_by_another')
    expect(
      (await house.ask('POST', other, { as: colleague, body: { personId: samira, reason: 'Hjemmebesøg' } }))
        .status,
    ).toBe(201)
    expect((await kinds(samira)).toSorted()).toEqual(['address', 'email'])
    expect(await kinds(colleague)).toEqual(['email'])
    expect((await change(id, 2, { protectedAddress: false })).status).toBe(200)
    expect((await kinds(colleague)).toSorted()).toEqual(['address', 'email'])
  })

  test.each([
    [() => ({ personId: randomUUID(), reason: 'x' }), '400 body/personId unknown_choice'],
    [() => ({ personId: stranger, reason: '' }), '400 body/reason required'],
    [() => ({ personId: stranger, reason: 'x', lastDay: '2020-01-01' }), '400 body/lastDay in_past'],
  ])('a ground for the whereabouts is checked', async (body, expected) => {
    const { id } = (await create({ name: 'Skjult To', protectedAddress: true })).body
    const answer = await house.ask('POST', `/api/citizens/${id}/whereabouts`, { as: samira, body: body() })
    expect(field(answer)).toBe(expected)
    expect(
      (await house.ask('POST', `/api/citizens/${id}/whereabouts`, { as: stranger, body: body() })).status,
    ).toBeGreaterThanOrEqual(400)
  })
})

test('a companion is let in by the citizen or who works with them, and by nobody else', async () => {
  const { id } = (await create({ name: 'Med Ven' })).body
  const add = (as: string, citizenId = id) =>
    house.ask<Made>('POST', `/api/citizens/${citizenId}/companions`, {
      as,
      body: { name: 'Bent Ven', relation: 'nabo' },
    })
  expect((await add(id)).status).toBe(201)
  expect((await add(samira)).status).toBe(201)
  expect((await add(stranger)).status).toBe(404)
  expect((await add(await citizen(house.admin))).status).toBe(404)
  expect((await add(samira, randomUUID())).status).toBe(404)
  const { companions } = (await open(id)).body
  expect(companions.map(({ name, relation }) => [name, relation])).toEqual(
    Array(2).fill(['Bent Ven', 'nabo']),
  )
  const [first] = companions
  expect((await open(id, first?.id)).status).toBe(404)
})
