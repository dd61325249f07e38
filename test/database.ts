// A database of its own for each test file, and the few calls that every test of the server needs.
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { openPool, type Pool, type Row } from '../src/platform/db.ts'

export type TestDatabase = {
  /** The superuser: row security does not hold for it. For setting the scene. */
  admin: Pool
  /** As the server connects: nothing but the rights of kobling_app. */
  app: Pool
  url: string
  /** Cuts off what is still connected. Call it in afterAll. */
  drop(): Promise<void>
}

/** A new, migrated, empty database. */
export async function freshDatabase(): Promise<TestDatabase> {
  const { url: clusterUrl, template } = inject('cluster')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await inCluster(clusterUrl, `create database ${name} template ${template}`)
  const url = clusterUrl.replace('/postgres?', `/${name}?`)
  const admin = new pg.Pool({ connectionString: url, max: 8, application_name: 'test_admin' })
  admin.on('error', () => undefined) // dropping cuts off what has not quite closed yet
  const app = openPool(url, 'kobling_app', 8)
  const drop = async () => {
    await Promise.all([admin.end(), app.end()])
    await inCluster(clusterUrl, `drop database ${name} with (force)`)
  }
  return { admin, app, url, drop }
}

async function inCluster(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

type Queryable = Pick<pg.ClientBase, 'query'> | Pool

/** Adds rows to `kobling.<table>` in few statements. A column that a row leaves out takes its default. */
export async function insert(admin: Queryable, table: string, rows: readonly Row[]): Promise<void> {
  for (const [columns, alike] of Map.groupBy(rows, row => Object.keys(row).sort().join(','))) {
    await admin.query(
      `insert into kobling.${table} (${columns}) overriding system value
       select ${columns} from jsonb_populate_recordset(null::kobling.${table}, $1)`,
      [JSON.stringify(alike)],
    )
  }
}

/** Runs one statement as the person of a session, in a transaction of its own, and answers its rows. */
export async function as<T extends Row = Row>(
  app: Pool,
  token: Buffer,
  sql: string,
  params: unknown[] = [],
): Promise<T[]> {
  const client = await app.connect()
  try {
    await client.query('begin')
    const actor = await client.query('select * from kobling.act_as($1)', [token])
    if (actor.rows.length === 0) throw new Error('no such session')
    const { rows } = await client.query<T>(sql, params)
    await client.query('commit')
    return rows
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}
