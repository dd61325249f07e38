import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import pg from 'pg'
import { ConfigError } from './config.ts'

const folder = new URL('../../db/migrations/', import.meta.url)

export type Migration = { name: string; sql: string }
type Ran = { name: string; digest: string | null }

const digestOf = ({ sql }: Migration) => createHash('sha256').update(sql).digest('hex')

export async function migrations(): Promise<Migration[]> {
  const names = (await readdir(folder)).filter(name => /^\d{4}_\w+\.sql$/.test(name)).sort()
  return Promise.all(names.map(async name => ({ name, sql: await readFile(new URL(name, folder), 'utf8') })))
}

/**
 * Brings a database to the newest migration; each one whole or not at all. Returns the names of those that ran.
 * Two at once wait for one another. Throws if a migration that has run is not ours as it stands: the database was laid out
 * by a newer program, or by an unreleased one.
 */
export async function migrate(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(5462)')
    await client.query(`create schema if not exists kobling;
      create table if not exists kobling.migration (name text primary key, ran_at timestamptz not null default now());
      alter table kobling.migration add column if not exists digest text`)
    const missing = await missingFrom(client)
    for (const one of missing) await runOne(client, one)
    return missing.map(({ name }) => name)
  } finally {
    await client.end()
  }
}

/**
 * Throws unless the database is at the newest migration. For the server's own login, which may read what has run and
 * lay out nothing.
 */
export async function checkLayout(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('set role kobling_app')
    if ((await missingFrom(client)).length === 0) return
  } catch (error) {
    if (error instanceof ConfigError) throw error
    const { code = '', message } = error as { code?: string; message: string }
    if (!notLaidOut.has(code)) throw error
    throw new ConfigError(`${layItOut} (${message})`)
  } finally {
    await client.end()
  }
  throw new ConfigError(layItOut)
}

const layItOut =
  'The database is not laid out for this version, or not for this login. Run `kobling migrate` first, with the login that is to own the tables.'
/** No such schema, table or role; not a member of the role (some servers say invalid value for it); no permission. */
const notLaidOut = new Set(['3F000', '42P01', '42704', '22023', '42501'])

async function missingFrom(client: pg.Client): Promise<Migration[]> {
  const { rows } = await client.query<Ran>('select name, digest from kobling.migration order by name')
  const ours = await migrations()
  const strange = rows.find(ran => !ours.some(one => one.name === ran.name && digestOf(one) === ran.digest))
  if (strange)
    throw new ConfigError(
      `The database was laid out by another version of Kobling (${strange.name}). Use that version, or another data folder or database.`,
    )
  return ours.filter(one => !rows.some(ran => ran.name === one.name))
}

async function runOne(client: pg.Client, one: Migration) {
  try {
    await client.query('begin')
    await client.query(one.sql)
    await client.query('insert into kobling.migration (name, digest) values ($1, $2)', [
      one.name,
      digestOf(one),
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`Migration ${one.name} failed: ${(error as Error).message}`, { cause: error })
  }
}
