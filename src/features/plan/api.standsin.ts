import { z } from 'zod'
import { verb } from '../../platform/api.ts'
import { addVerb, changeVerb, tag } from './api.object.ts'
import { newStandsIn, standsInChange } from './model.standsin.ts'
import { statutoryPlan } from './statutory.ts'

export const listStatutoryPlans = verb({
  method: 'GET',
  path: '/api/statutory-plans',
  tag,
  summary: 'Statutory plans that the one plan can stand in for, with the contents each must have',
  who: ['employee', 'citizen', 'companion'],
  audit: { none: 'rules, not people' },
  output: z.array(statutoryPlan),
})

export const addStandsIn = addVerb(
  'stands_in',
  'stands-in',
  'Let the plan stand in for a statutory plan, with the citizen’s yes',
  newStandsIn,
)
export const changeStandsIn = changeVerb(
  'stands_in',
  'stands-in',
  'standsInId',
  'Say where the required contents are answered, or end it',
  standsInChange,
)
