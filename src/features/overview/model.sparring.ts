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
/** Who the other is to me: my leader, somebody I lead, or a leader at my level. */
const standing = z.enum(['my_leader', 'i_lead', 'peer'])
const other = z.object({ id, name: z.string(), title: z.string(), standing })
export type Other = z.infer<typeof other>

export const talk = z.object({
  id,
  withName: z.string(),
  nextAt: instant,
  weeks: z.number().int(),
  /** When it was to have been, before one of the two moved it. */
  movedFrom: instant.nullable(),
  heldAt: instant.nullable(),
  endedAt: instant.nullable(),
  note: z.string(),
  parts: z.array(part),
  /** The one before it, if any: what each said they would do. */
  before: z.object({ id, heldAt: instant, note: z.string(), parts: z.array(part) }).nullable(),
  version,
})
export type Talk = z.infer<typeof talk>
const talkRow = z.object({
  id,
  withName: z.string(),
  withTitle: z.string(),
  standing,
  nextAt: instant,
  movedFrom: instant.nullable(),
  weeks: z.number().int(),
  heldAt: instant.nullable(),
})
/** Sparring that was asked for or offered, and has not become a talk. */
const sparringAsk = z.object({
  id,
  /** `ask`: who wrote it would like sparring; `offer`: would like to give it. */
  kind: z.enum(['ask', 'offer']),
  withName: z.string(),
  withTitle: z.string(),
  mine: z.boolean(),
  /** It waits for my answer. */
  myTurn: z.boolean(),
  words: z.string(),
  /** What the one who was asked wrote, with another time or a no. */
  reply: z.string(),
  nextAt: instant,
  weeks: z.number().int(),
  declined: z.boolean(),
  version,
})
export type SparringAsk = z.infer<typeof sparringAsk>
export const sparring = z.object({
  asks: z.array(sparringAsk),
  items: z.array(talkRow),
  /** Whom I can ask or offer: those with whom there is neither a talk nor something asked. */
  others: z.array(other),
})

const weeks = z.number().int().min(1).max(26)
export const asking = z.strictObject({
  otherId: id,
  kind: z.enum(['ask', 'offer']).default('ask'),
  words: optionalText(1000).default(''),
  nextAt: instant,
  weeks: weeks.default(6),
})
export const answering = z.discriminatedUnion('answer', [
  z.strictObject({ answer: z.literal('yes') }),
  z.strictObject({ answer: z.literal('no'), words: optionalText(1000).default('') }),
  z.strictObject({ answer: z.literal('later'), nextAt: instant, words: optionalText(1000).default('') }),
])
export const moving = z.strictObject({ nextAt: instant, weeks })
export const writing = z.strictObject({ prepared: optionalText(2000), does: optionalText(1000) })
export const noting = z.strictObject({ note: optionalText(4000) })
export const holding = z.strictObject({ nextAt: instant })
