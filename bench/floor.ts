// The floor: what the same verbs cost when written by hand on node:http and pg, with nothing between. It asks the same
// SQL with the same consent check and the same log, checks the session, reads the body and answers JSON. It leaves out
// what makes a product: declared shapes, errors with fields, languages, refusals that are logged, versions in headers.
import { createHash, randomUUID } from 'node:crypto'
import http from 'node:http'
import { openPool, type Pool } from '../src/platform/db.ts'

type Reply = { status: number; body: string }
const hashOf = (request: http.IncomingMessage) =>
  createHash('sha256')
    .update(/kobling=([^;]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '')
    .digest()

async function bodyOf(request: http.IncomingMessage): Promise<Record<string, unknown>> {
  let text = ''
  for await (const chunk of request) text += chunk
  return JSON.parse(text || '{}')
}

/** One transaction as the session's person; what belongs together is sent together. */
async function within(
  pool: Pool,
  token: Buffer,
  work: (client: import('pg').PoolClient) => Promise<Reply>,
  action: string,
  citizen: string | null,
): Promise<Reply> {
  const client = await pool.connect()
  try {
    const begun = client.query('begin')
    const actor = client.query({
      name: 'act',
      text: 'select person_id from kobling.act_as($1)',
      values: [token],
    })
    const reply = work(client)
    await begun
    if ((await actor).rowCount === 0) return { status: 401, body: '{}' }
    const done = await reply
    const logged = client.query({
      name: 'log',
      text: 'select kobling.log($1, $2)',
      values: [action, citizen],
    })
    const committed = client.query('commit')
    await logged
    await committed
    return done
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

const openPlan = async (pool: Pool, token: Buffer, citizen: string): Promise<Reply> => {
  const { rows } = await pool.query({
    name: 'open',
    text: 'select kobling.open_plan($2) as body from kobling.act_as($1)',
    values: [token, citizen],
  })
  return rows[0]?.body ? { status: 200, body: rows[0].body } : { status: 404, body: '{}' }
}

const tick = (pool: Pool, token: Buffer, citizen: string, id: string, seen: number) =>
  within(
    pool,
    token,
    async client => {
      const found = client.query({
        name: 'seen',
        text: 'select state, version from seen.action where citizen_id = $1 and id = $2',
        values: [citizen, id],
      })
      const changed = client.query({
        name: 'tick',
        text: `update kobling.action set state = 'done', done_on = current_date, how_it_went = 'Godt', waits_on = 'none' where citizen_id = $1 and id = $2 and version = $3 returning version`,
        values: [citizen, id, seen],
      })
      await found
      const { rows } = await changed
      return rows[0]
        ? { status: 201, body: JSON.stringify({ id, version: rows[0].version }) }
        : { status: 409, body: '{}' }
    },
    'action.done',
    citizen,
  )

const addGoal = (pool: Pool, token: Buffer, citizen: string, goal: Record<string, unknown>) => {
  const id = randomUUID()
  return within(
    pool,
    token,
    async client => {
      await client.query({
        name: 'goal',
        text: `insert into kobling.goal (id, citizen_id, area_id, author_id, themes, title, why, confirmed)
        select $1, $2, (select a.id from kobling.area a, seen.citizen c where c.id = $2 and c.own & (1::bigint << a.id) <> 0 limit 1), kobling.actor(), $3, $4, $5, false`,
        values: [id, citizen, goal.themes, goal.title, goal.why],
      })
      return { status: 201, body: JSON.stringify({ id, version: 1 }) }
    },
    'goal.add',
    citizen,
  )
}

const myWork = (pool: Pool, token: Buffer) =>
  within(
    pool,
    token,
    async client => {
      const { rows } = await client.query({
        name: 'work',
        text: `select kind, id, citizen_id as "citizenId", citizen_name as "citizenName", title, waits_on as "waitsOn", mine, due_on as "dueOn"
        from seen.work order by due_on nulls last, citizen_name collate "da-x-icu", id limit 200`,
      })
      return { status: 200, body: JSON.stringify({ items: rows }) }
    },
    'work.list',
    null,
  )

const search = (pool: Pool, token: Buffer, word: string) =>
  within(
    pool,
    token,
    async client => {
      const { rows } = await client.query({
        name: 'search',
        text: `select id, name, birth_date as "birthDate", on_team as "onTeam", plan_started_at is not null as "hasPlan", plan_lead_id as "leadId"
        from seen.citizen where find and searched like $1 order by searched, id limit 51`,
        values: [`%${word}%`],
      })
      return { status: 200, body: JSON.stringify({ items: rows }) }
    },
    'citizen.search',
    null,
  )

async function answer(pool: Pool, request: http.IncomingMessage): Promise<Reply> {
  const token = hashOf(request)
  const url = new URL(request.url ?? '/', 'http://floor')
  const [, , , citizen = '', what, id = ''] = url.pathname.split('/')
  if (url.pathname === '/api/my-work') return myWork(pool, token)
  if (url.pathname === '/api/citizens') return search(pool, token, url.searchParams.get('query') ?? '')
  if (what === 'plan') return openPlan(pool, token, citizen)
  if (what === 'goals') return addGoal(pool, token, citizen, await bodyOf(request))
  await bodyOf(request)
  return tick(pool, token, citizen, id, Number(/\d+/.exec(request.headers['if-match'] ?? '')?.[0]))
}

const [url = ''] = process.argv.slice(2)
const pool = openPool(url, 'kobling_app')
const server = http.createServer((request, response) => {
  answer(pool, request)
    .catch((error: Error) => ({ status: 500, body: JSON.stringify({ error: error.message }) }))
    .then(({ status, body }) => {
      response.writeHead(status, {
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(body),
      })
      response.end(body)
    })
})
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as { port: number }).port }))
process.on('disconnect', () => process.exit())
