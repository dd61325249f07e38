import { addDays, clockTime, type PlainDate, toPlainDate } from '../../platform/i18n/calendar.ts'
import { addWorkdays, copenhagenMoment } from '../../platform/i18n/workdays.ts'
import { namesSaid } from './model.names.ts'
import { holdsPersonNumber } from './model.numbers.ts'
import type { Situation } from './model.ts'

/** A leader who could answer for an area; `step` 1 is nearest to the work. Higher levels are further from it. */
export type Candidate = { areaId: number; leaderId: string; level: number; step: number }
export type Receiver = { leaderId: string; areaId: number | null; level: number; how: 'raised' | 'together' }

/** Up to this level a leader whom areas share is near enough to settle it alone; above it, their own leaders do so together. */
export const sharedUpToLevel = 2

/**
 * To whom a question goes. In one area: its nearest leader. Between areas: the nearest leader whom they all share, if
 * near enough to the work; else the nearest leader of each, together. Areas without a leader are left out.
 */
export function receivers(
  areas: readonly number[],
  candidates: readonly Candidate[],
  asker: string,
): Receiver[] {
  const of = (area: number) =>
    candidates
      .filter(one => one.areaId === area && one.leaderId !== asker)
      .sort((a, b) => a.step - b.step || a.level - b.level || a.leaderId.localeCompare(b.leaderId))
  const lists = areas.map(of).filter(list => list.length > 0)
  const [first = []] = lists
  if (lists.length > 1) {
    const shared = first.find(
      one =>
        one.level <= sharedUpToLevel &&
        lists.every(list => list.some(other => other.leaderId === one.leaderId)),
    )
    if (shared) return [{ leaderId: shared.leaderId, areaId: null, level: shared.level, how: 'raised' }]
  }
  const nearest = lists.map(list => list[0] as Candidate)
  const once = nearest.filter((one, at) => nearest.findIndex(two => two.leaderId === one.leaderId) === at)
  return once.map(one => ({
    leaderId: one.leaderId,
    // Who is nearest for several areas answers for all of these.
    areaId: nearest.filter(two => two.leaderId === one.leaderId).length > 1 ? null : one.areaId,
    level: one.level,
    how: once.length > 1 ? 'together' : 'raised',
  }))
}

/** The municipality's own promise: within how many working days each level answers. */
export type ServicePromise = Record<number, number>
export const dueOn = (promise: ServicePromise, level: number, today: PlainDate): PlainDate =>
  addWorkdays(today, promise[level] ?? promise[0] ?? 5)

/** The same time of day in Denmark, so many weeks apart, over a change of clocks too. */
export function regularly(startsAt: string, everyWeeks: number, times: number): string[] {
  const first = new Date(startsAt)
  const { hour, minute } = clockTime(first)
  const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
  return Array.from({ length: times }, (_, n) =>
    n === 0 ? startsAt : copenhagenMoment(addDays(toPlainDate(first), n * everyWeeks * 7), time),
  )
}

export const isPast = (moment: string, now: Date): boolean => new Date(moment) <= now

/** A question is brought to a time that is asked for or agreed, until a day after it began: so long it is decided and written down there. */
export function takesQuestions({ state, startsAt }: { state: string; startsAt: string }, now: Date): boolean {
  const open = state === 'asked' || state === 'offered' || state === 'coming'
  return open && now.getTime() < new Date(startsAt).getTime() + 86_400_000
}

/** A working agreement may not lie unlooked at: the latest day of the next review. */
export const latestReview = (today: PlainDate): PlainDate => addDays(today, 731)

/**
 * Which areas a leader may bind: those that the leaders who answer, answer for. Null answers for all that the question
 * `concerns`, and for no others.
 */
export function mayBind(
  areas: readonly number[],
  holders: readonly { areaId: number | null }[],
  concerns: readonly number[],
): boolean {
  const forAll = holders.some(one => one.areaId === null)
  return areas.every(area => (forAll && concerns.includes(area)) || holders.some(one => one.areaId === area))
}

/** Would a reader know who the citizen is? A person's number, or a name of theirs. */
export const identifies = (value: string, names: readonly string[]): boolean =>
  holdsPersonNumber(value) || names.some(name => namesSaid(name, value).length > 0)

/** Words that tell what something is about, in Danish, as beginnings of words. Guesses only: people choose. */
const signs: Record<Exclude<Situation, 'other'>, readonly string[]> = {
  letter: ['brev', 'indkald', 'skrive til', 'post'],
  meeting: ['møde', 'samtale', 'mødes'],
  record: ['journal', 'referat', 'notat', 'dokument'],
  duty: ['pligt', 'frist', 'lovpligtig', 'opfølgning'],
  money: ['betal', 'penge', 'økonomi', 'regning', 'bevilling', 'gæld', 'kontanthjælp', 'afdrag'],
  consent: ['samtykke', 'dele oplysninger'],
  support: ['støtte', 'mentor', 'bostøtte', 'følge med', 'ledsage'],
  contact: ['ringe', 'ringer', 'kontakt', 'telefon', 'skrive sammen'],
}

export function situationsIn(title: string): Situation[] {
  const text = ` ${title.toLowerCase()}`
  return (Object.keys(signs) as (keyof typeof signs)[]).filter(one =>
    signs[one].some(sign => text.includes(` ${sign}`) || (sign.length > 5 && text.includes(sign))),
  )
}
