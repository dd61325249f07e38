// The leaders' overview in a municipality of its own: only what it is counted from. Half a hundred changes for each citizen are
// noted, worked off by the job and published; then it is read over HTTP by a director who answers for everything.
import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Voice } from '../src/app/command.database.ts'
import { openDatabase, withAdmin } from '../src/app/database.ts'
import { countCourses, publishDue } from '../src/features/overview/jobs.ts'
import { ConfigError } from '../src/platform/config.ts'
import { openPool, type Pool } from '../src/platform/db.ts'
import { hashOf, newToken } from '../src/platform/http/session.ts'
import { measure } from './load.ts'

const perCitizen = 50
const clients = 16
const director = '00000001-0000-7000-8000-000000000001'

type Options = { citizens: number; seconds: number; data?: string; fillOnly?: boolean; json?: boolean }

/** The database is thrown away, unless `data` names a folder to keep it in: then only the reading is measured again. */
export async function benchOverview(
  { citizens, seconds, data, fillOnly, json }: Options,
  { say, out }: Voice,
): Promise<void> {
  const dataDir = data ?? mkdtempSync(join(tmpdir(), 'kobling-bench-overview-'))
  const config = { port: 0, dataDir, databaseUrl: undefined, idleMinutes: 600 }
  const database = await openDatabase(config, () => undefined)
  try {
    const filled = (await isFilled(database.adminUrl, citizens))
      ? undefined
      : await count(database, citizens, say)
    if (fillOnly) return
    const measured = await read(database.serverUrl, database.adminUrl, seconds)
    const events = citizens * perCitizen
    say(
      `overview  ${citizens} citizens, ${events} changes  p50 ${measured.p50Ms} ms  p99 ${measured.p99Ms} ms`,
    )
    if (json) out({ citizens, events, ...filled, ...measured })
  } finally {
    await database.stop()
    if (data === undefined) rmSync(dataDir, { recursive: true, force: true })
  }
}

const isFilled = (adminUrl: string, citizens: number) =>
  withAdmin(adminUrl, async admin => {
    const { rows } = await admin.query<{ citizens: number; quarters: number }>(
      'select (select count(*) from kobling.citizen)::int as citizens, (select count(*) from published.quarter)::int as quarters',
    )
    const [found] = rows
    if (!found || found.citizens === 0) return false
    if (found.citizens === citizens && found.quarters > 0) return true
    throw new ConfigError(
      `That folder holds ${found.citizens} citizens and ${found.quarters} published quarters; use another.`,
    )
  })

