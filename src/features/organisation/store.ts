import { decodeCursor, likeWords, pageFrom } from '../../platform/cursor.ts'
import type { Tx } from '../../platform/db.ts'
import type { Area, Employee } from './model.ts'

export async function areas(tx: Tx): Promise<Area[]> {
  return tx.rows<Area>(
    `select id, code, name_da as "nameDa", name_en as "nameEn", colour, glyph, kind,
       case when sanction_law is not null then json_build_object('law', sanction_law, 'da', sanction_da, 'en', sanction_en) end as sanction
     from kobling.area order by position, id`,
    [],
  )
}

type Search = { query: string; area?: number | undefined; after?: string | undefined; limit: number }

/** Those who work here now, by name; each word of the search stands somewhere in name or title. */
export async function employees(
  tx: Tx,
  { query, area, after, limit }: Search,
): Promise<{ items: Employee[]; next?: string }> {
  const [name = null, id = null] = decodeCursor(after, 2) ?? []
  const found = await tx.rows<Employee>(
    `with page as (
       select e.id, e.name, e.title, e.phone, e.email from seen.employee e
       where kobling.search_name(e.name || ' ' || e.title) like all (select kobling.search_name(w) from unnest($1::text[]) w)
         and exists (select from kobling.employment m where m.employee_id = e.id and m.from_at <= now() and now() < m.until_at
           and ($2::smallint is null or m.area_id = $2))
         and ($3::text is null or (e.name collate "da-x-icu", e.id::text) > ($3, $4))
       order by e.name collate "da-x-icu", e.id::text limit $5)
     select p.*, array(select distinct m.area_id from kobling.employment m
       where m.employee_id = p.id and m.area_id is not null and m.from_at <= now() and now() < m.until_at order by 1) as areas
     from page p order by p.name collate "da-x-icu", p.id::text`,
    [likeWords(query), area ?? null, name, id, limit + 1],
  )
  const { rows, next } = pageFrom(found, limit, one => [one.name, one.id])
  return { items: rows, ...(next !== undefined && { next }) }
}
