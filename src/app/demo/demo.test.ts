import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { as, freshDatabase, type TestDatabase } from '../../../test/database.ts'
import { session } from '../../../test/world.ts'
import { birthDateOf, isTestNumber } from '../../features/people/rules.ts'
import { type PlanView, planView } from '../../features/plan/model.ts'
import { loadStatutoryPlans } from '../../features/plan/statutory.file.ts'
import { statutoryPlanAt } from '../../features/plan/statutory.ts'
import { loadReferenceData } from '../reference-data.ts'
import { areaIds } from './municipality.ts'
import { staffId } from './organisation.ts'
import { demoPersons, offers } from './persons.ts'
import { seedDemo } from './seed.ts'
import { areaOf, type StaffKey, staff, staffKeys } from './staff.ts'
import { stories } from './stories.ts'
import { citizenId, companionId } from './telling.ts'

let db: TestDatabase
const now = new Date()
beforeAll(async () => {
  db = await freshDatabase()
  await loadReferenceData(db.admin)
  expect(await seedDemo(db.admin, { now })).toEqual({ employees: 62, citizens: 200, plans: 69 })
})
afterAll(() => db.drop())

const open = async (reader: string, story: string): Promise<PlanView | null> => {
  const [row] = await as<{ body: string | null }>(
    db.app,
    await session(db.admin, reader),
    'select kobling.open_plan($1) as body',
    [citizenId(story)],
  )
  return row?.body ? planView.parse(JSON.parse(row.body)) : null
}

const rows = async (sql: string) => (await db.admin.query(sql)).rows

test('a second time does nothing', async () => {
  expect(await seedDemo(db.admin, { now })).toBeUndefined()
  expect(await rows('select count(*)::int as n from kobling.citizen')).toEqual([{ n: 200 }])
})

test('every leader exists and every employee has one, those at the top excepted', () => {
  for (const key of staffKeys) {
    const { leader } = staff[key]
    if (leader !== null) expect(staffKeys).toContain(leader)
  }
})

test('every number is a test number of the birth date', async () => {
  for (const { cpr, birth_date } of await rows('select cpr, birth_date from kobling.citizen')) {
    expect(isTestNumber(cpr)).toBe(true)
    expect(birthDateOf(cpr)).toBe(birth_date)
  }
})

test('nothing happened in the future', async () => {
  for (const table of [
    'words',
    'goal',
    'action',
    'intervention',
    'note',
    'picture',
    'member',
    'stands_in',
    'attachment',
    'sharing',
  ])
    expect(await rows(`select id from kobling.${table} where created_at > now()`), table).toEqual([])
  expect(
    await rows('select id from kobling.action where done_on > now()::date or done_on < created_at::date'),
  ).toEqual([])
  expect(await rows('select id from kobling.audit_event where at > now()')).toEqual([])
  expect(
    await rows('select id from kobling.plan_ask where answered_at > now() or answered_at < asked_at'),
  ).toEqual([])
})

test('the table of sight is what the rules say', async () => {
  const differing = await rows(`select s.reader_id from kobling.sight s
    cross join lateral kobling.sight_of(s.reader_id, s.citizen_id, greatest(s.from_at, now())) f
    where now() < s.until_at and (s.own, s.deny_times, s.deny_headline, s.deny_all, s.more, s.find, s.whereabouts, s.ground)
      is distinct from (f.own, f.deny_times, f.deny_headline, f.deny_all, f.more, f.find, f.whereabouts, f.ground)`)
  expect(differing).toEqual([])
  expect((await rows('select count(*)::int as n from kobling.sight'))[0].n).toBeGreaterThan(400)
})

test('the triggers are on again', async () => {
  expect(await rows(`select tgname from pg_trigger where tgenabled = 'D'`)).toEqual([])
})

