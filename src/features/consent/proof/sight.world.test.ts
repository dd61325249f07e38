// The database and the reference, asked the same about random worlds.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../../../test/database.ts'
import { type Random, randomFrom } from './sight.chance.fixture.ts'
import { compareViews, type Outcome } from './sight.compare.fixture.ts'
import { compareFunction, compareTable, type Question } from './sight.compare.rules.fixture.ts'
import { addEdges, type Edge } from './sight.edges.fixture.ts'
import { randomWorld } from './sight.random.fixture.ts'
import type { World } from './sight.reference.ts'
import { loadGround, loadWorld } from './sight.rows.fixture.ts'

const seed = Number(process.env.KOBLING_SEED ?? Math.floor(Math.random() * 2 ** 31))
const replay = `Replay with KOBLING_SEED=${seed}`
const size = { employees: 30, companions: 4, citizens: 12, objects: 45 }
let questions = 0

let db: TestDatabase
let random: Random
const worlds: World[] = []
let edges: Edge[] = []

beforeAll(async () => {
  db = await freshDatabase()
  random = randomFrom(seed)
  const now = Math.floor(Date.now() / 1000) * 1000
  for (let n = 0; n < 4; n++) {
    const world = randomWorld(random, now, size)
    if (n === 0) edges = addEdges(random, now, world)
    const first = worlds[0]
    if (first) world.retired = first.retired
    else await loadGround(db.admin, world)
    worlds.push(world)
    await loadWorld(db.admin, world)
  }
})
afterAll(() => db?.drop())

function judge(outcome: Outcome) {
  questions += outcome.questions
  expect(outcome.differences.slice(0, 10), `${replay}: ${outcome.differences.length} differences`).toEqual([])
}

test('what is shown through every view and the plan is what the reference lets through', async () => {
  for (const world of worlds) judge(await compareViews(db, world))
}, 60_000)

test('the rules at any instant, boundaries among them, are the reference', async () => {
  for (const world of worlds)
    judge(await compareFunction(db.admin, world, [...ask(world, 700), ...(world === worlds[0] ? edges : [])]))
}, 60_000)

test('the table of sight is the rules, now and at instants to come', async () => {
  for (const world of worlds) {
    const instants = [
      Date.now(),
      ...turns(world)
        .filter(at => at > Date.now() && random.chance(0.1))
        .slice(0, 8),
    ]
    const { differences } = await compareTable(db, world, instants)
    expect(differences.slice(0, 5), replay).toEqual([])
  }
}, 60_000)

test('at least 100,000 questions were asked', () => {
  console.info(`${questions} access questions. ${replay}`)
  expect(questions).toBeGreaterThanOrEqual(100_000)
})

/** Every instant at which something begins or ends in a world. */
function turns(world: World): number[] {
  const all = world.cases.flatMap(c => [
    ...[...c.relations, ...c.representations, ...c.emergencies, ...c.whereabouts].flatMap(p => [
      p.from,
      p.until,
    ]),
    ...c.sharings.flatMap(s => [s.from, s.until, s.confirmedAt ?? 0, s.endedAt ?? 0]),
  ])
  return [...all, ...world.employments.flatMap(e => [e.from, e.until])].filter(at => at > 0 && at < Infinity)
}

function ask(world: World, count: number): Question[] {
  const boundaries = turns(world)
  return Array.from({ length: count }, () => {
    const about = random.pick(world.cases)
    const named = [...about.relations.map(r => r.person), ...about.emergencies.map(e => e.person)]
    const members = about.objects.flatMap(o => (o.values.person_id ? [String(o.values.person_id)] : []))
    const given = about.sharings.flatMap(s => ('person' in s.receiver ? [s.receiver.person] : []))
    const readers = [...named, ...members, ...given, about.citizen, random.pick(world.people).id]
    return { reader: random.pick(readers), about, at: random.pick(boundaries) + random.pick([-1, 0, 0, 1]) }
  })
}
