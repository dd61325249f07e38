import type { Tx } from '../../platform/db.ts'

/** Asks the citizen whether those with whom the question lies, and who do not see the case, may read it. */
export function askToRead(tx: Tx, questionId: string): void {
  tx.send('select kobling.ask_to_read($1)', [questionId])
}

export function answerReading(
  tx: Tx,
  questionId: string,
  leaderId: string,
  { answer, how, metOn }: { answer: string; how: string; metOn: string | null },
): void {
  tx.send('select kobling.answer_reading($1, $2, $3, $4, $5)', [questionId, leaderId, answer, how, metOn])
}

/** The names of those whose case the actor reads by the citizen's yes alone. */
export async function namesByYes(tx: Tx, questionId: string): Promise<string[]> {
  const rows = await tx.rows<{ name: string }>('select n as name from kobling.names_by_yes($1) n', [
    questionId,
  ])
  return rows.map(row => row.name)
}
