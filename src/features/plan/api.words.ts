import { z } from 'zod'
import { how } from '../consent/model.ts'
import { actVerb, addVerb, changeVerb } from './api.object.ts'
import { newWords, wordsChange } from './model.words.ts'

export const addWords = addVerb('words', 'words', 'Write the citizen’s own words, or what was told', newWords)
export const changeWords = changeVerb(
  'words',
  'words',
  'wordsId',
  'The citizen changes own words; staff change what is not confirmed',
  wordsChange,
)
export const confirmWords = actVerb(
  'words.confirm',
  'words',
  'wordsId',
  'confirm',
  'The citizen confirms words that were taken down',
  z.strictObject({ how }),
)
export const endWords = actVerb(
  'words.end',
  'words',
  'wordsId',
  'end',
  'These words no longer hold',
  z.strictObject({}),
)
