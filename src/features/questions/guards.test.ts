// Every clause of what one may do and see here is left out in turn, and some probe must notice.
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { wrongly } from '../consent/policies.act.fixture.ts'
import type { Probe } from '../consent/policies.kinds.fixture.ts'
import { CLAUSES } from './guards.clauses.fixture.ts'
import { PROBES } from './guards.probes.fixture.ts'
import { type GuardScene, makeGuardScene } from './guards.scene.fixture.ts'
import { makeScene, type Scene } from './questions.fixture.ts'

let s: Scene
let scene: GuardScene
let client: pg.PoolClient
beforeAll(async () => {
  s = await makeScene()
  scene = await makeGuardScene(s)
  client = await s.house.admin.connect()
})
afterAll(async () => {
  client?.release()
  await s?.house.close()
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
  new RegExp(clause.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/\s+/g, '\\s+'))

/** A few at a time, since the first that notices is enough. */
async function isNoticed(mutation: string, probes: Probe[]): Promise<boolean> {
  return inTransaction(async () => {
    await client.query(mutation)
    for (let at = 0; at < probes.length; at += 6)
      if ((await wrongly(client, scene, probes.slice(at, at + 6))).length > 0) return true
    return false
  })
}

test.each(Object.keys(CLAUSES) as (keyof typeof CLAUSES)[])(
  'every clause that is left out is noticed: %s',
  async part => {
    const defined = await definitions()
    const unnoticed: string[] = []
    for (const [name, clause, left = 'true'] of CLAUSES[part]) {
      const text = defined.get(name) ?? ''
      const found = anySpace(clause)
      if (text.match(new RegExp(found, 'g'))?.length !== 1)
        unnoticed.push(`${name} does not hold once: ${clause}`)
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
