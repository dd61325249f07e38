import { invalidField } from './http/problem.ts'

/** Where the next page begins: the sort values of the last row, in letters that a URL can hold. */
export const encodeCursor = (parts: readonly string[]) =>
  Buffer.from(JSON.stringify(parts)).toString('base64url')

/** The parts of a cursor that we handed out, or an error that names the field. */
export function decodeCursor(cursor: string | undefined, length: number): string[] | null {
  if (cursor === undefined) return null
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (Array.isArray(parts) && parts.length === length && parts.every(part => typeof part === 'string'))
      return parts
  } catch {
    // not JSON: refused below like every other thing that is no cursor
  }
  throw invalidField('query/after', 'format')
}

/** Cuts one row too many off a page, and says where the next begins. */
export function pageFrom<T>(
  rows: T[],
  limit: number,
  key: (row: T) => readonly string[],
): { rows: T[]; next?: string } {
  const last = rows[limit - 1]
  return rows.length > limit && last !== undefined
    ? { rows: rows.slice(0, limit), next: encodeCursor(key(last)) }
    : { rows }
}

/** The words of a search, as patterns for LIKE: what people write is never a wildcard. */
export const likeWords = (query: string) =>
  query
    .normalize('NFC')
    .split(/\s+/)
    .filter(word => word !== '')
    .slice(0, 8)
    .map(word => `%${word.replaceAll(/[\\%_]/g, character => `\\${character}`)}%`)
