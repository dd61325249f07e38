// "New since you last looked": of everything that the reader sees, what was touched after that.
import type { PlanView } from '../model.ts'
import type { Objects } from './view.ts'

export type NewsItem = {
  readonly [K in keyof Objects]: {
    readonly kind: K
    readonly object: Objects[K][number]
    /** Written since; else changed. */
    readonly isNew: boolean
  }
}[keyof Objects]

const kinds = [
  'words',
  'goal',
  'action',
  'note',
  'intervention',
  'picture',
  'member',
  'standsIn',
  'attachment',
] as const satisfies readonly (keyof Objects)[]

/**
 * The newest first. `mine` are changes ("id:version") that the reader just made and knows about.
 * Undefined: the reader was never here, so that nothing in particular is new.
 */
export function newsSince(
  view: PlanView,
  me: { readonly personId: string },
  mine: ReadonlySet<string>,
): NewsItem[] | undefined {
  const { lookedAt } = view.reader
  if (lookedAt === null) return undefined
  const since = Date.parse(lookedAt)
  return kinds
    .flatMap(kind =>
      view.objects[kind].map(object => ({ kind, object, isNew: object.version === 1 }) as NewsItem),
    )
    .filter(({ object }) => Date.parse(object.touchedAt) > since)
    .filter(({ object }) => !(object.version === 1 && object.authorId === me.personId))
    .filter(({ object }) => !mine.has(`${object.id}:${object.version}`))
    .toSorted((a, b) => Date.parse(b.object.touchedAt) - Date.parse(a.object.touchedAt))
}
