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
    const { rows } = await client.query<Ran>('select name, digest from kobling.migration order by name')
    const ours = await migrations()
    const strange = rows.find(ran => !ours.some(one => one.name === ran.name && digestOf(one) === ran.digest))
    if (strange)
      throw new ConfigError(
        `The database was laid out by another version of Kobling (${strange.name}). Use that version, or another data folder or database.`,
      )
    const missing = ours.filter(one => !rows.some(ran => ran.name === one.name))
    for (const one of missing) await runOne(client, one)
    return missing.map(({ name }) => name)
  } finally {
    await client.end()
  }
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
