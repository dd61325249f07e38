// What the import job may do in the database, tried as the job itself.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insert } from '../../../test/database.ts'
import { newId } from '../../platform/ids.ts'
import { bundleOf, fileOf } from './bundle.fixture.ts'
import { importFiles } from './import.ts'
import { importWorld, type World } from './world.fixture.ts'

let world: World
let citizenId: string
const [other, caseworker] = [newId(), newId()]
beforeAll(async () => {
  world = await importWorld()
  const { files } = await importFiles([fileOf(bundleOf({ id: 'r' }))], world.options)
  citizenId = files[0]?.citizens[0]?.id ?? ''
  await insert(world.db.admin, 'person', [
    { id: other, kind: 'citizen', name: 'En anden' },
    { id: caseworker, kind: 'employee', name: 'Samira' },
  ])
  await insert(world.db.admin, 'citizen', [{ id: other, name: 'En anden', cpr: '0101011234' }])
  await insert(world.db.admin, 'employee', [{ id: caseworker, title: 'Sagsbehandler' }])
  await insert(world.db.admin, 'goal', [{ id: newId(), citizen_id: other, title: 'Hemmeligt', area_id: 0 }])
})
afterAll(() => world?.end())

const asJob = (sql: string, values: unknown[] = []) => world.pool.query(sql, values)
const refused = /permission denied|row-level security/

describe('the import job', () => {
  for (const table of [
    'citizen',
    'contact',
    'person',
    'sharing',
    'history',
    'audit_event',
    'plan',
    'citizen_identifier',
  ])
    it(`cannot read ${table}`, async () => {
      await expect(asJob(`select * from kobling.${table}`)).rejects.toThrow(refused)
    })

  it('cannot read what anybody wrote, nor its own', async () => {
    for (const table of [
      'words',
      'goal',
      'action',
      'intervention',
      'note',
      'picture',
      'member',
      'attachment',
    ])
      await expect(asJob(`select * from kobling.${table}`)).rejects.toThrow(refused)
    await expect(asJob('select * from seen.citizen')).rejects.toThrow(refused)
  })

  it('sees the versions of imported objects only', async () => {
    const { rows } = await asJob('select id from kobling.goal')
    expect(rows).toHaveLength(1)
  })

  it('finds nobody without an exact key', async () => {
    expect((await asJob(`select * from kobling.import_find(null, '[]')`)).rows).toEqual([])
    expect((await asJob(`select citizen_id from kobling.import_find('0101011234', '[]')`)).rows).toEqual([
      { citizen_id: other },
    ])
  })

  it('changes nothing that it did not bring, and nothing that somebody changed since', async () => {
    const change = () => asJob(`update kobling.goal set title = 'Overtaget'`)
    expect((await change()).rowCount).toBe(1)
    await world.db.admin.query('update kobling.import_object set version = version + 1')
    expect((await change()).rowCount).toBe(1)
    await world.db.admin.query(`update kobling.goal set why = 'Rettet her' where citizen_id = $1`, [
      citizenId,
    ])
    expect((await change()).rowCount).toBe(0)
    const { rows } = await world.db.admin.query('select title from kobling.goal where citizen_id = $1', [
      other,
    ])
    expect(rows).toEqual([{ title: 'Hemmeligt' }])
  })

  it('adds only what is unsorted, unconfirmed, sourced and nobody’s draft', async () => {
    const { rows } = await asJob('select id from kobling.import_source limit 1')
    const values = [newId(), citizenId, rows[0]?.id]
    const add = (columns: string, more: string) =>
      asJob(
        `insert into kobling.goal (id, citizen_id, source_id, title, ${columns}) values ($1, $2, $3, 'Nyt', ${more})`,
        values,
      )
    await expect(add('area_id, confirmed', '0, true')).rejects.toThrow(refused)
    await expect(add('area_id, confirmed, themes', `0, false, '{}'`)).rejects.toThrow(refused)
    await expect(add('confirmed', 'false')).rejects.toThrow(refused)
    await expect(add('area_id, confirmed', '0, false')).resolves.toMatchObject({ rowCount: 1 })
    await expect(
      asJob(
        `insert into kobling.goal (id, citizen_id, title, area_id, confirmed) values ($1, $2, 'Nyt', 0, false)`,
        [newId(), citizenId],
      ),
    ).rejects.toThrow(refused)
  })

  it('opens nothing: no consent, no team member who can sign in, no relation but where somebody works', async () => {
    const row = [newId(), citizenId, caseworker]
    await expect(
      asJob(
        `insert into kobling.relation (id, citizen_id, person_id, area_id, kind) values ($1, $2, $3, 0, 'import')`,
        row,
      ),
    ).rejects.toThrow(refused)
    await expect(
      asJob(
        `insert into kobling.relation (id, citizen_id, person_id, area_id, kind) values ($1, $2, $3, 0, 'assignment')`,
        row,
      ),
    ).rejects.toThrow(refused)
    const { rows } = await asJob('select id from kobling.import_source limit 1')
    await expect(
      asJob(
        `insert into kobling.member (id, citizen_id, person_id, source_id, area_id, name, kind) values ($1, $2, $3, $4, 0, 'Samira', 'employee')`,
        [...row, rows[0]?.id],
      ),
    ).rejects.toThrow(refused)
    await expect(asJob('insert into kobling.sharing_line values ($1, 0, 3)', [newId()])).rejects.toThrow(
      refused,
    )
  })

  it('logs as the job only', async () => {
    const log = (kind: string, action: string) =>
      asJob('insert into kobling.audit_event (actor_kind, citizen_id, action) values ($1, $2, $3)', [
        kind,
        citizenId,
        action,
      ])
    await expect(log('employee', 'import.file')).rejects.toThrow(refused)
    await expect(log('job', 'plan.open')).rejects.toThrow(refused)
  })
})
