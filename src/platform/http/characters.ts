import { type FieldError, Problem } from './problem.ts'

// NUL cannot be stored; a lone surrogate is no character; the rest of C0 has no place in what people write; and what
// turns the direction of writing around can make a sentence say another thing than was written.
const isBad = (text: string) =>
  !text.isWellFormed() ||
  /[\u202A-\u202E\u2066-\u2069]/u.test(text) ||
  [...text].some(
    character => character < ' ' && character !== '\n' && character !== '\r' && character !== '\t',
  )

/** Refuses text that cannot be stored as it stands, naming the field. */
export function refuseBadCharacters(value: unknown, from: string) {
  const errors: FieldError[] = []
  find(value, from, errors, 0)
  if (errors.length > 0) throw new Problem('invalid', { errors })
}

function find(value: unknown, at: string, errors: FieldError[], deep: number) {
  if (typeof value === 'string') {
    if (isBad(value)) errors.push({ field: at, code: 'characters' })
  } else if (value !== null && typeof value === 'object') {
    if (deep > 20) throw new Problem('malformed')
    for (const [key, inner] of Object.entries(value)) find(inner, `${at}/${key}`, errors, deep + 1)
  }
}