test('an emergency waits for its review, and one has been reviewed; nobody reads by either any more', async () => {
  const waiting = async (who: StaffKey) =>
    as(db.app, await session(db.admin, staffId(who)), 'select citizen_id from seen.emergency_to_review')
  expect(await waiting('annette')).toEqual([{ citizen_id: citizenId('amir') }])
  expect(await waiting('vibeke')).toHaveLength(1)
  expect(await waiting('nadja')).toEqual([])
  expect(await open(staffId('nadja'), 'amir')).toBeNull()
  const [told] = await as(
    db.app,
    await session(db.admin, citizenId('zehra')),
    'select justified, review_note from seen.emergency',
  )
  expect(told).toMatchObject({ justified: true, review_note: expect.stringContaining('Omar') })
})

test('another law shows what consent does not', async () => {
  const [law] = await rows("select id, citation from kobling.sharing where basis = 'law'")
  expect(law.citation).toBe('retssikkerhedsloven § 11 c')
  const ofNurse = (plan: PlanView | null) =>
    plan?.objects.action.filter(action => action.areaId === areaIds.health && action.title !== null).length
  expect(ofNurse(await open(staffId('jytte'), 'line'))).toBeGreaterThan(0)
  await db.admin.query(`update kobling.sharing set ended_at = now(), end_reason = 'ended' where id = $1`, [
    law.id,
  ])
  expect(ofNurse(await open(staffId('jytte'), 'line'))).toBe(0)
  await db.admin.query('update kobling.sharing set ended_at = null, end_reason = null where id = $1', [
    law.id,
  ])
})

test('a consent from another system waits for the citizen’s yes', async () => {
  const waits = await rows("select citizen_id, confirmed_at from kobling.sharing where how = 'import'")
  expect(waits).toEqual([{ citizen_id: citizenId('zehra'), confirmed_at: null }])
})

test('imported objects wait for somebody to sort them', async () => {
  expect(
    (await rows('select count(*)::int as n from kobling.attachment where themes is null'))[0].n,
  ).toBeGreaterThan(4)
})

test('what stands in answers only contents that the law asks for', async () => {
  const rules = loadStatutoryPlans()
  const all = await rows('select code, from_on, answers from kobling.stands_in')
  expect(all.length).toBeGreaterThan(6)
  for (const { code, from_on, answers } of all) {
    const contents = statutoryPlanAt(rules, code, from_on)?.contents ?? []
    for (const content of Object.keys(answers)) expect(contents.map(({ code }) => code)).toContain(content)
  }
})

const told = stories.filter(story => story.plan)
describe.each(told)('the plan of $name', story => {
  test('opens for its lead, with everything that the demo promises', async () => {
    const lead = story.plan?.lead as StaffKey
    const plan = await open(staffId(lead), story.key)
    expect(plan?.plan?.leadId).toBe(staffId(lead))
    expect(plan?.reader.onTeam).toBe(true)
    expect(plan?.objects.goal.length).toBeGreaterThanOrEqual(3)
  })

  test('is whole for the citizen', async () => {
    const { objects } = (await open(citizenId(story.key), story.key)) ?? { objects: null }
    expect(objects?.goal.map(({ title }) => title).sort()).toEqual(
      story.goals.map(({ title }) => title).sort(),
    )
    expect(objects?.note).toHaveLength(story.notes.length)
    expect(objects?.words).toHaveLength(story.words.length)
  })

  test('lets every doer see what they are to do', async () => {
    const open_actions = story.goals.flatMap(goal => goal.actions).filter(action => action.done === undefined)
    const doers = new Set(
      open_actions.flatMap(({ doer }) =>
        typeof doer === 'string' && doer !== 'self' && doer !== 'nobody' ? [doer] : [],
      ),
    )
    for (const doer of doers) {
      const seen = (await open(staffId(doer), story.key))?.objects.action.filter(
        action => action.doerId === staffId(doer),
      )
      const mine = open_actions.filter(action => action.doer === doer).map(({ title }) => title)
      expect(
        seen
          ?.filter(({ state }) => state === 'open')
          .map(({ title }) => title)
          .sort(),
        doer,
      ).toEqual(mine.sort())
    }
  })

  test('is shut to those of its areas who are not on the case', async () => {
    const strangers = staffKeys
      .filter(key => staff[key].area !== null && !story.cases.some(({ who }) => who === key))
      .slice(0, 5)
    for (const stranger of strangers)
      expect(await open(staffId(stranger), story.key), areaOf(stranger)).toBeNull()
  })
})

