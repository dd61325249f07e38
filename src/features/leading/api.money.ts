import { z } from 'zod'
import { verb } from '../../platform/api.ts'
import { id } from '../../platform/fields.ts'
import * as m from './model.money.ts'

const tag = 'Leading across'
const staff = ['employee'] as const
const none = { none: 'identifies no citizen' }

export const readMoney = verb({
  method: 'GET',
  path: '/api/frames/{frameId}/money',
  tag,
  summary:
    'What has been used of a frame: for who holds it, who signed it, and the leaders above who holds it. For others, nothing',
  who: staff,
  audit: none,
  params: z.object({ frameId: id }),
  output: z.object({ money: m.money.nullable() }),
})

export const listPaid = verb({
  method: 'GET',
  path: '/api/overview/paid',
  tag,
  summary:
    'What has been used of each political frame and of the frames given under it: a sum, with nothing of what for',
  who: staff,
  audit: none,
  output: m.paid,
})

export const noteMoney = verb({
  method: 'POST',
  path: '/api/frames/{frameId}/money',
  tag,
  summary: 'Note what was used of the frame that I hold',
  who: staff,
  audit: 'money.note',
  params: z.object({ frameId: id }),
  body: m.noting,
  output: z.object({ id }),
})

export const strikeMoney = verb({
  method: 'POST',
  path: '/api/money/{entryId}/strike',
  tag,
  summary: 'Strike what was noted wrongly. It is still read, and no longer counted',
  who: staff,
  audit: 'money.strike',
  params: z.object({ entryId: id }),
  body: m.striking,
  output: z.object({}),
})
