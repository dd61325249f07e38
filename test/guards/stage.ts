// What rules are broken on: a database of the file's own with a scene in it, and one connection that takes back what it tried.
import type pg from 'pg'
import { afterAll, beforeAll } from 'vitest'
import type { Pool } from '../../src/platform/db.ts'
import { freshDatabase, type TestDatabase } from '../database.ts'
import type { Scene } from './probe.ts'

/** Asked for when a test runs, since the scene is set only then. */
export type Stage = () => { client: pg.PoolClient; scene: Scene }

export function setStage(make: (admin: Pool) => Promise<Scene>): Stage {
  let db: TestDatabase | undefined
  let set: ReturnType<Stage> | undefined
  beforeAll(async () => {
    db = await freshDatabase()
    set = { scene: await make(db.admin), client: await db.admin.connect() }
  })
  afterAll(async () => {
    set?.client.release()
    await db?.drop()
  })
  return () => {
    if (!set) throw new Error('The scene is not set before a test runs.')
    return set
  }
}

/** Whatever is done meanwhile is taken back. */
export async function takenBack<T>(client: pg.ClientBase, work: () => Promise<T>): Promise<T> {
  await client.query('begin')
  try {
    return await work()
  } finally {
    await client.query('rollback')
  }
}
