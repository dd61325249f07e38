// What came of it, told back to those who helped: on their first page, so apart from the rest.
import { z } from 'zod'
import { verb } from '../../platform/api.ts'
import { id } from '../../platform/fields.ts'
import { tag } from './api.tellings.ts'
import { toldBack } from './model.told.ts'

export const readOutcome = verb({
  method: 'POST',
  path: '/api/loops/{loopId}/outcomes/{outcomeId}/read',
  tag,
  summary: 'I have read it: counted from five, never by whom',
  who: ['employee'],
  audit: { none: 'it is said that nobody sees who has read' },
  params: z.object({ loopId: id, outcomeId: id }),
  output: z.object({}),
})
export const toldToUs = verb({
  method: 'GET',
  path: '/api/told-to-us',
  tag,
  summary: 'What came of it, told back to a team that I work in; newest first',
  who: ['employee'],
  audit: { none: 'told with the citizens’ yes, to be read' },
  output: z.object({ items: z.array(toldBack) }),
})
