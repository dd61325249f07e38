// Two changes at once, each holding what the other will need: none may end in a deadlock.
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, insert, type TestDatabase } from '../../../test/database.ts'
import { AREA, citizen, employee, organisation, relation } from '../../../test/world.ts'

let db: TestDatabase
let anne: string
let hanne: string
let bo: string
let giving: pg.PoolClient
let changing: pg.PoolClient
beforeAll(async () => {
  db = await freshDatabase()
  await organisation(db.admin)
  anne = await employee(db.admin, AREA.jobs)
  hanne = await employee(db.admin, AREA.health)
  bo = await citizen(db.admin, { birth_date: '1980-01-01' })
  await relation(db.admin, anne, bo, AREA.jobs)
  giving = await db.app.connect()
  changing = await db.admin.connect()
  await give('area') // the citizen has shared something: rule data concern them
})
afterAll(async () => {
  giving?.release()
  changing?.release()
  await db?.drop()
})

const lock = 'select kobling.lock_consents($1, array[$2::uuid])'
async function begin(receiver: string | null) {
  await giving.query('begin')
  await giving.query(`select set_config('kobling.actor', $1, true)`, [anne])
  await giving.query(lock, [bo, receiver])
}
async function finish(to: 'area' | 'person') {
  const receiver = to === 'area' ? [AREA.health, null, null] : [null, hanne, AREA.health]
  await giving.query(
    `select kobling.give_consent(gen_random_uuid(), $1, $2, $3, $4, 'p', 'infinity', 'table', '{0,24}', '{3,3}')`,
    [bo, ...receiver],
  )
  await giving.query('commit')
}
async function give(to: 'area' | 'person') {
  await begin(to === 'person' ? hanne : null)
  await finish(to)
}
/** Waits until the other connection stands in line for a lock. */
async function waiting() {
  const blocked = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
  while ((await db.admin.query(blocked)).rowCount === 0) await new Promise(next => setTimeout(next, 5))
}

test.each([
  ['rule data', `update kobling.consent_rule set from_age = from_age`, 'area'],
  ['a theme', `update kobling.theme set position = position`, 'area'],
  ['the receiver’s employment', `update kobling.employment set until_at = until_at`, 'person'],
] as const)(
  'a change of %s waits for a consent that is being given, and both are made',
  async (_, sql, to) => {
    await begin(to === 'person' ? hanne : null)
    const changed = changing.query(sql)
    await waiting()
    await finish(to)
    expect((await changed).rowCount).toBeGreaterThan(0)
    const { rows } = await db.admin.query(
      'select count(*)::int as open from kobling.sharing where ended_at is null',
    )
    expect(rows[0].open).toBe(to === 'area' ? 1 : 2)
  },
)

test('a theme is changed while consents are given over and over', async () => {
  await insert(db.admin, 'theme', [{ id: 53, code: 'late', name_da: 'l', name_en: 'l' }])
  const done = { giving: false }
  const changes = (async () => {
    while (!done.giving)
      await changing.query('update kobling.theme set position = position + 1 where id = 53')
  })()
  for (let times = 0; times < 15; times++) await give(times % 2 ? 'person' : 'area')
  done.giving = true
  await changes
  const { rows } = await db.admin.query(`select count(*)::int as given from kobling.sharing`)
  expect(rows[0].given).toBeGreaterThanOrEqual(15)
})

test('in the other order it would be a deadlock', async () => {
  await db.admin.query(`create or replace function kobling.lock_consents(the_citizen uuid, receivers uuid[]) returns void language sql as
    $$ select pg_advisory_xact_lock(hashtextextended(the_citizen::text, 54)) $$`)
  await begin(null)
  const changed = changing.query('update kobling.theme set position = position')
  await waiting()
  const both = await Promise.allSettled([finish('area'), changed])
  await giving.query('rollback')
  expect(both.flatMap(one => (one.status === 'rejected' ? [one.reason.code] : []))).toEqual(['40P01'])
})
