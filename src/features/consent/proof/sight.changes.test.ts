// After any changes of grounds, also several at once, the table of sight is what its rules say.
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, insert, type TestDatabase } from '../../../../test/database.ts'
import { AREAS, clock, type Random, randomFrom, THEMES } from './sight.chance.fixture.ts'
import { compareTable } from './sight.compare.rules.fixture.ts'
import { randomWorld } from './sight.random.fixture.ts'
import type { World } from './sight.reference.ts'
import { instant, loadGround, loadWorld } from './sight.rows.fixture.ts'

const seed = Number(process.env.KOBLING_SEED ?? Math.floor(Math.random() * 2 ** 31))
const replay = `Replay with KOBLING_SEED=${seed}`
const size = { employees: 16, companions: 3, citizens: 10, objects: 8 }

let db: TestDatabase
let world: World
let random: Random
beforeAll(async () => {
  db = await freshDatabase()
  await db.admin.query(`alter database ${new URL(db.url).pathname.slice(1)} set deadlock_timeout = '50ms'`)
  random = randomFrom(seed)
  world = randomWorld(random, Math.floor(Date.now() / 1000) * 1000, size)
  await loadGround(db.admin, world)
  await loadWorld(db.admin, world)
})
afterAll(() => db?.drop())

type Change = { sql: string; values: unknown[] }

/** One change of one ground, in SQL; `any` picks a row of a table. */
function randomChange(r: Random): Change {
  const time = clock(r, Date.now())
  const staff = () => r.pick(world.people.filter(p => p.kind === 'employee')).id
  const citizen = () => r.pick(world.cases).citizen
  const { from, until } = time.period()
  const span = [instant(from), instant(until)]
  const any = (table: string, column = 'id') =>
    `(select ${column} from kobling.${table} order by md5(${column}::text || '${r.id()}') limit 1)`
  const change = (sql: string, ...values: unknown[]): Change => ({ sql, values })
  const area = r.pick(AREAS)
  const when = instant(time.either())
  return r.pick([
    () =>
      change(
        `insert into kobling.relation (id, person_id, citizen_id, area_id, kind, from_at, until_at) values ($1, $2, $3, $4, 'assignment', $5, $6)`,
        r.id(),
        staff(),
        citizen(),
        area,
        ...span,
      ),
    () =>
      change(
        `update kobling.relation set until_at = from_at + interval '1 hour' where id = ${any('relation')}`,
      ),
    () => change(`update kobling.relation set citizen_id = $1 where id = ${any('relation')}`, citizen()),
    () => change(`update kobling.relation set person_id = $1 where id = ${any('relation')}`, staff()),
    () => change(`delete from kobling.relation where id = ${any('relation')}`),
    () =>
      change(
        `insert into kobling.member (id, person_id, citizen_id, area_id, kind, name, from_at, until_at) values ($1, $2, $3, $4, 'employee', 'n', $5, $6)`,
        r.id(),
        staff(),
        citizen(),
        area,
        ...span,
      ),
    () =>
      change(`update kobling.member set until_at = from_at + interval '1 hour' where id = ${any('member')}`),
    () => change(`delete from kobling.member where id = ${any('member')}`),
    () =>
      change(
        `insert into kobling.sharing (id, citizen_id, basis, receiver_area, purpose, how, confirmed_at, from_at, until_at) values ($1, $2, 'consent', $3, 'p', 'table', $4, $5, $6)`,
        r.id(),
        citizen(),
        area,
        ...span,
        instant(until),
      ),
    () =>
      change(
        `update kobling.sharing set ended_at = $1, end_reason = 'withdrawn' where id = ${any('sharing')}`,
        when,
      ),
    () => change(`update kobling.sharing set confirmed_at = $1 where id = ${any('sharing')}`, when),
    () =>
      change(
        `insert into kobling.sharing_line values (${any('sharing')}, $1, 3)`,
        r.pick([...AREAS, ...THEMES, 24, 25, 29]),
      ),
    () =>
      change(
        `delete from kobling.sharing_line where (sharing_id, bit) = (${any('sharing')}, $1)`,
        r.pick([...AREAS, ...THEMES]),
      ),
    () =>
      change(
        `insert into kobling.sharing_party select id, citizen_id, $1 from kobling.sharing where id = ${any('sharing')}`,
        when,
      ),
    () => change(`delete from kobling.sharing_party where sharing_id = ${any('sharing')}`),
    () =>
      change(
        `insert into kobling.employment (id, employee_id, area_id, role, from_at, until_at) values ($1, $2, $3, 'provider', $4, $5)`,
        r.id(),
        staff(),
        area,
        ...span,
      ),
    () =>
      change(
        `update kobling.employment set until_at = from_at + interval '1 hour' where id = ${any('employment')}`,
      ),
    () => change(`update kobling.employment set employee_id = $1 where id = ${any('employment')}`, staff()),
    () => change(`delete from kobling.employment where id = ${any('employment')}`),
    () =>
      change(`update kobling.citizen set died_on = $1 where id = $2`, r.pick([null, time.day(0)]), citizen()),
    () =>
      change(
        `update kobling.citizen set birth_date = $1 where id = $2`,
        r.pick([null, '1980-01-01', `2010${time.day(1).slice(4)}`]),
        citizen(),
      ),
    () =>
      change(`update kobling.citizen set protected_address = not protected_address where id = $1`, citizen()),
    () =>
      change(`update kobling.theme set retired_at = $1 where id = $2`, r.pick([null, when]), r.pick(THEMES)),
    () =>
      change(`update kobling.consent_rule set from_age = $1 where party = 'citizen'`, r.pick([15, 16, 18])),
    () =>
      change(
        `insert into kobling.emergency (id, person_id, citizen_id, area_id, reason, until_at) values ($1, $2, $3, $4, 'r', now() + interval '3 hours')`,
        r.id(),
        staff(),
        citizen(),
        area,
      ),
    () => change(`delete from kobling.emergency where id = ${any('emergency')}`),
    () =>
      change(
        `insert into kobling.whereabouts (id, person_id, citizen_id, reason) values ($1, $2, $3, 'r')`,
        r.id(),
        staff(),
        citizen(),
      ),
    () => change(`delete from kobling.whereabouts where id = ${any('whereabouts')}`),
    () =>
      change(
        `insert into kobling.representation (id, citizen_id, kind, name) values ($1, $2, 'guardian', 'n')`,
        r.id(),
        citizen(),
      ),
    () => change(`delete from kobling.representation where id = ${any('representation')}`),
  ])()
}

