import { verifyAudit } from '../platform/audit/seal.ts'
import { readConfig } from '../platform/config.ts'
import { openPool, type Pool } from '../platform/db.ts'
import { type Database, openDatabase, ownerOnly, withAdmin } from './database.ts'
import { loadReferenceData } from './reference-data.ts'

export type Voice = { say: (line: string) => void; out: (value: unknown) => void }
type Options = Voice & { json: boolean | undefined }

/** Opens the database of the settings for one command, and closes it whatever happens. */
export async function withDatabase<T>(
  say: (line: string) => void,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const database = await openDatabase(readConfig(process.env), say, { join: true })
  try {
    return await work(database)
  } finally {
    await database.stop()
  }
}

export async function withPool<T>(
  database: Database,
  role: Parameters<typeof openPool>[1],
  work: (pool: Pool) => Promise<T>,
): Promise<T> {
  const pool = openPool(database.serverUrl, role, 2)
  try {
    return await work(pool)
  } finally {
    await pool.end()
  }
}

export async function migrateCommand({ json, say, out }: Options): Promise<void> {
  const lines: string[] = []
  await withDatabase(
    line => lines.push(line),
    database => {
      ownerOnly(database)
      return withAdmin(database.adminUrl, admin => loadReferenceData(admin))
    },
  )
  if (json) out({ log: lines })
  else say([...lines, 'The database is at the newest layout.'].join('\n'))
}

/** True if the log is whole. */
export async function verifyCommand({ json, say, out }: Options): Promise<boolean> {
  const verdict = await withDatabase(say, database =>
    withPool(database, 'kobling_audit', pool =>
      verifyAudit(pool, events => events % 100_000 === 0 && say(`${events} entries read`)),
    ),
  )
  if (json) out(verdict)
  else {
    say(`${verdict.events} entries in ${verdict.seals} seals, ${verdict.unsealed} since the last one.`)
    for (const { seal, why } of verdict.broken) say(`Seal ${seal} does not hold: ${why}`)
    say(verdict.broken.length === 0 ? 'The chain holds.' : 'The log was changed after it was written.')
  }
  return verdict.broken.length === 0
}
