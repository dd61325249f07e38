import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AREA } from '../../../test/world.ts'
import { lastLogged, loopCalls, openedLoop, type World, whyWorld } from './world.fixture.ts'

let world: World
let calls: ReturnType<typeof loopCalls>
let loop: string
beforeAll(async () => {
  world = await whyWorld()
  calls = loopCalls(world.house)
  loop = await openedLoop(world)
})
afterAll(() => world.house.close())

describe('culture', () => {
  const write = (as: string, body: object) =>
    calls.put(as, `/loops/${loop}/culture`, {
      areaId: AREA.jobs,
      element: 'rituals',
      is: 'Møder på rådhuset',
      ...body,
    })
  test('each area and team writes of its own, over again as often as it likes', async () => {
    expect((await write(world.jo, {})).status).toBe(200)
    // A colleague wrote meanwhile: nothing is written over, both are there to choose between.
    const blind = await write(world.joLead, { is: 'Møder, når kalenderen passer os' })
    expect(blind.problem.current).toMatchObject({ is: 'Møder på rådhuset', seen: { is: 1 } })
    const seen = { is: 'Møder, når kalenderen passer os', seen: { is: 1 } }
    expect((await write(world.joLead, seen)).body.version).toBe(2)
    expect(
      (await write(world.jo, { is: '', wish: 'Hvor den unge er tryg', departmentId: world.north })).status,
    ).toBe(200)
    expect((await write(world.finn, {})).problem.type).toBe('/problems/culture_own_area')
    expect((await write(world.outsider, { areaId: AREA.health })).status).toBe(422)
    expect((await write(world.jo, { element: 'weather' })).status).toBe(400)
    expect((await write(world.jo, { is: '' })).problem.errors?.[0]?.field).toBe('body/is')
    const { culture } = await calls.view(world.outsider, loop)
    expect(culture.map(one => [one.departmentId === null, one.side, one.text])).toEqual([
      [true, 'is', 'Møder, når kalenderen passer os'],
      [false, 'wish', 'Hvor den unge er tryg'],
    ])
    expect(await lastLogged(world, 'culture.write')).toMatchObject({ actor_id: world.jo })
  })

  test('a gap becomes an experiment, and that is a wire', async () => {
    const wish = (await calls.view(world.jo, loop)).culture.find(one => one.side === 'wish')
    const body = { ...experiment, cultureEntryId: wish?.id }
    expect((await calls.post(world.jo, `/loops/${loop}/experiments`, body)).status).toBe(201)
    const view = await calls.view(world.jo, loop)
    expect(view.moves.find(move => move.event === 'experiment_begun')).toMatchObject({
      fromPlace: 'culture',
      toPlace: 'experiments',
    })
  })
})

const experiment = {
  title: 'Den unge vælger mødested',
  expects: 'Flere unge kommer',
  seeBy: 'Vi skriver op, hvem der kom',
  whoIn: 'Ungeteam Nord',
  fromOn: '2026-11-01',
  untilOn: '2026-12-31',
}

describe('words and practice', () => {
  const add = (as: string, body: object) =>
    calls.post(as, `/loops/${loop}/practice`, {
      weSay: 'Den unge er med',
      happened: '19 af 26 møder havde den unge med',
      period: 'September til november 2026',
      source: 'Optalt af teamet i planerne',
      fits: 'not',
      ...body,
    })
  test('a figure has a source, and neither is nor leaves fewer than five', async () => {
    expect((await add(world.jo, { count: 19, ofAll: 26 })).status).toBe(201)
    expect((await add(world.jo, { count: 19, ofAll: 23 })).problem.type).toBe('/problems/under_five')
    expect((await add(world.jo, { count: 4 })).problem.type).toBe('/problems/under_five')
    expect((await add(world.jo, { source: '' })).problem.errors?.[0]?.field).toBe('body/source')
    expect((await add(world.outsider, {})).problem.type).toBe('/problems/not_in_loop')
    expect(await lastLogged(world, 'practice.add')).toMatchObject({ actor_id: world.jo })
  })
  test('only who put it up takes it away', async () => {
    const [one] = (await calls.view(world.jo, loop)).practice
    const path = `/loops/${loop}/practice/${one?.id}/end`
    expect((await calls.post(world.finn, path, {}, 1)).status).toBe(403)
    expect((await calls.post(world.jo, path, {}, 1)).status).toBe(201)
    expect((await calls.view(world.jo, loop)).practice).toEqual([])
  })
})

test('two demands are kept as both–and, with signs seen or not', async () => {
  const body = {
    poleA: 'Involvering',
    poleB: 'Styring',
    signs: [{ pole: 'a', words: 'Vi holder møde om at holde møde' }],
  }
  const { id } = (await calls.post(world.jo, `/loops/${loop}/tensions`, body)).body
  const seen = {
    ...body,
    signs: [{ pole: 'a', words: 'Vi holder møde om at holde møde', seenOn: '2026-11-20' }],
    sentence: 'Jeg siger, hvad der ligger fast',
  }
  expect((await calls.put(world.finn, `/loops/${loop}/tensions/${id}`, seen, 1)).status).toBe(200)
  expect((await calls.put(world.finn, `/loops/${loop}/tensions/${id}`, seen, 1)).status).toBe(409)
  expect((await calls.put(world.outsider, `/loops/${loop}/tensions/${id}`, seen, 2)).status).toBe(403)
  expect((await calls.post(world.outsider, `/loops/${loop}/tensions`, body)).status).toBe(403)
  expect((await calls.post(world.jo, `/loops/${loop}/tensions`, { poleA: 'x' })).status).toBe(400)
  expect((await calls.view(world.jo, loop)).tensions).toMatchObject([
    { signs: [{ seenOn: '2026-11-20' }], ownerId: null },
  ])
})
