import pg from 'pg'
import type { Config } from '../platform/config.ts'
import { ConfigError } from '../platform/config.ts'
import { migrate } from '../platform/migrate.ts'
import { startEmbedded } from '../platform/postgres/embedded.ts'
import { runningOn } from '../platform/postgres/running.ts'

export type Database = {
  /** For set-up: it owns the tables and bypasses row security. */
  adminUrl: string
  /** For the server: a login that can become kobling_app and the like, and nothing more. */
  serverUrl: string
  stop(): Promise<void>
  /** Resolves with one line when the embedded server ends by itself; never for one that is not ours. */
  died: Promise<string>
}

const name = 'kobling'
const login = 'kobling_server'

/**
 * The municipality's own server if DATABASE_URL says so, else the embedded one; brought to the newest migration.
 * With `join`, a command shares the embedded server that another Kobling runs on the data folder.
 */
export async function openDatabase(
  config: Config,
  log: (line: string) => void,
  { join = false } = {},
): Promise<Database> {
  const running = join && !config.databaseUrl ? runningOn(config.dataDir) : undefined
  if (running) return { ...ownServer(running(name)), serverUrl: asUser(running(name), login) }
  const database = config.databaseUrl ? ownServer(config.databaseUrl) : await embedded(config, log)
  try {
    const ran = await migrate(database.adminUrl)
    if (ran.length > 0) log(`Laid out the database: ${ran.length} migration${ran.length === 1 ? '' : 's'}`)
    if (!config.databaseUrl) await makeLogin(database.adminUrl)
    return database
  } catch (error) {
    await database.stop()
    throw reachable(error)
  }
}

function ownServer(url: string): Database {
  return {
    adminUrl: url,
    serverUrl: url,
    stop: async () => undefined,
    died: new Promise<never>(() => undefined),
  }
}

async function embedded({ dataDir }: Config, log: (line: string) => void): Promise<Database> {
  const server = await startEmbedded({ dataDir, log })
  await makeDatabase(server.url).catch(async error => {
    await server.stop()
    throw error
  })
  const adminUrl = server.urlFor(name)
  return { adminUrl, serverUrl: asUser(adminUrl, login), stop: () => server.stop(), died: server.died }
}

function asUser(url: string, user: string): string {
  const changed = new URL(url)
  changed.username = user
  return changed.href
}

async function makeDatabase(url: string) {
  await withClient(url, async client => {
    const there = await client.query('select from pg_database where datname = $1', [name])
    if (there.rowCount === 0) await client.query(`create database ${name}`)
  })
}

async function makeLogin(url: string) {
  await withClient(url, async client => {
    const there = await client.query('select from pg_roles where rolname = $1', [login])
    if (there.rowCount === 0)
      await client.query(`create role ${login} login noinherit nosuperuser nobypassrls`)
    await client.query(`grant kobling_app, kobling_import, kobling_audit, kobling_statistics to ${login}`)
  })
}

/**
 * Refuses, in production, a login to the database that row security does not bind: then no consent would hold.
 */
export async function refusePrivilegedLogin(url: string): Promise<void> {
  await withClient(url, async client => {
    const { rows } = await client.query(
      `select session_user as login, rolsuper or rolbypassrls as free,
         exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
           where n.nspname = 'kobling' and pg_has_role(session_user, c.relowner, 'member')) as owner
       from pg_roles where rolname = session_user`,
    )
    if (rows[0]?.free || rows[0]?.owner) {
      throw new ConfigError(
        `The login "${rows[0].login}" in DATABASE_URL bypasses row security, so no consent would hold. ` +
          'Use a login without superuser and BYPASSRLS that is a member of kobling_app, kobling_import, kobling_audit and kobling_statistics and owns no table.',
      )
    }
  })
}

/** Few connections as the one who owns the tables: for set-up and the demo, never for a request of production. */
export function adminPool(url: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: 2 })
  pool.on('error', () => undefined)
  return pool
}

export async function withAdmin<T>(url: string, work: (pool: pg.Pool) => Promise<T>): Promise<T> {
  const pool = adminPool(url)
  try {
    return await work(pool)
  } finally {
    await pool.end()
  }
}

export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** What a person can put right about a server that is not ours, in one line. */
function reachable(error: unknown): unknown {
  const { code, message } = error as { code?: string; message: string }
  if (['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT'].includes(code ?? '')) {
    return new ConfigError(
      `No database answers at DATABASE_URL (${code}). Is it running, and is the address right?`,
    )
  }
  if (code?.startsWith('28'))
    return new ConfigError(`The database refused the login in DATABASE_URL: ${message}`)
  if (code === '3D000')
    return new ConfigError(`The database named in DATABASE_URL does not exist: ${message}`)
  return error
}
