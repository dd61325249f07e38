// Whether a text says somebody's name, however it is written.
import { asRead } from './model.numbers.ts'

const otherLetters: Record<string, string> = { æ: 'ae', ø: 'o', ß: 'ss', ł: 'l', đ: 'd', ð: 'd', ı: 'i' }

/** Small letters, and one way of writing for what is written in two: å and aa, ø and oe, æ and ae. */
const folded = (word: string) =>
  word
    .toLowerCase()
    .replaceAll(/[æøßłđðı]/g, letter => otherLetters[letter] as string)
    .replaceAll(/a[ae]/g, 'a')
    .replaceAll('oe', 'o')

const wordsOf = (value: string) => asRead(value).match(/\p{L}+/gu) ?? []

/**
 * Which parts of a name a text says as words, with the Danish genitive too. A name of two letters (Bo, Ib) may be a word of
 * the language: it counts where it is written as a name, with a capital or beside another of the names.
 */
export function namesSaid(name: string, text: string): string[] {
  const names = wordsOf(name).map(folded)
  const said = wordsOf(text)
  const short = said.map(folded)
  const isOf = (word: string | undefined, one: string) => word === one || word === `${one}s`
  const beside = (at: number, one: string) =>
    names.some(other => other !== one && (isOf(short[at - 1], other) || isOf(short[at + 1], other)))
  return names.filter(
    one =>
      one.length > 1 &&
      short.some(
        (word, at) =>
          isOf(word, one) && (one.length > 2 || /^\p{Lu}/u.test(said[at] as string) || beside(at, one)),
      ),
  )
}
