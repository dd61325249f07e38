// Looks at the views as each reader does, and lists where the reference answers differently.
import { randomUUID } from 'node:crypto'
import { insert, type TestDatabase } from '../../../../test/database.ts'
import type { Row } from '../../../platform/db.ts'
import { seesSharing, standing } from './sight.reference.person.ts'
import {
  type Case,
  columnsAt,
  type Depth,
  KINDS,
  type Kind,
  type PlanObject,
  relatedIn,
  sees,
  seesWhereabouts,
  type World,
} from './sight.reference.ts'

export type Outcome = { questions: number; differences: string[] }
/** And which of those that were asked, by their number, were answered differently. */
export type Answers = Outcome & { wrong: number[] }

const kinds = Object.keys(KINDS) as Kind[]
const camel = (snake: string) => snake.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())

/** Instants in any spelling become milliseconds; everything else stays. */
function plain(column: string, value: unknown): unknown {
  if (!column.endsWith('_at') || typeof value === 'number' || value === null) return value
  return value === 'infinity' ? Infinity : Date.parse(String(value))
}

const same = (column: string, a: unknown, b: unknown) =>
  JSON.stringify([String(plain(column, a)), a]) === JSON.stringify([String(plain(column, b)), a]) &&
  (typeof a !== 'object' || column.endsWith('_at') || JSON.stringify(a) === JSON.stringify(b))

const looks = `select extract(epoch from now()) * 1000 as at,
  (select coalesce(json_object_agg(citizen_id, objects), '{}') from seen.plan_objects) as plans,
  (select count(*)::int from seen.plan_objects) as plan_count,
  (select coalesce(json_agg(v), '[]') from seen.citizen v) as citizen,
  (select coalesce(json_agg(v), '[]') from seen.contact v) as contact,
  (select coalesce(json_agg(v), '[]') from seen.representation v) as representation,
  (select coalesce(json_agg(v), '[]') from seen.sharing v) as sharing,
  (select coalesce(json_agg(v), '[]') from seen.my_plan v) as my_plan,
  (select coalesce(json_agg(v), '[]') from seen.work v) as work,
  (select coalesce(json_object_agg(c, kobling.open_plan(c)), '{}') from unnest($1::uuid[]) c) as opened,
  ${kinds.map(kind => `(select coalesce(json_agg(v), '[]') from seen.${kind} v) as ${kind}`).join(', ')}`

type Listed = Kind | 'citizen' | 'contact' | 'representation' | 'sharing' | 'my_plan' | 'work'
type Look = Record<Listed, Row[]> & {
  at: string
  plans: Record<string, Record<string, Row[]>>
  plan_count: number
  /** Of some citizens, what opening their plan answers; null where there is nothing to open. */
  opened: Record<string, string | null>
}

/** Everything that a person sees, through a session of theirs, with the rights of the server. */
async function look(db: TestDatabase, reader: string, opens: string[]): Promise<Look> {
  const token = Buffer.from(randomUUID().replaceAll('-', ''), 'hex')
  await insert(db.admin, 'session', [
    { token_hash: `\\x${token.toString('hex')}`, person_id: reader, idle_minutes: 60, ends_at: 'infinity' },
  ])
  const client = await db.app.connect()
  try {
    await client.query('begin')
    await client.query('select from kobling.act_as($1)', [token])
    const { rows } = await client.query<Look>(looks, [opens])
    return rows[0] as Look
  } finally {
    await client.query('rollback')
    client.release()
  }
}

/** Every seen.* view and the plan as JSON, for every person of a world, row by row and column by column. */
export async function compareViews(db: TestDatabase, world: World, readers = world.people): Promise<Answers> {
  const outcome: Answers = { questions: 0, differences: [], wrong: [] }
  const work = [...readers.entries()]
  const worker = async () => {
    for (let next = work.pop(); next; next = work.pop()) {
      const [n, { id }] = next
      const seen = await look(db, id, some(world, id))
      const before = outcome.differences.length
      compareReader(world, id, seen, outcome)
      if (outcome.differences.length > before) outcome.wrong.push(n)
    }
  }
  await Promise.all([worker(), worker()])
  return outcome
}

/** A few of the citizens, others for each reader. */
const some = (world: World, reader: string) =>
  world.cases.map(about => about.citizen).filter(citizen => citizen.at(-1) === reader.at(-1))

function compareReader(world: World, reader: string, seen: Look, outcome: Outcome) {
  const at = Number(seen.at)
  const rows = new Map(kinds.flatMap(kind => seen[kind].map(row => [String(row.id), row] as const)))
  let shown = 0
  for (const about of world.cases) {
    const plan = seen.plans[about.citizen]
    for (const object of about.objects) {
      const depth = sees(world, about, reader, object, at)
      const json = plan?.[camel(object.kind)]?.find(row => row.id === object.id)
      const whereabouts = seesWhereabouts(about, reader, at)
      if (depth > 0) shown++
      outcome.questions++
      const wrong = [
        ...wrongColumns(object, depth, whereabouts, rows.get(object.id), name => name),
        ...wrongColumns(object, depth, whereabouts, json, camel),
      ]
      if (wrong.length > 0)
        outcome.differences.push(`${reader} sees ${object.kind} ${object.id}: ${wrong.join('; ')}`)
    }
    comparePerson(world, about, reader, at, seen, outcome)
    compareWork(world, about, reader, at, seen, outcome)
  }
  const found = kinds.reduce((sum, kind) => sum + seen[kind].length, 0)
  if (found !== shown) outcome.differences.push(`${reader} sees ${found} objects rather than ${shown}`)
  const plans = world.cases.filter(about => standing(world, about, reader, at).known).length
  if (seen.plan_count !== plans)
    outcome.differences.push(`${reader} sees ${seen.plan_count} plans rather than ${plans}`)
}

