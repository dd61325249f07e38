// Every verb against input made to break it: a clear refusal or a success, never a fault of ours, never the database's words.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestHouse, testHouse } from '../../test/http.ts'
import { AREA, citizen, employee, relation } from '../../test/world.ts'
import type { Verb } from '../platform/api.ts'

const isVerb = (value: unknown): value is Verb =>
  typeof value === 'object' && value !== null && 'path' in value && 'audit' in value
const verbs = Object.values(
  import.meta.glob(['../features/*/api.ts', '../features/*/api.*.ts', '../platform/auth/api.ts'], {
    eager: true,
  }),
)
  .flatMap(module => Object.values(module as Record<string, unknown>))
  .filter(isVerb)

let house: TestHouse
let mine: string
let other: string
let worker: string
let loop: string
beforeAll(async () => {
  house = await testHouse()
  mine = await citizen(house.admin)
  other = await citizen(house.admin, {}, 'Hemmelig Person')
  worker = await employee(house.admin, AREA.social)
  await relation(house.admin, worker, mine, AREA.social)
  loop = (await house.ask<{ id: string }>('POST', '/api/loops', { as: worker, body: { title: 'Hvorfor?' } }))
    .body.id
})
afterAll(() => house.close())

const nasty = [
  null,
  true,
  0,
  -1,
  1e308,
  '',
  ' ',
  '\u0000',
  '\ud800',
  '<script>alert(1)</script>',
  "'; drop table kobling.person; --",
  '2026-02-30',
  '0000-00-00',
  '9999-12-31',
  '𝕳𝖊𝖏 ‮gnal',
  'x'.repeat(10_000),
  [],
  {},
  [[[[]]]],
  { $ne: 1 },
  '00000000-0000-0000-0000-000000000000',
  2 ** 53,
]
const value = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...nasty) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
)

const keysOf = (schema: unknown): string[] => {
  const { shape, options } = schema as { shape?: object; options?: unknown[] }
  return shape ? Object.keys(shape) : (options ?? []).flatMap(keysOf)
}

/** Now and then what the schema expects, so that some of it gets past the first door. */
function bodyFor(verb: Verb) {
  const keys = keysOf(verb.body)
  const sane: Record<string, unknown> = {
    title: 'Mål',
    text: 'Ord',
    themes: [],
    areaId: AREA.social,
    kind: 'dream',
    how: 'table',
    to: 'active',
    answer: 'yes',
    reason: 'fordi',
    doerKind: 'citizen',
    name: 'Navn',
    language: 'da',
  }
  const entry = (key: string) =>
    fc.oneof(value, fc.constant(sane[key] ?? key)).map(found => [key, found] as const)
  return fc.oneof(
    value,
    fc.tuple(...keys.map(entry)).map(entries => Object.fromEntries(entries)),
  )
}

const nobodysId = '01900000-0000-7000-8000-000000000000'
const idFor = () => fc.constantFrom(mine, other, worker, loop, nobodysId, 'nope', '%00', '..%2f..', "'")

describe('every verb', () => {
  test.each(verbs.map(verb => [`${verb.method} ${verb.path}`, verb] as const))('%s', async (_, verb) => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(worker, mine, undefined),
        idFor(),
        idFor(),
        bodyFor(verb),
        fc.constantFrom('"1"', '"0"', '"99999999999"', 'x', undefined),
        fc.constantFrom(
          '',
          '?query=%00',
          '?limit=0',
          '?limit=1e9',
          '?after=%F0%9F%92%A9',
          '?query=%25_%27',
          '?limit=2&limit=3',
        ),
        async (as, citizenId, objectId, body, seen, query) => {
          const path = verb.path.replace('{citizenId}', citizenId).replaceAll(/\{\w+\}/g, objectId) + query
          const answer = await house.ask(verb.method, path, {
            ...(as && { as }),
            ...(verb.method !== 'GET' && { body }),
            ...(seen && { headers: { 'if-match': seen } }),
          })
          expect(answer.status).toBeLessThan(500)
          const said = JSON.stringify(answer.body)
          if (answer.status >= 400) {
            expect(answer.problem.title).toBeTruthy()
            expect(said).not.toMatch(
              /kobling\.[a-z]|seen\.[a-z]|constraint|relation "|syntax error|violates|node_modules/,
            )
          }
          expect(said).not.toContain('Hemmelig')
        },
      ),
      { numRuns: 60, endOnFailure: true },
    )
  })
})

test('whatever was tried, nobody else’s person was touched', async () => {
  const { rows } = await house.admin.query(
    'select count(*)::int as n from kobling.history where citizen_id = $1',
    [other],
  )
  expect(rows).toEqual([{ n: 0 }])
})
