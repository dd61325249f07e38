import { type House, route } from '../../platform/http/route.ts'
import { findEmployees, listAreas } from './api.ts'
import { areas, employees } from './store.ts'

export function organisationRoutes(house: House) {
  route(house, listAreas, ({ tx }) => areas(tx))
  route(house, findEmployees, ({ tx, query }) => employees(tx, query))
}
