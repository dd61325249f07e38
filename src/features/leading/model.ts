import { z } from 'zod'
import { day, id, instant, version } from '../../platform/fields.ts'
import { areaId } from '../organisation/model.ts'
import { words } from '../why/model.ts'

const { open, openOptional } = words

export const itemKind = z.enum(['why', 'frame', 'question', 'agreement', 'experiment', 'decision', 'outcome'])
export type ItemKind = z.infer<typeof itemKind>
export const itemAnswer = z.enum(['endorsed', 'amended', 'ended'])

export const handoverItem = z.object({
  id,
  kind: itemKind,
  objectId: id,
  loopId: id.nullable(),
  /** Null: a question whose words the reader may not read (any more). */
  title: z.string().nullable(),
  detail: z.string(),
  /** Asks for an answer, has none, and is still there to answer for. */
  waits: z.boolean(),
  /** Null: it waits for the new leader; what only tells asks for none. */
  answer: itemAnswer.nullable(),
  words: z.string(),
  answeredAt: instant.nullable(),
})
export type HandoverItem = z.infer<typeof handoverItem>

export const handoverRow = z.object({
  id,
  fromName: z.string(),
  toName: z.string(),
  dueOn: day,
  /** I am the one who takes over. */
  mine: z.boolean(),
  waiting: z.number().int(),
})
export const handover = handoverRow.extend({
  madeAt: instant,
  meetsAt: instant.nullable(),
  meetsWith: z.enum(['predecessor', 'leader']),
  words: z.string(),
  /** I may say when the two meet. */
  arranges: z.boolean(),
  items: z.array(handoverItem),
  version,
})
export type Handover = z.infer<typeof handover>

export const starting = z.strictObject({
  /** Who hands over; null: I do. */
  fromId: id.nullable().default(null),
  toId: id,
  dueOn: day,
  meetsAt: instant.nullable().default(null),
  meetsWith: z.enum(['predecessor', 'leader']).default('predecessor'),
  words: openOptional(1000),
})
export const meeting = z.strictObject({
  meetsAt: instant.nullable(),
  meetsWith: z.enum(['predecessor', 'leader']),
})
export const waiting = z.array(z.object({ objectId: id, name: z.string(), dueOn: day }))
export const answering = z.strictObject({ answer: itemAnswer, words: openOptional(1000) })

/** The frame I hold, as a fence: what I decide, what we decide together, what must go up. */
export const roomFrame = z.object({
  id,
  loopId: id,
  loopTitle: z.string(),
  direction: z.string(),
  timeWords: z.string(),
  moneyWords: z.string(),
  moneyKr: z.number().nullable(),
  /** What has been used of it so far. */
  usedKr: z.number(),
  decidesMine: z.array(z.string()),
  decidesOurs: z.array(z.string()),
  decidesUp: z.array(z.string()),
  declared: z.enum(['investment', 'neutral', 'saving']),
  signedName: z.string(),
  signedAt: instant,
  untilOn: day,
  /** How I made it my own for the team. */
  own: z.object({ words: z.string(), on: instant }).nullable(),
})
const sign = z.object({ pole: z.enum(['a', 'b']), words: z.string(), seenOn: z.string().nullable() })
export const roomTension = z.object({
  id,
  poleA: z.string(),
  poleB: z.string(),
  goodA: z.string(),
  goodB: z.string(),
  signs: z.array(sign),
  sentence: z.string(),
  agreedWith: z.string(),
  version,
})
export type RoomTension = z.infer<typeof roomTension>

/** How many plans reached a goal, as the statistics published it: of my team, of my area, or of the whole municipality. */
export const reachedGoals = z.object({
  of: z.enum(['team', 'area', 'all']),
  areaId: areaId.nullable(),
  teamName: z.string().nullable(),
  plans: z.number().int(),
  reached: z.number().int(),
  from: day,
  asOf: day,
})
export type ReachedGoals = z.infer<typeof reachedGoals>

export const room = z.object({
  frames: z.array(roomFrame),
  dialogues: z.array(z.object({ id, loopId: id, missing: z.string(), dueOn: day, loopTitle: z.string() })),
  passedUp: z.array(
    z.object({
      id,
      wording: z.string(),
      leftAt: instant,
      nowWith: z.array(z.object({ name: z.string(), level: z.number().int(), dueOn: day, how: z.string() })),
    }),
  ),
  /** What I said is not doable within my frame, and wait to have answered. */
  asked: z.array(z.object({ id, loopId: id, missing: z.string(), dueOn: day, withName: z.string() })),
  tensions: z.array(roomTension),
  /** In citizens' words. `mine`: it was told to a team of mine. */
  outcomes: z.array(
    z.object({ id, loopId: id, words: z.string(), moved: z.string(), toldAs: z.string(), mine: z.boolean() }),
  ),
  /** Null: nothing of it is shown, not even of the whole. */
  reached: reachedGoals.nullable(),
  handovers: z.array(handoverRow),
  note: z.string(),
  /** Leaders to whom I can hand over, and whom of those I lead can hand over. */
  leaders: z.array(z.object({ id, name: z.string(), title: z.string(), under: z.boolean() })),
})
export type Room = z.infer<typeof room>

export const ownTension = z.strictObject({
  poleA: open(100),
  poleB: open(100),
  goodA: openOptional(300),
  goodB: openOptional(300),
  signs: z
    .array(
      z.strictObject({ pole: z.enum(['a', 'b']), words: open(300), seenOn: day.nullable().default(null) }),
    )
    .max(12)
    .default([]),
  sentence: openOptional(300),
  agreedWith: openOptional(200),
})
