// The pulse through the server, and then everything that a reader of the raw tables could try to link answers to people by.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { insert } from '../../../test/database.ts'
import { type TestHouse, testHouse } from '../../../test/http.ts'
import { AREA, employee } from '../../../test/world.ts'
import { openPool, type Pool } from '../../platform/db.ts'
import { keepPulse } from './jobs.ts'
import type { Overview } from './model.ts'

let house: TestHouse
let statistics: Pool
let team: string
beforeAll(async () => {
  house = await testHouse()
  statistics = openPool(house.url, 'kobling_statistics', 2)
  team = randomUUID()
  await insert(house.admin, 'department', [{ id: team, area_id: AREA.jobs, name: 'Ungejob' }])
})
afterAll(async () => {
  await statistics?.end()
  await house?.close()
})

const opening = new Date('2026-11-03T09:00:00Z')
const closing = new Date('2026-11-15T09:00:00Z')
const month = '2026-11-01'
const sql = async (text: string) => (await house.admin.query(text)).rows
const staffOf = (count: number) =>
  Promise.all(
    Array.from({ length: count }, (_, n) =>
      employee(house.admin, AREA.jobs, { department_id: team }, `Person ${n}`),
    ),
  )
const answer = (as: string, answers: unknown) =>
  house.ask('POST', '/api/overview/pulse', { as, body: { month, answers } })

/** A round in which each answers in their own way, so that a link could be told. Everybody's answers, by person. */
async function answeredRound(count: number, mixed: boolean) {
  await sql('delete from pulse.asked; delete from pulse.waiting; delete from pulse.round')
  const people = await staffOf(count)
  await keepPulse(statistics, opening)
  const said = new Map<string, string>()
  for (const [n, person] of people.entries()) {
    const answers = [1 + (n % 5), 1 + (Math.floor(n / 5) % 5), 3]
    expect((await answer(person, answers)).status).toBe(201)
    said.set(person, answers.join())
  }
  if (mixed) await keepPulse(statistics, opening)
  return said
}

test('a round asks staff and leaders of the municipality, once each', async () => {
  const outside = await employee(house.admin, AREA.outside)
  const officer = await employee(house.admin, AREA.jobs, { role: 'data_protection_officer', area_id: null })
  const [one] = await staffOf(1)
  await keepPulse(statistics, opening)
  const pulse = async (as: string) =>
    (await house.ask<{ round: { answered: boolean } | null }>('GET', '/api/overview/pulse', { as })).body
      .round
  expect(await pulse(one as string)).toEqual({
    month,
    questions: [1, 2, 3],
    closesOn: '2026-11-15',
    answered: false,
  })
  expect(await pulse(outside)).toBeNull()
  expect(await pulse(officer)).toBeNull()
  expect((await answer(outside, [3, 3, 3])).status).toBe(404)
  expect((await answer(one as string, [0, 3, 3])).status).toBe(400)
  expect((await answer(one as string, [4, 4, 4])).status).toBe(201)
  expect(await pulse(one as string)).toMatchObject({ answered: true })
  expect((await answer(one as string, [1, 1, 1])).problem.type).toBe('/problems/pulse_answered')
  expect(await sql('select answers from pulse.waiting')).toEqual([{ answers: [4, 4, 4] }])
})

test('the two tables share no column but the month, and hold no time, number or key', async () => {
  const columns = async (table: string) =>
    (
      await sql(
        `select column_name as c from information_schema.columns where table_schema = 'pulse' and table_name = '${table}' order by 1`,
      )
    ).map(row => row.c)
  expect(await columns('asked')).toEqual(['answered', 'month', 'person_id'])
  expect(await columns('waiting')).toEqual(['answers', 'department_id', 'level', 'month'])
  expect(
    await sql(`select 1 from pg_class where relnamespace = 'pulse'::regnamespace and relkind = 'S'`),
  ).toEqual([])
  expect(await sql(`select 1 from pg_index where indrelid = 'pulse.waiting'::regclass`)).toEqual([])
})

