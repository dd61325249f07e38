// Every policy is made true, made false and dropped in turn: some probe must notice each. A new policy that no probe
// notices fails here.
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../../test/database.ts'
import { wrongly } from './policies.act.fixture.ts'
import type { Probe } from './policies.kinds.fixture.ts'
import { PROBES } from './policies.probes.fixture.ts'
import { makeScene, type Scene } from './policies.scene.fixture.ts'

type Policy = {
  table: string
  name: string
  cmd: string
  roles: string[]
  qual: string | null
  check: string | null
}

let db: TestDatabase
let scene: Scene
let client: pg.PoolClient
beforeAll(async () => {
  db = await freshDatabase()
  scene = await makeScene(db.admin)
  client = await db.admin.connect()
})
afterAll(async () => {
  client?.release()
  await db?.drop()
})

async function policies(): Promise<Policy[]> {
  const { rows } = await client.query<Policy>(
    `select tablename as table, policyname as name, cmd, roles::text[] as roles, qual, with_check as check
     from pg_policies where schemaname = 'kobling' order by tablename, policyname`,
  )
  return rows
}

function mutations({ table, name, qual, check }: Policy): string[] {
  const on = `policy ${name} on kobling.${table}`
  return [
    `drop ${on}`,
    ...(qual === null ? [] : [`alter ${on} using (false)`]),
    ...(check === null ? [] : [`alter ${on} with check (false)`]),
    ...(qual === null || qual === 'true' ? [] : [`alter ${on} using (true)`]),
    ...(check === null || check === 'true' ? [] : [`alter ${on} with check (true)`]),
  ]
}

/** The role that owns the views is guarded by `true` alone: it reads and writes every row, of every table. */
function ofSight({ table, cmd }: Policy): Probe[] {
  if (cmd !== 'ALL') return []
  const by = 'kobling_sight'
  const column = table === 'sight' || table === 'history' ? 'citizen_id' : ''
  const touch: Record<string, string> = {
    person: 'name',
    session: 'person_id',
    citizen: 'language',
    released: 'person_id',
    last_look: 'reader_id',
    sharing_line: 'depth',
    sharing_party: 'party_id',
  }
  const key = column || touch[table] || 'citizen_id'
  const changes = `with changed as (update kobling.${table} set ${key} = ${key} returning 1) select 1 where exists (select from changed)`
  return [{ table, by, sql: changes, gives: 1 }]
}

const wrong = (probes: Probe[]) => wrongly(client, scene, probes)

const inTransaction = async <T>(work: () => Promise<T>): Promise<T> => {
  await client.query('begin')
  try {
    return await work()
  } finally {
    await client.query('rollback')
  }
}

describe('policies', () => {
  test('every probe gives what it should', async () => {
    const sight = (await policies()).filter(p => p.roles.includes('kobling_sight')).flatMap(ofSight)
    expect(await inTransaction(() => wrong([...PROBES, ...sight]))).toEqual([])
  })

  test('every policy that is widened, narrowed or dropped is noticed', async () => {
    const unnoticed: string[] = []
    let tried = 0
    for (const policy of await policies()) {
      const sight = policy.roles.includes('kobling_sight') ? ofSight(policy) : []
      const probes = [...PROBES.filter(p => p.table === policy.table), ...sight]
      for (const mutation of mutations(policy)) {
        tried++
        const noticed = await inTransaction(async () => {
          await client.query(mutation)
          return (await wrong(probes)).length > 0
        })
        if (!noticed) unnoticed.push(mutation)
      }
    }
    console.info(`${tried} mutations of policies`)
    expect(unnoticed).toEqual([])
  }, 120_000)
})
