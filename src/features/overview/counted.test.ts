// The course of each citizen, counted as things happen, is what a full recount says.
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, insert, type TestDatabase } from '../../../test/database.ts'
import { AREA, citizen, employee, organisation } from '../../../test/world.ts'
import { openPool, type Pool } from '../../platform/db.ts'
import { countCourses, publishDue } from './jobs.ts'

let db: TestDatabase
let statistics: Pool
let people: string[]
let staff: { id: string; area: number }[]
const team = randomUUID()
beforeAll(async () => {
  db = await freshDatabase()
  statistics = openPool(db.url, 'kobling_statistics', 2)
  await organisation(db.admin)
  await insert(db.admin, 'target_group', [
    { code: 'young', name_da: 'Unge', name_en: 'Young' },
    { code: 'ill', name_da: 'Syge', name_en: 'Ill' },
  ])
  await insert(db.admin, 'refusal_reason', [{ code: 'other', name_da: 'Andet', name_en: 'Other' }])
  await insert(db.admin, 'department', [{ id: team, area_id: AREA.jobs, name: 'Ungeteamet' }])
  people = await Promise.all(Array.from({ length: 6 }, () => citizen(db.admin)))
  staff = await Promise.all(
    [AREA.jobs, AREA.jobs, AREA.family, AREA.health].map(async area => ({
      id: await employee(db.admin, area),
      area,
    })),
  )
})
afterAll(async () => {
  await statistics?.end()
  await db?.drop()
})

const sql = (text: string, values: unknown[] = []) => db.admin.query(text, values)
const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString()

const kinds = [
  'ask',
  'answer',
  'move',
  'plan',
  'relation',
  'end',
  'group',
  'ungroup',
  'act',
  'wait',
  'tick',
  'draft',
  'raise',
  'close',
  'leader',
  'ground',
  'goal',
  'reach',
  'away',
] as const
type Event = { kind: (typeof kinds)[number]; who: number; by: number; n: number; count: boolean }

async function happen({ kind, who, by, n }: Event) {
  const [of, worker] = [people[who] as string, staff[by] as (typeof staff)[number]]
  const object = { id: randomUUID(), citizen_id: of, area_id: worker.area, themes: [] }
  switch (kind) {
    case 'ask':
      return insert(db.admin, 'plan_ask', [
        { id: randomUUID(), citizen_id: of, asked_by: worker.id, asked_at: ago(100 - n) },
      ])
    case 'answer':
      return sql(
        `update kobling.plan_ask set answer = $2, how = 'table', answered_at = $3, reason_kind = $4 where id = (select id from kobling.plan_ask where citizen_id = $1 and answer is null order by asked_at limit 1)`,
        [of, ['yes', 'no', 'later'][n % 3], ago(20 - (n % 9)), n % 3 > 0 && n % 2 ? 'other' : null],
      )
    case 'move':
      return sql('update kobling.employment set department_id = $2 where employee_id = $1 and area_id = $3', [
        worker.id,
        worker.area === AREA.jobs && n % 2 ? team : null,
        worker.area,
      ])
    case 'plan':
      return sql('insert into kobling.plan (citizen_id, started_at) values ($1, $2) on conflict do nothing', [
        of,
        ago(n),
      ])
    case 'relation':
      return insert(db.admin, 'relation', [
        {
          id: randomUUID(),
          citizen_id: of,
          person_id: worker.id,
          area_id: worker.area,
          kind: 'assignment',
          from_at: ago(120 - n),
        },
      ])
    case 'end':
      return sql(
        `update kobling.relation set until_at = now() where citizen_id = $1 and until_at = 'infinity' and area_id = $2 and from_at < now()`,
        [of, worker.area],
      )
    case 'group':
      return sql('insert into kobling.citizen_target_group values ($1, $2) on conflict do nothing', [
        of,
        n % 2 ? 'young' : 'ill',
      ])
    case 'ungroup':
      return sql('delete from kobling.citizen_target_group where citizen_id = $1', [of])
    case 'act':
      return insert(db.admin, 'action', [
        { ...object, title: 'Ringer', waits_on: ['us', 'citizen', 'none'][n % 3] },
      ])
    case 'draft':
      return insert(db.admin, 'action', [
        { ...object, title: 'Kladde', waits_on: 'us', draft_until: new Date(Date.now() + 1e8).toISOString() },
      ])
    case 'wait':
      return sql(
        `update kobling.action set waits_on = $2, draft_until = null where citizen_id = $1 and state = 'open'`,
        [of, ['us', 'decision', 'citizen'][n % 3]],
      )
    case 'tick':
      return sql(`update kobling.action set state = 'done', done_on = current_date where citizen_id = $1`, [
        of,
      ])
    case 'goal':
      return insert(db.admin, 'goal', [
        {
          ...object,
          area_id: null,
          title: 'At sove',
          state: n % 2 ? 'achieved' : 'active',
          draft_until: n % 3 ? null : new Date(Date.now() + 1e8).toISOString(),
        },
      ])
    case 'reach':
      return sql(
        `update kobling.goal set state = case state when 'achieved' then 'active' else 'achieved' end, draft_until = null
         where id = (select id from kobling.goal where citizen_id = $1 order by id limit 1)`,
        [of],
      )
    case 'away':
      return sql(
        'delete from kobling.goal where id = (select id from kobling.goal where citizen_id = $1 order by id limit 1)',
        [of],
      )
    case 'raise': {
      const question = randomUUID()
      await insert(db.admin, 'question', [
        {
          id: question,
          kind: 'question',
          wording: 'Hvem?',
          situation: 'letter',
          area_id: worker.area,
          areas: [worker.area],
          asked_by: worker.id,
        },
      ])
      return insert(db.admin, 'question_case', [{ ...object, question_id: question }])
    }
    case 'close':
      return sql(
        `update kobling.question set state = 'withdrawn', closed_at = now() where asked_by = $1 and state = 'open'`,
        [worker.id],
      )
    case 'leader':
      return insert(db.admin, 'employment', [
        {
          id: randomUUID(),
          employee_id: worker.id,
          area_id: worker.area,
          role: 'team_leader',
          level: 1,
          from_at: ago(n),
        },
      ])
    case 'ground':
      await sql('update kobling.statistics_ground set ended_at = now() where ended_at is null')
      if (n % 2)
        return insert(db.admin, 'statistics_ground', [
          {
            id: randomUUID(),
            figure: 'may_need',
            purpose: 'p',
            ground: 'g',
            areas_at_once: 2,
            recorded_by: worker.id,
          },
        ])
  }
}

