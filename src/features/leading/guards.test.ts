// Every clause of what one may do and see here is left out in turn, and some probe must notice.
import type pg from 'pg'
import { afterAll, beforeAll } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../../test/database.ts'
import { testClauses } from '../../../test/guards/clauses.ts'
import { organisation } from '../../../test/world.ts'
import { CLAUSES } from './guards.clauses.fixture.ts'
import { PROBES } from './guards.probes.fixture.ts'
import { type GuardScene, makeGuardScene } from './guards.scene.fixture.ts'

let db: TestDatabase
let scene: GuardScene
let client: pg.PoolClient
beforeAll(async () => {
  db = await freshDatabase()
  await organisation(db.admin)
  scene = await makeGuardScene(db.admin)
  client = await db.admin.connect()
})
afterAll(async () => {
  client?.release()
  await db?.drop()
})

const stage = () => ({ client, scene })
testClauses(stage, CLAUSES, PROBES)
