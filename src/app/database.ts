import pg from 'pg'
import type { Config } from '../platform/config.ts'
import { ConfigError } from '../platform/config.ts'
import { checkLayout, migrate } from '../platform/migrate.ts'
import { startEmbedded } from '../platform/postgres/embedded.ts'
import { runningOn } from '../platform/postgres/running.ts'

export type Database = {
  /** For set-up: if `owned`, it owns the tables and bypasses row security. */
  adminUrl: string
  /** False on a server of the municipality's own that is opened with the server's login: then nothing can be set up. */
  owned: boolean
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
    if (config.databaseUrl && !(await ownsTables(config.databaseUrl))) {
      await checkLayout(config.databaseUrl)
      return { ...database, owned: false }
    }
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
    owned: true,
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
  return {
    adminUrl,
    owned: true,
    serverUrl: asUser(adminUrl, login),
    stop: () => server.stop(),
    died: server.died,
  }
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

/** Whether the login owns what is there, or may lay it out where nothing is. */
function ownsTables(url: string): Promise<boolean> {
  return withClient(url, async client => {
    const { rows } = await client.query(
      `select coalesce(
         (select pg_has_role(session_user, nspowner, 'member') from pg_namespace where nspname = 'kobling'),
         has_database_privilege(current_database(), 'create')) as owns`,
    )
    return rows[0].owns
  })
}

/** For what changes the layout or the lists that all share. */
export function ownerOnly({ owned }: Database): void {
  if (!owned)
    throw new ConfigError(
      'This needs the login that owns the tables, the one that `kobling migrate` was run with, in DATABASE_URL.',
    )
}

const serverRoles = ['kobling_app', 'kobling_import', 'kobling_audit', 'kobling_statistics']

/**
 * Refuses, in production, a login to the database that row security does not bind: then no consent would hold. And one
 * that cannot become what the server needs.
 */
export async function refuseUnfitLogin(url: string): Promise<void> {
  await withClient(url, async client => {
    const { rows } = await client.query<{ login: string; free: boolean; owner: boolean; lacks: string[] }>(
      `select session_user as login, rolsuper or rolbypassrls as free,
         exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
           where n.nspname = 'kobling' and pg_has_role(session_user, c.relowner, 'member')) as owner,
         array(select role from unnest($1::text[]) role where not pg_has_role(session_user, role, 'member')) as lacks
       from pg_roles where rolname = session_user`,
      [serverRoles],
    )
    const [found] = rows
    if (!found) return
    if (found.free || found.owner)
      throw new ConfigError(
        `The login "${found.login}" in DATABASE_URL bypasses row security, so no consent would hold. ` +
          `Use a login without superuser and BYPASSRLS that is a member of ${serverRoles.join(', ')} and owns no table.`,
      )
    if (found.lacks.length > 0)
      throw new ConfigError(
        `The login "${found.login}" in DATABASE_URL is not a member of ${found.lacks.join(', ')}.`,
      )
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
