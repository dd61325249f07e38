import { z } from 'zod'
import { verb } from '../../platform/api.ts'
import { id, optionalText, version } from '../../platform/fields.ts'
import * as m from './model.ts'

const tag = 'Leading across'
const staff = ['employee'] as const
const none = { none: 'identifies no citizen' }
const one = z.object({ handoverId: id })

export const readRoom = verb({
  method: 'GET',
  path: '/api/room',
  tag,
  summary:
    'My room as a leader: the frames I hold, what I passed up, demands that pull, what moved, hand-overs, my notes',
  who: staff,
  audit: none,
  output: m.room,
})

export const writeNote = verb({
  method: 'PUT',
  path: '/api/room/note',
  tag,
  summary: 'My own notes, which nobody else reads on any page',
  who: staff,
  audit: { none: 'one’s own notes' },
  body: z.strictObject({ text: optionalText(8000) }),
  output: z.object({}),
})

export const addOwnTension = verb({
  method: 'POST',
  path: '/api/room/tensions',
  tag,
  summary: 'Keep two demands in view that pull each their way: both–and',
  who: staff,
  audit: none,
  body: m.ownTension,
  output: z.object({ id, version }),
})

export const changeOwnTension = verb({
  method: 'PUT',
  path: '/api/room/tensions/{tensionId}',
  tag,
  summary: 'A sign was seen, or we agreed on a sentence',
  who: staff,
  audit: none,
  params: z.object({ tensionId: id }),
  body: m.ownTension,
  output: z.object({ version }),
  versioned: true,
})

export const startHandover = verb({
  method: 'POST',
  path: '/api/handovers',
  tag,
  summary: 'A leader hands over to another: everything that waits is gathered on one page',
  who: staff,
  audit: 'handover.start',
  body: m.starting,
  output: z.object({ id }),
})

export const readHandover = verb({
  method: 'GET',
  path: '/api/handovers/{handoverId}',
  tag,
  summary: 'All of a hand-over',
  who: staff,
  audit: 'handover.read',
  params: one,
  output: m.handover,
})

export const printHandover = verb({
  method: 'GET',
  path: '/api/handovers/{handoverId}/page',
  tag,
  summary: 'All of a hand-over on one page, as accessible PDF (base64)',
  who: staff,
  audit: 'handover.print',
  params: one,
  query: z.object({ language: z.enum(['da', 'en']).default('da') }),
  output: z.object({ fileName: z.string(), pdf: z.string() }),
})

export const answerHandover = verb({
  method: 'POST',
  path: '/api/handovers/{handoverId}/items/{itemId}/answer',
  tag,
  summary: 'Endorse, amend or end one thing that I take over, in my own name',
  who: staff,
  audit: 'handover.answer',
  params: one.extend({ itemId: id }),
  body: m.answering,
  output: z.object({}),
})

export const meetHandover = verb({
  method: 'PUT',
  path: '/api/handovers/{handoverId}/meeting',
  tag,
  summary: 'When the new leader meets about it, and whether with the predecessor or with the leader’s leader',
  who: staff,
  audit: 'handover.meet',
  params: one,
  body: m.meeting,
  output: z.object({ version }),
  versioned: true,
})

export const waitsForLeader = verb({
  method: 'GET',
  path: '/api/waits-for-leader',
  tag,
  summary: 'Everything that waits for its new leader; of questions, those that I may see',
  who: staff,
  audit: none,
  output: m.waiting,
})
