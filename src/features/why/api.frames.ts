import { z } from 'zod'
import { verb } from '../../platform/api.ts'
import { id, version } from '../../platform/fields.ts'
import { made, tag } from './api.tellings.ts'
import { inLoop, loopVerb, nothing, params } from './api.ts'
import * as f from './model.frame.ts'
import * as r from './model.rollout.ts'
import * as m from './model.ts'

export const signFrame = inLoop('POST', 'frames', 'frame.sign', 'Give a frame, signed by name', f.newFrame)
export const ownFrame = loopVerb(
  'PUT',
  '/api/frames/{frameId}/own',
  'frame.own',
  'Make the frame that was given to me my own for the team',
  { params: z.object({ frameId: id }), body: f.newFrameOwn },
)
export const openDialogue = loopVerb(
  'POST',
  '/api/frames/{frameId}/dialogues',
  'frame.dialogue',
  'Say what is not doable within this frame, and what is missing',
  { params: z.object({ frameId: id }), body: f.newDialogue },
)
export const sayDialogue = loopVerb(
  'POST',
  '/api/dialogues/{dialogueId}/messages',
  'dialogue.say',
  'Say something in the dialogue, ask back, or answer it',
  { params: z.object({ dialogueId: id }), body: f.newMessage },
)

export const addExperiment = inLoop(
  'POST',
  'experiments',
  'experiment.add',
  'Begin an experiment: what we expect, and how we will see it',
  f.newExperiment,
)
export const moveExperiment = loopVerb(
  'POST',
  '/api/loops/{loopId}/experiments/{experimentId}/state',
  'experiment.move',
  'Keep, change, stop, with what came of it; or go on',
  { params: params.extend({ experimentId: id }), body: f.experimentMove, versioned: true },
)

export const askExperiment = loopVerb(
  'POST',
  '/api/loops/{loopId}/experiments/{experimentId}/question',
  'experiment.ask',
  'A leader is asked whether what was kept is to hold from now on: the answer comes back to it as an agreement',
  { params: params.extend({ experimentId: id }), body: f.experimentAsked, versioned: true },
)

export const askOutcome = verb({
  method: 'POST',
  path: '/api/loops/{loopId}/outcomes',
  tag,
  summary: 'Ask a citizen whether their words may be told',
  who: ['employee'],
  audit: 'outcome.ask',
  params,
  body: f.newOutcome,
  output: z.object({ id, version, citizenId: id }),
})
export const tellOutcome = loopVerb(
  'POST',
  '/api/loops/{loopId}/outcomes/{outcomeId}/told',
  'outcome.tell',
  'Tell the teams that helped what came of it',
  { params: params.extend({ outcomeId: id }), body: f.tellOutcome },
)
export const sayYesFor = verb({
  method: 'POST',
  path: '/api/loops/{loopId}/outcomes/{outcomeId}/yes',
  tag,
  summary: 'Write down the citizen’s yes as they said it to me: at the meeting, on the phone, on paper',
  who: ['employee'],
  audit: 'outcome.yes',
  params: params.extend({ outcomeId: id }),
  body: f.sayYesFor,
  output: z.object({ id, version, citizenId: id }),
  versioned: true,
})

const unlinked = { none: 'a line in the log, by name and time, would tell who doubts' }
export const addVoice = verb({
  method: 'POST',
  path: '/api/loops/{loopId}/voices',
  tag,
  summary: 'Keep a doubt, or ask from outside',
  who: ['employee'],
  audit: unlinked,
  params,
  body: m.newVoice,
  output: made,
})
export const replyVoice = loopVerb(
  'POST',
  '/api/loops/{loopId}/voices/{voiceId}/reply',
  'loop.reply',
  'Answer it openly, by name',
  { params: params.extend({ voiceId: id }), body: m.voiceReply, versioned: true },
)
export const withdrawVoice = verb({
  method: 'POST',
  path: '/api/loops/{loopId}/voices/{voiceId}/withdraw',
  tag,
  summary: 'Take back what I wrote',
  who: ['employee'],
  audit: unlinked,
  params: params.extend({ voiceId: id }),
  body: nothing,
  output: made,
  versioned: true,
})

export const getRollout = verb({
  method: 'GET',
  path: '/api/loops/{loopId}/rollout',
  tag,
  summary: 'Who begins with it, when, and how they came into it',
  who: ['employee'],
  audit: { none: 'it names leaders and teams, no citizen' },
  params,
  output: r.rolloutView,
})
export const saveRollout = verb({
  method: 'PUT',
  path: '/api/loops/{loopId}/rollout',
  tag,
  summary: 'Write down the rollout',
  who: ['employee'],
  audit: 'loop.rollout',
  params,
  body: r.rolloutFields,
  output: z.object({ version }),
})
export const addTeam = inLoop('PUT', 'rollout/teams', 'loop.team', 'A team joins the rollout', r.newTeam)
export const setRhythm = inLoop(
  'PUT',
  'rollout/rhythm',
  'loop.rhythm',
  'Which leader comes to the team’s table, from when and how often: the times are set there',
  r.teamRhythm,
)
export const addMember = inLoop(
  'PUT',
  'rollout/members',
  'loop.member',
  'Put somebody in the steering or working group, or among the leaders who are asked',
  r.newMember,
)
export const memberSays = inLoop(
  'PUT',
  'rollout/agreement',
  'loop.agree',
  'As one of the leaders, say for myself whether I agree, and why not',
  r.memberSays,
)
export const agreementOrigin = verb({
  method: 'GET',
  path: '/api/agreements/{agreementId}/origin',
  tag,
  summary: 'The experiment that a working agreement grew out of, if it did',
  who: ['employee'],
  audit: { none: 'experiments name no citizen' },
  params: z.object({ agreementId: id }),
  output: z.object({ origins: z.array(f.origin) }),
})
export const emergent = verb({
  method: 'GET',
  path: '/api/loops-emergent',
  tag,
  summary: 'For leaders: what emerges from practice, as material for strategy',
  who: ['employee'],
  audit: { none: 'experiments and demands, no people' },
  output: f.emergent,
})
