// Every clause of what one may do and see here is left out in turn, and some probe must notice.
import type pg from 'pg'
import { afterAll, beforeAll } from 'vitest'
import { testClauses } from '../../../test/guards/clauses.ts'
import { CLAUSES } from './guards.clauses.fixture.ts'
import { PROBES } from './guards.probes.fixture.ts'
import { type GuardScene, makeGuardScene } from './guards.scene.fixture.ts'
import { makeScene, type Scene } from './questions.fixture.ts'

let s: Scene
let scene: GuardScene
let client: pg.PoolClient
beforeAll(async () => {
  s = await makeScene()
  scene = await makeGuardScene(s)
  client = await s.house.admin.connect()
})
afterAll(async () => {
  client?.release()
  await s?.house.close()
})

const stage = () => ({ client, scene })
testClauses(stage, CLAUSES, PROBES)
