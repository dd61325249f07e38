import { z } from 'zod'
import { verb } from '../api.ts'
import { id } from '../fields.ts'

export const me = z.object({
  personId: id,
  kind: z.enum(['employee', 'citizen', 'companion']),
  name: z.string(),
  language: z.enum(['da', 'en']),
  areas: z.array(z.number()),
  roles: z.array(z.string()),
})
export type Me = z.infer<typeof me>

export const whoAmI = verb({
  method: 'GET',
  path: '/api/session',
  tag: 'Session',
  summary: 'Who is signed in',
  who: ['employee', 'citizen', 'companion'],
  audit: { none: 'one’s own name' },
  output: me,
})

export const chooseLanguage = verb({
  method: 'PUT',
  path: '/api/session/language',
  tag: 'Session',
  summary: 'Choose the language that Kobling speaks to me',
  who: ['anyone'],
  audit: { none: 'a preference' },
  body: z.strictObject({ language: z.enum(['da', 'en']) }),
  output: z.object({}),
})

export const signOut = verb({
  method: 'DELETE',
  path: '/api/session',
  tag: 'Session',
  summary: 'Sign out',
  who: ['anyone'],
  audit: { none: 'ends a session' },
  output: z.object({}),
})
