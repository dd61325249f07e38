import type { Tx } from '../db.ts'
import { hashOf, newToken } from '../http/session.ts'

export type SessionRules = { idleMinutes: number; hours: number }

/** Starts a session and hands out its token, which is stored nowhere. */
export async function startSession(tx: Tx, personId: string, rules: SessionRules): Promise<string> {
  const token = newToken()
  await tx.rows('select kobling.start_session($1, $2, $3, $4)', [
    hashOf(token),
    personId,
    rules.idleMinutes,
    rules.hours,
  ])
  return token
}

export async function endSession(tx: Tx, tokenHash: Buffer): Promise<void> {
  await tx.rows('select kobling.end_session($1)', [tokenHash])
}
