import { z } from 'zod'
import { day, id, instant, optionalText, text } from '../../platform/fields.ts'
import { how } from '../consent/model.ts'
import { seenAlways, themes, writtenBy } from './model.object.ts'

export const doerKind = z.enum(['citizen', 'relative', 'volunteer', 'employee', 'nobody'])
export const waitsOn = z.enum(['none', 'us', 'citizen', 'decision', 'later'])
export const duty = z.enum(['voluntary', 'duty'])
const actionState = z.enum(['open', 'done', 'dropped'])
export const action = z.object({
  ...seenAlways,
  startsOn: day.nullable(),
  dueOn: day.nullable(),
  doneOn: day.nullable(),
  state: actionState.nullable(),
  duty: duty.nullable(),
  waitsOn: waitsOn.nullable(),
  doerKind: doerKind.nullable(),
  goalId: id.nullable(),
  title: z.string().nullable(),
  doerId: id.nullable(),
  doerName: z.string().nullable(),
  dutyLaw: z.string().nullable(),
  rhythm: z.string().nullable(),
  howItWent: z.string().nullable(),
  /** Since when its doer was released, having lost sight of it. */
  releasedAt: instant.nullable(),
})
export type Action = z.infer<typeof action>

const actionFields = {
  title: text(500),
  goalId: id.nullable(),
  themes: themes.nullable(),
  doerKind,
  doerId: id.nullable(),
  doerName: optionalText(200),
  duty,
  dutyLaw: optionalText(200),
  waitsOn,
  rhythm: optionalText(100),
  startsOn: day.nullable(),
  dueOn: day.nullable(),
}
export const newAction = z.strictObject({
  ...actionFields,
  goalId: actionFields.goalId.default(null),
  themes: themes.default([]),
  doerId: actionFields.doerId.default(null),
  doerName: actionFields.doerName.default(''),
  duty: actionFields.duty.default('voluntary'),
  dutyLaw: actionFields.dutyLaw.default(''),
  waitsOn: actionFields.waitsOn.default('none'),
  rhythm: actionFields.rhythm.default(''),
  startsOn: actionFields.startsOn.default(null),
  dueOn: actionFields.dueOn.default(null),
  ...writtenBy,
})
export const actionChange = z.strictObject(actionFields).partial().extend({ saidYesHow: how.optional() })
export const actionDone = z.strictObject({
  howItWent: optionalText(2000).default(''),
  doneOn: day.optional(),
})
