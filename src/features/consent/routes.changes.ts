import { invalidField, notFound, Problem, ruleSaysNo } from '../../platform/http/problem.ts'
import { type Call, type House, route } from '../../platform/http/route.ts'
import { toPlainDate } from '../../platform/i18n/calendar.ts'
import * as api from './api.ts'
import type { AskAnswer, Sharing } from './model.ts'
import { checkLastDay, checkLines, receiverColumns } from './routes.checks.ts'
import { consequenceOf } from './rules.preview.ts'
import { endRefusal, howRefusal } from './rules.ts'
import * as changes from './store.changes.ts'
import { names, preview, titles } from './store.preview.ts'
import { asks, refusalReasons, required, type Standing, sharings, standing } from './store.ts'

export function changeRoutes(house: House) {
  route(house, api.previewConsent, async ({ tx, actor, params: { citizenId }, body, now }) => {
    await deciding(tx, citizenId)
    const to = await receiverColumns(tx, { citizenId, actorId: actor.personId }, body.receiver)
    if (body.lines) await checkLines(tx, body.lines)
    checkLastDay(body.lastDay, toPlainDate(now))
    const { changes: found, ended } = await preview(tx, { citizenId, to }, body)
    const changed = found.filter(({ from, to }) => from !== to)
    return consequenceOf(found, {
      titles: await titles(
        tx,
        citizenId,
        changed.map(({ id }) => id),
      ),
      names: await names(tx, citizenId, {
        ids: found.map(({ readerId }) => readerId),
        receiver: to.personId,
      }),
      endsToo: (await sharings(tx, citizenId)).flatMap(({ id, receiverName }) =>
        ended.includes(id) ? [{ id, name: receiverName ?? '' }] : [],
      ),
    })
  })

  route(house, api.giveConsent, async ({ tx, actor, params: { citizenId }, body, now, newId }) => {
    const at = await deciding(tx, citizenId)
    refuseHow(at, body.how)
    const to = await receiverColumns(tx, { citizenId, actorId: actor.personId }, body.receiver)
    await checkLines(tx, body.lines)
    checkLastDay(body.lastDay, toPlainDate(now))
    const open = await changes.openConsent(tx, citizenId, to)
    if (body.replaces !== undefined && body.replaces !== open)
      throw new Problem('conflict', {
        current: (await sharings(tx, citizenId)).find(({ id }) => id === open),
      })
    const id = newId()
    await changes.give(tx, { id, citizenId, to }, body)
    return { id }
  })

  route(house, api.withdrawConsent, async ({ tx, params: { citizenId, consentId }, body }) => {
    const at = await deciding(tx, citizenId)
    refuseHow(at, body.how)
    const refusal = endRefusal(await sharingOf(tx, citizenId, consentId))
    if (refusal) throw ruleSaysNo(refusal)
    if (!(await changes.end(tx, { id: consentId, citizenId }, body))) throw ruleSaysNo('consent_ended')
    return { id: consentId }
  })

  route(house, api.confirmConsent, async ({ tx, params: { citizenId, consentId }, body }) => {
    const at = await deciding(tx, citizenId)
    refuseHow(at, body.how)
    const consent = await sharingOf(tx, citizenId, consentId)
    const refusal = endRefusal(consent)
    if (refusal) throw ruleSaysNo(refusal)
    await checkParty(tx, at, body.partyId)
    if (consent.parties.some(({ partyId }) => partyId === body.partyId)) throw ruleSaysNo('consent_upheld')
    if (!(await changes.uphold(tx, { id: consentId, citizenId, partyId: body.partyId }, body.how)))
      throw new Problem('not_allowed')
    return { id: consentId }
  })

  askRoutes(house)
}

type Tx = Call<typeof api.giveConsent>['tx']

/** Who may say, or take down, what the citizen and theirs decide; each refusal says why. */
async function deciding(tx: Tx, citizenId: string): Promise<Standing> {
  const at = await standing(tx, citizenId)
  if (!at) throw notFound()
  if (!at.self && !at.related) throw new Problem('not_allowed')
  if (!at.mayDecide) throw ruleSaysNo(at.self ? 'others_decide' : 'citizen_died')
  return at
}

function refuseHow(at: Standing, how: Parameters<typeof howRefusal>[1]) {
  const refusal = howRefusal(at.self, how)
  if (refusal) throw ruleSaysNo(refusal)
}

async function sharingOf(tx: Tx, citizenId: string, id: string): Promise<Sharing> {
  const found = (await sharings(tx, citizenId)).find(sharing => sharing.id === id)
  if (!found) throw notFound()
  return found
}

/** The citizen says yes for themself only; staff write down the yes of each whose yes is needed. */
async function checkParty(tx: Tx, at: Standing, partyId: string) {
  const parties = await required(tx, at.id)
  if (!parties.some(party => party.partyId === partyId)) throw invalidField('body/partyId', 'unknown_choice')
  if (at.self && partyId !== at.id) throw new Problem('not_allowed')
}

function askRoutes(house: House) {
  route(house, api.askForPlan, async ({ tx, actor, params: { citizenId }, newId }) => {
    const at = await standing(tx, citizenId)
    if (!at) throw notFound()
    if (!at.related) throw new Problem('not_allowed')
    if ((await asks(tx, citizenId)).some(({ answer }) => answer === null)) throw ruleSaysNo('ask_open')
    const id = newId()
    await changes.insertAsk(tx, { id, citizenId, askedBy: actor.personId })
    return { id }
  })

  route(house, api.answerAsk, async ({ tx, params: { citizenId, askId }, body }) => {
    const at = await deciding(tx, citizenId)
    refuseHow(at, body.how)
    await changes.lockAsk(tx, citizenId, askId)
    const ask = (await asks(tx, citizenId)).find(({ id }) => id === askId)
    if (!ask) throw notFound()
    if (ask.answer !== null) throw ruleSaysNo('ask_answered')
    await checkReasonKind(tx, body)
    await changes.answerAsk(tx, askId, body)
    return { id: askId }
  })
}

/** A kind of reason belongs to a no or a later, and is one of the municipality's list. */
async function checkReasonKind(tx: Tx, { answer, reasonKind }: AskAnswer) {
  if (reasonKind === null) return
  const known = answer !== 'yes' && (await refusalReasons(tx)).some(({ code }) => code === reasonKind)
  if (!known) throw invalidField('body/reasonKind', 'unknown_choice')
}
