// The rules themselves are changed, clause by clause: the comparison with the reference, or an act, must notice each.
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../../test/database.ts'
import { GROUND_ACTS } from './grounds.acts.fixture.ts'
import { wrongly } from './policies.act.fixture.ts'
import { PROBES } from './policies.probes.fixture.ts'
import { makeScene, type Scene } from './policies.scene.fixture.ts'
import { ACTS } from './sight.acts.fixture.ts'
import { randomFrom } from './sight.chance.fixture.ts'
import { compareFunction, compareViews, type Outcome, type Question } from './sight.compare.fixture.ts'
import { addEdges, type Edge } from './sight.edges.fixture.ts'
import { cannotBe, functions, type Mutation, needs, views } from './sight.mutations.fixture.ts'
import { randomWorld } from './sight.random.fixture.ts'
import { birthday, danishMidnight, KINDS, type World } from './sight.reference.ts'
import { loadGround, loadWorld } from './sight.rows.fixture.ts'
import { addWaiting } from './sight.waiting.fixture.ts'

let acts: TestDatabase
let worlds: TestDatabase
let scene: Scene
let client: pg.PoolClient
let world: World
let edges: Edge[]
const random = randomFrom(20261124)

beforeAll(async () => {
  ;[acts, worlds] = [await freshDatabase(), await freshDatabase()]
  scene = await makeScene(acts.admin)
  client = await acts.admin.connect()
  world = randomWorld(random, Math.floor(Date.now() / 1000) * 1000, {
    employees: 14,
    companions: 3,
    citizens: 20,
    objects: 16,
  })
  edges = addEdges(random, Math.floor(Date.now() / 1000) * 1000, world)
  addWaiting(random, Math.floor(Date.now() / 1000) * 1000, world)
  await loadGround(worlds.admin, world)
  await loadWorld(worlds.admin, world)
})
afterAll(async () => {
  client?.release()
  await Promise.all([acts?.drop(), worlds?.drop()])
})

/** As if each reader's sight had been another until yesterday: rows that time has passed stay in the table. */
async function age() {
  await worlds.admin.query(`
    select kobling.rebuild_sight(array_agg(id)) from kobling.citizen;
    update kobling.sight set from_at = now() - interval '1 day' where from_at = '-infinity';
    insert into kobling.sight select reader_id, citizen_id, '-infinity', from_at, -1, 0, 0, 0, null, not find, whereabouts,
      not self, held_back, not on_team, ground from kobling.sight where from_at < now()`)
}

async function actsWrong(): Promise<string[]> {
  await client.query('begin')
  try {
    return await wrongly(client, scene, [...ACTS, ...GROUND_ACTS, ...PROBES])
  } finally {
    await client.query('rollback')
  }
}

/** Everybody whom a sharing may reach, at every instant on which it may hang, and just before. */
function questions(): Question[] {
  const all = world.cases.flatMap(about => {
    const { birthDate, diedOn, sharings, relations, emergencies, whereabouts, representations, objects } =
      about
    const members = objects.filter(o => o.kind === 'member' && o.values.person_id)
    const ties = [...relations, ...emergencies, ...whereabouts]
    const days = [
      ...(birthDate ? [birthday(birthDate, 16), birthday(birthDate, 18)] : []),
      ...(diedOn ? [danishMidnight(diedOn)] : []),
      ...representations.flatMap(p => [p.from, p.until]),
      ...sharings.flatMap(s => [s.from, s.until, s.confirmedAt, s.endedAt, ...s.upheld.values()]),
      ...world.retired.values(),
    ]
    const seats = members.flatMap(o => [o.values.from_at as number, o.values.until_at as number])
    const named = sharings.flatMap(s => ('person' in s.receiver ? [s.receiver.person] : []))
    const readers = new Set([
      ...ties.map(t => t.person),
      ...members.map(o => String(o.values.person_id)),
      ...named,
    ])
    return [about.citizen, ...readers].flatMap(reader => {
      const own = [...ties, ...world.employments]
        .filter(p => p.person === reader)
        .flatMap(p => [p.from, p.until])
      const turns = [...days, ...seats, ...own].filter(at => at !== null && Math.abs(at) < Infinity)
      return random.some(turns as number[], 0.5).map(at => ({ reader, about, at: at - random.number(2) }))
    })
  })
  return [...edges, ...all.sort(() => random.number(3) - 1)]
}

