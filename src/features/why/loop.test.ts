import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AREA } from '../../../test/world.ts'
import type { LoopLine } from './model.ts'
import {
  firstEdition,
  lastLogged,
  loopCalls,
  type Made,
  openedLoop,
  type World,
  whyWorld,
} from './world.fixture.ts'

let world: World
let calls: ReturnType<typeof loopCalls>
beforeAll(async () => {
  world = await whyWorld()
  calls = loopCalls(world.house)
})
afterAll(() => world.house.close())

describe('opening a loop', () => {
  test('anybody can, without a mandate; their area is in it, the others are asked', async () => {
    const opened = await calls.post(world.jo, '/loops', {
      title: 'Hvorfor én plan?',
      areas: [AREA.family, AREA.jobs],
    })
    expect(opened.status).toBe(201)
    const view = await calls.view(world.outsider, opened.body.id)
    expect(view.parts.map(part => [part.areaId, part.answer])).toEqual([
      [AREA.jobs, 'yes'],
      [AREA.family, null],
    ])
    expect(view.moves.map(move => move.event).toSorted()).toEqual(['joined', 'opened'])
    expect(await lastLogged(world, 'loop.open')).toMatchObject({
      actor_id: world.jo,
      object_id: opened.body.id,
      citizen_id: null,
    })
    const list = await world.house.ask<{ loops: LoopLine[] }>('GET', '/api/loops', { as: world.finn })
    expect(list.body.loops.find(loop => loop.id === opened.body.id)).toMatchObject({
      areas: [AREA.jobs],
      mine: false,
    })
  })

  test.each([
    [{}, 'body/title'],
    [{ title: '  ' }, 'body/title'],
    [{ title: 'x'.repeat(201) }, 'body/title'],
    [{ title: 'Om 010180-1234' }, 'body/title'],
    [{ title: 'x', areas: [24] }, 'body/areas/0'],
    [{ title: 'x', opensOn: '2020-01-01' }, 'body/opensOn'],
    [{ title: 'x', purpose: 'y' }, 'body/purpose'],
  ])('bad input names the field: %j', async (body, field) => {
    const answer = await calls.post(world.jo, '/loops', body)
    expect(answer.status).toBe(400)
    expect(answer.problem.errors?.[0]?.field).toBe(field)
  })

  test('people outside the municipality neither open nor see one', async () => {
    const loop = await openedLoop(world)
    expect((await calls.post(world.external, '/loops', { title: 'x' })).status).toBe(403)
    expect((await world.house.ask('GET', `/api/loops/${loop}`, { as: world.external })).status).toBe(404)
    expect(
      (await world.house.ask<{ loops: unknown[] }>('GET', '/api/loops', { as: world.external })).body.loops,
    ).toEqual([])
    expect((await calls.post(world.jo, `/loops/${loop}/parts`, { areaId: AREA.outside })).status).toBe(403)
  })

  test('an area answers for itself whether it joins', async () => {
    const { body } = await calls.post(world.jo, '/loops', { title: 'x', areas: [AREA.family] })
    const part = (await calls.view(world.jo, body.id)).parts.find(one => one.areaId === AREA.family)
    const path = `/loops/${body.id}/parts/${part?.id}/answer`
    const foreign = await calls.post(world.jo, path, { answer: 'yes' }, 1)
    expect(foreign.problem.type).toBe('/problems/part_own_area')
    expect((await calls.post(world.finn, path, { answer: 'maybe' }, 1)).status).toBe(400)
    expect((await calls.post(world.finn, path, { answer: 'yes' })).status).toBe(428)
    expect((await calls.post(world.finn, path, { answer: 'yes' }, 1)).status).toBe(201)
    expect((await calls.post(world.finnLead, path, { answer: 'no' }, 1)).status).toBe(409)
    expect(await lastLogged(world, 'part.answer')).toMatchObject({ object_kind: 'part', object_id: part?.id })
  })

  test('only who opened it renames or ends it', async () => {
    const loop = await openedLoop(world)
    const change = (as: string, body: unknown, seen = 1) =>
      world.house.ask('PATCH', `/api/loops/${loop}`, { as, body, seen })
    expect((await change(world.finn, { ended: true })).status).toBe(403)
    expect((await change(world.jo, { title: 'Andet' })).status).toBe(200)
    expect((await change(world.jo, { ended: true })).status).toBe(409)
    expect((await change(world.jo, { ended: true }, 2)).status).toBe(200)
  })
})

