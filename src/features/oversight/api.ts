import { z } from 'zod'
import { pageOf, pageQuery, verb } from '../../platform/api.ts'
import { id, instant } from '../../platform/fields.ts'
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
