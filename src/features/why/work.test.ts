import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AREA } from '../../../test/world.ts'
import { addDays, toPlainDate } from '../../platform/i18n/calendar.ts'
import { addWorkdays } from '../../platform/i18n/workdays.ts'
import type { LoopView } from './model.frame.ts'
import { loopCalls, openedLoop, type World, whyWorld } from './world.fixture.ts'

let world: World
let calls: ReturnType<typeof loopCalls>
let loop: string
beforeAll(async () => {
  world = await whyWorld()
  calls = loopCalls(world.house)
  loop = await openedLoop(world)
})
afterAll(() => world.house.close())

const audited = async (action: string) =>
  (
    await world.house.admin.query(
      'select actor_id from kobling.audit_event where action = $1 and not refused order by id desc limit 1',
      [action],
    )
  ).rows[0]?.actor_id

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
    expect(await audited('culture.write')).toBe(world.jo)
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
    expect(await audited('practice.add')).toBe(world.jo)
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

const frame = {
  level: 'director',
  direction: 'Færre steder at gå hen for den unge',
  timeWords: '6 timer om ugen til hvert team',
  untilOn: '2099-06-30',
  moneyWords: '240.000 kr.',
  costs: 'Job holder færre samtaler',
  pays: 'Færre afbrudte forløb',
  declared: 'investment',
  decidesMine: ['Sted og form'],
}

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
    expect(await audited('frame.sign')).toBe(world.head)
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

describe('experiments', () => {
  const add = (as: string, body: object = {}) =>
    calls.post(as, `/loops/${loop}/experiments`, { ...experiment, ...body })
  const find = async (id: string) => (await calls.view(world.jo, loop)).experiments.find(one => one.id === id)
  const to = (as: string, id: string, body: object, seen = 1) =>
    calls.post(as, `/loops/${loop}/experiments/${id}/state`, body, seen)

  test('are begun by those who take part, with what is expected and how it will be seen', async () => {
    expect((await add(world.outsider)).problem.type).toBe('/problems/not_in_loop')
    expect((await add(world.jo, { seeBy: '' })).problem.errors?.[0]?.field).toBe('body/seeBy')
    expect((await add(world.jo, { untilOn: '2026-10-01' })).problem.errors?.[0]?.field).toBe('body/untilOn')
    const { id } = (await add(world.finn)).body
    expect(await find(id)).toMatchObject({ state: 'running', number: 2 })
  })

  test('keep, change and stop each say what came of it; what is kept or stopped stays so', async () => {
    const { id } = (await add(world.jo)).body
    expect((await to(world.jo, id, { to: 'stop' })).problem.type).toBe('/problems/experiment_came')
    expect((await to(world.outsider, id, { to: 'stop', came: 'x' })).problem.type).toBe(
      '/problems/not_in_loop',
    )
    expect((await to(world.finn, id, { to: 'change', came: 'Kun ét sted ad gangen' })).status).toBe(201)
    expect((await to(world.finn, id, { to: 'keep', came: 'De fleste kom' })).status).toBe(409)
    expect((await to(world.finn, id, { to: 'keep', came: 'De fleste kom' }, 2)).status).toBe(201)
    expect((await to(world.finn, id, { to: 'stop', came: 'nej' }, 3)).problem.type).toBe(
      '/problems/experiment_over',
    )
    expect((await calls.view(world.jo, loop)).moves[0]).toMatchObject({
      event: 'keep',
      label: experiment.title,
    })
    const emergent = await world.house.ask<{ experiments: { id: string }[] }>('GET', '/api/loops-emergent', {
      as: world.director,
    })
    expect(emergent.body.experiments.map(one => one.id)).toEqual([id])
    expect((await world.house.ask('GET', '/api/loops-emergent', { as: world.jo })).status).toBe(403)
  })

  test('one that was kept is asked about, and comes back as the agreement that it became', async () => {
    const { id } = (await add(world.joLead)).body
    const asked = { wording: 'Skal den unge altid vælge mødested?', situation: 'meeting' }
    const ask = (as: string, seen: number, more: object = {}) =>
      calls.post(as, `/loops/${loop}/experiments/${id}/question`, { ...asked, ...more }, seen)
    const questions = async () =>
      (await world.house.admin.query('select id from kobling.question where wording = $1', [asked.wording]))
        .rows
    expect((await ask(world.joLead, 1)).problem.type).toBe('/problems/experiment_kept')
    await to(world.joLead, id, { to: 'keep', came: 'De fleste kom' })
    expect((await ask(world.outsider, 2)).problem.type).toBe('/problems/not_in_loop')
    // What is refused asks nobody: the question and the experiment are one act.
    expect((await ask(world.joLead, 2, { wording: '' })).problem.errors?.[0]?.field).toBe('body/wording')
    expect((await ask(world.joLead, 1)).status).toBe(409)
    expect(await questions()).toEqual([])
    expect((await ask(world.joLead, 2)).status).toBe(201)
    expect((await ask(world.joLead, 3)).problem.type).toBe('/problems/experiment_asked')
    const [raised] = await questions()
    const mine = (await calls.view(world.joLead, loop)).experiments.find(one => one.id === id)
    expect(mine?.questionId).toBe(raised?.id)
    // Leaders elsewhere learn that it was asked, and not which question it is.
    const elsewhere = await world.house.ask<{ experiments: { id: string }[] }>('GET', '/api/loops-emergent', {
      as: world.finnLead,
    })
    expect(elsewhere.body.experiments.find(one => one.id === id)).toMatchObject({
      asked: true,
      questionId: null,
    })
    // The leader begins from what was tried.
    const waiting = await world.house.ask('GET', `/api/questions/${raised?.id}`, { as: world.head })
    expect(waiting.body).toMatchObject({ suggests: { title: mine?.title, reason: 'De fleste kom' } })
    const decided = await world.house.ask<{ agreementId: string }>(
      'PUT',
      `/api/questions/${raised?.id}/decision`,
      {
        as: world.head,
        seen: 1,
        body: {
          text: 'Den unge vælger mødestedet',
          reason: 'Det virkede',
          reach: 'onward',
          agreement: {
            title: 'Den unge vælger mødested',
            situations: ['meeting'],
            areas: [AREA.jobs],
            ownerId: world.head,
            reviewOn: addDays(toPlainDate(new Date()), 90),
          },
        },
      },
    )
    expect(decided.status).toBe(200)
    expect(await find(id)).toMatchObject({ agreementId: decided.body.agreementId })
    expect((await calls.view(world.jo, loop)).moves[0]).toMatchObject({ event: 'became_agreement' })
  })

  test('one that waits for the frame is stuck until it begins', async () => {
    const frameId = (await calls.view(world.jo, loop)).frames[0]?.id
    const { id } = (await add(world.jo, { waitsFrameId: frameId })).body
    const stuck = async () =>
      (await calls.view(world.jo, loop)).moves.find(move => move.objectId === id && move.kind === 'stuck')
    expect(await stuck()).toMatchObject({ fromPlace: 'frame', toPlace: 'experiments', settledAt: null })
    expect((await to(world.jo, id, { to: 'running' })).status).toBe(201)
    expect((await stuck())?.settledAt).not.toBeNull()
  })
})
