import { z } from 'zod'
import { day, id, instant, optionalText, text, until } from '../../platform/fields.ts'
import { areaId } from '../organisation/model.ts'

/** The parts of a plan that can be shared apart, with their bit in the access masks (docs/access.md "Objects"). */
export const parts = { words: 24, actions: 25, interventions: 26, notes: 27, measures: 28, team: 29 } as const
export const part = z.enum(['words', 'actions', 'interventions', 'notes', 'measures', 'team'])
export type Part = z.infer<typeof part>

export const themeId = z.number().int().min(30).max(53)
export const theme = z.object({
  id: themeId,
  code: z.string(),
  system: z.string(),
  nameDa: z.string(),
  nameEn: z.string(),
  aboutDa: z.string(),
  aboutEn: z.string(),
  retired: z.boolean(),
})
export type Theme = z.infer<typeof theme>

/** How deep something is shared: nothing, only times, also the headline, all of it. */
export const depths = ['none', 'times', 'headline', 'all'] as const
export const depth = z.number().int().min(0).max(3)
export type Depth = 0 | 1 | 2 | 3

/** How somebody said it: on the screen themself, at the table, by phone, on paper. */
export const how = z.enum(['screen', 'table', 'phone', 'paper'])
export type How = z.infer<typeof how>

export const receiver = z.union([
  z.strictObject({ areaId }),
  z.strictObject({ personId: id, viaAreaId: areaId.nullable().default(null) }),
])
export type Receiver = z.infer<typeof receiver>

/** One line of a consent: an area that gives, a plan part, or a life theme, by its bit; and how deep. */
export const line = z
  .strictObject({ bit: z.number().int().min(0).max(53), depth: depth.min(1) })
  // How deep is said of parts and themes; an area gives or does not.
  .refine(({ bit, depth }) => bit > 23 || depth === 3, {
    path: ['depth'],
    params: { code: 'area_gives_all' },
  })
export type Line = z.infer<typeof line>

/** What the citizen says yes to, for one receiver. What is not listed is none. */
export const newConsent = z.strictObject({
  receiver,
  lines: z.array(line).min(1).max(54),
  purpose: text(500),
  /** The last day, in Denmark; it ends at midnight after it. Null: until withdrawn. */
  lastDay: day.nullable().default(null),
  how,
  /** When an area is closed, personal consents of its people end too, unless kept here. */
  keep: z.array(id).max(50).default([]),
  /** The open consent for this receiver that was on the screen (null: none). Another one by now is a conflict. */
  replaces: id.nullable().optional(),
})
export type NewConsent = z.infer<typeof newConsent>

/** Another law lets one receiver see something, whatever the citizen says. Who records it works in each area that gives. */
export const newLawGround = newConsent.pick({ receiver: true, lines: true, lastDay: true }).extend({
  citation: text(200),
  reason: text(500),
  firstDay: day,
  /** The citizen is told after this day only, because a law, this one, says so. */
  hidden: z
    .strictObject({ law: text(200), lastDay: day })
    .nullable()
    .default(null),
})
export type NewLawGround = z.infer<typeof newLawGround>

export const sharing = z.object({
  id,
  basis: z.enum(['consent', 'law']),
  receiverArea: areaId.nullable(),
  receiverPerson: id.nullable(),
  receiverName: z.string().nullable(),
  viaArea: areaId.nullable(),
  version: z.number(),
  replaces: id.nullable(),
  purpose: z.string(),
  citation: z.string().nullable(),
  fromAt: instant,
  untilAt: until,
  how: z.enum([...how.options, 'import', 'law']),
  takenBy: z.string().nullable(),
  confirmedAt: instant.nullable(),
  endedAt: instant.nullable(),
  endReason: z.enum(['withdrawn', 'replaced', 'area_withdrawn', 'ended']).nullable(),
  /** A law, this one, holds it back from the citizen until then. */
  hiddenUntil: instant.nullable(),
  hiddenLaw: z.string().nullable(),
  /** It lets something through right now. */
  holds: z.boolean(),
  /** False: the reader sees only their own area's part of it. */
  whole: z.boolean(),
  lines: z.array(line),
  parties: z.array(z.object({ partyId: id, upheldAt: instant })),
})
export type Sharing = z.infer<typeof sharing>

