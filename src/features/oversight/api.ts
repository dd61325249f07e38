import { z } from 'zod'
import { pageOf, pageQuery, verb } from '../../platform/api.ts'
import { id, instant, optionalText } from '../../platform/fields.ts'
import { areaId } from '../organisation/model.ts'

/** One look or act, as the citizen reads it. By name those who were on the citizen's team; the others by role and area. */
export const lookRow = z.object({
  id: z.string(),
  at: instant,
  action: z.string(),
  objectKind: z.string().nullable(),
  purpose: z.string().nullable(),
  ground: z.string().nullable(),
  areaId: areaId.nullable(),
  by: z.enum(['employee', 'citizen', 'companion', 'job', 'nobody']),
  name: z.string().nullable(),
  role: z.string().nullable(),
  bySelf: z.boolean(),
  /** Somebody tried and was refused. Only for the data protection officer. */
  refused: z.boolean(),
})
export type LookRow = z.infer<typeof lookRow>

export const listLooks = verb({
  method: 'GET',
  path: '/api/citizens/{citizenId}/looks',
  tag: 'Oversight',
  summary: 'Who looked at my plan, when and why. For the data protection officer: anybody’s log',
  who: ['citizen', 'employee'],
  audit: 'look.list',
  params: z.object({ citizenId: id }),
  query: z.object({ ...pageQuery, onlyOthers: z.stringbool().default(false) }),
  output: pageOf(lookRow),
})

/** An emergency that nobody has reviewed yet. */
export const emergencyToReview = z.object({
  id,
  citizenId: id,
  citizenName: z.string(),
  personName: z.string(),
  areaId,
  reason: z.string(),
  fromAt: instant,
  untilAt: instant,
})
export type EmergencyToReview = z.infer<typeof emergencyToReview>

export const emergenciesToReview = verb({
  method: 'GET',
  path: '/api/emergencies/to-review',
  tag: 'Oversight',
  summary: 'Emergencies that I can review: of the areas that I lead; for the data protection officer all',
  who: ['employee'],
  audit: 'emergency.list',
  output: z.array(emergencyToReview),
})

export const reviewEmergency = verb({
  method: 'POST',
  path: '/api/emergencies/{emergencyId}/review',
  tag: 'Oversight',
  summary:
    'Say whether it was justified to open the plan. If not, it closes at once. The citizen reads the answer',
  who: ['employee'],
  audit: 'emergency.review',
  params: z.object({ emergencyId: id }),
  /** The note is read by the citizen, and holds nothing of the case. */
  body: z.strictObject({ justified: z.boolean(), note: optionalText(300).default('') }),
  output: z.object({ id, citizenId: id }),
})