describe('what each thinks the purpose is', () => {
  const write = (as: string, loop: string, areaId: number | null, text: string, seen?: number) =>
    calls.put(as, `/loops/${loop}/wording`, { areaId, text, seen })

  test('is hidden from the others until all have written; one’s own is always there', async () => {
    const loop = await openedLoop(world)
    expect((await write(world.jo, loop, AREA.jobs, 'Job for den unge')).status).toBe(200)
    const before = await calls.view(world.finn, loop)
    expect(before.wordings).toEqual([])
    expect(before.open).toBe(false)
    expect(before.wrote).toEqual([{ areaId: AREA.jobs, level: 'practice' }])
    expect((await calls.view(world.jo, loop)).wordings.map(one => one.text)).toEqual(['Job for den unge'])
    // Nor does another level of the same area read it, the director either.
    expect((await calls.view(world.joLead, loop)).wordings).toEqual([])
    expect((await calls.view(world.director, loop)).wordings).toEqual([])

    const blind = await write(world.jo, loop, AREA.jobs, 'Job og hverdag for den unge')
    expect(blind.problem.current).toMatchObject({ text: 'Job for den unge', version: 1 })
    await write(world.jo, loop, AREA.jobs, 'Job og hverdag for den unge', 1)
    await write(world.finn, loop, AREA.family, 'Ro i familien')
    const after = await calls.view(world.outsider, loop)
    expect(after.open).toBe(true)
    expect(after.wordings.map(one => one.text).toSorted()).toEqual([
      'Job og hverdag for den unge',
      'Ro i familien',
    ])
    expect(after.moves[0]?.event).toMatch(/wording/)
    expect(await lastLogged(world, 'wording.write')).toMatchObject({ actor_id: world.finn })
  })

  test('opens by the date though somebody has not written, and then stands', async () => {
    const loop = await openedLoop(world)
    await write(world.jo, loop, AREA.jobs, 'Skrevet før')
    await world.house.admin.query("update kobling.loop set opens_on = '2020-01-01' where id = $1", [loop])
    expect((await calls.view(world.finn, loop)).wordings).toHaveLength(1)
    expect((await write(world.jo, loop, AREA.jobs, 'Rettet')).problem.type).toBe(
      '/problems/wordings_are_open',
    )
    await write(world.finn, loop, AREA.family, 'Skrevet efter')
    const late = (await calls.view(world.jo, loop)).wordings.find(one => one.areaId === AREA.family)
    expect(late?.seenOthers).toBe(true)
  })

  test('is written for one’s own area and level only, once it takes part', async () => {
    const loop = await openedLoop(world)
    expect((await write(world.jo, loop, AREA.family, 'x')).problem.type).toBe('/problems/wording_own_area')
    expect((await write(world.outsider, loop, AREA.health, 'x')).problem.type).toBe(
      '/problems/wording_own_area',
    )
    expect((await write(world.jo, loop, null, 'x')).problem.type).toBe('/problems/wording_own_area')
    expect((await write(world.director, loop, null, 'Oppefra set')).status).toBe(200)
    expect((await write(world.joLead, loop, AREA.jobs, 'Fra midten')).status).toBe(200)
    expect((await write(world.jo, loop, AREA.jobs, '')).status).toBe(400)
  })

  test('differences are named once they are open, and mark words that are there', async () => {
    const loop = await openedLoop(world)
    const name = (body: object) =>
      calls.post(world.jo, `/loops/${loop}/differences`, { title: 'Hvad kommer først?', ...body })
    expect((await name({})).problem.type).toBe('/problems/wordings_hidden')
    await write(world.jo, loop, AREA.jobs, 'Job først')
    await write(world.finn, loop, AREA.family, 'Ro først')
    const ours = (await calls.view(world.jo, loop)).wordings[0]
    const marks = [{ wordingId: ours?.id, words: 'findes ikke' }]
    expect((await name({ marks })).problem.errors?.[0]?.field).toBe('body/marks')
    expect(
      (await calls.post(world.outsider, `/loops/${loop}/differences`, { title: 'x' })).problem.type,
    ).toBe('/problems/not_in_loop')
    await name({ marks: [{ wordingId: ours?.id, words: 'først' }] })
    await name({ title: 'Hvem sætter tempoet?' })
    const named = (await calls.view(world.jo, loop)).differences
    expect(named.map(one => one.letter)).toEqual(['A', 'B'])
    const change = await world.house.ask('PATCH', `/api/loops/${loop}/differences/${named[0]?.id}`, {
      as: world.finn,
      seen: 1,
      body: { state: 'in_wording' },
    })
    expect(change.status).toBe(200)
  })
})

