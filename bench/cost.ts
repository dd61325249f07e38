import { readdirSync, readFileSync } from 'node:fs'
import type { Pool } from '../src/platform/db.ts'

/** Processor time that a server and its database have used, and what the database has written ahead. */
export type Cost = { serverMs: number; databaseMs: number; walBytes: number }

/** Adds up what is used between two looks. On a noisy machine it tells more than requests a second. Linux only. */
export class Meter {
  readonly #admin: Pool
  readonly #postmaster: Promise<number>

  constructor(admin: Pool) {
    this.#admin = admin
    this.#postmaster = admin
      .query<{ file: string }>(`select pg_read_file('postmaster.pid') as file`)
      .then(({ rows }) => Number(rows[0]?.file.split('\n')[0]))
  }

  async read(server: number): Promise<Cost> {
    const { rows } = await this.#admin.query<{ bytes: number }>(
      `select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::float8 as bytes`,
    )
    const postmaster = await this.#postmaster
    return {
      serverMs: used(server)?.own ?? Number.NaN,
      databaseMs: ofDatabase(postmaster),
      walBytes: rows[0]?.bytes ?? Number.NaN,
    }
  }
}

export const plus = (a: Cost, from: Cost, to: Cost): Cost => ({
  serverMs: a.serverMs + to.serverMs - from.serverMs,
  databaseMs: a.databaseMs + to.databaseMs - from.databaseMs,
  walBytes: a.walBytes + to.walBytes - from.walBytes,
})

/** The connections that live, and through their parent those that have ended. */
function ofDatabase(postmaster: number): number {
  const parent = used(postmaster)
  if (!parent) return Number.NaN
  let sum = parent.own + parent.ended
  for (const name of readdirSync('/proc')) {
    const one = /^\d+$/.test(name) ? used(Number(name)) : undefined
    if (one?.parent === postmaster) sum += one.own
  }
  return sum
}

const tickMs = 10 // of the kernel's clock in /proc

function used(pid: number): { parent: number; own: number; ended: number } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number)
    const [, parent = 0] = fields
    const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = fields.slice(11, 15)
    return { parent, own: (user + system) * tickMs, ended: (endedUser + endedSystem) * tickMs }
  } catch {
    return undefined // it has ended, or this is no Linux
  }
}
