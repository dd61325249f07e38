import { invalidField, notFound, Problem } from '../../platform/http/problem.ts'
import { type House, route } from '../../platform/http/route.ts'
import * as api from './api.tables.ts'
import { refuseNames, ruleAt } from './routes.checks.ts'
import { isPast, regularly, takesQuestions } from './rules.ts'
import * as store from './store.tables.ts'

export function tableRoutes(house: House) {
  route(house, api.listTables, async ({ tx }) => ({ items: await store.listTables(tx) }))
  route(house, api.tableChoices, ({ tx }) => store.choices(tx))

  route(house, api.readTable, async ({ tx, params: { tableId } }) => {
    const found = await store.readTable(tx, tableId)
    if (!found) throw notFound()
    return found
  })

  route(house, api.setTable, async ({ tx, actor, body, now, newId }) => {
    const { questionIds, everyWeeks, times, ...fields } = body
    const { departments } = await store.choices(tx)
    const departmentId = body.departmentId ?? departments.find(one => one.mine)?.id
    const leaderId = body.state === 'offered' ? actor.personId : body.leaderId
    if (!departmentId) throw ruleAt('whose_table', 'body/departmentId')
    if (!leaderId) throw ruleAt('whose_table', 'body/leaderId')
    refuseNames([], { 'body/words': body.words, 'body/place': body.place })
    if (isPast(body.startsAt, now)) throw invalidField('body/startsAt', 'in_past')
    const ids = regularly(body.startsAt, everyWeeks, times).map(startsAt => {
      const id = newId()
      store.insertTable(tx, { ...fields, id, departmentId, leaderId, startsAt })
      return id
    })
    const [id] = ids as [string]
    for (const questionId of questionIds) store.bringToTable(tx, id, questionId)
    return { id, version: 1 }
  })

  route(house, api.answerTable, async ({ tx, params: { tableId }, body, seen, now }) => {
    const found = await store.readTable(tx, tableId)
    if (!found) throw notFound()
    const moved = body.say === 'moved'
    if (moved) refuseNames([], { 'body/why': body.why })
    if (moved && isPast(body.startsAt, now)) throw invalidField('body/startsAt', 'in_past')
    const done = await store.answerTable(
      tx,
      tableId,
      {
        state: body.say === 'moved' ? 'coming' : body.say,
        startsAt: moved ? body.startsAt : null,
        why: moved ? body.why : '',
      },
      seen,
    )
    if (!done) throw new Problem('conflict', { current: found })
    return { version: seen + 1 }
  })

  route(house, api.bringQuestion, async ({ tx, params: { tableId, questionId }, now }) => {
    const found = await store.readTable(tx, tableId)
    if (!found) throw notFound()
    if (!takesQuestions(found, now)) throw ruleAt('table_over', 'path/tableId', 'in_past')
    store.bringToTable(tx, tableId, questionId)
    return {}
  })
}
