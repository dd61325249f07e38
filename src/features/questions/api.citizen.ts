import { z } from 'zod'
import { verb } from '../../platform/api.ts'
import { id, optionalText } from '../../platform/fields.ts'
import { areaId } from '../organisation/model.ts'
import * as m from './model.citizen.ts'

export const tag = 'Questions'
export const one = z.object({ questionId: id })

export const writeView = verb({
  method: 'PUT',
  path: '/api/questions/{questionId}/view',
  tag,
  summary:
    'How my area sees it; for the citizen: how I see it, which the leader may then read. Empty takes it back',
  who: ['employee', 'citizen'],
  audit: 'question.view',
  params: one,
  body: z.strictObject({ areaId: areaId.nullable().default(null), text: optionalText(1000) }),
  output: z.object({}),
})

export const answerReading = verb({
  method: 'PUT',
  path: '/api/questions/{questionId}/readings/{leaderId}',
  tag,
  summary: 'The citizen’s yes or no to one leader reading the case; a later no works at once',
  who: ['employee', 'citizen'],
  audit: 'question.answer_reading',
  params: one.extend({ leaderId: id }),
  body: m.answeringReading,
  output: z.object({}),
})

export const questionsOfCitizen = verb({
  method: 'GET',
  path: '/api/citizens/{citizenId}/questions',
  tag,
  summary: 'What waits on a decision about a citizen’s plan, and what was decided, as far as I see the case',
  who: ['employee', 'citizen', 'companion'],
  audit: 'question.list',
  params: z.object({ citizenId: id }),
  output: z.object({ items: z.array(m.citizensQuestion) }),
})
