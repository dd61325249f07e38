import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { as, insert } from '../../../test/database.ts'
import { AREA, relation, session } from '../../../test/world.ts'
import type { QuestionRow, WholeQuestion } from './model.ts'
import { asking, makeScene, type Scene } from './questions.fixture.ts'

let s: Scene
beforeAll(async () => {
  s = await makeScene()
})
afterAll(() => s?.house.close())

type Raised = { id: string; holders: { name: string; dueOn: string }[] }
const raise = async (more: object = {}, as = s.samira) =>
  (await s.house.ask<Raised>('POST', '/api/questions', { as, body: asking(more) })).body
const read = (as: string, id: string) => s.house.ask<WholeQuestion>('GET', `/api/questions/${id}`, { as })
const aboutGoal = () => ({
  citizenId: s.maja,
  about: { kind: 'goal', id: s.goal },
  caseText: 'Maja fik to breve',
})
const answer = (more: object = {}) => ({
  text: 'Tovholderen sender ét brev for alle.',
  reason: 'Borgeren skal kunne holde styr på ét brev.',
  reach: 'case',
  citizenLine: 'Nu får du kun ét brev.',
  ...more,
})
const decide = async (as: string, id: string, body: object, seen?: number) =>
  s.house.ask<{ answered: boolean; agreementId: string | null }>('PUT', `/api/questions/${id}/decision`, {
    as,
    body,
    seen: seen ?? (await read(as, id)).body.version ?? 1,
  })
const logged = async (id: string) =>
  (
    await s.house.admin.query<{ action: string }>(
      'select action from kobling.audit_event where object_id = $1 and not refused order by id',
      [id],
    )
  ).rows.map(row => row.action)

describe('raising a question', () => {
  test('goes to the asker’s nearest leader, due by the promise, and is logged', async () => {
    const { id, holders } = await raise(aboutGoal())
    expect(holders).toMatchObject([{ name: 'Torben Leder' }])
    expect(await logged(id)).toContain('question.raise')
    const { body } = await s.house.ask<{ items: QuestionRow[] }>('GET', '/api/questions?which=waiting', {
      as: s.boss,
    })
    expect(body.items.find(one => one.id === id)).toMatchObject({
      waitsForMe: true,
      dueOn: holders[0]?.dueOn,
    })
    const count = await s.house.ask('GET', '/api/questions/waiting', { as: s.boss })
    expect(count.body.waiting).toBeGreaterThan(0)
  })

  test.each([
    ['the citizen’s name', { wording: 'Hvem sender brevet til Maja?' }, 'body/wording', 'identifies'],
    ['a CPR number', { blocks: 'Sag 010190-1234' }, 'body/blocks', 'identifies'],
    ['nothing', { wording: ' ' }, 'body/wording', 'required'],
    ['another’s area', { areaId: AREA.family }, 'body/areaId', 'not_in_area'],
    [
      'a goal that is not there',
      { about: { kind: 'goal', id: '00000000-0000-4000-8000-000000000000' } },
      'body/about/id',
      'uuid',
    ],
  ])('is refused with %s, naming the field', async (_, more, field, code) => {
    const { status, problem } = await s.house.ask('POST', '/api/questions', {
      as: s.samira,
      body: asking({ ...aboutGoal(), ...more }),
    })
    expect(status).toBe(400)
    expect(problem.errors?.[0]).toMatchObject({ field, code })
  })

  test('about what nobody has sorted, the case is as closed as that: no consent shows it', async () => {
    const goal = crypto.randomUUID()
    const row = { id: goal, citizen_id: s.maja, area_id: AREA.jobs, author_id: s.samira, title: 'Usorteret' }
    await insert(s.house.admin, 'goal', [{ ...row, themes: null }])
    const { id } = await raise({ ...aboutGoal(), about: { kind: 'goal', id: goal } })
    const { rows } = await s.house.admin.query(
      'select themes from kobling.question_case where question_id = $1',
      [id],
    )
    expect(rows).toEqual([{ themes: null }])
  })

  test('is refused for a citizen the asker does not know', async () => {
    const body = asking({ citizenId: s.maja })
    expect((await s.house.ask('POST', '/api/questions', { as: s.stranger, body })).status).toBe(404)
    expect((await s.house.ask('POST', '/api/questions', { as: s.maja, body: asking() })).status).toBe(403)
    expect((await s.house.ask('POST', '/api/questions', { body: asking() })).status).toBe(401)
  })
})

