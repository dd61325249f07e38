import { z } from 'zod'
import { id } from '../../platform/fields.ts'

/** To a team that helped, in the citizen's words. */
export const toldBack = z.object({
  id,
  loopId: id,
  loopTitle: z.string(),
  words: z.string(),
  toldAs: z.string(),
  moved: z.string(),
  read: z.boolean(),
})
