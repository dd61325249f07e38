// The consent card: who may see what until when, from the whole consent page's data.
import { addDays, daysBetween, type PlainDate, toPlainDate } from '../../../platform/i18n/calendar.ts'
import { type Part, parts, type Sharing } from '../../consent/model.ts'

export const partNames = Object.keys(parts) as Part[]
/** A consent is said to end soon when it does so within these days. */
const soonDays = 30

type ConsentState = 'none' | 'active' | 'soon' | 'expired' | 'imported'

export type SharingShown = {
  readonly sharing: Sharing
  /** Everything, or these parts and not these themes. */
  readonly whole: boolean
  readonly parts: readonly { part: Part; depth: number }[]
  readonly without: readonly number[]
}

export function consentShown(sharings: readonly Sharing[], themes: readonly number[], now: Date) {
  const holding = sharings.filter(s => s.holds)
  const ends = holding.flatMap(s => (s.untilAt === 'infinity' ? [] : [s.untilAt])).toSorted(byTime)
  const until = ends[0] && lastDay(ends[0])
  const open = sharings.filter(s => s.endedAt === null && !s.holds)
  const expired = open
    .flatMap(s => (s.untilAt !== 'infinity' && new Date(s.untilAt) <= now ? [s.untilAt] : []))
    .toSorted(byTime)
    .at(-1)
  return {
    state: stateOf(holding.length, until, open, now),
    until,
    shown: holding.map(sharing => shownOf(sharing, themes)),
    expiredOn: expired && lastDay(expired),
  }
}

/** It ends at midnight after the last day on which it holds: that day is what the citizen chose. */
const lastDay = (untilAt: string): PlainDate => addDays(toPlainDate(new Date(untilAt)), -1)

const byTime = (a: string, b: string) => Date.parse(a) - Date.parse(b)

function stateOf(
  holding: number,
  until: PlainDate | undefined,
  open: readonly Sharing[],
  now: Date,
): ConsentState {
  if (holding > 0) return until && daysBetween(toPlainDate(now), until) <= soonDays ? 'soon' : 'active'
  if (open.some(s => s.how === 'import' && s.confirmedAt === null)) return 'imported'
  return open.some(s => s.untilAt !== 'infinity' && new Date(s.untilAt) <= now) ? 'expired' : 'none'
}

function shownOf(sharing: Sharing, themes: readonly number[]): SharingShown {
  const depth = new Map(sharing.lines.map(line => [line.bit, line.depth]))
  const given = partNames.flatMap(part => {
    const at = depth.get(parts[part]) ?? 0
    return at > 0 ? [{ part, depth: at }] : []
  })
  const without = themes.filter(theme => !depth.has(theme))
  const full = given.length === partNames.length && given.every(p => p.depth === 3)
  const themesFull = themes.every(theme => depth.get(theme) === 3)
  return { sharing, whole: full && themesFull, parts: given, without }
}

/**
 * How deep another area's interventions can show to the reader: the limit that consent sets, the same whether there is
 * anything behind it or not. Undefined: not from consent (own area).
 */
export function laneLimit(
  sharings: readonly Sharing[],
  me: { readonly personId: string; readonly areas: readonly number[] },
  areaId: number,
): number | undefined {
  if (me.areas.includes(areaId)) return undefined
  const mine = sharings.filter(
    s =>
      s.holds &&
      (s.receiverPerson === me.personId || (s.receiverArea !== null && me.areas.includes(s.receiverArea))),
  )
  const limits = mine.map(s => {
    const at = (bit: number) => s.lines.find(line => line.bit === bit)?.depth ?? 0
    return Math.min(at(areaId), at(parts.interventions))
  })
  return Math.max(0, ...limits)
}
