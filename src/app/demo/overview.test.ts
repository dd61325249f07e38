import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../../test/database.ts'
import { loadReferenceData } from '../reference-data.ts'
import { publishDemo } from './overview.ts'
import { seedDemo } from './seed.ts'

let db: TestDatabase
const now = new Date('2026-11-24T10:00:00Z')
beforeAll(async () => {
  db = await freshDatabase()
  await loadReferenceData(db.admin)
  await seedDemo(db.admin, { now })
  await publishDemo(db.admin, now)
})
afterAll(() => db.drop())

const rows = async (sql: string, values: unknown[] = []) => (await db.admin.query(sql, values)).rows
const newest = "quarter = (select max(from_on) from published.quarter) and slice = ''"

test('a newcomer sees figures of the whole, of several areas and of departments, and some that are not shown', async () => {
  const figures = await rows(`select place, numbers from published.figure where ${newest}`)
  const of = (place: string) => figures.find(one => one.place === place)?.numbers
  for (const measure of [
    'asked',
    'yes',
    'plan',
    'no',
    'later',
    'unanswered',
    'waits_us',
    'new_caseworker',
    'new_leader',
    'goal_reached',
  ])
    expect(of('all')[measure], measure).toBeGreaterThanOrEqual(5)
  for (const measure of ['asked', 'plan']) {
    const areas = figures.filter(one => /^\d/.test(one.place))
    expect(areas.filter(one => one.numbers[measure] !== null).length, measure).toBeGreaterThanOrEqual(3)
    expect(areas.filter(one => one.numbers[measure] === null).length, measure).toBeGreaterThanOrEqual(2)
  }
  expect(
    figures.filter(one => one.place.startsWith('department:') && one.numbers.asked !== null).length,
  ).toBeGreaterThanOrEqual(2)
})

test('it is told how long answers take, by level where enough leaders answered, and not in the first quarter', async () => {
  const found = await rows(
    'select level, median is not null as shown from published.answer_days order by quarter, level',
  )
  expect(found.map(one => `${one.level} ${one.shown}`)).toEqual([
    'all false',
    'all true',
    '1-2 true',
    '3-4 true',
    'all true',
  ])
})

test('what plans wait for is told as it stood when the quarter was counted', async () => {
  const quarters = await rows(
    "select q.from_on, q.until_on, q.as_of, (f.numbers->>'waits_us')::int as us from published.quarter q join published.figure f on f.quarter = q.from_on where f.place = 'all' and f.slice = '' order by 1",
  )
  for (const { from_on, until_on, as_of, us } of quarters) {
    const [then] = await rows(
      `select count(distinct c.citizen_id)::int as n from counted.course c join kobling.action x on x.citizen_id = c.citizen_id
       where c.asked_on >= $1 and c.asked_on < $2 and c.plan_on < $3 and c.answered_on < $3 and x.waits_on = 'us' and x.draft_until is null
         and x.created_at < $3::date and (x.state = 'open' or x.done_on >= $3)`,
      [from_on, until_on, as_of],
    )
    if (us === null) expect(then.n).toBeLessThan(10)
    else expect(us).toBe(then.n)
  }
  expect(quarters.filter(one => one.us !== null).length).toBeGreaterThanOrEqual(2)
})

test('nobody was asked before their case began, nor answered before they were asked', async () => {
  expect(
    await rows(
      `select id from kobling.plan_ask a where answered_at < asked_at or asked_at < (select min(from_at) from kobling.relation r
         where r.citizen_id = a.citizen_id and r.kind = 'assignment')::date`,
    ),
  ).toEqual([])
})

test('nobody’s words are told, or asked to be, but those of whoever can say yes to it alone', async () => {
  const told = await rows(
    'select citizen_id, kobling.answers_alone(citizen_id) as alone from kobling.outcome',
  )
  expect(told.length).toBeGreaterThan(0)
  expect(told.filter(one => !one.alone)).toEqual([])
})
