import { z } from 'zod'
import { verb } from '../../platform/api.ts'
import { id } from '../../platform/fields.ts'

export const demoPerson = z.object({
  id,
  kind: z.enum(['employee', 'citizen', 'companion']),
  name: z.string(),
  role: z.string(),
  /** Names of the areas in which they work. */
  areas: z.array(z.string()),
  hintDa: z.string(),
  hintEn: z.string(),
})
export type DemoPerson = z.infer<typeof demoPerson>

export const listDemoPersons = verb({
  method: 'GET',
  path: '/api/session/demo',
  tag: 'Session',
  summary: 'The persons whom one can be in the demo municipality. Not there in production',
  who: ['anyone'],
  audit: { none: 'people of fiction' },
  output: z.object({ municipality: z.string(), persons: z.array(demoPerson) }),
})

export const signInDemo = verb({
  method: 'POST',
  path: '/api/session/demo',
  tag: 'Session',
  summary: 'Be one of the demo persons. Not there in production',
  who: ['anyone'],
  audit: { none: 'the session itself is the record' },
  body: z.strictObject({ person: id }),
  output: z.object({ person: id, kind: demoPerson.shape.kind }),
  perMinute: 600,
})
