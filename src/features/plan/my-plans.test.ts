import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestHouse, testHouse } from '../../../test/http.ts'
import { AREA, citizen, employee, relation } from '../../../test/world.ts'
import type { MyPlan } from './model.ts'

let house: TestHouse
let samira: string
beforeAll(async () => {
  house = await testHouse()
  samira = await employee(house.admin, AREA.jobs, {}, 'Samira Test')
  for (const name of ['Bo Test', 'Bo Test', 'Anna Test', 'Maja Test', 'Emil Test'])
    await relation(house.admin, samira, await citizen(house.admin, {}, name), AREA.jobs)
})
afterAll(() => house.close())

type Page = { items: MyPlan[]; next?: string }
const page = (rest: string) => house.ask<Page>('GET', `/api/my-plans?limit=2${rest}`, { as: samira })

test('my plans come page by page, by name, each once, also where two are called the same', async () => {
  const pages: MyPlan[][] = []
  for (let after = ''; ; ) {
    const { body } = await page(after)
    pages.push(body.items)
    if (body.next === undefined) break
    after = `&after=${body.next}`
  }
  expect(pages.map(({ length }) => length)).toEqual([2, 2, 1])
  const all = pages.flat()
  expect(all.map(one => one.citizenName)).toEqual([
    'Anna Test',
    'Bo Test',
    'Bo Test',
    'Emil Test',
    'Maja Test',
  ])
  expect(new Set(all.map(one => one.citizenId)).size).toBe(5)
})

test('a cursor that is none of ours is refused, and does not begin again from the first page', async () => {
  const { status, problem } = await page('&after=bm9uc2Vuc2U')
  expect([status, problem.errors?.[0]?.field]).toEqual([400, 'query/after'])
})
