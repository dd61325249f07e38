import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Voice } from '../src/app/command.database.ts'
import { openDatabase, withAdmin } from '../src/app/database.ts'
import { ConfigError } from '../src/platform/config.ts'
import type { Pool } from '../src/platform/db.ts'
import { hashOf, newToken } from '../src/platform/http/session.ts'
import { type Cost, Meter, plus as plusCost } from './cost.ts'
import { type Measured, measure, type Request } from './load.ts'
import { employeeOf, fillWorld, idOf, sizeFor, type WorldSize } from './world.ts'

type Options = { citizens: number; seconds: number; data?: string; fillOnly?: boolean; json?: boolean }
export type Row = {
  verb: string
  citizens: number
  p50Ms: number
  p99Ms: number
  perSecond: number
  floorPerSecond: number
  ratio: number
  /** For one request. */
  cost: Cost
  floorCost: Cost
}
type Side = { port: number; pid: number }

const clients = 16
/** Short turns, each side in turn, so that what else the machine does falls on both. */
const turns = 3

/**
 * Builds its own database on disk (fsync on), then measures product and floor in turns in one run. The database is
 * thrown away, unless `data` names a folder to keep it in: then a world of that size is used again.
 */
export async function bench(
  { citizens, seconds, data, fillOnly, json }: Options,
  { say, out }: Voice,
): Promise<void> {
  const dataDir = data ?? mkdtempSync(join(tmpdir(), 'kobling-bench-'))
  const config = { port: 0, dataDir, databaseUrl: undefined, idleMinutes: 600 }
  const database = await openDatabase(config, () => undefined)
  const servers: ChildProcess[] = []
  try {
    const size = sizeFor(citizens)
    const ticked = await withAdmin(database.adminUrl, admin => prepare(admin, size, say))
    if (fillOnly) return
    await withAdmin(database.adminUrl, warm)
    const cookies = await signIn(database.adminUrl, size)
    const product = await serve('./product.ts', database.serverUrl, servers)
    const floor = await serve('./floor.ts', database.serverUrl, servers)
    await withAdmin(database.adminUrl, async admin => {
      const meter = new Meter(admin)
      const rows: Row[] = []
      for (const verb of verbs(size, cookies, ticked)) {
        rows.push(await compare(verb, citizens, { product, floor }, seconds, meter))
        say(line(rows.at(-1) as Row))
      }
      if (json) out(rows)
    })
  } finally {
    for (const server of servers) server.disconnect()
    await database.stop()
    if (data === undefined) rmSync(dataDir, { recursive: true, force: true })
  }
}

/** Fills the world if it is not there yet. Answers how many of its actions earlier measurements have ticked. */
async function prepare(admin: Pool, size: WorldSize, say: (line: string) => void): Promise<number> {
  const { rows } = await admin.query(
    `select (select count(*) from kobling.citizen)::int as citizens, (select count(*) from kobling.history where kind = 'action')::int as ticked`,
  )
  const [{ citizens, ticked }] = rows as [{ citizens: number; ticked: number }]
  if (citizens === size.citizens) return ticked + clients * 2
  if (citizens > 0)
    throw new ConfigError(`That folder holds a world of ${citizens} citizens, not ${size.citizens}.`)
  await fillWorld(admin, size, step => step && say(`filling: ${step}`))
  return 0
}

/** A server that has run for a while has what is used in memory; one that has just started has nothing. */
async function warm(admin: Pool): Promise<void> {
  await admin.query('create extension if not exists pg_prewarm')
  await admin.query(
    `select pg_prewarm(c.oid::regclass) from pg_class c where c.relnamespace = 'kobling'::regnamespace and c.relkind in ('r', 'i')`,
  )
}

async function compare(
  { verb, next }: Verb,
  citizens: number,
  sides: { product: Side; floor: Side },
  seconds: number,
  meter: Meter,
): Promise<Row> {
  for (const { port } of [sides.product, sides.floor])
    await measure(port, next, clients, Math.min(1, seconds / 2)) // plans and caches warm
  const measured: { product: Measured[]; floor: Measured[] } = { product: [], floor: [] }
  const cost: { product: Cost; floor: Cost } = { product: nothing, floor: nothing }
  for (let turn = 0; turn < turns; turn++) {
    const order = turn % 2 === 0 ? (['product', 'floor'] as const) : (['floor', 'product'] as const)
    for (const side of order) {
      const { port, pid } = sides[side]
      const before = await meter.read(pid)
      measured[side].push(await measure(port, next, clients, seconds / turns))
      cost[side] = plusCost(cost[side], before, await meter.read(pid))
      if (measured[side].at(-1)?.requests === 0)
        throw new ConfigError(`That folder has nothing left for »${verb}«: earlier measurements used it up.`)
    }
  }
  const median = (side: Measured[], figure: keyof Measured) =>
    side.map(one => one[figure]).sort((a, b) => a - b)[Math.floor(turns / 2)] as number
  const perSecond = median(measured.product, 'perSecond')
  const floorPerSecond = median(measured.floor, 'perSecond')
  return {
    verb,
    citizens,
    p50Ms: round(median(measured.product, 'p50Ms')),
    p99Ms: round(median(measured.product, 'p99Ms')),
    perSecond: Math.round(perSecond),
    floorPerSecond: Math.round(floorPerSecond),
    ratio: round(perSecond / floorPerSecond),
    cost: each(cost.product, measured.product),
    floorCost: each(cost.floor, measured.floor),
  }
}

