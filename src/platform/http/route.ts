import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { BodyOf, OutputOf, ParamsOf, QueryOf, Verb } from '../api.ts'
import { type Actor, inTransaction, look, NotSignedIn, type Pool, type Tx, transact } from '../db.ts'
import type { Language } from '../i18n/language.ts'
import type { NewId } from '../ids.ts'
import { type RuleTexts, requestLanguage } from './answer.ts'
import { refuseBadCharacters } from './characters.ts'
import { fieldErrors, Problem, problemOf } from './problem.ts'
import { refuseForeignOrigin, sessionOf } from './session.ts'

/** What a handler is handed: everything it may use of the world. */
export type Call<V> = {
  tx: Tx
  actor: Actor
  params: ParamsOf<V>
  query: QueryOf<V>
  body: BodyOf<V>
  /** The version in If-Match; present where the verb is versioned. */
  seen: number
  now: Date
  newId: NewId
  language: Language
  request: FastifyRequest
  reply: FastifyReply
  /** Runs once the transaction is on disk. */
  after(work: () => void): void
}

export type House = {
  server: FastifyInstance
  pool: Pool
  clock: () => Date
  newId: NewId
  /** The words of rules that say no. */
  rules: RuleTexts
  /** Tests check what goes out against the declared output. */
  checkOutput: boolean
}

export type Handler<V> = (call: Call<V>) => Promise<OutputOf<V>>

/** Mounts a verb: who and shape are checked, one transaction is opened as the actor, the log is written with the commit. */
export function route<V extends Verb>(house: House, verb: V, handle: Handler<V>) {
  routeAhead(house, verb, async () => undefined, handle)
}

/**
 * As `route`, with statements that need no more than the request: they are sent together with becoming the actor, which
 * saves waiting for the database once. What they change is undone when `handle` throws.
 */
export function routeAhead<V extends Verb, A>(
  house: House,
  verb: V,
  ahead: (call: Pick<Call<V>, 'tx' | 'params' | 'query' | 'body' | 'seen' | 'now'>) => Promise<A>,
  handle: (call: Call<V>, read: A) => Promise<OutputOf<V>>,
) {
  mount(house, verb, async (request, reply) => {
    const given = read(verb, request)
    const afterwards: (() => void)[] = []
    const call = {
      ...given,
      request,
      reply,
      now: house.clock(),
      newId: house.newId,
      language: requestLanguage(request),
      after: (work: () => void) => afterwards.push(work),
    }
    const work = async (tx: Tx, actor: Actor, read: Promise<A>) => {
      refuseOthers(verb, actor)
      return handle({ ...call, tx, actor } as unknown as Call<V>, await read)
    }
    const output = await transact(house.pool, sessionOf(request), work, {
      ahead: tx => ahead({ ...given, now: call.now, tx } as unknown as Call<V>),
      last: (tx, result) => log(tx, verb, given.params, result),
    }).catch(error => refuse(house, verb, request, given.params, error))
    for (const task of afterwards) task()
    return send(house, verb, reply, output)
  })
}

/** Mounts a verb that needs nobody to be signed in. It gets a transaction without an actor, which sees nothing. */
export function openRoute<V extends Verb>(
  house: House,
  verb: V,
  handle: (call: Omit<Call<V>, 'actor'>) => Promise<OutputOf<V>>,
) {
  mount(house, verb, async (request, reply) => {
    const call = {
      ...read(verb, request),
      request,
      reply,
      now: house.clock(),
      newId: house.newId,
      language: requestLanguage(request),
      after: () => undefined,
    }
    const output = await inTransaction(house.pool, tx => handle({ ...call, tx } as unknown as Call<V>))
    return send(house, verb, reply, output)
  })
}

/**
 * Mounts the hottest reads: one call to a database function that becomes the actor, looks, logs and answers JSON text,
 * which goes to the socket unparsed. `values` are the function's arguments after the session.
 */
