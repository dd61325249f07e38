// The rules of sight are changed, clause by clause: the comparison with the reference must notice each.
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../../../test/database.ts'
import { anyWrong, changed, type Mutation, named, of, unnoticed } from '../../../../test/guards/mutate.ts'
import { randomFrom } from './sight.chance.fixture.ts'
import { compareViews } from './sight.compare.fixture.ts'
import { compareFunction, type Question } from './sight.compare.rules.fixture.ts'
import { addEdges, type Edge } from './sight.edges.fixture.ts'
import { cannotBe, functions, needs, views } from './sight.mutations.fixture.ts'
import { randomWorld } from './sight.random.fixture.ts'
import { birthday, danishMidnight, KINDS, type World } from './sight.reference.ts'
import { loadGround, loadWorld } from './sight.rows.fixture.ts'
import { addWaiting } from './sight.waiting.fixture.ts'

let db: TestDatabase
let client: pg.PoolClient
let world: World
let edges: Edge[]
const random = randomFrom(20261124)

beforeAll(async () => {
  db = await freshDatabase()
  client = await db.admin.connect()
  const now = Math.floor(Date.now() / 1000) * 1000
  world = randomWorld(random, now, { employees: 14, companions: 3, citizens: 20, objects: 16 })
  edges = addEdges(random, now, world)
  addWaiting(random, now, world)
  await loadGround(db.admin, world)
  await loadWorld(db.admin, world)
})
afterAll(async () => {
  client?.release()
  await db?.drop()
})

/** As if each reader's sight had been another until yesterday: rows that time has passed stay in the table. */
async function age() {
  await db.admin.query(`
    select kobling.rebuild_sight(array_agg(id)) from kobling.citizen;
    update kobling.sight set from_at = now() - interval '1 day' where from_at = '-infinity';
    insert into kobling.sight select reader_id, citizen_id, '-infinity', from_at, -1, 0, 0, 0, null, not find, whereabouts,
      not self, held_back, not on_team, ground from kobling.sight where from_at < now()`)
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

const rulesWrong = (asked: Question[]) =>
  anyWrong(asked, async some => (await compareFunction(client, world, some)).wrong)
const viewsWrong = (readers: World['people']) =>
  anyWrong(readers, async some => (await compareViews(db, world, some)).wrong)

test('unchanged, nothing is wrong', async () => {
  expect((await compareFunction(client, world, questions())).differences.slice(0, 5)).toEqual([])
  expect((await compareViews(db, world)).differences.slice(0, 5)).toEqual([])
})

test('every clause of the rules of sight is noticed by the comparison', async () => {
  const asked = questions()
  const names = ['required_parties', 'sharing_holds', 'has_left', 'sight_of', 'depth']
  expect(await unnoticed(client, of(functions, names), () => rulesWrong(asked))).toEqual([])
})

test('every bit of need is noticed by the comparison', async () => {
  const asked = questions()
  const wrong = async () => {
    for (const kind of Object.keys(KINDS)) await client.query(`update kobling.${kind} set themes = themes`)
    return rulesWrong(asked)
  }
  expect(await unnoticed(client, of({ need_of: needs }, ['need_of']), wrong)).toEqual([])
})

test('every condition of a view is noticed by the comparison', async () => {
  await age()
  const readers = [...world.people].sort(() => random.number(3) - 1)
  const missed: string[] = []
  const mutations = of(views, Object.keys(views)).filter(([view, from, to]) => !cannotBe(view, [from, to]))
  for (const mutation of mutations) if (!(await noticed(mutation, readers))) missed.push(named(mutation))
  expect(missed).toEqual([])
})

/** People look through connections of their own, so a view is changed for all of them, and changed back. */
async function noticed(mutation: Mutation, readers: World['people']): Promise<boolean> {
  const { original, mutated } = await changed(db.admin, 'view', mutation)
  await db.admin.query(mutated)
  try {
    return await viewsWrong(readers)
  } finally {
    await db.admin.query(original)
  }
}
