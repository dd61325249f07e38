import { expect, test } from 'vitest'
import { pdfOf, table, words } from './documents.ts'

test('a document is PDF/UA, in its language, whatever people wrote in it', async () => {
  const wild = 'Æ "øå" #let x = 1 \\ [*] $ @ <b> _ = -\n= ny linje'
  const pdf = await pdfOf({
    title: wild,
    language: 'da',
    body: `${words(wild)}\n${table(['1fr', '2fr'], ['Hvad', 'Emne'], [[wild, '']])}`,
  })
  const text = pdf.toString('latin1')
  expect(text.slice(0, 5)).toBe('%PDF-')
  expect(text).toContain('pdfuaid')
  expect(text).toContain('/Lang')
})
