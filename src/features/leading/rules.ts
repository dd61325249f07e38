import type { HandoverItem, ItemKind } from './model.ts'

/** What only tells the new leader what came before asks for no answer. */
export const onlyTells = (kind: ItemKind) => kind === 'decision' || kind === 'outcome'

type Answer = { answer: 'endorsed' | 'amended' | 'ended'; words: string }

/** Why something that is handed over cannot be answered so; undefined where it can. */
export function answerRefusal(
  item: Pick<HandoverItem, 'kind' | 'answer'>,
  { answer, words }: Answer,
): 'item_only_tells' | 'item_answered' | 'question_not_ended' | 'say_why' | undefined {
  if (onlyTells(item.kind)) return 'item_only_tells'
  if (item.answer !== null) return 'item_answered'
  if (item.kind === 'question' && answer === 'ended') return 'question_not_ended'
  if (answer !== 'endorsed' && words === '') return 'say_why'
  return undefined
}

/** How far a hand-over has come: of those that ask for an answer. */
export function progress(items: readonly Pick<HandoverItem, 'kind' | 'answer'>[]): {
  answered: number
  of: number
} {
  const asks = items.filter(item => !onlyTells(item.kind))
  return { answered: asks.filter(item => item.answer !== null).length, of: asks.length }
}
