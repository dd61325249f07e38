// Who stands in for a citizen: recorded by who works with them, and giving nobody sight.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { TestHouse } from '../../../test/http.ts'
import { AREA, citizen, relation } from '../../../test/world.ts'
import { around, boAndKim, cardOf, loggedOf, said } from './around.fixture.ts'

let house: TestHouse
let anne: string
let stig: string
let bo: string
let kim: string
beforeAll(async () => {
  ;({ house, anne, stig } = await around())
})
beforeEach(async () => {
  ;({ bo, kim } = await boAndKim(house, anne))
})
afterAll(() => house.close())

const card = (id: string, as: string) => cardOf(house, id, as)
const logged = (citizenId: string) => loggedOf(house, citizenId)

describe('who stands in', () => {
  const guardian = {
    kind: 'guardian',
    name: 'Kim Test',
    legalBasis: 'Værgemålsloven § 5',
    acts: ['economic', 'sharing'],
    fromOn: '2026-01-01',
  }
  const record = (body: object, as = anne) =>
    house.ask<{ id: string }>('POST', `/api/citizens/${bo}/representations`, {
      as,
      body: { ...guardian, ...body },
    })

  test('is recorded with law, acts and period, and shown to staff and citizen alike', async () => {
    const { status, body } = await record({ personId: kim, untilOn: '2199-01-01' })
    expect(status).toBe(201)
    const shown = {
      id: body.id,
      kind: 'guardian',
      name: 'Kim Test',
      personId: kim,
      legalBasis: 'Værgemålsloven § 5',
      acts: ['economic', 'sharing'],
      fromAt: expect.stringMatching(/^2025-12-31T23:00:00/),
      untilAt: expect.stringMatching(/^2199-01-01T23:00:00/),
    }
    expect((await card(bo, anne)).representations).toEqual([shown])
    expect((await card(bo, bo)).representations).toEqual([shown])
    expect(await logged(bo)).toEqual(['representation.add'])
  })

  test('gives no sight: not even the name of whom they stand in for', async () => {
    await record({ personId: kim })
    const { rows } = await house.admin.query('select from kobling.sight where reader_id = $1', [kim])
    expect(rows).toEqual([])
    expect((await house.ask('GET', `/api/citizens/${bo}/plan`, { as: kim })).status).toBe(404)
  })

  test('is asked about sharing only where that is among the acts', async () => {
    const parties = async () =>
      (await house.admin.query('select kobling.required_parties($1, now()) as id', [bo])).rows.map(r => r.id)
    await record({ acts: ['economic'] })
    await record({ kind: 'power_of_attorney', acts: ['sharing'] })
    expect(await parties()).toEqual([bo])
    const { body } = await record({ acts: ['sharing'] })
    expect(await parties()).toEqual([bo, body.id])
  })

  test.each([
    [{ name: '' }, '400 body/name required'],
    [{ kind: 'friend' }, '400 body/kind choice'],
    [{ legalBasis: '' }, '400 body/legalBasis required'],
    [{ acts: [] }, '400 body/acts too_small'],
    [{ acts: ['everything'] }, '400 body/acts/0 choice'],
    [{ fromOn: '2026-02-30' }, '400 body/fromOn date'],
    [{ fromOn: '2199-01-01' }, '400 body/fromOn in_future'],
    [{ untilOn: '2026-01-01' }, '400 body/untilOn in_past'],
    [{ kind: 'custody', acts: ['personal'] }, '422 /problems/custody_shares'],
  ])('%j is refused: %s', async (body, expected) => {
    expect(said(await record(body))).toBe(expected)
    expect((await card(bo, anne)).representations).toEqual([])
  })

  test('with a sign-in is somebody close to the citizen, or a citizen whom one works with', async () => {
    const other = await citizen(house.admin)
    expect(said(await record({ personId: other }))).toBe('422 /problems/cannot_represent')
    expect(said(await record({ personId: stig }))).toBe('422 /problems/cannot_represent')
    expect(said(await record({ personId: crypto.randomUUID() }))).toBe('422 /problems/cannot_represent')
    await relation(house.admin, anne, other, AREA.jobs)
    expect((await record({ personId: other })).status).toBe(201)
  })

  test('is for who works with the citizen to record and to end, once', async () => {
    const { body } = await record({})
    const end = (as: string) =>
      house.ask('POST', `/api/citizens/${bo}/representations/${body.id}/end`, { as })
    expect((await record({}, stig)).status).toBe(404)
    expect((await record({}, bo)).status).toBe(403)
    expect((await end(stig)).status).toBe(404)
    expect((await end(bo)).status).toBe(403)
    expect((await end(anne)).status).toBe(201)
    expect((await end(anne)).status).toBe(404)
    expect((await card(bo, bo)).representations).toEqual([])
    expect(await logged(bo)).toEqual([
      'representation.add',
      'representation.add refused',
      'representation.add refused',
      'representation.end refused',
      'representation.end refused',
      'representation.end',
      'representation.end refused',
    ])
  })
})
