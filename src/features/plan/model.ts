import { z } from 'zod'
import { day, id, instant, optionalText, text, until, version } from '../../platform/fields.ts'
import { how, themeId } from '../consent/model.ts'
import { areaId } from '../organisation/model.ts'

/** Null: nobody has sorted it yet, so no consent lets it through. Empty: "no theme", chosen. */
export const themes = z.array(themeId).max(24)

/**
 * What is known of every object at the reader's depth (1 times, 2 headline, 3 all). A field deeper than that is null,
 * and so is an empty one: nobody can tell which.
 */
const seenAlways = {
  id,
  depth: z.number().int().min(1).max(3),
  areaId: areaId.nullable(),
  alsoAreaId: areaId.nullable(),
  themes: z.array(themeId).nullable(),
  confirmed: z.boolean(),
  confirmedHow: how.nullable(),
  authorId: id.nullable(),
  version: version.nullable(),
  draft: z.boolean(),
  heldUntil: instant.nullable(),
  sourceId: id.nullable(),
  touchedAt: instant,
}

export const wordsKind = z.enum(['dream', 'matters', 'works', 'know', 'strength', 'network'])
export type WordsKind = z.infer<typeof wordsKind>
export const words = z.object({
  ...seenAlways,
  kind: wordsKind.nullable(),
  endedAt: instant.nullable(),
  text: z.string().nullable(),
  toldTo: z.string().nullable(),
})
export type Words = z.infer<typeof words>

export const goalState = z.enum(['proposed', 'agreed', 'active', 'paused', 'achieved', 'ended'])
export type GoalState = z.infer<typeof goalState>
export const goal = z.object({
  ...seenAlways,
  targetOn: day.nullable(),
  state: goalState.nullable(),
  later: z.boolean().nullable(),
  position: z.number().nullable(),
  areas: z.array(areaId).nullable(),
  title: z.string().nullable(),
  why: z.string().nullable(),
  waitsFor: z.string().nullable(),
  endReason: z.string().nullable(),
  /** The confirmed goal that this proposed wording would replace. */
  replacesId: id.nullable(),
})
export type Goal = z.infer<typeof goal>

export const doerKind = z.enum(['citizen', 'relative', 'volunteer', 'employee', 'nobody'])
export const waitsOn = z.enum(['none', 'us', 'citizen', 'decision', 'later'])
export const duty = z.enum(['voluntary', 'duty'])
export const actionState = z.enum(['open', 'done', 'dropped'])
export const action = z.object({
  ...seenAlways,
  startsOn: day.nullable(),
  dueOn: day.nullable(),
  doneOn: day.nullable(),
  state: actionState.nullable(),
  duty: duty.nullable(),
  waitsOn: waitsOn.nullable(),
  doerKind: doerKind.nullable(),
  goalId: id.nullable(),
  title: z.string().nullable(),
  doerId: id.nullable(),
  doerName: z.string().nullable(),
  dutyLaw: z.string().nullable(),
  rhythm: z.string().nullable(),
  howItWent: z.string().nullable(),
  /** Since when its doer was released, having lost sight of it. */
  releasedAt: instant.nullable(),
})
export type Action = z.infer<typeof action>

export const interventionState = z.enum(['planned', 'active', 'ended'])
export const intervention = z.object({
  ...seenAlways,
  startsOn: day.nullable(),
  endsOn: day.nullable(),
  catalogueCode: z.string().nullable(),
  catalogueTitle: z.string().nullable(),
  state: interventionState.nullable(),
  title: z.string().nullable(),
  legalBasis: z.string().nullable(),
  provider: z.string().nullable(),
  about: z.string().nullable(),
  goalIds: z.array(id).nullable(),
})
export type Intervention = z.infer<typeof intervention>

export const note = z.object({
  ...seenAlways,
  toWhom: z.enum(['team', 'citizen']).nullable(),
  text: z.string().nullable(),
  aboutKind: z.enum(['goal', 'action']).nullable(),
  aboutId: id.nullable(),
  replyTo: id.nullable(),
})
export type Note = z.infer<typeof note>

export const picture = z.object({ ...seenAlways, text: z.string().nullable() })
export type Picture = z.infer<typeof picture>

