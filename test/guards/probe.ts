// What a probe is: an act, who does it, and what it gives. Each is taken back at once.
import { randomUUID } from 'node:crypto'
import type pg from 'pg'

/** The ids of a scene, by name. */
export type Scene = Record<string, string>
/** Rows touched; or refused, by right, policy or trigger. */
export type Outcome = number | 'refused'
export type Probe = {
  table: string
  /** A person of the scene, or a role without a person. */
  by: string
  /** {name} stands for an id of the scene, {new} for a new one. */
  sql: string
  gives: Outcome
  /** What is set up first, as the superuser. */
  given?: string
}

/** Inside a transaction, which goes on. */
async function act(client: pg.PoolClient, scene: Scene, probe: Probe): Promise<Outcome | string> {
  const made: Scene = { new: randomUUID(), one: randomUUID(), other: randomUUID() }
  const fill = (sql: string) =>
    sql.replaceAll(/\{([a-z]\w+)\}/gi, (all, name: string) => made[name] ?? scene[name] ?? all)
  const role = probe.by.startsWith('kobling_') ? probe.by : 'kobling_app'
  await client.query('savepoint probe')
  try {
    if (probe.given) await client.query(fill(probe.given))
    await client.query(`select set_config('kobling.actor', $1, true)`, [scene[probe.by] ?? ''])
    await client.query(`set local role ${role}`)
    return (await client.query(fill(probe.sql))).rowCount ?? 0
  } catch (error) {
    const { code, message } = error as { code: string; message: string }
    return code === '42501' || code === '23514' || code === '23503' ? 'refused' : `${code} ${message}`
  } finally {
    await client.query('rollback to savepoint probe')
  }
}

/** The acts that give something else than they should. */
export async function wrongly(
  client: pg.PoolClient,
  scene: Scene,
  probes: readonly Probe[],
): Promise<string[]> {
  const found: string[] = []
  for (const probe of probes) {
    const outcome = await act(client, scene, probe)
    if (outcome !== probe.gives)
      found.push(`${probe.by}: ${probe.sql} gives ${outcome} rather than ${probe.gives}`)
  }
  return found
}
