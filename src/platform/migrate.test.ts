import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database.ts'
import { migrate, migrations } from './migrate.ts'

let db: TestDatabase
let url: string
beforeAll(async () => {
  db = await freshDatabase()
  url = db.url
})
afterAll(() => db?.drop())

test('each migration has a number of its own, and none is left out', async () => {
  const numbers = (await migrations()).map(({ name }) => Number(name.slice(0, 4)))
  expect(numbers).toEqual(numbers.map((_, at) => at + 1))
})

test('what has run does not run again', async () => {
  expect(await migrate(url)).toEqual([])
})

test.each([
  [
    'a migration that is not ours',
    `update kobling.migration set name = '9999_from_elsewhere' where name like '0017%'`,
    '9999_from_elsewhere',
  ],
  [
    'one of ours that has been changed since',
    `update kobling.migration set digest = 'other' where name like '0003%'`,
    '0003_people',
  ],
  [
    'one from before digests were kept',
    `update kobling.migration set digest = null where name like '0001%'`,
    '0001_platform_actor',
  ],
])('%s: refused in one line that names it', async (_, change, name) => {
  await db.admin.query('create table before as select * from kobling.migration')
  try {
    await db.admin.query(change)
    await expect(migrate(url)).rejects.toThrow(`laid out by another version of Kobling (${name}`)
  } finally {
    await db.admin.query(
      'truncate kobling.migration; insert into kobling.migration select * from before; drop table before',
    )
  }
})
