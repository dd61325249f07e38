import { notFound, ruleSaysNo } from '../../platform/http/problem.ts'
import { type House, route } from '../../platform/http/route.ts'
import * as api from './api.ts'
import { sparringRoutes } from './routes.sparring.ts'
import { listTalks } from './store.sparring.ts'
import * as store from './store.ts'

export function overviewRoutes(house: House) {
  route(house, api.readOverview, async ({ tx, actor }) => {
    const scope = await store.scopeOf(tx)
    const [quarters, rounds, groups, ground, talks] = await Promise.all([
      store.publishedQuarters(tx, scope.areas),
      store.publishedRounds(
        tx,
        scope.teams.map(team => team.id),
      ),
      store.targetGroups(tx),
      store.groundNow(tx),
      listTalks(tx),
    ])
    return {
      scope,
      groups,
      quarters,
      rounds,
      ground,
      mayRecord: actor.roles.includes('director'),
      talks: talks
        .filter(talk => talk.heldAt === null)
        .map(({ id, withName, nextAt }) => ({ id, name: withName, nextAt })),
    }
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
