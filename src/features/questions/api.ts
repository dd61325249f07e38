import { z } from 'zod'
import { pageOf, pageQuery, verb } from '../../platform/api.ts'
import { id, optionalText, text, version } from '../../platform/fields.ts'
import { areaId } from '../organisation/model.ts'
import { one, tag } from './api.citizen.ts'
import { similar } from './model.agreements.ts'
import * as m from './model.ts'

const staff = ['employee'] as const
const changed = z.object({ version })

export const raiseQuestion = verb({
  method: 'POST',
  path: '/api/questions',
  tag,
  summary:
    'Raise a question that only a leader can settle. It goes to named leaders, due by the municipality’s promise',
  who: staff,
  audit: 'question.raise',
  body: m.raising,
  output: z.object({
    id,
    version,
    citizenId: id.nullable(),
    holders: z.array(z.object({ name: z.string(), title: z.string(), dueOn: z.string() })),
  }),
})

export const listQuestions = verb({
  method: 'GET',
  path: '/api/questions',
  tag,
  summary:
    'Open questions that wait for me, that I asked, or that lie with those I lead; or answered ones of everybody',
  who: staff,
  audit: { none: 'identifies no citizen' },
  query: z.object({
    ...pageQuery,
    which: z.enum(['waiting', 'mine', 'others', 'answered']).default('waiting'),
    query: optionalText(200).default(''),
  }),
  output: pageOf(m.questionRow),
})

export const countQuestions = verb({
  method: 'GET',
  path: '/api/questions/waiting',
  tag,
  summary:
    'How many questions wait for my answer, how many of mine a leader asked back about, and how many working agreements wait for me',
  who: staff,
  audit: { none: 'identifies no citizen' },
  output: z.object({
    waiting: z.number().int(),
    askedBack: z.number().int(),
    /** Those of which I have not said whether they still hold, and those whose change waits for my yes. */
    agreements: z.number().int(),
  }),
})

export const findSimilar = verb({
  method: 'POST', // what somebody is about to ask belongs in no address, where every server on the way writes it down
  path: '/api/questions/find-similar',
  tag,
  summary: 'Working agreements and answered questions that resemble some words',
  who: staff,
  audit: { none: 'identifies no citizen' },
  body: z.strictObject({ text: optionalText(500).default(''), situation: m.situation.optional() }),
  output: similar,
})

export const readQuestion = verb({
  method: 'GET',
  path: '/api/questions/{questionId}',
  tag,
  summary: 'A question with all its life, as far as I see it',
  who: staff,
  audit: 'question.read',
  params: one,
  output: m.wholeQuestion,
})

export const writeMessage = verb({
  method: 'POST',
  path: '/api/questions/{questionId}/messages',
  tag,
  summary: 'Ask back, as the leader with whom it lies; or reply to that',
  who: staff,
  audit: 'question.message',
  params: one,
  body: z.strictObject({ kind: z.enum(['asked_back', 'reply']), text: text(1000) }),
  output: z.object({ id }),
})

export const passQuestion = verb({
  method: 'POST',
  path: '/api/questions/{questionId}/pass',
  tag,
  summary: 'Pass it on to another leader, saying why',
  who: staff,
  audit: 'question.pass',
  params: one,
  body: z.strictObject({ leaderId: id, why: text(1000) }),
  output: z.object({}),
})

export const withdrawQuestion = verb({
  method: 'POST',
  path: '/api/questions/{questionId}/withdraw',
  tag,
  summary: 'It has settled itself: take my question back',
  who: staff,
  audit: 'question.withdraw',
  params: one,
  output: changed,
  versioned: true,
})

export const decideQuestion = verb({
  method: 'PUT',
  path: '/api/questions/{questionId}/decision',
  tag,
  summary: 'Answer with a decision and its reason. With several leaders it goes out when all have said yes',
  who: staff,
  audit: 'question.decide',
  params: one,
  body: m.decisionFields,
  output: z.object({ answered: z.boolean(), agreementId: id.nullable() }),
  versioned: true,
})

export const sayToDecision = verb({
  method: 'POST',
  path: '/api/questions/{questionId}/decision/say',
  tag,
  summary: 'Say yes for my own area to the answer that another leader wrote, or what is missing',
  who: staff,
  audit: 'question.say',
  params: one,
  body: z.strictObject({
    said: z.enum(['yes', 'yes_if', 'not_yet']),
    condition: optionalText(500).default(''),
  }),
  output: z.object({ answered: z.boolean(), agreementId: id.nullable() }),
  versioned: true,
})

export const askToRead = verb({
  method: 'POST',
  path: '/api/questions/{questionId}/readings',
  tag,
  summary: 'Ask the citizen whether the leader may read the case behind the question',
  who: staff,
  audit: 'question.ask_reading',
  params: one,
  output: z.object({}),
})

export const leadersToPass = verb({
  method: 'GET',
  path: '/api/questions/{questionId}/leaders',
  tag,
  summary: 'Leaders to whom I can pass it on',
  who: staff,
  audit: { none: 'the organisation' },
  params: one,
  output: z.object({
    items: z.array(z.object({ id, name: z.string(), title: z.string(), areaId: areaId.nullable() })),
  }),
})
