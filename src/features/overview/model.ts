import { z } from 'zod'
import { day, id, instant, text } from '../../platform/fields.ts'
import { areaId } from '../organisation/model.ts'

/** What a leader answers for, from where they and those they lead are employed. */
export const scope = z.object({
  kind: z.enum(['team', 'head', 'director', 'everybody']),
  areas: z.array(areaId),
  teams: z.array(z.object({ id, name: z.string() })),
})
export type Scope = z.infer<typeof scope>

/** A published number; null: fewer than five, or it would give another away. */
export const cell = z.object({
  place: z.string(),
  slice: z.string(),
  measure: z.string(),
  value: z.number().int().nullable(),
})
export type PublishedCell = z.infer<typeof cell>

export const quarter = z.object({
  from: day,
  until: day,
  asOf: day,
  needCounted: z.boolean(),
  cells: z.array(cell),
  days: z.array(z.object({ place: z.string(), step: z.string(), median: z.number().int().nullable() })),
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

export const overview = z.object({
  scope,
  groups: z.array(z.object({ code: z.string(), nameDa: z.string(), nameEn: z.string() })),
  quarters: z.array(quarter),
  rounds: z.array(round),
  ground: ground.nullable(),
  mayRecord: z.boolean(),
  talks: z.array(z.object({ id, name: z.string(), nextAt: instant })),
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
