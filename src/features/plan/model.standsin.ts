import { z } from 'zod'
import { day, id } from '../../platform/fields.ts'
import { how } from '../consent/model.ts'
import { areaId } from '../organisation/model.ts'
import { seenAlways } from './model.object.ts'

/** For each required content of a statutory plan: where in this plan it is answered. */
const answers = z.record(
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

export const newStandsIn = z.strictObject({
  code: z.string().regex(/^[a-z0-9_-]{2,60}$/),
  areaId,
  fromOn: day,
  saidYesOn: day,
  saidYesHow: how,
})
export const standsInChange = z.strictObject({ untilOn: day.nullable(), answers }).partial()