/** How many are linked rightly by laying the two tables beside one another in some order. */
async function linked(said: Map<string, string>, asked: string, waiting: string): Promise<number> {
  const people = await sql(`select person_id from pulse.asked where answered order by ${asked}`)
  const answers = await sql(`select answers from pulse.waiting order by ${waiting}`)
  return people.filter(({ person_id }, at) => said.get(person_id) === answers[at]?.answers.join()).length
}

test.each([
  ['as it lies before the job has been there', false],
  ['once the job has mixed it', true],
])(
  'no order links answers to people: %s',
  async (_, mixed) => {
    const [rounds, size] = [12, 15]
    let [byPlace, byReverse, tries] = [0, 0, 0]
    for (let n = 0; n < rounds; n++) {
      const said = await answeredRound(size, mixed)
      byPlace += await linked(said, 'ctid', 'ctid')
      byReverse += await linked(said, 'ctid', 'ctid desc')
      tries += size
    }
    // Chance alone gives one in fifteen: 12 of 180. Twice that and more would be a link (some four deviations away).
    for (const found of [byPlace, byReverse]) expect(found).toBeLessThan(27)
    expect(tries).toBe(180)
  },
  120_000,
)

test('no transaction links them: after the job every row was written by the same one', async () => {
  await answeredRound(8, true)
  const [row] = await sql(
    `select count(distinct x)::int as n from (select xmin::text x from pulse.asked union all select xmin::text from pulse.waiting) t`,
  )
  expect(row.n).toBe(1)
  // A single answer more: it shares its transaction with those that were written again beside it, in both tables.
  const [late] = await staffOf(1)
  await sql(`insert into pulse.asked values ('${month}', '${late}')`)
  await answer(late as string, [5, 5, 5])
  const sharing = async (table: string, more: string) =>
    (
      await sql(
        `select count(*)::int as n from pulse.${table} where xmin = (select max(xmin::text::bigint)::text::xid from pulse.waiting) ${more}`,
      )
    )[0].n
  expect(await sharing('waiting', '')).toBe(9)
  expect(await sharing('asked', 'and answered')).toBe(9)
})

test('neither the log nor an address says who answered when', async () => {
  await answeredRound(5, true)
  expect(await sql(`select 1 from kobling.audit_event where action ~ 'pulse|overview'`)).toEqual([])
})

test('at the end only shares are left; a team of four is not told, nor what would tell it', async () => {
  await sql('delete from pulse.asked; delete from pulse.waiting; delete from pulse.round')
  const big = await staffOf(7)
  const small = randomUUID()
  await insert(house.admin, 'department', [{ id: small, area_id: AREA.family, name: 'Lille' }])
  const few = await Promise.all(
    Array.from({ length: 4 }, () => employee(house.admin, AREA.family, { department_id: small })),
  )
  const leader = await employee(house.admin, AREA.jobs, {
    department_id: team,
    role: 'team_leader',
    level: 1,
  })
  await keepPulse(statistics, opening)
  for (const person of [...big, ...few]) await answer(person, [5, 2, 4])
  await answer(leader, [1, 1, 1])
  await keepPulse(statistics, closing)
  for (const table of ['asked', 'waiting', 'round'])
    expect(await sql(`select 1 from pulse.${table}`)).toEqual([])
  const { body } = await house.ask<Overview>('GET', '/api/overview', { as: leader })
  expect(body.scope).toEqual({
    kind: 'team',
    areas: [AREA.jobs],
    teams: [{ id: team, name: 'Ungejob', areaId: AREA.jobs }],
  })
  const shares = body.rounds[0]?.shares.filter(share => share.question === 1) ?? []
  const at = (place: string) => shares.find(share => share.place === place)?.answers
  // Twelve answered: four in a small team, one a leader. The leader's one is hidden, and so is the staff's eleven beside it.
  expect(at('all')).toBe(12)
  expect(at('level:1')).toBeNull()
  expect(at('level:staff')).toBeNull()
  expect(at(`department:${team}`)).toBeNull()
  expect(at(`department:${small}`)).toBeUndefined() // not this leader's
  expect(await sql(`select answers from published.pulse where place = 'department:${small}'`)).toEqual(
    Array(3).fill({ answers: null }),
  )
})
