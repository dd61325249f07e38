import { randomUUID } from 'node:crypto'
import type { Tx } from '../../platform/db.ts'
import { invalidField, notFound, Problem, ruleSaysNo } from '../../platform/http/problem.ts'
import { type House, route } from '../../platform/http/route.ts'
import * as api from './api.frames.ts'
import * as tellings from './api.tellings.ts'
import * as told from './api.told.ts'
import * as f from './model.frame.ts'
import * as m from './model.ts'
import { namedIn } from './rules.ts'
import { insertRow, rowOf, updateRow } from './store.rows.ts'
import { loopOf, outcomesOf, tellingsOf, toldBack } from './store.ts'

/** The names of those whom the writer works with: the server looks for them in what all are to read. */
export const citizensOfMine = async (tx: Tx): Promise<string[]> =>
  (await tx.rows<{ name: string }>('select name from seen.citizen where own <> 0')).map(one => one.name)

/** Whose words are quoted, with their yes: their name too, where it was the writer who asked them. */
export async function quotedIn(tx: Tx, loopId: string, outcomeId: string) {
  const quote = f.outcome.pick({ saidYesAt: true, toldAs: true })
  const { saidYesAt, toldAs } = await rowOf(tx, 'kobling.outcome', quote, { id: outcomeId, loopId })
  if (saidYesAt === null) throw ruleSaysNo('outcome_needs_yes')
  const whose = await tx.row<{ name: string }>(
    'select name from seen.citizen where id = kobling.citizen_of_outcome($1)',
    [outcomeId],
  )
  return whose && { name: whose.name, toldAs }
}

const outcomeRow = f.outcome.omit({ told: true, readers: true, read: true, mine: true })

export function outcomeRoutes(house: House) {
  route(house, api.askOutcome, async ({ tx, actor, params: { loopId }, body, newId }) => {
    await loopOf(tx, loopId)
    // Who does not work with this citizen cannot ask them, and does not learn whether they exist.
    const citizen = await tx.row<{ name: string; tells: boolean }>(
      'select name, kobling.tells_own(id) as tells from seen.citizen where id = $1 and own <> 0',
      [body.citizenId],
    )
    if (!citizen) throw notFound()
    if (!citizen.tells) throw ruleSaysNo('telling_not_alone')
    const named = namedIn(citizen.name, body)
    if (named) throw invalidField(`body/${named}`, 'identifies')
    if (body.experimentId !== null)
      await rowOf(tx, 'kobling.experiment', f.experiment, { id: body.experimentId, loopId })
    const id = newId()
    await insertRow(tx, 'outcome', { ...body, id, loopId, madeBy: actor.personId })
    return { id, version: 1, citizenId: body.citizenId }
  })

  route(house, api.tellOutcome, async ({ tx, actor, params: { loopId, outcomeId }, body }) => {
    const outcome = (await outcomesOf(tx, loopId)).find(one => one.id === outcomeId)
    if (!outcome) throw notFound()
    if (outcome.saidYesAt === null) throw ruleSaysNo('outcome_needs_yes')
    const told = outcome.told.map(one => one.departmentId)
    for (const departmentId of new Set(body.departments))
      if (!told.includes(departmentId))
        await insertRow(tx, 'outcome_told', { outcomeId, departmentId, madeBy: actor.personId })
    return { id: outcomeId, version: outcome.version }
  })

  route(house, api.sayYesFor, async ({ tx, params: { loopId, outcomeId }, body, seen, now }) => {
    const asked = (await outcomesOf(tx, loopId)).find(one => one.id === outcomeId && one.mine)
    if (!asked) throw notFound()
    if (asked.saidYesAt !== null && asked.version === seen) throw ruleSaysNo('telling_answered')
    const whose = await tx.row<{ id: string | null }>('select kobling.citizen_of_outcome($1) as id', [
      outcomeId,
    ])
    if (!whose?.id) throw notFound()
    const at = { table: 'outcome', schema: outcomeRow, where: { id: outcomeId }, seen }
    const version = await updateRow(tx, at, { saidYesAt: now, yesHow: body.how })
    return { id: outcomeId, version, citizenId: whose.id }
  })

  route(house, told.readOutcome, async ({ tx, actor, params: { loopId, outcomeId } }) => {
    const outcome = (await outcomesOf(tx, loopId)).find(one => one.id === outcomeId)
    if (!outcome || outcome.saidYesAt === null) throw notFound()
    if (!outcome.read) await insertRow(tx, 'outcome_read', { outcomeId, readerId: actor.personId })
    return {}
  })

  route(house, told.toldToUs, async ({ tx }) => ({ items: await toldBack(tx) }))
  route(house, tellings.myTellings, ({ tx }) => tellingsOf(tx))

  route(house, tellings.answerTelling, async ({ tx, params: { outcomeId }, body, seen, now }) => {
    const mine = (await tellingsOf(tx)).find(one => one.id === outcomeId)
    if (!mine) throw notFound()
    if ((body.answer === 'withdraw') !== (mine.saidYesAt !== null) && mine.version === seen)
      throw ruleSaysNo(mine.saidYesAt === null ? 'telling_not_told' : 'telling_answered')
    const me = await tx.row<{ name: string }>('select name from seen.citizen where self')
    const { words = mine.words, toldAs = mine.toldAs } = body
    // What moved is not theirs to change.
    if (body.answer === 'yes' && namedIn(me?.name ?? '', { words, toldAs, moved: '' }))
      throw ruleSaysNo('telling_names_you')
    const at = { table: 'outcome', schema: outcomeRow, where: { id: outcomeId }, seen }
    const fields = {
      yes: { saidYesAt: now, words: body.words, toldAs: body.toldAs },
      no: { saidNoAt: now },
      withdraw: { withdrawnAt: now },
    }[body.answer]
    return { id: outcomeId, version: await updateRow(tx, at, fields) }
  })

  route(house, api.addVoice, async ({ tx, actor, params: { loopId }, body }) => {
    await loopOf(tx, loopId)
    // An id of the usual kind tells when it was made; this one tells nothing.
    const id = randomUUID()
    await insertRow(tx, 'loop_voice', { ...body, id, loopId, madeBy: actor.personId })
    return { id: loopId, version: 1 }
  })

  route(house, api.replyVoice, async ({ tx, actor, params: { loopId, voiceId }, body, seen, now }) => {
    const voice = await rowOf(tx, 'seen.loop_voice', m.voice, { loopId, id: voiceId })
    const at = { table: 'loop_voice', schema: voiceRow, where: { loopId, id: voiceId }, seen }
    const version = await updateRow(tx, at, { reply: body.reply, replyBy: actor.personId, replyAt: now })
    return { id: voice.id, version }
  })

  route(house, api.withdrawVoice, async ({ tx, params: { loopId, voiceId }, seen, now }) => {
    const voice = await rowOf(tx, 'seen.loop_voice', m.voice, { loopId, id: voiceId })
    if (!voice.mine) throw ruleSaysNo('voice_own')
    if (voice.version !== seen) throw new Problem('conflict', { current: voice })
    await tx.rows('update kobling.loop_voice set withdrawn_at = $2 where id = $1', [voiceId, now])
    return { id: voice.id, version: voice.version + 1 }
  })
}

const voiceRow = m.voice.omit({ name: true, mine: true })
