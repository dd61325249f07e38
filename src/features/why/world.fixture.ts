// Two areas with a caseworker and a leader each, a director above both, and somebody outside the municipality.
import { randomUUID } from 'node:crypto'
import { insert } from '../../../test/database.ts'
import { type TestHouse, testHouse } from '../../../test/http.ts'
import { AREA, employee } from '../../../test/world.ts'
import type { LoopView } from './model.frame.ts'

export type Made = { id: string; version: number }

export async function whyWorld() {
  const house = await testHouse()
  const { admin } = house
  const jo = await employee(admin, AREA.jobs, {}, 'Jo Job')
  const finn = await employee(admin, AREA.family, {}, 'Finn Familie')
  const joLead = await employee(admin, AREA.jobs, { role: 'team_leader', level: 1 }, 'Tea Teamleder')
  const finnLead = await employee(admin, AREA.family, { role: 'team_leader', level: 1 }, 'Fie Familieleder')
  const head = await employee(admin, AREA.jobs, { role: 'head_of_department', level: 3 }, 'Hans Centerchef')
  const director = await employee(
    admin,
    AREA.jobs,
    { area_id: null, role: 'director', level: 4 },
    'Dea Direktør',
  )
  const outsider = await employee(admin, AREA.health, {}, 'Ulf Udenfor')
  const external = await employee(admin, AREA.outside, {}, 'Eva Ekstern')
  await insert(admin, 'leads', [
    { leader_id: joLead, employee_id: jo },
    { leader_id: finnLead, employee_id: finn },
    { leader_id: head, employee_id: joLead },
    { leader_id: director, employee_id: head },
    { leader_id: director, employee_id: finnLead },
  ])
  const north = randomUUID()
  await insert(admin, 'department', [{ id: north, area_id: AREA.jobs, name: 'Ungeteam Nord' }])
  return { house, jo, finn, joLead, finnLead, head, director, outsider, external, north }
}
export type World = Awaited<ReturnType<typeof whyWorld>>

/** Calls of one loop, said short. */
export function loopCalls(house: TestHouse) {
  const view = async (as: string, loop: string) =>
    (await house.ask<LoopView>('GET', `/api/loops/${loop}`, { as })).body
  const post = (as: string, path: string, body: unknown, seen?: number) =>
    house.ask<Made>('POST', `/api${path}`, { as, body, ...(seen !== undefined && { seen }) })
  const put = (as: string, path: string, body: unknown, seen?: number) =>
    house.ask<Made>('PUT', `/api${path}`, { as, body, ...(seen !== undefined && { seen }) })
  return { view, post, put }
}

/** The newest entry of the log about an act that was done, not refused. */
export const lastLogged = async ({ house }: World, action: string) =>
  (
    await house.admin.query(
      'select actor_id, object_kind, object_id, refused, citizen_id from kobling.audit_event where action = $1 and not refused order by id desc limit 1',
      [action],
    )
  ).rows[0]

/** A loop that the caseworker of Jobs opened, with Family asked and having joined. */
export async function openedLoop({ house, jo, finn }: World): Promise<string> {
  const { post, view } = loopCalls(house)
  const { id } = (
    await post(jo, '/loops', { title: 'Unge med forløb i flere områder', areas: [AREA.family] })
  ).body
  const asked = (await view(finn, id)).parts.find(part => part.areaId === AREA.family)
  await post(finn, `/loops/${id}/parts/${asked?.id}/answer`, { answer: 'yes' }, asked?.version)
  return id
}

/** The first edition of the common wording: proposed by Jobs, taken up by Family. */
export async function firstEdition(
  { house, jo, finn }: World,
  loop: string,
  kind: 'why' | 'core_task' = 'why',
) {
  const { post } = loopCalls(house)
  const body = { kind, onEdition: 0, text: 'Den unge skal have ro', added: 'ro', areaId: AREA.jobs }
  const { id } = (await post(jo, `/loops/${loop}/amendments`, body)).body
  return post(finn, `/loops/${loop}/amendments/${id}/take`, {})
}

/** What a director signs. */
export const frame = {
  level: 'director',
  direction: 'Færre steder at gå hen for den unge',
  timeWords: '6 timer om ugen til hvert team',
  untilOn: '2099-06-30',
  moneyWords: '240.000 kr.',
  costs: 'Job holder færre samtaler',
  pays: 'Færre afbrudte forløb',
  declared: 'investment',
  decidesMine: ['Sted og form'],
}
