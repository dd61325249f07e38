import { invalidField, notFound, Problem, ruleSaysNo } from '../../platform/http/problem.ts'
import { type House, route } from '../../platform/http/route.ts'
import { addDays, toPlainDate } from '../../platform/i18n/calendar.ts'
import { addWorkdays } from '../../platform/i18n/workdays.ts'
import * as api from './api.ts'
import { handoverPage } from './document.ts'
import { moneyRoutes } from './routes.money.ts'
import { answerRefusal } from './rules.ts'
import * as store from './store.ts'

/** A question that is taken over is to be answered within this many working days by the new leader. */
const daysForTaken = 5

export function leadingRoutes(house: House) {
  route(house, api.readRoom, ({ tx }) => store.room(tx))

  route(house, api.writeNote, async ({ tx, body }) => {
    store.writeNote(tx, body.text)
    return {}
  })

  route(house, api.addOwnTension, async ({ tx, actor, body, newId }) => {
    if (!actor.roles.some(role => ['team_leader', 'head_of_department', 'director'].includes(role)))
      throw new Problem('not_allowed')
    const id = newId()
    store.insertTension(tx, id, body)
    return { id, version: 1 }
  })

  route(house, api.changeOwnTension, async ({ tx, params: { tensionId }, body, seen }) => {
    const version = await store.updateTension(tx, tensionId, body, seen)
    if (version !== undefined) return { version }
    const current = await store.ownTension(tx, tensionId)
    if (!current) throw notFound()
    throw new Problem('conflict', { current })
  })

  route(house, api.startHandover, async ({ tx, actor, body, now, newId }) => {
    const today = toPlainDate(now)
    const fromId = body.fromId ?? actor.personId
    if (fromId === body.toId) throw invalidField('body/toId', 'unknown_choice')
    if (body.dueOn <= today || body.dueOn > addDays(today, 366)) throw ruleSaysNo('handover_day')
    const id = newId()
    if (!(await store.startHandover(tx, { ...body, id, fromId }))) throw ruleSaysNo('handover_open')
    return { id }
  })

  route(house, api.readHandover, async ({ tx, params: { handoverId } }) => {
    const found = await store.readHandover(tx, handoverId)
    if (!found) throw notFound()
    return found
  })

  route(house, api.printHandover, async ({ tx, params: { handoverId }, query: { language } }) => {
    const found = await store.readHandover(tx, handoverId)
    if (!found) throw notFound()
    return handoverPage(found, language)
  })

  route(house, api.answerHandover, async ({ tx, params: { handoverId, itemId }, body, now }) => {
    const found = await store.readHandover(tx, handoverId)
    const item = found?.items.find(one => one.id === itemId)
    if (!found || !item) throw notFound()
    if (!found.mine) throw new Problem('not_allowed')
    const refusal = answerRefusal(item, body)
    if (refusal) throw ruleSaysNo(refusal)
    store.answerItem(tx, itemId, body.answer, body.words, addWorkdays(toPlainDate(now), daysForTaken))
    return {}
  })

  route(house, api.meetHandover, async ({ tx, params: { handoverId }, body, seen }) => {
    const found = await store.readHandover(tx, handoverId)
    if (!found) throw notFound()
    if (!found.arranges) throw new Problem('not_allowed')
    if (await store.setMeeting(tx, handoverId, body.meetsAt, body.meetsWith, seen))
      return { version: seen + 1 }
    throw new Problem('conflict', { current: found })
  })

  route(house, api.waitsForLeader, ({ tx }) => store.waitsForLeader(tx))

  moneyRoutes(house)
}
