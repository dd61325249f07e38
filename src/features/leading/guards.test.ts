// Every clause of what one may do and see here is left out in turn, and some probe must notice.
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../../test/database.ts'
import { organisation } from '../../../test/world.ts'
import { wrongly } from '../consent/policies.act.fixture.ts'
import type { Probe } from '../consent/policies.kinds.fixture.ts'
import { CLAUSES } from './guards.clauses.fixture.ts'
import { PROBES } from './guards.probes.fixture.ts'
import { type GuardScene, makeGuardScene } from './guards.scene.fixture.ts'

let db: TestDatabase
let scene: GuardScene
let client: pg.PoolClient
beforeAll(async () => {
  db = await freshDatabase()
  await organisation(db.admin)
  scene = await makeGuardScene(db.admin)
  client = await db.admin.connect()
})
afterAll(async () => {
  client?.release()
  await db?.drop()
})

const inTransaction = async <T>(work: () => Promise<T>): Promise<T> => {
  await client.query('begin')
  try {
    return await work()
  } finally {
    await client.query('rollback')
  }
}
const isNoticed = (mutation: string, probes: Probe[]) =>
  inTransaction(async () => {
    await client.query(mutation)
    return (await wrongly(client, scene, probes)).length > 0
  })

test('every probe gives what it should', async () => {
  expect(await inTransaction(() => wrongly(client, scene, Object.values(PROBES).flat()))).toEqual([])
})

async function definitions(): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; text: string }>(
    `select case n.nspname when 'kobling' then '' else n.nspname || '.' end || p.proname as name, pg_get_functiondef(p.oid) as text
     from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname in ('kobling', 'pulse') and p.prokind = 'f'
     union all
     select 'seen.' || v.viewname, format('create or replace view seen.%I with (security_barrier) as %s', v.viewname, v.definition)
     from pg_views v where v.schemaname = 'seen'`,
  )
  return new Map(rows.map(({ name, text }) => [name, text]))
}

/** However it is broken over lines, or put into brackets. */
const found = (clause: string) =>
  new RegExp(
    clause
      .replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replaceAll(/\s+(OR)\s+/g, '\\)?\\s+$1\\s+\\(?')
      .replaceAll(/\s+/g, '\\s+'),
    'g',
  )

test.each(Object.keys(CLAUSES) as (keyof typeof CLAUSES)[])(
  'every clause that is left out is noticed: %s',
  async part => {
    const defined = await definitions()
    const unnoticed: string[] = []
    for (const [name, clause, left = 'true'] of CLAUSES[part]) {
      const text = defined.get(name) ?? ''
      if (text.match(found(clause))?.length !== 1) unnoticed.push(`${name} does not hold once: ${clause}`)
      else if (
        !(await isNoticed(
          text.replace(found(clause), () => left),
          PROBES[part],
        ))
      )
        unnoticed.push(`${name}: ${clause}`)
    }
    expect(unnoticed).toEqual([])
  },
  60_000,
)
