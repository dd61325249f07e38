import { z } from 'zod'
import { pageOf, pageQuery, verb } from '../../platform/api.ts'
import { version } from '../../platform/fields.ts'
import { params, tag } from './api.object.ts'
import { myPlan, planView, workItem } from './model.ts'

export const openPlan = verb({
  method: 'GET',
  path: '/api/citizens/{citizenId}/plan',
  tag,
  summary: 'The whole plan, at my depth of sight. The look is logged',
  who: ['employee', 'citizen', 'companion'],
  audit: { none: 'the database function logs it before it answers' },
  params,
  output: planView,
})

export const markSeen = verb({
  method: 'POST',
  path: '/api/citizens/{citizenId}/plan/seen',
  tag,
  summary: 'I have seen what is new',
  who: ['employee', 'citizen', 'companion'],
  audit: { none: 'a bookmark of the reader’s own' },
  params,
  output: z.object({}),
})

export const startPlan = verb({
  method: 'POST',
  path: '/api/citizens/{citizenId}/plan',
  tag,
  summary: 'Begin the one plan, once the citizen has said yes to it',
  who: ['employee'],
  audit: 'plan.start',
  params,
  output: z.object({ version }),
})

export const myWork = verb({
  method: 'GET',
  path: '/api/my-work',
  tag,
  summary: 'What waits on me, and what falls due',
  who: ['employee', 'citizen', 'companion'],
  audit: 'work.list',
  /** `released`: from how many things I was released since I last asked, having lost sight of them. */
  output: z.object({ items: z.array(workItem), released: z.number() }),
})

export const myPlans = verb({
  method: 'GET',
  path: '/api/my-plans',
  tag,
  summary: 'The citizens whom I work with, and whether something is new',
  who: ['employee', 'companion'],
  audit: 'work.plans',
  query: z.object(pageQuery),
  output: pageOf(myPlan),
})
