// Two employees of different areas, a citizen of one of them, and the citizen's sister: for whom a citizen has around them.
import { insert } from '../../../test/database.ts'
import { type Answer, type TestHouse, testHouse } from '../../../test/http.ts'
import { AREA, citizen, employee, relation } from '../../../test/world.ts'
import type { Citizen } from './model.ts'

export async function around() {
  const house = await testHouse()
  const anne = await employee(house.admin, AREA.jobs, {}, 'Anne Test')
  const stig = await employee(house.admin, AREA.family, {}, 'Stig Test')
  return { house, anne, stig }
}

/** Anne works with Bo; Kim is Bo's sister. */
export async function boAndKim(house: TestHouse, anne: string) {
  const bo = await citizen(house.admin, {}, 'Bo Test')
  await relation(house.admin, anne, bo, AREA.jobs)
  const kim = crypto.randomUUID()
  await insert(house.admin, 'person', [{ id: kim, kind: 'companion', name: 'Kim Test' }])
  await insert(house.admin, 'companion', [{ id: kim, citizen_id: bo, relation: 'søster' }])
  return { bo, kim }
}

export const cardOf = async (house: TestHouse, id: string, as: string) =>
  (await house.ask<Citizen>('GET', `/api/citizens/${id}`, { as })).body
export const today = () => new Date().toLocaleDateString('sv', { timeZone: 'Europe/Copenhagen' })
export const said = ({ status, problem }: Answer<unknown>) =>
  `${status} ${problem.errors ? `${problem.errors[0]?.field} ${problem.errors[0]?.code}` : problem.type}`
const ofThese = `select action, refused from kobling.audit_event
  where citizen_id = $1 and action ~ 'representation|household' order by id`
export const loggedOf = async (house: TestHouse, citizenId: string) =>
  (await house.admin.query(ofThese, [citizenId])).rows.map(({ action, refused }) =>
    refused ? `${action} refused` : action,
  )
