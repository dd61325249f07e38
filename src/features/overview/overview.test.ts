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
beforeAll(async () => {
  house = await testHouse()
  statistics = openPool(house.url, 'kobling_statistics', 2)
  director = await employee(house.admin, AREA.jobs, { role: 'director', level: 4, area_id: null }, 'Ulla Top')
  head = await employee(house.admin, AREA.jobs, { role: 'head_of_department', level: 3 })
  politician = await employee(house.admin, AREA.jobs, { role: 'politician', area_id: null })
  worker = await employee(house.admin, AREA.family, { from_at: '2020-01-01' })
  const jobs = await employee(house.admin, AREA.jobs, { from_at: '2020-01-01' })
  await insert(house.admin, 'leads', [
    { leader_id: director, employee_id: head },
    { leader_id: head, employee_id: jobs },
  ])
  const many = await Promise.all(Array.from({ length: 24 }, () => citizen(house.admin)))
  const day = (n: number) => new Date(Date.UTC(2026, 7, 3 + n, 10)).toISOString()
  await insert(
    house.admin,
    'plan_ask',
    many.map((of, n) => ({
      id: randomUUID(),
      citizen_id: of,
      asked_by: n < 12 ? jobs : worker,
      asked_at: day(0),
      answer: n % 2 ? 'yes' : 'no',
      how: 'table',
      answered_at: day(n),
    })),
  )
})
afterAll(async () => {
  await statistics?.end()
  await house?.close()
})

const read = async (as: string) => (await house.ask<Overview>('GET', '/api/overview', { as })).body
const figure = (overview: Overview, place: string, measure: string) =>
  overview.quarters[0]?.cells.find(
    cell => cell.place === place && cell.slice === '' && cell.measure === measure,
  )?.value

test('each level reads its own areas and the whole, and nobody a figure of another area', async () => {
  await countCourses(statistics)
  await publishDue(statistics, new Date('2026-11-02T10:00:00Z'))
  const of = await read(head)
  expect(of.scope).toEqual({ kind: 'head', areas: [AREA.jobs], teams: [] })
  expect(figure(of, 'all', 'asked')).toBe(24)
  expect(figure(of, String(AREA.jobs), 'asked')).toBe(12)
  expect(figure(of, String(AREA.jobs), 'yes')).toBe(6)
  expect(new Set(of.quarters[0]?.cells.map(cell => cell.place))).toEqual(new Set(['all', String(AREA.jobs)]))
  expect((await read(director)).scope).toMatchObject({ kind: 'director', areas: [AREA.jobs] })
  expect(of.quarters[0]?.days.find(one => one.place === 'all' && one.step === 'asked_yes')?.median).toBe(11)
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
  expect(figure(of, 'all', 'asked')).toBe(24)
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
    [politician, 'language=da'],
  ] as const) {
    const { body } = await page(as, query)
    const pdf = Buffer.from(body.pdf, 'base64').toString('latin1')
    expect(pdf).toContain('pdfuaid')
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  }
  for (const query of [`place=${AREA.family}`, 'place=99', 'place=x', 'quarter=2020-01-01'])
    expect((await page(head, query)).status).toBe(404)
})
