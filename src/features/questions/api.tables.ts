import { z } from 'zod'
import { verb } from '../../platform/api.ts'
import { id, version } from '../../platform/fields.ts'
import * as m from './model.tables.ts'

const tag = 'Leader at the table'
const one = z.object({ tableId: id })
const staff = ['employee'] as const
const none = { none: 'identifies no citizen' }

export const listTables = verb({
  method: 'GET',
  path: '/api/tables',
  tag,
  summary:
    'Times when a leader comes to a team of mine, or I come to a team: to come, and the last three months',
  who: staff,
  audit: none,
  output: z.object({ items: z.array(m.tableTime) }),
})

export const readTable = verb({
  method: 'GET',
  path: '/api/tables/{tableId}',
  tag,
  summary: 'One such time with the questions that the team brings',
  who: staff,
  audit: none,
  params: one,
  output: m.tableTime,
})

export const setTable = verb({
  method: 'POST',
  path: '/api/tables',
  tag,
  summary: 'Ask a leader to come and help us decide; or, as a leader, offer a team time',
  who: staff,
  audit: 'table.set',
  body: m.settingTable,
  output: z.object({ id, version }),
})

export const answerTable = verb({
  method: 'POST',
  path: '/api/tables/{tableId}/answer',
  tag,
  summary: 'I come, it is moved (and why), it was kept, or it cannot be',
  who: staff,
  audit: 'table.answer',
  params: one,
  body: m.answeringTable,
  output: z.object({ version }),
  versioned: true,
})

export const bringQuestion = verb({
  method: 'PUT',
  path: '/api/tables/{tableId}/questions/{questionId}',
  tag,
  summary: 'Bring a question to the table',
  who: staff,
  audit: 'table.bring',
  params: one.extend({ questionId: id }),
  output: z.object({}),
})

export const tableChoices = verb({
  method: 'GET',
  path: '/api/tables/choices',
  tag,
  summary: 'Leaders whom I can ask to my team’s table, and teams to which I can offer time',
  who: staff,
  audit: none,
  output: z.object({
    leaders: z.array(z.object({ id, name: z.string(), title: z.string() })),
    departments: z.array(z.object({ id, name: z.string(), mine: z.boolean() })),
  }),
})
