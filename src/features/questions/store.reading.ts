import type { Tx } from '../../platform/db.ts'

/** Asks the citizen whether those with whom the question lies, and who do not see the case, may read it. */
export function askToRead(tx: Tx, questionId: string): void {
  tx.send('select kobling.ask_to_read($1)', [questionId])
}

export function answerReading(
  tx: Tx,
  questionId: string,
  leaderId: string,
  { answer, how }: { answer: string; how: string },
): void {
  tx.send('select kobling.answer_reading($1, $2, $3, $4)', [questionId, leaderId, answer, how])
}
