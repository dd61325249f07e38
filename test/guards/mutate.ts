// Rules changed on purpose, one clause at a time. A change is made, asked about and taken back.
import type pg from 'pg'

/** The text of a clause of a function or view, and what it is changed into. */
export type Mutation = [name: string, from: string, to: string]
export type Clauses = Record<string, [from: string, to: string][]>

export const of = (list: Clauses, names: string[]): Mutation[] =>
  names.flatMap(name => (list[name] ?? []).map(([from, to]): Mutation => [name, from, to]))

const definitions = {
  function: `select pg_get_functiondef(oid) as def from pg_proc where pronamespace = 'kobling'::regnamespace and proname = $1`,
  view: `select format('create or replace view seen.%I with (security_barrier) as %s', $1::text, pg_get_viewdef(format('seen.%I', $1::text)::regclass)) as def`,
}

/** What makes it as it is, and as it is with the clause changed. */
export async function changed(
  client: pg.ClientBase | pg.Pool,
  kind: 'function' | 'view',
  [name, from, to]: Mutation,
): Promise<{ original: string; mutated: string }> {
  const { rows } = await client.query<{ def: string }>(definitions[kind], [name])
  const original = rows[0]?.def ?? ''
  if (!original.includes(from)) throw new Error(`${name} no longer says: ${from}\n${original}`)
  return { original, mutated: original.replaceAll(from, () => to) }
}

export const named = ([name, from, to]: Mutation) => `${name}: ${from} → ${to || 'nothing'}`

/** Functions changed one after the other, each in a transaction of its own; answers those that nobody noticed. */
export async function unnoticed(
  client: pg.ClientBase,
  mutations: Mutation[],
  isNoticed: (mutation: Mutation) => Promise<boolean>,
): Promise<string[]> {
  const found: string[] = []
  for (const mutation of mutations) {
    const { mutated } = await changed(client, 'function', mutation)
    await client.query('begin')
    try {
      await client.query(mutated)
      if (!(await isNoticed(mutation))) found.push(named(mutation))
    } finally {
      await client.query('rollback')
    }
  }
  return found
}

/**
 * Is any of all answered wrongly? A few are asked, then ever more. What noticed one change is asked first about the next.
 * `ask` answers the numbers of those that are wrong.
 */
export async function anyWrong<T>(all: T[], ask: (some: T[]) => Promise<number[]>): Promise<boolean> {
  for (let from = 0, count = 2; from < all.length; from += count, count *= 2) {
    const [wrong] = await ask(all.slice(from, from + count))
    if (wrong === undefined) continue
    all.unshift(...all.splice(from + wrong, 1))
    return true
  }
  return false
}
