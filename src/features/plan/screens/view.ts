// What the plan page shows of a plan, worked out from the plan as its reader sees it. Nothing here asks or remembers.
import type { Action } from '../model.actions.ts'
import type { Goal } from '../model.goals.ts'
import type { Note } from '../model.notes.ts'
import type { PlanView } from '../model.ts'
import type { Words, WordsKind } from '../model.words.ts'

export type Objects = PlanView['objects']
export type Person = { readonly personId: string; readonly areas: readonly number[] }

/** May the reader write anything here? Seeing by consent alone is not enough. */
export function mayWrite(view: Pick<PlanView, 'reader' | 'citizen'>): boolean {
  return (view.reader.related || view.reader.self) && view.citizen.diedOn === null
}

type Changeable = { depth: number; areaId: number | null; alsoAreaId: number | null; version: number | null }

/**
 * May the reader change this one? People of its area may; the citizen's words and goals everyone on the case who sees
 * them whole; its doer may too. The database decides; this only spares people a button that says no.
 */
export function mayChange(
  view: Pick<PlanView, 'reader' | 'citizen'>,
  me: Person,
  object: Changeable,
  more: { ofCitizen?: boolean; doerId?: string | null } = {},
): boolean {
  if (object.version === null || view.citizen.diedOn !== null) return false
  if (view.reader.self) return true
  const ours = [object.areaId, object.alsoAreaId].some(area => area !== null && me.areas.includes(area))
  if (view.reader.related && ours) return true
  if (object.depth < 3) return false
  return (view.reader.related && more.ofCitizen === true) || more.doerId === me.personId
}

/** Ids are in the order of time, so that they sort what has no order of its own. */
const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id)
const newestFirst = (a: { touchedAt: string }, b: { touchedAt: string }) =>
  Date.parse(b.touchedAt) - Date.parse(a.touchedAt)

export type OwnWords = Words & { text: string; kind: WordsKind }

/** The citizen's own words by kind, the newest first; what waits for the citizen's yes apart. */
export function ownWords(words: readonly Words[]) {
  const live = words.filter((w): w is OwnWords => w.text !== null && w.kind !== null && w.endedAt === null)
  const of = (kind: WordsKind) => live.filter(w => w.confirmed && w.kind === kind).toSorted(newestFirst)
  return {
    dreams: of('dream'),
    others: [...of('matters'), ...of('works'), ...of('know')],
    strengths: of('strength'),
    network: of('network'),
    waiting: live.filter(w => !w.confirmed).toSorted(newestFirst),
  }
}

export type Thread = { readonly note: Note; readonly replies: readonly Note[] }

/** Notes with their answers under them. An answer whose note cannot be seen stands by itself. */
export function threads(notes: readonly Note[]): Thread[] {
  const seen = new Map(notes.map(note => [note.id, note]))
  const rootOf = (note: Note, steps = 0): Note => {
    const parent = note.replyTo === null ? undefined : seen.get(note.replyTo)
    return parent && steps < 50 ? rootOf(parent, steps + 1) : note
  }
  const byRoot = Map.groupBy(notes.toSorted(byId), note => rootOf(note).id)
  return [...byRoot].flatMap(([id, all]) => {
    const note = seen.get(id)
    return note ? [{ note, replies: all.filter(n => n.id !== id) }] : []
  })
}

export type GoalGroup = 'now' | 'later' | 'reached'

export type GoalShown = {
  readonly goal: Goal
  readonly group: GoalGroup
  readonly actions: readonly Action[]
  /** Wordings that wait for the citizen's yes. */
  readonly proposals: readonly Goal[]
  readonly threads: readonly Thread[]
}

function groupOf(goal: Pick<Goal, 'state' | 'later'>): GoalGroup {
  if (goal.state === 'achieved' || goal.state === 'ended') return 'reached'
  return goal.later ? 'later' : 'now'
}

const stateOrder = { open: 0, done: 1, dropped: 2 } as const

/** Open ones first, what falls due first among them; then done, the last done first; then dropped. */
export function inOrder(actions: readonly Action[]): Action[] {
  const rank = (a: Action) => stateOrder[a.state ?? 'open']
  const due = (a: Action) => a.dueOn ?? a.startsOn ?? '9999'
  return actions.toSorted((a, b) => {
    if (rank(a) !== rank(b)) return rank(a) - rank(b)
    if (a.state === 'done') return (b.doneOn ?? '').localeCompare(a.doneOn ?? '') || byId(a, b)
    return due(a).localeCompare(due(b)) || byId(a, b)
  })
}

/** A new wording that was said yes to, or turned down, is a record and no goal. */
const isRecord = (goal: Goal) => goal.replacesId !== null && goal.state === 'ended'

