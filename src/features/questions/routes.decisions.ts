import type { Tx } from '../../platform/db.ts'
import { Problem, ruleSaysNo } from '../../platform/http/problem.ts'
import { type House, route } from '../../platform/http/route.ts'
import { decideQuestion, sayToDecision } from './api.ts'
import type { AgreementFields, Holder } from './model.ts'
import { openQuestion, refuseIdentifying, reviewDay, ruleAt, theQuestion } from './routes.checks.ts'
import { mayBind } from './rules.ts'
import { giveAnswer, makeAgreement, mayOwn, say, writeDecision } from './store.decisions.ts'
import { decisionOf, holdersOf } from './store.question.ts'

export function decisionRoutes(house: House) {
  route(house, decideQuestion, async ({ tx, actor, params: { questionId }, body, seen, now, newId }) => {
    const { areas } = await openQuestion(tx, questionId)
    const holders = await heldNow(tx, questionId)
    const { agreement, leaderId, ...fields } = body
    checkReach(body.reach, agreement, { holders, areas }, now)
    if (agreement && !(await mayOwn(tx, agreement.ownerId, agreement.areas)))
      throw ruleAt('owner_in_scope', 'body/agreement/ownerId', 'other')
    await refuseIdentifying(tx, questionId, {
      'body/text': body.text,
      'body/reason': body.reason,
      // Leaders who do not see the case read this line too.
      'body/citizenLine': body.citizenLine,
      'body/agreement/title': agreement?.title ?? '',
    })
    const inNameOf = leaderId ?? actor.personId
    if (!holders.some(one => one.leaderId === inNameOf)) throw new Problem('not_allowed')
    if (!(await writeDecision(tx, questionId, { ...fields, agreement }, inNameOf, seen)))
      throw new Problem('conflict', { current: await theQuestion(tx, questionId) })
    return finish(tx, questionId, newId)
  })

  route(house, sayToDecision, async ({ tx, params: { questionId }, body, seen, newId }) => {
    await openQuestion(tx, questionId)
    if (body.said !== 'yes' && body.condition === '') throw ruleAt('reason_needed', 'body/condition')
    await refuseIdentifying(tx, questionId, { 'body/condition': body.condition })
    if (!(await say(tx, questionId, body.said, body.condition, seen)))
      throw new Problem('conflict', { current: await theQuestion(tx, questionId) })
    return finish(tx, questionId, newId)
  })
}

const heldNow = async (tx: Tx, questionId: string) =>
  (await holdersOf(tx, questionId)).filter(one => one.untilAt === 'infinity')

function checkReach(
  reach: string,
  agreement: AgreementFields | null,
  { holders, areas }: { holders: readonly Holder[]; areas: readonly number[] },
  now: Date,
) {
  if (reach === 'case') {
    if (agreement) throw ruleSaysNo('case_makes_no_agreement')
    return
  }
  if (!agreement) throw ruleSaysNo('onward_needs_agreement')
  if (!mayBind(agreement.areas, holders, areas)) throw ruleAt('binds_others', 'body/agreement/areas', 'other')
  reviewDay(agreement.reviewOn, now, 'body/agreement/reviewOn')
}

/** Gives the answer if all have said yes; what holds from now on becomes a working agreement in the same moment. */
async function finish(tx: Tx, questionId: string, newId: () => string) {
  const written = await decisionOf(tx, questionId)
  if (!(await giveAnswer(tx, questionId)) || !written) return { answered: false, agreementId: null }
  if (!written.agreement) return { answered: true, agreementId: null }
  const agreementId = newId()
  await makeAgreement(tx, agreementId, {
    ...written.agreement,
    text: written.text,
    reason: written.reason,
    questionId,
  })
  return { answered: true, agreementId }
}
