import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { insert } from '../../../test/database.ts'
import { type TestHouse, testHouse } from '../../../test/http.ts'
import { AREA, citizen, employee, relation } from '../../../test/world.ts'
import { openPool, type Pool } from '../../platform/db.ts'
import { countCourses, publishDue } from './jobs.ts'
import type { Decision, Overview } from './model.ts'

let house: TestHouse
let statistics: Pool
let director: string
let head: string
let politician: string
let worker: string
let outsider: string
const team = randomUUID()
beforeAll(async () => {
  house = await testHouse()
  statistics = openPool(house.url, 'kobling_statistics', 2)
  director = await employee(house.admin, AREA.jobs, { role: 'director', level: 4, area_id: null }, 'Ulla Top')
  head = await employee(house.admin, AREA.jobs, { role: 'head_of_department', level: 3 })
  politician = await employee(house.admin, AREA.jobs, { role: 'politician', area_id: null })
  worker = await employee(house.admin, AREA.family, { from_at: '2020-01-01' })
  await insert(house.admin, 'department', [{ id: team, area_id: AREA.jobs, name: 'Ungeteamet' }])
  await insert(house.admin, 'refusal_reason', [
    { code: 'too_much', name_da: 'For meget', name_en: 'Too much' },
    { code: 'other', name_da: 'Andet', name_en: 'Other' },
  ])
  const jobs = await employee(house.admin, AREA.jobs, { from_at: '2020-01-01', department_id: team })
  outsider = await employee(house.admin, AREA.outside, {})
  await insert(house.admin, 'leads', [
    { leader_id: director, employee_id: head },
    { leader_id: head, employee_id: jobs },
  ])
  const many = await Promise.all(Array.from({ length: 64 }, () => citizen(house.admin)))
  const day = (n: number) => new Date(Date.UTC(2026, 7, 3 + n, 10)).toISOString()
  /** Twelve yes and twelve no, then ten of each: no, no without a kind, later, not answered. */
  const said = (n: number) => (n < 24 ? (n % 2 ? 'yes' : 'no') : [null, 'no', 'later', 'no'][n % 4])
  const kind = (n: number) => (said(n) === 'yes' || n % 4 === 3 ? null : n % 4 === 2 ? 'too_much' : 'other')
  await insert(
    house.admin,
    'plan_ask',
    many.map((of, n) => ({
      id: randomUUID(),
      citizen_id: of,
      asked_by: n < 12 || n >= 44 ? jobs : worker,
      asked_at: day(0),
      answer: said(n),
      reason_kind: said(n) && kind(n),
      how: said(n) && 'table',
      answered_at: said(n) && day(n % 24),
    })),
  )
})
afterAll(async () => {
  await statistics?.end()
  await house?.close()
})

const read = async (as: string) => (await house.ask<Overview>('GET', '/api/overview', { as })).body
const figure = (overview: Overview, place: string, measure: string) =>
  overview.quarters[0]?.figures.find(one => one.place === place && one.slice === '')?.numbers[measure]

test('each level reads its own areas and the whole, and nobody a figure of another area', async () => {
  await countCourses(statistics)
  await publishDue(statistics, new Date('2026-11-02T10:00:00Z'))
  const of = await read(head)
  expect(of.scope).toEqual({
    kind: 'head',
    areas: [AREA.jobs],
    teams: [{ id: team, name: 'Ungeteamet', areaId: AREA.jobs }],
  })
  expect(figure(of, 'all', 'asked')).toBe(64)
  expect(figure(of, String(AREA.jobs), 'asked')).toBe(32)
  expect(figure(of, String(AREA.jobs), 'yes')).toBe(6)
  expect(new Set(of.quarters[0]?.figures.map(one => one.place))).toEqual(
    new Set(['all', String(AREA.jobs), `department:${team}`]),
  )
  expect(figure(of, `department:${team}`, 'asked')).toBe(32)
  expect((await read(director)).scope).toMatchObject({ kind: 'director', areas: [AREA.jobs] })
  expect(of.quarters[0]?.figures.find(one => one.place === 'all' && one.slice === '')?.days.asked_yes).toBe(
    11,
  )
})

test('reasons for no are counted by kind, for the whole municipality', async () => {
  const { quarters, reasons } = await read(head)
  expect(reasons.map(one => one.code)).toEqual(['other', 'too_much'])
  const of = (code: string) =>
    quarters[0]?.figures
      .filter(one => one.slice === `reason:${code}`)
      .map(one => [one.place, one.numbers.declined])
  expect(of('too_much')).toEqual([['all', 16]])
  expect(of('other')).toEqual([['all', 16]])
  expect(of('none')).toEqual([['all', 10]])
})

