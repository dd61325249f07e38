// Two who act in the same moment: the first has done it and has not yet got it on disk when the second begins.
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import type { Pool } from '../src/platform/db.ts'

export type Act = { as: string; act: (client: pg.PoolClient) => Promise<unknown> }

/** What becomes of the second: done, or the error's code. */
export async function atOnce(admin: Pool, first: Act, second: Act): Promise<string> {
  const [one, other] = [await admin.connect(), await admin.connect()]
  try {
    for (const [client, { as }] of [[one, first] as const, [other, second] as const]) {
      await client.query('begin')
      await client.query(`select set_config('kobling.actor', $1, true)`, [as])
      await client.query('set local role kobling_app')
    }
    await first.act(one)
    const later = second.act(other).then(
      () => 'done',
      error => (error as { code?: string }).code ?? String(error),
    )
    await sleep(100)
    await one.query('commit')
    const outcome = await later
    await other.query(outcome === 'done' ? 'commit' : 'rollback')
    return outcome
  } finally {
    one.release(true)
    other.release(true)
  }
}
