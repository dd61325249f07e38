// Of a form, what somebody changed in it: only that is theirs to put over what another wrote meanwhile.

type Fields = Readonly<Record<string, unknown>>

/** Fields that say one thing together: where one is changed, all of them go along. */
const together = [
  ['doerKind', 'doerId', 'doerName'],
  ['duty', 'dutyLaw'],
]

/** The fields of `mine` that say something else than when the form was opened. */
export function changedIn(mine: Fields, before: Fields): Set<string> {
  const changed = Object.keys(mine).filter(key => plain(mine[key]) !== plain(before[key]))
  const tied = together.filter(group => group.some(key => changed.includes(key))).flat()
  return new Set([...changed, ...tied.filter(key => key in mine)])
}

/** A body without what was not changed; what is no field of the form, as how the citizen said yes, stays. */
export function onlyChanged<Body extends Fields>(body: Body, mine: Fields, changed: Set<string>): Body {
  return Object.fromEntries(
    Object.entries(body).filter(([key]) => changed.has(key) || !(key in mine)),
  ) as Body
}

/** An empty field says nothing, however that is written; a list says the same in any order. */
function plain(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(String).toSorted().join()
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
