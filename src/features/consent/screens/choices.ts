// What the consent page shows of whom: rows (parts, themes, areas that give), receivers, and how deep they see.
import { addDays, dayNumber, type PlainDate, toPlainDate } from '../../../platform/i18n/calendar.ts'
import { type ConsentOverview, type Depth, type Line, parts, type Receiver, type Sharing } from '../model.ts'

/** How deep, by the bit of a line. What is not there is none. */
export type Choices = Readonly<Record<number, Depth>>

export function choicesOf(lines: readonly Line[]): Choices {
  return Object.fromEntries(lines.map(({ bit, depth }) => [bit, depth as Depth]))
}

/** The lines to send: only of rows that are shown, so that a theme no longer in use falls away. */
export function linesOf(choices: Choices, bits: readonly number[]): Line[] {
  return bits
    .map(bit => ({ bit, depth: depthOf(choices, bit) }))
    .filter(({ depth }) => depth > 0)
    .toSorted((a, b) => a.bit - b.bit)
}

export const depthOf = (choices: Choices, bit: number): Depth => choices[bit] ?? 0

export function sameChoices(a: Choices, b: Choices): boolean {
  return [...Object.keys(a), ...Object.keys(b)].every(
    bit => depthOf(a, Number(bit)) === depthOf(b, Number(bit)),
  )
}

const partBits: readonly number[] = Object.values(parts)
export const isAreaBit = (bit: number) => bit < 24

export function keyOfReceiver(receiver: Receiver): string {
  return 'areaId' in receiver
    ? `area-${receiver.areaId}`
    : `person-${receiver.personId}-${receiver.viaAreaId ?? 'self'}`
}

export function receiverOf(sharing: Sharing): Receiver | undefined {
  if (sharing.receiverArea !== null) return { areaId: sharing.receiverArea }
  if (sharing.receiverPerson === null) return undefined
  return { personId: sharing.receiverPerson, viaAreaId: sharing.viaArea }
}

/** `waits` has been written down but not everybody whose yes it takes has said it. */
export type Standing = 'holds' | 'expired' | 'waits' | 'none'

export type Column = {
  readonly key: string
  readonly receiver: Receiver
  /** The area itself, or the one through which an employee is named. */
  readonly areaId: number | null
  readonly kind: 'area' | 'employee' | 'companion'
  readonly personName: string | null
  /** What a companion is to the citizen, or an employee's title. */
  readonly about: string | null
  /** How many people a consent to the area reaches today. */
  readonly reached: number
  readonly standing: Standing
  /** The consent that is open, whether it holds or not. */
  readonly open: Sharing | undefined
  /** The newest version, ended or not: what to begin with when it is given again. */
  readonly last: Sharing | undefined
}

/** Everybody who has or had a consent, every area on the team, and every companion: areas first, in their order. */
export function columnsOf(overview: ConsentOverview, now: Date): Column[] {
  const receivers = new Map<string, Receiver>()
  const add = (receiver: Receiver | undefined) => {
    if (receiver) receivers.set(keyOfReceiver(receiver), receiver)
  }
  for (const sharing of consentsOf(overview)) add(receiverOf(sharing))
  for (const { areaId } of overview.team) add({ areaId })
  for (const { personId } of overview.companions) add({ personId, viaAreaId: null })
  return [...receivers.values()].map(receiver => columnOf(overview, receiver, now)).toSorted(byPlace)
}

const consentsOf = (overview: ConsentOverview) => overview.sharings.filter(s => s.basis === 'consent')

export function columnOf(overview: ConsentOverview, receiver: Receiver, now: Date): Column {
  const key = keyOfReceiver(receiver)
  const versions = consentsOf(overview)
    .filter(sharing => {
      const to = receiverOf(sharing)
      return to !== undefined && keyOfReceiver(to) === key
    })
    .toSorted((a, b) => b.version - a.version)
  const open = versions.find(sharing => sharing.endedAt === null)
  const base = { key, receiver, open, last: versions[0], standing: standingOf(open, now) }
  if ('areaId' in receiver) {
    const people = overview.team.filter(member => member.areaId === receiver.areaId)
    const reached = new Set(people.map(({ personId }) => personId)).size
    return { ...base, areaId: receiver.areaId, kind: 'area', personName: null, about: null, reached }
  }
  const companion = overview.companions.find(c => c.personId === receiver.personId)
  const member = overview.team.find(m => m.personId === receiver.personId)
  return {
    ...base,
    areaId: receiver.viaAreaId,
    kind: receiver.viaAreaId === null ? 'companion' : 'employee',
    personName: companion?.name ?? member?.name ?? versions[0]?.receiverName ?? null,
    about: companion?.relation ?? member?.title ?? null,
    reached: 1,
  }
}

const places = { area: 0, employee: 1, companion: 2 }
const byPlace = (a: Column, b: Column) =>
  places[a.kind] - places[b.kind] ||
  (a.areaId ?? 0) - (b.areaId ?? 0) ||
  (a.personName ?? '').localeCompare(b.personName ?? '', 'da')

function standingOf(open: Sharing | undefined, now: Date): Standing {
  if (!open) return 'none'
  if (open.holds) return 'holds'
  return open.untilAt !== 'infinity' && new Date(open.untilAt) <= now ? 'expired' : 'waits'
}

/** What the receiver sees by consent today; nothing while it does not hold. */
export function choicesNow(column: Column): Choices {
  return column.standing === 'holds' && column.open ? choicesOf(column.open.lines) : {}
}

/** The last day of a period that ends at midnight after it. */
export function lastDayOf(sharing: Pick<Sharing, 'untilAt'>): PlainDate | null {
  if (sharing.untilAt === 'infinity') return null
  return addDays(toPlainDate(new Date(sharing.untilAt)), -1)
}

const soon = 30

export const endsSoon = (lastDay: PlainDate | null, today: PlainDate): boolean =>
  lastDay !== null && dayNumber(lastDay) >= dayNumber(today) && dayNumber(lastDay) - dayNumber(today) < soon

/** What is suggested when nothing is said: a year, as for most plans here. */
export const aYearFrom = (today: PlainDate): PlainDate => addDays(today, 365)

/** A change that is being thought about, for one receiver. */
export type Draft = {
  /** Null: close for them. */
  readonly choices: Choices | null
  readonly purpose: string
  readonly lastDay: PlainDate | null
}

/** What a change begins with: what holds, or what was given last, or nothing yet from anybody. */
export function draftOf(
  column: Column,
  { today, purpose, areas }: { today: PlainDate; purpose: string; areas: readonly { id: number }[] },
): Draft {
  const from = column.open ?? column.last
  const lastDay = from ? lastDayOf(from) : aYearFrom(today)
  return {
    choices: choicesOf(from?.lines ?? areas.map(({ id }) => ({ bit: id, depth: 3 }))),
    purpose: from?.purpose ?? purpose,
    lastDay: lastDay !== null && lastDay < today ? aYearFrom(today) : lastDay,
  }
}

/** One cell set to another depth. All none is the same as closing, where there is something to close. */
export function withCell(draft: Draft, bit: number, depth: Depth): Draft {
  return { ...draft, choices: { ...draft.choices, [bit]: depth } }
}

/** Shows anything at all: some part of the plan is let through. */
export const showsSomething = (choices: Choices): boolean => partBits.some(bit => depthOf(choices, bit) > 0)

/** False: the reader sees only whether their own area gives, so who else does must be asked anew. */
export const isWhole = ({ open }: Column) => open === undefined || open.whole
