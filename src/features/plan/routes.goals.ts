import { notFound, ruleSaysNo } from '../../platform/http/problem.ts'
import { type House, route, routeAhead } from '../../platform/http/route.ts'
import { addGoal, changeGoal, confirmGoal, moveGoal, orderGoals } from './api.goals.ts'
import { moved, moveRefusal } from './rules.goals.ts'
import { confirmation, needsYesToRetheme, yesTo } from './rules.ts'
import { orderGoalsOf } from './store.goals.ts'
import { insertObject, updateObject, wholeObject, writesFor, writingArea } from './store.objects.ts'

export function goalRoutes(house: House) {
  routeAhead(house, addGoal, writesFor, async ({ actor, tx, params: { citizenId }, body, newId }, areaId) => {
    const { areaId: _, saidYesHow, themes, ...fields } = body
    const yes = confirmation(actor, saidYesHow)
    if (!yes) throw ruleSaysNo('not_their_screen')
    const base = { id: newId(), citizenId, areaId, authorId: actor.personId, themes }
    return insertObject(tx, 'goal', base, { ...fields, ...yes, state: yes.confirmed ? 'agreed' : 'proposed' })
  })

  route(house, changeGoal, async ({ tx, actor, params: { citizenId, goalId }, body, seen, newId }) => {
    const goal = await wholeObject(tx, 'goal', citizenId, goalId, seen)
    const { saidYesHow, ...fields } = body
    const yes = confirmation(actor, saidYesHow ?? null)
    if (!yes) throw ruleSaysNo('not_their_screen')
    if (needsYesToRetheme(goal.themes, fields.themes) && !yes.confirmed) throw ruleSaysNo('themes_need_yes')
    const { title, why, ...rest } = fields
    const rewords = (title ?? goal.title) !== goal.title || (why ?? goal.why) !== goal.why
    // Only the citizen's yes changes the words of what the citizen has said yes to; until then it is a proposal beside.
    if (rewords && goal.confirmed && !yes.confirmed) {
      const areaId = await writingArea(tx, citizenId, null)
      const base = {
        id: newId(),
        citizenId,
        areaId,
        authorId: actor.personId,
        themes: fields.themes ?? goal.themes,
      }
      await updateObject(tx, 'goal', { citizenId, id: goalId, seen }, rest)
      return insertObject(tx, 'goal', base, {
        title: title ?? goal.title,
        why: why ?? goal.why,
        confirmed: false,
        replacesId: goalId,
        areas: fields.areas ?? goal.areas,
      })
    }
    return updateObject(
      tx,
      'goal',
      { citizenId, id: goalId, seen },
      { ...fields, ...(rewords && yes.confirmed && yes), ...yesTo(seen, saidYesHow) },
    )
  })

  route(house, confirmGoal, async ({ tx, actor, params: { citizenId, goalId }, body, seen }) => {
    const goal = await wholeObject(tx, 'goal', citizenId, goalId, seen)
    const yes = confirmation(actor, body.how)
    if (!yes) throw ruleSaysNo('not_their_screen')
    if (goal.confirmed) throw ruleSaysNo('already_confirmed')
    const at = { citizenId, id: goalId, seen }
    if (goal.replacesId === null)
      return updateObject(tx, 'goal', at, { ...yes, ...(goal.state === 'proposed' && { state: 'agreed' }) })
    // The goal that was there takes the new words and keeps its place and ties; the proposal stays as its area's record.
    const replaced = await wholeObject(tx, 'goal', citizenId, goal.replacesId)
    const words = { title: goal.title, why: goal.why, ...yes }
    const changed = await updateObject(
      tx,
      'goal',
      { citizenId, id: replaced.id, seen: replaced.version },
      words,
    )
    await updateObject(tx, 'goal', at, { state: 'ended', endReason: 'reworded' })
    return changed
  })

  route(house, moveGoal, async ({ tx, params: { citizenId, goalId }, body, seen }) => {
    const goal = await wholeObject(tx, 'goal', citizenId, goalId, seen)
    const refusal = moveRefusal({ state: goal.state ?? 'proposed', confirmed: goal.confirmed }, body)
    if (refusal) throw ruleSaysNo(refusal)
    return updateObject(tx, 'goal', { citizenId, id: goalId, seen }, moved(body))
  })

  route(house, orderGoals, async ({ tx, params: { citizenId }, body }) => {
    if ((await orderGoalsOf(tx, citizenId, body.goalIds)) < new Set(body.goalIds).size) throw notFound()
    return {}
  })
}
