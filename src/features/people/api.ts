import { z } from 'zod'
import { pageOf, pageQuery, verb } from '../../platform/api.ts'
import { day, id, text, version } from '../../platform/fields.ts'
import {
  citizen,
  citizenChange,
  findPurpose,
  foundCitizen,
  newCitizen,
  newRelation,
  newRepresentation,
  targetGroup,
} from './model.ts'

const tag = 'Citizens'
const params = z.object({ citizenId: id })

export const listTargetGroups = verb({
  method: 'GET',
  path: '/api/target-groups',
  tag,
  summary: 'The target groups of this municipality',
  who: ['employee', 'citizen', 'companion'],
  audit: { none: 'a list of words' },
  output: z.array(targetGroup),
})

export const findCitizens = verb({
  method: 'GET',
  path: '/api/citizens',
  tag,
  summary: 'Citizens whom I have a relation to or whose plan I am on, by name',
  who: ['employee', 'companion'],
  audit: 'citizen.search',
  query: z.object({ query: z.string().trim().max(100).default(''), ...pageQuery }),
  output: pageOf(foundCitizen),
})

export const findByCpr = verb({
  method: 'POST',
  path: '/api/citizens/find-by-cpr',
  tag,
  summary: 'Any citizen by exact CPR number: shows the name and nothing else, and is logged with its purpose',
  who: ['employee'],
  audit: { none: 'the database function logs it, with its purpose' },
  body: z.strictObject({ cpr: z.string().trim().max(20), purpose: findPurpose }),
  output: z.object({ found: z.object({ id, name: z.string() }).nullable() }),
  perMinute: 60,
})

export const createCitizen = verb({
  method: 'POST',
  path: '/api/citizens',
  tag,
  summary: 'Create a citizen; gives the creator a relation in their area for seven days',
  who: ['employee'],
  audit: 'citizen.create',
  body: newCitizen,
  output: z.object({ id, citizenId: id, version }),
})

export const getCitizen = verb({
  method: 'GET',
  path: '/api/citizens/{citizenId}',
  tag,
  summary: 'What I may know about a citizen',
  who: ['employee', 'citizen', 'companion'],
  audit: 'citizen.open',
  params,
  output: citizen,
})

export const changeCitizen = verb({
  method: 'PATCH',
  path: '/api/citizens/{citizenId}',
  tag,
  summary: 'Correct what is known about a citizen',
  who: ['employee', 'citizen'],
  audit: 'citizen.change',
  params,
  body: citizenChange,
  output: z.object({ id, version }),
  versioned: true,
})

export const addCompanion = verb({
  method: 'POST',
  path: '/api/citizens/{citizenId}/companions',
  tag,
  summary: 'Let in a relative or volunteer, who then can be named as receiver of a consent',
  who: ['employee', 'citizen'],
  audit: 'companion.add',
  params,
  body: z.strictObject({ name: text(200), relation: text(80) }),
  output: z.object({ id }),
})

export const addRepresentation = verb({
  method: 'POST',
  path: '/api/citizens/{citizenId}/representations',
  tag,
  summary: 'Record who stands in for the citizen: by which law, in which acts, from when. It gives no sight',
  who: ['employee'],
  audit: 'representation.add',
  params,
  body: newRepresentation,
  output: z.object({ id }),
})

export const endRepresentation = verb({
  method: 'POST',
  path: '/api/citizens/{citizenId}/representations/{representationId}/end',
  tag,
  summary: 'They stand in for the citizen no longer',
  who: ['employee'],
  audit: 'representation.end',
  params: params.extend({ representationId: id }),
  output: z.object({}),
})

export const addHouseholdMember = verb({
  method: 'POST',
  path: '/api/citizens/{citizenId}/household',
  tag,
  summary: 'Record that another citizen with whose case I work lives with this one. It gives no sight',
  who: ['employee'],
  audit: 'household.add',
  params,
  body: z.strictObject({ memberId: id, fromOn: day }),
  output: z.object({}),
})

export const endHouseholdMember = verb({
  method: 'POST',
  path: '/api/citizens/{citizenId}/household/{memberId}/end',
  tag,
  summary: 'They do not live there any longer',
  who: ['employee'],
  audit: 'household.end',
  params: params.extend({ memberId: id }),
  output: z.object({}),
})

export const addRelation = verb({
  method: 'POST',
  path: '/api/citizens/{citizenId}/relations',
  tag: 'Consent',
  summary:
    'Take a case in my own area with a reason, for seven days; or assign somebody of the area that I lead',
  who: ['employee'],
  audit: 'relation.add',
  params,
  body: newRelation,
  output: z.object({ id }),
})
