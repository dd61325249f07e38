import { decodeCursor, pageFrom } from '../../platform/cursor.ts'
import type { Tx } from '../../platform/db.ts'
import { invalidField } from '../../platform/http/problem.ts'
import type { AgreementRow, WholeAgreement } from './model.agreements.ts'

const columns = `a.id, a.number, a.kind, a.title, a.text, a.situations, a.areas, e.name as "ownerName", a.mine, a.review_on as "reviewOn",
  a.waits_for as "waitsFor", a.state, a.edition, a.used, a.not_used as "notUsed", a.version`
const from = `seen.working_agreement a join seen.employee e on e.id = a.owner_id`

const isDue = (today: string) => `a.mine and a.review_on <= ${today}::date`
const asksMe = `a.waits_for && kobling.agreed_for(a.id)`
export const waitsForMe = (today: string) => `(${isDue(today)} or cardinality(a.waits_for) > 0 and ${asksMe})`

type Asked = {
  query: string
  situation?: string | undefined
  area?: number | undefined
  due: boolean
  asked: boolean
  ended: boolean
  after?: string | undefined
  limit: number
}

/** Newest number first. `today` decides which reviews are due. */
export async function listAgreements(
  tx: Tx,
  { query, situation, area, due, asked, ended, after, limit }: Asked,
  today: string,
): Promise<{ items: AgreementRow[]; next?: string }> {
  const [before = null] = decodeCursor(after, 1) ?? []
  if (before !== null && !/^\d{1,9}$/.test(before)) throw invalidField('query/after', 'format')
  const found = await tx.rows<AgreementRow>(
    `select ${columns} from ${from}
     where ($1 = '' or a.searched @@ kobling.any_word($1)) and ($2::text is null or $2 = any (a.situations)) and ($3::smallint is null or $3 = any (a.areas))
       and (not $4 or ${isDue('$5')}) and (not $9 or ${asksMe}) and a.state = $6 and ($7::int is null or a.number < $7)
     order by a.number desc limit $8`,
    [
      query,
      situation ?? null,
      area ?? null,
      due,
      today,
      ended ? 'ended' : 'in_force',
      before,
      limit + 1,
      asked,
    ],
  )
  const { rows, next } = pageFrom(found, limit, row => [String(row.number)])
  return { items: rows, ...(next !== undefined && { next }) }
}

const proposal = `(select json_build_object('act', p.act, 'text', p.text, 'reason', p.reason, 'reviewOn', p.review_on, 'proposedAt', p.proposed_at, 'mine', p.mine,
    'proposedBy', (select n.name from seen.employee n where n.id = p.proposed_by),
    'said', (select coalesce(json_agg(json_build_object('areaId', w.area_id, 'said', w.said, 'words', w.words, 'name', n.name, 'at', w.at) order by w.at), '[]')
      from seen.agreement_word w join seen.employee n on n.id = w.by_id where w.agreement_id = p.agreement_id))
  from seen.agreement_proposal p where p.agreement_id = a.id)`

export async function readAgreement(tx: Tx, id: string): Promise<WholeAgreement | undefined> {
  const [row, editions, reasons] = await Promise.all([
    tx.row<Omit<WholeAgreement, 'editions' | 'reasons'>>(
      `select ${columns}, a.reason, a.since,
         (select json_build_object('id', q.id, 'wording', q.wording) from seen.question q where q.id = a.question_id) as question,
         case when a.mine then kobling.agreed_by_others(a.id) else '{}' end as others, ${proposal} as proposal
       from ${from} where a.id = $1`,
      [id],
    ),
    tx.rows<WholeAgreement['editions'][number]>(
      `select d.edition, d.act, d.text, d.reason, d.at,
         (select coalesce(json_agg(n.name order by n.name), '[]') from seen.employee n where n.id = any (d.decided_by)) as "decidedBy"
       from seen.agreement_edition d where d.agreement_id = $1 order by d.at`,
      [id],
    ),
    tx.rows<WholeAgreement['reasons'][number]>(
      `select area_id as "areaId", what, reason, at from seen.agreement_use where agreement_id = $1 and what <> 'used' order by at desc limit 30`,
      [id],
    ),
  ])
  return row && { ...row, editions, reasons }
}