test('neither the answer nor what the citizen reads of it names them: leaders who do not see the case read both', async () => {
  const { admin } = s.house
  const works = await relation(admin, s.boss, s.maja, AREA.jobs)
  const { id } = await raise(aboutGoal())
  for (const field of ['text', 'reason', 'citizenLine']) {
    const refused = await s.house.ask('PUT', `/api/questions/${id}/decision`, {
      ...{ as: s.boss, seen: 1, body: answer({ [field]: 'Det siger vi til maja' }) },
    })
    expect(refused.problem.errors).toMatchObject([{ field: `body/${field}`, code: 'identifies' }])
  }
  await admin.query('update kobling.relation set until_at = now() where id = $1', [works])
})

test('who is to look after an agreement is a leader, or works in one of its areas', async () => {
  const agreement = {
    title: 'Ét brev',
    situations: ['letter'],
    areas: [AREA.jobs],
    reviewOn: `${new Date().getFullYear() + 1}-03-01`,
  }
  for (const ownerId of [s.stranger, s.outsider, s.maja]) {
    const { id } = await raise()
    const refused = await s.house.ask('PUT', `/api/questions/${id}/decision`, {
      ...{ as: s.boss, seen: 1, body: answer({ reach: 'onward', agreement: { ...agreement, ownerId } }) },
    })
    expect([refused.status, refused.problem.type]).toEqual([422, '/problems/owner_in_scope'])
    expect(refused.problem.errors?.[0]?.field).toBe('body/agreement/ownerId')
  }
  for (const ownerId of [s.samira, s.rikke]) {
    const { id } = await raise()
    const given = await decide(s.boss, id, answer({ reach: 'onward', agreement: { ...agreement, ownerId } }))
    expect([given.status, given.body.answered]).toEqual([200, true])
  }
})

test('the database refuses a person’s number too, whatever the server lets by', async () => {
  const write = as(s.house.app, await session(s.house.admin, s.samira), RAISE, [
    'Brevet til 01.01.80-1234',
    AREA.jobs,
  ])
  await expect(write).rejects.toMatchObject({ code: '23514', constraint: 'question_wording_check' })
})
const RAISE = `select kobling.raise_question(r) from jsonb_populate_record(null::kobling.question, jsonb_build_object(
  'id', gen_random_uuid(), 'kind', 'question', 'wording', $1::text, 'blocks', '', 'situation', 'letter', 'area_id', $2::int, 'areas', array[$2::int])) r`

describe('who sees it', () => {
  test('the leader reads the wording, not the case; a colleague on the case both; others nothing', async () => {
    const { id } = await raise(aboutGoal())
    const leader = (await read(s.boss, id)).body
    expect(leader).toMatchObject({
      wording: asking().wording,
      cases: [],
      askedBy: 'Samira Test',
      waitsForMe: true,
    })
    const asker = (await read(s.samira, id)).body
    expect(asker.cases).toMatchObject([
      { citizenName: 'Maja Enghave', text: 'Maja fik to breve', aboutTitle: 'Styr på pengene' },
    ])
    for (const who of [s.stranger, s.lone, s.rikke, s.outsider])
      expect((await read(who, id)).status).toBe(404)
    expect((await read(s.head, id)).status).toBe(200) // leads the leader
  })

  test('once answered the wording and the answer are the municipality’s, and who said what is not', async () => {
    const { id } = await raise(aboutGoal())
    await decide(s.boss, id, answer())
    const other = (await read(s.stranger, id)).body
    expect(other).toMatchObject({ close: false, askedBy: null, holders: [], messages: [], cases: [] })
    expect(other.decision?.text).toBe(answer().text)
    expect((await read(s.outsider, id)).status).toBe(404)
  })

  test('the citizen reads that it waits, with whom by role, and then what was decided', async () => {
    const { id } = await raise(aboutGoal())
    const mine = async () => {
      const { body } = await s.house.ask<{ items: { id: string }[] }>(
        'GET',
        `/api/citizens/${s.maja}/questions`,
        { as: s.maja },
      )
      return body.items.find(one => one.id === id)
    }
    expect(await mine()).toMatchObject({
      state: 'open',
      waitsFor: [{ name: null, role: 'team_leader', areaId: AREA.jobs }],
      decided: null,
    })
    await decide(s.boss, id, answer())
    expect(await mine()).toMatchObject({ state: 'answered', decided: 'Nu får du kun ét brev.' })
    expect((await s.house.ask('GET', `/api/citizens/${s.maja}/questions`, { as: s.stranger })).status).toBe(
      404,
    )
  })
})

