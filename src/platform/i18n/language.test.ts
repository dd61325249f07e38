import { expect, test } from 'vitest'
import { negotiateLanguage } from './language.ts'

test.each([
  [undefined, 'da'],
  ['', 'da'],
  ['da-DK,da;q=0.9,en;q=0.8', 'da'],
  ['en-GB,en;q=0.9', 'en'],
  ['de-DE,en;q=0.5,da;q=0.4', 'en'],
  ['en;q=0.4, da;q=0.8', 'da'],
  ['ar', 'da'],
  ['*', 'da'],
  ['en;q=0, *', 'da'],
  ['EN-us', 'en'],
  ['en;q=abc, da;q=0.1', 'da'],
] as const)('Accept-Language %j is answered in %s', (header, language) => {
  expect(negotiateLanguage(header)).toBe(language)
})
