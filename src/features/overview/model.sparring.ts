import { z } from 'zod'
import { id, instant, optionalText, version } from '../../platform/fields.ts'

const part = z.object({
  personId: id,
  name: z.string(),
  mine: z.boolean(),
  prepared: z.string(),
  does: z.string(),
  agrees: z.boolean(),
})
export const talk = z.object({
  id,
  withName: z.string(),
  nextAt: instant,
  weeks: z.number().int(),
  heldAt: instant.nullable(),
  note: z.string(),
  parts: z.array(part),
  /** The one before it, if any: what each said they would do. */
  before: z.object({ id, heldAt: instant, note: z.string(), parts: z.array(part) }).nullable(),
  version,
})
export type Talk = z.infer<typeof talk>
export const talkRow = z.object({
  id,
  withName: z.string(),
  nextAt: instant,
  weeks: z.number().int(),
  heldAt: instant.nullable(),
})

export const beginning = z.strictObject({
  otherId: id,
  nextAt: instant,
  weeks: z.number().int().min(1).max(26).default(6),
})
export const writing = z.strictObject({ prepared: optionalText(2000), does: optionalText(1000) })
export const noting = z.strictObject({ note: optionalText(4000) })
export const holding = z.strictObject({ nextAt: instant })
