import { expect, test } from 'vitest'
import { unquoted } from './Quote.tsx'

test('words that were written down in quotes stand in one pair', () => {
  expect(unquoted('»Ikke nu«')).toBe('Ikke nu')
  expect(unquoted(' "Ikke nu." ')).toBe('Ikke nu.')
  expect(unquoted('“Not now”')).toBe('Not now')
  expect(unquoted('Han sagde »nej«')).toBe('Han sagde »nej«')
  expect(unquoted('»Ja« og »nej«')).toBe('»Ja« og »nej«')
})
