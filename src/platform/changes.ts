// Two changed the same: of each field, whether mine, theirs or both said something new since it was read.

export type Fields = Readonly<Record<string, unknown>>
/** Fields that say one thing together: where one is changed, all of its group go along. */
export type Groups = readonly (readonly string[])[]
/** Fields that go together, and who has changed them. */
export type Difference = { readonly fields: readonly string[]; readonly by: 'mine' | 'theirs' | 'both' }

/** Every field that mine and theirs do not say alike. A field that the form does not have is nobody's but theirs. */
export function differences(
  before: Fields,
  mine: Fields,
  theirs: Fields,
  together: Groups = [],
): Difference[] {
  const wanted = { ...before, ...mine }
  const keys = Object.keys(wanted).filter(key => key in theirs)
  const here = changedIn(mine, before, together)
  const there = changedIn(pick(theirs, new Set(keys)), before, together)
  return grouped(keys, together).flatMap(group => {
    const fields = group.filter(key => plain(wanted[key]) !== plain(theirs[key]))
    if (fields.length === 0) return []
    const [byMe, byThem] = [group.some(key => here.has(key)), group.some(key => there.has(key))]
    return [{ fields, by: byMe && byThem ? 'both' : byMe ? 'mine' : 'theirs' }]
  })
}

/** The keys in their order; those of one group together, where the first of them stands. */
function grouped(keys: readonly string[], together: Groups): string[][] {
  const of = (key: string) => together.find(group => group.includes(key))
  return [...Map.groupBy(keys, key => of(key) ?? key).values()]
}

/** The fields of `mine` that say something else than when it was read. */
export function changedIn(mine: Fields, before: Fields, together: Groups = []): Set<string> {
  const changed = Object.keys(mine).filter(key => plain(mine[key]) !== plain(before[key]))
  const tied = together.filter(group => group.some(key => changed.includes(key))).flat()
  return new Set([...changed, ...tied.filter(key => key in mine)])
}

/** A body without the fields of the form that are not to be said; what is no field of the form stays. */
export const onlyChanged = (body: Fields, mine: Fields, changed: ReadonlySet<string>): Fields =>
  pick(body, new Set(Object.keys(body).filter(key => changed.has(key) || !(key in mine))))

export const pick = (fields: Fields, keys: ReadonlySet<string>): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([key]) => keys.has(key)))

/** An empty field says nothing, however that is written; a list says the same in any order. */
function plain(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(plain).toSorted().join()
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
