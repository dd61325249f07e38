import { invalidField, notFound, Problem, ruleSaysNo } from '../../platform/http/problem.ts'
import { type Call, type House, route } from '../../platform/http/route.ts'
import { toPlainDate } from '../../platform/i18n/calendar.ts'
import { addRelation } from '../people/api.ts'
import * as api from './api.ts'
import { confirmRefusal } from './rules.ts'
import * as store from './store.relations.ts'
import { standing } from './store.ts'

export function relationRoutes(house: House) {
  route(house, api.relationsToConfirm, ({ tx }) => store.toConfirm(tx))

  route(house, api.listRelations, async ({ tx, params: { citizenId } }) => {
    const found = await store.relations(tx, citizenId)
    // A leader sees the relations of her area without sight of the citizen.
    if (found.length === 0 && !(await standing(tx, citizenId))) throw notFound()
    return found
  })

  route(house, addRelation, async ({ tx, actor, params: { citizenId }, body, newId }) => {
    const { kind, areaId, reason } = body
    const personId = kind === 'self' ? actor.personId : body.personId
    if (kind === 'assignment') await checkAssignment(tx, { leader: actor.personId, personId, areaId })
    else if (!actor.areas.includes(areaId)) throw new Problem('not_allowed')
    if (await store.hasRelation(tx, { citizenId, personId, areaId })) throw ruleSaysNo('relation_exists')
    const id = newId()
    await store.insertRelation(tx, { id, personId, citizenId, areaId, kind, reason, madeBy: actor.personId })
    return { id }
  })

  route(house, api.confirmRelation, async ({ tx, params: { citizenId, relationId } }) => {
    const relation = await store.relationOf(tx, citizenId, relationId)
    const refusal = confirmRefusal(relation)
    if (refusal) throw ruleSaysNo(refusal)
    if (!relation.leads) throw new Problem('not_allowed')
    await store.confirmRelation(tx, citizenId, relationId)
    return { id: relationId }
  })

  route(house, api.endRelation, async ({ tx, params: { citizenId, relationId } }) => {
    const relation = await store.relationOf(tx, citizenId, relationId)
    if (!relation.mine && !relation.leads) throw new Problem('not_allowed')
    if (relation.ended) throw ruleSaysNo('relation_ended')
    await store.endRelation(tx, citizenId, relationId)
    return { id: relationId }
  })

  groundRoutes(house)
}

type Tx = Call<typeof addRelation>['tx']

/** A leader assigns somebody else who works in the area that she leads. */
async function checkAssignment(tx: Tx, of: { leader: string; personId: string; areaId: number }) {
  if (!(await store.leadsIn(tx, of.areaId))) throw new Problem('not_allowed')
  if (of.personId === of.leader) throw ruleSaysNo('no_self_assignment')
  if (!(await store.worksIn(tx, of.personId, of.areaId))) throw invalidField('body/personId', 'not_in_area')
}

function groundRoutes(house: House) {
  route(house, api.openEmergency, async ({ tx, actor, params: { citizenId }, body, newId }) => {
    if (!actor.areas.includes(body.areaId)) throw new Problem('not_allowed')
    if (await store.emergencyWaits(tx, citizenId)) throw ruleSaysNo('emergency_waits')
    const id = newId()
    const untilAt = await store.openEmergency(tx, { id, citizenId, ...body })
    return { id, untilAt }
  })

  route(house, api.grantWhereabouts, async ({ tx, actor, params: { citizenId }, body, now, newId }) => {
    const at = await standing(tx, citizenId)
    if (!at) throw notFound()
    if (!at.related) throw new Problem('not_allowed')
    if (body.personId === actor.personId) throw ruleSaysNo('whereabouts_by_another')
    if (!(await store.isKnownReader(tx, citizenId, body.personId)))
      throw invalidField('body/personId', 'unknown_choice')
    if (body.lastDay && body.lastDay < toPlainDate(now)) throw invalidField('body/lastDay', 'in_past')
    const id = newId()
    await store.insertWhereabouts(tx, { id, citizenId, madeBy: actor.personId, ...body })
    return { id }
  })
}
