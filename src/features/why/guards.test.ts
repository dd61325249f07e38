// Every clause of what this room's views and functions let through is left out in turn, and some probe must notice. Its
// policies are tried with all others (consent/policies.test.ts).
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../../test/database.ts'
import { wrongly } from '../consent/policies.act.fixture.ts'
import type { Probe } from '../consent/policies.kinds.fixture.ts'
import { makeScene, type Scene } from '../consent/policies.scene.fixture.ts'
import { holdsPersonNumber } from '../questions/model.numbers.ts'
import { CLAUSES } from './guards.clauses.fixture.ts'
import { PROBES } from './guards.probes.fixture.ts'

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

const inTransaction = async <T>(work: () => Promise<T>): Promise<T> => {
  await client.query('begin')
  try {
    return await work()
  } finally {
    await client.query('rollback')
  }
}

test('every probe gives what it should', async () => {
  expect(await inTransaction(() => wrongly(client, scene, Object.values(PROBES).flat()))).toEqual([])
})

async function definitions(): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; text: string }>(
    `select p.proname as name, pg_get_functiondef(p.oid) as text from pg_proc p
     where p.pronamespace = 'kobling'::regnamespace and p.prokind = 'f'
     union all
     select 'seen.' || v.viewname, format('create or replace view seen.%I with (security_barrier) as %s', v.viewname, v.definition)
     from pg_views v where v.schemaname = 'seen'`,
  )
  return new Map(rows.map(({ name, text }) => [name, text]))
}

/** However it is broken over lines. */
const anySpace = (clause: string) =>
  new RegExp(clause.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/\s+/g, '\\s+'), 'g')

const isNoticed = (mutation: string, probes: Probe[]) =>
  inTransaction(async () => {
    await client.query(mutation)
    return (await wrongly(client, scene, probes)).length > 0
  })

test.each(Object.keys(CLAUSES) as (keyof typeof CLAUSES)[])(
  'every clause that is left out is noticed: %s',
  async part => {
    const defined = await definitions()
    const unnoticed: string[] = []
    for (const [name, clause, left = 'true'] of CLAUSES[part]) {
      const text = defined.get(name) ?? ''
      const found = anySpace(clause)
      if (text.match(found)?.length !== 1) unnoticed.push(`${name} does not hold once: ${clause}`)
      else if (
        !(await isNoticed(
          text.replace(found, () => left),
          PROBES[part],
        ))
      )
        unnoticed.push(`${name}: ${clause}`)
    }
    expect(unnoticed).toEqual([])
  },
  60_000,
)

test('the database sees a person’s number where the server does', async () => {
  const all = [
    '010190-1234',
    '0101901234',
    '010190 – 1234',
    '010190\u200b1234',
    '010190\u00ad-1234',
    '０１０１９０１２３４',
  ]
    .concat(['610190-1234', '010190-AB12', '010190-ABCD', '2411261234', '010190‑1234', '010190\u00a01234'])
    .concat([
      '12345678',
      '012345678901',
      'Den 010190 brev',
      '010190 a',
      'kl. 10–12',
      'x0101901234',
      '½ af 010190',
    ])
  for (const one of all) {
    const { rows } = await client.query<{ clean: boolean }>('select kobling.names_nobody($1) as clean', [one])
    expect([one, rows[0]?.clean]).toEqual([one, !holdsPersonNumber(one)])
  }
  expect(all.filter(holdsPersonNumber)).toHaveLength(12)
})
