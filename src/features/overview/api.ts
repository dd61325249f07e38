import { z } from 'zod'
import { verb } from '../../platform/api.ts'
import { day } from '../../platform/fields.ts'
import * as m from './model.ts'

const tag = 'Overview'
const staff = ['employee'] as const
const published = { none: 'published figures that identify nobody' }

export const readOverview = verb({
  method: 'GET',
  path: '/api/overview',
  tag,
  summary: 'The published figures of what I lead and of the whole municipality, quarter by quarter',
  who: staff,
  audit: published,
  output: m.overview,
})

export const printOverview = verb({
  method: 'GET',
  path: '/api/overview/page',
  tag,
  summary: 'The overview on one page for the management meeting, as accessible PDF (base64)',
  who: staff,
  audit: published,
  query: z.object({
    language: z.enum(['da', 'en']).default('da'),
    place: z.string().max(50).default('all'),
    quarter: day.optional(),
  }),
  output: z.object({ fileName: z.string(), pdf: z.string() }),
})

export const recordGround = verb({
  method: 'PUT',
  path: '/api/overview/ground',
  tag,
  summary: 'Record on which ground, and for what, it may be counted who may need one plan. For directors',
  who: staff,
  audit: 'statistics.ground',
  body: m.recording,
  output: z.object({}),
})

export const endGround = verb({
  method: 'DELETE',
  path: '/api/overview/ground',
  tag,
  summary: 'End the ground: who may need one plan is no longer counted. For directors',
  who: staff,
  audit: 'statistics.ground_end',
  output: z.object({}),
})

export const myPulse = verb({
  method: 'GET',
  path: '/api/overview/pulse',
  tag,
  summary: 'The round of the support pulse that asks me, and whether I have answered',
  who: staff,
  audit: { none: 'one’s own' },
  output: m.myPulse,
})

export const answerPulse = verb({
  method: 'POST',
  path: '/api/overview/pulse',
  tag,
  summary: 'Answer the three questions of the month, once. Answers are kept apart from who answered',
  who: staff,
  audit: { none: 'a line in the log would say when somebody answered' },
  body: z.strictObject({ month: day, answers: z.array(z.number().int().min(1).max(5)).length(3) }),
  output: z.object({}),
})

export const listDecided = verb({
  method: 'GET',
  path: '/api/overview/decided',
  tag,
  summary: 'What the politicians decided, what it costs and pays, and what was tried within it. No case',
  who: staff,
  audit: { none: 'frames identify nobody' },
  output: m.decided,
})
