// A citizen with something to share, in the tests of consent.
import { randomUUID } from 'node:crypto'
import { insert } from '../../../test/database.ts'
import type { TestHouse } from '../../../test/http.ts'
import { AREA, citizen, employee, PART, relation, THEME } from '../../../test/world.ts'
import type { ConsentOverview, Line, Sharing } from './model.ts'

export type Scene = {
  maja: string
  /** Job's caseworker, assigned; on the team. */
  samira: string
  /** Health's caseworker, on the team. */
  hanne: string
  stranger: string
  /** Job's and health's objects. */
  goal: string
  action: string
  note: string
  healthNote: string
}

export async function member(house: TestHouse, of: string, person: string, area: number): Promise<string> {
  const id = randomUUID()
  await insert(house.admin, 'member', [
    { id, citizen_id: of, area_id: area, person_id: person, name: 'På Teamet', kind: 'employee', themes: [] },
  ])
  return id
}

export async function scene(house: TestHouse, more: Record<string, unknown> = {}): Promise<Scene> {
  const maja = await citizen(house.admin, more, 'Maja Test')
  const samira = await employee(house.admin, AREA.jobs, {}, 'Samira Job')
  const hanne = await employee(house.admin, AREA.health, {}, 'Hanne Sundhed')
  const stranger = await employee(house.admin, AREA.family, {}, 'Fremmed Familie')
  await relation(house.admin, samira, maja, AREA.jobs)
  await member(house, maja, samira, AREA.jobs)
  await member(house, maja, hanne, AREA.health)
  const [goal, action, note, healthNote] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  const base = { citizen_id: maja, area_id: AREA.jobs, author_id: samira }
  await insert(house.admin, 'goal', [
    {
      ...base,
      id: goal,
      title: 'Jeg vil have arbejde',
      themes: [THEME.work],
      area_id: null,
      author_id: maja,
    },
  ])
  await insert(house.admin, 'action', [{ ...base, id: action, title: 'Ring til Bo', themes: [THEME.work] }])
  await insert(house.admin, 'note', [
    { ...base, id: note, text: 'Om arbejde og helbred', themes: [THEME.work, THEME.health] },
    {
      ...base,
      id: healthNote,
      area_id: AREA.health,
      author_id: hanne,
      text: 'Om medicin',
      themes: [THEME.health],
    },
  ])
  return { maja, samira, hanne, stranger, goal, action, note, healthNote }
}

/** From the jobs area, everything about work. */
export const work: Line[] = [
  { bit: AREA.jobs, depth: 3 },
  { bit: PART.words, depth: 3 },
  { bit: PART.actions, depth: 3 },
  { bit: PART.notes, depth: 3 },
  { bit: THEME.work, depth: 3 },
]
export const workAndHealth: Line[] = [...work, { bit: THEME.health, depth: 3 }]

export function consents(house: TestHouse, { maja }: Pick<Scene, 'maja'>) {
  const path = `/api/citizens/${maja}/consents`
  const give = (as: string, body: object = {}) =>
    house.ask<{ id: string }>('POST', path, {
      as,
      body: {
        receiver: { areaId: AREA.health },
        lines: work,
        purpose: 'Vi hjælpes ad',
        how: as === maja ? 'screen' : 'table',
        ...body,
      },
    })
  const withdraw = (as: string, id: string, body: object = {}) =>
    house.ask('POST', `${path}/${id}/withdraw`, {
      as,
      body: { how: as === maja ? 'screen' : 'phone', ...body },
    })
  const confirm = (as: string, id: string, body: object) =>
    house.ask('POST', `${path}/${id}/confirm`, {
      as,
      body: { how: as === maja ? 'screen' : 'paper', ...body },
    })
  const overview = async (as: string) => {
    const { status, body } = await house.ask<ConsentOverview>('GET', `/api/citizens/${maja}/consent`, { as })
    if (status !== 200) throw new Error(`no overview: ${JSON.stringify(body)}`)
    return body
  }
  const sharing = async (id: string, as = maja): Promise<Sharing> => {
    const found = (await overview(as)).sharings.find(one => one.id === id)
    if (!found) throw new Error('no such consent to see')
    return found
  }
  /** The ids of all objects that somebody sees, with their depth. */
  const sees = async (as: string): Promise<Record<string, number>> => {
    const { status, body } = await house.ask<{ objects: Record<string, { id: string; depth: number }[]> }>(
      'GET',
      `/api/citizens/${maja}/plan`,
      { as },
    )
    if (status === 404) return {}
    return Object.fromEntries(
      Object.values(body.objects).flatMap(rows => rows.map(({ id, depth }) => [id, depth])),
    )
  }
  return { give, withdraw, confirm, overview, sharing, sees }
}
