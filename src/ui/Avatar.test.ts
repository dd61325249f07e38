import { expect, test } from 'vitest'
import { initials } from './Avatar.tsx'

test.each([
  ['Maja Lindholm', 'ML'],
  ['Anne Mette Kjær', 'AK'],
  ['  øzlem   çelik ', 'ØÇ'],
  ['Maja', 'M'],
  ['Louise Haahr (dig)', 'LH'],
  ['', ''],
])('%j is drawn as %j', (name, letters) => {
  expect(initials(name)).toBe(letters)
})
