import { z } from 'zod'
import { day, id, instant } from '../../platform/fields.ts'
import { words } from '../why/model.ts'

const entry = z.object({
  id,
  amountKr: z.number().int(),
  usedOn: day,
  usedFor: z.string(),
  madeBy: z.string(),
  /** What was wrong is struck, and still read. */
  struck: z.object({ by: z.string(), at: instant, why: z.string() }).nullable(),
})
export type MoneyEntry = z.infer<typeof entry>
/** A frame's money: given, used, and what for. */
export const money = z.object({
  givenKr: z.number().int().nullable(),
  usedKr: z.number().int(),
  declared: z.enum(['investment', 'neutral', 'saving']),
  /** I hold the frame, and so I note what is used. */
  mine: z.boolean(),
  entries: z.array(entry),
})
export type Money = z.infer<typeof money>

/** What a political frame paid for. Null: nobody has noted anything. */
export const paid = z.object({
  items: z.array(z.object({ frameId: id, usedKr: z.number().int().nullable() })),
})
export type Paid = z.infer<typeof paid>

export const noting = z.strictObject({
  amountKr: z.number().int().min(1).max(1_000_000_000),
  usedOn: day,
  usedFor: words.open(300),
})
export const striking = z.strictObject({ why: words.openOptional(300) })
