import { z } from 'zod'
import { verb } from '../../platform/api.ts'
import { id } from '../../platform/fields.ts'
import { made, tag } from './api.tellings.ts'
import * as f from './model.frame.ts'
import * as m from './model.ts'

export const params = z.object({ loopId: id })
export const nothing = z.strictObject({})

/** What everybody who works in the municipality may call; the database decides whose words they may set. */
export function loopVerb<P extends z.ZodType, B extends z.ZodType>(
  method: 'POST' | 'PUT' | 'PATCH',
  path: `/api/${string}`,
  audit: `${string}.${string}`,
  summary: string,
  given: { params: P; body: B; versioned?: boolean },
) {
  return verb({ method, path, tag, summary, who: ['employee'], audit, output: made, ...given })
}
export const inLoop = <B extends z.ZodType>(
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
