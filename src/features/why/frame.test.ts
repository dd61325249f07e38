import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toPlainDate } from '../../platform/i18n/calendar.ts'
import { addWorkdays } from '../../platform/i18n/workdays.ts'
import type { LoopView } from './model.frame.ts'
import { frame, lastLogged, loopCalls, openedLoop, type World, whyWorld } from './world.fixture.ts'

let world: World
let calls: ReturnType<typeof loopCalls>
let loop: string
beforeAll(async () => {
  world = await whyWorld()
  calls = loopCalls(world.house)
  loop = await openedLoop(world)
})
afterAll(() => world.house.close())

describe('the frame', () => {
  const sign = (as: string, body: object) => calls.post(as, `/loops/${loop}/frames`, { ...frame, ...body })

  test('is given by leaders, signed by name, from level to level; there is no field for the purpose', async () => {
    expect((await sign(world.jo, {})).problem.type).toBe('/problems/frame_leaders')
    expect((await sign(world.director, { purpose: 'Spar penge' })).problem.errors?.[0]?.field).toBe(
      'body/purpose',
    )
    expect((await sign(world.director, { untilOn: '2020-01-01' })).status).toBe(400)
    expect((await sign(world.director, { level: 'politicians' })).problem.errors?.[0]?.field).toBe(
      'body/decidedBy',
    )
    expect((await sign(world.joLead, { givenToId: world.director })).status).toBe(403)
    // What politicians decided is written down by directors; a head cannot sign in the council's name.
    const decided = { level: 'politicians', decidedBy: 'Byrådet, 24. juni 2026', givenToId: null }
    expect((await sign(world.head, decided)).status).toBe(403)
    const council = await sign(world.director, decided)
    const top = await sign(world.director, { givenToId: world.head, parentId: null })
    const down = await sign(world.head, { level: 'head', parentId: top.body.id, givenToId: world.joLead })
    expect([council.status, top.status, down.status]).toEqual([201, 201, 201])
    expect(
      (await sign(world.joLead, { level: 'team', parentId: top.body.id, givenToId: world.jo })).status,
    ).toBe(403)
    const { frames } = await calls.view(world.outsider, loop)
    expect(frames.map(one => one.signedName)).toEqual([
      'Byrådet, 24. juni 2026',
      'Dea Direktør',
      'Hans Centerchef',
    ])
    expect(await lastLogged(world, 'frame.sign')).toMatchObject({ actor_id: world.head })
  })

  const given = (view: LoopView) => view.frames.find(one => one.givenToId === world.joLead)

  test('a middle manager makes it their own; nobody else does that for them', async () => {
    const id = given(await calls.view(world.joLead, loop))?.id
    const own = (as: string, words: string) => calls.put(as, `/frames/${id}/own`, { words })
    expect((await own(world.finnLead, 'x')).problem.type).toBe('/problems/frame_given_to')
    expect((await own(world.joLead, '')).status).toBe(400)
    expect((await own(world.joLead, 'Vi begynder med tirsdagene')).status).toBe(200)
    expect((await own(world.joLead, 'Vi begynder med torsdagene')).body.version).toBe(2)
    expect((await calls.view(world.jo, loop)).owns).toMatchObject([
      { words: 'Vi begynder med torsdagene', madeBy: world.joLead },
    ])
  })

  test('not doable within it: what is missing is answered by a date, by whoever gave it or the one above', async () => {
    const promise = JSON.stringify({ 0: 5, 3: 7, 4: 9 })
    await world.house.admin.query(
      "insert into kobling.setting values ('service_promise', $1) on conflict (key) do update set value = excluded.value",
      [promise],
    )
    const id = given(await calls.view(world.joLead, loop))?.id
    const missing = 'Jeg mangler 3 timer om ugen i tre uger'
    expect((await calls.post(world.jo, `/frames/${id}/dialogues`, { missing })).problem.type).toBe(
      '/problems/dialogue_leaders',
    )
    expect((await calls.post(world.joLead, `/frames/${id}/dialogues`, {})).status).toBe(400)
    const dialogue = (
      await calls.post(world.joLead, `/frames/${id}/dialogues`, {
        missing,
        meanwhile: 'Jeg er med hver anden uge',
      })
    ).body
    const shown = (await calls.view(world.head, loop)).dialogues[0]
    const due = addWorkdays(toPlainDate(new Date()), 7) // the promise of the giver's level
    expect(shown).toMatchObject({ holderId: world.head, risen: 0, mine: true, dueOn: due, dueNow: due })
    const say = (as: string, kind: string, text = 'Tak, fordi du skriver det') =>
      calls.post(as, `/dialogues/${dialogue.id}/messages`, { kind, text })
    expect((await say(world.finnLead, 'answer')).problem.type).toBe('/problems/dialogue_givers_answer')
    expect((await say(world.joLead, 'answer')).problem.type).toBe('/problems/dialogue_givers_answer')
    expect((await say(world.jo, 'say')).problem.type).toBe('/problems/dialogue_leaders')
    expect((await say(world.head, 'ask')).status).toBe(201)
    expect((await say(world.finnLead, 'say')).status).toBe(201)

    await world.house.admin.query("update kobling.frame_dialogue set due_on = '2026-01-05' where id = $1", [
      dialogue.id,
    ])
    expect((await calls.view(world.jo, loop)).dialogues[0]).toMatchObject({
      holderId: world.director,
      risen: 1,
    })
    expect((await say(world.director, 'answer', 'I får tre uger')).status).toBe(201)
    expect((await say(world.head, 'answer')).problem.type).toBe('/problems/dialogue_answered')
    const view = await calls.view(world.jo, loop)
    expect(view.dialogues[0]?.answeredAt).not.toBeNull()
    expect(view.messages.map(one => one.kind)).toEqual(['ask', 'say', 'answer'])
    expect(view.moves.find(move => move.event === 'frame_not_doable')?.settledAt).not.toBeNull()
    expect(view.moves[0]).toMatchObject({ event: 'frame_answered' })
  })
})

