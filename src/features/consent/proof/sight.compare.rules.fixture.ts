// Asks the rules of sight, and the table that caches them, what the reference is asked, and lists where they answer differently.
import type pg from 'pg'
import type { TestDatabase } from '../../../../test/database.ts'
import type { Row } from '../../../platform/db.ts'
import type { Answers, Outcome } from './sight.compare.fixture.ts'
import { standing } from './sight.reference.person.ts'
import { type Case, type Depth, groundsFor, KINDS, seesWhereabouts, type World } from './sight.reference.ts'

export type Question = { reader: string; about: Case; at: number }

const objectsOf = Object.keys(KINDS)
  .map(kind => `select id, citizen_id, owns, need from kobling.${kind}`)
  .join(' union all ')

/** kobling.sight_of at any instants, past and future, object by object. */
export async function compareFunction(
  admin: pg.ClientBase | pg.Pool,
  world: World,
  questions: Question[],
): Promise<Answers> {
  const outcome: Answers = { questions: 0, differences: [], wrong: [] }
  const { rows } = await admin.query<Row & { n: string; depths: Record<string, Depth> }>(
    `select q.n, s.find, s.whereabouts, s.held_back, s.on_team, s.ground, (
       select json_object_agg(o.id, kobling.depth(o.owns, o.need, s.own, s.deny_times, s.deny_headline, s.deny_all, s.more))
       from (${objectsOf}) o where o.citizen_id = q.citizen) as depths
     from unnest($1::uuid[], $2::uuid[], $3::timestamptz[]) with ordinality q (reader, citizen, at, n)
     cross join lateral kobling.sight_of(q.reader, q.citizen, q.at) s order by q.n`,
    [
      questions.map(q => q.reader),
      questions.map(q => q.about.citizen),
      questions.map(q => new Date(q.at).toISOString()),
    ],
  )
  questions.forEach(({ reader, about, at }, n) => {
    const found = rows[n]
    const before = outcome.differences.length
    const say = (what: string) =>
      outcome.differences.push(`${reader} at ${about.citizen}, ${new Date(at).toISOString()}: ${what}`)
    const stands = standing(world, about, reader, at)
    if ((found?.ground !== 'none') !== stands.known) say(`ground ${found?.ground}, known ${stands.known}`)
    if (found?.held_back === world.people.some(p => p.id === reader && p.kind === 'employee'))
      say(`held back ${found?.held_back}`)
    if (found?.find !== stands.find) say(`find ${found?.find}`)
    if (found?.on_team !== stands.onTeam) say(`on team ${found?.on_team}`)
    if (found?.whereabouts !== seesWhereabouts(about, reader, at)) say(`whereabouts ${found?.whereabouts}`)
    for (const object of about.objects) {
      outcome.questions++
      const grounds = groundsFor(world, about, reader, object, at)
      const expected = Math.max(0, ...grounds.values())
      const depth = found?.depths[object.id]
      if (depth !== expected)
        say(`${object.kind} ${object.id} at ${depth} rather than ${expected} (${[...grounds.keys()]})`)
    }
    if (outcome.differences.length > before) outcome.wrong.push(n)
  })
  return outcome
}

const columns = 'own, deny_times, deny_headline, deny_all, more, find, whereabouts, self, on_team, ground'

/** The table of sight, and the function it is a cache of, for every reader now and at instants to come. */
export async function compareTable(db: TestDatabase, world: World, instants: number[]): Promise<Outcome> {
  const { rows } = await db.admin.query<{ questions: string; differences: string[] | null }>(
    `with asked as (
       select r.id as reader, c.id as citizen, greatest(t, clock_timestamp()) as at
       from unnest($1::uuid[]) r (id), unnest($2::uuid[]) c (id), unnest($3::timestamptz[]) t),
     answers as materialized (
       select asked.*, row_to_json(f)::text as rule, row_to_json(s)::text as cache
       from asked
       cross join lateral (select ${columns} from kobling.sight_of(reader, citizen, at)) f
       left join lateral (select ${columns} from kobling.sight x
         where x.reader_id = reader and x.citizen_id = citizen and x.from_at <= at and at < x.until_at) s on true)
     select count(*) as questions, array_agg(format('%s at %s, %s: table %s, rule %s', reader, citizen, at, cache, rule))
       filter (where case when rule::json ->> 'ground' = 'none' then cache is not null else rule is distinct from cache end)
       as differences
     from answers`,
    [
      world.people.map(p => p.id),
      world.cases.map(c => c.citizen),
      instants.map(at => new Date(at).toISOString()),
    ],
  )
  return { questions: Number(rows[0]?.questions), differences: rows[0]?.differences ?? [] }
}
