// Broken files: each is refused whole, with the place where it is broken, and the database stays as it was.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { activity, bundleOf, fileOf } from './bundle.fixture.ts'
import { importFiles } from './import.ts'
import { readJson } from './json.ts'
import { mapFile } from './mapping.ts'
import type { FhirObject } from './model.ts'
import { everyRow, fixture, fixtureText, importWorld, type World } from './world.fixture.ts'

let world: World
let before: string
beforeAll(async () => {
  world = await importWorld()
  await importFiles([fixture('kl-dk-Andreas.bundle.json')], world.options)
  before = await everyRow(world)
})
afterAll(() => world?.end())

const errorOf = async (content: unknown) => {
  const [one] = (await importFiles([fileOf(content)], world.options)).files
  expect(one?.ok).toBe(false)
  return one?.error
}
const andreas = fixtureText('kl-dk-Andreas.bundle.json')
const plan = (more: FhirObject) => bundleOf({ id: 'x', plan: more })
const at = 'entry[1].resource'

const cases: [string, unknown, object][] = [
  ['an empty file', '', { code: 'empty' }],
  ['white space', ' \n\t', { code: 'empty' }],
  ['a file cut off in the middle', andreas.slice(0, 5000), { code: 'json', detail: 'end' }],
  ['a comma too many', '{\n  "resourceType": "CarePlan",\n}', { code: 'json', line: 3, column: 1 }],
  ['a missing colon', '{"a"\n "b"}', { code: 'json', line: 2, column: 2 }],
  ['a single quote', "{'a': 1}", { code: 'json', line: 1, column: 2 }],
  ['text after the end', '{"a": 1} x', { code: 'json', line: 1, column: 10 }],
  [
    'a line of NDJSON that is cut off',
    '{"resourceType":"Patient"}\n{"resourceType":',
    { code: 'json', line: 2 },
  ],
  ['a line break inside a text', '{"a": "x\ny"}', { code: 'json', line: 1, column: 9 }],
  ['XML', '<CarePlan xmlns="http://hl7.org/fhir"/>', { code: 'json', line: 1, column: 1 }],
  ['bytes that are no text', new Uint8Array([0x7b, 0xff, 0xfe]), { code: 'encoding' }],
  ['UTF-16', new Uint8Array(Buffer.from('{"a":1}', 'utf16le')), { code: 'json' }],
  ['a list', '[]', { code: 'not_fhir' }],
  ['null', 'null', { code: 'not_fhir' }],
  ['JSON that is not FHIR', { hello: 'world' }, { code: 'not_fhir', path: 'resourceType' }],
  ['a type that is no name', { resourceType: '../etc' }, { code: 'not_fhir' }],
  ['no care plan', { resourceType: 'Patient', id: 'p' }, { code: 'no_care_plan' }],
  ['an empty Bundle', { resourceType: 'Bundle', type: 'collection' }, { code: 'no_care_plan' }],
  ['a Bundle of no known type', { resourceType: 'Bundle', type: 'basket' }, { code: 'choice', path: 'type' }],
  [
    'an entry that is no object',
    { resourceType: 'Bundle', type: 'batch', entry: [7] },
    { code: 'type', path: 'entry[0]' },
  ],
  ['a status that does not exist', plan({ status: 'ongoing' }), { code: 'choice', path: `${at}.status` }],
  ['a missing status', plan({ status: undefined }), { code: 'required', path: `${at}.status` }],
  [
    'a text that is a number',
    plan({ description: 7 }),
    { code: 'type', path: `${at}.description`, detail: 'string' },
  ],
  [
    'activities that are no list',
    plan({ activity: {} }),
    { code: 'type', path: `${at}.activity`, detail: 'array' },
  ],
  [
    'a day that does not exist',
    plan({ period: { start: '2021-02-29' } }),
    { code: 'date', path: `${at}.period.start`, detail: '2021-02-29' },
  ],
  [
    'a period that ends first',
    plan({ period: { start: '2021-03', end: '2021-02-28' } }),
    { code: 'period_order' },
  ],
  [
    'a day that does not exist in what is only kept',
    bundleOf({
      id: 'x',
      more: [
        {
          resourceType: 'Observation',
          id: 'o',
          effectiveDateTime: '2020-13-01',
          subject: { reference: 'Patient/px' },
        },
      ],
    }),
    { code: 'date', path: 'entry[3].resource.effectiveDateTime' },
  ],
  [
    'a day in an activity',
    plan({ activity: [activity('Gå', 'x', { scheduledPeriod: { start: '2020-02-30T10:00:00Z' } })] }),
    { code: 'date', path: `${at}.activity[0].detail.scheduledPeriod.start` },
  ],
  ['a NUL character', plan({ description: 'a\u0000b' }), { code: 'characters', path: `${at}.description` }],
  ['half a character', plan({ description: 'a\ud800b' }), { code: 'characters', path: `${at}.description` }],
  [
    'a name that no one has',
    bundleOf({ id: 'x', patient: { name: [{ text: 'x'.repeat(201) }] } }),
    { code: 'too_long' },
  ],
  ['nesting without end', `${'{"a":'.repeat(200)}1${'}'.repeat(200)}`, { code: 'too_deep' }],
  [
    'deep lists',
    `{"resourceType":"CarePlan","x":${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
    { code: 'too_deep' },
  ],
  [
    'FHIR R5',
    plan({ activity: [{ performedActivity: [] }] }),
    { code: 'not_r4', path: `${at}.activity[0].performedActivity` },
  ],
  [
    'FHIR R5, addresses',
    plan({ addresses: [{ reference: { reference: 'Condition/1' } }] }),
    { code: 'not_r4' },
  ],
  [
    'FHIR STU3, a goal',
    bundleOf({ id: 'x', goal: { lifecycleStatus: undefined, status: 'in-progress' } }),
    { code: 'required', path: 'entry[2].resource.lifecycleStatus' },
  ],
  [
    'two versions of one',
    bundleOf({ id: 'x', more: [{ resourceType: 'Goal', id: 'gx', title: 'en anden' }] }),
    { code: 'two_versions', path: 'entry[3].resource', detail: 'entry[2].resource' },
  ],
]

describe('a broken file', () => {
  for (const [name, content, expected] of cases)
    it(name, async () => {
      expect(await errorOf(content)).toMatchObject(expected)
    })

  it('is refused where it is not there, is no file, or is too large', async () => {
    const { files: reports } = await importFiles(['/nowhere/at/all.json', '/'], world.options)
    expect(reports.map(one => one.error?.code)).toEqual(['unreadable', 'unreadable'])
    expect(() => readJson(new Uint8Array(50 * 1024 * 1024 + 1))).toThrow(/too_large/)
  })

  it('stops no other file of the same call', async () => {
    const paths = [fileOf('{'), fixture('kl-dk-Andreas.bundle.json'), fileOf('{}')]
    const report = await importFiles(paths, world.options)
    expect(report.files.map(one => one.ok)).toEqual([false, true, false])
    expect(report.ok).toBe(false)
  })

  it('is undone whole when the database refuses a part of it', async () => {
    await world.db.admin.query(
      `alter table kobling.action add constraint no_bank check (title not like '%banken%') not valid`,
    )
    expect(await errorOf(bundleOf({ id: 'x' }))).toMatchObject({
      code: 'database',
      detail: 'action no_bank 23514',
    })
    await world.db.admin.query('alter table kobling.action drop constraint no_bank')
  })

  afterAll(async () => {
    expect(await everyRow(world)).toBe(before)
  })
})

describe('odd but honest input', () => {
  const mapped = (value: unknown) =>
    mapFile(readJson(Buffer.from(typeof value === 'string' ? value : JSON.stringify(value))), {
      today: '2026-11-24',
    })

  it('keeps keys like __proto__ as what they are: text in the source', () => {
    const text = JSON.stringify(plan({})).replace(
      '"status":"active"',
      '"status":"active","__proto__":{"polluted":true}',
    )
    const { plans } = mapped(text)
    const kept = plans[0]?.objects.find(one => one.kind === 'attachment')
    expect(JSON.stringify(kept?.columns)).toContain('"__proto__":{"polluted":true}')
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  it('reads NDJSON, a byte order mark, and emoji and markup as text', () => {
    const lines = (
      bundleOf({ id: 'x', goal: { description: { text: '<b>Jeg 👩‍👧 vil</b> & mere' } } }).entry as {
        resource: FhirObject
      }[]
    ).map(one => JSON.stringify(one.resource))
    const { plans } = mapped(`\ufeff${lines.join('\n')}\n`)
    expect(plans[0]?.objects.find(one => one.kind === 'goal')?.columns).toMatchObject({
      title: '<b>Jeg 👩‍👧 vil</b> & mere',
    })
  })

  it('never cuts a text: what is too long is kept whole, and said', () => {
    const long = 'Meget langt. '.repeat(60)
    const { plans, outcomes } = mapped(
      bundleOf({ id: 'x', goal: { description: { text: long } }, plan: { description: long.repeat(8) } }),
    )
    const kinds = plans[0]?.objects.map(one => one.kind)
    expect(kinds).not.toContain('goal')
    expect(kinds).not.toContain('picture')
    const goal = outcomes.find(one => one.resourceType === 'Goal')
    expect(goal?.attached).toEqual({ why: 'too_long', more: ['description'] })
    const kept = plans[0]?.objects.filter(one => one.kind === 'attachment') ?? []
    expect(JSON.stringify(kept)).toContain(long.trim())
  })

  it('leaves out what its own system calls an error, and says so', () => {
    const error = { status: 'entered-in-error' }
    const wrong = { resourceType: 'Observation', id: 'o', ...error, subject: { reference: 'Patient/px' } }
    const { plans, outcomes } = mapped(
      bundleOf({
        id: 'x',
        goal: { lifecycleStatus: 'entered-in-error' },
        more: [wrong],
        plan: { activity: [activity('Forkert', 'x', error), activity('Rigtig', 'x')] },
      }),
    )
    const texts = JSON.stringify(plans[0]?.objects.filter(one => one.kind !== 'attachment'))
    expect(texts).not.toMatch(/Forkert|penge/)
    expect(texts).toContain('Rigtig')
    expect(outcomes.filter(one => one.ignored === 'entered_in_error').map(one => one.resourceType)).toEqual([
      'Goal',
      'Observation',
    ])
  })
})
