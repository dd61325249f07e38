import type { Tx } from '../../platform/db.ts'
import { notFound, Problem, ruleSaysNo } from '../../platform/http/problem.ts'
import { type House, route } from '../../platform/http/route.ts'
import * as api from './api.sparring.ts'
import type { Talk } from './model.sparring.ts'
import * as store from './store.sparring.ts'

/** One of the two; for everybody else there is none. */
async function ownTalk(tx: Tx, talkId: string): Promise<Talk> {
  const found = await store.readTalk(tx, talkId)
  if (!found) throw notFound()
  return found
}
async function openTalk(tx: Tx, talkId: string): Promise<Talk> {
  const found = await ownTalk(tx, talkId)
  if (found.heldAt !== null || found.endedAt !== null) throw ruleSaysNo('talk_held')
  return found
}
const conflict = async (tx: Tx, talkId: string) =>
  new Problem('conflict', { current: await ownTalk(tx, talkId) })

const inTime = (nextAt: string, now: Date) => {
  if (new Date(nextAt) < now) throw ruleSaysNo('talk_in_past')
}

export function sparringRoutes(house: House) {
  askingRoutes(house)
  talkRoutes(house)
}

function askingRoutes(house: House) {
  route(house, api.listSparring, async ({ tx }) => ({
    asks: await store.listAsks(tx),
    items: await store.listTalks(tx),
    others: await store.othersToSparWith(tx),
  }))

  route(house, api.askSparring, async ({ tx, body, newId, now }) => {
    inTime(body.nextAt, now)
    const others = await store.othersToSparWith(tx)
    if (!others.some(one => one.id === body.otherId)) throw ruleSaysNo('talk_with')
    const id = newId()
    if (!(await store.ask(tx, id, body))) throw ruleSaysNo('talk_with')
    return { id }
  })

  route(house, api.answerSparring, async ({ tx, params: { askId }, body, seen, newId, now }) => {
    const found = await store.readAsk(tx, askId)
    if (!found) throw notFound()
    if (!found.myTurn) throw ruleSaysNo('ask_not_yours')
    if (body.answer === 'yes') inTime(found.nextAt, now)
    if (body.answer === 'later') inTime(body.nextAt, now)
    const talkId = newId()
    const nextAt = body.answer === 'later' ? body.nextAt : null
    const given = {
      answer: body.answer,
      words: body.answer === 'yes' ? '' : body.words,
      nextAt,
      newId: talkId,
    }
    if (!(await store.answer(tx, askId, given, seen)))
      throw new Problem('conflict', { current: await store.readAsk(tx, askId) })
    return { talkId: body.answer === 'yes' ? talkId : null }
  })

  route(house, api.dropSparring, async ({ tx, params: { askId } }) => {
    const found = await store.readAsk(tx, askId)
    if (!found) throw notFound()
    if (!found.mine) throw ruleSaysNo('ask_not_yours')
    await store.drop(tx, askId)
    return {}
  })
}

function talkRoutes(house: House) {
  route(house, api.readTalk, ({ tx, params }) => ownTalk(tx, params.talkId))

  route(house, api.moveTalk, async ({ tx, params, body, seen, now }) => {
    await openTalk(tx, params.talkId)
    inTime(body.nextAt, now)
    if (!(await store.move(tx, params.talkId, body.nextAt, body.weeks, seen)))
      throw await conflict(tx, params.talkId)
    return { version: seen + 1 }
  })

  route(house, api.endTalk, async ({ tx, params, seen }) => {
    await openTalk(tx, params.talkId)
    if (!(await store.end(tx, params.talkId, seen))) throw await conflict(tx, params.talkId)
    return {}
  })

  route(house, api.writeTalk, async ({ tx, params, body }) => {
    await openTalk(tx, params.talkId)
    await store.writePart(tx, params.talkId, body.prepared, body.does)
    return {}
  })

  route(house, api.noteTalk, async ({ tx, params, body, seen }) => {
    await openTalk(tx, params.talkId)
    if (!(await store.writeNote(tx, params.talkId, body.note, seen))) throw await conflict(tx, params.talkId)
    return { version: seen + 1 }
  })

  route(house, api.agreeTalk, async ({ tx, params, seen }) => {
    const { note } = await openTalk(tx, params.talkId)
    if (note === '') throw ruleSaysNo('talk_no_note')
    if (!(await store.agree(tx, params.talkId, seen))) throw await conflict(tx, params.talkId)
    return { version: seen }
  })

  route(house, api.holdTalk, async ({ tx, params, body, seen, newId, now }) => {
    await openTalk(tx, params.talkId)
    inTime(body.nextAt, now)
    const id = newId()
    if (!(await store.hold(tx, params.talkId, id, body.nextAt, seen))) throw await conflict(tx, params.talkId)
    return { id }
  })
}
