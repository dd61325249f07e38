import { z } from 'zod'
import { verb } from '../../platform/api.ts'
import { id } from '../../platform/fields.ts'
import { how } from '../consent/model.ts'
import { actVerb, addVerb, both, changeVerb, params, tag } from './api.object.ts'
import { goalChange, goalMove, newGoal } from './model.goals.ts'

export const addGoal = addVerb('goal', 'goals', 'Add a goal, in the first person', newGoal)
export const changeGoal = changeVerb(
  'goal',
  'goals',
  'goalId',
  'Change a goal; a new wording by staff waits for the citizen’s yes',
  goalChange,
)
export const confirmGoal = actVerb(
  'goal.confirm',
  'goals',
  'goalId',
  'confirm',
  'The citizen confirms a goal or its new wording',
  z.strictObject({ how }),
)
export const moveGoal = actVerb(
  'goal.move',
  'goals',
  'goalId',
  'state',
  'Agreed, active, paused (on what), achieved, ended (why)',
  goalMove,
)
export const orderGoals = verb({
  method: 'PUT',
  path: '/api/citizens/{citizenId}/goals/order',
  tag,
  summary: 'Put the goals in order',
  who: both,
  audit: 'goal.order',
  params,
  body: z.strictObject({ goalIds: z.array(id).min(1).max(100) }),
  output: z.object({}),
})