export const attachment = z.object({
  ...seenAlways,
  datedOn: day.nullable(),
  resourceType: z.string().nullable(),
  title: z.string().nullable(),
})
export type Attachment = z.infer<typeof attachment>

export const memberKind = z.enum(['employee', 'relative', 'volunteer'])
export const member = z.object({
  ...seenAlways,
  fromAt: instant,
  untilAt: until,
  kind: memberKind.nullable(),
  personId: id.nullable(),
  name: z.string().nullable(),
  role: z.string().nullable(),
  phone: z.string().nullable(),
})
export type Member = z.infer<typeof member>

/** Somebody whom the reader invited. One's own invitation is one's own record, whoever may see the team. */
export const invited = z.object({
  id,
  name: z.string(),
  areaId: areaId.nullable(),
  kind: memberKind,
  fromAt: instant,
  /** They have opened the plan since. */
  hasCome: z.boolean(),
})
export type Invited = z.infer<typeof invited>

/** For each required content of a statutory plan: where in this plan it is answered. */
export const answers = z.record(
  z.string().max(60),
  z
    .array(
      z.strictObject({ kind: z.enum(['words', 'goal', 'action', 'intervention', 'picture', 'note']), id }),
    )
    .max(50),
)
export const standsIn = z.object({
  ...seenAlways,
  fromOn: day,
  untilOn: day.nullable(),
  code: z.string().nullable(),
  saidYesOn: day.nullable(),
  saidYesHow: how.nullable(),
  answers: answers.nullable(),
})
export type StandsIn = z.infer<typeof standsIn>

/** A plan as one reader sees it, all of it. */
export const planView = z.object({
  citizen: z.object({
    id,
    name: z.string(),
    birthDate: day.nullable(),
    language: z.string(),
    interpreter: z.boolean(),
    easyReading: z.boolean(),
    protectedAddress: z.boolean(),
    diedOn: day.nullable(),
  }),
  reader: z.object({
    self: z.boolean(),
    onTeam: z.boolean(),
    related: z.boolean(),
    ground: z.string(),
    lookedAt: instant.nullable(),
  }),
  plan: z.object({ startedAt: instant, leadId: id.nullable(), version }).nullable(),
  objects: z.object({
    action: z.array(action),
    attachment: z.array(attachment),
    goal: z.array(goal),
    intervention: z.array(intervention),
    member: z.array(member),
    note: z.array(note),
    picture: z.array(picture),
    standsIn: z.array(standsIn),
    words: z.array(words),
  }),
})
export type PlanView = z.infer<typeof planView>

/** Which area writes; left out (null) by the citizen, who writes for themself. */
const writtenBy = { areaId: areaId.nullable().default(null) }
/** How the citizen said yes to what staff write down; left out: it waits for the citizen's yes. */
const saidYes = { saidYesHow: how.nullable().default(null) }

const wordsFields = { kind: wordsKind, text: text(4000), themes }
export const newWords = z.strictObject({
  ...wordsFields,
  themes: themes.default([]),
  ...writtenBy,
  ...saidYes,
})
export const wordsChange = z.strictObject({ text: text(4000), themes }).partial()

const goalFields = {
  title: text(500),
  why: optionalText(2000),
  themes,
  areas: z.array(areaId).max(24),
  later: z.boolean(),
  targetOn: day.nullable(),
}
export const newGoal = z.strictObject({
  ...goalFields,
  why: goalFields.why.default(''),
  themes: goalFields.themes.default([]),
  areas: goalFields.areas.default([]),
  later: goalFields.later.default(false),
  targetOn: goalFields.targetOn.default(null),
  ...writtenBy,
  ...saidYes,
})
/** Removing a theme shows it to more people, perhaps: then the citizen's yes is needed, and said how. */
export const goalChange = z.strictObject(goalFields).partial().extend({ saidYesHow: how.optional() })
export const goalMove = z.strictObject({
  to: goalState,
  waitsFor: optionalText(500).default(''),
  reason: optionalText(1000).default(''),
})
export type GoalMove = z.infer<typeof goalMove>

