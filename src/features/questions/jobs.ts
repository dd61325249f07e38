import { inTransaction, type Pool } from '../../platform/db.ts'
import { toPlainDate } from '../../platform/i18n/calendar.ts'
import { dueOn } from './rules.ts'
import { servicePromise } from './store.ts'

type Late = { questionId: string; leaderId: string; nextId: string; nextLevel: number }

/**
 * Moves what was not answered in time up to the next level, with that level's own promise. It blames nobody, and who has
 * nobody above keeps it. Answers how many rose. `now`: the day is Denmark's.
 */
export function riseLateQuestions(pool: Pool, now: Date): Promise<number> {
  const today = toPlainDate(now)
  return inTransaction(pool, async tx => {
    const late = await tx.rows<Late>(
      `select question_id as "questionId", leader_id as "leaderId", next_id as "nextId", next_level as "nextLevel" from kobling.late_questions($1)`,
      [today],
    )
    if (late.length === 0) return 0
    const promise = await servicePromise(tx)
    for (const one of late)
      tx.send('select kobling.rise_question($1, $2, $3, $4, $5)', [
        one.questionId,
        one.leaderId,
        one.nextId,
        one.nextLevel,
        dueOn(promise, one.nextLevel, today),
      ])
    return late.length
  })
}
