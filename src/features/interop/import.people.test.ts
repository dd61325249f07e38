import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insert } from '../../../test/database.ts'
import { newId } from '../../platform/ids.ts'
import { bundleOf, fileOf, type Parts } from './bundle.fixture.ts'
import { cprSystem } from './codes.ts'
import { type ImportOptions, importFiles } from './import.ts'
import type { FhirObject } from './model.ts'
import { fixture, importWorld, type World } from './world.fixture.ts'

let world: World
beforeAll(async () => {
  world = await importWorld()
})
afterAll(() => world?.end())

const report = async (content: unknown, options: Partial<ImportOptions> = {}) => {
  const [one] = (await importFiles([fileOf(content)], { ...world.options, ...options })).files
  if (!one) throw new Error('no report')
  return one
}
const citizen = async (content: unknown, options?: Partial<ImportOptions>) => {
  const { error, citizens } = await report(content, options)
  expect(error).toBeNull()
  const [first] = citizens
  if (!first) throw new Error('no citizen')
  return first
}
const withCpr = (value: string, more: FhirObject = {}): Parts => ({
  id: value,
  patient: { identifier: [{ system: cprSystem, value }], ...more },
})
const loose = (id: string, name: string, more: FhirObject = {}) => ({
  resourceType: 'CarePlan',
  id: 'c1',
  status: 'active',
  intent: 'plan',
  subject: { reference: `Patient/${id}`, display: name },
  note: [{ text: 'Hej' }],
  ...more,
})

