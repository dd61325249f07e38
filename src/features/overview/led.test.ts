// Whom one answers for, kept as the organisation changes, is what a recount says.
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, insert, type TestDatabase } from '../../../test/database.ts'
import { AREA, employee, organisation } from '../../../test/world.ts'

let db: TestDatabase
let people: string[]
const team = randomUUID()
beforeAll(async () => {
  db = await freshDatabase()
  await organisation(db.admin)
  await insert(db.admin, 'department', [{ id: team, area_id: AREA.jobs, name: 'Ungeteamet' }])
  people = await Promise.all(Array.from({ length: 7 }, (_, n) => employee(db.admin, n % 3)))
})
afterAll(() => db?.drop())

const sql = (text: string, values: unknown[] = []) => db.admin.query(text, values)
const placesOf = async (from: string) => (await sql(`select p::text from ${from} p order by 1`)).rows

const event = fc.record({
  kind: fc.constantFrom('lead', 'lead', 'free', 'swap', 'move', 'work', 'end', 'leave'),
  a: fc.nat(6),
  b: fc.nat(6),
  n: fc.nat(90),
})

async function happen({ kind, a, b, n }: typeof event extends fc.Arbitrary<infer E> ? E : never) {
  const [one, other] = [people[a], people[b]]
  switch (kind) {
    case 'lead':
      if (a !== b) await sql('insert into kobling.leads values ($1, $2) on conflict do nothing', [one, other])
      return
    case 'free':
      return sql('delete from kobling.leads where leader_id = $1 or employee_id = $2', [one, other])
    case 'swap':
      return sql(
        `update kobling.leads l set leader_id = $1 where leader_id = $2 and employee_id <> $1
         and not exists (select from kobling.leads m where m.leader_id = $1 and m.employee_id = l.employee_id)`,
        [one, other],
      )
    case 'move':
      return sql('update kobling.employment set employee_id = $1 where employee_id = $2', [one, other])
    case 'work':
      return insert(db.admin, 'employment', [
        {
          id: randomUUID(),
          employee_id: one,
          area_id: n % 4,
          department_id: n % 4 === AREA.jobs ? team : null,
          role: 'caseworker',
          from_at: new Date(Date.now() - n * 86_400_000).toISOString(),
        },
      ])
    case 'end':
      return sql(
        `update kobling.employment set until_at = now() + interval '1 day' * $2 where employee_id = $1`,
        [one, n],
      )
    case 'leave':
      return sql('delete from kobling.employment where employee_id = $1', [one])
  }
}

test('kept as it goes, it is what a recount says, in circles too', async () => {
  let led = 0
  await fc.assert(
    fc.asyncProperty(fc.array(event, { minLength: 5, maxLength: 25 }), async events => {
      for (const one of events) await happen(one)
      const kept = await placesOf('kobling.led_place')
      led += kept.length
      expect(kept).toEqual(await placesOf('kobling.led_places_of(null)'))
    }),
    { numRuns: 60 },
  )
  expect(led).toBeGreaterThan(300)
}, 60_000)

test('of two changes at once, each sees the other', async () => {
  await sql('delete from kobling.leads')
  await sql('delete from kobling.employment')
  const [top, middle, low] = people as [string, string, string]
  await insert(db.admin, 'employment', [
    { id: randomUUID(), employee_id: low, area_id: 2, role: 'caseworker' },
  ])
  const [one, two] = [await db.admin.connect(), await db.admin.connect()]
  await one.query('begin')
  await one.query('insert into kobling.leads values ($1, $2)', [top, middle])
  const waiting = two.query('insert into kobling.leads values ($1, $2)', [middle, low])
  await one.query('commit')
  await waiting
  one.release()
  two.release()
  const { rows } = await sql('select area_id from kobling.led_place where leader_id = $1', [top])
  expect(rows).toEqual([{ area_id: 2 }])
})
