import { z } from 'zod'
import { verb } from '../../platform/api.ts'
import { id, version } from '../../platform/fields.ts'
import * as m from './model.telling.ts'

export const tag = 'From why to practice'
export const made = z.object({ id, version })

export const myTellings = verb({
  method: 'GET',
  path: '/api/my-tellings',
  tag,
  summary: 'The words of mine that somebody would like to tell, or tells with my yes',
  who: ['citizen'],
  audit: { none: 'their own words, on their own page' },
  output: z.array(m.telling),
})
export const answerTelling = verb({
  method: 'POST',
  path: '/api/my-tellings/{outcomeId}',
  tag,
  summary: 'Say yes or no to my words being told, or take my yes back',
  who: ['citizen'],
  audit: 'outcome.answer',
  params: z.object({ outcomeId: id }),
  body: m.tellingAnswer,
  output: made,
  versioned: true,
})
