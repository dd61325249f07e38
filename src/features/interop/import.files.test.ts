// Every care plan that others wrote: what became of it, that nothing of it is unaccounted for, and that once is enough.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importFiles } from './import.ts'
import type { FileReport, FhirObject as Json } from './model.ts'
import { counts, everyRow, files, fixture, fixtureText, importWorld, type World } from './world.fixture.ts'

const expected: Record<
  (typeof files)[number],
  { counts: Record<string, number>; areas: string[]; by: string }
> = {
  'hl7-r4-CarePlan-f001.json': health({ goal: 1, note: 1, picture: 1, action: 1, attachment: 1 }),
  'hl7-r4-CarePlan-f002.json': health({ goal: 1, note: 1, picture: 1, action: 1, attachment: 1 }),
  'hl7-r4-CarePlan-f003.json': health({ goal: 1, note: 1, picture: 1, action: 1, attachment: 1 }),
  'hl7-r4-CarePlan-gpvisit.json': health({ goal: 1, action: 2, picture: 1, attachment: 1 }),
  'hl7-r4-CarePlan-integrate.json': health({ goal: 5, note: 1, action: 12, picture: 3, attachment: 1 }),
  'hl7-r4-CarePlan-preg.json': health({ goal: 1, action: 4, picture: 1, attachment: 1 }),
  'kl-dk-Andreas.bundle.json': {
    counts: {
      words: 2,
      goal: 4,
      note: 1,
      intervention: 4,
      picture: 6,
      action: 1,
      member: 1,
      attachment: 19,
      ignored: 1,
    },
    areas: ['social'],
    by: 'codes',
  },
  'kl-dk-Mark.bundle.json': {
    counts: { goal: 2, intervention: 1, picture: 1, attachment: 26, ignored: 1 },
    areas: ['health'],
    by: 'codes',
  },
  'synthea-Denny_Bins.bundle.json': health({ intervention: 3, picture: 2, attachment: 95, ignored: 1 }),
  'synthea-Lupe_Little.bundle.json': health({ goal: 5, action: 2, picture: 1, attachment: 113, ignored: 1 }),
  'xshare-kroniq-1-en.bundle.json': health({
    goal: 5,
    note: 1,
    action: 10,
    picture: 2,
    attachment: 24,
    ignored: 1,
  }),
}

function health(found: Record<string, number>) {
  return { counts: { ignored: 0, ...found }, areas: ['health'], by: 'default' }
}

let world: World
beforeAll(async () => {
  world = await importWorld()
})
afterAll(() => world?.end())

const only = async (file: string): Promise<FileReport> => {
  const [report] = (await importFiles([fixture(file)], world.options)).files
  if (!report) throw new Error('no report')
  return report
}

describe('each file', () => {
  for (const file of files)
    it(`${file}: became what it should, all of it accounted for, and twice is once`, async () => {
      const report = await only(file)
      expect(report.error).toBeNull()
      expect(counts(report)).toEqual({ citizens: 1, ...expected[file].counts })
      expect(report.citizens[0]?.areas).toEqual(expected[file].areas)
      expect(report.area).toBe(expected[file].by)
      expectAllAccountedFor(JSON.parse(fixtureText(file)), report)

      const before = await everyRow(world)
      const again = await only(file)
      expect(again.changed).toBe(false)
      expect(again.citizens[0]?.objects.every(one => one.change === 'unchanged')).toBe(true)
      expect(again.resources).toEqual(report.resources)
      expect(await everyRow(world)).toBe(before)
    })
})

type Walked = { path: string; value: Json }

/** Every resource in a file, found by walking it: an independent look at what the report must speak of. */
function resourcesIn(value: unknown, path = ''): Walked[] {
  if (Array.isArray(value)) return value.flatMap((one, index) => resourcesIn(one, `${path}[${index}]`))
  if (typeof value !== 'object' || value === null) return []
  const object = value as Json
  const inner = Object.entries(object).flatMap(([key, one]) =>
    resourcesIn(one, path === '' ? key : `${path}.${key}`),
  )
  return typeof object.resourceType === 'string' ? [{ path, value: object }, ...inner] : inner
}

function expectAllAccountedFor(file: Json, report: FileReport) {
  const resources = resourcesIn(file)
  expect(report.resources.map(one => one.path).sort()).toEqual(resources.map(one => one.path).sort())
  for (const one of report.resources)
    expect(one.became.length > 0 || one.attached !== null || one.ignored !== null, one.path).toBe(true)
  // What is said to be kept is there: one attachment for each resource that stands on its own.
  const kept = report.resources.filter(one => one.attached !== null && !one.path.includes('contained['))
  const attachments = report.citizens.flatMap(one => one.objects).filter(one => one.kind === 'attachment')
  expect(attachments.map(one => one.path).sort()).toEqual(kept.map(one => one.path).sort())
  for (const { path, value } of resources.filter(one => one.value.resourceType === 'CarePlan'))
    expectActivitiesAccountedFor(path, value, report)
}

function expectActivitiesAccountedFor(path: string, plan: Json, report: FileReport) {
  const own = report.resources.find(one => one.path === path)
  if (own?.became.some(one => one.kind === 'intervention' && one.path === path)) return // the activity is its title
  const became = new Set(report.resources.flatMap(one => one.became.map(made => made.path)))
  for (const [index, activity] of ((plan.activity ?? []) as Json[]).entries()) {
    const at = `${path === '' ? '' : `${path}.`}activity[${index}]`
    const target = (activity.reference as { reference?: string } | undefined)?.reference
    const asked = report.resources.find(one => target === `${one.resourceType}/${one.id}`)
    expect(became.has(at) || asked?.attached?.why === 'medicine', at).toBe(true)
  }
}

