// A whole server on a database of its own, asked as a browser would.
import { buildServer } from '../src/app/server.ts'
import { loadStatutoryPlans } from '../src/features/plan/statutory.file.ts'
import type { ProblemBody } from '../src/platform/http/problem-body.ts'
import { freshDatabase, type TestDatabase } from './database.ts'
import { organisation, signIn } from './world.ts'

export type Answer<T = Record<string, unknown>> = {
  status: number
  body: T
  problem: ProblemBody
  headers: Record<string, unknown>
}
type Ask = {
  as?: string
  body?: unknown
  seen?: number
  language?: 'da' | 'en'
  headers?: Record<string, string>
}
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export type TestHouse = TestDatabase & {
  /** `as` is a person's id: they are signed in on first use. */
  ask<T = Record<string, unknown>>(method: Method, path: string, given?: Ask): Promise<Answer<T>>
  close(): Promise<void>
}

/** Areas, themes and rules are there; people are the test's own. Every answer is checked against its declared output. */
export async function testHouse({ testNumbers = false } = {}): Promise<TestHouse> {
  const database = await freshDatabase()
  await organisation(database.admin)
  const { server } = await buildServer({
    pool: database.app,
    statutory: loadStatutoryPlans(),
    checkOutput: true,
    testNumbers,
  })
  await server.ready()
  const cookies = new Map<string, string>()
  const cookieOf = async (person: string) => {
    const cookie = cookies.get(person) ?? (await signIn(database.admin, person)).cookie
    cookies.set(person, cookie)
    return cookie
  }
  const ask: TestHouse['ask'] = async (method, path, { as, body, seen, language = 'en', headers } = {}) => {
    const response = await server.inject({
      method,
      url: path,
      headers: {
        'accept-language': language,
        ...(as !== undefined && { cookie: await cookieOf(as) }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(seen !== undefined && { 'if-match': `"${seen}"` }),
        ...headers,
      },
      ...(body !== undefined && { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const parsed = response.body === '' ? {} : JSON.parse(response.body)
    return { status: response.statusCode, body: parsed, problem: parsed, headers: response.headers }
  }
  return {
    ...database,
    ask,
    close: async () => {
      await server.close()
      await database.drop()
    },
  }
}
