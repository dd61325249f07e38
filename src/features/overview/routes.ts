import { notFound, ruleSaysNo } from '../../platform/http/problem.ts'
import { type House, lookRoute, route } from '../../platform/http/route.ts'
import * as api from './api.ts'
import { overviewPage } from './document.ts'
import { sparringRoutes } from './routes.sparring.ts'
import * as store from './store.ts'

export function overviewRoutes(house: House) {
  lookRoute(house, api.readOverview, 'read_overview()', () => [])
  route(house, api.printOverview, async ({ tx, query, now }) => {
    const { language, place, quarter } = query
    const names = await store.areaNames(tx, language)
    const overview = await store.readOverview(tx)
    if (!overview) throw notFound()
    const page = await overviewPage(overview, {
      language,
      place,
      from: quarter,
      names,
      now,
    })
    if (!page) throw notFound()
    return page
  })

  route(house, api.recordGround, async ({ tx, body, newId }) => {
    await store.recordGround(tx, newId(), body.purpose, body.ground, body.areasAtOnce)
    return {}
  })
  route(house, api.endGround, async ({ tx }) => {
    await store.recordGround(tx, null, '', '', 2)
    return {}
  })

  route(house, api.myPulse, async ({ tx }) => ({ round: await store.pulseRound(tx) }))
  route(house, api.answerPulse, async ({ tx, body }) => {
    const round = await store.pulseRound(tx)
    if (round?.month !== body.month) throw notFound()
    if (!(await store.takeAnswer(tx, body.month, body.answers))) throw ruleSaysNo('pulse_answered')
    return {}
  })

  route(house, api.listDecided, async ({ tx }) => ({ items: await store.decided(tx) }))
  sparringRoutes(house)
}
