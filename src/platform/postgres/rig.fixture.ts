import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { readdirSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Embedded } from './embedded.ts'
import { isAlive, readLock } from './lock-file.ts'

export async function query(database: Embedded, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(database.url)
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

/** With owners and modes kept, as a cluster needs. */
export function copy(from: string, to: string): void {
  execFileSync('cp', ['-a', from, to])
}

export type Starter = { child: ChildProcess; said: string[]; ended: Promise<number | null> }
export type Circumstances = {
  file?: string
  node?: string
  env?: NodeJS.ProcessEnv
  uid?: number
  gid?: number
}

/** A Node of its own, in a process group of its own, that starts a database. */
export function starter(dataDir: string, work: string, circumstances: Circumstances = {}): Starter {
  const {
    file = join(import.meta.dirname, 'starter.fixture.ts'),
    node = process.execPath,
    ...rest
  } = circumstances
  const child = spawn(node, [file, dataDir, work], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
    cwd: '/',
    ...rest,
  })
  const said: string[] = []
  if (child.stdout) createInterface(child.stdout).on('line', line => said.push(line))
  const ended = new Promise<number | null>(resolve => child.once('close', resolve))
  return { child, said, ended }
}

export async function until(what: () => boolean, patience = 30_000): Promise<void> {
  for (let waited = 0; !what(); waited += 10) {
    if (waited > patience) throw new Error(`waited in vain for ${what}`)
    await sleep(10)
  }
}

/** Every process at work in this cluster: on Linux the children of PostgreSQL too, elsewhere the server alone. */
export function atWorkIn(cluster: string): number[] {
  if (process.platform !== 'linux') {
    const server = readLock(cluster)?.pid
    return server !== undefined && isAlive(server) ? [server] : []
  }
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name) && folderOf(name) === cluster)
    .map(Number)
}

function folderOf(pid: string): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return undefined
  }
}
