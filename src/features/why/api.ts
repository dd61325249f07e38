import { z } from 'zod'
import { verb } from '../../platform/api.ts'
import { id, version } from '../../platform/fields.ts'
import * as f from './model.frame.ts'
import * as m from './model.ts'

const tag = 'From why to practice'
const params = z.object({ loopId: id })
const made = z.object({ id, version })
const nothing = z.strictObject({})

/** What everybody who works in the municipality may call; the database decides whose words they may set. */
function loopVerb<P extends z.ZodType, B extends z.ZodType>(
  method: 'POST' | 'PUT' | 'PATCH',
  path: `/api/${string}`,
  audit: `${string}.${string}`,
  summary: string,
  given: { params: P; body: B; versioned?: boolean },
) {
  return verb({ method, path, tag, summary, who: ['employee'], audit, output: made, ...given })
}
const inLoop = <B extends z.ZodType>(
  method: 'POST' | 'PUT',
  path: string,
  audit: `${string}.${string}`,
  summary: string,
  body: B,
) => loopVerb(method, `/api/loops/{loopId}/${path}`, audit, summary, { params, body })

export const listLoops = verb({
  method: 'GET',
  path: '/api/loops',
  tag,
  summary: 'The loops of the municipality, what moved last first',
  who: ['employee'],
  audit: { none: 'loops name no citizen' },
  output: z.object({ loops: z.array(m.loopLine), areas: z.array(z.number()) }),
})
export const openLoop = verb({
  method: 'POST',
  path: '/api/loops',
  tag,
  summary: 'Ask why: anybody can open a loop, without a mandate',
  who: ['employee'],
  audit: 'loop.open',
  body: m.newLoop,
  output: made,
})
export const getLoop = verb({
  method: 'GET',
  path: '/api/loops/{loopId}',
  tag,
  summary: 'A loop: where we are, and all that the reader may see of it',
  who: ['employee'],
  audit: { none: 'loops name no citizen' },
  params,
  output: f.loopView,
})
export const changeLoop = loopVerb(
  'PATCH',
  '/api/loops/{loopId}',
  'loop.change',
  'Give it another title, or end it',
  {
    params,
    body: m.loopChange,
    versioned: true,
  },
)

export const askPart = inLoop('POST', 'parts', 'loop.ask', 'Ask an area or a team to join', m.newPart)
export const answerPart = loopVerb(
  'POST',
  '/api/loops/{loopId}/parts/{partId}/answer',
  'part.answer',
  'An area answers for itself whether it joins',
  { params: params.extend({ partId: id }), body: m.partAnswer, versioned: true },
)

export const writeWording = inLoop(
  'PUT',
  'wording',
  'wording.write',
  'Write what my area, at my level, thinks the purpose is',
  m.newWording,
)
export const nameDifference = inLoop(
  'POST',
  'differences',
  'difference.name',
  'Name a difference between the wordings',
  m.newDifference,
)
export const changeDifference = loopVerb(
  'PATCH',
  '/api/loops/{loopId}/differences/{differenceId}',
  'difference.change',
  'Say what became of a difference',
  { params: params.extend({ differenceId: id }), body: m.differenceChange, versioned: true },
)

export const proposeAmendment = inLoop(
  'POST',
  'amendments',
  'amendment.propose',
  'Propose other words, and say whose they are',
  m.newAmendment,
)
export const takeAmendment = loopVerb(
  'POST',
  '/api/loops/{loopId}/amendments/{amendmentId}/take',
  'amendment.take',
  'Take up another area’s amendment: it becomes the next edition',
  { params: params.extend({ amendmentId: id }), body: nothing },
)
export const withdrawAmendment = loopVerb(
  'POST',
  '/api/loops/{loopId}/amendments/{amendmentId}/withdraw',
  'amendment.withdraw',
  'Take my own proposal back',
  { params: params.extend({ amendmentId: id }), body: nothing },
)
export const setStand = inLoop(
  'PUT',
  'stands',
  'stand.set',
  'Say for my own area how it stands to the newest edition',
  m.newStand,
)
export const endorse = inLoop(
  'POST',
  'endorsements',
  'loop.endorse',
  'A leader endorses what grew, without having written it',
  m.newEndorsement,
)

