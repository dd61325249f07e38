import type { Tx } from '../../platform/db.ts'
import type { Line } from './model.ts'
import type { Change } from './rules.preview.ts'
import { bitsOf, depthsOf, type ReceiverColumns } from './store.changes.ts'

type Preview = { changes: Change[]; ended: string[] }

/** Makes the change, compares who reaches what, and takes it back, all in the database. */
export async function preview(
  tx: Tx,
  { citizenId, to }: { citizenId: string; to: ReceiverColumns },
  { lines, lastDay, keep }: { lines: Line[] | null; lastDay: string | null; keep: string[] },
): Promise<Preview> {
  const row = await tx.row<{ preview: Preview }>(
    `select kobling.preview_consent($1, $2, $3, $4, coalesce(kobling.midnight($5::date + 1), 'infinity'), $6, $7, $8) as preview`,
    [
      citizenId,
      to.areaId,
      to.personId,
      to.viaAreaId,
      lastDay,
      lines && bitsOf(lines),
      lines && depthsOf(lines),
      keep,
    ],
  )
  if (!row) throw new Error('no answer to a preview')
  return row.preview
}

/** For each kind of object, what names it; deeper than the reader's own depth it is null. */
const titleOf = {
  words: 'left(text, 160)',
  goal: 'title',
  action: 'title',
  intervention: `coalesce(title, nullif(catalogue_title, ''))`,
  note: 'left(text, 160)',
  picture: 'left(text, 160)',
  attachment: 'title',
  member: 'name',
  stands_in: 'code',
  question_case: 'left(text, 160)',
}

/** What the actor calls these objects, by id, at their own depth. */
export async function titles(tx: Tx, citizenId: string, ids: string[]): Promise<Map<string, string | null>> {
  const parts = Object.entries(titleOf).map(
    ([kind, title]) =>
      `select id, ${title} as title from seen.${kind} where citizen_id = $1 and id = any ($2::uuid[])`,
  )
  const rows = await tx.rows<{ id: string; title: string | null }>(parts.join(' union all '), [
    citizenId,
    ids,
  ])
  return new Map(rows.map(({ id, title }) => [id, title]))
}

/** Names of those whom the actor may name here: who is named in the change, and who they see on the team. */
export async function names(
  tx: Tx,
  citizenId: string,
  { ids, receiver }: { ids: string[]; receiver: string | null },
): Promise<Map<string, string>> {
  const rows = await tx.rows<{ id: string; name: string }>(
    `select e.id, e.name from seen.employee e where e.id = any ($2::uuid[])
       and (e.id = $3 or e.id = kobling.actor() or (select self from seen.citizen where id = $1)
         or exists (select from seen.member m where m.citizen_id = $1 and m.person_id = e.id))
     union all
     select m.id, m.name from seen.companion m where m.citizen_id = $1 and m.id = any ($2::uuid[])`,
    [citizenId, ids, receiver],
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}
