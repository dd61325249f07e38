import pg from 'pg'
import { GatheredSocket } from './gathered.ts'

// Dates stay what they are: a day is a string, an instant an ISO string, so that no time zone creeps in.
pg.types.setTypeParser(pg.types.builtins.DATE, value => value)
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, value =>
  value.endsWith('infinity') ? value : new Date(value).toISOString(),
)

export type Role = 'kobling_app' | 'kobling_import' | 'kobling_audit' | 'kobling_statistics'
export type Pool = pg.Pool
export type Row = Record<string, unknown>

/** A transaction in which an actor is set. Stores take one as their first argument. */
export type Tx = {
  /** Runs one statement. Its plan is kept on the connection, so write values as parameters, never into the text. */
  rows<T extends Row = Row>(text: string, values?: unknown[]): Promise<T[]>
  /** The first row, or undefined. */
  row<T extends Row = Row>(text: string, values?: unknown[]): Promise<T | undefined>
  /**
   * Sends one statement whose rows nobody reads, without waiting: if it fails, the transaction does. `inWords` says
   * what to tell of a failure; else the database's error is told.
   */
  send(text: string, values?: unknown[], inWords?: (error: DatabaseError) => unknown): void
}

export type DatabaseError = { code?: string; constraint?: string }

export type Actor = {
  personId: string
  kind: 'employee' | 'citizen' | 'companion'
  name: string
  language: 'da' | 'en'
  areas: number[]
  roles: string[]
}

const actAs = {
  name: 'act_as',
  text: 'select person_id as "personId", kind, name, language, areas, roles from kobling.act_as($1)',
}

/** A pool whose connections hold just this role's rights. Queries are pipelined: several sent at once, then awaited. */
export function openPool(url: string, role: Role, max = 16): Pool {
  const pool = new pg.Pool({
    connectionString: url,
    options: `-c role=${role}`,
    max,
    pipeline: true,
    stream: () => new GatheredSocket(),
    application_name: role,
  })
  pool.on('error', () => undefined) // an idle connection that breaks is replaced; the next query reports what is wrong
  return pool
}

export class NotSignedIn extends Error {}

type Sent<T, A> = {
  /** Reads sent together with becoming the person; `work` awaits them when it needs them. */
  ahead?: ((tx: Tx) => Promise<A>) | undefined
  /** Sent together with the commit. */
  last?: (tx: Tx, result: T) => Promise<unknown>
}

/**
 * Runs `work` in one transaction as the person of a session. What `work` returns is committed before it is
 * handed on; if it throws, nothing of it happened.
 */
export async function transact<T, A = undefined>(
  pool: Pool,
  token: Buffer,
  work: (tx: Tx, actor: Actor, ahead: Promise<A>) => Promise<T>,
  { ahead, last }: Sent<T, A> = {},
): Promise<T> {
  return inTransaction(
    pool,
    async (tx, client) => {
      const becoming = client.query<Actor>({ ...actAs, values: [token] })
      const read = (ahead ? ahead(tx) : Promise.resolve()) as Promise<A>
      read.catch(() => undefined) // nobody has waited for it yet when the session turns out to be none
      const actor = (await becoming).rows[0]
      if (!actor) throw new NotSignedIn()
      return work(tx, actor, read)
    },
    last,
  )
}

/** A transaction without an actor: for signing in, and for jobs that have a role of their own. */
export async function inTransaction<T>(
  pool: Pool,
  work: (tx: Tx, client: pg.PoolClient) => Promise<T>,
  last?: (tx: Tx, result: T) => Promise<unknown>,
): Promise<T> {
  const client = await pool.connect()
  const { tx, sent } = txOn(client)
  let broken: Error | undefined
  try {
    const begun = client.query('begin')
    const [result] = await all(work(tx, client), begun)
    await all(...sent, last?.(tx, result), client.query('commit'))
    return result
  } catch (error) {
    await client.query('rollback').catch(failure => {
      broken = failure as Error
    })
    throw await causeOf(error, sent)
  } finally {
    client.release(broken)
  }
}

/** Waits for all before failing with the first, so that nothing is still under way when a connection goes back. */
async function all<T extends unknown[]>(...promises: T): Promise<{ [K in keyof T]: Awaited<T[K]> }> {
  const settled = await Promise.allSettled(promises)
  const failure = settled.find(one => one.status === 'rejected')
  if (failure) throw failure.reason
  return settled.map(one => (one as PromiseFulfilledResult<unknown>).value) as {
    [K in keyof T]: Awaited<T[K]>
  }
}

/** What failed first: after it, the database refuses each further statement of the transaction with 25P02. */
async function causeOf(error: unknown, sent: Promise<unknown>[]): Promise<unknown> {
  if ((error as { code?: unknown }).code !== '25P02') return error
  const failure = (await Promise.allSettled(sent)).find(one => one.status === 'rejected')
  return failure?.reason ?? error
}

function txOn(client: pg.PoolClient): { tx: Tx; sent: Promise<unknown>[] } {
  const sent: Promise<unknown>[] = []
  const rows = async <T extends Row>(text: string, values: unknown[] = []) =>
    (await client.query<T>({ name: nameOf(text), text, values })).rows
  const tx: Tx = {
    rows,
    row: async <T extends Row>(text: string, values?: unknown[]) => (await rows<T>(text, values))[0],
    send: (text, values, inWords = error => error) => {
      const answer = rows(text, values).catch(error => {
        throw inWords(error as DatabaseError)
      })
      answer.catch(() => undefined) // told at the commit, or not at all if something else fails first
      sent.push(answer)
    },
  }
  return { tx, sent }
}

const names = new Map<string, string>()

/** The same text has the same name on every connection, so it is planned once on each. */
function nameOf(text: string): string {
  const name = names.get(text) ?? `q${names.size}`
  names.set(text, name)
  return name
}

/**
 * One look in one statement and one round trip: becomes the session's person, calls a function that logs the look
 * and answers text, and has it on disk before answering. `signedIn` false: there is no such session.
 */
export async function look(
  pool: Pool,
  token: Buffer,
  call: string,
  values: unknown[],
): Promise<{ signedIn: boolean; body: string | null }> {
  const result = await pool.query<{ body: string | null }>({
    name: call,
    text: `select kobling.${call} as body from kobling.act_as($1)`,
    values: [token, ...values],
  })
  const row = result.rows[0]
  return { signedIn: row !== undefined, body: row?.body ?? null }
}
