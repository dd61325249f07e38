import { afterAll, beforeAll, expect, test } from 'vitest'
import { as, freshDatabase, insert, type TestDatabase } from './database.ts'
import { AREA, citizen, employee, organisation, relation, session } from './world.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await freshDatabase()
  await organisation(db.admin)
})
afterAll(() => db.drop())

test('each file has a database of its own, where the app sees what sight lets through', async () => {
  const anne = await employee(db.admin, AREA.jobs)
  const bo = await citizen(db.admin)
  const token = await session(db.admin, anne)
  await insert(db.admin, 'goal', [
    { id: crypto.randomUUID(), citizen_id: bo, area_id: AREA.jobs, themes: [], title: 'I want a job' },
  ])
  expect(await as(db.app, token, 'select title from seen.goal')).toEqual([])
  await relation(db.admin, anne, bo, AREA.jobs)
  expect(await as(db.app, token, 'select title from seen.goal')).toEqual([{ title: 'I want a job' }])
})

test('rows that leave columns out take the defaults', async () => {
  const id = await citizen(db.admin)
  const { rows } = await db.admin.query('select language, version from kobling.citizen where id = $1', [id])
  expect(rows).toEqual([{ language: 'da', version: 1 }])
})
