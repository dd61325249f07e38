import { z } from 'zod'
import { day, id, instant, text } from '../../platform/fields.ts'
import { areaId } from '../organisation/model.ts'

/** What a leader answers for, from where they and those they lead are employed. */
export const scope = z.object({
  kind: z.enum(['team', 'head', 'director', 'everybody']),
  areas: z.array(areaId),
  teams: z.array(z.object({ id, name: z.string(), areaId })),
})
export type Scope = z.infer<typeof scope>

/** What is published of a place or slice. Null: fewer than five, or it would give another away. */
export const figure = z.object({
  place: z.string(),
  slice: z.string(),
  numbers: z.record(z.string(), z.number().int().nullable()),
  /** How long half of them took, by step. */
  days: z.record(z.string(), z.number().int().nullable()),
})

export const quarter = z.object({
  from: day,
  until: day,
  asOf: day,
  needCounted: z.boolean(),
  figures: z.array(figure),
  answerDays: z.array(z.object({ level: z.string(), median: z.number().int().nullable() })),
})
export type PublishedQuarter = z.infer<typeof quarter>

export const share = z.object({
  question: z.number().int().min(1).max(6),
  place: z.string(),
  answers: z.number().int().nullable(),
  agree: z.number().int().nullable(),
})
export const round = z.object({
  month: day,
  asked: z.number().int().nullable(),
  answered: z.number().int().nullable(),
  shares: z.array(share),
})
export type PulseRound = z.infer<typeof round>

export const ground = z.object({
  purpose: z.string(),
  ground: z.string(),
  areasAtOnce: z.number().int(),
  recordedBy: z.string(),
  recordedAt: instant,
})
export const recording = z.strictObject({
  purpose: text(500),
  ground: text(300),
  areasAtOnce: z.number().int().min(2).max(6).default(2),
})

const named = z.object({ code: z.string(), nameDa: z.string(), nameEn: z.string() })
export const overview = z.object({
  scope,
  groups: z.array(named),
  reasons: z.array(named),
  quarters: z.array(quarter),
  rounds: z.array(round),
  ground: ground.nullable(),
  mayRecord: z.boolean(),
})
export type Overview = z.infer<typeof overview>

export const myPulse = z.object({
  round: z
    .object({
      month: day,
      questions: z.array(z.number().int().min(1).max(6)).length(3),
      closesOn: day,
      answered: z.boolean(),
    })
    .nullable(),
})

const decision = z.object({
  id,
  loopId: id,
  title: z.string(),
  direction: z.string(),
  limits: z.string(),
  timeWords: z.string(),
  untilOn: day,
  moneyWords: z.string(),
  moneyKr: z.number().int().nullable(),
  costs: z.string(),
  pays: z.string(),
  declared: z.enum(['investment', 'neutral', 'saving']),
  signedName: z.string(),
  madeAt: instant,
  endedAt: instant.nullable(),
  experiments: z.array(z.object({ title: z.string(), state: z.string(), came: z.string() })),
})
export const decided = z.object({ items: z.array(decision) })
export type Decision = z.infer<typeof decision>
