import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AREA } from '../../../test/world.ts'
import { addDays, toPlainDate } from '../../platform/i18n/calendar.ts'
import { frame, loopCalls, openedLoop, type World, whyWorld } from './world.fixture.ts'

let world: World
let calls: ReturnType<typeof loopCalls>
let loop: string
beforeAll(async () => {
  world = await whyWorld()
  calls = loopCalls(world.house)
  loop = await openedLoop(world)
})
afterAll(() => world.house.close())

const experiment = {
  title: 'Den unge vælger mødested',
  expects: 'Flere unge kommer',
  seeBy: 'Vi skriver op, hvem der kom',
  whoIn: 'Ungeteam Nord',
  fromOn: '2026-11-01',
  untilOn: '2026-12-31',
}

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
    expect(await find(id)).toMatchObject({ state: 'running', number: 1 })
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
    const frameId = (
      await calls.post(world.director, `/loops/${loop}/frames`, { ...frame, givenToId: world.head })
    ).body.id
    const { id } = (await add(world.jo, { waitsFrameId: frameId })).body
    const stuck = async () =>
      (await calls.view(world.jo, loop)).moves.find(move => move.objectId === id && move.kind === 'stuck')
    expect(await stuck()).toMatchObject({ fromPlace: 'frame', toPlace: 'experiments', settledAt: null })
    expect((await to(world.jo, id, { to: 'running' })).status).toBe(201)
    expect((await stuck())?.settledAt).not.toBeNull()
  })
})
