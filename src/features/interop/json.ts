import { type FhirObject, ImportError } from './model.ts'

export const maxBytes = 50 * 1024 * 1024
const maxDepth = 64

/** One JSON value of a file. NDJSON has several; `at` names which one in a path. */
export type Document = { value: FhirObject; at: string }

/** The JSON values of a file: one, or one a line. Says where it is broken. */
export function readJson(bytes: Uint8Array): Document[] {
  if (bytes.byteLength > maxBytes)
    throw new ImportError('too_large', { detail: String(maxBytes / 1024 / 1024) })
  const text = decode(bytes)
  if (text.trim() === '') throw new ImportError('empty', {})
  const whole = parse(text)
  const values = whole.ok ? [{ value: whole.value, at: '' }] : (lines(text) ?? refuse(text, whole.offset))
  return values.map(({ value, at }) => {
    check(value, at, 0)
    if (!isObject(value)) throw new ImportError('not_fhir', { path: at })
    return { value, at }
  })
}

export function isObject(value: unknown): value is FhirObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new ImportError('encoding', {})
  }
}

type Parsed = { ok: true; value: unknown } | { ok: false; offset: number }

function parse(text: string): Parsed {
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch {
    return { ok: false, offset: errorOffset(text) }
  }
}

/** One value a line, or undefined where the file is no NDJSON: its first line must be a whole object by itself. */
function lines(text: string): { value: unknown; at: string }[] | undefined {
  const rows = text.split('\n')
  const first = rows.findIndex(row => row.trim() !== '')
  const start = parse(rows[first] ?? '')
  if (!start.ok || !isObject(start.value)) return undefined
  let offset = 0
  const values: { value: unknown; at: string }[] = []
  for (const [index, row] of rows.entries()) {
    if (row.trim() !== '') {
      const value = parse(row)
      if (!value.ok) return refuse(text, offset + value.offset)
      values.push({ value: value.value, at: `line[${index + 1}]` })
    }
    offset += row.length + 1
  }
  return values.length > 1 ? values : undefined
}

function refuse(text: string, offset: number): never {
  const before = text.slice(0, offset)
  throw new ImportError('json', {
    line: before.split('\n').length,
    column: offset - before.lastIndexOf('\n'),
    detail: offset >= text.trimEnd().length ? 'end' : '',
  })
}

/** NUL cannot be stored and a lone surrogate is no character; what is too deep is no care plan. */
function check(value: unknown, path: string, depth: number): void {
  if (depth > maxDepth) throw new ImportError('too_deep', { path, detail: String(maxDepth) })
  if (typeof value === 'string') checkText(value, path)
  else if (Array.isArray(value))
    for (const [index, inner] of value.entries()) check(inner, `${path}[${index}]`, depth + 1)
  else if (isObject(value))
    for (const [key, inner] of Object.entries(value)) {
      checkText(key, path)
      check(inner, path === '' ? key : `${path}.${key}`, depth + 1)
    }
}

function checkText(text: string, path: string): void {
  if (!text.isWellFormed() || text.includes('\u0000')) throw new ImportError('characters', { path })
}

const space = /[\t\n\r ]*/y
const literal = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y
const plainEscape = /^["\\/bfnrt]$/
const unicodeEscape = /^u[0-9a-fA-F]{4}$/

const afterSpace = (text: string, at: number): number => {
  space.lastIndex = at
  space.exec(text)
  return space.lastIndex
}

/** The end of the string that begins at `at`, or where it breaks, as a negative number less one. */
function stringEnd(text: string, at: number): number {
  for (let i = at + 1; i < text.length; i++) {
    const character = text.charAt(i)
    if (character === '"') return i + 1
    if (character < ' ') return -i - 1
    if (character === '\\') {
      if (unicodeEscape.test(text.slice(i + 1, i + 6))) i += 5
      else if (plainEscape.test(text.charAt(i + 1))) i += 1
      else return -i - 1
    }
  }
  return -text.length - 1
}

/** What stands at `at`: punctuation, a string or a literal, and where it ends. */
function tokenAt(text: string, at: number): { found: string; end: number } | { broken: number } {
  const first = text.charAt(at)
  if (first !== '' && '{}[],:'.includes(first)) return { found: first, end: at + 1 }
  if (first === '"') {
    const end = stringEnd(text, at)
    return end < 0 ? { broken: -end - 1 } : { found: 'string', end }
  }
  literal.lastIndex = at
  return literal.test(text) ? { found: 'literal', end: literal.lastIndex } : { broken: at }
}

type Expect = 'value' | 'value_or_end' | 'key' | 'key_or_end' | 'colon' | 'comma_or_end'

/** Where a text stops being JSON. JSON.parse does not always say. */
function errorOffset(text: string): number {
  const open: ('{' | '[')[] = []
  let expect: Expect = 'value'
  let at = afterSpace(text, 0)
  for (;;) {
    const token = tokenAt(text, at)
    if ('broken' in token) return token.broken
    const next = step(open, expect, token.found)
    if (next === undefined) return at
    at = afterSpace(text, token.end)
    if (next === 'done') return at
    expect = next
  }
}

function step(open: ('{' | '[')[], expect: Expect, found: string): Expect | 'done' | undefined {
  const valueDone = (): Expect | 'done' => (open.length === 0 ? 'done' : 'comma_or_end')
  const close = () => {
    open.pop()
    return valueDone()
  }
  if (expect === 'colon') return found === ':' ? 'value' : undefined
  if (expect === 'key' || expect === 'key_or_end') {
    if (found === 'string') return 'colon'
    return found === '}' && expect === 'key_or_end' ? close() : undefined
  }
  if (expect === 'comma_or_end') {
    const inner = open.at(-1)
    if (found === ',') return inner === '{' ? 'key' : 'value'
    return found === (inner === '{' ? '}' : ']') ? close() : undefined
  }
  if (found === ']' && expect === 'value_or_end') return close()
  if (found === '{' || found === '[') {
    open.push(found)
    return found === '{' ? 'key_or_end' : 'value_or_end'
  }
  return found === 'string' || found === 'literal' ? valueDone() : undefined
}
