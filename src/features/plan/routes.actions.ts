import type { Tx } from '../../platform/db.ts'
import { ruleSaysNo } from '../../platform/http/problem.ts'
import { type House, routeAhead } from '../../platform/http/route.ts'
import { toPlainDate } from '../../platform/i18n/calendar.ts'
import { addAction, changeAction, dropAction, finishAction, reopenAction } from './api.actions.ts'
import { confirmation, mayReport, needsYesToRetheme, yesTo } from './rules.ts'
import { actionReported, doerSees, type Reported } from './store.actions.ts'
import {
  insertObject,
  refuseUnseenGoals,
  sendUpdate,
  updateObject,
  wholeObject,
  writesFor,
} from './store.objects.ts'

type OfAction = { tx: Tx; params: { citizenId: string; actionId: string }; seen: number }
const theAction = ({ tx, params: { citizenId, actionId }, seen }: OfAction) =>
  wholeObject(tx, 'action', citizenId, actionId, seen)

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
    call =>
      report(call, {
        state: 'done',
        doneOn: call.body.doneOn ?? toPlainDate(call.now),
        howItWent: call.body.howItWent,
        waitsOn: 'none',
      }),
    async ({ actor, body, now }, { action, change }) => {
      if (!mayReport(action, actor)) throw ruleSaysNo('not_yours')
      // How it went is often said after the tick: the words are added to it.
      const addsWords = action.state === 'done' && action.howItWent === '' && body.howItWent !== ''
      if (action.state !== 'open' && !addsWords) throw ruleSaysNo('action_not_open')
      if (body.doneOn && body.doneOn > toPlainDate(now)) throw ruleSaysNo('done_in_future')
      return change()
    },
  )

  routeAhead(
    house,
    reopenAction,
    call => report(call, { state: 'open', doneOn: null }),
    async ({ actor, params: { actionId }, seen }, { action, change }) => {
      if (!mayReport(action, actor)) throw ruleSaysNo('not_yours')
      // It is open already, so what was asked for is so: an undo that comes late harms nothing.
      if (action.state === 'open' && action.version !== seen) return { id: actionId, version: action.version }
      return change()
    },
  )

  routeAhead(
    house,
    dropAction,
    call => report(call, { state: 'dropped' }),
    async ({ actor }, { action, change }) => {
      if (actor.kind === 'citizen' && action.areaId !== null) throw ruleSaysNo('not_yours')
      if (action.state !== 'open') throw ruleSaysNo('action_not_open')
      return change()
    },
  )
}

/** Sends what the rules ask about and the change together: the busiest act waits for the database as seldom as it can. */
async function report(
  { tx, params: { citizenId, actionId }, seen }: OfAction,
  fields: Record<string, unknown>,
): Promise<{ action: Reported; change: () => Promise<{ id: string; version: number }> }> {
  const reading = actionReported(tx, citizenId, actionId)
  const change = sendUpdate(tx, 'action', { citizenId, id: actionId, seen }, fields)
  return { action: await reading, change }
}

/** Whoever is to do something must be able to see all of it. */
async function refuseBlindDoer(tx: Tx, citizenId: string, actionId: string) {
  if (!(await doerSees(tx, citizenId, actionId))) throw ruleSaysNo('doer_cannot_see')
}
