import { notFound } from '../../platform/http/problem.ts'
import { type House, route } from '../../platform/http/route.ts'
import * as api from './api.ts'
import { changeRoutes } from './routes.changes.ts'
import { lawRoutes } from './routes.law.ts'
import { relationRoutes } from './routes.relations.ts'
import * as store from './store.ts'

export function consentRoutes(house: House) {
  route(house, api.listThemes, ({ tx }) => store.themes(tx))
  route(house, api.listRefusalReasons, ({ tx }) => store.refusalReasons(tx))
  route(house, api.getConsent, async ({ tx, params: { citizenId } }) => {
    const standing = await store.standing(tx, citizenId)
    if (!standing) throw notFound()
    return store.overview(tx, standing)
  })
  changeRoutes(house)
  lawRoutes(house)
  relationRoutes(house)
}
