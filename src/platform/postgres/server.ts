import type { ChildProcess } from 'node:child_process'
import { closeSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { totalmem } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Account } from './account.ts'
import { cannotRun, damaged, diskFull, HERE } from './cluster.ts'
import { spawnTied } from './lifeline.ts'
import { inUse, PORT, readLock } from './lock-file.ts'
import type { Programs } from './programs.ts'
import { errorCode, SetupError } from './setup-error.ts'

export type Place = { dataDir: string; cluster: string; logFile: string }
export type Server = { child: ChildProcess; place: Place; exited: Promise<string> }

export function launch(
  place: Place,
  programs: Programs,
  account: Account | undefined,
  durable: boolean,
): Server {
  const log = freshLog(place.logFile)
  const child = spawnTied({
    program: programs.postgres,
    args: ['-D', HERE, ...settings(durable).flatMap(setting => ['-c', setting])],
    folder: place.cluster,
    account,
    output: ['ignore', log, log],
    onDeath: 'INT',
  })
  closeSync(log)
  const exited = new Promise<string>(resolve => {
    child.once('error', error => resolve(String(error)))
    child.once('exit', (code, signal) => resolve(signal ? `signal ${signal}` : `exit code ${code}`))
  })
  return { child, place, exited }
}

// Made anew and never followed: the folder may belong to somebody else than root, who runs this.
function freshLog(logFile: string): number {
  try {
    renameSync(logFile, `${logFile}.1`)
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error
  }
  rmSync(logFile, { force: true })
  return openSync(logFile, 'wx', 0o600)
}

function settings(durable: boolean): string[] {
  return [
    `port=${PORT}`,
    'listen_addresses=',
    'unix_socket_directories=.',
    'unix_socket_permissions=0700',
    'max_connections=60',
    `shared_buffers=${shareOfMemoryMb(1 / 6, 4096)}MB`,
    `effective_cache_size=${shareOfMemoryMb(1 / 2, 65_536)}MB`,
    'work_mem=8MB',
    'maintenance_work_mem=64MB',
    'random_page_cost=1.1',
    'max_wal_size=2GB',
    'checkpoint_timeout=15min',
    'jit=off',
    'timezone=UTC',
    'log_timezone=UTC',
    'log_checkpoints=off',
    'password_encryption=scram-sha-256',
    ...(durable ? [] : ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off']),
  ]
}

/** Taken only as it is used: a small municipality does not fill it. */
function shareOfMemoryMb(share: number, most: number): number {
  return Math.max(32, Math.min(most, Math.floor((totalmem() * share) / 1024 / 1024)))
}

const STEP = 10
const SAY_SO = 3_000
const PATIENCE = 5 * 60_000

/** Resolves when the server answers; a crash before it may mean some minutes of recovery. */
export async function untilReady(server: Server, url: string, log: (line: string) => void): Promise<void> {
  let end: string | undefined
  server.exited.then(how => {
    end = how
  })
  const begun = Date.now()
  let said = false
  while (end === undefined) {
    // Until its own number is in the file, another server may be answering on this socket.
    const lock = readLock(server.place.cluster)
    if (lock?.pid === server.child.pid && lock?.state === 'ready' && (await answers(url))) return
    const waited = Date.now() - begun
    if (waited > PATIENCE)
      throw new SetupError(`PostgreSQL did not become ready; see ${server.place.logFile}.`)
    if (waited > SAY_SO && !said)
      log('PostgreSQL is putting its data in order after a crash; this may take a while.')
    said ||= waited > SAY_SO
    await sleep(STEP)
  }
  throw whyItEnded(server.place, end)
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Leftover children of a crashed server hold its memory for a moment: worth another try. */
export class StillInMemory extends Error {}

const damage =
  /checksum|checkpoint record|control file|incompatible|corrupt|invalid page|not a valid|could not open (file|directory) "(base|global|pg_)/i

function whyItEnded(place: Place, how: string): Error {
  const log = readFileSync(place.logFile, 'utf8')
  if (/pre-existing shared memory block/.test(log)) return new StillInMemory()
  if (/lock file ".*" already exists/.test(log)) return inUse(place.dataDir)
  if (/No space left on device|Disk quota exceeded/i.test(log)) return diskFull(place.dataDir)
  const found = /(?:FATAL|PANIC): +(.*)(?:\n.*DETAIL: +(.*))?/.exec(log)
  const complaint = found?.slice(1).filter(Boolean).join(': ').replaceAll('/proc/self/cwd', place.cluster)
  if (complaint && damage.test(complaint)) return damaged(place.cluster, `PostgreSQL says: ${complaint}`)
  if (complaint)
    return new SetupError(
      `PostgreSQL cannot start on ${place.cluster}: ${complaint}. More in ${place.logFile}. Put that right, or set DATABASE_URL.`,
    )
  return cannotRun('postgres', log.trim().split('\n').at(-1) || how)
}

const FAST = 60_000
const IMMEDIATE = 10_000

/** Rolls back what is open, writes everything down and ends; only if that hangs, harder. */
export async function shutDown(server: Server): Promise<void> {
  server.child.ref()
  for (const [signal, patience] of [
    ['SIGINT', FAST],
    ['SIGQUIT', IMMEDIATE],
    ['SIGKILL', IMMEDIATE],
  ] as const) {
    if (server.child.exitCode !== null || server.child.signalCode !== null) return
    server.child.kill(signal)
    const timer = new AbortController()
    await Promise.race([
      server.exited,
      sleep(patience, undefined, { signal: timer.signal }).catch(() => undefined),
    ])
    timer.abort()
  }
}