export function goalsShown(objects: Objects): GoalShown[] {
  const goals = objects.goal.filter(goal => !isRecord(goal))
  const ids = new Set(goals.map(goal => goal.id))
  const isProposalFor = (goal: Goal) => goal.replacesId !== null && ids.has(goal.replacesId)
  const proposals = Map.groupBy(goals.filter(isProposalFor), goal => goal.replacesId)
  const actions = Map.groupBy(objects.action, action => action.goalId)
  const goalOfAction = new Map(objects.action.map(action => [action.id, action.goalId]))
  const notes = Map.groupBy(threads(objects.note), ({ note }) => goalOf(note, goalOfAction))
  return goals
    .filter(goal => !isProposalFor(goal))
    .toSorted((a, b) => (a.position ?? 1e9) - (b.position ?? 1e9) || byId(a, b))
    .map(goal => ({
      goal,
      group: groupOf(goal),
      actions: inOrder(actions.get(goal.id) ?? []),
      proposals: proposals.get(goal.id) ?? [],
      threads: notes.get(goal.id) ?? [],
    }))
}

function goalOf(note: Note, goalOfAction: ReadonlyMap<string, string | null>): string | null {
  if (note.aboutId === null) return null
  return note.aboutKind === 'action' ? (goalOfAction.get(note.aboutId) ?? null) : note.aboutId
}

/** The group in which the goal or agreement stands that an address names (`#goal-…`, `#action-…`). */
export const groupAt = (goals: readonly GoalShown[], hash: string): GoalGroup | undefined =>
  goals.find(
    ({ goal, actions }) =>
      hash === `#goal-${goal.id}` || actions.some(action => hash === `#action-${action.id}`),
  )?.group

/** Agreements without a goal, or whose goal the reader does not see. */
export function looseActions(objects: Objects): Action[] {
  const goals = new Set(objects.goal.map(goal => goal.id))
  return inOrder(objects.action.filter(action => action.goalId === null || !goals.has(action.goalId)))
}

/** Threads about no goal that the reader sees. Of a note that is not shared whole there is nothing to read. */
export function looseThreads(objects: Objects): Thread[] {
  const goals = new Set(objects.goal.map(goal => goal.id))
  const goalOfAction = new Map(objects.action.map(action => [action.id, action.goalId]))
  return threads(objects.note.filter(note => note.text !== null)).filter(({ note }) => {
    const goal = goalOf(note, goalOfAction)
    return goal === null || !goals.has(goal)
  })
}

/** Who is on the team now, the lead first. */
export function teamNow(view: Pick<PlanView, 'plan' | 'objects'>, now: Date) {
  const here = view.objects.member.filter(
    m => m.untilAt === 'infinity' || Date.parse(m.untilAt) > now.getTime(),
  )
  const leadId = view.plan?.leadId ?? null
  const named = here.filter(m => m.name !== null)
  const lead = leadId === null ? undefined : named.find(m => m.personId === leadId)
  return { lead, others: named.filter(m => m !== lead).toSorted(byId) }
}

/** Moves one id a step up or down. Undefined when it stands at the end already. */
export function moved(ids: readonly string[], id: string, step: -1 | 1): string[] | undefined {
  const at = ids.indexOf(id)
  const to = at + step
  const other = ids[to]
  if (at === -1 || other === undefined) return undefined
  return ids.with(at, other).with(to, id)
}

/**
 * "Jeg vil …, så jeg …" filled in becomes one sentence. The gaps are for what comes after the lead words, but nobody
 * should get them twice who writes them too.
 */
export function goalFromGaps(gaps: { will: string; so: string }, lead: { will: string; so: string }): string {
  const will = withoutLead(gaps.will, lead.will)
  const so = withoutLead(gaps.so, lead.so)
  if (will === '') return ''
  return `${lead.will} ${will}${so === '' ? '' : `, ${lead.so} ${so}`}.`
}

function withoutLead(text: string, lead: string): string {
  const trimmed = text.trim().replace(/[\s.,]+$/u, '')
  const begins = trimmed.toLocaleLowerCase('da').startsWith(`${lead.toLocaleLowerCase('da')} `)
  return begins ? trimmed.slice(lead.length).trim() : trimmed
}

type Unsorted = 'goal' | 'words' | 'action' | 'intervention' | 'picture' | 'attachment'
const sortable: readonly Unsorted[] = ['words', 'goal', 'action', 'intervention', 'picture', 'attachment']

/** What came in without life themes and that the reader can sort. */
export function unsorted(view: PlanView, me: Person) {
  return sortable.flatMap(kind =>
    view.objects[kind]
      .filter(o => o.depth === 3 && o.themes === null)
      .filter(o => !(kind === 'goal' && isRecord(o as Goal)))
      .filter(o => mayChange(view, me, o, { ofCitizen: kind === 'words' || kind === 'goal' }))
      .map(object => ({ kind, object })),
  )
}
export type UnsortedItem = ReturnType<typeof unsorted>[number]