/** What only the deepest reader is shown of every kind of object. */
const deep = (object: PlanObject): Row => ({ author_id: object.author })

function wrongColumns(
  object: PlanObject,
  depth: Depth,
  whereabouts: boolean,
  row: Row | undefined,
  name: (column: string) => string,
): string[] {
  if (!row) return depth > 0 ? [`not at all rather than at ${depth}`] : []
  if (row.depth !== depth) return [`at ${row.depth} rather than ${depth}`]
  const shown = new Set(columnsAt(object.kind, depth, whereabouts))
  if (depth === 3) shown.add('author_id')
  const outside = name === camel && object.kind === 'attachment' ? ['content'] : []
  const expected = Object.entries({ ...object.values, ...deep(object) })
    .filter(([column]) => !outside.includes(column))
    .map(([column, value]) => [column, shown.has(column) ? value : null] as const)
  const themes = depth >= 2 ? object.themes : null
  return [...expected, ['themes', themes] as const, ['area_id', object.area] as const]
    .filter(([column, value]) => !same(column, row[name(column)], value))
    .map(([column, value]) => `${column} is ${row[name(column)]} rather than ${value}`)
}

function comparePerson(
  world: World,
  about: Case,
  reader: string,
  at: number,
  seen: Look,
  { differences }: Outcome,
) {
  const stands = standing(world, about, reader, at)
  const whereabouts = seesWhereabouts(about, reader, at)
  const check = (what: string, found: unknown, expected: unknown) => {
    const [a, b] = [JSON.stringify(found), JSON.stringify(expected)]
    if (a !== b) differences.push(`${reader} at ${about.citizen}: ${what} ${a} rather than ${b}`)
  }
  const of = (rows: Row[], column: string) =>
    rows.filter(row => row.citizen_id === about.citizen).map(row => row[column])
  const row = seen.citizen.find(citizen => citizen.id === about.citizen)
  check('known', row !== undefined, stands.known)
  if (row) {
    check('find', row.find, stands.find)
    check('self', row.self, stands.self)
    check('on team', row.on_team, stands.onTeam)
    check('cpr', row.cpr !== null, stands.person)
    check('whereabouts', row.whereabouts, whereabouts)
  }
  const contacts = !stands.person ? [] : whereabouts ? ['address', 'email', 'other', 'phone'] : ['email']
  check('contacts', of(seen.contact, 'kind').sort(), contacts)
  const representations = stands.person ? about.representations.map(r => r.id).sort() : []
  check('representations', of(seen.representation, 'id').sort(), representations)
  for (const sharing of about.sharings) {
    const found = seen.sharing.find(one => one.id === sharing.id)
    const expected = seesSharing(world, about, reader, sharing, at)
    check(`sharing ${sharing.id}`, found ? (found.whole ? 'whole' : 'own') : 'nothing', expected)
    const areas = ((found?.lines ?? []) as { bit: number }[]).filter(line => line.bit < 24).length
    const own = sharing.givingAreas.filter(area => relatedIn(world, about, reader, area, at))
    if (found) check('giving areas', areas, expected === 'whole' ? sharing.givingAreas.length : own.length)
  }
}

/** What waits on somebody is what they see whole, and who has the case or is the citizen; and opening answers the same plan. */
function compareWork(
  world: World,
  about: Case,
  reader: string,
  at: number,
  seen: Look,
  { differences }: Outcome,
) {
  const stands = standing(world, about, reader, at)
  const say = (what: string) => differences.push(`${reader} at ${about.citizen}: ${what}`)
  const mine = seen.my_plan.find(row => row.citizen_id === about.citizen)
  if ((mine !== undefined) !== stands.find) say(`in my plans ${mine !== undefined}`)
  if (mine && mine.on_team !== stands.onTeam) say(`in my plans on team ${mine.on_team}`)
  const expected = about.objects.filter(object => waits(world, about, reader, object, at)).map(({ id }) => id)
  const listed = seen.work
    .filter(row => row.citizen_id === about.citizen && ['action', 'goal', 'words'].includes(String(row.kind)))
    .map(row => String(row.id))
  if (String(expected.sort()) !== String(listed.sort())) say(`waits ${listed} rather than ${expected}`)
  const opened = seen.opened[about.citizen]
  if (opened === undefined) return
  if ((opened !== null) !== stands.known) say(`opens ${opened !== null}`)
  const { objects } = opened === null ? { objects: undefined } : JSON.parse(opened)
  if (JSON.stringify(objects) !== JSON.stringify(seen.plans[about.citizen]))
    say('opens another plan than it sees')
}

function waits(world: World, about: Case, reader: string, object: PlanObject, at: number): boolean {
  const { kind, values } = object
  if (!['action', 'goal', 'words'].includes(kind)) return false
  if (sees(world, about, reader, object, at) < 3) return false
  const self = reader === about.citizen
  // A draft waits on its author alone, and only where it is their own area's to do.
  if (object.draftUntil !== null && (self || kind !== 'action')) return false
  const own = [object.area, object.alsoArea].some(
    area => area !== null && relatedIn(world, about, reader, area, at),
  )
  if (kind !== 'action') return !object.confirmed && values.ended_at == null && (self || own)
  if (values.state !== 'open') return false
  const { doer_kind: doer, waits_on: on } = values
  return self ? doer === 'citizen' || on === 'citizen' : own && (on === 'us' || doer === 'nobody')
}
