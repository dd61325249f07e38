import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AREA } from '../../../test/world.ts'
import type { AgreementRow, WholeAgreement } from './model.agreements.ts'
import type { TableTime } from './model.tables.ts'
import { asking, makeScene, type Scene } from './questions.fixture.ts'

let s: Scene
let number: string
const nextYear = `${new Date().getFullYear() + 1}-03-01`
beforeAll(async () => {
  s = await makeScene()
  const { body } = await s.house.ask<{ id: string }>('POST', '/api/questions', {
    as: s.samira,
    body: asking(),
  })
  const decided = await s.house.ask<{ agreementId: string }>('PUT', `/api/questions/${body.id}/decision`, {
    as: s.boss,
    seen: 1,
    body: {
      text: 'Tovholderen sender ét brev.',
      reason: 'Ét brev er til at holde styr på.',
      reach: 'onward',
      agreement: {
        title: 'Ét brev for alle',
        situations: ['letter'],
        areas: [AREA.jobs],
        ownerId: s.boss,
        reviewOn: nextYear,
      },
    },
  })
  number = decided.body.agreementId
})
afterAll(() => s?.house.close())

const get = async (as = s.samira) =>
  (await s.house.ask<WholeAgreement>('GET', `/api/agreements/${number}`, { as })).body
const use = (as: string, body: object, id = number) =>
  s.house.ask('POST', `/api/agreements/${id}/uses`, { as, body })
const review = (as: string, seen: number, body: object) =>
  s.house.ask('POST', `/api/agreements/${number}/reviews`, { as, seen, body })

describe('a working agreement', () => {
  test('is found by others before they ask, by words and by situation', async () => {
    const { body } = await s.house.ask<{ agreements: AgreementRow[] }>(
      'POST',
      '/api/questions/find-similar',
      { as: s.stranger, body: { text: 'Hvem skriver breve?', situation: 'letter' } },
    )
    expect(body.agreements.map(one => one.title)).toContain('Ét brev for alle')
  })

  test('is found by the words of the question that it came of', async () => {
    const found = async (text: string) =>
      (
        await s.house.ask<{ agreements: AgreementRow[] }>('POST', '/api/questions/find-similar', {
          as: s.stranger,
          body: { text },
        })
      ).body.agreements.map(one => one.id)
    expect(await found('Hvem sender indkaldelser?')).toEqual([number]) // »sender« is in the question and the text
    expect(await found('Skal mødet holdes fælles?')).toEqual([number]) // »fælles« and »møde« are in the question alone
    expect(await found('Kørsel med taxa')).toEqual([])
  })

  test('is the municipality’s, and an external area’s only where it covers it', async () => {
    expect((await s.house.ask('GET', `/api/agreements/${number}`, { as: s.outsider })).status).toBe(404)
    const { body } = await s.house.ask<{ items: AgreementRow[] }>('GET', '/api/agreements', {
      as: s.outsider,
    })
    expect(body.items).toEqual([])
    expect((await s.house.ask('GET', '/api/agreements', { as: s.maja })).status).toBe(403)
  })

  test('is used, or does not fit and says why; nobody is named', async () => {
    expect((await use(s.samira, { what: 'used' })).status).toBe(201)
    expect((await use(s.samira, { what: 'not_fit' })).status).toBe(422)
    expect((await use(s.samira, { what: 'not_fit', reason: 'Borgeren ville ringes op' })).status).toBe(201)
    expect((await use(s.samira, { what: 'departed', reason: 'Det er ingen vejledning' })).status).toBe(403)
    expect((await use(s.stranger, { what: 'used' })).status).toBe(422)
    const found = await get(s.stranger)
    expect(found).toMatchObject({
      used: 1,
      notUsed: 1,
      reasons: [{ areaId: AREA.jobs, reason: 'Borgeren ville ringes op' }],
    })
    expect(JSON.stringify(found.reasons)).not.toContain(s.samira)
  })

  test('does it still hold? only the owner answers, on what was last seen', async () => {
    const { version } = await get()
    expect((await review(s.samira, version, { act: 'holds', reviewOn: nextYear })).status).toBe(403)
    expect((await review(s.boss, version + 5, { act: 'holds', reviewOn: nextYear })).status).toBe(409)
    expect((await review(s.boss, version, { act: 'holds' })).status).toBe(422)
    expect((await review(s.boss, version, { act: 'holds', reviewOn: nextYear })).status).toBe(201)
    expect((await review(s.boss, version + 1, { act: 'changed', reviewOn: nextYear })).status).toBe(422)
    const text = 'Tovholderen sender ét brev. Job skriver sit afsnit.'
    await review(s.boss, version + 1, {
      act: 'changed',
      reviewOn: nextYear,
      text,
      reason: 'Pligten skal stå der',
    })
    expect(await get()).toMatchObject({ edition: 2, text })
    expect((await get()).editions.map(one => one.act)).toEqual(['made', 'holds', 'changed'])
    await review(s.boss, version + 2, { act: 'ended', reason: 'Brevene er digitale nu' })
    expect((await get()).state).toBe('ended')
    expect((await use(s.samira, { what: 'used' })).status).toBe(403)
  })
})

