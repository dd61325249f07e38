import type { Tx } from '../../platform/db.ts'
import { ruleSaysNo } from '../../platform/http/problem.ts'
import { type House, routeAhead } from '../../platform/http/route.ts'
import { toPlainDate } from '../../platform/i18n/calendar.ts'
import { addAction, changeAction, dropAction, finishAction, reopenAction } from './api.ts'
import { confirmation, mayReport, needsYesToRetheme, yesTo } from './rules.ts'
import { doerSees } from './store.actions.ts'
import { insertObject, refuseUnseenGoals, updateObject, wholeObject, writesFor } from './store.objects.ts'

type OfAction = { tx: Tx; params: { citizenId: string; actionId: string } }
const theAction = ({ tx, params: { citizenId, actionId } }: OfAction) =>
  wholeObject(tx, 'action', citizenId, actionId)

export function actionRoutes(house: House) {
  routeAhead(
    house,
    addAction,
    writesFor,
    async ({ tx, actor, params: { citizenId }, body, newId }, areaId) => {
      const { areaId: _, themes, ...fields } = body
      if (fields.goalId) await refuseUnseenGoals(tx, citizenId, [fields.goalId], 'body/goalId')
      const base = { id: newId(), citizenId, areaId, authorId: actor.personId, themes }
      const added = insertObject(tx, 'action', base, fields)
      await refuseBlindDoer(tx, citizenId, added.id)
      return added
    },
  )

  routeAhead(
    house,
    changeAction,
    theAction,
    async ({ tx, actor, params: { citizenId, actionId }, body, seen }, action) => {
      if (actor.kind === 'citizen' && action.areaId !== null) throw ruleSaysNo('not_yours')
      const { saidYesHow, goalId, ...rest } = body
      // A tie that the actor cannot see comes in as none: only another goal changes it.
      const fields = goalId === undefined || goalId === action.goalId ? rest : { ...rest, goalId }
      if (goalId && goalId !== action.goalId) await refuseUnseenGoals(tx, citizenId, [goalId], 'body/goalId')
      const yes = confirmation(actor, saidYesHow ?? null)
      if (!yes) throw ruleSaysNo('not_their_screen')
      if (needsYesToRetheme(action.themes, fields.themes) && !yes.confirmed)
        throw ruleSaysNo('themes_need_yes')
      const changed = await updateObject(
        tx,
        'action',
        { citizenId, id: actionId, seen },
        { ...fields, ...(fields.doerId && { releasedAt: null }), ...yesTo(seen, saidYesHow) },
      )
      await refuseBlindDoer(tx, citizenId, actionId)
      return changed
    },
  )

  routeAhead(
    house,
    finishAction,
    theAction,
    async ({ tx, actor, params: { citizenId, actionId }, body, seen, now }, action) => {
      if (!mayReport(action, actor)) throw ruleSaysNo('not_yours')
      if (action.state !== 'open') throw ruleSaysNo('action_not_open')
      const doneOn = body.doneOn ?? toPlainDate(now)
      if (doneOn > toPlainDate(now)) throw ruleSaysNo('done_in_future')
      return updateObject(
        tx,
        'action',
        { citizenId, id: actionId, seen },
        { state: 'done', doneOn, howItWent: body.howItWent, waitsOn: 'none' },
      )
    },
  )

  routeAhead(
    house,
    reopenAction,
    theAction,
    async ({ tx, actor, params: { citizenId, actionId }, seen }, action) => {
      if (!mayReport(action, actor)) throw ruleSaysNo('not_yours')
      if (action.state === 'open') throw ruleSaysNo('action_open')
      return updateObject(tx, 'action', { citizenId, id: actionId, seen }, { state: 'open', doneOn: null })
    },
  )

  routeAhead(
    house,
    dropAction,
    theAction,
    async ({ tx, actor, params: { citizenId, actionId }, seen }, action) => {
      if (actor.kind === 'citizen' && action.areaId !== null) throw ruleSaysNo('not_yours')
      if (action.state !== 'open') throw ruleSaysNo('action_not_open')
      return updateObject(tx, 'action', { citizenId, id: actionId, seen }, { state: 'dropped' })
    },
  )
}

/** Whoever is to do something must be able to see all of it. */
async function refuseBlindDoer(tx: Tx, citizenId: string, actionId: string) {
  if (!(await doerSees(tx, citizenId, actionId))) throw ruleSaysNo('doer_cannot_see')
}
