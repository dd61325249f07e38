// A PostgreSQL server of the municipality's own: one login lays it out, another serves.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database.ts'
import { cli, follow } from './cli.fixture.ts'

const run = (args: string[], url: string) =>
  follow(process.execPath, [cli, ...args], { PORT: '0', DATABASE_URL: url })

const named = (url: string, name: string) => url.replace(/\/test_\w+\?/, `/${name}?`)
const as = (url: string, login: string) => {
  const changed = new URL(url)
  changed.username = login
  return changed.href
}

const empty = 'own_server_empty'
const [server, half] = ['own_server_login', 'own_server_half']
let db: TestDatabase
beforeAll(async () => {
  db = await freshDatabase()
  await db.admin.query(`create database ${empty}`)
  for (const login of [server, half])
    await db.admin.query(`create role ${login} login noinherit nosuperuser nobypassrls`)
  await db.admin.query(`grant kobling_app, kobling_import, kobling_audit, kobling_statistics to ${server}`)
  await db.admin.query(`grant kobling_app, kobling_import to ${half}`)
})
afterAll(async () => {
  await db?.admin.query(`drop database ${empty} with (force)`)
  for (const login of [server, half]) await db?.admin.query(`drop role ${login}`)
  await db?.drop()
})

test('the server’s login serves what the owner has laid out, and its commands run', async () => {
  const laidOut = await run(['migrate', '--json'], db.url).ended
  expect(laidOut).toMatchObject({ code: 0 })
  const url = as(db.url, server)
  const running = run(['serve', '--json'], url)
  const described = await fetch(`${await running.answers}/api/openapi.json`)
  expect(described.status).toBe(200)
  running.child.kill('SIGTERM')
  expect((await running.ended).code).toBe(0)
  expect((await run(['audit', 'verify', '--json'], url).ended).code).toBe(0)
}, 120_000)

test.each([
  [
    'serve',
    'a database that nobody has laid out',
    () => as(named(db.url, empty), server),
    'Run `kobling migrate` first',
  ],
  ['serve', 'the owner’s own login', () => db.url, 'bypasses row security'],
  [
    'serve',
    'a login without all roles',
    () => as(db.url, half),
    'is not a member of kobling_audit, kobling_statistics',
  ],
  ['start', 'the server’s login', () => as(db.url, server), 'needs the login that owns the tables'],
  ['migrate', 'the server’s login', () => as(db.url, server), 'needs the login that owns the tables'],
  ['migrate', 'a login of no database', () => as(named(db.url, 'own_server_none'), server), 'does not exist'],
])(
  '%s with %s: one line, 3',
  async (command, _, url, says) => {
    const { code, said } = await run([command], url()).ended
    expect(said).toContain(says)
    expect(said.trim()).not.toContain('\n')
    expect(code).toBe(3)
  },
  60_000,
)
