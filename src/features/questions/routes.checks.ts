import type { Tx } from '../../platform/db.ts'
import { invalidField, notFound, Problem, ruleSaysNo } from '../../platform/http/problem.ts'
import { type PlainDate, toPlainDate } from '../../platform/i18n/calendar.ts'
import { identifies, latestReview } from './rules.ts'
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

/** A rule that says no to one field: said in words above the form, and beside the field where whoever wrote it then stands. */
export const ruleAt = (rule: string, field: string, code = 'required') =>
  new Problem('rule', { rule, errors: [{ field, code }] })

export function reviewDay(day: PlainDate | null, now: Date, field: string) {
  const today = toPlainDate(now)
  if (day === null) throw ruleAt('review_needs_day', field)
  if (day <= today) throw ruleAt('review_needs_day', field, 'in_past')
  if (day > latestReview(today)) throw ruleAt('review_needs_day', field, 'other')
}

/** Who said no on their own screen, says yes there; or at a meeting on a later day, which is then named. */
export function refuseSoonYes(
  { how, metOn }: { how: string; metOn: PlainDate | null },
  refusedOn: PlainDate,
  today: PlainDate,
) {
  if (how !== 'table') throw ruleAt('own_no_stands', 'body/how', 'other')
  if (metOn === null) throw ruleAt('own_no_stands', 'body/metOn')
  if (metOn <= refusedOn) throw ruleAt('own_no_stands', 'body/metOn', 'other')
  if (metOn > today) throw ruleAt('own_no_stands', 'body/metOn', 'in_future')
}

/** What others than the team read must not say who the citizen is. */
export async function refuseIdentifying(tx: Tx, questionId: string, fields: Record<string, string>) {
  refuseNames([...(await namesBehind(tx, questionId)), ...(await namesByYes(tx, questionId))], fields)
}

export function refuseNames(names: string[], fields: Record<string, string>) {
  for (const [field, value] of Object.entries(fields))
    if (identifies(value, names)) throw invalidField(field, 'identifies')
}
