import { z } from 'zod'
import { id, instant, optionalText, text, version } from '../../platform/fields.ts'

export const tableState = z.enum(['asked', 'offered', 'coming', 'kept', 'declined'])

export const tableTime = z.object({
  id,
  leaderId: id,
  leaderName: z.string(),
  departmentId: id,
  departmentName: z.string(),
  startsAt: instant,
  minutes: z.number().int(),
  place: z.string(),
  words: z.string(),
  askedBy: z.string(),
  state: tableState,
  movedFrom: instant.nullable(),
  movedWhy: z.string(),
  mine: z.boolean(),
  questions: z.array(
    z.object({
      id,
      wording: z.string(),
      blocks: z.string(),
      state: z.string(),
      decided: z.string().nullable(),
    }),
  ),
  version,
})
export type TableTime = z.infer<typeof tableTime>

/** `offered`: a leader offers a team time; `asked`: a team asks a leader to come and help decide. */
export const settingTable = z.strictObject({
  state: z.enum(['asked', 'offered']),
  leaderId: id.nullable().default(null),
  departmentId: id.nullable().default(null),
  startsAt: instant,
  minutes: z.number().int().min(10).max(480).default(60),
  place: optionalText(200).default(''),
  words: optionalText(500).default(''),
  questionIds: z.array(id).max(30).default([]),
  /** A leader who comes regularly, as at the start of a rollout: so many times, so many weeks apart. */
  everyWeeks: z.number().int().min(1).max(8).default(1),
  times: z.number().int().min(1).max(12).default(1),
})
export const answeringTable = z.discriminatedUnion('say', [
  z.strictObject({ say: z.literal('coming') }),
  z.strictObject({ say: z.literal('kept') }),
  z.strictObject({ say: z.literal('declined') }),
  z.strictObject({ say: z.literal('moved'), startsAt: instant, why: text(500) }),
])
