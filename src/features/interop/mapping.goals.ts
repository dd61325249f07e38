// A FHIR Goal becomes the citizen's words taken down, or a goal; both wait for the citizen to confirm them.
import { goalRelationship, purposeCode, wishCode } from './codes.ts'
import { condition, type Goal, goal } from './fhir.ts'
import type { GoalState } from './model.ts'
import type { Resource } from './resources.ts'
import {
  add,
  annotated,
  clean,
  digestOf,
  endDay,
  fitting,
  hasCode,
  keep,
  nameOf,
  read,
  stored,
  type Work,
  words,
} from './work.ts'

/** Adds what a Goal becomes, and answers the key of the goal that actions may serve, if it became one. */
export function mapGoal(
  work: Work,
  resource: Resource,
  position: number,
  citizenName: string,
): string | undefined {
  const it = read(work, goal, resource)
  if (it.lifecycleStatus === 'entered-in-error') {
    keep(work, resource, 'entered_in_error')
    return undefined
  }
  const title = words(it.description)
  if (title === '') {
    keep(work, resource, 'no_words')
    return undefined
  }
  const wish = wishKind(it, title, citizenName)
  if (wish) return void addWords(work, resource, it, title, wish)
  if (fitting(work, resource, title, 500, 'description') === '') return undefined
  const key = add(work, {
    from: resource,
    kind: 'goal',
    what: title,
    columns: { title, position, ...purpose(work, resource, it), ...progress(work, resource, it) },
  })
  addNotes(work, resource, it, key)
  return key
}

/** KL's wish is the citizen's dream. A purpose is theirs only where it says so; else the municipality words it. */
function wishKind(it: Goal, title: string, citizenName: string): 'dream' | 'matters' | undefined {
  if (hasCode(it.category, wishCode)) return 'dream'
  if (!hasCode(it.category, purposeCode)) return undefined
  const lower = title.toLowerCase()
  const first = citizenName.split(' ')[0]?.toLowerCase()
  return ['jeg', 'borger', 'borgeren', first].some(who => who !== undefined && wishes(lower, who))
    ? 'matters'
    : undefined
}

const wishes = (text: string, who: string): boolean =>
  ['ønsker', 'vil gerne', 'drømmer', 'håber'].some(verb => text.startsWith(`${who} ${verb}`))

function addWords(work: Work, resource: Resource, it: Goal, text: string, kind: 'dream' | 'matters'): void {
  if (fitting(work, resource, text, 4000, 'description') === '') return
  const toldTo = fitting(work, resource, nameOf(work, it.expressedBy, resource), 200, 'expressedBy')
  add(work, { from: resource, kind: 'words', what: text, columns: { kind, text, told_to: toldTo } })
  addNotes(work, resource, it, undefined)
}

/** Why: the goal it is a part of, and the conditions that it is said to be about. */
function purpose(work: Work, resource: Resource, it: Goal): { why: string; target_on: string | null } {
  const partOf = (it.extension ?? [])
    .filter(one => one.url === goalRelationship)
    .flatMap(one => one.extension ?? [])
    .map(one => work.resources.resolve(one.valueReference, resource))
    .filter(one => one?.type === 'Goal')
    .map(one => one && stored.partOf(words(read(work, goal, one).description)))
  const about = (it.addresses ?? []).map(one => {
    const found = work.resources.resolve(one, resource)
    if (found?.type !== 'Condition') return clean(one.display)
    const { code, severity } = read(work, condition, found)
    return [words(code), words(severity)].filter(part => part !== '').join(': ')
  })
  const lines = [...partOf, ...about].filter(line => line !== undefined && line !== '')
  const due = (it.target ?? []).map(one => endDay(one.dueDate)).filter(one => one !== null)
  return {
    why: fitting(work, resource, lines.join('\n'), 2000, 'addresses'),
    target_on: due.sort().at(-1) ?? null,
  }
}

type Progress = { state: GoalState; waits_for: string; end_reason: string }

function progress(work: Work, resource: Resource, it: Goal): Progress {
  const reason = clean(it.statusReason)
  const outcome = (it.outcomeCode ?? []).map(words).filter(one => one !== '')
  const said = [reason, ...outcome].filter(one => one !== '').join('\n')
  const state = stateOf(it)
  const end = (otherwise: string) => fitting(work, resource, said, 1000, 'outcomeCode') || otherwise
  if (state === 'ended') return { state, waits_for: '', end_reason: end(stored.goalEnd[endOf(it)]) }
  if (state === 'paused')
    return {
      state,
      waits_for: fitting(work, resource, reason, 500, 'statusReason') || stored.paused,
      end_reason: '',
    }
  return { state, waits_for: '', end_reason: end('') }
}

/** FHIR's "completed" only says that the goal is no longer sought; whether it was reached is said apart. */
function stateOf(it: Goal): GoalState {
  switch (it.lifecycleStatus) {
    case 'proposed':
      return 'proposed'
    case 'planned':
    case 'accepted':
      return 'agreed'
    case 'on-hold':
      return 'paused'
    case 'completed':
      return endOf(it) === 'achieved' ? 'achieved' : 'ended'
    case 'cancelled':
    case 'rejected':
    case 'entered-in-error':
      return 'ended'
    case 'active':
      return 'active'
  }
}

function endOf(it: Goal): keyof typeof stored.goalEnd {
  const is = (code: string) => hasCode(it.achievementStatus ? [it.achievementStatus] : [], code)
  if (it.lifecycleStatus === 'cancelled' || it.lifecycleStatus === 'rejected') return it.lifecycleStatus
  if (is('achieved') || is('sustaining')) return 'achieved'
  return is('not-achieved') || is('not-attainable') ? 'not_achieved' : 'completed'
}

function addNotes(work: Work, resource: Resource, it: Goal, about: string | undefined): void {
  for (const [index, one] of (it.note ?? []).entries()) {
    const text = fitting(work, resource, annotated(work, one, resource), 4000, `note[${index}]`)
    if (text === '') continue
    add(work, {
      from: resource,
      kind: 'note',
      key: `#note:${digestOf(clean(one.text))}`,
      slot: `#note[${index}]`,
      path: `${resource.path}.note[${index}]`,
      what: text,
      columns: { text, to_whom: 'team' },
      refs: about === undefined ? {} : { about_id: about },
    })
  }
}
