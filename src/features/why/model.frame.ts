// Frames, experiments and what came of it; and the loop with all that stands in it.
import { z } from 'zod'
import { day, id, instant, version } from '../../platform/fields.ts'
import { areaId } from '../organisation/model.ts'
import { raising, situation } from '../questions/model.ts'
import { yesHow } from './model.telling.ts'
import * as m from './model.ts'
import { open, openOptional } from './model.words.ts'

const made = { id, madeBy: id, madeAt: instant }
const decides = z.array(open(200)).max(10).default([])

export const frame = z.object({
  ...made,
  loopId: id,
  parentId: id.nullable(),
  replacesId: id.nullable(),
  level: m.frameLevel,
  givenToId: id.nullable(),
  direction: z.string(),
  limits: z.string(),
  timeWords: z.string(),
  untilOn: z.string(),
  moneyWords: z.string(),
  moneyKr: z.number().nullable(),
  decidesMine: z.array(z.string()),
  decidesOurs: z.array(z.string()),
  decidesUp: z.array(z.string()),
  costs: z.string(),
  pays: z.string(),
  declared: m.declared,
  signedName: z.string(),
  endedAt: instant.nullable(),
  version,
})
export type Frame = z.infer<typeof frame>
/** Signed by whoever sends it. It says nothing about the purpose: there is no field for that. */
export const newFrame = z.strictObject({
  parentId: id.nullable().default(null),
  replacesId: id.nullable().default(null),
  level: m.frameLevel,
  givenToId: id.nullable().default(null),
  direction: open(500),
  limits: openOptional(500),
  timeWords: open(300),
  untilOn: day,
  moneyWords: open(300),
  moneyKr: z.number().int().min(0).max(2_000_000_000).nullable().default(null),
  decidesMine: decides,
  decidesOurs: decides,
  decidesUp: decides,
  costs: open(300),
  pays: open(300),
  declared: m.declared,
  /** Where politicians decided it: the council or committee, and the day. */
  decidedBy: openOptional(200),
})
export const frameOwn = z.object({ ...made, frameId: id, words: z.string(), version })
export type FrameOwn = z.infer<typeof frameOwn>
export const newFrameOwn = z.strictObject({ words: open(500) })

export const dialogue = z.object({
  ...made,
  frameId: id,
  missing: z.string(),
  meanwhile: z.string(),
  dueOn: z.string(),
  answeredAt: instant.nullable(),
  /** Who is to answer now, and how many levels it has risen because nobody did. */
  holderId: id.nullable(),
  risen: z.number(),
  /** When the present holder is to have answered. */
  dueNow: z.string(),
  /** May the reader answer it? */
  mine: z.boolean(),
})
export type Dialogue = z.infer<typeof dialogue>
export const newDialogue = z.strictObject({ missing: open(1000), meanwhile: openOptional(500) })
/** `answer`: the frame stands as it is. `changed`: it does not; a next edition of it comes. */
export const messageKind = z.enum(['say', 'ask', 'answer', 'changed'])
export const message = z.object({ ...made, dialogueId: id, kind: messageKind, text: z.string() })
export type Message = z.infer<typeof message>
export const newMessage = z.strictObject({ kind: messageKind, text: open(1000) })

export const experiment = z.object({
  ...made,
  number: z.number(),
  title: z.string(),
  expects: z.string(),
  seeBy: z.string(),
  whoIn: z.string(),
  weStop: z.string(),
  fromOn: z.string(),
  untilOn: z.string(),
  state: m.experimentState,
  waitsFrameId: id.nullable(),
  came: z.string(),
  cultureEntryId: id.nullable(),
  /** Asked of a leader: is it to hold from now on? */
  questionId: id.nullable(),
  agreementId: id.nullable(),
  settledAt: instant.nullable(),
  version,
})
export type Experiment = z.infer<typeof experiment>
export const newExperiment = z.strictObject({
  title: open(200),
  expects: open(500),
  seeBy: open(500),
  whoIn: open(300),
  weStop: openOptional(500),
  fromOn: day,
  untilOn: day,
  /** The frame that it cannot begin within, as it is. */
  waitsFrameId: id.nullable().default(null),
  /** The gap in the cultural web that it comes from. */
  cultureEntryId: id.nullable().default(null),
})
export const experimentMove = z.strictObject({
  to: z.enum(['running', 'keep', 'change', 'stop']),
  came: openOptional(1000),
  agreementId: id.nullable().default(null),
})