describe('guidance on discretion', () => {
  const guide = (as: string, more: object = {}) =>
    s.house.ask<{ id: string }>('POST', '/api/agreements', {
      as,
      body: {
        title: 'Hvornår er en praktik for tidlig?',
        text: 'Vurdér individuelt. Spørg først, hvad borgeren selv tror på.',
        reason: 'Teamene spørger ofte',
        situations: ['support'],
        areas: [AREA.jobs],
        reviewOn: nextYear,
        ...more,
      },
    })
  test('is a leader’s for the area they lead, and may be departed from with a reason', async () => {
    expect((await guide(s.samira)).status).toBe(403)
    expect((await guide(s.boss, { areas: [AREA.family] })).status).toBe(403)
    const { body, status } = await guide(s.boss)
    expect(status).toBe(201)
    expect((await use(s.samira, { what: 'departed' }, body.id)).status).toBe(422)
    expect((await use(s.samira, { what: 'departed', reason: 'Han ville selv i gang' }, body.id)).status).toBe(
      201,
    )
  })
})

describe('the leader at the table', () => {
  const soon = () => new Date(Date.now() + 60_000).toISOString()
  const set = (as: string, body: object) =>
    s.house.ask<{ id: string }>('POST', '/api/tables', { as, body: { startsAt: soon(), ...body } })
  const at = async (as: string, id: string) => s.house.ask<TableTime>('GET', `/api/tables/${id}`, { as })
  const tell = (as: string, id: string, seen: number, body: object) =>
    s.house.ask('POST', `/api/tables/${id}/answer`, { as, seen, body })

  test('a team asks; the leader comes or moves it with a reason; the leader’s leader sees that, others nothing', async () => {
    const { body, status } = await set(s.samira, {
      state: 'asked',
      leaderId: s.boss,
      words: 'Kom og afklar sammen med os',
    })
    expect(status).toBe(201)
    expect((await tell(s.samira, body.id, 1, { say: 'coming' })).status).toBe(403)
    expect((await tell(s.boss, body.id, 1, { say: 'moved', startsAt: soon() })).status).toBe(400)
    expect(
      (await tell(s.boss, body.id, 1, { say: 'moved', startsAt: soon(), why: 'Byrådet holder møde' })).status,
    ).toBe(201)
    expect((await tell(s.boss, body.id, 1, { say: 'coming' })).status).toBe(409)
    expect((await at(s.head, body.id)).body).toMatchObject({
      state: 'coming',
      movedWhy: 'Byrådet holder møde',
    })
    for (const who of [s.stranger, s.lone, s.rikke]) expect((await at(who, body.id)).status).toBe(404)
  })

  test('is neither set nor moved to a time that has passed, naming the field', async () => {
    const startsAt = new Date(Date.now() - 60_000).toISOString()
    const past = { field: 'body/startsAt', code: 'in_past' }
    const asked = { state: 'asked', leaderId: s.boss }
    expect((await set(s.samira, { ...asked, startsAt })).problem.errors).toMatchObject([past])
    const { body } = await set(s.samira, asked)
    const moved = await tell(s.boss, body.id, 1, { say: 'moved', startsAt, why: 'Byrådet holder møde' })
    expect(moved.problem.errors).toMatchObject([past])
  })

  test('takes no question once it was declined, kept or is over', async () => {
    const raised = await s.house.ask<{ id: string }>('POST', '/api/questions', {
      as: s.samira,
      body: asking({ situation: 'money' }),
    })
    const asked = { state: 'asked', leaderId: s.boss }
    const { body } = await set(s.samira, asked)
    const bring = () =>
      s.house.ask('PUT', `/api/tables/${body.id}/questions/${raised.body.id}`, { as: s.samira })
    expect((await bring()).status).toBe(200)
    await tell(s.boss, body.id, 1, { say: 'declined' })
    const { status, problem } = await bring()
    expect([status, problem.type]).toEqual([422, '/problems/table_over'])
    expect(problem.errors).toMatchObject([{ field: 'path/tableId' }])
    await s.house.admin.query(
      `update kobling.table_time set state = 'coming', starts_at = now() - interval '25 hours' where id = $1`,
      [body.id],
    )
    expect((await bring()).status).toBe(422)
  })

  test('is not asked for on another team’s behalf, nor offered in another’s name', async () => {
    expect((await set(s.lone, { state: 'asked', leaderId: s.boss, departmentId: s.department })).status).toBe(
      403,
    )
    expect((await set(s.samira, { state: 'offered', departmentId: s.department })).status).toBe(403)
    expect((await set(s.samira, { state: 'asked' })).status).toBe(422)
  })

  test('what the leader decides there is written down by whoever is present, in the leader’s name', async () => {
    const raised = await s.house.ask<{ id: string }>('POST', '/api/questions', {
      as: s.samira,
      body: asking({ situation: 'meeting' }),
    })
    const { body } = await set(s.boss, {
      state: 'offered',
      departmentId: s.department,
      questionIds: [raised.body.id],
    })
    const decide = () =>
      s.house.ask('PUT', `/api/questions/${raised.body.id}/decision`, {
        as: s.samira,
        seen: 1,
        body: {
          text: 'Job er med på telefon.',
          reason: 'Så kan mødet holdes.',
          reach: 'case',
          leaderId: s.boss,
        },
      })
    const mine = async () => (await at(s.boss, body.id)).body.questions.find(one => one.id === raised.body.id)
    expect((await decide()).status).toBe(403) // the leader has not come yet
    await tell(s.boss, body.id, 1, { say: 'coming' })
    expect((await decide()).status).toBe(403) // nor has the time
    await s.house.admin.query(
      `update kobling.table_time set starts_at = now() - interval '10 minutes' where id = $1`,
      [body.id],
    )
    // Who asked holds the pen; the answer goes out with the leader's own yes.
    expect((await decide()).body).toMatchObject({ answered: false })
    expect(await mine()).toMatchObject({ state: 'open', decided: null })
    const yes = await s.house.ask('POST', `/api/questions/${raised.body.id}/decision/say`, {
      as: s.boss,
      seen: 2,
      body: { said: 'yes' },
    })
    expect(yes.body).toMatchObject({ answered: true })
    expect(await mine()).toMatchObject({ state: 'answered', decided: 'Job er med på telefon.' })
    expect((await tell(s.samira, body.id, 2, { say: 'kept' })).status).toBe(201)
  })
})

test('who answers for all that a question concerns, binds those areas and no others', async () => {
  const { body } = await s.house.ask<{ id: string }>('POST', '/api/questions', {
    as: s.samira,
    body: asking({ otherAreas: [AREA.family] }),
  })
  await s.house.admin.query(
    `delete from kobling.question_holder where question_id = $1 and leader_id <> $2`,
    [body.id, s.boss],
  )
  await s.house.admin.query(`update kobling.question_holder set area_id = null where question_id = $1`, [
    body.id,
  ])
  const agreement = (areas: number[]) => ({
    title: 'Ét møde for alle',
    situations: ['meeting'],
    areas,
    ownerId: s.boss,
    reviewOn: nextYear,
  })
  const decide = (areas: number[]) =>
    s.house.ask('PUT', `/api/questions/${body.id}/decision`, {
      as: s.boss,
      seen: 1,
      body: { text: 'Ét møde.', reason: 'Det er nok.', reach: 'onward', agreement: agreement(areas) },
    })
  expect((await decide([AREA.jobs, AREA.family, AREA.health])).problem.type).toBe('/problems/binds_others')
  expect((await decide([AREA.jobs, AREA.family])).status).toBe(200)
})