/** A few at a time: the first difference is enough. */
async function firstWrong<T>(all: T[], few: number, ask: (some: T[]) => Promise<Outcome>): Promise<string[]> {
  for (let from = 0; from < all.length; from += few) {
    const { differences } = await ask(all.slice(from, from + few))
    if (differences.length > 0) return differences
  }
  return []
}
const rulesWrong = (asked: Question[]) => firstWrong(asked, 120, some => compareFunction(worlds, world, some))
const viewsWrong = () => firstWrong(world.people, 8, some => compareViews(worlds, world, some))

async function definitions(kind: 'function' | 'view', name: string): Promise<string> {
  const sql =
    kind === 'function'
      ? 'select pg_get_functiondef(oid) as def from pg_proc where pronamespace = $1::regnamespace and proname = $2'
      : `select format('create or replace view seen.%I with (security_barrier) as %s', $2::text, pg_get_viewdef(format('%I.%I', $1::text, $2::text)::regclass)) as def`
  const { rows } = await worlds.admin.query(sql, [kind === 'function' ? 'kobling' : 'seen', name])
  return rows[0].def
}

const apply = (sql: string) => Promise.all([worlds.admin.query(sql), acts.admin.query(sql)])
const rewrite = async () => {
  for (const kind of Object.keys(KINDS))
    await worlds.admin.query(`update kobling.${kind} set themes = themes`)
}

async function tryAll(
  kind: 'function' | 'view',
  mutations: Mutation[],
  wrong: () => Promise<string[]>,
  after = async () => undefined as undefined,
): Promise<string[]> {
  const unnoticed: string[] = []
  for (const [name, from, to] of mutations) {
    const original = await definitions(kind, name)
    if (!original.includes(from)) throw new Error(`${name} no longer says: ${from}\n${original}`)
    await apply(original.replaceAll(from, () => to))
    await after()
    if ((await wrong()).length === 0) unnoticed.push(`${name}: ${from} → ${to || 'nothing'}`)
    await apply(original)
  }
  await after()
  return unnoticed
}

const of = (list: Record<string, [string, string][]>, names: string[]): Mutation[] =>
  names.flatMap(name => (list[name] ?? []).map(([from, to]): Mutation => [name, from, to]))

test('unchanged, nothing is wrong', async () => {
  expect(await actsWrong()).toEqual([])
  expect((await rulesWrong(questions())).slice(0, 5)).toEqual([])
  expect((await viewsWrong()).slice(0, 5)).toEqual([])
}, 60_000)

test('every clause of the rules of sight is noticed by the comparison', async () => {
  const asked = questions()
  const names = ['required_parties', 'sharing_holds', 'has_left', 'sight_of', 'depth']
  const wrong = () => rulesWrong(asked)
  const unnoticed = await tryAll('function', of(functions, names), wrong)
  expect(unnoticed).toEqual([])
}, 120_000)

test('every bit of need is noticed by the comparison', async () => {
  const asked = questions()
  const again = async () => {
    await rewrite()
    return undefined
  }
  const wrong = () => rulesWrong(asked)
  expect(await tryAll('function', of({ need_of: needs }, ['need_of']), wrong, again)).toEqual([])
}, 120_000)

const byActs = (names: string[]) => tryAll('function', of(functions, names), actsWrong)

test('every clause of what may be written, and of sessions, is noticed by an act', async () => {
  expect(await byActs(['find_by_cpr', 'act_as', 'may_write', 'may_change'])).toEqual([])
}, 120_000)

test('every clause of what an object keeps to is noticed by an act', async () => {
  expect(await byActs(['action_reported', 'owns_record', 'action_keep', 'goal_keep'])).toEqual([])
}, 120_000)

test('every clause of consents, emergencies and other laws is noticed by an act', async () => {
  const emergencies = [
    'open_emergency',
    'emergency_waits',
    'emergency_days',
    'may_review',
    'review_emergency',
  ]
  const sharings = ['uphold_consent', 'unseen_givers', 'works_for', 'record_law', 'end_law']
  expect(await byActs([...emergencies, ...sharings])).toEqual([])
}, 180_000)

test('every condition of a view is noticed by the comparison', async () => {
  await age()
  const mutations = of(views, Object.keys(views)).filter(([view, from, to]) => !cannotBe(view, [from, to]))
  expect(await tryAll('view', mutations, viewsWrong)).toEqual([])
}, 240_000)