/** The question that a leader is asked, in the words of those who tried it. */
export const experimentAsked = raising.pick({
  wording: true,
  blocks: true,
  situation: true,
  otherAreas: true,
})

/** Who asked the citizen is told to nobody but themself (`mine`) and the citizen. */
export const outcome = z.object({
  id,
  madeAt: instant,
  mine: z.boolean(),
  experimentId: id.nullable(),
  words: z.string(),
  toldAs: z.string(),
  moved: z.string(),
  saidYesAt: instant.nullable(),
  /** Null: on their own screen. Else whoever asked them wrote down how they said it. */
  yesHow: yesHow.nullable(),
  version,
  told: z.array(z.object({ departmentId: id, madeAt: instant })),
  /** Null under five. */
  readers: z.number().nullable(),
  read: z.boolean(),
})
export type Outcome = z.infer<typeof outcome>
export const newOutcome = z.strictObject({
  citizenId: id,
  experimentId: id.nullable().default(null),
  /** The citizen's words as they were said. They can change them before they say yes. */
  words: open(500),
  /** How they are named: »Noah, 19 år«, or »En ung, 19 år«. */
  toldAs: open(100),
  moved: open(500),
})
export const sayYesFor = z.strictObject({ how: yesHow })
export const tellOutcome = z.strictObject({ departments: z.array(id).min(1).max(50) })

export const move = z.object({
  id: z.number(),
  at: instant,
  event: z.string(),
  fromPlace: m.place,
  toPlace: m.place,
  kind: z.enum(['moved', 'citizen', 'stuck']),
  label: z.string(),
  areaId: areaId.nullable(),
  objectId: id.nullable(),
  settledAt: instant.nullable(),
})
export type Move = z.infer<typeof move>

export const loopView = z.object({
  loop: m.loop,
  open: z.boolean(),
  me: z.object({
    speaksFor: z.array(areaId),
    levels: z.array(z.object({ areaId: areaId.nullable(), level: m.level })),
    leader: z.boolean(),
    inLoop: z.boolean(),
    mayEndorse: z.boolean(),
    /** The frames that hold now of which the reader may sign a next edition. */
    mayChange: z.array(id),
  }),
  parts: z.array(m.part),
  wrote: z.array(z.object({ areaId: areaId.nullable(), level: m.level })),
  wordings: z.array(m.wording),
  differences: z.array(m.difference),
  texts: z.array(m.commonText),
  amendments: z.array(m.amendment),
  stands: z.array(m.areaStand),
  endorsements: z.array(m.endorsement),
  practice: z.array(m.practice),
  culture: z.array(m.cultureEntry),
  tensions: z.array(m.tension),
  frames: z.array(frame),
  owns: z.array(frameOwn),
  dialogues: z.array(dialogue),
  messages: z.array(message),
  /** `asked`: whether it is to hold from now on; the question's id only where the reader sees it. */
  experiments: z.array(experiment.extend({ asked: z.boolean() })),
  outcomes: z.array(outcome),
  voices: z.array(m.voice),
  moves: z.array(move),
  rollout: z.boolean(),
  people: z.array(z.object({ id, name: z.string(), title: z.string() })),
  departments: z.array(z.object({ id, areaId, name: z.string() })),
})
export type LoopView = z.infer<typeof loopView>

/** The experiment that a working agreement grew out of. */
export const origin = z.object({ loopId: id, loopTitle: z.string(), title: z.string(), came: z.string() })

export const emergent = z.object({
  experiments: z.array(experiment.extend({ asked: z.boolean(), loopId: id, loopTitle: z.string() })),
  /** Used most, from five times. */
  agreements: z.array(z.object({ id, number: z.number(), title: z.string(), used: z.number() })),
  /** What leaders are asked about again and again, from five times. */
  questions: z.array(z.object({ situation, asked: z.number() })),
})