/** Agreements in force, and answered questions, that share words with what is asked; the most alike first. */
export async function findSimilar(tx: Tx, text: string, situation: string | null) {
  const [agreements, questions] = await Promise.all([
    tx.rows<AgreementRow>(
      `select ${columns} from ${from}
       left join seen.question b on b.id = a.question_id
       where a.state = 'in_force' and (a.searched @@ kobling.any_word($1) or b.searched @@ kobling.any_word($1) or $2 = any (a.situations))
       order by ts_rank(a.searched, kobling.any_word($1)) + coalesce(ts_rank(b.searched, kobling.any_word($1)), 0) + case when $2 = any (a.situations) then 0.05 else 0 end desc, a.number desc limit 5`,
      [text, situation],
    ),
    tx.rows<{ id: string; wording: string; areaId: number; decided: string; decidedAt: string }>(
      `select q.id, q.wording, q.area_id as "areaId", d.text as decided, d.decided_at as "decidedAt"
       from seen.question q cross join lateral (select d.text, d.decided_at from seen.decision d where d.question_id = q.id) d
       where q.state = 'answered' and q.searched @@ kobling.any_word($1)
         and not exists (select from seen.working_agreement a where a.question_id = q.id and a.state = 'in_force')
       order by ts_rank(q.searched, kobling.any_word($1)) desc, d.decided_at desc limit 5`,
      [text],
    ),
  ])
  return { agreements, questions }
}

export function recordUse(
  tx: Tx,
  use: { id: string; agreementId: string; areaId: number; what: string; reason: string },
): void {
  tx.send('select kobling.use_agreement($1, $2, $3, $4, $5)', [
    use.id,
    use.agreementId,
    use.areaId,
    use.what,
    use.reason,
  ])
}

type Review = { act: string; reviewOn: string | null; text: string; reason: string }
/** False where what was seen is no longer how it is. */
export async function review(
  tx: Tx,
  agreementId: string,
  { act, reviewOn, text, reason }: Review,
  seen: number,
): Promise<boolean> {
  const row = await tx.row<{ done: boolean }>(
    'select kobling.review_agreement($1, $2, $3, $4, $5, $6) as done',
    [agreementId, act, reviewOn, text, reason, seen],
  )
  return row?.done === true
}

/** Proposes it to the other areas that agreed. False where what was seen is no longer how it is. */
export async function propose(
  tx: Tx,
  agreementId: string,
  { act, reviewOn, text, reason }: Review,
  seen: number,
): Promise<boolean> {
  const row = await tx.row<{ done: boolean }>(
    `select kobling.propose_for_agreement(p, $6) as done from jsonb_populate_record(null::kobling.agreement_proposal, jsonb_build_object(
       'agreement_id', $1::uuid, 'act', $2::text, 'review_on', $3::date, 'text', $4::text, 'reason', $5::text)) p`,
    [agreementId, act, reviewOn, text, reason, seen],
  )
  return row?.done === true
}

export async function sayToProposal(
  tx: Tx,
  agreementId: string,
  { areaId, said, words }: { areaId: number; said: string; words: string },
  seen: number,
): Promise<boolean> {
  const row = await tx.row<{ done: boolean }>(
    'select kobling.say_to_proposal($1, $2::smallint, $3, $4, $5) as done',
    [agreementId, areaId, said, words, seen],
  )
  return row?.done === true
}

export async function takeBackProposal(tx: Tx, agreementId: string, seen: number): Promise<boolean> {
  const row = await tx.row<{ done: boolean }>('select kobling.take_back_proposal($1, $2) as done', [
    agreementId,
    seen,
  ])
  return row?.done === true
}
