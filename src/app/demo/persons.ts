import type { Pool } from '../../platform/db.ts'
import type { DemoPerson } from './api.ts'

/** Whom one can be: who works with a written-out story, each role once, and the citizens. */
export async function demoPersons(admin: Pool): Promise<DemoPerson[]> {
  const { rows } = await admin.query<DemoPerson>(
    `select p.id, p.kind, p.name, coalesce(e.title, m.relation, '') as role, '' as "hintDa", '' as "hintEn",
       array(select a.name_da from kobling.employment w join kobling.area a on a.id = w.area_id where w.employee_id = p.id) as areas
     from kobling.person p left join kobling.employee e on e.id = p.id left join kobling.companion m on m.id = p.id
     order by p.kind desc, p.created_at, p.id limit 40`,
  )
  return rows
}
