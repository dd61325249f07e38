import type { Tx } from '../../platform/db.ts'
import { invalidField, notFound, Problem, ruleSaysNo } from '../../platform/http/problem.ts'
import { type House, route } from '../../platform/http/route.ts'
import { toPlainDate } from '../../platform/i18n/calendar.ts'
import * as api from './api.agreements.ts'
import { refuseNames, reviewDay, ruleAt } from './routes.checks.ts'
import * as store from './store.agreements.ts'
import { makeAgreement } from './store.decisions.ts'

export function agreementRoutes(house: House) {
  route(house, api.listAgreements, ({ tx, query, now }) => store.listAgreements(tx, query, toPlainDate(now)))

  route(house, api.readAgreement, async ({ tx, params: { agreementId } }) => {
    const found = await store.readAgreement(tx, agreementId)
    if (!found) throw notFound()
    return found
  })

  route(house, api.useAgreement, async ({ tx, actor, params: { agreementId }, body, newId }) => {
    const found = await store.readAgreement(tx, agreementId)
    if (!found) throw notFound()
    const mine = actor.areas.filter(area => found.areas.includes(area))
    const areaId = body.areaId ?? mine[0]
    if (areaId === undefined || !mine.includes(areaId)) throw ruleSaysNo('not_their_area')
    if (body.what !== 'used' && body.reason === '') throw ruleAt('reason_needed', 'body/reason')
    refuseNames([], { 'body/reason': body.reason })
    const id = newId()
    store.recordUse(tx, { id, agreementId, areaId, what: body.what, reason: body.reason })
    return { id }
  })

  route(house, api.reviewAgreement, async ({ tx, params: { agreementId }, body, seen, now }) => {
    const found = await store.readAgreement(tx, agreementId)
    if (!found) throw notFound()
    if (!found.mine || found.state !== 'in_force') throw new Problem('not_allowed')
    const day = body.act === 'ended' ? null : body.reviewOn
    if (body.act === 'changed' && body.text === '') throw ruleAt('change_needs_text', 'body/text')
    if (body.act === 'changed' && body.reason === '') throw ruleAt('change_needs_text', 'body/reason')
    if (body.act === 'ended' && body.reason === '') throw ruleAt('reason_needed', 'body/reason')
    if (body.act !== 'ended') reviewDay(day, now, 'body/reviewOn')
    refuseNames([], { 'body/text': body.text, 'body/reason': body.reason })
    const proposed = body.act !== 'holds' && found.others.length > 0
    const say = proposed ? store.propose : store.review
    if (!(await say(tx, agreementId, { ...body, reviewOn: day }, seen)))
      throw new Problem('conflict', { current: found })
    return { version: seen + 1, proposed }
  })

  route(house, api.sayToProposal, async ({ tx, params: { agreementId }, body, seen }) => {
    const found = await theProposed(tx, agreementId)
    if (!found.proposal.mine.includes(body.areaId)) throw new Problem('not_allowed')
    if (body.said === 'no' && body.words === '') throw invalidField('body/words', 'required')
    refuseNames([], { 'body/words': body.words })
    if (!(await store.sayToProposal(tx, agreementId, body, seen)))
      throw new Problem('conflict', { current: found })
    return { version: seen + 1 }
  })

  route(house, api.takeBackProposal, async ({ tx, params: { agreementId }, seen }) => {
    const found = await theProposed(tx, agreementId)
    if (!found.mine) throw new Problem('not_allowed')
    if (!(await store.takeBackProposal(tx, agreementId, seen)))
      throw new Problem('conflict', { current: found })
    return { version: seen + 1 }
  })

  route(house, api.addGuidance, async ({ tx, actor, body, now, newId }) => {
    reviewDay(body.reviewOn, now, 'body/reviewOn')
    refuseNames([], { 'body/title': body.title, 'body/text': body.text, 'body/reason': body.reason })
    const id = newId()
    const fields = { ...body, kind: 'guidance' as const, ownerId: actor.personId, questionId: null }
    return { id, number: await makeAgreement(tx, id, fields) }
  })
}

async function theProposed(tx: Tx, agreementId: string) {
  const found = await store.readAgreement(tx, agreementId)
  if (!found) throw notFound()
  if (!found.proposal) throw ruleSaysNo('nothing_proposed')
  return { ...found, proposal: found.proposal }
}
