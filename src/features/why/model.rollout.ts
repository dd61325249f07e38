// Rolling it out: to whom, where, who leads across, who comes to which team and who agrees.
import { z } from 'zod'
import { day, id, instant, text, version } from '../../platform/fields.ts'
import { areaId } from '../organisation/model.ts'
import { tableState } from '../questions/model.tables.ts'
import * as m from './model.ts'
import { open, openOptional } from './model.words.ts'

const exemption = z.object({ citation: z.string(), what: z.string(), endsOn: z.string() })
export const rolloutTeam = z.object({
  departmentId: id,
  joined: z.enum(['volunteered', 'appointed']),
  fromOn: z.string(),
  leaderId: id.nullable(),
  everyWeeks: z.number().nullable(),
  version,
})
export type RolloutTeam = z.infer<typeof rolloutTeam>
export const rolloutMember = z.object({
  body: z.enum(['steering', 'working', 'leaders']),
  personId: id,
  agrees: z.enum(['agrees', 'sceptical']).nullable(),
  reason: z.string(),
  saidAt: instant.nullable(),
  version,
})
export type RolloutMember = z.infer<typeof rolloutMember>
export const rollout = z.object({
  targetGroup: z.string(),
  criterion: z.string(),
  start: z.enum(['small', 'wide']),
  startReason: z.string(),
  leadId: id,
  fairness: z.string(),
  exemptions: z.array(exemption),
  madeBy: id,
  madeAt: instant,
  version,
})
export const rolloutView = z.object({
  loop: m.loop,
  rollout: rollout.nullable(),
  teams: z.array(rolloutTeam),
  /** When the leader comes, for the team and those above the leader: each time by itself, never a count. */
  tables: z.array(
    z.object({ id, departmentId: id, startsAt: instant, state: tableState, movedFrom: instant.nullable() }),
  ),
  members: z.array(rolloutMember),
  outside: z.array(m.voice),
  may: z.boolean(),
  people: z.array(z.object({ id, name: z.string(), title: z.string() })),
  departments: z.array(z.object({ id, areaId, name: z.string() })),
})
export type RolloutView = z.infer<typeof rolloutView>
export const rolloutFields = z.strictObject({
  targetGroup: open(300),
  criterion: open(500),
  start: z.enum(['small', 'wide']),
  startReason: openOptional(500),
  leadId: id,
  fairness: openOptional(1000),
  exemptions: z
    .array(z.strictObject({ citation: text(200), what: open(300), endsOn: day }))
    .max(20)
    .default([]),
  /** The version that was seen; left out where there is none yet. */
  seen: version.optional(),
})
export const newTeam = z.strictObject({
  departmentId: id,
  joined: z.enum(['volunteered', 'appointed']),
  fromOn: day,
  leaderId: id.nullable().default(null),
})
/** The team's named leader comes at a time of day, so many times, so many weeks apart. */
export const teamRhythm = z.strictObject({
  departmentId: id,
  leaderId: id,
  startsOn: day,
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  everyWeeks: z.number().int().min(1).max(8),
  times: z.number().int().min(1).max(12),
  minutes: z.number().int().min(10).max(480).default(60),
  place: openOptional(200),
})
export const newMember = z.strictObject({ body: z.enum(['steering', 'working', 'leaders']), personId: id })
export const memberSays = z.strictObject({
  agrees: z.enum(['agrees', 'sceptical']),
  reason: openOptional(500),
})