/** Refused by a constraint, or the loser of a deadlock: it did not happen, and that is right too. */
const refused = (error: unknown) => /^(23|40P01)/.test(String((error as { code?: string }).code))

async function together(client: pg.PoolClient, changes: Change[]): Promise<boolean> {
  try {
    await client.query('begin')
    for (const { sql, values } of changes) await client.query(sql, values)
    await client.query('commit')
    return true
  } catch (error) {
    await client.query('rollback')
    if (!refused(error)) throw error
    return false
  }
}

async function connection(changes: Change[][]): Promise<number> {
  const client = await db.admin.connect()
  try {
    let done = 0
    for (const some of changes) if (await together(client, some)) done++
    return done
  } finally {
    client.release()
  }
}

const rounds = 5

test('after changes from four connections at once', async () => {
  let done = 0
  for (let round = 0; round < rounds; round++) {
    const plan = () =>
      Array.from({ length: 6 }, () => (random.chance(0.8) ? [1] : [1, 2]).map(() => randomChange(random)))
    const counts = await Promise.all([plan(), plan(), plan(), plan()].map(connection))
    done += counts.reduce((sum, count) => sum + count)
    const soon = [0, 3, 30, 24 * 12, 24 * 30].map(hours => Date.now() + hours * 3_600_000)
    const { differences } = await compareTable(db, world, soon)
    expect(differences.slice(0, 3), `round ${round}. ${replay}`).toEqual([])
  }
  expect(done).toBeGreaterThan(rounds * 6 * 2)
}, 60_000)

/** Each of two transactions changes one thing before either commits. */
async function crossing(first: Change, second: Change) {
  const [a, b] = [await db.admin.connect(), await db.admin.connect()]
  try {
    await a.query('begin')
    await a.query(first.sql, first.values)
    const other = together(b, [second])
    await new Promise(resolve => setTimeout(resolve, 100))
    await a.query('commit')
    expect(await other).toBe(true)
  } finally {
    a.release()
    b.release()
  }
  const { differences } = await compareTable(db, world, [Date.now()])
  expect(differences.slice(0, 3)).toEqual([])
}

/** A person and a citizen who have nothing to do with one another, yet. */
async function strangers() {
  const [id, work] = [random.id(), random.id()]
  const citizen = random.pick(world.cases).citizen
  await insert(db.admin, 'person', [{ id, kind: 'employee', name: 'n' }])
  await insert(db.admin, 'employee', [{ id, title: 't' }])
  await insert(db.admin, 'employment', [{ id: work, employee_id: id, area_id: 0, role: 'caseworker' }])
  world.people.push({ id, kind: 'employee' })
  const tie = {
    sql: `insert into kobling.relation (id, person_id, citizen_id, area_id, kind) values ($1, $2, $3, 0, 'grant')`,
    values: [random.id(), id, citizen],
  }
  return { work, citizen, tie }
}

test('a relation and the end of the employment it rests on, in either order', async () => {
  const leave = (work: string) => ({
    sql: `update kobling.employment set until_at = from_at + interval '1 microsecond' where id = $1`,
    values: [work],
  })
  const one = await strangers()
  await crossing(one.tie, leave(one.work))
  const two = await strangers()
  await crossing(leave(two.work), two.tie)
})

test('a first sharing and a change of the rule data, in either order', async () => {
  const rule = { sql: 'update kobling.consent_rule set from_age = from_age + 1', values: [] }
  const share = (citizen: string) => ({
    sql: `insert into kobling.sharing (id, citizen_id, basis, receiver_area, purpose, citation, how, confirmed_at)
      values ($1, $2, 'law', 0, 'p', 'c', 'law', now())`,
    values: [random.id(), citizen],
  })
  await crossing(rule, share(random.pick(world.cases).citizen))
  await crossing(share(random.pick(world.cases).citizen), rule)
})
