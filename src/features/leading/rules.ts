import type { HandoverItem, ItemKind, ReachedGoals } from './model.ts'

/** What only tells the new leader what came before asks for no answer. */
export const onlyTells = (kind: ItemKind) => kind === 'decision' || kind === 'outcome'

type Answer = { answer: 'endorsed' | 'amended' | 'ended'; words: string }

/** Why something that is handed over cannot be answered so; undefined where it can. */
export function answerRefusal(
  item: Pick<HandoverItem, 'kind' | 'answer' | 'waits'>,
  { answer, words }: Answer,
): 'item_only_tells' | 'item_answered' | 'item_settled' | 'question_not_ended' | 'say_why' | undefined {
  if (onlyTells(item.kind)) return 'item_only_tells'
  if (item.answer !== null) return 'item_answered'
  if (!item.waits) return 'item_settled'
  if (item.kind === 'question' && answer === 'ended') return 'question_not_ended'
  if (answer !== 'endorsed' && words === '') return 'say_why'
  return undefined
}

/** How far a hand-over has come: of those that ask for an answer and are still there to answer for. */
export function progress(items: readonly Pick<HandoverItem, 'answer' | 'waits'>[]): {
  answered: number
  of: number
} {
  const answered = items.filter(item => item.answer !== null).length
  return { answered, of: answered + items.filter(item => item.waits).length }
}

/**
 * Which published figure is nearest to a leader: of the one team they lead, else of the one area, else of all; the newest of
 * those. Figures are never added up here: what is hidden in one would be shown by the others.
 */
export function nearestFigure(figures: readonly ReachedGoals[]): ReachedGoals | null {
  const order = ['team', 'area', 'all']
  return (
    figures.toSorted(
      (a, b) => order.indexOf(a.of) - order.indexOf(b.of) || b.from.localeCompare(a.from),
    )[0] ?? null
  )
}
