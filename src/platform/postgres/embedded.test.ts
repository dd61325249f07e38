import { spawn } from 'node:child_process'
import {
  appendFileSync,
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Embedded, startEmbedded } from './embedded.ts'
import { locatePackage } from './programs.ts'
import { atWorkIn, copy, query, starter, until } from './rig.fixture.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let home: string
let ready: string
let running: Embedded[] = []

beforeAll(async () => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'kobling-test-')))
  ready = join(home, 'ready')
  await (await startEmbedded({ dataDir: ready, durable: false })).stop()
})

afterEach(async () => {
  await Promise.all(running.map(database => database.stop()))
  running = []
})

afterAll(() => rmSync(home, { recursive: true, force: true }))

let counter = 0
const emptyFolder = (): string => join(home, `data-${counter++}`)

function folderWithCluster(): string {
  const folder = emptyFolder()
  copy(ready, folder)
  return folder
}

async function start(dataDir: string, durable = false): Promise<Embedded> {
  const database = await startEmbedded({ dataDir, durable })
  running.push(database)
  return database
}

const ids = async (database: Embedded): Promise<unknown[]> =>
  (await query(database, 'select number from entry order by 1')).map(row => row.number)

describe('starting and stopping', () => {
  test('keeps what was written, and ends cleanly', async () => {
    const dataDir = emptyFolder()
    const first = await start(dataDir, true)
    expect(first.firstStart).toBe(true)
    await query(first, 'create table entry (number int); insert into entry values (1), (2)')
    expect(atWorkIn(join(dataDir, 'postgres'))).not.toEqual([])
    await first.stop()
    expect(atWorkIn(join(dataDir, 'postgres'))).toEqual([])

    const second = await start(dataDir, true)
    expect(second.firstStart).toBe(false)
    expect(await ids(second)).toEqual([1, 2])
    const log = readFileSync(join(dataDir, 'postgres.log'), 'utf8')
    expect(log).not.toMatch(/not properly shut down|FATAL|ERROR|WARNING/)
  })

  test('sets up text, order, time and safety as the rest of Kobling expects', async () => {
    const database = await start(folderWithCluster(), true)
    const [settings] = await query(
      database,
      `select current_setting('server_encoding') as encoding, current_setting('fsync') as fsync,
              current_setting('data_checksums') as checksums, current_setting('timezone') as timezone,
              current_setting('listen_addresses') as network, upper('æøå') as upper`,
    )
    expect(settings).toEqual({
      encoding: 'UTF8',
      fsync: 'on',
      checksums: 'on',
      timezone: 'UTC',
      network: '',
      upper: 'ÆØÅ',
    })
    const names = await query(
      database,
      `select name from unnest(array['Åse', 'Østen', 'Ægir', 'Zoe', 'Aage', 'anna']) as name order by name collate "da-x-icu"`,
    )
    expect(names.map(row => row.name)).toEqual(['anna', 'Zoe', 'Ægir', 'Østen', 'Aage', 'Åse'])
  })

  test('reaches every database by name', async () => {
    const database = await start(folderWithCluster())
    await query(database, 'create database "Æbler og pærer"')
    const other = { ...database, url: database.urlFor('Æbler og pærer') }
    expect(await query(other, 'select current_database() as name')).toEqual([{ name: 'Æbler og pærer' }])
  })

  test('works in a folder with a long path', async () => {
    const deep = join(emptyFolder(), ...Array.from({ length: 12 }, () => 'a folder with a long name'))
    mkdirSync(deep, { recursive: true })
    copy(join(ready, 'postgres'), deep)
    const database = await start(deep)
    expect(await query(database, 'select 1 as answer')).toEqual([{ answer: 1 }])
    const door = new URL(database.url).searchParams.get('host') ?? ''
    await database.stop()
    expect(existsSync(door)).toBe(false)
  })

  test('works in a folder that only its owner may enter', async () => {
    const closed = emptyFolder()
    mkdirSync(closed, { mode: 0o700 })
    const database = await start(join(closed, 'data'))
    expect(await query(database, 'select 1 as answer')).toEqual([{ answer: 1 }])
    expect(statSync(closed).mode & 0o777).toBe(0o700)
    expect(statSync(join(closed, 'data')).mode & 0o777).toBe(0o700)
  })

  test.runIf(process.getuid?.() === 0)('never runs PostgreSQL as root', async () => {
    const dataDir = folderWithCluster()
    await start(dataDir)
    const pids = atWorkIn(join(dataDir, 'postgres'))
    expect(pids.map(pid => statSync(`/proc/${pid}`).uid)).not.toContain(0)
  })
})

