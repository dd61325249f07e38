import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RolloutView } from './model.frame.ts'
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

describe('doubts and those outside', () => {
  const add = (as: string, body: object) =>
    calls.post(as, `/loops/${loop}/voices`, { kind: 'doubt', words: 'Vi har prøvet det to gange', ...body })
  const voices = async (as: string) => (await calls.view(as, loop)).voices

  test('a doubt shows no name unless its author gives it, not even in the log', async () => {
    await add(world.jo, { fromWords: 'Sagsbehandler, Job' })
    await add(world.finn, { words: 'Når alle ser alt, holder de op med at fortælle', named: true })
    expect((await voices(world.finn)).map(one => [one.name, one.mine])).toEqual([
      [null, false],
      ['Finn Familie', true],
    ])
    const said = JSON.stringify(await voices(world.outsider))
    expect(said).not.toContain(world.jo)
    const { rows } = await world.house.admin.query(
      "select object_id from kobling.audit_event where action = 'loop.voice'",
    )
    expect(new Set(rows.map(row => row.object_id))).toEqual(new Set([loop]))
  })

  test('only its author takes it back, and then the words are gone', async () => {
    const [first] = await voices(world.jo)
    const back = (as: string) => calls.post(as, `/loops/${loop}/voices/${first?.id}/withdraw`, {}, 1)
    expect((await back(world.finn)).problem.type).toBe('/problems/voice_own')
    expect((await back(world.director)).problem.type).toBe('/problems/voice_own')
    expect((await back(world.jo)).status).toBe(201)
    expect(await voices(world.outsider)).toHaveLength(1)
    const { rows } = await world.house.admin.query('select words from kobling.loop_voice where id = $1', [
      first?.id,
    ])
    expect(rows).toEqual([{ words: '' }])
  })

  test('anybody asks from outside; the answer is signed', async () => {
    expect((await add(world.outsider, { kind: 'outside', words: 'Hvorfor er det de unge?' })).status).toBe(
      201,
    )
    expect((await add(world.external, { kind: 'outside' })).status).toBe(404)
    expect((await add(world.outsider, { kind: 'outside', words: '' })).status).toBe(400)
    const asked = (await voices(world.director)).find(one => one.kind === 'outside')
    const reply = (as: string, seen = 1) =>
      calls.post(
        as,
        `/loops/${loop}/voices/${asked?.id}/reply`,
        { reply: 'Fordi de oftest har tre områder' },
        seen,
      )
    expect((await reply(world.director)).status).toBe(201)
    expect((await reply(world.director)).status).toBe(409)
    expect((await reply(world.external)).status).toBe(404)
    expect((await voices(world.outsider)).find(one => one.id === asked?.id)).toMatchObject({
      replyBy: world.director,
    })
  })
})

describe('the rollout', () => {
  const body = () => ({
    targetGroup: 'Unge 16–25 år',
    criterion: 'Flere områder på én gang',
    start: 'small',
    leadId: world.joLead,
  })
  const save = (as: string, more: object = {}) =>
    calls.put(as, `/loops/${loop}/rollout`, { ...body(), ...more })
  const view = async (as: string) =>
    (await world.house.ask<RolloutView>('GET', `/api/loops/${loop}/rollout`, { as })).body

  test('says who, how they came into it and who leads across; wide needs its reasons', async () => {
    expect((await save(world.outsider)).problem.type).toBe('/problems/not_in_loop')
    expect((await save(world.joLead, { start: 'wide' })).problem.type).toBe('/problems/rollout_wide_reason')
    expect(
      (await save(world.joLead, { exemptions: [{ citation: '', what: 'x', endsOn: '2027-01-01' }] })).status,
    ).toBe(400)
    expect((await save(world.joLead)).status).toBe(200)
    expect((await save(world.finn)).status).toBe(409)
    const exemptions = [
      { citation: 'Lov om test § 1', what: 'Én plan i stedet for to', endsOn: '2027-12-31' },
    ]
    expect((await save(world.finn, { seen: 1, exemptions })).body.version).toBe(2)
    const team = {
      departmentId: world.north,
      joined: 'volunteered',
      fromOn: '2026-12-01',
      leaderId: world.joLead,
    }
    expect((await calls.put(world.outsider, `/loops/${loop}/rollout/teams`, team)).status).toBe(422)
    expect((await calls.put(world.finn, `/loops/${loop}/rollout/teams`, team)).status).toBe(200)
    expect(
      (await calls.put(world.finn, `/loops/${loop}/rollout/teams`, { ...team, joined: 'appointed' })).status,
    ).toBe(200)
    expect(await view(world.outsider)).toMatchObject({
      may: false,
      rollout: { exemptions },
      teams: [{ joined: 'appointed' }],
    })
    expect((await world.house.ask('GET', `/api/loops/${loop}/rollout`, { as: world.external })).status).toBe(
      404,
    )
  })

  test('each of the leaders says for themself whether they agree; a sceptic’s reason is kept', async () => {
    const put = (as: string, personId: string) =>
      calls.put(as, `/loops/${loop}/rollout/members`, { body: 'leaders', personId })
    expect((await put(world.outsider, world.head)).status).toBe(422)
    await put(world.joLead, world.head)
    expect((await put(world.joLead, world.head)).status).toBe(200)
    const agree = (as: string, more: object) => calls.put(as, `/loops/${loop}/rollout/agreement`, more)
    expect((await agree(world.joLead, { agrees: 'agrees' })).problem.type).toBe('/problems/agree_own')
    expect((await agree(world.head, { agrees: 'sceptical' })).problem.type).toBe('/problems/sceptic_reason')
    expect(
      (await agree(world.head, { agrees: 'sceptical', reason: 'Budgettet er ikke fulgt med' })).status,
    ).toBe(200)
    expect((await view(world.jo)).members).toMatchObject([
      { personId: world.head, agrees: 'sceptical', reason: 'Budgettet er ikke fulgt med' },
    ])
  })
})