describe('who a plan is about', () => {
  it('makes one plan of several files about one person, without a Patient among them', async () => {
    const names = ['f001', 'f002', 'f003', 'preg', 'integrate'].map(one =>
      fixture(`hl7-r4-CarePlan-${one}.json`),
    )
    const { files } = await importFiles(names, world.options)
    const ids = files.map(file => file.citizens[0]?.id)
    expect(new Set(ids.slice(0, 3)).size).toBe(1)
    expect(new Set(ids.slice(3)).size).toBe(1)
    expect(ids[0]).not.toBe(ids[3])
    expect(files.map(file => file.citizens[0]?.isNew)).toEqual([true, false, false, true, false])
    const { rows } = await world.db.admin.query(
      'select name from kobling.citizen where id = any ($1) order by 1',
      [ids],
    )
    expect(rows.map(one => one.name)).toEqual(['Eve Everywoman', 'P. van de Heuvel'])
    expect(files.flatMap(file => file.citizens[0]?.gone)).toEqual([])
  })

  it('takes the whole record: names, contact ways, language, death', async () => {
    const made = await citizen(
      bundleOf({
        patient: {
          name: [
            { use: 'old', family: 'Før' },
            { use: 'official', given: ['Ålborg', 'Ø'], family: 'Nielsen' },
          ],
          birthDate: '1970-03-02',
          identifier: [
            { system: cprSystem, value: '020370-1234' },
            { system: 'https://sag.example', value: '17' },
          ],
          telecom: [
            { system: 'phone', value: '12 34 56 78', use: 'mobile' },
            { system: 'email', value: 'aa@example.dk' },
          ],
          address: [{ line: ['Havnegade 1'], postalCode: '9000', city: 'Fjordby', country: 'DK' }],
          communication: [{ language: { coding: [{ code: 'ar' }] } }],
          extension: [
            {
              url: 'http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired',
              valueBoolean: true,
            },
          ],
          deceasedDateTime: '2026-03-01T23:30:00Z',
        },
        id: 'whole',
      }),
    )
    const { rows } = await world.db.admin.query(
      `select name, birth_date, cpr, language, interpreter, died_on,
         (select json_agg(json_build_array(kind, value, note) order by position) from kobling.contact where citizen_id = c.id) as contacts
       from kobling.citizen c where id = $1`,
      [made.id],
    )
    expect(rows[0]).toEqual({
      name: 'Ålborg Ø Nielsen',
      birth_date: '1970-03-02',
      cpr: '0203701234',
      language: 'ar',
      interpreter: true,
      died_on: '2026-03-02', // half past midnight in Denmark
      contacts: [
        ['phone', '12 34 56 78', 'Mobil'],
        ['email', 'aa@example.dk', ''],
        ['address', 'Havnegade 1, 9000 Fjordby', ''],
      ],
    })
    const { rows: kept } = await world.db.admin.query(
      `select content from kobling.attachment where citizen_id = $1 and resource_type = 'Patient'`,
      [made.id],
    )
    for (const { content } of kept) expect(JSON.stringify(content)).not.toMatch(/Havnegade|020370|12 34/)
  })

  it('finds a citizen that the municipality made by CPR number, and changes nothing of theirs', async () => {
    const id = newId()
    await insert(world.db.admin, 'person', [{ id, kind: 'citizen', name: 'Carl Her' }])
    await insert(world.db.admin, 'citizen', [
      { id, name: 'Carl Her', birth_date: '1982-04-16', cpr: '1604821111' },
    ])
    const telecom = [{ system: 'phone', value: '99' }]
    const found = await citizen(bundleOf(withCpr('1604821111', { birthDate: '1982-04-16', telecom })))
    expect(found).toMatchObject({ id, isNew: false, differs: ['name', 'contacts'] })
    const { rows } = await world.db.admin.query('select name from kobling.citizen where id = $1', [id])
    expect(rows).toEqual([{ name: 'Carl Her' }])
  })

  it('never takes two for one by name alone', async () => {
    const one = await citizen(loose('1', 'Jens Hansen'), { system: 'https://a.example' })
    const two = await citizen(loose('1', 'Jens Hansen'), { system: 'https://b.example' })
    expect(two).toMatchObject({ isNew: true })
    expect(two.id).not.toBe(one.id)
  })

  it('does not take Patient/1 of one system for Patient/1 of another', async () => {
    const one = await citizen(loose('77', 'Hans Jensen'))
    const two = await citizen(loose('77', 'Grete Jensen'))
    expect(two.id).not.toBe(one.id)
    expect((await citizen(loose('77', 'hans jensen'))).id).toBe(one.id)
  })

  it('keeps apart plans whose subject is no more than a name', async () => {
    const named = (id: string) => ({ ...loose('x', 'Ane'), id, subject: { display: 'Ane' } })
    const system = 'https://c.example'
    const one = await citizen(named('n1'), { system })
    expect((await citizen(named('n2'), { system })).id).not.toBe(one.id)
    expect((await citizen(named('n1'), { system })).id).toBe(one.id)
  })

  it('reads several persons of one file apart, and gives what they share to both', async () => {
    const other = { reference: 'Patient/p2' }
    const file = bundleOf({
      id: '3',
      patient: { name: [{ text: 'Første' }] },
      plan: { author: { reference: 'Organization/o1' } },
      more: [
        { resourceType: 'Patient', id: 'p2', name: [{ text: 'Anden' }] },
        { resourceType: 'Organization', id: 'o1', name: 'Huset', telecom: [] },
        {
          resourceType: 'CarePlan',
          id: 'c2',
          status: 'active',
          intent: 'plan',
          subject: other,
          description: 'Andens',
          author: { reference: 'Organization/o1' },
        },
        {
          resourceType: 'Observation',
          id: 'ob',
          status: 'final',
          code: { text: 'Andens måling' },
          subject: other,
        },
        { resourceType: 'Patient', id: 'p9', name: [{ text: 'Uden plan' }] },
      ],
    })
    const { citizens, resources } = await report(file)
    expect(citizens.map(one => one.name)).toEqual(['Første', 'Anden'])
    const kept = (index: number) =>
      citizens[index]?.objects.filter(one => one.kind === 'attachment').map(one => one.path)
    expect(kept(0)).toEqual(expect.arrayContaining(['entry[4].resource']))
    expect(kept(1)).toEqual(expect.arrayContaining(['entry[4].resource', 'entry[6].resource']))
    expect(kept(0)).not.toContain('entry[6].resource')
    expect(resources.find(one => one.id === 'p9')?.ignored).toBe('about_nobody')
  })
})

