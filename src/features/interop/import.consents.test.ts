// Consents in a file wait; and only what can be said here at all becomes one.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundleOf, fileOf } from './bundle.fixture.ts'
import { describeReport } from './describe.ts'
import { importFiles } from './import.ts'
import type { FhirObject } from './model.ts'
import { everyRow, importWorld, type World } from './world.fixture.ts'

let world: World
beforeAll(async () => {
  world = await importWorld()
  await world.db.admin.query(
    `insert into kobling.theme (id, code, name_da, name_en, retired_at) values (30, 'home', 'b', 'h', null), (31, 'old', 'o', 'o', now())`,
  )
})
afterAll(() => world?.end())

const to = (area: string): FhirObject => ({
  role: { coding: [{ code: 'IRCP' }] },
  reference: { identifier: { system: 'https://kobling.example/areas', value: area } },
})
const consentOf = (id: string, provision: FhirObject, more: FhirObject = {}): FhirObject => ({
  resourceType: 'Consent',
  id: `s${id}`,
  status: 'active',
  scope: { coding: [{ code: 'patient-privacy' }] },
  category: [{ text: 'Samtykke' }],
  patient: { reference: `Patient/p${id}` },
  policyRule: { text: 'Lov' },
  provision,
  ...more,
})
const contentOf = (id: string, provision: FhirObject, more: FhirObject = {}) =>
  bundleOf({ id, more: [consentOf(id, provision, more)] })
const imported = async (content: FhirObject) => {
  const report = await importFiles([fileOf(content)], world.options)
  const citizen = report.files[0]?.citizens[0]
  if (!citizen) throw new Error(JSON.stringify(report.files[0]?.error))
  return { report, citizen }
}
const sharings = async (citizenId: string) =>
  (
    await world.db.admin.query(
      `select a.code as receiver, h.how, h.confirmed_at, h.purpose, h.until_at::text, h.ended_at,
         (select array_agg(l.bit order by l.bit) from kobling.sharing_line l where l.sharing_id = h.id) as bits
       from kobling.sharing h join kobling.area a on a.id = h.receiver_area where h.citizen_id = $1 order by a.code`,
      [citizenId],
    )
  ).rows

describe('a consent in a file', () => {
  it('waits to be confirmed, from the area whose plan it came with, and passes nothing', async () => {
    const { citizen, report } = await imported(
      contentOf('a', {
        type: 'permit',
        actor: [to('social')],
        period: { end: '2027-02-01' },
        purpose: [{ display: 'Behandling' }],
      }),
    )
    expect(await sharings(citizen.id)).toEqual([
      {
        receiver: 'social',
        how: 'import',
        confirmed_at: null,
        purpose: 'Behandling',
        until_at: expect.stringContaining('2027-02-01 23:00'),
        ended_at: null,
        bits: [expect.any(Number), 24, 25, 26, 27, 30],
      },
    ])
    const { rows } = await world.db.admin.query(
      'select kobling.sharing_holds(h, now()) as holds from kobling.sharing h',
    )
    expect(rows).toEqual([{ holds: false }])
    expect(citizen.consents).toBe(1)
    expect(describeReport(report, 'en').join('\n')).toContain('consent, not in force until')
  })

  it('is one for each area that receives, and kept as it came too', async () => {
    const { citizen } = await imported(contentOf('b', { actor: [to('social'), to('family'), to('nowhere')] }))
    expect((await sharings(citizen.id)).map(one => one.receiver)).toEqual(['family', 'social'])
    expect(citizen.objects.filter(({ kind }) => kind === 'attachment')).toHaveLength(1)
  })

  it('twice changes nothing, nor does it come back when the citizen has said no', async () => {
    const content = contentOf('c', { actor: [to('social')] })
    const { citizen } = await imported(content)
    const before = await everyRow(world)
    await imported(content)
    expect(await everyRow(world)).toBe(before)
    await world.db.admin.query(
      `update kobling.sharing set ended_at = now(), end_reason = 'withdrawn' where citizen_id = $1`,
      [citizen.id],
    )
    const { report } = await imported(content)
    expect(report.files[0]?.changed).toBe(false)
    expect(await sharings(citizen.id)).toHaveLength(1)
  })

  it('leaves a consent alone that the receiver has here', async () => {
    const { citizen } = await imported(bundleOf({ id: 'd' }))
    await world.db.admin.query(
      `insert into kobling.sharing (id, citizen_id, basis, receiver_area, purpose, how, confirmed_at)
       select gen_random_uuid(), $1, 'consent', id, 'p', 'table', now() from kobling.area where code = 'social'`,
      [citizen.id],
    )
    const again = await imported(contentOf('d', { actor: [to('social')] }))
    expect(again.citizen.consents).toBe(0)
    expect(await sharings(citizen.id)).toMatchObject([{ how: 'table', ended_at: null }])
  })

  it.each([
    ['forbids', { type: 'deny', actor: [to('social')] }, {}],
    ['has exceptions', { actor: [to('social')], provision: [{ type: 'deny' }] }, {}],
    ['is of some records only', { actor: [to('social')], class: [{ code: 'Observation' }] }, {}],
    ['is of some period of records only', { actor: [to('social')], dataPeriod: { start: '2020' } }, {}],
    ['is not to be read', { actor: [to('social')], action: [{ coding: [{ code: 'correct' }] }] }, {}],
    ['has run out', { actor: [to('social')], period: { end: '2026-01-01' } }, {}],
    ['was refused', { actor: [to('social')] }, { status: 'rejected' }],
    ['names nobody', { actor: [{ reference: { display: 'Lægehuset' } }] }, {}],
    ['is to the area itself', { actor: [to('health')] }, {}],
  ])('that %s is kept as it came and opens no door', async (name, provision, more) => {
    const { citizen } = await imported(contentOf(`e${name.length}${name[0]}`, provision, more))
    expect(await sharings(citizen.id)).toEqual([])
    expect(citizen.objects.filter(({ kind }) => kind === 'attachment')).toHaveLength(1)
  })

  it('with a period that is none means a broken file', async () => {
    const file = fileOf(contentOf('f', { period: { start: '2027-01-01', end: '2026-01-01' } }))
    const [one] = (await importFiles([file], world.options)).files
    expect(one?.error?.code).toBe('period_order')
  })
})
