import { z } from 'zod'
import { verb } from '../../platform/api.ts'
import { id, version } from '../../platform/fields.ts'
import * as m from './model.sparring.ts'

const tag = 'Sparring'
const staff = ['employee'] as const
const audit = { none: 'between two leaders; identifies no citizen' }
const params = z.object({ talkId: id })
const changed = z.object({ version })

export const listTalks = verb({
  method: 'GET',
  path: '/api/sparring',
  tag,
  summary: 'My sparring talks, the next first; and with whom I can begin one',
  who: staff,
  audit,
  output: z.object({
    items: z.array(m.talkRow),
    others: z.array(z.object({ id, name: z.string(), title: z.string() })),
  }),
})

export const beginTalk = verb({
  method: 'POST',
  path: '/api/sparring',
  tag,
  summary: 'Begin a sparring talk with my leader or with a leader whom I lead, in a rhythm',
  who: staff,
  audit,
  body: m.beginning,
  output: z.object({ id }),
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