const actionFields = {
  title: text(500),
  goalId: id.nullable(),
  themes: themes.nullable(),
  doerKind,
  doerId: id.nullable(),
  doerName: optionalText(200),
  duty,
  dutyLaw: optionalText(200),
  waitsOn,
  rhythm: optionalText(100),
  startsOn: day.nullable(),
  dueOn: day.nullable(),
}
export const newAction = z.strictObject({
  ...actionFields,
  goalId: actionFields.goalId.default(null),
  themes: themes.default([]),
  doerId: actionFields.doerId.default(null),
  doerName: actionFields.doerName.default(''),
  duty: actionFields.duty.default('voluntary'),
  dutyLaw: actionFields.dutyLaw.default(''),
  waitsOn: actionFields.waitsOn.default('none'),
  rhythm: actionFields.rhythm.default(''),
  startsOn: actionFields.startsOn.default(null),
  dueOn: actionFields.dueOn.default(null),
  ...writtenBy,
})
export const actionChange = z.strictObject(actionFields).partial().extend({ saidYesHow: how.optional() })
export const actionDone = z.strictObject({
  howItWent: optionalText(2000).default(''),
  doneOn: day.optional(),
})

const interventionFields = {
  title: text(300),
  catalogueCode: optionalText(100),
  catalogueTitle: optionalText(300),
  legalBasis: optionalText(200),
  state: interventionState,
  startsOn: day.nullable(),
  endsOn: day.nullable(),
  provider: optionalText(200),
  about: optionalText(2000),
  goalIds: z.array(id).max(50),
  themes: themes.nullable(),
}
export const newIntervention = z.strictObject({
  ...interventionFields,
  catalogueCode: interventionFields.catalogueCode.default(''),
  catalogueTitle: interventionFields.catalogueTitle.default(''),
  legalBasis: interventionFields.legalBasis.default(''),
  state: interventionFields.state.default('active'),
  startsOn: interventionFields.startsOn.default(null),
  endsOn: interventionFields.endsOn.default(null),
  provider: interventionFields.provider.default(''),
  about: interventionFields.about.default(''),
  goalIds: interventionFields.goalIds.default([]),
  themes: themes.default([]),
  areaId,
  /** The provider, where it is an area of its own: the grant belongs to both. */
  alsoAreaId: areaId.nullable().default(null),
})
export const interventionChange = z
  .strictObject(interventionFields)
  .partial()
  .extend({ saidYesHow: how.optional() })

export const newNote = z.strictObject({
  text: text(4000),
  toWhom: z.enum(['team', 'citizen']).default('team'),
  aboutKind: z.enum(['goal', 'action']).nullable().default(null),
  aboutId: id.nullable().default(null),
  replyTo: id.nullable().default(null),
  themes: themes.default([]),
  ...writtenBy,
})
export const newPicture = z.strictObject({ text: text(4000), themes: themes.min(1), ...writtenBy })
export const pictureChange = z
  .strictObject({ text: text(4000), themes: themes.nullable(), saidYesHow: how })
  .partial()

export const newMember = z.union([
  z.strictObject({ kind: z.literal('employee'), personId: id, areaId, role: optionalText(200).default('') }),
  z.strictObject({
    kind: z.enum(['relative', 'volunteer']),
    name: text(200),
    role: optionalText(200).default(''),
    phone: optionalText(40).default(''),
    ...writtenBy,
  }),
])

export const newStandsIn = z.strictObject({
  code: z.string().regex(/^[a-z0-9_-]{2,60}$/),
  areaId,
  fromOn: day,
  saidYesOn: day,
  saidYesHow: how,
})
export const standsInChange = z.strictObject({ untilOn: day.nullable(), answers }).partial()

/** One thing that waits for somebody, or falls due. */
export const workItem = z.object({
  kind: z.enum(['action', 'goal', 'words', 'consent_expires', 'relation_ends', 'ask']),
  id,
  citizenId: id,
  citizenName: z.string(),
  title: z.string().nullable(),
  waitsOn: waitsOn.nullable(),
  mine: z.boolean(),
  dueOn: day.nullable(),
})
export type WorkItem = z.infer<typeof workItem>

export const myPlan = z.object({
  citizenId: id,
  citizenName: z.string(),
  hasPlan: z.boolean(),
  onTeam: z.boolean(),
  lead: z.boolean(),
  /** Something that I may see is new since I last looked. */
  hasNews: z.boolean(),
})
export type MyPlan = z.infer<typeof myPlan>