describe('Andreas, in detail', () => {
  const rows = async (sql: string) => (await world.db.admin.query(sql)).rows
  const his = `citizen_id = (select id from kobling.citizen where name = 'Andreas Hansen')`

  it('keeps his wish as words taken down, not confirmed, told to who wrote them', async () => {
    expect(
      await rows(`select kind, told_to, confirmed, themes from kobling.words where ${his} order by kind`),
    ).toEqual([
      { kind: 'dream', told_to: 'Birte Mathiassen', confirmed: false, themes: null },
      { kind: 'matters', told_to: 'Birte Mathiassen', confirmed: false, themes: null },
    ])
  })

  it('has one plan from four care plans, and knows where each thing came from', async () => {
    expect(await rows(`select count(*)::int as plans from kobling.plan where ${his}`)).toEqual([{ plans: 1 }])
    const sources = await rows(
      `select system, reference from kobling.import_source where ${his} and reference like 'CarePlan/%' order by 2`,
    )
    expect(sources).toEqual(
      ['AndreasDagligeOpgaver', 'AndreasSocialeRelationer', 'FFBIndsats', 'NySocialIndsats'].map(one => ({
        system: 'http://fhir.kl.dk/core',
        reference: `CarePlan/${one}`,
      })),
    )
  })

  it('makes interventions with their provider, period and the goal they serve', async () => {
    const found = await rows(
      `select i.title, i.provider, i.starts_on, i.state, s.reference, array(select left(g.title, 18) from kobling.goal g where g.id = any (i.goal_ids)) as goals
       from kobling.intervention i join kobling.import_source s on s.id = i.source_id where i.${his} order by 1`,
    )
    const serves = { starts_on: null, state: 'active', goals: ['understøtte Andrea'] }
    expect(found).toEqual([
      {
        ...serves,
        title: 'Almindeligt længerevarende botilbud til voksne',
        provider: 'Botilbudet Sommergaarden',
        reference: 'CarePlan/NySocialIndsats',
      },
      {
        title: 'Midlertidigt botilbud til voksne',
        provider: 'Fonden botilbudet Hvidbjerghus',
        starts_on: '2020-07-07',
        state: 'active',
        reference: 'CarePlan/FFBIndsats',
        goals: [],
      },
      {
        ...serves,
        title: 'Støtte til daglige opgaver i hjemmet',
        provider: 'Botilbudet Sommergaarden',
        reference: 'CarePlan/AndreasDagligeOpgaver',
      },
      {
        ...serves,
        title: 'Støtte til sociale relationer',
        provider: 'Botilbudet Sommergaarden',
        reference: 'CarePlan/AndreasSocialeRelationer',
      },
    ])
  })

  it('tells an ended goal from a reached one, and says why a part goal is there', async () => {
    const goals = await rows(
      `select title, state, why, end_reason from kobling.goal where ${his} and title not like 'understøtte%' order by position`,
    )
    expect(goals.map(one => [one.state, one.why])).toEqual([
      ['active', 'Delmål under »holder orden på sit eget værelse«'],
      ['active', 'Gøre rent: Svært nedsat funktionsevne'],
      ['ended', 'Gøre rent: Svært nedsat funktionsevne'],
    ])
    expect(goals[2]?.end_reason).toMatch(/^Andreas har fået styr på morgenrutiner/)
  })

  it('names his mother as a relative without sign-in, and no professional as a member', async () => {
    expect(await rows(`select name, kind, role, person_id from kobling.member where ${his}`)).toEqual([
      { name: 'Gitte Hansen', kind: 'relative', role: 'mor', person_id: null },
    ])
  })
})

describe('the others, in detail', () => {
  const action = async (title: string) =>
    (
      await world.db.admin.query(
        `select state, doer_kind, doer_name, rhythm, starts_on, due_on, done_on, how_it_went, waits_on from kobling.action where title = $1`,
        [title],
      )
    ).rows[0]

  it('says in words what is not to be done, and keeps odd names as text', async () => {
    expect(await action('Skal ikke gøres: Operation on heart')).toMatchObject({
      state: 'done',
      done_on: '2011-06-27',
      doer_kind: 'employee',
      doer_name: 'P. Voigt',
    })
    const { rows } = await world.db.admin.query(`select text from kobling.picture where text like '%?%'`)
    expect(rows).toEqual(Array(3).fill({ text: '?????' })) // one from each of the three plans
  })

  it('tells how an action went, day by day, and what waits', async () => {
    const walk = await action(
      "Eve will walk her friend's dog up and down a big hill 15-30 minutes 3 days a week",
    )
    expect(walk.how_it_went).toBe(
      'Eve would like to try for 5 days a week.\n(27. august 2012)\nEve is still walking the dogs.\n(10. september 2012)',
    )
    expect((await action('Eve will open "The Firm" DVD workout package and listen to it')).waits_on).toBe(
      'later',
    )
  })

  it('does not make up the day on which something was done', async () => {
    const matched = await action(
      'Eve will match a printed medication worksheet with the medication bottles at home',
    )
    expect(matched).toMatchObject({ state: 'done', done_on: '2026-11-24' })
    expect(matched.how_it_went).toContain('Hvilken dag står der ikke')
  })

  it('reads requests that activities point to, with their rhythm and the citizen as doer', async () => {
    expect(
      await action('Moderate intensity exercise for at least 30 minutes for >= 5 days per week'),
    ).toMatchObject({ doer_kind: 'citizen', rhythm: '5 gange om ugen', starts_on: '2026-01-20' })
  })
})
