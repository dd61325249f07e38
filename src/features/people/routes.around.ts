import { invalidField, notFound, Problem, ruleSaysNo } from '../../platform/http/problem.ts'
import { type House, route } from '../../platform/http/route.ts'
import { toPlainDate } from '../../platform/i18n/calendar.ts'
import * as api from './api.ts'
import type { NewRepresentation } from './model.ts'
import { standingOf } from './routes.standing.ts'
import { whyNotTogether } from './rules.ts'
import * as store from './store.around.ts'

/** Who stands in for a citizen, and whom they live with. */
export function aroundRoutes(house: House) {
  route(house, api.addRepresentation, async ({ tx, actor, params: { citizenId }, body, now, newId }) => {
    await standingOf(tx, citizenId)
    checkPeriod(body, toPlainDate(now))
    if (body.kind === 'custody' && !body.acts.includes('sharing')) throw ruleSaysNo('custody_shares')
    if (body.personId !== null && !(await store.mayRepresent(tx, body.personId, citizenId)))
      throw ruleSaysNo('cannot_represent')
    const id = newId()
    await store.insertRepresentation(tx, { id, citizenId, actorId: actor.personId }, body)
    return { id }
  })

  route(house, api.endRepresentation, async ({ tx, params: { citizenId, representationId } }) => {
    await standingOf(tx, citizenId)
    if (!(await store.endRepresentation(tx, citizenId, representationId))) throw notFound()
    return {}
  })

  route(house, api.addHouseholdMember, async ({ tx, actor, params: { citizenId }, body, now, newId }) => {
    await standingOf(tx, citizenId)
    if (body.fromOn > toPlainDate(now)) throw invalidField('body/fromOn', 'in_future')
    if (body.memberId === citizenId) throw invalidField('body/memberId', 'unknown_choice')
    const both = { here: await store.housed(tx, citizenId), there: await store.housed(tx, body.memberId) }
    const no = whyNotTogether(both)
    if (no) throw ruleSaysNo(no)
    const householdId = both.here?.householdId ?? both.there?.householdId ?? newId()
    for (const [id, one] of [
      [citizenId, both.here],
      [body.memberId, both.there],
    ] as const) {
      if (one?.householdId) continue
      const made = { id: newId(), citizenId: id, actorId: actor.personId }
      await store.insertHouseholdMember(tx, made, { householdId, fromOn: body.fromOn })
    }
    await store.logFor(tx, api.addHouseholdMember.audit as string, body.memberId)
    return {}
  })

  route(house, api.endHouseholdMember, async ({ tx, params: { citizenId, memberId } }) => {
    await standingOf(tx, citizenId)
    const ended = await store.endHouseholdMember(tx, citizenId, memberId)
    if (ended === 'not there') throw notFound()
    if (ended === 'not allowed') throw new Problem('not_allowed')
    if (memberId !== citizenId) await store.logFor(tx, api.endHouseholdMember.audit as string, memberId)
    return {}
  })
}

function checkPeriod({ fromOn, untilOn }: NewRepresentation, today: string) {
  if (fromOn > today) throw invalidField('body/fromOn', 'in_future')
  if (untilOn !== null && untilOn < today) throw invalidField('body/untilOn', 'in_past')
}
