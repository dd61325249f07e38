import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../../test/database.ts'
import { openPool, type Pool } from '../db.ts'
import { sealAudit, verifyAudit } from './seal.ts'

let database: TestDatabase
let audit: Pool
beforeAll(async () => {
  database = await freshDatabase()
  audit = openPool(database.url, 'kobling_audit', 4)
})
afterAll(async () => {
  await audit.end()
  await database.drop()
})

const log = (count: number) =>
  database.admin.query(
    `insert into kobling.audit_event (actor_kind, action) select 'job', 'test.event' from generate_series(1, $1)`,
    [count],
  )

test('nothing logged, nothing sealed', async () => {
  expect(await sealAudit(audit)).toBe(0)
})

test('seals what has come since, and verifies', async () => {
  await log(3)
  expect(await sealAudit(audit)).toBe(3)
  expect(await sealAudit(audit)).toBe(0)
  await log(2)
  expect(await verifyAudit(audit)).toEqual({ seals: 1, events: 3, unsealed: 2, broken: [] })
  expect(await sealAudit(audit)).toBe(2)
})

test('sealing while others write leaves no entry out', async () => {
  const before = (await verifyAudit(audit)).events
  const writers = Array.from({ length: 20 }, () => log(5))
  const sealers = Array.from({ length: 5 }, () => sealAudit(audit))
  await Promise.all([...writers, ...sealers])
  await sealAudit(audit)
  expect(await verifyAudit(audit)).toMatchObject({ events: before + 100, unsealed: 0, broken: [] })
})

test.each([
  [
    'changing',
    `update kobling.audit_event set action = 'test.other' where id = (select min(id) from kobling.audit_event)`,
    'digest',
  ],
  [
    'taking out',
    'delete from kobling.audit_event where id = (select min(id) from kobling.audit_event)',
    'count',
  ],
  [
    'cutting the chain of',
    'delete from kobling.audit_seal where id = (select min(id) from kobling.audit_seal)',
    'previous',
  ],
])('%s an entry is found, even by the superuser', async (_, sql, why) => {
  const copy = await freshDatabase()
  const reader = openPool(copy.url, 'kobling_audit', 2)
  for (let batch = 0; batch < 3; batch++) {
    await copy.admin.query(
      `insert into kobling.audit_event (actor_kind, action) values ('job', 'test.event'), ('job', 'test.event')`,
    )
    await sealAudit(reader)
  }
  await copy.admin.query(sql)
  expect((await verifyAudit(reader)).broken[0]?.why).toBe(why)
  await reader.end()
  await copy.drop()
})
