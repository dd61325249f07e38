import { z } from 'zod'
import { verb } from '../../platform/api.ts'
import { id, version } from '../../platform/fields.ts'
import { actVerb, addVerb, both, params, tag } from './api.object.ts'
import { invited, newMember } from './model.team.ts'

export const setLead = verb({
  method: 'PUT',
  path: '/api/citizens/{citizenId}/plan/lead',
  tag,
  summary: 'Say who of the team is plan lead',
  who: both,
  audit: 'plan.lead',
  params,
  body: z.strictObject({ personId: id.nullable() }),
  output: z.object({ version }),
  versioned: true,
})

export const addMember = addVerb(
  'member',
  'members',
  'Invite a colleague, a relative or a volunteer to the team',
  newMember,
)
export const listInvited = verb({
  method: 'GET',
  path: '/api/citizens/{citizenId}/invited',
  tag,
  summary: 'Whom I have invited to the team myself, and whether they have come',
  who: ['employee', 'citizen'],
  audit: { none: 'what one has done oneself' },
  params,
  output: z.array(invited),
})
export const leaveTeam = actVerb(
  'member.leave',
  'members',
  'memberId',
  'leave',
  'Leave the team, or take somebody of the own area off it',
  z.strictObject({}),
)
