import type { InputOf, OutputOf, Verb } from './api.ts'
import type { ProblemBody } from './http/problem-body.ts'

/** What the server refused, as it said it. `offline` where no answer came at all. */
export class CallError extends Error {
  readonly problem: ProblemBody
  constructor(problem: ProblemBody) {
    super(problem.title)
    this.problem = problem
  }
  get status() {
    return this.problem.status
  }
}

type Loose<T> = { [K in keyof T as Record<never, never> extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as Record<never, never> extends T[K] ? K : never]?: T[K]
}

/** What to call a verb with: what it does not take can be left out; `seen` is the version that was seen. */
export type Input<V> = Loose<InputOf<V>> & { seen?: number; signal?: AbortSignal }

/** Calls a verb from the browser. Throws a CallError for every answer that is not a success. */
export async function call<V extends Verb>(verb: V, input: Input<V>): Promise<OutputOf<V>> {
  const { params, query, body, seen, signal } = input as {
    params?: Values
    query?: Values
    body?: unknown
    seen?: number
    signal?: AbortSignal
  }
  const response = await fetch(address(verb.path, params, query), {
    method: verb.method,
    ...(signal && { signal }),
    headers: {
      ...(verb.method !== 'GET' && { 'content-type': 'application/json' }),
      ...(seen !== undefined && { 'if-match': `"${seen}"` }),
    },
    ...(verb.method !== 'GET' && { body: JSON.stringify(body ?? {}) }),
  }).catch(error => {
    if ((error as Error).name === 'AbortError') throw error
    throw new CallError({ type: '/problems/offline', title: '', status: 0 })
  })
  if (response.ok) return response.status === 204 ? (undefined as OutputOf<V>) : response.json()
  throw new CallError(await problemFrom(response))
}

type Values = Record<string, string | number | boolean | undefined>

export function address(path: string, params: Values = {}, query: Values = {}): string {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])))
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]])),
  )
  return search.size > 0 ? `${filled}?${search}` : filled
}

async function problemFrom(response: Response): Promise<ProblemBody> {
  const fallback = { type: '/problems/unexpected', title: '', status: response.status }
  return response.headers.get('content-type')?.includes('json')
    ? { ...fallback, ...(await response.json()) }
    : fallback
}