describe('when the keys do not agree', () => {
  const broken = async (content: unknown) => (await report(content)).error

  it('refuses keys of two citizens, another CPR number, and a plan that has moved to somebody else', async () => {
    const named = (system: string, value: string) => ({ identifier: [{ system, value }] })
    const plan = { subject: { reference: 'Patient/pk2' } }
    await citizen(bundleOf({ id: 'k1', patient: named('https://s.example', '1') }))
    await citizen(bundleOf({ id: 'k2', patient: named(cprSystem, '0101011234') }))
    expect(await broken(bundleOf({ id: 'k2', patient: named('https://s.example', '1') }))).toMatchObject({
      code: 'two_citizens',
      path: 'entry[0].resource',
    })
    expect(await broken(bundleOf({ id: 'k2', patient: named(cprSystem, '0202021234') }))).toMatchObject({
      code: 'other_cpr',
    })
    expect(
      await broken(bundleOf({ id: 'k1', plan, more: [{ resourceType: 'Patient', id: 'pk2' }] })),
    ).toMatchObject({
      code: 'other_citizen',
    })
  })

  it('refuses a CPR number that cannot be, or that says another birth date', async () => {
    const at = 'entry[0].resource.identifier[0].value'
    expect(await broken(bundleOf(withCpr('3102821111')))).toMatchObject({ code: 'cpr', path: at })
    expect(await broken(bundleOf(withCpr('1604821111', { birthDate: '1982-04-17' })))).toMatchObject({
      code: 'cpr_birth_date',
      path: at,
    })
  })

  it('refuses a plan about anything but a person', async () => {
    const group = bundleOf({ plan: { subject: { reference: 'Group/familien' } } })
    expect(await broken(group)).toMatchObject({
      code: 'subject',
      path: 'entry[1].resource.subject',
      detail: 'Group',
    })
    expect(await broken(bundleOf({ plan: { subject: {} } }))).toMatchObject({ code: 'required' })
  })
})

describe('what an import opens', () => {
  const relations = async (citizenId: string) =>
    (
      await world.db.admin.query(
        'select r.kind, a.code from kobling.relation r join kobling.area a on a.id = r.area_id where citizen_id = $1',
        [citizenId],
      )
    ).rows

  it('gives nobody a relation by itself, and a named caseworker one in the area that owns', async () => {
    const id = newId()
    await insert(world.db.admin, 'person', [{ id, kind: 'employee', name: 'Samira' }])
    await insert(world.db.admin, 'employee', [
      { id, title: 'Sagsbehandler', email: 'samira@fjordby.example' },
    ])
    await insert(world.db.admin, 'employment', [
      { id: newId(), employee_id: id, area_id: 0, role: 'caseworker' },
    ])
    const file = bundleOf({ id: 'r1' })
    const made = await citizen(file, { area: 'social' })
    expect(await relations(made.id)).toEqual([])
    await citizen(file, { area: 'social', forEmployee: 'Samira@fjordby.example' })
    await citizen(file, { area: 'social', forEmployee: id })
    expect(await relations(made.id)).toEqual([{ kind: 'import', code: 'social' }])
    const { rows } = await world.db.admin.query(
      'select own, ground from kobling.sight where reader_id = $1',
      [id],
    )
    expect(rows).toMatchObject([{ own: '1', ground: 'own_area' }])

    const elsewhere = await report(bundleOf({ id: 'r2' }), { area: 'health', forEmployee: id })
    expect(elsewhere.error).toMatchObject({ code: 'employee_elsewhere', detail: 'health' })
    expect((await report(file, { forEmployee: 'nobody@x' })).error?.code).toBe('unknown_employee')
    expect((await report(file, { area: 'nowhere' })).error?.code).toBe('unknown_area')
  })

  it('logs what it did, as a job, with the citizen', async () => {
    const made = await citizen(bundleOf({ id: 'l1' }))
    const { rows } = await world.db.admin.query(
      'select actor_kind, actor_id, action, area_id from kobling.audit_event where citizen_id = $1',
      [made.id],
    )
    expect(rows).toEqual([{ actor_kind: 'job', actor_id: null, action: 'import.file', area_id: 3 }])
  })
})
