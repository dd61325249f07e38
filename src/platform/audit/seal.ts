import { createHash } from 'node:crypto'
import { inTransaction, type Pool, type Tx } from '../db.ts'

/** One entry of the log as it goes into the digest: every column, in a fixed order. */
const rowsSql = `
  select id, concat_ws('|', id, extract(epoch from at), coalesce(actor_id::text, ''), actor_kind, coalesce(area_id::text, ''),
    coalesce(citizen_id::text, ''), action, coalesce(object_kind, ''), coalesce(object_id::text, ''), coalesce(ground, ''),
    coalesce(purpose, ''), refused, on_team) as line
  from kobling.audit_event where id > $1 and id <= $2 order by id limit $3`
const step = 10_000

type Seal = {
  id: string
  first_id: string
  last_id: string
  events: string
  digest: Buffer
  previous: Buffer
}
const start = Buffer.alloc(32)

/**
 * Closes the chain over everything logged since the last seal. Nobody who looks waits for it: writers are held up only
 * for the instant in which the last entry is found, so that none with a lower number can still come.
 * Returns how many entries were sealed.
 */
export async function sealAudit(pool: Pool): Promise<number> {
  const last = await inTransaction(pool, async tx => {
    await tx.rows('select kobling.hold_audit()')
    return (
      (await tx.row<{ last: string | null }>('select max(id) as last from kobling.audit_event'))?.last ?? null
    )
  })
  if (last === null) return 0
  return inTransaction(pool, async tx => {
    await tx.rows('select pg_advisory_xact_lock(5463)')
    const previous = await tx.row<Seal>('select * from kobling.audit_seal order by last_id desc limit 1')
    const from = previous?.last_id ?? '0'
    if (BigInt(from) >= BigInt(last)) return 0
    const { digest, first, events } = await digestOf(tx, from, last, previous?.digest ?? start)
    if (events === 0) return 0
    await tx.rows(
      'insert into kobling.audit_seal (first_id, last_id, events, digest, previous) values ($1, $2, $3, $4, $5)',
      [first, last, events, digest, previous?.digest ?? start],
    )
    return events
  })
}

async function digestOf(tx: Tx, after: string, last: string, previous: Buffer) {
  const hash = createHash('sha256').update(previous)
  let [at, first, events] = [after, last, 0]
  for (;;) {
    const rows = await tx.rows<{ id: string; line: string }>(rowsSql, [at, last, step])
    for (const { line } of rows) hash.update(`${line}\n`)
    if (events === 0 && rows[0]) first = rows[0].id
    events += rows.length
    const end = rows.at(-1)
    if (!end || rows.length < step) return { digest: hash.digest(), first, events }
    at = end.id
  }
}

export type Verdict = {
  seals: number
  events: number
  unsealed: number
  broken: { seal: number; why: 'digest' | 'previous' | 'count' }[]
}

/** Reads the whole log again and compares it with the chain. `broken` is empty if nothing was changed or taken out. */
export async function verifyAudit(
  pool: Pool,
  onProgress: (events: number) => void = () => undefined,
): Promise<Verdict> {
  return inTransaction(pool, async tx => {
    await tx.rows('set transaction isolation level repeatable read read only')
    const verdict: Verdict = { seals: 0, events: 0, unsealed: 0, broken: [] }
    let after = '0'
    let previous: Buffer = start
    for (const seal of await tx.rows<Seal>('select * from kobling.audit_seal order by last_id')) {
      const found = await digestOf(tx, after, seal.last_id, seal.previous)
      if (!seal.previous.equals(previous)) verdict.broken.push({ seal: Number(seal.id), why: 'previous' })
      else if (found.events !== Number(seal.events))
        verdict.broken.push({ seal: Number(seal.id), why: 'count' })
      else if (!found.digest.equals(seal.digest))
        verdict.broken.push({ seal: Number(seal.id), why: 'digest' })
      verdict.seals++
      verdict.events += found.events
      onProgress(verdict.events)
      after = seal.last_id
      previous = seal.digest
    }
    const rest = await tx.row<{ count: string }>('select count(*) from kobling.audit_event where id > $1', [
      after,
    ])
    verdict.unsealed = Number(rest?.count ?? 0)
    return verdict
  })
}