describe('a frame that is changed', () => {
  const sign = (as: string, body: object) => calls.post(as, `/loops/${loop}/frames`, { ...frame, ...body })
  const given = async () =>
    (await calls.view(world.joLead, loop)).frames.filter(
      one => one.givenToId === world.joLead && one.endedAt === null,
    )

  test('the answer says that a next edition comes; signed, it replaces the one before, which stays to be read', async () => {
    const [old] = await given()
    const body = { missing: 'Tre timer om ugen' }
    const { id } = (await calls.post(world.joLead, `/frames/${old?.id}/dialogues`, body)).body
    const say = (as: string) =>
      calls.post(as, `/dialogues/${id}/messages`, { kind: 'changed', text: 'Du får timerne' })
    expect((await say(world.joLead)).problem.type).toBe('/problems/dialogue_givers_answer')
    expect((await say(world.head)).status).toBe(201)
    const next = { level: 'head', replacesId: old?.id, givenToId: world.joLead, timeWords: '3 timer mere' }
    const finns = { ...next, givenToId: world.finn }
    expect((await sign(world.finnLead, { ...finns, level: 'team' })).status).toBe(403)
    // A team's leader gives a frame as that, not in the name of the head above.
    expect((await sign(world.finnLead, finns)).problem.type).toBe('/problems/frame_level')
    expect((await sign(world.head, next)).status).toBe(201)
    expect((await sign(world.head, next)).problem.type).toBe('/problems/frame_replaced')
    expect(await given()).toMatchObject([{ replacesId: old?.id, timeWords: '3 timer mere' }])
    const view = await calls.view(world.outsider, loop)
    expect(view.frames.find(one => one.id === old?.id)).toMatchObject({ timeWords: frame.timeWords })
    expect(view.moves[0]).toMatchObject({ event: 'frame_changed' })
  })

  test('the leader above whoever gave it can change it too: answers rise', async () => {
    const [old] = await given()
    const next = { level: 'director', replacesId: old?.id, givenToId: world.joLead }
    expect((await sign(world.director, next)).status).toBe(201)
    expect(await given()).toHaveLength(1)
  })
})