describe('a sudden end', () => {
  const withoutSetpriv = (): NodeJS.ProcessEnv => ({ PATH: '/nowhere' })

  test.each([
    ['by the kernel', () => process.env],
    ['by a pipe', withoutSetpriv],
  ])('kill -9 of Node leaves nothing running and loses nothing (%s)', async (_, env) => {
    const dataDir = folderWithCluster()
    const { child, said, ended } = starter(dataDir, 'commit', { env: env() })
    await until(() => said.length > 100)
    child.kill('SIGKILL')
    await ended
    const acknowledged = Number(said.at(-1))

    const database = await start(dataDir)
    expect((await ids(database)).slice(0, acknowledged)).toEqual(
      Array.from({ length: acknowledged }, (_, index) => index + 1),
    )
    await database.stop()
    expect(atWorkIn(join(dataDir, 'postgres'))).toEqual([])
  })

  test('nothing has to be started again for the old server to end', async () => {
    const dataDir = folderWithCluster()
    const { child, said } = starter(dataDir, 'hold')
    await until(() => said.includes('ready'))
    child.kill('SIGKILL')
    await until(() => atWorkIn(join(dataDir, 'postgres')).length === 0, 5_000)
    expect(readdirSync(join(dataDir, 'postgres'))).not.toContain('postmaster.pid')
  })

  test('kill -9 while the cluster is being made leaves no half of one', async () => {
    const dataDir = emptyFolder()
    const { child, ended } = starter(dataDir, 'hold')
    await until(() => existsSync(dataDir) && readdirSync(dataDir).some(name => name.includes('draft')))
    child.kill('SIGKILL')
    await ended
    const database = await start(dataDir)
    expect(database.firstStart).toBe(true)
    expect(readdirSync(dataDir).filter(name => name.includes('draft'))).toEqual([])
  })

  test('Ctrl-C, which reaches the whole process group, leaves Node its database to drain', async () => {
    const { child, said, ended } = starter(folderWithCluster(), 'hold')
    await until(() => said.includes('ready'))
    process.kill(-(child.pid ?? 0), 'SIGINT')
    expect(await ended).toBe(0)
    expect(said).toEqual(['ready', 'drained 1'])
  })

  test('a kill of PostgreSQL is told, and the next start puts things right', async () => {
    const dataDir = folderWithCluster()
    const database = await start(dataDir, true)
    await query(database, 'create table entry (number int); insert into entry values (1)')
    const postmaster = Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])
    process.kill(postmaster, 'SIGKILL')
    expect(await database.died).toMatch(/^PostgreSQL has ended unexpectedly \(signal SIGKILL\)/)
    expect(await ids(await start(dataDir, true))).toEqual([1])
  })

  test('the number of a dead server, taken by another program, is no obstacle', async () => {
    const dataDir = folderWithCluster()
    const { uid, gid } = statSync(join(dataDir, 'postgres'))
    const other = spawn('sleep', ['60'], { uid, gid, stdio: 'ignore' })
    for (const name of ['postmaster.pid', '.s.PGSQL.5432.lock']) {
      const file = join(dataDir, 'postgres', name)
      writeFileSync(file, `${other.pid}\n/proc/self/cwd\n1\n5432\n.\n\n 1 1\nready\n`)
      chownSync(file, uid, gid)
    }
    const database = await start(dataDir)
    expect(await query(database, 'select 1 as answer')).toEqual([{ answer: 1 }])
    other.kill()
  })
})

