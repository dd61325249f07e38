import { z } from 'zod'
import { day, id, optionalText, text } from '../../platform/fields.ts'
import { how } from '../consent/model.ts'
import { areaId } from '../organisation/model.ts'
import { saidYes, seenAlways, themes, writtenBy } from './model.object.ts'

const goalState = z.enum(['proposed', 'agreed', 'active', 'paused', 'achieved', 'ended'])
export type GoalState = z.infer<typeof goalState>
export const goal = z.object({
  ...seenAlways,
  targetOn: day.nullable(),
  state: goalState.nullable(),
  later: z.boolean().nullable(),
  position: z.number().nullable(),
  areas: z.array(areaId).nullable(),
  title: z.string().nullable(),
  why: z.string().nullable(),
  waitsFor: z.string().nullable(),
  endReason: z.string().nullable(),
  /** The confirmed goal that this proposed wording would replace. */
  replacesId: id.nullable(),
})
export type Goal = z.infer<typeof goal>

const goalFields = {
  title: text(500),
  why: optionalText(2000),
  themes,
  areas: z.array(areaId).max(24),
  later: z.boolean(),
  targetOn: day.nullable(),
}
export const newGoal = z.strictObject({
  ...goalFields,
  why: goalFields.why.default(''),
  themes: goalFields.themes.default([]),
  areas: goalFields.areas.default([]),
  later: goalFields.later.default(false),
  targetOn: goalFields.targetOn.default(null),
  ...writtenBy,
  ...saidYes,
})
/** Removing a theme shows it to more people, perhaps: then the citizen's yes is needed, and said how. */
export const goalChange = z.strictObject(goalFields).partial().extend({ saidYesHow: how.optional() })
export const goalMove = z.strictObject({
  to: goalState,
  waitsFor: optionalText(500).default(''),
  reason: optionalText(1000).default(''),
})
export type GoalMove = z.infer<typeof goalMove>
