import { z } from 'zod'
import { instant, text } from '../../platform/fields.ts'
import { saidYes, seenAlways, themes, writtenBy } from './model.object.ts'

export const wordsKind = z.enum(['dream', 'matters', 'works', 'know', 'strength', 'network'])
export type WordsKind = z.infer<typeof wordsKind>
export const words = z.object({
  ...seenAlways,
  kind: wordsKind.nullable(),
  endedAt: instant.nullable(),
  text: z.string().nullable(),
  toldTo: z.string().nullable(),
})
export type Words = z.infer<typeof words>

const wordsFields = { kind: wordsKind, text: text(4000), themes }
export const newWords = z.strictObject({
  ...wordsFields,
  themes: themes.default([]),
  ...writtenBy,
  ...saidYes,
})
export const wordsChange = z.strictObject({ text: text(4000), themes }).partial()
