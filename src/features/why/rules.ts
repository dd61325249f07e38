import { type PlainDate, toPlainDate } from '../../platform/i18n/calendar.ts'
import { namesSaid } from '../questions/model.names.ts'
import type { Level, Place, Stand } from './model.ts'

type Asked = { areaId: number; answer: 'yes' | 'no' | null }
type Wrote = { areaId: number | null }

/**
 * The wordings open once every area that was asked, and has not said no, has written; or when the day has come. What
 * has opened does not close again. The database decides by the same rule.
 */
export function wordingsOpen(
  loop: { openedAt: string | null; opensOn: PlainDate },
  parts: readonly Asked[],
  wrote: readonly Wrote[],
  now: Date,
): boolean {
  if (loop.openedAt !== null || loop.opensOn <= toPlainDate(now)) return true
  const asked = parts.filter(part => part.answer !== 'no')
  return wrote.length > 0 && asked.every(part => wrote.some(one => one.areaId === part.areaId))
}

/** Who is asked and has not written, before they open: they are waited for. */
export function waitedFor(parts: readonly Asked[], wrote: readonly Wrote[]): number[] {
  const asked = parts.filter(part => part.answer !== 'no').map(part => part.areaId)
  return [...new Set(asked)].filter(area => !wrote.some(one => one.areaId === area))
}

/** What an area's own people may write: one wording for each of its levels. */
export const mayWriteWording = (
  mine: readonly { areaId: number | null; level: Level }[],
  areaId: number | null,
  parts: readonly Asked[],
): Level | undefined =>
  areaId !== null && !parts.some(part => part.areaId === areaId && part.answer === 'yes')
    ? undefined
    : mine.find(one => one.areaId === areaId)?.level

/** Why a stand cannot be set; undefined where it can. Nobody stands on another area's behalf. */
export function standRefusal(
  asked: { areaId: number; edition: number; stand: Stand; reason: string },
  { speaksFor, newest }: { speaksFor: readonly number[]; newest: number },
): 'stand_own_area' | 'stand_newest' | 'stand_reason' | undefined {
  if (!speaksFor.includes(asked.areaId)) return 'stand_own_area'
  if (asked.edition !== newest) return 'stand_newest'
  if (asked.stand === 'not_yet' && asked.reason === '') return 'stand_reason'
  return undefined
}

type Text = { kind: string; edition: number; amendmentId: string }
type Amended = { id: string; madeBy: string }

/** Leaders endorse what grew: not what they wrote themselves, and not before an area can live with it. */
export function endorseRefusal(
  edition: number,
  actor: { id: string; leader: boolean },
  texts: readonly Text[],
  amendments: readonly Amended[],
  stands: readonly { kind: string; edition: number; stand: Stand }[],
): 'endorse_leaders' | 'endorse_missing' | 'endorse_own_words' | 'endorse_not_grown' | undefined {
  if (!actor.leader) return 'endorse_leaders'
  const up = texts.filter(text => text.kind === 'why' && text.edition <= edition)
  if (!up.some(text => text.edition === edition)) return 'endorse_missing'
  const wrote = up.some(text => amendments.find(a => a.id === text.amendmentId)?.madeBy === actor.id)
  if (wrote) return 'endorse_own_words'
  const grew = stands.some(s => s.kind === 'why' && s.edition === edition && s.stand !== 'not_yet')
  return grew ? undefined : 'endorse_not_grown'
}

/** May this person take up an amendment? Only for another area than the one it comes from, and not their own. */
export const mayTake = (
  amendment: { areaId: number; madeBy: string; state: string; onEdition: number },
  actor: { id: string; speaksFor: readonly number[] },
  newest: number,
): boolean =>
  amendment.state === 'proposed' &&
  amendment.onEdition === newest &&
  amendment.madeBy !== actor.id &&
  actor.speaksFor.some(area => area !== amendment.areaId)

export const newestEdition = (texts: readonly { kind: string; edition: number }[], kind: string): number =>
  Math.max(0, ...texts.filter(text => text.kind === kind).map(text => text.edition))

/** Marks point at words that stand in the wording; else the eye looks for what is not there. */
export const marksFit = (
  marks: readonly { wordingId: string; words: string }[],
  wordings: readonly { id: string; text: string }[],
): boolean =>
  marks.every(mark => wordings.find(one => one.id === mark.wordingId)?.text.includes(mark.words) === true)

export const nextLetter = (taken: readonly string[]): string | undefined =>
  [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].find(letter => !taken.includes(letter))

