import { z } from 'zod'
import { day, id, text } from '../../platform/fields.ts'
import { how } from '../consent/model.ts'
import { seenAlways, themes, writtenBy } from './model.object.ts'

export const note = z.object({
  ...seenAlways,
  toWhom: z.enum(['team', 'citizen']).nullable(),
  text: z.string().nullable(),
  aboutKind: z.enum(['goal', 'action']).nullable(),
  aboutId: id.nullable(),
  replyTo: id.nullable(),
})
export type Note = z.infer<typeof note>

export const newNote = z.strictObject({
  text: text(4000),
  toWhom: z.enum(['team', 'citizen']).default('team'),
  aboutKind: z.enum(['goal', 'action']).nullable().default(null),
  aboutId: id.nullable().default(null),
  replyTo: id.nullable().default(null),
  themes: themes.default([]),
  ...writtenBy,
})

export const picture = z.object({ ...seenAlways, text: z.string().nullable() })
export type Picture = z.infer<typeof picture>
export const newPicture = z.strictObject({ text: text(4000), themes: themes.min(1), ...writtenBy })
export const pictureChange = z
  .strictObject({ text: text(4000), themes: themes.nullable(), saidYesHow: how })
  .partial()

export const attachment = z.object({
  ...seenAlways,
  datedOn: day.nullable(),
  resourceType: z.string().nullable(),
  title: z.string().nullable(),
})
export type Attachment = z.infer<typeof attachment>
