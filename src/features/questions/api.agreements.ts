import { z } from 'zod'
import { pageOf, pageQuery, verb } from '../../platform/api.ts'
import { id, optionalText, version } from '../../platform/fields.ts'
import { areaId } from '../organisation/model.ts'
import * as m from './model.agreements.ts'
import { situation } from './model.ts'

const tag = 'Working agreements'
const one = z.object({ agreementId: id })
const staff = ['employee'] as const
const none = { none: 'identifies no citizen' }

export const listAgreements = verb({
  method: 'GET',
  path: '/api/agreements',
  tag,
  summary: 'Working agreements, newest first; those in force unless `ended`',
  who: staff,
  audit: none,
  query: z.object({
    ...pageQuery,
    query: optionalText(200).default(''),
    situation: situation.optional(),
    area: z.coerce.number().pipe(areaId).optional(),
    /** Mine whose review day has come. */
    due: z.stringbool().default(false),
    /** Where a change or an end is proposed that waits for my yes. */
    asked: z.stringbool().default(false),
    ended: z.stringbool().default(false),
  }),
  output: pageOf(m.agreementRow),
})

export const readAgreement = verb({
  method: 'GET',
  path: '/api/agreements/{agreementId}',
  tag,
  summary: 'A working agreement with its editions, and why it did not fit where it did not',
  who: staff,
  audit: none,
  params: one,
  output: m.wholeAgreement,
})

export const useAgreement = verb({
  method: 'POST',
  path: '/api/agreements/{agreementId}/uses',
  tag,
  summary:
    'Say that a case met the agreement: used, did not fit, or (guidance) departed from, with the reason',
  who: staff,
  audit: 'agreement.use',
  params: one,
  body: m.using,
  output: z.object({ id }),
})

export const reviewAgreement = verb({
  method: 'POST',
  path: '/api/agreements/{agreementId}/reviews',
  tag,
  summary:
    'Does this still hold? The owner answers: it holds, is changed, or ends. What several areas agreed on is changed or ended when each has said yes',
  who: staff,
  audit: 'agreement.review',
  params: one,
  body: m.reviewing,
  output: z.object({ version, proposed: z.boolean() }),
  versioned: true,
})

export const sayToProposal = verb({
  method: 'POST',
  path: '/api/agreements/{agreementId}/proposal/words',
  tag,
  summary: 'Say yes for my area to a change or an end that the owner proposes, or no and why',
  who: staff,
  audit: 'agreement.say',
  params: one,
  body: m.sayingToProposal,
  output: z.object({ version }),
  versioned: true,
})

export const takeBackProposal = verb({
  method: 'DELETE',
  path: '/api/agreements/{agreementId}/proposal',
  tag,
  summary: 'Take back what I proposed',
  who: staff,
  audit: 'agreement.take_back',
  params: one,
  output: z.object({ version }),
  versioned: true,
})

export const addGuidance = verb({
  method: 'POST',
  path: '/api/agreements',
  tag,
  summary:
    'Guidance on professional discretion for an area that I lead: assessed individually, never binding',
  who: staff,
  audit: 'agreement.guide',
  body: m.guidance,
  output: z.object({ id, number: z.number().int() }),
})
