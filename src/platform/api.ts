import { z } from 'zod'

/** Who may call a verb at all. What they then see or change is decided by the database. */
export type Who = 'anyone' | 'employee' | 'citizen' | 'companion'

/** What the log says of a call: `kind.act`; or why there is nothing to log. */
export type Audit = `${string}.${string}` | { none: string }

export type Verb<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** OpenAPI style: `/api/citizens/{citizenId}/goals`. */
  path: `/api/${string}`
  tag: string
  summary: string
  who: readonly Who[]
  audit: Audit
  params: Params
  query: Query
  body: Body
  output: Output
  /** The caller must say in If-Match which version it saw. */
  versioned: boolean
  /** How often one address may call it in a minute; undefined: as often as it likes. */
  perMinute?: number
}

type Given<P, Q, B, O> = Pick<Verb, 'method' | 'path' | 'tag' | 'summary' | 'who' | 'audit'> & {
  params?: P
  query?: Q
  body?: B
  output: O
  versioned?: boolean
  perMinute?: number
}

const nothing = z.object({})
type Nothing = typeof nothing

/** Declares an endpoint. Leaving out who may call it or what is logged does not compile. */
export function verb<
  P extends z.ZodType = Nothing,
  Q extends z.ZodType = Nothing,
  B extends z.ZodType = Nothing,
  O extends z.ZodType = z.ZodType,
>(given: Given<P, Q, B, O>): Verb<P, Q, B, O> {
  return {
    versioned: false,
    ...given,
    params: given.params ?? (nothing as unknown as P),
    query: given.query ?? (nothing as unknown as Q),
    body: given.body ?? (nothing as unknown as B),
  }
}

export type ParamsOf<V> = V extends Verb<infer P, z.ZodType, z.ZodType, z.ZodType> ? z.output<P> : never
export type QueryOf<V> = V extends Verb<z.ZodType, infer Q, z.ZodType, z.ZodType> ? z.output<Q> : never
export type BodyOf<V> = V extends Verb<z.ZodType, z.ZodType, infer B, z.ZodType> ? z.output<B> : never
export type OutputOf<V> = V extends Verb<z.ZodType, z.ZodType, z.ZodType, infer O> ? z.output<O> : never
export type InputOf<V> =
  V extends Verb<infer P, infer Q, infer B, z.ZodType>
    ? { params: z.input<P>; query: z.input<Q>; body: z.input<B> }
    : never

/** One page of a list. `next` is handed back as `after`; it is absent on the last page. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().optional() })
export const pageQuery = {
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
}
