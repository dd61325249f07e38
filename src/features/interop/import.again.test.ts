// A newer version of a file: what nobody has touched here follows it, what somebody has is kept, and it is said.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { activity, bundleOf, fileOf, type Parts } from './bundle.fixture.ts'
import { importFiles } from './import.ts'
import { importWorld, type World } from './world.fixture.ts'

let world: World
beforeAll(async () => {
  world = await importWorld()
})
afterAll(() => world?.end())

const imported = async (parts: Parts) => {
  const [one] = (await importFiles([fileOf(bundleOf(parts))], world.options)).files
  const citizen = one?.citizens[0]
  if (!one || !citizen) throw new Error(JSON.stringify(one?.error))
  const change = (kind: string) =>
    citizen.objects.filter(object => object.kind === kind).map(object => object.change)
  return { ...one, citizen, change }
}
const actions = async (citizenId: string) =>
  (
    await world.db.admin.query(
      'select title, state, version from kobling.action where citizen_id = $1 order by created_at, title',
      [citizenId],
    )
  ).rows

describe('a newer version of a file', () => {
  it('follows what nobody has touched, with its history', async () => {
    const first = await imported({ id: 'a' })
    const again = await imported({
      id: 'a',
      plan: {
        activity: [activity('Ring til banken', 'a', { status: 'cancelled' }), activity('Gå en tur', 'a')],
      },
    })
    expect(again.changed).toBe(true)
    expect(again.change('action')).toEqual(['updated', 'unchanged'])
    expect(await actions(first.citizen.id)).toMatchObject([
      { title: 'Gå en tur', state: 'open', version: 1 },
      { title: 'Ring til banken', state: 'dropped', version: 2 },
    ])
    const { rows } = await world.db.admin.query(
      `select row ->> 'state' as state from kobling.history where kind = 'action' and citizen_id = $1`,
      [first.citizen.id],
    )
    expect(rows).toEqual([{ state: 'open' }])
    // And then once more the same: nothing.
    const third = await imported({
      id: 'a',
      plan: {
        activity: [activity('Ring til banken', 'a', { status: 'cancelled' }), activity('Gå en tur', 'a')],
      },
    })
    expect(third.changed).toBe(false)
  })

  it('keeps what somebody changed here, and says so', async () => {
    const { citizen } = await imported({ id: 'b' })
    await world.db.admin.query(
      `update kobling.goal set title = 'Mit eget ord for det' where citizen_id = $1`,
      [citizen.id],
    )
    const again = await imported({ id: 'b', goal: { description: { text: 'Et nyt mål fra journalen' } } })
    expect(again.change('goal')).toEqual(['kept_changed_here'])
    const { rows } = await world.db.admin.query('select title from kobling.goal where citizen_id = $1', [
      citizen.id,
    ])
    expect(rows).toEqual([{ title: 'Mit eget ord for det' }])
    // A theme chosen here is a change made here too.
    await world.db.admin.query(`update kobling.action set themes = '{}' where citizen_id = $1`, [citizen.id])
    const sorted = await imported({
      id: 'b',
      plan: { activity: [activity('Ring til banken', 'b', { status: 'stopped' })] },
    })
    expect(sorted.change('action')).toEqual(['kept_changed_here'])
  })

  it('knows an activity again whose words were edited, and one that moved', async () => {
    const { citizen } = await imported({ id: 'c' })
    const again = await imported({
      id: 'c',
      plan: { activity: [activity('Ring til banken på mandag', 'c'), activity('Gå en tur', 'c')] },
    })
    expect(again.change('action')).toEqual(['updated', 'unchanged'])
    const moved = await imported({
      id: 'c',
      plan: {
        activity: [
          activity('Spis', 'c'),
          activity('Gå en tur', 'c'),
          activity('Ring til banken på mandag', 'c'),
        ],
      },
    })
    expect(moved.change('action')).toEqual(['created', 'unchanged', 'unchanged'])
    expect((await actions(citizen.id)).map(one => one.title).sort()).toEqual([
      'Gå en tur',
      'Ring til banken på mandag',
      'Spis',
    ])
  })

  it('keeps what the file no longer has, and says how much', async () => {
    const { citizen } = await imported({ id: 'd' })
    const again = await imported({ id: 'd', plan: { activity: [activity('Gå en tur', 'd')] } })
    expect(again.citizen.gone).toHaveLength(1)
    expect(again.changed).toBe(false)
    expect(await actions(citizen.id)).toHaveLength(2)
  })

  it('keeps what an import left unsorted out of every consent until somebody sorts it', async () => {
    const { citizen } = await imported({ id: 'e' })
    const { rows } = await world.db.admin.query(
      `select bool_and(need & (1::bigint << 55) <> 0) as closed from (
         select need from kobling.goal where citizen_id = $1 union all select need from kobling.action where citizen_id = $1) x`,
      [citizen.id],
    )
    expect(rows).toEqual([{ closed: true }])
  })
})

describe('two imports at once', () => {
  it('make one citizen', async () => {
    const path = fileOf(bundleOf({ id: 'f' }))
    const reports = await Promise.all([1, 2, 3].map(() => importFiles([path], world.options)))
    const citizens = reports.flatMap(one => one.files).flatMap(one => one.citizens)
    expect(new Set(citizens.map(one => one.id)).size).toBe(1)
    expect(citizens.filter(one => one.isNew)).toHaveLength(1)
  })
})
