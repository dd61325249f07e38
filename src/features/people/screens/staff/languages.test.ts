import { expect, test } from 'vitest'
import { languageOptions } from './languages.ts'

test.each(['da', 'en'])('every language of the list has a name in %s', inLanguage => {
  const options = languageOptions(inLanguage, 'kl')
  expect(options.length).toBeGreaterThan(30)
  expect(options.filter(({ value, label }) => label.toLowerCase() === value)).toEqual([])
})

test('Greenlandic has its name also where the browser does not know it', () => {
  const labelOf = (inLanguage: string) =>
    languageOptions(inLanguage, 'da').find(({ value }) => value === 'kl')?.label
  expect(labelOf('da')).toBe('Grønlandsk')
  expect(['Greenlandic', 'Kalaallisut']).toContain(labelOf('en'))
})