export const addPractice = inLoop(
  'POST',
  'practice',
  'practice.add',
  'Put what happened beside what we say',
  m.newPractice,
)
export const endPractice = loopVerb(
  'POST',
  '/api/loops/{loopId}/practice/{practiceId}/end',
  'practice.end',
  'Take away what I put up',
  { params: params.extend({ practiceId: id }), body: nothing, versioned: true },
)
export const writeCulture = inLoop(
  'PUT',
  'culture',
  'culture.write',
  'Write one element of the cultural web, in one’s own words',
  m.newCulture,
)
export const addTension = inLoop(
  'POST',
  'tensions',
  'tension.add',
  'Keep two demands in view as both–and',
  m.newTension,
)
export const changeTension = loopVerb(
  'PUT',
  '/api/loops/{loopId}/tensions/{tensionId}',
  'tension.change',
  'Note a sign that was seen, or the sentence that was agreed',
  { params: params.extend({ tensionId: id }), body: m.newTension, versioned: true },
)

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
export const readOutcome = verb({
  method: 'POST',
  path: '/api/loops/{loopId}/outcomes/{outcomeId}/read',
  tag,
  summary: 'I have read it: counted from five, never by whom',
  who: ['employee'],
  audit: { none: 'it is said that nobody sees who has read' },
  params: params.extend({ outcomeId: id }),
  output: z.object({}),
})
export const myTellings = verb({
  method: 'GET',
  path: '/api/my-tellings',
  tag,
  summary: 'The words of mine that somebody would like to tell, or tells with my yes',
  who: ['citizen'],
  audit: { none: 'their own words, on their own page' },
  output: z.array(f.telling),
})
export const answerTelling = verb({
  method: 'POST',
  path: '/api/my-tellings/{outcomeId}',
  tag,
  summary: 'Say yes or no to my words being told, or take my yes back',
  who: ['citizen'],
  audit: 'outcome.answer',
  params: z.object({ outcomeId: id }),
  body: f.tellingAnswer,
  output: made,
  versioned: true,
})

export const addVoice = inLoop(
  'POST',
  'voices',
  'loop.voice',
  'Keep a doubt, or ask from outside',
  m.newVoice,
)
export const replyVoice = loopVerb(
  'POST',
  '/api/loops/{loopId}/voices/{voiceId}/reply',
  'loop.reply',
  'Answer it openly, by name',
  { params: params.extend({ voiceId: id }), body: m.voiceReply, versioned: true },
)
export const withdrawVoice = loopVerb(
  'POST',
  '/api/loops/{loopId}/voices/{voiceId}/withdraw',
  'loop.voice_back',
  'Take back what I wrote',
  { params: params.extend({ voiceId: id }), body: nothing, versioned: true },
)

export const getRollout = verb({
  method: 'GET',
  path: '/api/loops/{loopId}/rollout',
  tag,
  summary: 'Who begins with it, when, and how they came into it',
  who: ['employee'],
  audit: { none: 'it names leaders and teams, no citizen' },
  params,
  output: f.rolloutView,
})
export const saveRollout = verb({
  method: 'PUT',
  path: '/api/loops/{loopId}/rollout',
  tag,
  summary: 'Write down the rollout',
  who: ['employee'],
  audit: 'loop.rollout',
  params,
  body: f.rolloutFields,
  output: z.object({ version }),
})
export const addTeam = inLoop('PUT', 'rollout/teams', 'loop.team', 'A team joins the rollout', f.newTeam)
export const addMember = inLoop(
  'PUT',
  'rollout/members',
  'loop.member',
  'Put somebody in the steering or working group, or among the leaders who are asked',
  f.newMember,
)
export const memberSays = inLoop(
  'PUT',
  'rollout/agreement',
  'loop.agree',
  'As one of the leaders, say for myself whether I agree, and why not',
  f.memberSays,
)
export const emergent = verb({
  method: 'GET',
  path: '/api/loops-emergent',
  tag,
  summary: 'What emerges from practice, as material for strategy',
  who: ['employee'],
  audit: { none: 'experiments and demands, no people' },
  output: f.emergent,
})
