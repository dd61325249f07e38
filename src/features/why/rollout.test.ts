import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, toPlainDate } from '../../platform/i18n/calendar.ts'
import type { RolloutView } from './model.rollout.ts'
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
    expect(new Map((await voices(world.finn)).map(one => [one.name, one.mine]))).toEqual(
      new Map([
        [null, false],
        ['Finn Familie', true],
      ]),
    )
    const said = JSON.stringify(await voices(world.outsider))
    expect(said).not.toContain(world.jo)
  })

  test('nothing that is shown or kept ties a doubt to when it was written, or to a line in the log', async () => {
    const before = await voices(world.outsider)
    const written: string[] = []
    for (let n = 0; n < 8; n++) {
      await add(world.jo, { words: `Tvivl ${n}` })
      written.push(`Tvivl ${n}`)
    }
    const shown = await voices(world.outsider)
    const added = shown.filter(one => !before.some(old => old.id === one.id))
    // Ids that are drawn, and order by them: neither is a clock.
    expect(added.every(one => one.id[14] === '4')).toBe(true)
    expect(shown.map(one => one.id)).toEqual(shown.map(one => one.id).toSorted())
    expect(added.map(one => one.words).toSorted()).toEqual(written)
    expect(Object.keys(shown[0] ?? {}).filter(name => /At$|On$/.test(name))).toEqual(['replyAt'])
    const { rows: columns } = await world.house.admin.query(
      "select column_name from information_schema.columns where table_name = 'loop_voice' and table_schema in ('kobling', 'seen') and data_type ~ 'time|date'",
    )
    expect([...new Set(columns.map(row => row.column_name))].toSorted()).toEqual(['reply_at', 'withdrawn_at'])
    const { rows } = await world.house.admin.query(
      'select action from kobling.audit_event where actor_id = $1 and action ~ $2',
      [world.jo, 'voice'],
    )
    expect(rows).toEqual([])
  })

  test('only its author takes it back, and then the words are gone', async () => {
    const first = (await voices(world.jo)).find(one => one.mine)
    const there = (await voices(world.jo)).length
    const back = (as: string) => calls.post(as, `/loops/${loop}/voices/${first?.id}/withdraw`, {}, 1)
    expect((await back(world.finn)).problem.type).toBe('/problems/voice_own')
    expect((await back(world.director)).problem.type).toBe('/problems/voice_own')
    expect((await back(world.jo)).status).toBe(201)
    expect(await voices(world.outsider)).toHaveLength(there - 1)
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

  test('a named leader comes to the team regularly: set from here, answered at the table, and shown to those there', async () => {
    const tables = async (as: string) => (await view(as)).tables.map(one => one.state)
    const rhythm = (as: string, more: object = {}) =>
      calls.put(as, `/loops/${loop}/rollout/rhythm`, {
        departmentId: world.north,
        leaderId: world.head,
        startsOn: addDays(toPlainDate(new Date()), 7),
        time: '10:00',
        everyWeeks: 2,
        times: 3,
        ...more,
      })
    expect((await rhythm(world.outsider)).problem.type).toBe('/problems/not_in_loop')
    expect((await rhythm(world.jo, { leaderId: world.finn })).problem.errors?.[0]?.field).toBe(
      'body/leaderId',
    )
    expect((await rhythm(world.jo, { startsOn: '2026-01-05' })).problem.errors?.[0]?.field).toBe(
      'body/startsOn',
    )
    expect((await rhythm(world.jo)).status).toBe(200)
    expect(await tables(world.head)).toEqual(['asked', 'asked', 'asked'])
    expect(await tables(world.director)).toEqual(['asked', 'asked', 'asked'])
    // Who neither sits there nor leads the leader sees that somebody comes, not whether they came.
    expect(await tables(world.outsider)).toEqual([])
    expect((await view(world.outsider)).teams).toMatchObject([{ leaderId: world.head, everyWeeks: 2 }])
    const { items } = (
      await world.house.ask<{ items: { id: string; words: string }[] }>('GET', '/api/tables', {
        as: world.head,
      })
    ).body
    expect(items).toMatchObject(Array(3).fill({ words: 'Unge med forløb i flere områder' }))
    await calls.post(world.head, `/tables/${items[0]?.id}/answer`, { say: 'coming' }, 1)
    // Set again, what lay ahead is taken away; a leader who sets it themself comes.
    expect((await rhythm(world.head, { times: 2, everyWeeks: 1 })).status).toBe(200)
    expect(await tables(world.head)).toEqual(['coming', 'coming'])
  })

  test('an exemption from law has its citation and its end, in the database too', async () => {
    const broken = `update kobling.rollout set exemptions = '[{"what": "x", "citation": "", "endsOn": "2027-01-01"}]'`
    await expect(world.house.admin.query(broken)).rejects.toThrow(/exemptions/)
    const endless = `update kobling.rollout set exemptions = '[{"what": "x", "citation": "y"}]'`
    await expect(world.house.admin.query(endless)).rejects.toThrow(/exemptions/)
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
