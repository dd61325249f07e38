import { notFound, Problem } from '../../platform/http/problem.ts'
import { type House, route } from '../../platform/http/route.ts'
import { emergenciesToReview, listLooks, reviewEmergency } from './api.ts'
import * as store from './store.ts'

export function oversightRoutes(house: House) {
  route(house, listLooks, async ({ tx, actor, params: { citizenId }, query }) => {
    if (actor.personId === citizenId) return store.looks(tx, citizenId, 'look', query)
    if (actor.kind !== 'employee') throw notFound()
    if (!actor.roles.includes('data_protection_officer')) throw new Problem('not_allowed')
    return store.looks(tx, citizenId, 'look_for_review', query)
  })

  route(house, emergenciesToReview, ({ tx }) => store.emergenciesToReview(tx))

  route(house, reviewEmergency, async ({ tx, params: { emergencyId }, body }) => {
    const citizenId = await store.reviewEmergency(tx, emergencyId, body)
    if (citizenId === undefined) throw notFound()
    return { id: emergencyId, citizenId }
  })
}
