// A line of the log in plain words.
import type { Text } from '../../../../platform/i18n/text.ts'
import type { LookRow } from '../../api.ts'
import type { da } from '../../text.da.ts'

export type LookWords = Text<typeof da>

const firstName = (name: string) => name.trim().split(/\s+/u)[0] ?? name

/** "Samira fra Job", "En sagsbehandler fra Job", "Du". */
export function whoLooked(row: LookRow, areaName: string | undefined, t: LookWords): string {
  if (row.bySelf) return t.you
  if (row.by === 'job') return t.job
  if (row.by === 'nobody') return t.nobody
  if (row.by !== 'employee') return row.name ?? t.companion
  const who = row.name ? firstName(row.name) : (lookUp(t.roles, row.role) ?? t.employee)
  return areaName === undefined ? who : t.from(who.replace(/,$/u, ''), areaName)
}

/** Acts that show something and change nothing. */
const looking = /[.](open|list|find|search|plans)$/u

export function whatTheyDid(row: LookRow, t: LookWords): string {
  if (row.refused) return looking.test(row.action) ? t.refused.open : t.refused.other
  return lookUp(t.actions, row.action) ?? t.other
}

/** Why they could; not for what the citizen or the house did. */
export function becauseOf(row: LookRow, t: LookWords): string {
  if (row.bySelf || row.refused || row.by !== 'employee') return ''
  const purpose = lookUp(t.purposes, row.purpose)
  if (purpose !== undefined) return purpose
  const grounds = row.ground?.split(',') ?? []
  const first = (['emergency', 'own_area', 'consent', 'law', 'none'] as const).find(g => grounds.includes(g))
  return first === undefined ? '' : t.because[first]
}

function lookUp(words: object, key: string | null): string | undefined {
  return key !== null && Object.hasOwn(words, key) ? String(Reflect.get(words, key)) : undefined
}
