// What a companion's pages show of a citizen's plan, worked out from the plan as they see it.
import { daysBetween } from '../../../../platform/i18n/calendar.ts'
import type { Action } from '../../model.actions.ts'
import type { PlanView } from '../../model.ts'
import { inOrder } from '../view.ts'
import { firstName } from '../who-does.ts'

/** What is theirs to do; what was done in the last few days stays, so that a tick can be taken back. */
export function mineToDo(actions: readonly Action[], personId: string, today: string): Action[] {
  return inOrder(actions).filter(
    a =>
      a.doerId === personId &&
      a.title !== null &&
      a.version !== null &&
      (a.state === 'open' || (a.state === 'done' && a.doneOn !== null && daysBetween(a.doneOn, today) <= 7)),
  )
}

/** What others are to do, as far as it is shared. */
export function othersDo(actions: readonly Action[], personId: string): Action[] {
  return inOrder(actions).filter(a => (a.state ?? 'open') === 'open' && a.doerId !== personId)
}

type Words = { you: string; nobody: string; somebody: string }

export function whoDoes(action: Action, view: PlanView, personId: string, words: Words): string {
  if (action.doerId !== null && action.doerId === personId) return words.you
  if (action.doerKind === 'citizen') return firstName(view.citizen.name)
  if (action.doerKind === 'nobody') return words.nobody
  const member = view.objects.member.find(m => m.personId !== null && m.personId === action.doerId)
  return member?.name || action.doerName || (action.doerKind === null ? '' : words.somebody)
}

/** By what right they look: the citizen's yes before all else. */
export const rightOf = ({ reader }: PlanView) =>
  reader.ground.split(',').includes('consent') ? 'consent' : 'law'
