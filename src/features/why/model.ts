import { z } from 'zod'
import { day, id, instant, optionalText, version } from '../../platform/fields.ts'
import { areaId } from '../organisation/model.ts'
import { identifies, namesNobody, open, openOptional } from './model.words.ts'

export const place = z.enum(['why', 'culture', 'frame', 'core_task', 'agreements', 'experiments', 'outcome'])
export type Place = z.infer<typeof place>
export const level = z.enum(['practice', 'middle', 'top'])
export type Level = z.infer<typeof level>
export const textKind = z.enum(['why', 'core_task'])
export type TextKind = z.infer<typeof textKind>
export const stand = z.enum(['behind', 'can_live_with', 'not_yet'])
export type Stand = z.infer<typeof stand>
export const element = z.enum([
  'stories',
  'symbols',
  'rituals',
  'power',
  'organisation',
  'control',
  'taken_for_granted',
])
export type Element = z.infer<typeof element>
export const side = z.enum(['is', 'wish'])
export const declared = z.enum(['investment', 'neutral', 'saving'])
export const frameLevel = z.enum(['politicians', 'director', 'head', 'team'])
export const experimentState = z.enum(['waits', 'running', 'keep', 'change', 'stop'])
export type ExperimentState = z.infer<typeof experimentState>

const made = { id, madeBy: id, madeAt: instant }
/** Where somebody was when they asked why: a working agreement, a frame (by its loop), or their own room. */
export const askedFrom = z.enum(['agreement', 'frame', 'room'])
export type AskedFrom = z.infer<typeof askedFrom>

export const loop = z.object({
  ...made,
  title: z.string(),
  areaId: areaId.nullable(),
  fromKind: askedFrom.nullable(),
  fromId: id.nullable(),
  fromWords: z.string(),
  opensOn: z.string(),
  openedAt: instant.nullable(),
  endedAt: instant.nullable(),
  version,
})
export type Loop = z.infer<typeof loop>
export const loopLine = loop.extend({
  areas: z.array(areaId),
  stuck: z.number(),
  movedAt: instant.nullable(),
  mine: z.boolean(),
  rollout: z.boolean(),
})
export type LoopLine = z.infer<typeof loopLine>
export const newLoop = z.strictObject({
  title: open(200),
  /** The areas that are asked to join; one's own takes part at once. */
  areas: z.array(areaId).max(24).default([]),
  /** When the wordings open though somebody has not written; a fortnight if not said. */
  opensOn: day.optional(),
  from: z
    .strictObject({ kind: askedFrom, id: id.nullable().default(null), words: openOptional(200) })
    .optional(),
})
export const loopChange = z.strictObject({ title: open(200).optional(), ended: z.boolean().optional() })

export const part = z.object({
  ...made,
  areaId,
  departmentId: id.nullable(),
  answer: z.enum(['yes', 'no']).nullable(),
  reason: z.string(),
  answeredBy: id.nullable(),
  answeredAt: instant.nullable(),
  version,
})
export type Part = z.infer<typeof part>
export const newPart = z.strictObject({ areaId, departmentId: id.nullable().default(null) })
export const partAnswer = z.strictObject({ answer: z.enum(['yes', 'no']), reason: openOptional(500) })

export const wording = z.object({
  ...made,
  areaId: areaId.nullable(),
  level,
  text: z.string(),
  seenOthers: z.boolean(),
  version,
})
export type Wording = z.infer<typeof wording>
/** `areaId` null: the directors, across areas. */
export const newWording = z.strictObject({
  areaId: areaId.nullable(),
  text: open(1500),
  /** The version that was seen; left out where there is none yet. */
  seen: version.optional(),
})

const mark = z.strictObject({ wordingId: id, words: open(200) })
export const difference = z.object({
  ...made,
  letter: z.string(),
  title: z.string(),
  about: z.string(),
  marks: z.array(z.object({ wordingId: id, words: z.string() })),
  state: z.enum(['open', 'in_wording', 'kept']),
  version,
})
export type Difference = z.infer<typeof difference>
export const newDifference = z.strictObject({
  title: open(200),
  about: openOptional(500),
  marks: z.array(mark).max(12).default([]),
})
export const differenceChange = z.strictObject({
  title: open(200).optional(),
  about: optionalText(500).refine(namesNobody, identifies).optional(),
  marks: z.array(mark).max(12).optional(),
  state: z.enum(['open', 'in_wording', 'kept']).optional(),
})

