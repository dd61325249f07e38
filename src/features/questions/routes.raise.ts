import { type House, route } from '../../platform/http/route.ts'
import { raiseQuestion } from './api.ts'
import { raise } from './door.ts'

export function raiseRoutes(house: House) {
  route(house, raiseQuestion, call => raise(call))
}
