// Who answers to me: while I lead and they work here, by the clock of the database.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { as, freshDatabase, insert, type TestDatabase } from '../../../test/database.ts'
import { AREA, employee, organisation, session } from '../../../test/world.ts'

const past = { from_at: '2020-01-01', until_at: '2021-01-01' }
const future = { from_at: '2999-01-01' }
const team = { role: 'team_leader', level: 1 }
const head = { role: 'head_of_department', level: 3 }

let db: TestDatabase
let people: Record<string, string>
beforeAll(async () => {
  db = await freshDatabase()
  await organisation(db.admin)
  const make = (more: Record<string, unknown>) => employee(db.admin, AREA.jobs, more)
  people = {
    head: await make(head),
    gone: await make({ ...head, ...past }),
    coming: await make({ ...head, ...future }),
    // Leads no more, and works here still.
    stepped: await make({}),
    team: await make(team),
    empty: await make({ ...team, ...past }),
    worker: await make({}),
    under: await make({}),
    left: await make(past),
    begins: await make(future),
  }
  const leads = (leader: string, ...all: string[]) =>
    all.map(one => ({ leader_id: people[leader], employee_id: people[one] }))
  await insert(db.admin, 'leads', [
    ...leads('head', 'team', 'empty', 'stepped'),
    ...leads('gone', 'team'),
    ...leads('coming', 'team'),
    ...leads('stepped', 'under'),
    ...leads('team', 'worker', 'left', 'begins'),
    ...leads('empty', 'under'),
  ])
})
afterAll(() => db?.drop())

const under = async (who: string) => {
  const token = await session(db.admin, people[who] as string)
  const [row] = await as(db.app, token, 'select kobling.people_under_me() as ids')
  const ids = (row as { ids: string[] }).ids
  return Object.keys(people)
    .filter(name => ids.includes(people[name] as string))
    .sort()
}

test.each([
  // Past a post that stands empty, since questions rise past it too.
  ['head', ['stepped', 'team', 'under', 'worker']],
  ['team', ['worker']],
  ['worker', []],
  ['stepped', []],
])('%s is answered to by %j', async (who, expected) => {
  expect(await under(who)).toEqual(expected)
})

test('who led once, or will, is answered to by nobody', async () => {
  for (const who of ['gone', 'coming', 'empty'] as const) {
    const { rows } = await db.admin.query(
      `select kobling.people_under_me() as ids from (select set_config('kobling.actor', $1, true)) x`,
      [people[who]],
    )
    expect(rows[0].ids).toEqual([])
  }
})

test('who has left counts while a question lies with them, and no longer', async () => {
  const question = randomUUID()
  await insert(db.admin, 'question', [
    {
      id: question,
      kind: 'question',
      wording: 'Hvem nu?',
      situation: 'other',
      area_id: AREA.jobs,
      areas: [AREA.jobs],
      asked_by: people.worker,
    },
  ])
  await insert(db.admin, 'question_holder', [
    { question_id: question, leader_id: people.empty, level: 1, how: 'raised', due_on: '2999-01-01' },
  ])
  expect(await under('head')).toContain('empty')
  for (const over of [
    `update kobling.question set state = 'answered', closed_at = now()`,
    `update kobling.question set state = 'open', closed_at = null; update kobling.question_holder set until_at = now()`,
  ]) {
    await db.admin.query(over)
    expect(await under('head')).not.toContain('empty')
  }
})
