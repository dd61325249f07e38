import { z } from 'zod'
import { pageOf, pageQuery, verb, type Who } from '../../platform/api.ts'
import { id, version } from '../../platform/fields.ts'
import { how } from '../consent/model.ts'
import * as m from './model.ts'
import { statutoryPlan } from './statutory.ts'

const tag = 'Plan'
const params = z.object({ citizenId: id })
const made = z.object({ id, version })
const both = ['employee', 'citizen'] as const

export const openPlan = verb({
  method: 'GET',
  path: '/api/citizens/{citizenId}/plan',
  tag,
  summary: 'The whole plan, at my depth of sight. The look is logged',
  who: ['employee', 'citizen', 'companion'],
  audit: { none: 'the database function logs it before it answers' },
  params,
  output: m.planView,
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

/** The verbs that every kind of object has: they differ in their fields only. */
function addVerb<B extends z.ZodType>(name: string, path: string, summary: string, body: B) {
  return verb({
    method: 'POST',
    path: `/api/citizens/{citizenId}/${path}`,
    tag,
    summary,
    who: both,
    audit: `${name}.add`,
    params,
    body,
    output: made,
  })
}
function changeVerb<B extends z.ZodType, K extends string>(
  name: string,
  path: string,
  key: K,
  summary: string,
  body: B,
) {
  const withKey = params.extend({ [key]: id } as Record<K, typeof id>)
  return verb({
    method: 'PATCH',
    path: `/api/citizens/{citizenId}/${path}/{${key}}`,
    tag,
    summary,
    who: both,
    audit: `${name}.change`,
    params: withKey,
    body,
    output: made,
    versioned: true,
  })
}
function actVerb<B extends z.ZodType, K extends string>(
  audit: `${string}.${string}`,
  path: string,
  key: K,
  act: string,
  summary: string,
  body: B,
  who: readonly Who[] = both,
) {
  const withKey = params.extend({ [key]: id } as Record<K, typeof id>)
  return verb({
    method: 'POST',
    path: `/api/citizens/{citizenId}/${path}/{${key}}/${act}`,
    tag,
    summary,
    who,
    audit,
    params: withKey,
    body,
    output: made,
    versioned: true,
  })
}

export const addWords = addVerb(
  'words',
  'words',
  'Write the citizen’s own words, or what was told',
  m.newWords,
)
export const changeWords = changeVerb(
  'words',
  'words',
  'wordsId',
  'The citizen changes own words; staff change what is not confirmed',
  m.wordsChange,
)
export const confirmWords = actVerb(
  'words.confirm',
  'words',
  'wordsId',
  'confirm',
  'The citizen confirms words that were taken down',
  z.strictObject({ how }),
)
export const endWords = actVerb(
  'words.end',
  'words',
  'wordsId',
  'end',
  'These words no longer hold',
  z.strictObject({}),
)

export const addGoal = addVerb('goal', 'goals', 'Add a goal, in the first person', m.newGoal)
export const changeGoal = changeVerb(
  'goal',
  'goals',
  'goalId',
  'Change a goal; a new wording by staff waits for the citizen’s yes',
  m.goalChange,
)
export const confirmGoal = actVerb(
  'goal.confirm',
  'goals',
  'goalId',
  'confirm',
  'The citizen confirms a goal or its new wording',
  z.strictObject({ how }),
)
export const moveGoal = actVerb(
  'goal.move',
  'goals',
  'goalId',
  'state',
  'Agreed, active, paused (on what), achieved, ended (why)',
  m.goalMove,
)
export const orderGoals = verb({
  method: 'PUT',
  path: '/api/citizens/{citizenId}/goals/order',
  tag,
  summary: 'Put the goals in order',
  who: both,
  audit: 'goal.order',
  params,
  body: z.strictObject({ goalIds: z.array(id).min(1).max(100) }),
  output: z.object({}),
})

export const addAction = addVerb('action', 'actions', 'Agree who does what by when', m.newAction)
export const changeAction = changeVerb('action', 'actions', 'actionId', 'Change an agreement', m.actionChange)
export const finishAction = actVerb(
  'action.done',
  'actions',
  'actionId',
  'done',
  'Tick off, and say how it went',
  m.actionDone,
  [...both, 'companion'],
)
export const reopenAction = actVerb(
  'action.reopen',
  'actions',
  'actionId',
  'reopen',
  'Not done after all, or to be done again',
  z.strictObject({}),
  [...both, 'companion'],
)
export const dropAction = actVerb(
  'action.drop',
  'actions',
  'actionId',
  'drop',
  'No longer to be done',
  z.strictObject({}),
)

export const addIntervention = addVerb(
  'intervention',
  'interventions',
  'Enter what an area does with and for the citizen',
  m.newIntervention,
)
export const changeIntervention = changeVerb(
  'intervention',
  'interventions',
  'interventionId',
  'Change an intervention',
  m.interventionChange,
)

export const addNote = addVerb('note', 'notes', 'Say something to the team, or to the citizen', m.newNote)
export const addPicture = addVerb('picture', 'pictures', 'Describe one part of life', m.newPicture)
export const changePicture = changeVerb(
  'picture',
  'pictures',
  'pictureId',
  'Change the description, or sort it',
  m.pictureChange,
)

export const addMember = addVerb(
  'member',
  'members',
  'Invite a colleague, a relative or a volunteer to the team',
  m.newMember,
)
export const listInvited = verb({
  method: 'GET',
  path: '/api/citizens/{citizenId}/invited',
  tag,
  summary: 'Whom I have invited to the team myself, and whether they have come',
  who: ['employee', 'citizen'],
  audit: { none: 'what one has done oneself' },
  params,
  output: z.array(m.invited),
})
export const leaveTeam = actVerb(
  'member.leave',
  'members',
  'memberId',
  'leave',
  'Leave the team, or take somebody of the own area off it',
  z.strictObject({}),
)

export const addStandsIn = addVerb(
  'stands_in',
  'stands-in',
  'Let the plan stand in for a statutory plan, with the citizen’s yes',
  m.newStandsIn,
)
export const changeStandsIn = changeVerb(
  'stands_in',
  'stands-in',
  'standsInId',
  'Say where the required contents are answered, or end it',
  m.standsInChange,
)

export const sortAttachment = changeVerb(
  'attachment',
  'attachments',
  'attachmentId',
  'Sort an imported source by life theme',
  z.strictObject({ themes: m.themes }),
)
export const getAttachment = verb({
  method: 'GET',
  path: '/api/citizens/{citizenId}/attachments/{attachmentId}',
  tag,
  summary: 'An imported source as it came',
  who: ['employee', 'citizen', 'companion'],
  audit: 'attachment.open',
  params: params.extend({ attachmentId: id }),
  output: m.attachment.extend({ content: z.unknown() }),
})

export const myWork = verb({
  method: 'GET',
  path: '/api/my-work',
  tag,
  summary: 'What waits on me, and what falls due',
  who: ['employee', 'citizen', 'companion'],
  audit: 'work.list',
  /** `released`: from how many things I was released since I last asked, having lost sight of them. */
  output: z.object({ items: z.array(m.workItem), released: z.number() }),
})

export const myPlans = verb({
  method: 'GET',
  path: '/api/my-plans',
  tag,
  summary: 'The citizens whom I work with, and whether something is new',
  who: ['employee', 'companion'],
  audit: 'work.plans',
  query: z.object(pageQuery),
  output: pageOf(m.myPlan),
})

export const listStatutoryPlans = verb({
  method: 'GET',
  path: '/api/statutory-plans',
  tag,
  summary: 'Statutory plans that the one plan can stand in for, with the contents each must have',
  who: ['employee', 'citizen', 'companion'],
  audit: { none: 'rules, not people' },
  output: z.array(statutoryPlan),
})
