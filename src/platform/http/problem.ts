import { z } from 'zod'
import type { ProblemBody } from './problem-body.ts'

/** One thing wrong with the input: which field (a JSON pointer into body, query or path) and what. */
export type FieldError = { field: string; code: string; limit?: number | string }

export type ProblemCode =
  | 'invalid'
  | 'malformed'
  | 'too_large'
  | 'not_signed_in'
  | 'not_allowed'
  | 'not_found'
  | 'conflict'
  | 'version_needed'
  | 'rule'
  | 'too_many'
  | 'unsupported_media'
  | 'busy'
  | 'unexpected'

const statusOf: Record<ProblemCode, number> = {
  invalid: 400,
  malformed: 400,
  too_large: 413,
  not_signed_in: 401,
  not_allowed: 403,
  not_found: 404,
  conflict: 409,
  version_needed: 428,
  rule: 422,
  too_many: 429,
  unsupported_media: 415,
  busy: 503,
  unexpected: 500,
}

/** What a handler throws to refuse. It becomes an RFC 9457 problem in the reader's language. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly status: number
  readonly errors: FieldError[]
  /** For a rule that says no: which one, so that the answer can say it in words. */
  readonly rule: string | undefined
  /** A refusal that the log keeps: somebody tried what they may not, or a rule that says no tells something of somebody. */
  readonly logged: boolean
  /** For a conflict: the row as it is now, at the reader's own depth. */
  readonly current: unknown

  constructor(
    code: ProblemCode,
    more: { errors?: FieldError[]; rule?: string; logged?: boolean; current?: unknown } = {},
  ) {
    super(more.rule ?? code)
    this.code = code
    this.status = statusOf[code]
    this.errors = more.errors ?? []
    this.rule = more.rule
    this.logged = more.logged ?? (code === 'not_allowed' || code === 'not_found')
    this.current = more.current
  }
}

export const notFound = () => new Problem('not_found')
export const ruleSaysNo = (rule: string) => new Problem('rule', { rule })
/** A rule whose no says that somebody is known here. */
export const ruleTells = (rule: string) => new Problem('rule', { rule, logged: true })
export const invalidField = (field: string, code: string) =>
  new Problem('invalid', { errors: [{ field, code }] })

export const problemBody: z.ZodType<ProblemBody> = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string().optional(),
  errors: z.array(z.object({ field: z.string(), code: z.string(), message: z.string() })).optional(),
  current: z.unknown().optional(),
})

type Issue = z.core.$ZodIssue

/** Zod's issues as field errors. `from` is where the value came from: body, query or path. */
export function fieldErrors(issues: readonly Issue[], from: string): FieldError[] {
  return issues.flatMap(issue => {
    const field = pointer(issue.path, from)
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map(key => ({ field: pointer([...issue.path, key], from), code: 'unknown' }))
    return [{ field, ...codeOf(issue) }]
  })
}

const pointer = (path: readonly PropertyKey[], from: string) => [from, ...path.map(String)].join('/')

function codeOf(issue: Issue): { code: string; limit?: number | string } {
  switch (issue.code) {
    case 'invalid_type':
      return { code: issue.input === undefined ? 'required' : 'type' }
    case 'too_small':
      return issue.origin === 'string' && issue.minimum === 1
        ? { code: 'required' }
        : { code: 'too_small', limit: String(issue.minimum) }
    case 'too_big':
      return { code: issue.origin === 'string' ? 'too_long' : 'too_big', limit: String(issue.maximum) }
    case 'invalid_format':
      if (issue.input === '') return { code: 'required' }
      return { code: ['date', 'datetime', 'uuid', 'email'].includes(issue.format) ? issue.format : 'format' }
    case 'invalid_value':
      return { code: 'choice', limit: issue.values.map(String).join(', ') }
    case 'invalid_union':
      // What says which of several shapes it is, is missing or none of them.
      return 'options' in issue && issue.options
        ? { code: 'choice', limit: issue.options.map(String).join(', ') }
        : { code: 'format' }
    case 'custom':
      return { code: String(issue.params?.code ?? 'format') }
    default:
      return { code: 'format' }
  }
}

const ofDatabase: Record<string, ProblemCode> = {
  '23505': 'conflict', // unique
  '23503': 'invalid', // foreign key
  '23514': 'invalid', // check
  '23502': 'invalid', // not null
  '22001': 'invalid',
  '22003': 'invalid',
  '22007': 'invalid',
  '22008': 'invalid',
  '22P02': 'invalid',
  '22P05': 'invalid',
  '22021': 'invalid', // not valid UTF-8
  '42501': 'not_allowed', // row-level security, or a right that the role lacks
  '40001': 'busy',
  '40P01': 'busy',
  '55P03': 'busy',
  '53300': 'busy',
  '57P01': 'busy',
  '57P03': 'busy',
}

/** What the database refused, without its words: they can hold values that the caller may not see. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error
  const { code, errno } = error as { code?: string; errno?: number }
  const known = code === undefined ? undefined : ofDatabase[code]
  if (known) return new Problem(known)
  if (errno !== undefined || /Connection terminated|timeout exceeded/.test((error as Error)?.message ?? ''))
    return new Problem('busy')
  return new Problem('unexpected')
}