/** No figure under five, and none that leaves under five. */
export const publishable = (count: number | null, ofAll: number | null): boolean =>
  count === null ? ofAll === null : count >= 5 && (ofAll === null || ofAll - count >= 5)

type State = 'waits' | 'running' | 'keep' | 'change' | 'stop'

/** A stop is as good as a keep: both say what came of it. */
export function experimentRefusal(
  from: State,
  to: State,
  came: string,
): 'experiment_over' | 'experiment_came' | undefined {
  if (['keep', 'stop'].includes(from)) return 'experiment_over'
  if (to === 'running') return from === 'running' ? 'experiment_over' : undefined
  return came === '' ? 'experiment_came' : undefined
}

type Moved = {
  id: number
  at: string
  fromPlace: Place
  toPlace: Place
  kind: 'moved' | 'citizen' | 'stuck'
  settledAt: string | null
}
export type Wire<M> = M & { number: number }

const byNewest = (a: Moved, b: Moved) => b.at.localeCompare(a.at) || b.id - a.id

/**
 * The lines that are drawn: what really moved one place by another, newest first, at most five; what is stuck only
 * while it is. One line between two places: the newest says how it is now.
 */
export function wires<M extends Moved>(moves: readonly M[], most = 5): Wire<M>[] {
  const drawn = new Map<string, M>()
  for (const move of moves.toSorted(byNewest)) {
    if (move.fromPlace === move.toPlace || (move.kind === 'stuck' && move.settledAt !== null)) continue
    const key = `${move.fromPlace} ${move.toPlace}`
    if (!drawn.has(key)) drawn.set(key, move)
  }
  return [...drawn.values()].slice(0, most).map((move, index) => ({ ...move, number: index + 1 }))
}

/** What last moved each place: the table says all of it without the lines. */
export function lastMoves<M extends Moved>(moves: readonly M[]): Map<Place, M> {
  const last = new Map<Place, M>()
  for (const move of moves.toSorted(byNewest)) {
    if (move.kind === 'stuck' && move.settledAt !== null) continue
    if (!last.has(move.toPlace)) last.set(move.toPlace, move)
  }
  return last
}

/**
 * Which text says more of who the citizen is than how they are to be told of. That itself (»Noah, 19 år«) may say one
 * name of theirs, never two; the others no name but that.
 */
export function namedIn(
  name: string,
  texts: { words: string; toldAs: string; moved: string },
): 'words' | 'toldAs' | 'moved' | undefined {
  const told = namesSaid(name, texts.toldAs)
  if (told.length > 1) return 'toldAs'
  return (['words', 'moved'] as const).find(field =>
    namesSaid(name, texts[field]).some(one => !told.includes(one)),
  )
}

/**
 * Whether a wording that all read names a citizen: one whom the writer works with, by two of their names (one name is often a
 * colleague's too), or the one whose words are quoted, where the writer knows who that is, by more than they want to be called.
 */
export function namesCitizen(
  text: string,
  citizens: readonly string[],
  quoted?: { name: string; toldAs: string },
): boolean {
  if (citizens.some(name => namesSaid(name, text).length > 1)) return true
  if (!quoted) return false
  const told = namesSaid(quoted.name, quoted.toldAs)
  return namesSaid(quoted.name, text).some(one => !told.includes(one))
}

/** A wording in pieces that can be marked: up to each comma or full stop, as they stand. */
export const clauses = (text: string): string[] =>
  (text.match(/[^.,;:!?\n]+/g) ?? []).map(one => one.trim().slice(0, 200)).filter(one => one.length > 2)

type Used = { id: string; used: number }
type AskedAgain = { asked: number }
type Kept = { id: string; state: string; settledAt: string | null }

/** What emerges, put before the leaders: asked again and again, used most, kept. It counts things, never people. */
export function emergent<Q extends AskedAgain, A extends Used, E extends Kept>(
  questions: readonly Q[],
  agreements: readonly A[],
  experiments: readonly E[],
  most = 5,
): { questions: Q[]; agreements: A[]; experiments: E[] } {
  return {
    questions: questions
      .filter(one => one.asked >= 5)
      .toSorted((a, b) => b.asked - a.asked)
      .slice(0, most),
    agreements: agreements
      .filter(one => one.used >= 5)
      .toSorted((a, b) => b.used - a.used)
      .slice(0, most),
    experiments: experiments
      .filter(one => one.state === 'keep')
      .toSorted((a, b) => (b.settledAt ?? '').localeCompare(a.settledAt ?? ''))
      .slice(0, most),
  }
}
