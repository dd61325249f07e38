import type { Consequence } from './model.ts'

/** One reader and one object, before and after a change, no deeper than the asker sees it. */
export type Change = {
  readerId: string
  kind: string
  id: string
  areaId: number | null
  from: number
  to: number
  /** On which ground it is seen afterwards; null where it no longer is. */
  ground: string | null
  /** An open action whose doer the reader is no longer. */
  released: boolean
}

type Difference = Consequence['less'][number]

/** One line for each object whose sight changes that way: the widest step that somebody takes, and who takes one. */
function differences(changes: readonly Change[], titles: ReadonlyMap<string, string | null>): Difference[] {
  return [...Map.groupBy(changes, change => change.id).values()].flatMap(ofOne => {
    const widest = ofOne.reduce((a, b) => (Math.abs(b.to - b.from) > Math.abs(a.to - a.from) ? b : a))
    const { kind, id, areaId, from, to } = widest
    const personIds = ofOne.map(({ readerId }) => readerId)
    return [{ kind, id, title: titles.get(id) ?? null, areaId, from, to, personIds }]
  })
}

type Ground = Consequence['stays'][number]['ground']

/** What is seen afterwards as deep as before, counted by kind and ground. */
function stays(changes: readonly Change[]): Consequence['stays'] {
  const kept = changes.filter(({ from, to }) => to > 0 && from === to)
  const groups = Map.groupBy(kept, ({ kind, ground }) => `${kind} ${ground}`)
  return [...groups].map(([key, ofOne]) => {
    const [kind = '', ground = ''] = key.split(' ')
    return { kind, ground: ground as Ground, count: new Set(ofOne.map(({ id }) => id)).size }
  })
}

/** What a change does, as one picture for everybody whom it concerns. */
export function consequenceOf(
  changes: readonly Change[],
  known: {
    titles: ReadonlyMap<string, string | null>
    names: ReadonlyMap<string, string>
    endsToo: Consequence['endsToo']
  },
): Consequence {
  const people = [...new Set(changes.map(({ readerId }) => readerId))].flatMap(personId => {
    const name = known.names.get(personId)
    return name === undefined ? [] : [{ personId, name }]
  })
  return {
    people,
    less: differences(
      changes.filter(({ from, to }) => to < from),
      known.titles,
    ),
    more: differences(
      changes.filter(({ from, to }) => to > from),
      known.titles,
    ),
    stays: stays(changes),
    endsToo: known.endsToo,
    released: new Set(changes.filter(({ released }) => released).map(({ id }) => id)).size,
  }
}