describe('what the person who starts Kobling can put right', () => {
  const refusal = (message: RegExp) =>
    expect.objectContaining({ name: 'SetupError', message: expect.stringMatching(message) })

  test('a folder in use', async () => {
    const dataDir = folderWithCluster()
    const first = await start(dataDir)
    await expect(start(dataDir)).rejects.toEqual(refusal(/in use by another Kobling \(process \d+\)/))
    expect(await query(first, 'select 1 as answer')).toEqual([{ answer: 1 }])
  })

  test('two first starts at once: one gets the folder', async () => {
    const dataDir = emptyFolder()
    const starters = [starter(dataDir, 'hold'), starter(dataDir, 'hold')]
    await until(() => starters.every(({ said }) => said.length > 0))
    const words = starters.flatMap(({ said }) => said).sort()
    expect(words).toEqual([expect.stringMatching(/^SetupError: .* in use by another Kobling/), 'ready'])
    for (const { child } of starters) child.kill('SIGINT')
    await Promise.all(starters.map(({ ended }) => ended))
    expect(readdirSync(dataDir).filter(name => name.includes('draft'))).toEqual([])
  })

  test.each([
    [
      'PG_VERSION is missing',
      (cluster: string) => rmSync(join(cluster, 'PG_VERSION')),
      /damaged \(PG_VERSION is missing\)/,
    ],
    [
      'no control file',
      (cluster: string) => rmSync(join(cluster, 'global/pg_control')),
      /damaged \(global\/pg_control is missing/,
    ],
    [
      'an empty control file',
      (cluster: string) => truncateSync(join(cluster, 'global/pg_control')),
      /damaged \(global\/pg_control is empty/,
    ],
    [
      'a control file of rubbish',
      (cluster: string) => writeFileSync(join(cluster, 'global/pg_control'), 'x'.repeat(8192)),
      /damaged \(PostgreSQL says: /,
    ],
    [
      'a part that is gone',
      (cluster: string) => rmSync(join(cluster, 'pg_multixact'), { recursive: true }),
      /damaged \(PostgreSQL says: .*pg_multixact/,
    ],
    [
      'another version',
      (cluster: string) => writeFileSync(join(cluster, 'PG_VERSION'), '16\n'),
      /made by PostgreSQL 16, and this is 18/,
    ],
  ])('damage: %s', async (_, harm, message) => {
    const dataDir = folderWithCluster()
    harm(join(dataDir, 'postgres'))
    await expect(start(dataDir)).rejects.toEqual(refusal(message))
  })

  test('a cluster that others may enter, as a plain copy leaves it, is closed again', async () => {
    const dataDir = folderWithCluster()
    chmodSync(join(dataDir, 'postgres'), 0o755)
    await start(dataDir)
    expect(statSync(join(dataDir, 'postgres')).mode & 0o777).toBe(0o700)
  })

  test('a setting that PostgreSQL refuses is not called damage', async () => {
    const dataDir = folderWithCluster()
    appendFileSync(join(dataDir, 'postgres/postgresql.conf'), 'shared_preload_libraries = nowhere\n')
    await expect(start(dataDir)).rejects.toEqual(refusal(/cannot start on .*nowhere.*postgres\.log/))
  })

  test('a file where the folder should be', async () => {
    const file = emptyFolder()
    writeFileSync(file, '')
    await expect(start(file)).rejects.toEqual(refusal(/cannot be used: a file is in the way/))
    await expect(start(join(file, 'data'))).rejects.toEqual(
      refusal(/cannot be used: a part of the path is a file/),
    )
  })

  test('no programs for this machine', () => {
    expect(() => locatePackage('sunos', 'sparc')).toThrow(
      refusal(/sunos-sparc is not installed.*set DATABASE_URL/),
    )
  })
})
