import { createHash } from 'node:crypto'
import { lstatSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SOCKET } from './lock-file.ts'
import { errorCode } from './setup-error.ts'

// The kernel takes socket paths of some 100 bytes only (104 on macOS, 108 on Linux, the closing zero counted).
const LONGEST = 100

export type Door = { folder: string; close(): void }

/** A folder path short enough to reach the socket in the cluster: the cluster itself, or a private link to it. */
export function doorTo(cluster: string): Door {
  if (fits(cluster)) return { folder: cluster, close: () => undefined }
  const digest = createHash('sha256').update(cluster).digest('hex').slice(0, 12)
  const inTmp = [tmpdir(), '/tmp'].find(folder => fits(join(folder, `kobling-${digest}`, 'db'))) ?? '/tmp'
  const home = privateFolder(join(inTmp, `kobling-${digest}`))
  const link = join(home, 'db')
  rmSync(link, { force: true })
  symlinkSync(cluster, link)
  return { folder: link, close: () => rmSync(home, { recursive: true, force: true }) }
}

const fits = (folder: string): boolean => Buffer.byteLength(join(folder, SOCKET)) <= LONGEST

// The name is the same at each start, so a kill -9 leaves at most one; somebody else's folder is left alone.
function privateFolder(wanted: string): string {
  try {
    mkdirSync(wanted, { mode: 0o700 })
    return wanted
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error
  }
  const found = lstatSync(wanted)
  const ours = found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o077) === 0
  return ours ? wanted : mkdtempSync(wanted.slice(0, -6))
}
