// Of a question, what a citizen reads and answers. Apart from the rest, which no phone needs.
import { z } from 'zod'
import { day, id, instant } from '../../platform/fields.ts'
import { areaId } from '../organisation/model.ts'

export const aboutKind = z.enum(['goal', 'action', 'intervention', 'consent'])
export const questionKind = z.enum(['question', 'disagreement'])
export const questionState = z.enum(['open', 'answered', 'withdrawn'])

/** "May the leader read it?", asked of the citizen. */
export const reading = z.object({
  leaderId: id,
  name: z.string(),
  answer: z.enum(['yes', 'no']).nullable(),
  /** When the citizen said no, before it was asked again. */
  refusedAt: instant.nullable(),
  /** The citizen's last no on their own screen; until their own yes there, staff write a yes down only after a meeting since. */
  ownNoAt: instant.nullable(),
  /** The meeting at which they then said yes. */
  metOn: day.nullable(),
})
/** As what somebody leads; null where they no longer do. */
const leadsAs = z.enum(['team_leader', 'head_of_department', 'head_of_centre', 'director']).nullable()
export const answeringReading = z.strictObject({
  answer: z.enum(['yes', 'no']),
  /** How the citizen said it; on their own screen they say it themselves. */
  how: z.enum(['screen', 'table', 'phone', 'paper']).default('screen'),
  /** The meeting where a yes was said after a no on the citizen's own screen. */
  metOn: day.nullable().default(null),
})

/** What the citizen reads: that something waits, with whom by role (staff by name too), by when; and what was decided. */
export const citizensQuestion = z.object({
  id,
  kind: questionKind,
  wording: z.string(),
  state: questionState,
  askedAt: instant,
  waitsFor: z.array(z.object({ name: z.string().nullable(), role: leadsAs, areaId: areaId.nullable() })),
  dueOn: day.nullable(),
  aboutKind: aboutKind.nullable(),
  aboutId: id.nullable(),
  decided: z.string().nullable(),
  decidedAt: instant.nullable(),
  myView: z.string().nullable(),
  readings: z.array(reading.extend({ role: leadsAs, areaId: areaId.nullable() })),
})
export type CitizensQuestion = z.infer<typeof citizensQuestion>