/** Fills the municipality, and measures how long it takes to count and publish it. */
async function count(
  { adminUrl, serverUrl }: { adminUrl: string; serverUrl: string },
  citizens: number,
  say: (line: string) => void,
) {
  await withAdmin(adminUrl, admin => fill(admin, citizens, say))
  const statistics = openPool(serverUrl, 'kobling_statistics', 1)
  try {
    const counted = await timed(() => countCourses(statistics))
    say(`counted ${citizens * perCitizen} changes of ${citizens} citizens in ${counted} s`)
    const recounted = await timed(() => statistics.query('select counted.recount()'))
    const published = await timed(() => publishDue(statistics, new Date()))
    say(`counted all again in ${recounted} s; published eight quarters in ${published} s`)
    return { counted, recounted, published }
  } finally {
    await statistics.end()
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return round((performance.now() - from) / 1000)
}
const round = (value: number) => Math.round(value * 100) / 100

async function read(url: string, adminUrl: string, seconds: number) {
  const token = newToken()
  await withAdmin(adminUrl, admin =>
    admin.query('select kobling.start_session($1, $2, 600, 24)', [hashOf(token), director]),
  )
  const product = fork(fileURLToPath(new URL('./product.ts', import.meta.url)), [url])
  try {
    const port = await new Promise<number>(resolve =>
      product.once('message', message => resolve((message as { port: number }).port)),
    )
    const next = () => ({ method: 'GET', path: '/api/overview', cookie: `kobling=${token}` })
    await measure(port, next, clients, Math.min(1, seconds / 2))
    const { p50Ms, p99Ms, perSecond } = await measure(port, next, clients, seconds)
    return { p50Ms: round(p50Ms), p99Ms: round(p99Ms), perSecond: Math.round(perSecond) }
  } finally {
    product.disconnect()
  }
}

async function fill(admin: Pool, citizens: number, say: (line: string) => void): Promise<void> {
  const client = await admin.connect()
  try {
    await client.query('begin')
    await client.query('set local session_replication_role = replica') // no triggers: the queue is filled below
    for (const [what, sql] of steps(citizens)) {
      if (what) say(`filling: ${what}`)
      await client.query(sql)
    }
    await client.query('commit')
    await client.query('vacuum analyze')
  } finally {
    client.release()
  }
}

const id = (kind: number, n: string) =>
  `('0000000${kind}-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`

function steps(citizens: number): [string, string][] {
  const each = `generate_series(1, ${citizens}) c`
  const employees = Math.max(30, Math.round((citizens * 3) / 100))
  const asked = `now() - (c * 7919 % 720 + 20) * interval '1 day'`
  return [
    [
      'people',
      `insert into kobling.area (id, code, name_da, name_en, colour, glyph)
        select n, 'area_' || chr(97 + n), 'Område ' || n, 'Area ' || n, '#2A62C4', 'heart' from generate_series(0, 5) n`,
    ],
    [
      '',
      `insert into kobling.target_group (code, name_da, name_en, position) select 'group_' || chr(97 + n), 'Gruppe', 'Group', n from generate_series(0, 4) n`,
    ],
    [
      '',
      `insert into kobling.department (id, area_id, name) select ${id(8, 'n')}, n % 6, 'Afdeling ' || n from generate_series(1, 30) n`,
    ],
    [
      '',
      `insert into kobling.person (id, kind, name) select ${id(1, 'n')}, 'employee', 'Medarbejder ' || n from generate_series(1, ${employees}) n`,
    ],
    [
      '',
      `insert into kobling.employee (id, title) select ${id(1, 'n')}, 'Rådgiver' from generate_series(1, ${employees}) n`,
    ],
    [
      '',
      `insert into kobling.employment (id, employee_id, area_id, department_id, role, level, from_at) select ${id(1, 'n')}, ${id(1, 'n')},
        case when n > 1 then n % 6 end, case when n > 1 then ${id(8, 'n % 30 + 1')} end, case when n > 1 then 'caseworker' else 'director' end,
        case when n = 1 then 4 end, now() - interval '5 years' from generate_series(1, ${employees}) n`,
    ],
    [
      '',
      `insert into kobling.leads (leader_id, employee_id) select ${id(1, '1')}, ${id(1, 'n')} from generate_series(2, ${employees}) n`,
    ],
    ['', `insert into kobling.led_place select * from kobling.led_places_of(null)`],
    [
      'citizens',
      `insert into kobling.person (id, kind, name) select ${id(2, 'c')}, 'citizen', 'x' from ${each}`,
    ],
    [
      '',
      `insert into kobling.citizen (id, name, birth_date) select ${id(2, 'c')}, 'x', '1985-05-05' from ${each}`,
    ],
    [
      '',
      `insert into kobling.citizen_target_group select ${id(2, 'c')}, 'group_' || chr(97 + c % 5) from ${each} where c % 4 > 0`,
    ],
    [
      'relations',
      `insert into kobling.relation (id, person_id, citizen_id, area_id, kind, from_at) select ${id(3, '(c - 1) * 3 + k + 1')},
        ${id(1, `(c * 3 + k * 7) % ${employees} + 1`)}, ${id(2, 'c')}, ((c * 3 + k * 7) % ${employees} + 1) % 6, 'assignment', now() - interval '3 years'
        from ${each}, generate_series(0, 2) k`,
    ],
    [
      'asked and planned',
      `insert into kobling.plan_ask (id, citizen_id, asked_by, asked_at, answer, how, answered_at) select ${id(4, 'c')}, ${id(2, 'c')},
        ${id(1, `(c * 3) % ${employees} + 1`)}, ${asked}, x.answer, case when x.answer is not null then 'table' end,
        case when x.answer is not null then ${asked} + c % 15 * interval '1 day' end
        from ${each}, lateral (select (array['yes', 'yes', 'yes', 'no', 'later', null])[c % 6 + 1] as answer) x where c % 10 < 8`,
    ],
    [
      '',
      `insert into kobling.plan (citizen_id, started_at) select ${id(2, 'c')}, ${asked} + 18 * interval '1 day' from ${each} where c % 10 < 8 and c % 6 < 2`,
    ],
    [
      'actions',
      `insert into kobling.action (id, citizen_id, area_id, themes, owns, need, title, waits_on, state, done_on)
        select ${id(5, '(c - 1) * 12 + k + 1')}, ${id(2, 'c')}, (c % 6)::smallint, '{}', 0, 0, 'x', (array['none', 'us', 'citizen', 'decision'])[(c + k) % 4 + 1],
          case when k < 6 then 'open' else 'done' end, case when k < 6 then null else current_date end
        from ${each}, generate_series(0, 11) k`,
    ],
    [
      'changes',
      `insert into counted.queue select ${id(2, `(k * 7919 + c) % ${citizens} + 1`)} from ${each}, generate_series(1, ${perCitizen}) k`,
    ],
  ]
}