export function lookRoute<V extends Verb>(
  house: House,
  verb: V,
  call: string,
  values: (params: ParamsOf<V>, query: QueryOf<V>) => unknown[],
) {
  mount(house, verb, async (request, reply) => {
    const { params, query } = read(verb, request)
    const { signedIn, body } = await look(
      house.pool,
      sessionOf(request),
      call,
      values(params as ParamsOf<V>, query as QueryOf<V>),
    )
    if (!signedIn) throw new Problem('not_signed_in')
    if (body === null) throw new Problem('not_found')
    if (house.checkOutput) verb.output.parse(JSON.parse(body))
    return reply
      .header('content-type', 'application/json; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(body)
  })
}

function mount(
  house: House,
  verb: Verb,
  handler: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>,
) {
  house.server.route({
    method: verb.method,
    url: verb.path.replaceAll(/\{(\w+)\}/g, ':$1'),
    schema: { verb } as object,
    ...(verb.perMinute && { config: { rateLimit: { max: verb.perMinute, timeWindow: 60_000 } } }),
    handler,
  })
}

function read(verb: Verb, request: FastifyRequest) {
  refuseForeignOrigin(request)
  const params = parse(verb.params, request.params, 'path') as Record<string, unknown>
  const query = parse(verb.query, request.query, 'query') as Record<string, unknown>
  const body = verb.method === 'GET' ? undefined : parse(verb.body, request.body ?? {}, 'body')
  return { params, query, body, seen: verb.versioned ? seenVersion(request) : 0 }
}

function parse(schema: z.ZodType, value: unknown, from: string): unknown {
  refuseBadCharacters(value, from)
  const result = schema.safeParse(value, { reportInput: true })
  if (!result.success) throw new Problem('invalid', { errors: fieldErrors(result.error.issues, from) })
  return result.data
}

/** If-Match: "3" */
function seenVersion(request: FastifyRequest): number {
  const header = request.headers['if-match']
  if (header === undefined) throw new Problem('version_needed')
  const version = Number(/^(?:W\/)?"(\d{1,9})"$/.exec(header)?.[1])
  if (!(version > 0)) throw new Problem('invalid', { errors: [{ field: 'header/if-match', code: 'format' }] })
  return version
}

function refuseOthers(verb: Verb, actor: Actor) {
  if (!verb.who.includes(actor.kind) && !verb.who.includes('anyone')) throw new Problem('not_allowed')
}

const citizenOf = (params: Record<string, unknown>) =>
  typeof params.citizenId === 'string' ? params.citizenId : null

function log(tx: Tx, verb: Verb, params: Record<string, unknown>, output: unknown) {
  if (typeof verb.audit !== 'string') return Promise.resolve()
  const kind = verb.audit.split('.')[0] as string
  const answered = output as { id?: unknown; citizenId?: unknown } | undefined
  const object = params[`${kind}Id`] ?? answered?.id
  const citizen = citizenOf(params) ?? (typeof answered?.citizenId === 'string' ? answered.citizenId : null)
  return tx.rows('select kobling.log($1, $2, $3, $4)', [
    verb.audit,
    citizen,
    typeof object === 'string' ? kind : null,
    typeof object === 'string' ? object : null,
  ])
}

/** A refusal is logged too, in a transaction of its own, since the first one is undone. */
async function refuse(
  house: House,
  verb: Verb,
  request: FastifyRequest,
  params: Record<string, unknown>,
  error: unknown,
): Promise<never> {
  if (error instanceof NotSignedIn) throw new Problem('not_signed_in')
  const problem = problemOf(error)
  if (problem.code === 'unexpected') request.log.error(error)
  if (problem.logged && typeof verb.audit === 'string') {
    const action = verb.audit
    await transact(house.pool, sessionOf(request), tx =>
      tx.rows('select kobling.log($1, $2, null, null, null, true)', [action, citizenOf(params)]),
    ).catch(failure => request.log.error(failure))
  }
  throw problem
}

function send(house: House, verb: Verb, reply: FastifyReply, output: unknown) {
  if (house.checkOutput) verb.output.parse(output)
  const version = (output as { version?: unknown } | undefined)?.version
  if (typeof version === 'number') reply.header('etag', `"${version}"`)
  reply.header('cache-control', 'no-store')
  if (output === undefined) return reply.status(204).send()
  return reply
    .status(verb.method === 'POST' ? 201 : 200)
    .header('content-type', 'application/json; charset=utf-8')
    .send(JSON.stringify(output))
}
