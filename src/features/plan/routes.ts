import { invalidField, notFound, Problem, ruleSaysNo } from '../../platform/http/problem.ts'
import { type House, lookRoute, route } from '../../platform/http/route.ts'
import { toPlainDate } from '../../platform/i18n/calendar.ts'
import * as standsIn from './api.standsin.ts'
import * as team from './api.team.ts'
import * as api from './api.ts'
import { actionRoutes } from './routes.actions.ts'
import { goalRoutes } from './routes.goals.ts'
import { recordRoutes, wordsRoutes } from './routes.objects.ts'
import { type StatutoryPlan, statutoryPlanAt } from './statutory.ts'
import { insertObject, updateObject, wholeObject, writingArea } from './store.objects.ts'
import * as store from './store.ts'

export function planRoutes(house: House, statutory: readonly StatutoryPlan[]) {
  lookRoute(house, api.openPlan, 'open_plan($2)', ({ citizenId }) => [citizenId])
  route(house, api.markSeen, async ({ tx, actor, params: { citizenId } }) => {
    if (!(await store.markSeen(tx, actor.personId, citizenId))) throw notFound()
    return {}
  })
  route(house, api.startPlan, async ({ tx, params: { citizenId }, newId }) => {
    if (await store.hasPlan(tx, citizenId)) throw ruleSaysNo('plan_there')
    if (!(await store.beginPlan(tx, citizenId, newId()))) throw ruleSaysNo('plan_needs_yes')
    return { version: 1 }
  })
  route(house, team.setLead, async ({ tx, actor, params: { citizenId }, body, seen }) => {
    const lead = await store.leadOf(tx, citizenId)
    if (lead !== null && lead !== actor.personId && actor.kind !== 'citizen')
      throw ruleSaysNo('lead_hands_over')
    if (body.personId !== null && !(await store.isEmployeeOnTeam(tx, citizenId, body.personId)))
      throw invalidField('body/personId', 'not_on_team')
    const version = await store.setLead(tx, citizenId, body.personId, seen)
    if (version === undefined) throw new Problem('conflict')
    return { version }
  })
  route(house, api.myWork, async ({ tx }) => ({
    items: await store.workItems(tx),
    released: await store.takeReleased(tx),
  }))
  route(house, api.myPlans, async ({ tx, query }) => store.myPlans(tx, query))
  route(house, standsIn.listStatutoryPlans, async ({ now }) =>
    statutory.filter(plan => plan.code === statutoryPlanAt(statutory, plan.code, toPlainDate(now))?.code),
  )
  teamRoutes(house)
  standsInRoutes(house, statutory)
  wordsRoutes(house)
  goalRoutes(house)
  actionRoutes(house)
  recordRoutes(house)
}

function teamRoutes(house: House) {
  route(house, team.addMember, async ({ tx, actor, params: { citizenId }, body, newId }) => {
    const base = { id: newId(), citizenId, authorId: actor.personId, themes: [] }
    if (body.kind !== 'employee') {
      const { areaId: asked, ...fields } = body
      return insertObject(tx, 'member', { ...base, areaId: await writingArea(tx, citizenId, asked) }, fields)
    }
    if (body.personId === actor.personId) throw ruleSaysNo('nobody_invites_themselves')
    await writingArea(tx, citizenId, null) // who invites must be on the case
    const colleague = await store.worksIn(tx, body.personId, body.areaId)
    if (!colleague) throw invalidField('body/personId', 'not_in_area')
    if (await store.isOnTeam(tx, citizenId, body.personId, body.areaId)) throw ruleSaysNo('already_on_team')
    const { areaId, ...fields } = body
    const { name, title } = colleague
    const member = { ...fields, role: body.role || title, name }
    // One may be on the team without the inviter seeing it.
    return insertObject(tx, 'member', { ...base, areaId }, member, error =>
      error.constraint === 'member_once' ? ruleSaysNo('already_on_team') : error,
    )
  })

  route(house, team.listInvited, ({ tx, params: { citizenId } }) => store.invited(tx, citizenId))

  route(house, team.leaveTeam, async ({ tx, params: { citizenId, memberId }, seen, now }) => {
    const member = await wholeObject(tx, 'member', citizenId, memberId)
    if (member.untilAt !== 'infinity') throw ruleSaysNo('already_left')
    const left = await updateObject(tx, 'member', { citizenId, id: memberId, seen }, { untilAt: now })
    await store.dropLeadWho(tx, citizenId, member.personId)
    return left
  })
}

function standsInRoutes(house: House, statutory: readonly StatutoryPlan[]) {
  route(house, standsIn.addStandsIn, async ({ tx, actor, params: { citizenId }, body, newId }) => {
    if (actor.kind === 'citizen') throw ruleSaysNo('areas_enter_interventions')
    if (!statutoryPlanAt(statutory, body.code, body.fromOn)) throw invalidField('body/code', 'no_such_rule')
    if (!(await store.hasPlan(tx, citizenId))) throw ruleSaysNo('no_plan_yet')
    if (body.saidYesHow === 'screen') throw ruleSaysNo('not_their_screen')
    const { areaId: asked, ...fields } = body
    const areaId = await writingArea(tx, citizenId, asked)
    return insertObject(
      tx,
      'standsIn',
      { id: newId(), citizenId, areaId, authorId: actor.personId, themes: [] },
      fields,
    )
  })

  route(
    house,
    standsIn.changeStandsIn,
    async ({ tx, actor, params: { citizenId, standsInId }, body, seen }) => {
      if (actor.kind === 'citizen') throw ruleSaysNo('areas_enter_interventions')
      const before = await wholeObject(tx, 'standsIn', citizenId, standsInId, seen)
      if (body.untilOn && body.untilOn < before.fromOn) throw invalidField('body/untilOn', 'before_start')
      return updateObject(tx, 'standsIn', { citizenId, id: standsInId, seen }, body)
    },
  )
}
