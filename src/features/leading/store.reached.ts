import type { Tx } from '../../platform/db.ts'
import type { ReachedGoals } from './model.ts'

/**
 * What the statistics published of goals reached, for the one team, the one area and the whole, in the last four quarters. Of
 * several teams or areas there is no figure of one's own: it would be a sum of them.
 */
export const reachedGoals = (tx: Tx) =>
  tx.rows<ReachedGoals>(
    `with led as (select distinct area_id, department_id from seen.led_place),
     places as (
       select 'all' as place, 'all' as of, null::smallint as area_id, null::text as team
       union all select min(area_id)::text, 'area', min(area_id), null from led having count(distinct area_id) = 1
       union all select 'department:' || d.id, 'team', d.area_id, d.name from kobling.department d
         where d.id in (select department_id from led)
         and (select count(distinct department_id) = 1 and count(distinct area_id) = 1 from led))
     select p.of, p.area_id as "areaId", p.team as "teamName", (f.numbers->>'plan')::int as plans,
       (f.numbers->>'goal_reached')::int as reached, q.from_on as "from", q.as_of as "asOf"
     from (select * from published.quarter order by from_on desc limit 4) q
       join published.figure f on f.quarter = q.from_on and f.slice = '' join places p on p.place = f.place
     where f.numbers->>'goal_reached' is not null and f.numbers->>'plan' is not null`,
  )
