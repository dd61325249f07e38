import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AREA } from '../../../test/world.ts'
import type { AgreementRow, WholeAgreement } from './model.agreements.ts'
import { asking, makeScene, type Scene } from './questions.fixture.ts'

let s: Scene
const nextYear = `${new Date().getFullYear() + 1}-03-01`
beforeAll(async () => {
  s = await makeScene()
})
afterAll(() => s?.house.close())

describe('what two leaders agreed on', () => {
  const both = [AREA.jobs, AREA.family]
  const made = async () => {
    const { body: raised } = await s.house.ask<{ id: string }>('POST', '/api/questions', {
      as: s.samira,
      body: asking({ otherAreas: [AREA.family], citizenId: s.maja }),
    })
    const agreement = {
      title: 'Ét referat',
      situations: ['record'],
      areas: both,
      ownerId: s.boss,
      reviewOn: nextYear,
    }
    await s.house.ask('PUT', `/api/questions/${raised.id}/decision`, {
      as: s.boss,
      seen: 1,
      body: { text: 'Tovholderen skriver.', reason: 'Ét er nok.', reach: 'onward', agreement },
    })
    const { body } = await s.house.ask<{ agreementId: string }>(
      'POST',
      `/api/questions/${raised.id}/decision/say`,
      { as: s.rikke, seen: 2, body: { said: 'yes' } },
    )
    return body.agreementId
  }
  const see = async (id: string, as = s.samira) =>
    (await s.house.ask<WholeAgreement>('GET', `/api/agreements/${id}`, { as })).body
  const asked = async (as: string) =>
    (
      await s.house.ask<{ items: AgreementRow[] }>('GET', '/api/agreements?asked=true', { as })
    ).body.items.map(one => one.id)
  const change = {
    act: 'changed',
    reviewOn: nextYear,
    text: 'Den, der indkalder, skriver.',
    reason: 'Tovholderen er ikke altid med',
  }
  const propose = async (id: string, body: object = change) =>
    s.house.ask('POST', `/api/agreements/${id}/reviews`, { as: s.boss, seen: (await see(id)).version, body })
  const say = async (id: string, as: string, body: object) =>
    s.house.ask('POST', `/api/agreements/${id}/proposal/words`, {
      as,
      seen: (await see(id)).version,
      body: { areaId: AREA.family, ...body },
    })

  test('one of them does not change alone: it is proposed, and holds as it was until the other has said yes', async () => {
    const id = await made()
    expect(await see(id, s.boss)).toMatchObject({ others: [AREA.family], proposal: null })
    expect((await propose(id)).body).toMatchObject({ proposed: true })
    expect(await see(id)).toMatchObject({
      edition: 1,
      text: 'Tovholderen skriver.',
      waitsFor: [AREA.family],
      proposal: { act: 'changed', text: change.text, proposedBy: 'Torben Leder', mine: [] },
    })
    expect(await asked(s.rikke)).toContain(id)
    expect(await asked(s.boss)).not.toContain(id)
    expect((await say(id, s.boss, { said: 'yes' })).status).toBe(403)
    expect((await say(id, s.lone, { said: 'yes' })).status).toBe(403)
    expect((await say(id, s.outsider, { said: 'yes' })).status).toBe(404)
    const silent = await say(id, s.rikke, { said: 'no' })
    expect(silent.problem.errors?.[0]).toMatchObject({ field: 'body/words', code: 'required' })
    expect((await say(id, s.rikke, { said: 'no', words: 'Vi når det ikke' })).status).toBe(201)
    expect(await see(id)).toMatchObject({
      edition: 1,
      waitsFor: [AREA.family],
      proposal: { said: [{ said: 'no', words: 'Vi når det ikke', name: 'Rikke Leder' }] },
    })
    expect((await say(id, s.rikke, { said: 'yes' })).status).toBe(201)
    const now = await see(id)
    expect(now).toMatchObject({ edition: 2, text: change.text, waitsFor: [], proposal: null })
    expect(now.editions.at(-1)).toMatchObject({ act: 'changed', decidedBy: ['Rikke Leder', 'Torben Leder'] })
    expect((await say(id, s.rikke, { said: 'yes' })).problem.type).toContain('nothing_proposed')
  })

  test('nor ends it; the one who proposed can take that back, on what was last seen', async () => {
    const id = await made()
    expect((await propose(id, { act: 'ended', reason: 'Alt er digitalt' })).body).toMatchObject({
      proposed: true,
    })
    const takeBack = (as: string, seen: number) =>
      s.house.ask('DELETE', `/api/agreements/${id}/proposal`, { as, seen })
    const { version } = await see(id)
    expect((await takeBack(s.rikke, version)).status).toBe(403)
    expect((await takeBack(s.boss, version + 1)).status).toBe(409)
    expect((await takeBack(s.boss, version)).status).toBe(200)
    expect(await see(id)).toMatchObject({ state: 'in_force', proposal: null })
    await propose(id, { act: 'ended', reason: 'Alt er digitalt' })
    await say(id, s.rikke, { said: 'yes' })
    expect((await see(id)).state).toBe('ended')
  })

  test('that it still holds, the owner says alone', async () => {
    const id = await made()
    expect((await propose(id, { act: 'holds', reviewOn: nextYear })).body).toMatchObject({ proposed: false })
    expect((await see(id)).editions.at(-1)).toMatchObject({ act: 'holds', decidedBy: ['Torben Leder'] })
  })
})
