import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestHouse, testHouse } from '../../../test/http.ts'
import { AREA, citizen, employee, relation } from '../../../test/world.ts'

let house: TestHouse
let maja: string
let samira: string
beforeAll(async () => {
  house = await testHouse()
  maja = await citizen(house.admin, {}, 'Maja Test')
  samira = await employee(house.admin, AREA.jobs, {}, 'Samira Test')
  await relation(house.admin, samira, maja, AREA.jobs)
})
afterAll(() => house?.close())

type Made = { id: string; version: number }
const at = (path: string) => `/api/citizens/${maja}/actions${path}`
const add = async () =>
  (
    await house.ask<Made>('POST', at(''), {
      as: maja,
      body: { title: 'Går en tur', doerKind: 'citizen', themes: [] },
    })
  ).body
const act = (id: string, what: string, seen: number, body: object = {}) =>
  house.ask<Made>('POST', at(`/${id}/${what}`), { as: maja, body, seen })
const versions = async (id: string) =>
  (await house.admin.query('select from kobling.history where object_id = $1', [id])).rowCount

describe('ticking off', () => {
  test('how it went may be said afterwards: one more version, on the same day, and once', async () => {
    const { id } = await add()
    await act(id, 'done', 1, { doneOn: '2026-01-05' })
    expect((await act(id, 'done', 2, { howItWent: 'Det var godt', doneOn: '2026-01-05' })).body.version).toBe(
      3,
    )
    expect(await versions(id)).toBe(2)
    const { rows } = await house.admin.query(
      'select done_on, how_it_went from kobling.action where id = $1',
      [id],
    )
    expect(rows).toEqual([{ done_on: '2026-01-05', how_it_went: 'Det var godt' }])
    expect((await act(id, 'done', 3, { howItWent: 'Noget andet' })).status).toBe(422)
    expect((await act(id, 'done', 3)).status).toBe(422)
  })

  test('an undo that comes late, when it is open already, harms nothing', async () => {
    const { id } = await add()
    await act(id, 'done', 1)
    await act(id, 'reopen', 2)
    const again = await act(id, 'reopen', 2)
    expect(again.status).toBe(201)
    expect(again.body.version).toBe(3)
    expect(await versions(id)).toBe(2)
  })
})