const rows = async (text: string) => (await sql(`select * from (${text}) x order by citizen_id`)).rows

test('counted as it goes, it is what a full recount says', async () => {
  const event = fc.record({
    kind: fc.constantFrom(...kinds),
    who: fc.nat(5),
    by: fc.nat(3),
    n: fc.nat(60),
    count: fc.boolean(),
  })
  let courses = 0
  let reached = 0
  await fc.assert(
    fc.asyncProperty(fc.array(event, { minLength: 5, maxLength: 25 }), async events => {
      for (const one of events) {
        await happen(one)
        if (one.count) await countCourses(statistics)
      }
      await countCourses(statistics)
      const counted = await rows('select * from counted.course')
      courses += counted.length
      reached += counted.filter(one => one.goal_reached).length
      expect(counted).toEqual(await rows('select * from kobling.courses_of(null)'))
    }),
    { numRuns: 40 },
  )
  expect(courses).toBeGreaterThan(100)
  expect(reached).toBeGreaterThan(10)
}, 120_000)

test('the statistics role reads no table of casework, and the server none of its rows', async () => {
  for (const table of [
    'kobling.citizen',
    'kobling.plan_ask',
    'kobling.action',
    'kobling.relation',
    'kobling.plan',
    'kobling.person',
    'seen.citizen',
  ])
    await expect(statistics.query(`select * from ${table}`)).rejects.toMatchObject({ code: '42501' })
  for (const table of ['counted.course', 'counted.queue', 'pulse.asked', 'pulse.waiting'])
    await expect(db.app.query(`select * from ${table}`)).rejects.toMatchObject({ code: '42501' })
  await expect(statistics.query("update published.figure set numbers = '{}'")).rejects.toMatchObject({
    code: '42501',
  })
  await expect(statistics.query('delete from published.quarter')).rejects.toMatchObject({ code: '42501' })
})

test('a quarter is published once, and stays as it was', async () => {
  await sql('delete from kobling.plan_ask')
  const asked = new Date('2026-05-12T10:00:00Z')
  const many = await Promise.all(Array.from({ length: 14 }, () => citizen(db.admin)))
  await insert(
    db.admin,
    'plan_ask',
    many.map((of, at) => ({
      id: randomUUID(),
      citizen_id: of,
      asked_by: staff[at < 8 ? 0 : 2]?.id,
      asked_at: asked.toISOString(),
      answer: at % 8 < 6 ? 'yes' : 'no',
      how: 'table',
      answered_at: new Date(asked.getTime() + (at + 1) * 86_400_000).toISOString(),
    })),
  )
  await sql(`update kobling.employment set from_at = '2020-01-01'`)
  await countCourses(statistics)
  expect(await publishDue(statistics, new Date('2026-07-31T10:00:00Z'))).toEqual([])
  expect(await publishDue(statistics, new Date('2026-08-03T10:00:00Z'))).toEqual(['2026-04-01'])
  const cells = async () =>
    (
      await sql(
        `select place, numbers->'asked' as asked, numbers->'yes' as yes, numbers->'no' as no from published.figure
         where quarter = '2026-04-01' and slice = '' order by place`,
      )
    ).rows
  const first = await cells()
  expect(first.find(one => one.place === 'all')).toEqual({ place: 'all', asked: 14, yes: null, no: null })
  await sql('delete from kobling.plan_ask where citizen_id = $1', [many[0]])
  await countCourses(statistics)
  expect(await publishDue(statistics, new Date('2026-09-03T10:00:00Z'))).toEqual([])
  expect(await cells()).toEqual(first)
})