test('somebody of another organisation gets no figure, and not why they are counted', async () => {
  expect((await house.ask('GET', '/api/overview', { as: outsider })).status).toBe(404)
  expect((await house.ask('GET', '/api/overview/page', { as: outsider })).status).toBe(404)
})

test('a director records the ground, and only from then on is it counted who may need one plan', async () => {
  const body = {
    purpose: 'At se, om vi spørger dem, der kan have gavn af det',
    ground: 'Beslutning 12/2026',
    areasAtOnce: 2,
  }
  expect((await house.ask('PUT', '/api/overview/ground', { as: head, body })).status).toBe(403)
  const both = await citizen(house.admin)
  for (const area of [AREA.jobs, AREA.family]) await relation(house.admin, worker, both, area)
  const needed = async () => {
    await countCourses(statistics)
    return (await house.admin.query('select 1 from counted.course where needed_on is not null')).rowCount
  }
  expect(await needed()).toBe(0)
  expect((await house.ask('PUT', '/api/overview/ground', { as: director, body })).status).toBe(200)
  expect((await read(head)).ground).toMatchObject({ purpose: body.purpose, recordedBy: 'Ulla Top' })
  expect(await needed()).toBe(1)
  expect((await house.ask('DELETE', '/api/overview/ground', { as: director })).status).toBe(200)
  expect(await needed()).toBe(0)
  expect((await house.ask('DELETE', '/api/overview/ground', { as: politician })).status).toBe(403)
})

test('politicians see what they decided and what was tried within it, and no case, no staff room', async () => {
  const loop = randomUUID()
  await insert(house.admin, 'loop', [
    { id: loop, title: 'Én plan', made_by: director, opens_on: '2026-09-01' },
  ])
  await insert(house.admin, 'frame', [
    {
      id: randomUUID(),
      loop_id: loop,
      level: 'politicians',
      direction: 'Færre skift',
      time_words: 'To år',
      until_on: '2028-01-01',
      money_words: '2 mio. kr.',
      money_kr: 2000000,
      costs: 'Tid',
      pays: 'Færre skift',
      declared: 'investment',
      signed_name: 'Udvalget',
      made_by: director,
    },
  ])
  await insert(house.admin, 'experiment', [
    {
      id: randomUUID(),
      loop_id: loop,
      number: 1,
      title: 'Møder kl. 10',
      expects: 'x',
      see_by: 'y',
      who_in: 'z',
      from_on: '2026-09-01',
      until_on: '2026-10-01',
      state: 'keep',
      came: 'Flere kom',
      made_by: director,
    },
  ])
  const { items } = (
    await house.ask<{ items: Decision[] }>('GET', '/api/overview/decided', { as: politician })
  ).body
  expect(items).toMatchObject([
    {
      title: 'Én plan',
      moneyKr: 2000000,
      experiments: [{ title: 'Møder kl. 10', state: 'keep', came: 'Flere kom' }],
    },
  ])
  const of = await read(politician)
  expect(figure(of, 'all', 'asked')).toBe(64)
  expect(of.rounds).toEqual([])
  const someone = (await house.admin.query('select id from kobling.citizen limit 1')).rows[0].id
  for (const path of [`/api/citizens/${someone}`, `/api/citizens/${someone}/plan`])
    expect((await house.ask('GET', path, { as: politician })).status).toBeGreaterThanOrEqual(403)
  expect(
    (await house.ask<{ items: [] }>('GET', '/api/questions?which=answered', { as: politician })).body.items,
  ).toEqual([])
  expect((await house.ask<{ items: [] }>('GET', '/api/agreements', { as: politician })).body.items).toEqual(
    [],
  )
  const made = { name: 'Ny Borger', birthDate: '1990-01-01', language: 'da', areaId: AREA.jobs, reason: 'x' }
  expect(
    (await house.ask('POST', '/api/citizens', { as: politician, body: made })).status,
  ).toBeGreaterThanOrEqual(400)
})

test('one accessible page of it, in both languages; of other areas there is none', async () => {
  const page = (as: string, query: string) =>
    house.ask<{ fileName: string; pdf: string }>('GET', `/api/overview/page?${query}`, { as })
  for (const [as, query] of [
    [head, 'language=da'],
    [director, `language=en&place=${AREA.jobs}`],
    [head, `language=da&place=department:${team}`],
    [politician, 'language=da'],
  ] as const) {
    const { body } = await page(as, query)
    expect(body.fileName).toMatch(/^over(blik|view)-[\p{L}-]+-2026-07-01\.pdf$/u)
    const pdf = Buffer.from(body.pdf, 'base64').toString('latin1')
    expect(pdf).toContain('pdfuaid')
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  }
  for (const query of [
    `place=${AREA.family}`,
    `place=department:${randomUUID()}`,
    'place=99',
    'place=x',
    'quarter=2020-01-01',
  ])
    expect((await page(head, query)).status).toBe(404)
})