describe('answering', () => {
  test('only by whom it lies with, on what was last seen, and once', async () => {
    const { id } = await raise()
    expect((await decide(s.samira, id, answer())).status).toBe(403)
    expect((await decide(s.head, id, answer())).status).toBe(403)
    const stale = await decide(s.boss, id, answer(), 9)
    expect(stale.status).toBe(409)
    expect(stale.problem.current).toMatchObject({ id })
    expect((await decide(s.boss, id, answer())).body).toEqual({ answered: true, agreementId: null })
    const again = await decide(s.boss, id, answer())
    expect(again.problem.type).toContain('question_closed')
    expect(again.status).toBe(422)
    expect(await logged(id)).toContain('question.decide')
  })

  test.each([
    ['onward without saying for whom', { reach: 'onward' }, 'onward_needs_agreement'],
    ['one case, yet an agreement', { agreement: 'mine' }, 'case_makes_no_agreement'],
    ['for an area that nobody here answers for', { reach: 'onward', agreement: 'theirs' }, 'binds_others'],
    ['with a review day that has passed', { reach: 'onward', agreement: 'late' }, 'review_needs_day'],
  ])('is refused: %s', async (_, more, rule) => {
    const { id } = await raise()
    const agreements: Record<string, object> = {
      mine: agreement(),
      theirs: agreement({ areas: [AREA.jobs, AREA.health] }),
      late: agreement({ reviewOn: '2020-01-01' }),
    }
    const body = answer({
      ...more,
      agreement: agreements[(more as { agreement?: string }).agreement ?? ''] ?? null,
    })
    const { status, problem } = await decide(s.boss, id, body)
    expect(status).toBe(422)
    expect(problem.type).toContain(rule)
  })

  test('asked back, replied, passed on: it lies with the other leader then', async () => {
    const { id } = await raise()
    const say = (as: string, kind: string) =>
      s.house.ask('POST', `/api/questions/${id}/messages`, { as, body: { kind, text: 'Hvornår er mødet?' } })
    expect((await say(s.boss, 'asked_back')).status).toBe(201)
    expect((await say(s.samira, 'reply')).status).toBe(201)
    expect((await say(s.samira, 'asked_back')).status).toBe(403)
    expect((await say(s.stranger, 'reply')).status).toBe(404)
    const pass = (as: string, leaderId: string) =>
      s.house.ask('POST', `/api/questions/${id}/pass`, {
        as,
        body: { leaderId, why: 'Det er over min ramme' },
      })
    expect((await pass(s.samira, s.head)).status).toBe(403)
    expect((await pass(s.boss, s.stranger)).status).toBe(400)
    expect((await pass(s.boss, s.head)).status).toBe(201)
    expect((await decide(s.boss, id, answer())).status).toBe(403)
    const { body } = await read(s.samira, id)
    expect(body.holders.map(one => one.how)).toEqual(['raised', 'passed'])
    expect(body.messages.map(one => one.kind)).toEqual(['asked_back', 'reply', 'passed'])
  })

  test('the asker takes it back; nobody else does', async () => {
    const { id } = await raise()
    const back = (as: string) => s.house.ask('POST', `/api/questions/${id}/withdraw`, { as, seen: 1 })
    expect((await back(s.boss)).status).toBe(403)
    expect((await back(s.samira)).status).toBe(201)
    expect((await read(s.samira, id)).body.state).toBe('withdrawn')
  })
})

const agreement = (more: object = {}) => ({
  title: 'Tovholderen sender ét brev for alle',
  situations: ['letter', 'meeting'],
  areas: [AREA.jobs],
  ownerId: s.boss,
  reviewOn: `${new Date().getFullYear() + 1}-03-01`,
  ...more,
})

