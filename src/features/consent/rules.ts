import type { Area } from '../organisation/model.ts'
import type { How, Line, Theme } from './model.ts'
import { parts } from './model.ts'

/** Why a relation cannot be confirmed, or undefined. */
export function confirmRefusal(relation: {
  kind: string
  confirmed: boolean
  ended: boolean
  mine: boolean
}): 'relation_ended' | 'relation_confirmed' | 'relation_not_own' | undefined {
  if (relation.ended) return 'relation_ended'
  if (relation.kind !== 'self' || relation.confirmed) return 'relation_confirmed'
  if (relation.mine) return 'relation_not_own'
  return undefined
}

/** Nobody ticks the citizen's screen for them; the citizen says it there and nowhere else. */
export function howRefusal(isCitizen: boolean, how: How): 'said_how' | 'own_screen' | undefined {
  if (isCitizen) return how === 'screen' ? undefined : 'own_screen'
  return how === 'screen' ? 'said_how' : undefined
}

/** The place of the first line that names nothing we know, names it twice, or names a theme no longer in use; or -1. */
export function wrongLine(
  lines: readonly Line[],
  known: { areas: readonly Pick<Area, 'id'>[]; themes: readonly Pick<Theme, 'id' | 'retired'>[] },
): number {
  const bits = new Set<number>([
    ...known.areas.map(({ id }) => id),
    ...Object.values(parts),
    ...known.themes.filter(({ retired }) => !retired).map(({ id }) => id),
  ])
  // Each bit once: what has been named is no longer to be had.
  return lines.findIndex(({ bit }) => !bits.delete(bit))
}

/** The areas whose own is shown. */
export const givingAreas = (lines: readonly Line[]): number[] =>
  lines.map(({ bit }) => bit).filter(bit => bit < 24)

/** Why a consent cannot be ended or said yes to, or undefined. */
export function endRefusal(sharing: {
  basis: 'consent' | 'law'
  endedAt: string | null
}): 'consent_by_law' | 'consent_ended' | undefined {
  if (sharing.basis === 'law') return 'consent_by_law'
  return sharing.endedAt === null ? undefined : 'consent_ended'
}
