// Two areas with a leader each, a head above one of them, a citizen with somebody from both; for the tests of questions.
import { randomUUID } from 'node:crypto'
import { insert } from '../../../test/database.ts'
import { type TestHouse, testHouse } from '../../../test/http.ts'
import { AREA, citizen, employee, relation, THEME } from '../../../test/world.ts'

export type Scene = {
  house: TestHouse
  maja: string
  goal: string
  /** Works for Jobs with Maja, and under `boss`. */
  samira: string
  /** Works for Family with Maja, and under `rikke`. */
  lone: string
  boss: string
  head: string
  rikke: string
  /** Works for Health, knows nobody here. */
  stranger: string
  outsider: string
  department: string
}

export async function makeScene(): Promise<Scene> {
  const house = await testHouse()
  const { admin } = house
  await insert(admin, 'setting', [{ key: 'service_promise', value: JSON.stringify({ 0: 5, 3: 8 }) }])
  const department = randomUUID()
  await insert(admin, 'department', [{ id: department, area_id: AREA.jobs, name: 'Ungejob' }])
  const leads = { role: 'team_leader', level: 1 }
  const boss = await employee(admin, AREA.jobs, leads, 'Torben Leder')
  const head = await employee(admin, AREA.jobs, { role: 'head_of_department', level: 3 }, 'Birgitte Chef')
  const rikke = await employee(admin, AREA.family, leads, 'Rikke Leder')
  const samira = await employee(admin, AREA.jobs, { department_id: department }, 'Samira Test')
  const lone = await employee(admin, AREA.family, {}, 'Lone Test')
  const stranger = await employee(admin, AREA.health, {}, 'Fremmed Test')
  const outsider = await employee(admin, AREA.outside, {}, 'Ekstern Test')
  await insert(admin, 'leads', [
    { leader_id: boss, employee_id: samira },
    { leader_id: head, employee_id: boss },
    { leader_id: rikke, employee_id: lone },
  ])
  const maja = await citizen(admin, {}, 'Maja Enghave')
  await relation(admin, samira, maja, AREA.jobs)
  await relation(admin, lone, maja, AREA.family)
  await insert(admin, 'member', [
    {
      id: randomUUID(),
      citizen_id: maja,
      person_id: lone,
      area_id: AREA.family,
      name: 'Lone',
      kind: 'employee',
      themes: [],
    },
  ])
  const goal = randomUUID()
  await insert(admin, 'goal', [
    {
      id: goal,
      citizen_id: maja,
      area_id: AREA.jobs,
      author_id: samira,
      themes: [THEME.economy],
      title: 'Styr på pengene',
    },
  ])
  return { house, maja, goal, samira, lone, boss, head, rikke, stranger, outsider, department }
}

export const asking = (more: object = {}) => ({
  wording: 'Hvem sender brevet om det fælles møde?',
  blocks: 'Brevet om mødet er ikke sendt',
  situation: 'letter',
  ...more,
})
