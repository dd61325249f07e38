import { readdir, readFile } from 'node:fs/promises'
import pg from 'pg'

const folder = new URL('../../db/migrations/', import.meta.url)

export type Migration = { name: string; sql: string }

export async function migrations(): Promise<Migration[]> {
  const names = (await readdir(folder)).filter(name => /^\d{4}_\w+\.sql$/.test(name)).sort()
  return Promise.all(names.map(async name => ({ name, sql: await readFile(new URL(name, folder), 'utf8') })))
}

/**
 * Brings a database to the newest migration; each one whole or not at all. Returns the names of those that ran.
 * Two at once wait for one another. Throws if a migration that has run is not among ours: the database is newer.
 */
export async function migrate(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(5462)')
    await client.query(`create schema if not exists kobling;
      create table if not exists kobling.migration (name text primary key, ran_at timestamptz not null default now())`)
    const ran = new Set(
      (await client.query('select name from kobling.migration')).rows.map(row => String(row.name)),
    )
    const ours = await migrations()
    const unknown = [...ran].filter(name => !ours.some(migration => migration.name === name))
    if (unknown.length > 0)
      throw new Error(`The database is newer than this program: it has ${unknown.join(', ')}.`)
    const missing = ours.filter(migration => !ran.has(migration.name))
    for (const { name, sql } of missing) await runOne(client, name, sql)
    return missing.map(({ name }) => name)
  } finally {
    await client.end()
  }
}

async function runOne(client: pg.Client, name: string, sql: string) {
  try {
    await client.query('begin')
    await client.query(sql)
    await client.query('insert into kobling.migration (name) values ($1)', [name])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`Migration ${name} failed: ${(error as Error).message}`, { cause: error })
  }
}
