import type { Tx } from '../../platform/db.ts'
import * as r from './model.rollout.ts'
import { departments, levelOf, loopOf, of, peopleIn, standing, voices } from './store.ts'

type Table = r.RolloutView['tables'][number]

export async function rolloutView(tx: Tx, loopId: string): Promise<r.RolloutView> {
  const loop = await loopOf(tx, loopId)
  const [rollouts, teams, tables, members, said, me] = await Promise.all([
    of(tx, 'rollout', r.rollout, loopId),
    of(tx, 'rollout_team', r.rolloutTeam, loopId, 'from_on, department_id'),
    tablesOf(tx, loopId),
    of(tx, 'rollout_member', r.rolloutMember, loopId, 'body, person_id'),
    voices(tx, loopId),
    standing(tx, loopId),
  ])
  const view = {
    loop,
    rollout: rollouts[0] ?? null,
    teams,
    tables,
    members,
    outside: said.filter(one => one.kind === 'outside'),
    may: me.leader || me.inLoop,
  }
  const [people, all] = await Promise.all([peopleIn(tx, view), departments(tx)])
  return { ...view, people, departments: all }
}

/** Each time by itself, for those whom the times at the table are shown to: the team, the leader, and those above. */
const tablesOf = (tx: Tx, loopId: string) =>
  tx.rows<Table>(
    `select t.id, t.department_id as "departmentId", t.starts_at as "startsAt", t.state, t.moved_from as "movedFrom"
     from kobling.rollout_table r join seen.table_time t on t.id = r.table_id
     where r.loop_id = $1 and t.state <> 'declined' order by t.starts_at, t.id`,
    [loopId],
  )

type Tables = {
  loopId: string
  departmentId: string
  ids: string[]
  starts: string[]
  minutes: number
  place: string
}

/** Sets the times at the team's table; what lay ahead from before is taken away. */
export async function setTables(tx: Tx, t: Tables): Promise<void> {
  await tx.rows('select kobling.set_rollout_tables($1, $2, $3, $4, $5::smallint, $6)', [
    t.loopId,
    t.departmentId,
    t.ids,
    t.starts,
    t.minutes,
    t.place,
  ])
}

export const leadsSomewhere = async (tx: Tx, personId: string): Promise<boolean> =>
  (await levelOf(tx, personId)) > 0
