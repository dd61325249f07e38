// What a change would do, gathered into lines that can be read.
import type { Consequence } from '../model.ts'

export type Difference = Consequence['less'][number]
export type Line = {
  readonly kind: string
  readonly title: string | null
  readonly count: number
  readonly to: 0 | 1 | 2 | 3
}

const fewEnoughToName = 3

/** Kinds whose title is a code that says nothing to the reader. */
const codes = ['standsIn']

/** Few of a kind by name; many as a number. Each kind and depth apart, in the order that they came. */
export function linesOf(differences: readonly Difference[]): Line[] {
  const groups = Map.groupBy(differences, ({ kind, to }) => `${kind} ${to}`)
  return [...groups.values()].flatMap(group => {
    const named = group.filter(({ kind, title }) => title !== null && !codes.includes(kind))
    const byName = named.length <= fewEnoughToName ? named : []
    const rest = group.length - byName.length
    const line = ({ kind, title, to }: Difference): Line => ({ kind, title, count: 1, to: to as Line['to'] })
    const first = group[0]
    return [...byName.map(line), ...(first && rest > 0 ? [{ ...line(first), title: null, count: rest }] : [])]
  })
}

/** How many people lose or gain something. */
export const concerned = (differences: readonly Difference[]) =>
  new Set(differences.flatMap(({ personIds }) => personIds)).size

/** Several changes told as one, for closing everything. */
export function together(all: readonly Consequence[]): Consequence {
  const once = <T>(items: readonly T[], key: (item: T) => string) => [
    ...new Map(items.map(item => [key(item), item])).values(),
  ]
  return {
    people: once(
      all.flatMap(c => c.people),
      ({ personId }) => personId,
    ),
    less: merged(all.flatMap(c => c.less)),
    more: merged(all.flatMap(c => c.more)),
    stays: [],
    endsToo: [],
    released: all.reduce((sum, { released }) => sum + released, 0),
  }
}

function merged(differences: readonly Difference[]): Difference[] {
  return [...Map.groupBy(differences, ({ id }) => id).values()].flatMap(ofOne => {
    const first = ofOne[0]
    if (!first) return []
    const to = Math.min(...ofOne.map(d => d.to))
    return [{ ...first, to, personIds: [...new Set(ofOne.flatMap(d => d.personIds))] }]
  })
}