export const commonText = z.object({
  kind: textKind,
  edition: z.number(),
  text: z.string(),
  amendmentId: id,
  madeBy: id,
  madeAt: instant,
})
export type CommonText = z.infer<typeof commonText>
export const amendment = z.object({
  ...made,
  kind: textKind,
  onEdition: z.number(),
  text: z.string(),
  added: z.string(),
  areaId,
  outcomeId: id.nullable(),
  state: z.enum(['proposed', 'taken', 'withdrawn']),
  version,
})
export type Amendment = z.infer<typeof amendment>
export const newAmendment = z.strictObject({
  kind: textKind,
  /** The edition that it changes; 0 while there is none. */
  onEdition: z.number().int().min(0).max(999),
  text: open(1500),
  /** The words that are new in it. */
  added: openOptional(500),
  areaId,
  /** A citizen's words, which they have said yes to having told. */
  outcomeId: id.nullable().default(null),
})

export const areaStand = z.object({
  ...made,
  kind: textKind,
  edition: z.number(),
  areaId,
  stand,
  reason: z.string(),
  version,
})
export type AreaStand = z.infer<typeof areaStand>
export const newStand = z.strictObject({
  kind: textKind,
  edition: z.number().int().min(1).max(999),
  areaId,
  stand,
  reason: openOptional(500),
  seen: version.optional(),
})
export const endorsement = z.object({ ...made, edition: z.number(), words: z.string() })
export const newEndorsement = z.strictObject({
  edition: z.number().int().min(1).max(999),
  words: openOptional(500),
})

export const practice = z.object({
  ...made,
  weSay: z.string(),
  happened: z.string(),
  period: z.string(),
  source: z.string(),
  fits: z.enum(['fits', 'not', 'unknown']),
  count: z.number().nullable(),
  ofAll: z.number().nullable(),
  version,
})
export type Practice = z.infer<typeof practice>
export const newPractice = z.strictObject({
  weSay: open(300),
  happened: open(500),
  period: open(100),
  source: open(300),
  fits: z.enum(['fits', 'not', 'unknown']),
  /** A published figure, never under five and never leaving under five. */
  count: z.number().int().min(0).max(1_000_000).nullable().default(null),
  ofAll: z.number().int().min(0).max(1_000_000).nullable().default(null),
})

export const cultureEntry = z.object({
  ...made,
  areaId,
  departmentId: id.nullable(),
  element,
  side,
  text: z.string(),
  version,
})
export type CultureEntry = z.infer<typeof cultureEntry>
export const newCulture = z.strictObject({
  areaId,
  departmentId: id.nullable().default(null),
  element,
  /** As it is and as we want it; what is left empty is left as it was. */
  is: openOptional(500),
  wish: openOptional(500),
  /** The versions that were seen; left out where there was none. */
  seen: z.strictObject({ is: version.optional(), wish: version.optional() }).default({}),
})

const sign = z.object({ pole: z.enum(['a', 'b']), words: z.string(), seenOn: z.string().nullable() })
export const tension = z.object({
  ...made,
  loopId: id.nullable(),
  ownerId: id.nullable(),
  poleA: z.string(),
  poleB: z.string(),
  goodA: z.string(),
  goodB: z.string(),
  signs: z.array(sign),
  sentence: z.string(),
  agreedWith: z.string(),
  agreedOn: z.string().nullable(),
  version,
})
export type Tension = z.infer<typeof tension>
const tensionFields = {
  poleA: open(100),
  poleB: open(100),
  goodA: openOptional(300),
  goodB: openOptional(300),
  signs: z
    .array(
      z.strictObject({ pole: z.enum(['a', 'b']), words: open(200), seenOn: day.nullable().default(null) }),
    )
    .max(20)
    .default([]),
  sentence: openOptional(300),
  agreedWith: openOptional(200),
  agreedOn: day.nullable().default(null),
}
export const newTension = z.strictObject(tensionFields)

/** A doubt, or a question from outside: whoever reads sees a name or nothing, and never when it was written. */
export const voice = z.object({
  id,
  kind: z.enum(['doubt', 'outside']),
  words: z.string(),
  fromWords: z.string(),
  name: z.string().nullable(),
  mine: z.boolean(),
  reply: z.string(),
  replyBy: id.nullable(),
  replyAt: instant.nullable(),
  version,
})
export type Voice = z.infer<typeof voice>
export const newVoice = z.strictObject({
  kind: z.enum(['doubt', 'outside']),
  words: open(1000),
  fromWords: openOptional(200),
  named: z.boolean().default(false),
})
export const voiceReply = z.strictObject({ reply: open(1000) })

export const words = { open, openOptional }