describe('the common wording', () => {
  test('grows by amendments that another area takes up, with whose words they are', async () => {
    const loop = await openedLoop(world)
    expect((await firstEdition(world, loop)).status).toBe(201)
    const view = await calls.view(world.outsider, loop)
    expect(view.texts).toMatchObject([{ kind: 'why', edition: 1, text: 'Den unge skal have ro' }])
    expect(view.amendments).toMatchObject([{ areaId: AREA.jobs, state: 'taken', added: 'ro' }])
    expect(view.moves.find(move => move.event === 'text_grew')).toMatchObject({
      label: 'ro',
      areaId: AREA.jobs,
    })
  })

  test('is not taken up by its own area, by its author, from outside, or onto another edition', async () => {
    const loop = await openedLoop(world)
    const propose = (onEdition = 0, more = {}) =>
      calls.post(world.jo, `/loops/${loop}/amendments`, {
        kind: 'why',
        onEdition,
        text: 'Ordlyd',
        areaId: AREA.jobs,
        ...more,
      })
    const { id } = (await propose()).body
    const take = (as: string) => calls.post(as, `/loops/${loop}/amendments/${id}/take`, {})
    for (const who of [world.jo, world.joLead, world.outsider, world.director])
      expect((await take(who)).problem.type).toBe('/problems/take_other_area')
    expect((await propose(1)).problem.type).toBe('/problems/edition_old')
    expect((await propose(0, { areaId: AREA.family })).problem.type).toBe('/problems/amend_own_area')
    expect((await propose(0, { added: 'står der ikke' })).problem.errors?.[0]?.field).toBe('body/added')
    const own = { kind: 'why', onEdition: 0, text: 'x', areaId: AREA.jobs }
    expect((await calls.post(world.director, `/loops/${loop}/amendments`, own)).problem.type).toBe(
      '/problems/amend_own_area',
    )
    await firstEdition(world, loop)
    expect((await take(world.finn)).problem.type).toBe('/problems/take_other_area')
    expect((await calls.post(world.finn, `/loops/${loop}/amendments/${id}/withdraw`, {})).status).toBe(403)
    expect((await calls.post(world.jo, `/loops/${loop}/amendments/${id}/withdraw`, {})).status).toBe(201)
  })

  test('nobody stands on another area’s behalf; "not yet" has a reason and is kept as stuck until it is gone', async () => {
    const loop = await openedLoop(world)
    await firstEdition(world, loop)
    const say = (as: string, areaId: number, stand: string, reason = '', seen?: number) =>
      calls.put(as, `/loops/${loop}/stands`, { kind: 'why', edition: 1, areaId, stand, reason, seen })
    expect((await say(world.jo, AREA.family, 'behind')).problem.type).toBe('/problems/stand_own_area')
    expect((await say(world.director, AREA.family, 'behind')).problem.type).toBe('/problems/stand_own_area')
    expect((await say(world.outsider, AREA.health, 'behind')).problem.type).toBe('/problems/stand_own_area')
    expect((await say(world.finn, AREA.family, 'not_yet')).problem.type).toBe('/problems/stand_reason')
    expect((await say(world.finn, AREA.family, 'maybe')).status).toBe(400)
    expect((await say(world.finn, AREA.family, 'not_yet', 'Vagter skifter')).status).toBe(200)
    const stuck = async () =>
      (await calls.view(world.jo, loop)).moves.filter(
        move => move.kind === 'stuck' && move.settledAt === null,
      )
    expect(await stuck()).toMatchObject([{ event: 'not_yet', areaId: AREA.family, label: 'Vagter skifter' }])
    expect((await say(world.finnLead, AREA.family, 'can_live_with')).problem.current).toMatchObject({
      stand: 'not_yet',
    })
    expect((await say(world.finnLead, AREA.family, 'can_live_with', '', 1)).body).toMatchObject({
      version: 3,
    })
    expect(await stuck()).toEqual([])
    expect(await lastLogged(world, 'stand.set')).toMatchObject({ actor_id: world.finnLead })
  })

  test('leaders endorse what grew; they do not write it', async () => {
    const loop = await openedLoop(world)
    await firstEdition(world, loop)
    const endorse = (as: string, edition = 1) => calls.post(as, `/loops/${loop}/endorsements`, { edition })
    expect((await endorse(world.director)).problem.type).toBe('/problems/endorse_not_grown')
    await calls.put(world.jo, `/loops/${loop}/stands`, {
      kind: 'why',
      edition: 1,
      areaId: AREA.jobs,
      stand: 'behind',
    })
    expect((await endorse(world.finn)).problem.type).toBe('/problems/endorse_leaders')
    expect((await endorse(world.director, 2)).problem.type).toBe('/problems/endorse_missing')
    expect((await endorse(world.director)).status).toBe(201)
    expect((await endorse(world.director)).status).toBe(409)
    const written = { kind: 'why', onEdition: 1, text: 'Chefens ord', areaId: AREA.jobs }
    const { id } = (await calls.post(world.head, `/loops/${loop}/amendments`, written)).body as Made
    await calls.post(world.finn, `/loops/${loop}/amendments/${id}/take`, {})
    await calls.put(world.jo, `/loops/${loop}/stands`, {
      kind: 'why',
      edition: 2,
      areaId: AREA.jobs,
      stand: 'behind',
    })
    expect((await endorse(world.head, 2)).problem.type).toBe('/problems/endorse_own_words')
    expect((await calls.view(world.jo, loop)).endorsements).toMatchObject([
      { edition: 1, madeBy: world.director },
    ])
  })

  test('the shared core task grows in the same way, with each profession’s own yes', async () => {
    const loop = await openedLoop(world)
    await firstEdition(world, loop, 'core_task')
    const say = (as: string, areaId: number) =>
      calls.put(as, `/loops/${loop}/stands`, { kind: 'core_task', edition: 1, areaId, stand: 'behind' })
    expect((await say(world.jo, AREA.jobs)).status).toBe(200)
    expect((await say(world.jo, AREA.family)).status).toBe(422)
    const view = await calls.view(world.finn, loop)
    expect(view.stands).toMatchObject([{ kind: 'core_task', areaId: AREA.jobs }])
    expect(view.texts.map(text => text.kind)).toEqual(['core_task'])
  })
})