const nothing: Cost = { serverMs: 0, databaseMs: 0, walBytes: 0 }

function each({ serverMs, databaseMs, walBytes }: Cost, measured: Measured[]): Cost {
  const requests = measured.reduce((sum, one) => sum + one.requests, 0)
  return {
    serverMs: round(serverMs / requests),
    databaseMs: round(databaseMs / requests),
    walBytes: Math.round(walBytes / requests),
  }
}

const round = (value: number) => Math.round(value * 100) / 100
const line = (row: Row) =>
  `${row.verb.padEnd(14)} ${String(row.citizens).padStart(7)} citizens  p50 ${row.p50Ms} ms  p99 ${row.p99Ms} ms  ${row.perSecond}/s  floor ${row.floorPerSecond}/s  ratio ${row.ratio}  processor ${costLine(row.cost)}, floor ${costLine(row.floorCost)}`
const costLine = ({ serverMs, databaseMs, walBytes }: Cost) =>
  `${serverMs} + ${databaseMs} ms and ${walBytes} bytes`

type Verb = { verb: string; next: () => Request | undefined }

/** What is asked, of citizens spread over the whole municipality, each by somebody who works with them. */
function verbs(size: WorldSize, cookies: Map<number, string>, ticked: number): Verb[] {
  let n = 0
  const readers = [...cookies.keys()]
  const citizenOf = () => nthCitizen(++n, size)
  const asked = (citizen: number) => ({
    cookie: cookies.get(employeeOf(citizen, 0, size)) as string,
    path: `/api/citizens/${idOf('c', citizen)}`,
  })
  const someone = () => cookies.get(readers[citizenOf() % readers.length] as number) as string
  // Each action is ticked once; of a citizen's six open ones, those whose area is the first employee's.
  const open = ticks(size)
  for (let skip = 0; skip < ticked; skip++) open.next()
  return [
    { verb: 'open plan', next: () => plus(asked(citizenOf()), 'GET', '/plan') },
    {
      verb: 'tick action',
      next: () => {
        const found = open.next().value
        return (
          found &&
          plus(
            asked(found.citizen),
            'POST',
            `/actions/${idOf('a', found.action)}/done`,
            { howItWent: 'Godt' },
            1,
          )
        )
      },
    },
    {
      verb: 'add goal',
      next: () =>
        plus(asked(citizenOf()), 'POST', '/goals', {
          title: 'Jeg vil have ro derhjemme',
          why: 'så jeg kan sove',
          themes: [30],
        }),
    },
    { verb: 'my work', next: () => ({ method: 'GET', path: '/api/my-work', cookie: someone() }) },
    {
      verb: 'search',
      next: () => ({
        method: 'GET',
        path: `/api/citizens?query=${['maja', 'holm', 'fri', 'and'][citizenOf() % 4]}`,
        cookie: someone(),
      }),
    },
  ]
}

function plus(
  { cookie, path }: { cookie: string; path: string },
  method: string,
  more: string,
  body?: object,
  seen?: number,
): Request {
  return {
    cookie,
    method,
    path: path + more,
    ...(body && { body: JSON.stringify(body) }),
    ...(seen !== undefined && { seen }),
  }
}

/** Spread over the whole municipality, as those whom people work with are: neighbours in a table are not neighbours here. */
const nthCitizen = (nth: number, { citizens }: WorldSize) => ((nth * 7919) % citizens) + 1

function* ticks(size: WorldSize): Generator<{ citizen: number; action: number }, undefined> {
  for (const k of [0, 3])
    for (let nth = 1; nth <= size.citizens; nth++) {
      const citizen = nthCitizen(nth, size)
      yield { citizen, action: (citizen - 1) * 12 + k + 1 }
    }
}

async function signIn(url: string, { employees }: WorldSize): Promise<Map<number, string>> {
  const tokens = Array.from({ length: employees }, (_, index) => ({ employee: index + 1, token: newToken() }))
  await withAdmin(url, admin =>
    admin.query('select kobling.start_session(h, p, 600, 24) from unnest($1::bytea[], $2::uuid[]) x (h, p)', [
      tokens.map(({ token }) => hashOf(token)),
      tokens.map(({ employee }) => idOf('e', employee)),
    ]),
  )
  return new Map(tokens.map(({ employee, token }) => [employee, `kobling=${token}`]))
}

async function serve(file: string, url: string, servers: ChildProcess[]): Promise<Side> {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), [url])
  servers.push(child)
  return new Promise((resolve, reject) => {
    child.once('message', message =>
      resolve({ port: (message as { port: number }).port, pid: child.pid as number }),
    )
    child.once('exit', code => reject(new Error(`${file} ended with ${code}`)))
  })
}
