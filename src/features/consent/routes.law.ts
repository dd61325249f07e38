import { invalidField, notFound, Problem, ruleSaysNo } from '../../platform/http/problem.ts'
import { type House, route } from '../../platform/http/route.ts'
import { toPlainDate } from '../../platform/i18n/calendar.ts'
import { endLaw, recordLaw } from './api.ts'
import { checkLastDay, checkLines, receiverColumns } from './routes.checks.ts'
import { givingAreas } from './rules.ts'
import * as store from './store.law.ts'
import { sharings, standing } from './store.ts'

export function lawRoutes(house: House) {
  route(house, recordLaw, async ({ tx, actor, params: { citizenId }, body, now, newId }) => {
    const at = await standing(tx, citizenId)
    if (!at) throw notFound()
    if (!at.related) throw new Problem('not_allowed')
    if ('personId' in body.receiver && body.receiver.personId === actor.personId)
      throw ruleSaysNo('law_not_oneself')
    const to = await receiverColumns(tx, { citizenId, actorId: actor.personId }, body.receiver)
    await checkLines(tx, body.lines)
    const areas = givingAreas(body.lines)
    if (areas.length === 0 || !(await store.worksFor(tx, citizenId, areas))) throw ruleSaysNo('law_own_areas')
    const today = toPlainDate(now)
    checkLastDay(body.firstDay, today, 'body/firstDay')
    if (body.lastDay !== null && body.lastDay < body.firstDay)
      throw invalidField('body/lastDay', 'before_start')
    checkLastDay(body.hidden?.lastDay ?? null, today, 'body/hidden/lastDay')
    const id = newId()
    await store.recordLaw(tx, { id, citizenId, to }, body)
    return { id }
  })

  route(house, endLaw, async ({ tx, params: { citizenId, lawId } }) => {
    const found = (await sharings(tx, citizenId)).find(({ id }) => id === lawId)
    if (!found) throw notFound()
    if (found.basis !== 'law' || found.endedAt !== null) throw ruleSaysNo('law_ended')
    if (!(await store.endLaw(tx, citizenId, lawId))) throw new Problem('not_allowed')
    return { id: lawId }
  })
}
