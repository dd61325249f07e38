import { closeSync, constants, openSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { errorCode, SetupError } from './setup-error.ts'

export const PORT = 5432
export const SOCKET = `.s.PGSQL.${PORT}`

export type Lock = { pid: number; state: string }

/** What PostgreSQL itself wrote about who runs on this cluster. */
export function readLock(cluster: string, name = 'postmaster.pid'): Lock | undefined {
  const lines = readOrNothing(join(cluster, name))?.split('\n')
  const pid = Number(lines?.[0])
  return lines && Number.isInteger(pid) && pid > 0 ? { pid, state: lines[7]?.trim() ?? '' } : undefined
}

const STEP = 20
const GRACE = 600
const SHUTDOWN = 60_000

/**
 * Waits until a server whose Node has just died has ended. One that goes on running belongs to another Kobling.
 * The short grace is for the moment between the death of Node and the server's noticing it.
 */
export async function waitUntilFree(cluster: string, dataDir: string): Promise<void> {
  for (let waited = 0; ; waited += STEP) {
    const lock = readLock(cluster)
    if (!lock || !isPostgres(lock.pid)) break
    if (waited >= (lock.state === 'stopping' ? SHUTDOWN : GRACE)) throw inUse(dataDir, lock.pid)
    await sleep(STEP)
  }
  for (const name of ['postmaster.pid', `${SOCKET}.lock`]) disown(cluster, name)
}

export function inUse(dataDir: string, pid?: number): SetupError {
  const who = pid === undefined ? '' : ` (process ${pid})`
  return new SetupError(
    `The data folder ${dataDir} is in use by another Kobling${who}. Stop that one, or set DATA_DIR to another folder.`,
  )
}

const NOBODYS_PID = 2 ** 31 - 1

// After a crash another program may have got the process number in the file, and PostgreSQL would take it for a
// server. The rest of the file stays: from it PostgreSQL sees whether children of the dead server are still at work.
function disown(cluster: string, name: string): void {
  const lock = readLock(cluster, name)
  if (!lock || !isAlive(lock.pid) || isPostgres(lock.pid)) return
  const file = join(cluster, name)
  const content = readFileSync(file, 'utf8').replace(/^\d+/, String(NOBODYS_PID))
  const handle = openSync(file, constants.O_WRONLY | constants.O_TRUNC | constants.O_NOFOLLOW)
  writeFileSync(handle, content)
  closeSync(handle)
}

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
}

export function isPostgres(pid: number): boolean {
  if (!isAlive(pid)) return false
  if (process.platform !== 'linux') return true
  const state = readOrNothing(`/proc/${pid}/stat`) ?? ''
  // A zombie has ended; only its parent has not asked yet.
  return /^\d+ \(postgres\) [^Z]/.test(state)
}

function readOrNothing(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
