import type { Tx } from '../../platform/db.ts'
import { notFound, ruleSaysNo } from '../../platform/http/problem.ts'
import { type House, route } from '../../platform/http/route.ts'
import * as api from './api.ts'
import { overviewPage } from './document.ts'
import type { Overview } from './model.ts'
import { sparringRoutes } from './routes.sparring.ts'
import { listTalks } from './store.sparring.ts'
import * as store from './store.ts'

async function overviewOf(tx: Tx, roles: readonly string[]): Promise<Overview> {
  const scope = await store.scopeOf(tx)
  const teams = scope.teams.map(team => team.id)
  const talks = await listTalks(tx)
  return {
    scope,
    groups: await store.targetGroups(tx),
    quarters: await store.publishedQuarters(tx, scope.areas),
    rounds: await store.publishedRounds(tx, teams),
    ground: await store.groundNow(tx),
    mayRecord: roles.includes('director'),
    talks: talks
      .filter(talk => talk.heldAt === null)
      .map(({ id, withName, nextAt }) => ({ id, name: withName, nextAt })),
  }
}

export function overviewRoutes(house: House) {
  route(house, api.readOverview, ({ tx, actor }) => overviewOf(tx, actor.roles))
  route(house, api.printOverview, async ({ tx, actor, query, now }) => {
    const { language, place, quarter } = query
    const names = await store.areaNames(tx, language)
    const page = await overviewPage(await overviewOf(tx, actor.roles), {
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
