import { notFound, Problem } from '../../platform/http/problem.ts'
import { type House, route } from '../../platform/http/route.ts'
import { listLooks } from './api.ts'
import { looks } from './store.ts'

export function oversightRoutes(house: House) {
  route(house, listLooks, async ({ tx, actor, params: { citizenId }, query }) => {
    if (actor.personId === citizenId) return looks(tx, citizenId, 'look', query)
    if (actor.kind !== 'employee') throw notFound()
    if (!actor.roles.includes('data_protection_officer')) throw new Problem('not_allowed')
    return looks(tx, citizenId, 'look_for_review', query)
  })
}
