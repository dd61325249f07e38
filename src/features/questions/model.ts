import { z } from 'zod'
import { day, id, instant, optionalText, text, until, version } from '../../platform/fields.ts'
import { areaId } from '../organisation/model.ts'
import { aboutKind, questionKind, questionState, reading } from './model.citizen.ts'

/** What a question is about in practice: it decides which working agreements are met where. */
export const situation = z.enum([
  'letter',
  'meeting',
  'record',
  'duty',
  'money',
  'consent',
  'support',
  'contact',
  'other',
])
export type Situation = z.infer<typeof situation>

export const about = z.strictObject({ kind: aboutKind, id: id.nullable() })
export type About = z.infer<typeof about>

const areas = z.array(areaId).min(1).max(24)
export const wording = text(500).refine(value => value.length >= 3, { params: { code: 'too_small' } })

/** What somebody raises. `wording` and `blocks` identify no citizen; `caseText` is the asking area's own note. */
export const raising = z.strictObject({
  kind: questionKind.default('question'),
  wording,
  blocks: optionalText(500).default(''),
  situation,
  areaId: areaId.nullable().default(null),
  /** The other areas that it concerns. */
  otherAreas: z.array(areaId).max(23).default([]),
  citizenId: id.nullable().default(null),
  about: about.nullable().default(null),
  caseText: optionalText(4000).default(''),
  /** How the asking area sees it: for a disagreement. */
  view: optionalText(1000).default(''),
})

/** One leader with whom a question lies or lay. */
export const holder = z.object({
  leaderId: id,
  name: z.string(),
  title: z.string(),
  areaId: areaId.nullable(),
  level: z.number().int(),
  how: z.enum(['raised', 'passed', 'rose', 'together']),
  dueOn: day,
  fromAt: instant,
  untilAt: until,
  said: z.enum(['yes', 'yes_if', 'not_yet']).nullable(),
  condition: z.string(),
})
export type Holder = z.infer<typeof holder>

export const agreementKind = z.enum(['procedure', 'guidance'])
/** What an answer becomes when it holds from now on. */
export const agreementFields = z.strictObject({
  kind: agreementKind.default('procedure'),
  title: text(200).refine(value => value.length >= 3, { params: { code: 'too_small' } }),
  situations: z.array(situation).min(1).max(9),
  areas,
  ownerId: id,
  reviewOn: day,
})
export type AgreementFields = z.infer<typeof agreementFields>

export const decisionFields = z.strictObject({
  text: text(1000),
  reason: text(1000),
  reach: z.enum(['case', 'onward']),
  /** What the citizen reads, in plain words. */
  citizenLine: optionalText(500).default(''),
  agreement: agreementFields.nullable().default(null),
  /** In whose name, when somebody at the table writes down what the leader decides. */
  leaderId: id.nullable().default(null),
})

export const decision = z.object({
  text: z.string(),
  reason: z.string(),
  reach: z.enum(['case', 'onward']),
  citizenLine: z.string(),
  agreement: agreementFields.nullable(),
  writtenAt: instant,
  decidedAt: instant.nullable(),
})

/** A question in a list. */
export const questionRow = z.object({
  id,
  kind: questionKind,
  wording: z.string(),
  blocks: z.string(),
  situation,
  areaId,
  areas: z.array(areaId),
  askedAt: instant,
  state: questionState,
  closedAt: instant.nullable(),
  mine: z.boolean(),
  waitsForMe: z.boolean(),
  /** Mine, and the leader asked back: nobody has replied yet. */
  askedBack: z.boolean(),
  /** A working agreement that came after it was asked and may settle it. */
  settledBy: z.array(z.object({ id, number: z.number().int(), kind: agreementKind, title: z.string() })),
  /** Of those with whom it lies now. */
  dueOn: day.nullable(),
  holders: z.array(z.object({ name: z.string(), how: z.string(), level: z.number().int() })),
  version,
})
export type QuestionRow = z.infer<typeof questionRow>

export const questionView = z.object({
  areaId: areaId.nullable(),
  text: z.string(),
  name: z.string().nullable(),
  writtenAt: instant,
})
export const questionMessage = z.object({
  kind: z.enum(['asked_back', 'reply', 'passed']),
  text: z.string(),
  name: z.string(),
  at: instant,
})

/** Where it was asked, for who sees that: the reader's own depth decides. */
export const questionCase = z.object({
  citizenId: id,
  citizenName: z.string(),
  text: z.string().nullable(),
  aboutKind: aboutKind.nullable(),
  aboutId: id.nullable(),
  aboutTitle: z.string().nullable(),
  /** Read by the citizen's yes to this one leader: the rest of the plan stays closed. */
  byYes: z.boolean(),
})

/** Where it was tried already: what the answer may be called, and why, if it is to hold from now on. */
export const suggests = z.object({ title: z.string(), reason: z.string() })
export type Suggests = z.infer<typeof suggests>

export const wholeQuestion = questionRow.omit({ dueOn: true, holders: true }).extend({
  /** False: answered, and read by others in the municipality: who said what stays with those concerned. */
  close: z.boolean(),
  askedBy: z.string().nullable(),
  suggests: suggests.nullable(),
  holders: z.array(holder),
  views: z.array(questionView),
  messages: z.array(questionMessage),
  decision: decision.nullable(),
  cases: z.array(questionCase),
  agreement: z.object({ id, number: z.number().int(), kind: agreementKind, title: z.string() }).nullable(),
  alike: z.array(z.object({ id, wording: z.string(), areaId, state: questionState })),
  tables: z.array(
    z.object({ id, startsAt: instant, place: z.string(), leaderName: z.string(), state: z.string() }),
  ),
  /** The leaders in whose name the reader may write, at the table. */
  writesFor: z.array(z.object({ leaderId: id, name: z.string() })),
  readings: z.array(reading),
  /** The citizen can be asked whether somebody with whom it lies may read the case. */
  mayAskToRead: z.boolean(),
  /** Whose case the reader sees: for the log, which is the citizen's. */
  citizenId: id.nullable(),
})
export type WholeQuestion = z.infer<typeof wholeQuestion>
