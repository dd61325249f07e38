import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { insert } from '../../../test/database.ts'
import { type TestHouse, testHouse } from '../../../test/http.ts'
import { AREA, citizen, employee } from '../../../test/world.ts'
import type { Area, Employee } from './model.ts'

let house: TestHouse
let anne: string
let citizenId: string
beforeAll(async () => {
  house = await testHouse()
  anne = await employee(house.admin, AREA.jobs, {}, 'Anne Åberg')
  await employee(house.admin, AREA.family, {}, 'René Müller')
  await employee(house.admin, AREA.family, {}, 'Søren 100%_Sikker')
  await employee(house.admin, AREA.health, { until_at: '2020-01-01', from_at: '2019-01-01' }, 'Forhen Ansat')
  citizenId = await citizen(house.admin)
  await house.admin.query(
    `update kobling.area set sanction_law = 'Lov om test § 1', sanction_da = 'Kan stoppe ydelsen', sanction_en = 'Can stop the benefit' where id = $1`,
    [AREA.jobs],
  )
})
afterAll(() => house.close())

test('areas are listed with what they must do with what they learn', async () => {
  const { body } = await house.ask<Area[]>('GET', '/api/areas', { as: citizenId })
  expect(body).toHaveLength(6)
  expect(body.find(area => area.id === AREA.jobs)?.sanction).toEqual({
    law: 'Lov om test § 1',
    da: 'Kan stoppe ydelsen',
    en: 'Can stop the benefit',
  })
  expect(body.find(area => area.id === AREA.family)?.sanction).toBeNull()
  expect(body.find(area => area.id === AREA.outside)?.kind).toBe('external')
  expect((await house.ask('GET', '/api/areas')).status).toBe(401)
})

describe('employees', () => {
  type Page = { items: Employee[]; next?: string }
  const find = async (query: string, as = anne) =>
    (await house.ask<Page>('GET', `/api/employees?${query}`, { as })).body
  const names = async (query: string) => (await find(query)).items.map(({ name }) => name)

  test.each([
    ['query=rene', ['René Müller']],
    ['query=MULLER', ['René Müller']],
    ['query=mul%20ren', ['René Müller']],
    ['query=berg', ['Anne Åberg']],
    ['query=100%25_', ['Søren 100%_Sikker']],
    ['query=%25', ['Søren 100%_Sikker']],
    ['query=_nne', []],
    ['query=forhen', []],
    [`area=${AREA.family}`, ['René Müller', 'Søren 100%_Sikker']],
    [`area=${AREA.health}`, []],
    ['query=test', ['Anne Åberg', 'René Müller', 'Søren 100%_Sikker']],
  ])('%s → %j', async (query, expected) => {
    expect(await names(query)).toEqual(expected)
  })

  test('say where they work, also to a citizen who wants to name one; not to a stranger', async () => {
    expect((await find('query=anne', citizenId)).items).toEqual([
      { id: anne, name: 'Anne Åberg', title: 'Test', phone: null, email: null, areas: [AREA.jobs] },
    ])
    expect((await house.ask('GET', '/api/employees')).status).toBe(401)
  })

  test.each([
    'after=x',
    'after=W10',
    'limit=0',
    'limit=101',
    'area=24',
    'area=x',
    `query=${'x'.repeat(101)}`,
  ])('%s is an error that names the field', async query => {
    const answer = await house.ask('GET', `/api/employees?${query}`, { as: anne })
    expect(answer.status).toBe(400)
    expect(answer.problem.errors?.[0]?.field).toBe(`query/${query.split('=')[0]}`)
  })

  test('3,000 of them: every page, nobody twice, and quickly', async () => {
    const many = Array.from({ length: 3000 }, (_, n) => ({
      id: randomUUID(),
      name: `Mange ${n % 7} Åse ${n}`,
    }))
    await insert(
      house.admin,
      'person',
      many.map(({ id, name }) => ({ id, name, kind: 'employee' })),
    )
    await insert(
      house.admin,
      'employee',
      many.map(({ id }) => ({ id, title: 'Rådgiver' })),
    )
    await insert(
      house.admin,
      'employment',
      many.map(({ id }) => ({ id: randomUUID(), employee_id: id, area_id: AREA.school, role: 'caseworker' })),
    )
    await house.admin.query('analyze kobling.person, kobling.employee, kobling.employment')
    const ids: string[] = []
    const times: number[] = []
    let next: string | undefined
    do {
      const began = performance.now()
      const page = await find(`query=mange&limit=100${next === undefined ? '' : `&after=${next}`}`)
      times.push(performance.now() - began)
      ids.push(...page.items.map(({ id }) => id))
      next = page.next
    } while (next !== undefined)
    expect(ids).toHaveLength(3000)
    expect(new Set(ids).size).toBe(3000)
    expect(times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]).toBeLessThan(250)
  })
})
