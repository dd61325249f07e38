import { z } from 'zod'
import { verb } from '../../platform/api.ts'
import { id, version } from '../../platform/fields.ts'
import * as m from './model.sparring.ts'

const tag = 'Sparring'
const staff = ['employee'] as const
const audit = { none: 'between two leaders; identifies no citizen' }
const params = z.object({ talkId: id })
const changed = z.object({ version })

export const listSparring = verb({
  method: 'GET',
  path: '/api/sparring',
  tag,
  summary: 'My sparring talks, the next first; what is asked or offered; and whom I can ask',
  who: staff,
  audit,
  output: m.sparring,
})

export const askSparring = verb({
  method: 'POST',
  path: '/api/sparring/asks',
  tag,
  summary: 'Ask for sparring or offer it, in a rhythm: my leader, one whom I lead, or any leader at my level',
  who: staff,
  audit,
  body: m.asking,
  output: z.object({ id }),
})

export const answerSparring = verb({
  method: 'POST',
  path: '/api/sparring/asks/{askId}/answer',
  tag,
  summary: 'Yes (then it is a talk with its day), no, or another time (then it is the other’s turn)',
  who: staff,
  audit,
  params: z.object({ askId: id }),
  body: m.answering,
  output: z.object({ talkId: id.nullable() }),
  versioned: true,
})

export const dropSparring = verb({
  method: 'DELETE',
  path: '/api/sparring/asks/{askId}',
  tag,
  summary: 'Take back what I asked, or clear away a no. Nothing is left of it',
  who: staff,
  audit,
  params: z.object({ askId: id }),
  output: z.object({}),
})

export const readTalk = verb({
  method: 'GET',
  path: '/api/sparring/{talkId}',
  tag,
  summary: 'A sparring talk. Only the two see it',
  who: staff,
  audit,
  params,
  output: m.talk,
})

export const writeTalk = verb({
  method: 'PUT',
  path: '/api/sparring/{talkId}/mine',
  tag,
  summary: 'What I bring, and what I will do',
  who: staff,
  audit,
  params,
  body: m.writing,
  output: z.object({}),
})

export const noteTalk = verb({
  method: 'PUT',
  path: '/api/sparring/{talkId}/note',
  tag,
  summary: 'The note that both agree on. Other words ask both again',
  who: staff,
  audit,
  params,
  body: m.noting,
  output: changed,
  versioned: true,
})

export const agreeTalk = verb({
  method: 'POST',
  path: '/api/sparring/{talkId}/agree',
  tag,
  summary: 'I agree to the note as it stands',
  who: staff,
  audit,
  params,
  output: changed,
  versioned: true,
})

export const holdTalk = verb({
  method: 'POST',
  path: '/api/sparring/{talkId}/held',
  tag,
  summary: 'We have held it; the next one has a day',
  who: staff,
  audit,
  params,
  body: m.holding,
  output: z.object({ id }),
  versioned: true,
})

export const moveTalk = verb({
  method: 'PUT',
  path: '/api/sparring/{talkId}/time',
  tag,
  summary: 'Move it, or change the rhythm. The other sees the new day at once',
  who: staff,
  audit,
  params,
  body: m.moving,
  output: changed,
  versioned: true,
})

export const endTalk = verb({
  method: 'POST',
  path: '/api/sparring/{talkId}/end',
  tag,
  summary: 'We hold no more of them. What was written stays with the two',
  who: staff,
  audit,
  params,
  output: z.object({}),
  versioned: true,
})
