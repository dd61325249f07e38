// A tiny world for tests that need some people and an organisation, and nothing of the demo.
import { randomUUID } from 'node:crypto'
import type { Pool, Row } from '../src/platform/db.ts'
import { hashOf, newToken } from '../src/platform/http/session.ts'
import { insert } from './database.ts'

export const AREA = { jobs: 0, family: 1, health: 2, social: 3, school: 4, outside: 5 } as const
export const THEME = { home: 30, work: 31, health: 32, economy: 33, children: 34 } as const
export const PART = { words: 24, actions: 25, interventions: 26, notes: 27, measures: 28, team: 29 } as const

/** Areas, themes and the ages of consent, as rows of a test's own. */
export async function organisation(admin: Pool): Promise<void> {
  await insert(
    admin,
    'area',
    Object.entries(AREA).map(([code, id]) => ({
      id,
      code,
      name_da: code,
      name_en: code,
      colour: '#336699',
      glyph: code.slice(0, 1),
      kind: code === 'outside' ? 'external' : 'municipal',
    })),
  )
  await insert(
    admin,
    'theme',
    Object.entries(THEME).map(([code, id]) => ({ id, code, name_da: code, name_en: code })),
  )
  await insert(admin, 'consent_rule', [
    { party: 'citizen', from_age: 16, citation: 'test rule: from 16' },
    { party: 'custody', from_age: 0, until_age: 18, citation: 'test rule: until 18' },
    { party: 'guardian', from_age: 18, citation: 'test rule: from 18' },
  ])
}

/** An employee who works in `area`; more of the employment in `work`. */
export async function employee(
  admin: Pool,
  area: number,
  work: Row = {},
  name = 'Anne Test',
): Promise<string> {
  const id = randomUUID()
  await insert(admin, 'person', [{ id, kind: 'employee', name }])
  await insert(admin, 'employee', [{ id, title: 'Test' }])
  await insert(admin, 'employment', [
    { id: randomUUID(), employee_id: id, area_id: area, role: 'caseworker', ...work },
  ])
  return id
}

export async function citizen(admin: Pool, more: Row = {}, name = 'Bo Test'): Promise<string> {
  const id = randomUUID()
  await insert(admin, 'person', [{ id, kind: 'citizen', name }])
  await insert(admin, 'citizen', [{ id, name, birth_date: '1980-05-17', ...more }])
  return id
}

/** Ground 1 for an employee in an area, from now on. */
export async function relation(
  admin: Pool,
  person: string,
  of: string,
  area: number,
  more: Row = {},
): Promise<string> {
  const id = randomUUID()
  await insert(admin, 'relation', [
    { id, person_id: person, citizen_id: of, area_id: area, kind: 'assignment', ...more },
  ])
  return id
}

/** A living session: `token` is what `as` and act_as take, `cookie` what a browser would send. */
export async function signIn(admin: Pool, person: string): Promise<{ token: Buffer; cookie: string }> {
  const secret = newToken()
  await admin.query('select kobling.start_session($1, $2, 60, 8)', [hashOf(secret), person])
  return { token: hashOf(secret), cookie: `kobling=${secret}` }
}

export const session = async (admin: Pool, person: string): Promise<Buffer> =>
  (await signIn(admin, person)).token
