import { z } from 'zod'
import { verb } from '../../platform/api.ts'
import { day, id, instant, text } from '../../platform/fields.ts'
import { areaId } from '../organisation/model.ts'
import {
  askAnswer,
  consentOverview,
  consequence,
  how,
  newConsent,
  newLawGround,
  refusalReason,
  relation,
  theme,
} from './model.ts'

const tag = 'Consent'
const params = z.object({ citizenId: id })
const consentParams = params.extend({ consentId: id })
const made = z.object({ id })

export const listThemes = verb({
  method: 'GET',
  path: '/api/themes',
  tag,
  summary: 'The life themes that plans are sorted by',
  who: ['employee', 'citizen', 'companion'],
  audit: { none: 'a list of words' },
  output: z.array(theme),
})

export const getConsent = verb({
  method: 'GET',
  path: '/api/citizens/{citizenId}/consent',
  tag,
  summary: 'Who may see what, from when to when, and what was changed',
  who: ['employee', 'citizen', 'companion'],
  audit: 'consent.open',
  params,
  output: consentOverview,
})

export const previewConsent = verb({
  method: 'POST',
  path: '/api/citizens/{citizenId}/consent/preview',
  tag,
  summary: 'What a change would do, before it is made: what disappears for whom, what stays and why',
  who: ['employee', 'citizen'],
  audit: { none: 'nothing is changed and nothing new is seen' },
  params,
  /** No lines: closing for this receiver. */
  body: newConsent
    .pick({ receiver: true, lastDay: true, keep: true })
    .extend({ lines: newConsent.shape.lines.nullable() }),
  output: consequence,
})

export const giveConsent = verb({
  method: 'POST',
  path: '/api/citizens/{citizenId}/consents',
  tag,
  summary: 'Say what one receiver may see; replaces what that receiver was given before',
  who: ['employee', 'citizen'],
  audit: 'consent.give',
  params,
  body: newConsent,
  output: made,
})

export const withdrawConsent = verb({
  method: 'POST',
  path: '/api/citizens/{citizenId}/consents/{consentId}/withdraw',
  tag,
  summary: 'Close for a receiver, at once',
  who: ['employee', 'citizen'],
  audit: 'consent.withdraw',
  params: consentParams,
  body: z.strictObject({ keep: z.array(id).max(50).default([]), how }),
  output: made,
})

export const confirmConsent = verb({
  method: 'POST',
  path: '/api/citizens/{citizenId}/consents/{consentId}/confirm',
  tag,
  summary:
    'Say yes to an imported or a jointly held consent, for the citizen or for somebody whose yes is needed',
  who: ['employee', 'citizen'],
  audit: 'consent.confirm',
  params: consentParams,
  body: z.strictObject({ partyId: id, how }),
  output: made,
})

export const recordLaw = verb({
  method: 'POST',
  path: '/api/citizens/{citizenId}/law-grounds',
  tag,
  summary:
    'Record that another law lets somebody see something; told to the citizen unless a stated law says otherwise',
  who: ['employee'],
  audit: 'law.record',
  params,
  body: newLawGround,
  output: made,
})

export const endLaw = verb({
  method: 'POST',
  path: '/api/citizens/{citizenId}/law-grounds/{lawId}/end',
  tag,
  summary: 'The law no longer lets it be seen: end it at once',
  who: ['employee'],
  audit: 'law.end',
  params: params.extend({ lawId: id }),
  output: made,
})

export const listRefusalReasons = verb({
  method: 'GET',
  path: '/api/refusal-reasons',
  tag,
  summary: 'The kinds of reason that can be chosen when the answer is no or later',
  who: ['employee', 'citizen'],
  audit: { none: 'a list of words' },
  output: z.array(refusalReason),
})

export const askForPlan = verb({
  method: 'POST',
  path: '/api/citizens/{citizenId}/asks',
  tag,
  summary: 'Ask the citizen whether they want one plan',
  who: ['employee'],
  audit: 'ask.add',
  params,
  output: made,
})

export const answerAsk = verb({
  method: 'POST',
  path: '/api/citizens/{citizenId}/asks/{askId}/answer',
  tag,
  summary: 'The citizen says yes, no or later, with a reason if they want',
  who: ['employee', 'citizen'],
  audit: 'ask.answer',
  params: params.extend({ askId: id }),
  body: askAnswer,
  output: made,
})

export const listRelations = verb({
  method: 'GET',
  path: '/api/citizens/{citizenId}/relations',
  tag,
  summary: 'Who works with this citizen, and on which ground',
  who: ['employee', 'citizen'],
  audit: 'relation.open',
  params,
  output: z.array(relation),
})

export const relationsToConfirm = verb({
  method: 'GET',
  path: '/api/relations/to-confirm',
  tag,
  summary: 'Relations that people of my area gave themselves and that I can confirm or end',
  who: ['employee'],
  audit: 'relation.list',
  output: z.array(relation),
})

export const confirmRelation = verb({
  method: 'POST',
  path: '/api/citizens/{citizenId}/relations/{relationId}/confirm',
  tag,
  summary: 'Confirm a relation that somebody else gave themself in my area',
  who: ['employee'],
  audit: 'relation.confirm',
  params: params.extend({ relationId: id }),
  output: made,
})

export const endRelation = verb({
  method: 'POST',
  path: '/api/citizens/{citizenId}/relations/{relationId}/end',
  tag,
  summary: 'End a relation',
  who: ['employee'],
  audit: 'relation.end',
  params: params.extend({ relationId: id }),
  output: made,
})

export const openEmergency = verb({
  method: 'POST',
  path: '/api/citizens/{citizenId}/emergencies',
  tag,
  summary: 'Open a plan in an emergency, with a reason; told to the citizen and the data protection officer',
  who: ['employee'],
  audit: 'emergency.open',
  params,
  body: z.strictObject({ areaId, reason: text(500), hours: z.number().int().min(1).max(12) }),
  output: made.extend({ untilAt: instant }),
})

export const grantWhereabouts = verb({
  method: 'POST',
  path: '/api/citizens/{citizenId}/whereabouts',
  tag,
  summary: 'Let one reader know where a protected citizen is, with a reason',
  who: ['employee'],
  audit: 'whereabouts.grant',
  params,
  body: z.strictObject({ personId: id, reason: text(500), lastDay: day.nullable().default(null) }),
  output: made,
})
