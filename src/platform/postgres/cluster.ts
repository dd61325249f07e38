import {
  closeSync,
  existsSync,
  fsyncSync,
  lchownSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { Account } from './account.ts'
import { spawnTied } from './lifeline.ts'
import { isAlive } from './lock-file.ts'
import type { Programs } from './programs.ts'
import { errorCode, folderError, SetupError } from './setup-error.ts'

// How the programs name the folder they work on. Through its working directory a process reaches a folder even where
// it may not enter the folders above (a checkout under /root), and however long the path is.
export const HERE = process.platform === 'linux' ? '/proc/self/cwd' : '.'

/** Whether there is a cluster that can be started; damage is an error, since starting afresh would hide a loss. */
export function hasCluster(cluster: string, major: string): boolean {
  if (!existsSync(cluster) || readdirSync(cluster).length === 0) return false
  const version = read(join(cluster, 'PG_VERSION'))?.trim()
  if (version === undefined) throw damaged(cluster, 'PG_VERSION is missing')
  if (version !== major)
    throw new SetupError(
      `${cluster} was made by PostgreSQL ${version}, and this is ${major}. Set DATA_DIR to another folder, or run a PostgreSQL ${version} on it and set DATABASE_URL.`,
    )
  for (const part of ['global/pg_control', 'postgresql.conf', 'pg_hba.conf', 'base', 'pg_wal'])
    if (!existsSync(join(cluster, part))) throw damaged(cluster, `${part} is missing`)
  if (statSync(join(cluster, 'global/pg_control')).size === 0)
    throw damaged(cluster, 'global/pg_control is empty')
  return true
}

export function damaged(cluster: string, what: string): SetupError {
  return new SetupError(
    `The database in ${cluster} is damaged (${what}). Restore a backup, or move the folder away to begin with an empty one.`,
  )
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw error
  }
}

/** Makes the cluster beside its place and renames it, so that a kill half-way never leaves half a cluster. */
export async function createCluster(
  cluster: string,
  programs: Programs,
  account: Account | undefined,
  durable: boolean,
): Promise<void> {
  removeDrafts(cluster)
  const draft = `${cluster}.draft-${process.pid}`
  try {
    mkdirSync(draft, { mode: 0o700 })
    if (account) lchownSync(draft, account.uid, account.gid)
    await initdb(draft, programs, account, durable)
    renameSync(draft, cluster)
    syncFolder(dirname(cluster))
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    const lostTheRace = errorCode(error) === 'ENOTEMPTY' || errorCode(error) === 'EEXIST'
    if (!lostTheRace) throw folderError(error, dirname(cluster))
  }
}

async function initdb(
  draft: string,
  programs: Programs,
  account: Account | undefined,
  durable: boolean,
): Promise<void> {
  const child = spawnTied({
    program: programs.initdb,
    args: [
      `--pgdata=${HERE}`,
      '--username=postgres',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--auth-local=trust',
      '--auth-host=reject',
      '--data-checksums',
      '--no-instructions',
      ...(durable ? [] : ['--no-sync']),
    ],
    folder: draft,
    account,
    output: ['ignore', 'ignore', 'pipe'],
    onDeath: 'KILL',
  })
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', resolve)
  })
  const [code, complaint] = await Promise.all([
    ended.catch(error => {
      throw cannotRun(programs.initdb, String(error))
    }),
    child.stderr ? text(child.stderr) : '',
  ])
  if (code === 0) return
  if (/No space left|Disk quota/i.test(complaint)) throw diskFull(dirname(draft))
  throw cannotRun(programs.initdb, complaint.trim().split('\n')[0] || `exit code ${code}`)
}

export function cannotRun(program: string, why: string): SetupError {
  return new SetupError(
    `PostgreSQL does not run here: ${why} (${program}). Put that right, or set DATABASE_URL to a PostgreSQL server, 15 or newer.`,
  )
}

export function diskFull(folder: string): SetupError {
  return new SetupError(`The disk with ${folder} is full. Free some space, or set DATA_DIR to another disk.`)
}

function removeDrafts(cluster: string): void {
  const prefix = `${cluster}.draft-`
  for (const name of readdirSync(dirname(cluster))) {
    const draft = join(dirname(cluster), name)
    if (!draft.startsWith(prefix)) continue
    const maker = Number(draft.slice(prefix.length))
    if (maker === process.pid || !isAlive(maker)) rmSync(draft, { recursive: true, force: true })
  }
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}