test('an answer from now on is shown to others who wait in the same matter, not to those who do not', async () => {
  const same = { situation: 'contact', wording: 'Hvem ringer til borgeren om mødet?' }
  const { id } = await raise(same)
  const { id: waits } = await raise({ ...same, wording: 'Skal vi ringe til borgeren begge to?' })
  const { id: other } = await raise({ ...same, situation: 'money' })
  const given = await decide(
    s.boss,
    id,
    answer({
      text: 'Tovholderen ringer til borgeren.',
      reach: 'onward',
      agreement: agreement({ title: 'Én ringer', situations: ['contact'] }),
    }),
  )
  expect((await read(s.samira, waits)).body.settledBy).toMatchObject([{ id: given.body.agreementId }])
  expect((await read(s.samira, other)).body.settledBy).toEqual([])
  const { body } = await s.house.ask<{ items: QuestionRow[] }>('GET', '/api/questions?which=mine', {
    as: s.samira,
  })
  expect(body.items.find(one => one.id === waits)?.settledBy).toMatchObject([{ title: 'Én ringer' }])
  expect(body.items.find(one => one.id === id)?.settledBy).toEqual([])
})

describe('a disagreement', () => {
  const disagree = () =>
    raise({
      ...aboutGoal(),
      kind: 'disagreement',
      otherAreas: [AREA.family],
      view: 'Pligten skal stå i vores brev.',
    })

  test('goes to the leaders of both, and is answered when both have said yes for their own area', async () => {
    const { id, holders } = await disagree()
    expect(holders.map(one => one.name).sort()).toEqual(['Rikke Leder', 'Torben Leder'])
    const body = answer({ reach: 'onward', agreement: agreement({ areas: [AREA.jobs, AREA.family] }) })
    expect((await decide(s.boss, id, body)).body).toEqual({ answered: false, agreementId: null })
    // Until then it is a draft among those who answer.
    expect((await read(s.samira, id)).body.decision).toBeNull()
    expect((await read(s.rikke, id)).body.decision?.text).toBe(answer().text)
    const say = async (as: string, said: string, condition = '') =>
      s.house.ask<{ answered: boolean; agreementId: string }>('POST', `/api/questions/${id}/decision/say`, {
        as,
        body: { said, condition },
        seen: (await read(as, id)).body.version,
      })
    expect((await say(s.rikke, 'yes_if')).status).toBe(422)
    expect((await say(s.rikke, 'yes_if', 'Afsnittet står sidst')).body.answered).toBe(false)
    // A new wording takes back what was said to the old one.
    await decide(s.boss, id, { ...body, text: 'Tovholderen sender ét brev. Jobs afsnit står sidst.' })
    expect((await read(s.rikke, id)).body.holders.find(one => one.leaderId === s.rikke)?.said).toBeNull()
    expect((await say(s.samira, 'yes')).status).toBe(403)
    const done = await say(s.rikke, 'yes')
    expect(done.body.answered).toBe(true)
    const { body: made } = await s.house.ask<{ editions: { decidedBy: string[] }[] }>(
      'GET',
      `/api/agreements/${done.body.agreementId}`,
      {
        as: s.stranger,
      },
    )
    expect(made.editions[0]?.decidedBy.sort()).toEqual(['Rikke Leder', 'Torben Leder'])
  })

  test('shows the areas’ views side by side, and the citizen’s when the citizen writes it', async () => {
    const { id } = await disagree()
    const view = (as: string, areaId: number | null, text: string) =>
      s.house.ask('PUT', `/api/questions/${id}/view`, { as, body: { areaId, text } })
    expect((await view(s.maja, null, 'Jeg får to breve om det samme møde.')).status).toBe(200)
    expect((await view(s.samira, AREA.jobs, 'Ret og pligt skal stå der.')).status).toBe(200)
    expect((await view(s.samira, AREA.family, 'I andres navn')).status).toBe(403)
    expect((await view(s.samira, null, 'I borgerens navn')).status).toBe(400)
    expect((await view(s.stranger, AREA.health, 'Uden for')).status).toBe(404)
    const { views } = (await read(s.rikke, id)).body
    expect(views.map(one => one.areaId)).toEqual([AREA.jobs, null])
    await view(s.maja, null, '')
    expect((await read(s.rikke, id)).body.views).toHaveLength(1)
  })

  test('with only one area is none', async () => {
    const { status } = await s.house.ask('POST', '/api/questions', {
      as: s.samira,
      body: asking({ kind: 'disagreement' }),
    })
    expect(status).toBe(422)
  })
})
