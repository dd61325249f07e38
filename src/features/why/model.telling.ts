// A citizen's words that somebody would like to tell. Apart from the rest, which no phone needs.
import { z } from 'zod'
import { id, instant, version } from '../../platform/fields.ts'
import { open } from './model.words.ts'

export const yesHow = z.enum(['table', 'phone', 'paper'])

/** What a citizen is asked: whether their words may be told, as they stand here. */
export const telling = z.object({
  id,
  words: z.string(),
  toldAs: z.string(),
  moved: z.string(),
  askedBy: z.string(),
  madeAt: instant,
  saidYesAt: instant.nullable(),
  yesHow: yesHow.nullable(),
  version,
})
export type Telling = z.infer<typeof telling>
export const tellingAnswer = z.strictObject({
  answer: z.enum(['yes', 'no', 'withdraw']),
  words: open(500).optional(),
  toldAs: open(100).optional(),
})
