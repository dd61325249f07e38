import { z } from 'zod'
import { id, instant, optionalText, text, until } from '../../platform/fields.ts'
import { areaId } from '../organisation/model.ts'
import { seenAlways, writtenBy } from './model.object.ts'

const memberKind = z.enum(['employee', 'relative', 'volunteer'])
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

export const newMember = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('employee'), personId: id, areaId, role: optionalText(200).default('') }),
  z.strictObject({
    kind: z.enum(['relative', 'volunteer']),
    name: text(200),
    role: optionalText(200).default(''),
    phone: optionalText(40).default(''),
    ...writtenBy,
  }),
])
