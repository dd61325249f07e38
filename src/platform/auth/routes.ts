import { type House, openRoute, route } from '../http/route.ts'
import { clearSession, sessionOf } from '../http/session.ts'
import { signOut, whoAmI } from './api.ts'
import { endSession } from './store.ts'

export function sessionRoutes(house: House) {
  route(house, whoAmI, async ({ actor }) => actor)

  openRoute(house, signOut, async ({ tx, request, reply }) => {
    await endSession(tx, sessionOf(request))
    clearSession(reply)
    return {}
  })
}
