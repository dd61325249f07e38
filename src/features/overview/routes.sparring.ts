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
  if (found.heldAt !== null) throw ruleSaysNo('talk_held')
  return found
}
const conflict = async (tx: Tx, talkId: string) =>
  new Problem('conflict', { current: await ownTalk(tx, talkId) })

export function sparringRoutes(house: House) {
  route(house, api.listTalks, async ({ tx }) => ({
    items: await store.listTalks(tx),
    others: await store.othersToTalkTo(tx),
  }))
  route(house, api.readTalk, ({ tx, params }) => ownTalk(tx, params.talkId))

  route(house, api.beginTalk, async ({ tx, body, newId, now }) => {
    if (new Date(body.nextAt) < now) throw ruleSaysNo('talk_in_past')
    const others = await store.othersToTalkTo(tx)
    if (!others.some(one => one.id === body.otherId)) throw ruleSaysNo('talk_with')
    const id = newId()
    await store.beginTalk(tx, id, body.otherId, body.nextAt, body.weeks)
    return { id }
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
    if (new Date(body.nextAt) < now) throw ruleSaysNo('talk_in_past')
    const id = newId()
    if (!(await store.hold(tx, params.talkId, id, body.nextAt, seen))) throw await conflict(tx, params.talkId)
    return { id }
  })
}
