import { invalidField, notFound, Problem, ruleSaysNo } from '../../platform/http/problem.ts'
import { type House, route } from '../../platform/http/route.ts'
import { toPlainDate } from '../../platform/i18n/calendar.ts'
import * as api from './api.money.ts'
import * as store from './store.money.ts'

export function moneyRoutes(house: House) {
  // Every frame's page asks, whoever reads it: nothing is no error.
  route(house, api.readMoney, async ({ tx, params: { frameId } }) => ({
    money: (await store.readMoney(tx, frameId)) ?? null,
  }))

  route(house, api.listPaid, async ({ tx }) => ({ items: await store.listPaid(tx) }))

  route(house, api.noteMoney, async ({ tx, params: { frameId }, body, newId, now }) => {
    const found = await store.readMoney(tx, frameId)
    if (!found) throw notFound()
    if (!found.mine) throw new Problem('not_allowed')
    if (body.usedOn > toPlainDate(now)) throw invalidField('body/usedOn', 'in_future')
    const id = newId()
    await store.noteMoney(tx, id, frameId, body)
    return { id }
  })

  route(house, api.strikeMoney, async ({ tx, params: { entryId }, body }) => {
    const entry = await store.findEntry(tx, entryId)
    if (!entry) throw notFound()
    if (!entry.mine) throw new Problem('not_allowed')
    if (entry.struck) throw ruleSaysNo('money_struck')
    await store.strikeMoney(tx, entryId, body.why)
    return {}
  })
}
