import type { Tx } from '../../platform/db.ts'
import type { AgreementFields } from './model.ts'

type Written = {
  text: string
  reason: string
  reach: string
  citizenLine: string
  agreement: AgreementFields | null
}

/** Writes the answer in a leader's name. False where what was seen is no longer how it is. */
export async function writeDecision(
  tx: Tx,
  questionId: string,
  { text, reason, reach, citizenLine, agreement }: Written,
  leaderId: string,
  seen: number,
): Promise<boolean> {
  const row = await tx.row<{ done: boolean }>(
    `select kobling.write_decision(d, $7, $8) as done from jsonb_populate_record(null::kobling.decision, jsonb_build_object('question_id', $1::uuid,
       'text', $2::text, 'reason', $3::text, 'reach', $4::text, 'citizen_line', $5::text, 'agreement', $6::jsonb)) d`,
    [questionId, text, reason, reach, citizenLine, agreement && JSON.stringify(agreement), leaderId, seen],
  )
  return row?.done === true
}

export async function say(
  tx: Tx,
  questionId: string,
  said: string,
  condition: string,
  seen: number,
): Promise<boolean> {
  const row = await tx.row<{ done: boolean }>('select kobling.say_to_decision($1, $2, $3, $4) as done', [
    questionId,
    said,
    condition,
    seen,
  ])
  return row?.done === true
}

/** Gives the answer if every leader with whom it lies has said yes. */
export async function giveAnswer(tx: Tx, questionId: string): Promise<boolean> {
  return (
    (await tx.row<{ given: boolean }>('select kobling.give_answer($1) as given', [questionId]))?.given ===
    true
  )
}

export async function makeAgreement(
  tx: Tx,
  id: string,
  fields: AgreementFields & { text: string; reason: string; questionId: string | null },
): Promise<number> {
  const row = await tx.row<{ number: number }>(
    `select kobling.make_agreement(a) as number from jsonb_populate_record(null::kobling.working_agreement, jsonb_build_object('id', $1::uuid,
       'kind', $2::text, 'title', $3::text, 'text', $4::text, 'reason', $5::text, 'situations', $6::text[], 'areas', $7::smallint[],
       'owner_id', $8::uuid, 'review_on', $9::date, 'question_id', $10::uuid)) a`,
    [
      id,
      fields.kind,
      fields.title,
      fields.text,
      fields.reason,
      fields.situations,
      fields.areas,
      fields.ownerId,
      fields.reviewOn,
      fields.questionId,
    ],
  )
  return row?.number as number
}

/** Leaders who hold an employment now, by name; of a question, those to whom it may be passed. */
export const leaders = (tx: Tx, questionId: string | null = null) =>
  tx.rows<{ id: string; name: string; title: string; areaId: number | null; level: number }>(
    `select distinct on (n.name, n.id) n.id, n.name, n.title, e.area_id as "areaId", e.level from kobling.employment e join seen.employee n on n.id = e.employee_id
     where e.level is not null and e.from_at <= now() and now() < e.until_at
       and ($1::uuid is null or kobling.may_take($1, n.id))
     order by n.name, n.id`,
    [questionId],
  )

/** Can somebody look after an agreement for these areas? */
export async function mayOwn(tx: Tx, personId: string, areas: readonly number[]): Promise<boolean> {
  const row = await tx.row<{ may: boolean }>('select kobling.may_own($1, $2) as may', [personId, areas])
  return row?.may === true
}