describe('the edge of consent', () => {
  const depths = (plan: PlanView | null) => {
    const { action = [], goal = [], intervention = [], note = [] } = plan?.objects ?? {}
    return new Set([...action, ...goal, ...intervention, ...note].map(({ depth }) => depth))
  }

  test.each([
    ['ibrahim', 'maria'],
    ['louise', 'amir'],
  ] as const)(
    '%s sees something of %s whole, as a headline, as times only, and not all',
    async (reader, story) => {
      const seen = await open(staffId(reader), story)
      const whole = await open(citizenId(story), story)
      expect([...depths(seen)].sort()).toEqual([1, 2, 3])
      expect(seen?.objects.goal.length).toBeLessThan(whole?.objects.goal.length ?? 0)
    },
  )

  test('an expired consent shows only one’s own area', async () => {
    const { objects } = (await open(staffId('omar'), 'maria')) ?? { objects: null }
    expect(objects?.goal).toEqual([])
    expect(objects?.intervention.map(({ title }) => title)).toEqual(['Søvnskole, seks gange'])
  })

  test('where a protected citizen is, only those see who have a ground', async () => {
    const provider = async (reader: StaffKey) =>
      (await open(staffId(reader), 'line'))?.objects.intervention.find(
        ({ title }) => title === 'Familiebehandling hver uge',
      )?.provider
    expect(await provider('pernille')).toBe('Familiehuset på Ahornvej')
    expect(await provider('thomas')).toBeNull()
  })

  test('a mother sees what her daughter shows her', async () => {
    const { objects } = (await open(companionId('inger'), 'maria')) ?? { objects: null }
    expect(objects?.goal.map(({ title }) => title)).toContain('Jeg vil have rolige morgener herhjemme.')
    expect(objects?.goal.map(({ title }) => title)).not.toContain(
      'Jeg vil have styr på min gæld og blive boende.',
    )
    expect(objects?.note).toEqual([])
  })

  test('who said no shows each area its own', async () => {
    const { objects } = (await open(staffId('michael'), 'kurt')) ?? { objects: null }
    expect(objects?.intervention.map(({ title }) => title)).toEqual(['Samtaler i jobcentret'])
  })
})

test('the persons offered at sign-in are all there, with a hint in both languages', async () => {
  const persons = await demoPersons(db.admin)
  expect(persons.map(person => person.id)).toEqual(offers.map(offer => offer.id))
  for (const person of persons) {
    expect(person.role || person.kind).not.toBe('employee')
    expect([person.hintDa, person.hintEn]).not.toContain('')
  }
  expect(persons.filter(({ kind }) => kind === 'citizen')).toHaveLength(6)
})

test('the demo is alive on any day: leap days, weekends and the change of clocks too', async () => {
  for (const day of [
    '2028-02-29T10:00:00Z',
    '2027-03-28T01:30:00Z',
    '2026-10-25T00:30:00Z',
    '2027-01-01T23:30:00Z',
  ]) {
    const other = await freshDatabase()
    try {
      await loadReferenceData(other.admin)
      expect(await seedDemo(other.admin, { now: new Date(day) })).toMatchObject({ citizens: 200 })
    } finally {
      await other.drop()
    }
  }
})

test('one loop is alive and partly stuck; in another the wordings are still hidden', async () => {
  expect(
    await rows(`select l.opened_at is not null as open, (select count(*)::int from kobling.why_wording w where w.loop_id = l.id) as wrote,
      array(select distinct m.event from kobling.loop_move m where m.loop_id = l.id and m.kind = 'stuck' and m.settled_at is null order by 1) as stuck
      from kobling.loop l order by l.made_at`),
  ).toEqual([
    { open: true, wrote: 5, stuck: ['experiment_waits', 'frame_not_doable', 'not_yet'] },
    { open: false, wrote: 1, stuck: [] },
  ])
})
