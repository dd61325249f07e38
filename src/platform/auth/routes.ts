import { type House, openRoute, route } from '../http/route.ts'
import { clearSession, sessionOf } from '../http/session.ts'
import { chooseLanguage, signOut, whoAmI } from './api.ts'
import { endSession } from './store.ts'

const aYear = 31_536_000

export function sessionRoutes(house: House) {
  route(house, whoAmI, async ({ actor }) => actor)

  openRoute(house, chooseLanguage, async ({ body, reply }) => {
    reply.setCookie('language', body.language, { path: '/', maxAge: aYear, sameSite: 'lax' })
    return {}
  })

  openRoute(house, signOut, async ({ tx, request, reply }) => {
    await endSession(tx, sessionOf(request))
    clearSession(reply)
    return {}
  })
}