const planAsk = z.object({
  id,
  askedBy: z.string().nullable(),
  askedAt: instant,
  answer: z.enum(['yes', 'no', 'later']).nullable(),
  reason: z.string(),
  /** Which kind of reason, from the municipality's short list; null where none was chosen. */
  reasonKind: z.string().nullable(),
  how: how.nullable(),
  answeredAt: instant.nullable(),
})
export type PlanAsk = z.infer<typeof planAsk>
export const askAnswer = z.strictObject({
  answer: z.enum(['yes', 'no', 'later']),
  reason: optionalText(1000).default(''),
  reasonKind: z
    .string()
    .regex(/^[a-z_]{2,40}$/)
    .nullable()
    .default(null),
  how,
})
export type AskAnswer = z.infer<typeof askAnswer>

/** A kind of reason for a no or a later. Kinds are counted; the citizen's own words are not. */
export const refusalReason = z.object({ code: z.string(), nameDa: z.string(), nameEn: z.string() })
export type RefusalReason = z.infer<typeof refusalReason>

/** Everything the consent page shows. */
export const consentOverview = z.object({
  citizen: z.object({ id, name: z.string(), self: z.boolean(), mayDecide: z.boolean() }),
  sharings: z.array(sharing),
  asks: z.array(planAsk),
  /** People on the team by area now: who a consent to the area reaches. */
  team: z.array(z.object({ personId: id, name: z.string(), areaId, title: z.string() })),
  /** Relatives and volunteers who can be named. */
  companions: z.array(z.object({ personId: id, name: z.string(), relation: z.string() })),
  /** Whose yes the rule data require today, and whether they have a name here. */
  required: z.array(
    z.object({ partyId: id, kind: z.enum(['citizen', 'custody', 'guardian']), name: z.string() }),
  ),
  /** Each time somebody opened the plan in an emergency: for the citizen, and for who opened it. */
  emergencies: z.array(
    z.object({
      id,
      areaId,
      reason: z.string(),
      fromAt: instant,
      untilAt: instant,
      /** What the review said; null: nobody has looked at it yet. */
      justified: z.boolean().nullable(),
      reviewNote: z.string(),
    }),
  ),
})
export type ConsentOverview = z.infer<typeof consentOverview>

/** One object that is seen otherwise afterwards, and the widest step that anybody takes with it. */
const difference = z.object({
  kind: z.string(),
  id,
  /** As the asker sees it; null where it has none, or none that they see. */
  title: z.string().nullable(),
  areaId: areaId.nullable(),
  from: depth,
  to: depth,
  /** Who sees it otherwise. Not all of them have a name that the asker may know (`people`). */
  personIds: z.array(id),
})

/** What a change would do, object by object, as far as the asker may see it. */
export const consequence = z.object({
  /** Whom it concerns, as far as the asker may know of them. */
  people: z.array(z.object({ personId: id, name: z.string() })),
  /** Seen by them now and then no more, or less deep. */
  less: z.array(difference),
  /** Seen by them then and not now, or deeper. */
  more: z.array(difference),
  /** Seen by them as deep as before, and on which ground. */
  stays: z.array(
    z.object({
      kind: z.string(),
      count: z.number(),
      ground: z.enum(['own_area', 'consent', 'law', 'emergency']),
    }),
  ),
  /** Personal consents that end with the area's. */
  endsToo: z.array(z.object({ id, name: z.string() })),
  /** Actions whose doer would be released. */
  released: z.number(),
})
export type Consequence = z.infer<typeof consequence>

export const relation = z.object({
  id,
  personId: id,
  personName: z.string(),
  citizenId: id,
  citizenName: z.string(),
  areaId,
  kind: z.enum(['assignment', 'grant', 'import', 'self']),
  reason: z.string(),
  confirmed: z.boolean(),
  fromAt: instant,
  untilAt: until,
})
export type Relation = z.infer<typeof relation>
