import { z } from 'zod'
import { day, id, instant, version } from '../../platform/fields.ts'
import { action, waitsOn } from './model.actions.ts'
import { goal } from './model.goals.ts'
import { intervention } from './model.interventions.ts'
import { attachment, note, picture } from './model.notes.ts'
import { standsIn } from './model.standsin.ts'
import { member } from './model.team.ts'
import { words } from './model.words.ts'

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
