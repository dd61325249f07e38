import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { isPostgres, PORT, readLock, SOCKET } from './lock-file.ts'
import { doorTo } from './socket.ts'

/** How to reach the server that another Kobling runs on this data folder now, or undefined where none does. */
export function runningOn(dataDir: string): ((database: string) => string) | undefined {
  const cluster = join(resolve(dataDir), 'postgres')
  const lock = readLock(cluster)
  if (lock?.state !== 'ready' || !isPostgres(lock.pid) || !existsSync(join(cluster, SOCKET))) return undefined
  const { folder } = doorTo(cluster) // left open: it is the other's
  return database =>
    `postgres://postgres@localhost:${PORT}/${encodeURI(database)}?host=${encodeURIComponent(folder)}&sslmode=disable`
}
