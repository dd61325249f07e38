import { invalidField, notFound, Problem, ruleSaysNo } from '../../platform/http/problem.ts'
import { type House, route } from '../../platform/http/route.ts'
import { copenhagenMoment } from '../../platform/i18n/workdays.ts'
import * as api from './api.frames.ts'
import * as r from './model.rollout.ts'
import { timesAtTable } from './rules.due.ts'
import { leadsSomewhere, rolloutView, setTables } from './store.rollout.ts'
import { insertRow, putRow, rowOf, rowsOf, updateRow } from './store.rows.ts'
import { loopOf, standing } from './store.ts'

export function rolloutRoutes(house: House) {
  route(house, api.getRollout, ({ tx, params: { loopId } }) => rolloutView(tx, loopId))

  const mayWrite = async (tx: Parameters<typeof loopOf>[0], loopId: string) => {
    await loopOf(tx, loopId)
    const me = await standing(tx, loopId)
    if (!me.leader && !me.inLoop) throw ruleSaysNo('not_in_loop')
  }

  route(house, api.saveRollout, async ({ tx, actor, params: { loopId }, body }) => {
    await mayWrite(tx, loopId)
    const { seen, ...fields } = body
    if (fields.start === 'wide' && fields.startReason === '') throw ruleSaysNo('rollout_wide_reason')
    const row = { ...fields, exemptions: JSON.stringify(fields.exemptions) }
    const [was] = await rowsOf(tx, 'kobling.rollout', r.rollout, { loopId })
    if (!was) {
      await insertRow(tx, 'rollout', { ...row, loopId, madeBy: actor.personId })
      return { version: 1 }
    }
    if (seen === undefined) throw new Problem('conflict', { current: was })
    const at = { table: 'rollout', schema: r.rollout, where: { loopId }, seen }
    return { version: await updateRow(tx, at, row) }
  })

  route(house, api.addTeam, async ({ tx, actor, params: { loopId }, body }) => {
    await mayWrite(tx, loopId)
    await begun(tx, loopId)
    const fields = { loopId, madeBy: actor.personId, ...body }
    const changed = ['joined', 'fromOn', 'leaderId']
    return putRow(tx, { table: 'rollout_team', key: 'loop_id, department_id', changed, seen: 'own' }, fields)
  })

  route(house, api.setRhythm, async ({ tx, params: { loopId }, body, newId, now }) => {
    await mayWrite(tx, loopId)
    const { departmentId, leaderId, everyWeeks } = body
    const startsAt = copenhagenMoment(body.startsOn, body.time)
    if (new Date(startsAt) <= now) throw invalidField('body/startsOn', 'in_past')
    const schema = r.rolloutTeam
    const team = await rowOf(tx, 'kobling.rollout_team', schema, { loopId, departmentId })
    if (!(await leadsSomewhere(tx, leaderId))) throw invalidField('body/leaderId', 'unknown_choice')
    const at = { table: 'rollout_team', schema, where: { loopId, departmentId }, seen: team.version }
    const version = await updateRow(tx, at, { leaderId, everyWeeks })
    const starts = timesAtTable(body.startsOn, body.time, everyWeeks, body.times)
    const { minutes, place } = body
    await setTables(tx, { loopId, departmentId, ids: starts.map(newId), starts, minutes, place })
    return { id: loopId, version }
  })

  route(house, api.addMember, async ({ tx, actor, params: { loopId }, body }) => {
    await mayWrite(tx, loopId)
    await begun(tx, loopId)
    const there = await rowsOf(tx, 'kobling.rollout_member', r.rolloutMember, { loopId, ...body }, '1')
    if (!there[0]) await insertRow(tx, 'rollout_member', { loopId, ...body, madeBy: actor.personId })
    return { id: loopId, version: there[0]?.version ?? 1 }
  })

  route(house, api.memberSays, async ({ tx, actor, params: { loopId }, body, now }) => {
    await loopOf(tx, loopId)
    if (body.agrees === 'sceptical' && body.reason === '') throw ruleSaysNo('sceptic_reason')
    const where = { loopId, body: 'leaders', personId: actor.personId }
    const [mine] = await rowsOf(tx, 'kobling.rollout_member', r.rolloutMember, where, '1')
    if (!mine) throw ruleSaysNo('agree_own')
    const at = { table: 'rollout_member', schema: r.rolloutMember, where, seen: mine.version }
    return { id: loopId, version: await updateRow(tx, at, { ...body, saidAt: now }) }
  })
}

async function begun(tx: Parameters<typeof loopOf>[0], loopId: string) {
  if ((await rowsOf(tx, 'kobling.rollout', r.rollout, { loopId })).length === 0) throw notFound()
}
