import { notFound } from '../../platform/http/problem.ts'
import { type House, route } from '../../platform/http/route.ts'
import { listLooks } from './api.ts'
import { looks } from './store.ts'

export function oversightRoutes(house: House) {
  route(house, listLooks, async ({ tx, actor, params: { citizenId }, query }) => {
    if (actor.personId !== citizenId) throw notFound()
    return looks(tx, citizenId, query)
  })
}
