import { invalidField, notFound, Problem, ruleSaysNo } from '../../platform/http/problem.ts'
import { type House, route } from '../../platform/http/route.ts'
import { toPlainDate } from '../../platform/i18n/calendar.ts'
import * as citizens from './api.citizen.ts'
import * as api from './api.ts'
import { agreementRoutes } from './routes.agreements.ts'
import { openQuestion, refuseIdentifying, refuseSoonYes, ruleAt, theQuestion } from './routes.checks.ts'
import { decisionRoutes } from './routes.decisions.ts'
import { raiseRoutes } from './routes.raise.ts'
import { tableRoutes } from './routes.tables.ts'
import { dueOn } from './rules.ts'
import { findSimilar } from './store.agreements.ts'
import { leaders } from './store.decisions.ts'
import { holdersOf, questionsOf, readingsOf, wholeQuestion } from './store.question.ts'
import { answerReading, askToRead } from './store.reading.ts'
import * as store from './store.ts'

export function questionRoutes(house: House) {
  route(house, api.listQuestions, ({ tx, query }) => store.listQuestions(tx, query))
  route(house, api.countQuestions, ({ tx, now }) => store.countWaiting(tx, toPlainDate(now)))
  route(house, api.findSimilar, ({ tx, body }) => findSimilar(tx, body.text, body.situation ?? null))

  route(house, api.readQuestion, async ({ tx, params: { questionId } }) =>
    wholeQuestion(tx, await theQuestion(tx, questionId)),
  )

  route(house, citizens.questionsOfCitizen, async ({ tx, params: { citizenId } }) => {
    if ((await store.citizenName(tx, citizenId)) === undefined) throw notFound()
    return { items: await questionsOf(tx, citizenId) }
  })

  route(house, citizens.writeView, async ({ tx, actor, params: { questionId }, body }) => {
    await openQuestion(tx, questionId)
    if (actor.kind === 'citizen' && body.areaId !== null) throw new Problem('not_allowed')
    if (actor.kind === 'employee' && body.areaId === null) throw invalidField('body/areaId', 'required')
    await refuseIdentifying(tx, questionId, { 'body/text': body.text })
    store.writeView(tx, questionId, body.areaId, body.text)
    return {}
  })

  route(house, api.askToRead, async ({ tx, params: { questionId } }) => {
    await openQuestion(tx, questionId)
    askToRead(tx, questionId)
    return {}
  })

  route(house, citizens.answerReading, async ({ tx, actor, params: { questionId, leaderId }, body, now }) => {
    await theQuestion(tx, questionId)
    if ((actor.kind === 'citizen') !== (body.how === 'screen'))
      throw invalidField('body/how', 'unknown_choice')
    const before = (await readingsOf(tx, questionId)).find(one => one.leaderId === leaderId)
    if (actor.kind === 'employee' && body.answer === 'yes' && before?.answer)
      throw ruleSaysNo('answer_stands')
    if (actor.kind === 'employee' && body.answer === 'yes' && before?.ownNoAt)
      refuseSoonYes(body, toPlainDate(new Date(before.ownNoAt)), toPlainDate(now))
    answerReading(tx, questionId, leaderId, body)
    return {}
  })

  route(house, api.writeMessage, async ({ tx, params: { questionId }, body, newId }) => {
    await openQuestion(tx, questionId)
    await refuseIdentifying(tx, questionId, { 'body/text': body.text })
    const id = newId()
    store.writeMessage(tx, id, questionId, body.kind, body.text)
    return { id }
  })

  route(house, api.leadersToPass, async ({ tx, params: { questionId } }) => {
    const { askedById } = await theQuestion(tx, questionId)
    const held = (await holdersOf(tx, questionId)).filter(one => one.untilAt === 'infinity')
    const takes = (one: { id: string }) => one.id !== askedById && !held.some(two => two.leaderId === one.id)
    return { items: (await leaders(tx, questionId)).filter(takes) }
  })

  route(house, api.passQuestion, async ({ tx, actor, params: { questionId }, body, now, newId }) => {
    const { askedById } = await openQuestion(tx, questionId)
    const held = (await holdersOf(tx, questionId)).filter(one => one.untilAt === 'infinity')
    const mine = held.find(one => one.leaderId === actor.personId)
    if (!mine) throw new Problem('not_allowed')
    const to = (await leaders(tx, questionId)).find(one => one.id === body.leaderId)
    if (!to || held.some(one => one.leaderId === to.id)) throw invalidField('body/leaderId', 'unknown_choice')
    if (to.id === askedById) throw ruleAt('asker_answers', 'body/leaderId', 'other')
    await refuseIdentifying(tx, questionId, { 'body/why': body.why })
    store.writeMessage(tx, newId(), questionId, 'passed', body.why)
    const due = dueOn(await store.servicePromise(tx), to.level, toPlainDate(now))
    store.handTo(tx, questionId, { leaderId: to.id, areaId: mine.areaId, how: 'passed', dueOn: due })
    return {}
  })

  route(house, api.withdrawQuestion, async ({ tx, params: { questionId }, seen }) => {
    const found = await openQuestion(tx, questionId)
    if (!found.mine) throw new Problem('not_allowed')
    if (!(await store.withdraw(tx, questionId, seen)))
      throw new Problem('conflict', { current: await theQuestion(tx, questionId) })
    return { version: seen + 1 }
  })

  raiseRoutes(house)
  decisionRoutes(house)
  agreementRoutes(house)
  tableRoutes(house)
}
