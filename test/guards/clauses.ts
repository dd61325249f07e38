// What a room's views and functions let through is held by probes: each clause is left out in turn, and some probe must notice.
import type pg from 'pg'
import { expect, test } from 'vitest'
import { type Probe, wrongly } from './probe.ts'
import { type Stage, takenBack } from './stage.ts'

/** A function or view, a clause in it, and what stands there when it is left out: `true` unless said. */
export type Clause = [name: string, clause: string, left?: string]

type Parts<T> = Readonly<Record<string, readonly T[]>>

/** A room's two tests: unchanged each probe gives what it should, and no clause of a part goes unnoticed by that part's probes. */
export function testClauses(stage: Stage, clauses: Parts<Clause>, probes: Parts<Probe>) {
  test('every probe gives what it should', async () => {
    const { client, scene } = stage()
    const all = Object.values(probes).flat()
    expect(await takenBack(client, () => wrongly(client, scene, all))).toEqual([])
  })

  test.each(Object.keys(clauses))(
    'every clause that is left out is noticed: %s',
    async part => {
      const defined = await definitions(stage().client)
      const unnoticed: string[] = []
      for (const [name, clause, left = 'true'] of clauses[part] ?? []) {
        const text = defined.get(name) ?? ''
        const found = anyLayout(clause)
        if (text.match(found)?.length !== 1) unnoticed.push(`${name} does not hold once: ${clause}`)
        else if (
          !(await isNoticed(
            stage,
            text.replace(found, () => left),
            probes[part] ?? [],
          ))
        )
          unnoticed.push(`${name}: ${clause}`)
      }
      expect(unnoticed).toEqual([])
    },
    60_000,
  )
}

/** A few at a time, since the first that notices is enough. */
export function isNoticed(stage: Stage, mutation: string, probes: readonly Probe[]): Promise<boolean> {
  const { client, scene } = stage()
  return takenBack(client, async () => {
    await client.query(mutation)
    for (let at = 0; at < probes.length; at += 6)
      if ((await wrongly(client, scene, probes.slice(at, at + 6))).length > 0) return true
    return false
  })
}

async function definitions(client: pg.ClientBase): Promise<Map<string, string>> {
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
const anyLayout = (clause: string) =>
  new RegExp(
    clause
      .replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replaceAll(/\s+(OR)\s+/g, '\\)?\\s+$1\\s+\\(?')
      .replaceAll(/\s+/g, '\\s+'),
    'g',
  )
