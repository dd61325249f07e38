import type { Tx } from '../../platform/db.ts'
import { invalidField, notFound, ruleSaysNo } from '../../platform/http/problem.ts'
import { identifies } from './rules.ts'
import { seenQuestion } from './store.question.ts'
import { namesByYes } from './store.reading.ts'
import { namesBehind } from './store.ts'

export async function theQuestion(tx: Tx, questionId: string) {
  const found = await seenQuestion(tx, questionId)
  if (!found) throw notFound()
  return found
}

/** Seen closely, and still open. */
export async function openQuestion(tx: Tx, questionId: string) {
  const found = await theQuestion(tx, questionId)
  if (found.state !== 'open') throw ruleSaysNo('question_closed')
  return found
}

/** What others than the team read must not say who the citizen is. */
export async function refuseIdentifying(tx: Tx, questionId: string, fields: Record<string, string>) {
  refuseNames([...(await namesBehind(tx, questionId)), ...(await namesByYes(tx, questionId))], fields)
}

export function refuseNames(names: string[], fields: Record<string, string>) {
  for (const [field, value] of Object.entries(fields))
    if (identifies(value, names)) throw invalidField(field, 'identifies')
}
