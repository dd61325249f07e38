import { invalidField, Problem, ruleSaysNo } from '../../platform/http/problem.ts'
import { type House, route } from '../../platform/http/route.ts'
import { addDays, toPlainDate } from '../../platform/i18n/calendar.ts'
import * as api from './api.ts'
import * as m from './model.ts'
import { emergentRoutes, experimentAskRoutes, frameRoutes } from './routes.frames.ts'
import { citizensOfMine, outcomeRoutes, quotedIn } from './routes.outcomes.ts'
import { rolloutRoutes } from './routes.rollout.ts'
import * as rules from './rules.ts'
import { insertRow, putRow, rowOf, rowsOf, updateRow } from './store.rows.ts'
import { loopLines, loopOf, loopView, myLevels, standing } from './store.ts'

/** How long the others' wordings stay hidden where somebody does not write. */
const hiddenDays = 14

export function whyRoutes(house: House) {
  loopRoutes(house)
  whyCardRoutes(house)
  growingRoutes(house)
  cultureRoutes(house)
  frameRoutes(house)
  outcomeRoutes(house)
  rolloutRoutes(house)
  experimentAskRoutes(house)
  emergentRoutes(house)
}

function loopRoutes(house: House) {
  route(house, api.listLoops, async ({ tx, actor }) => ({ loops: await loopLines(tx), areas: actor.areas }))
  route(house, api.getLoop, ({ tx, params: { loopId }, now }) => loopView(tx, loopId, now))

  route(house, api.openLoop, async ({ tx, actor, body, now, newId }) => {
    const today = toPlainDate(now)
    const opensOn = body.opensOn ?? addDays(today, hiddenDays)
    if (opensOn <= today) throw invalidField('body/opensOn', 'in_past')
    const id = newId()
    const areaId = actor.areas[0] ?? null
    const from = {
      fromKind: body.from?.kind,
      fromId: body.from?.id ?? undefined,
      fromWords: body.from?.words,
    }
    await insertRow(tx, 'loop', { id, title: body.title, madeBy: actor.personId, areaId, opensOn, ...from })
    const part = { loopId: id, madeBy: actor.personId }
    const yes = { answer: 'yes', answeredBy: actor.personId, answeredAt: now }
    // Whoever asks why is in it with their own area; the others answer for themselves.
    if (areaId !== null) await insertRow(tx, 'loop_part', { id: newId(), ...part, areaId, ...yes })
    for (const other of new Set(body.areas))
      if (other !== areaId) await insertRow(tx, 'loop_part', { id: newId(), ...part, areaId: other })
    return { id, version: 1 }
  })

  route(house, api.changeLoop, async ({ tx, params: { loopId }, body, seen, now }) => {
    const fields = {
      title: body.title,
      ...(body.ended !== undefined && { endedAt: body.ended ? now : null }),
    }
    const version = await updateRow(
      tx,
      { table: 'loop', schema: m.loop, where: { id: loopId }, seen },
      fields,
    )
    return { id: loopId, version }
  })

  route(house, api.askPart, async ({ tx, actor, params: { loopId }, body, newId }) => {
    await loopOf(tx, loopId)
    const id = newId()
    await insertRow(tx, 'loop_part', { id, loopId, madeBy: actor.personId, ...body })
    return { id, version: 1 }
  })

  route(house, api.answerPart, async ({ tx, actor, params: { loopId, partId }, body, seen, now }) => {
    const at = { table: 'loop_part', schema: m.part, where: { loopId, id: partId }, seen }
    const part = await rowOf(tx, 'kobling.loop_part', m.part, at.where)
    if (!actor.areas.includes(part.areaId)) throw ruleSaysNo('part_own_area')
    const version = await updateRow(tx, at, { ...body, answeredBy: actor.personId, answeredAt: now })
    return { id: partId, version }
  })
}

function whyCardRoutes(house: House) {
  route(house, api.writeWording, async ({ tx, actor, params: { loopId }, body, newId }) => {
    await loopOf(tx, loopId)
    const [levels, parts, me] = await Promise.all([
      myLevels(tx),
      rowsOf(tx, 'kobling.loop_part', m.part, { loopId }),
      standing(tx, loopId),
    ])
    const level = rules.mayWriteWording(levels, body.areaId, parts)
    if (level === undefined) throw ruleSaysNo('wording_own_area')
    const mine = await rowsOf(tx, 'kobling.why_wording', m.wording, { loopId, level })
    if (me.open && mine.some(one => one.areaId === body.areaId)) throw ruleSaysNo('wordings_are_open')
    const fields = {
      id: newId(),
      loopId,
      areaId: body.areaId,
      level,
      text: body.text,
      madeBy: actor.personId,
    }
    const changed = ['text', 'madeBy']
    return putRow(
      tx,
      { table: 'why_wording', key: 'loop_id, area_id, level', changed, seen: body.seen },
      fields,
    )
  })

  route(house, api.nameDifference, async ({ tx, actor, params: { loopId }, body, newId }) => {
    await loopOf(tx, loopId)
    const me = await standing(tx, loopId)
    if (!me.open) throw ruleSaysNo('wordings_hidden')
    if (!me.inLoop) throw ruleSaysNo('not_in_loop')
    const wordings = await rowsOf(tx, 'kobling.why_wording', m.wording, { loopId })
    if (!rules.marksFit(body.marks, wordings)) throw invalidField('body/marks', 'unknown_choice')
    const named = await rowsOf(tx, 'kobling.why_difference', m.difference, { loopId })
    const letter = rules.nextLetter(named.map(one => one.letter))
    if (letter === undefined) throw ruleSaysNo('too_many_differences')
    const id = newId()
    // An empty list of marks is JSON too, not an empty array of the database's.
    const marks = JSON.stringify(body.marks)
    await insertRow(tx, 'why_difference', { ...body, id, loopId, letter, marks, madeBy: actor.personId })
    return { id, version: 1 }
  })

  route(house, api.changeDifference, async ({ tx, params: { loopId, differenceId }, body, seen }) => {
    const wordings = await rowsOf(tx, 'kobling.why_wording', m.wording, { loopId })
    if (!rules.marksFit(body.marks ?? [], wordings)) throw invalidField('body/marks', 'unknown_choice')
    const at = { table: 'why_difference', schema: m.difference, where: { loopId, id: differenceId }, seen }
    const fields = { ...body, marks: body.marks && JSON.stringify(body.marks) }
    return { id: differenceId, version: await updateRow(tx, at, fields) }
  })
}

function growingRoutes(house: House) {
  const newestOf = async (tx: Parameters<typeof loopOf>[0], loopId: string, kind: string) =>
    rules.newestEdition(await rowsOf(tx, 'kobling.common_text', m.commonText, { loopId }), kind)

  route(house, api.proposeAmendment, async ({ tx, actor, params: { loopId }, body, newId }) => {
    await loopOf(tx, loopId)
    if (!actor.areas.includes(body.areaId)) throw ruleSaysNo('amend_own_area')
    if (body.added !== '' && !body.text.includes(body.added))
      throw invalidField('body/added', 'unknown_choice')
    if ((await newestOf(tx, loopId, body.kind)) !== body.onEdition) throw ruleSaysNo('edition_old')
    const quoted = body.outcomeId === null ? undefined : await quotedIn(tx, loopId, body.outcomeId)
    const citizens = await citizensOfMine(tx)
    for (const field of ['text', 'added'] as const)
      if (rules.namesCitizen(body[field], citizens, quoted)) throw invalidField(`body/${field}`, 'identifies')
    const id = newId()
    await insertRow(tx, 'amendment', { ...body, id, loopId, madeBy: actor.personId })
    return { id, version: 1 }
  })

  route(house, api.takeAmendment, async ({ tx, actor, params: { loopId, amendmentId } }) => {
    const amendment = await rowOf(tx, 'kobling.amendment', m.amendment, { loopId, id: amendmentId })
    const [me, newest] = [await standing(tx, loopId), await newestOf(tx, loopId, amendment.kind)]
    if (!rules.mayTake(amendment, { id: actor.personId, speaksFor: me.speaksFor }, newest))
      throw ruleSaysNo('take_other_area')
    const taken = await tx.row<{ edition: number | null }>('select kobling.take_amendment($1) as edition', [
      amendmentId,
    ])
    if (taken?.edition == null) throw ruleSaysNo('edition_old')
    return { id: amendmentId, version: taken.edition }
  })

  route(house, api.withdrawAmendment, async ({ tx, actor, params: { loopId, amendmentId }, now }) => {
    const where = { loopId, id: amendmentId }
    const amendment = await rowOf(tx, 'kobling.amendment', m.amendment, where)
    if (amendment.madeBy !== actor.personId || amendment.state !== 'proposed')
      throw new Problem('not_allowed')
    const at = { table: 'amendment', schema: m.amendment, where, seen: amendment.version }
    return { id: amendmentId, version: await updateRow(tx, at, { state: 'withdrawn', settledAt: now }) }
  })

  route(house, api.setStand, async ({ tx, actor, params: { loopId }, body, now, newId }) => {
    await loopOf(tx, loopId)
    const me = await standing(tx, loopId)
    const newest = await newestOf(tx, loopId, body.kind)
    const refusal = rules.standRefusal(body, { speaksFor: me.speaksFor, newest })
    if (refusal) throw ruleSaysNo(refusal)
    const { seen, ...said } = body
    const fields = { ...said, id: newId(), loopId, madeBy: actor.personId }
    const changed = ['stand', 'reason', 'madeBy']
    const key = 'loop_id, kind, edition, area_id'
    const put = await putRow(tx, { table: 'area_stand', key, changed, seen }, fields)
    if (put.version > 1)
      await tx.rows('update kobling.area_stand set made_at = $2 where id = $1', [put.id, now])
    return rowOf(tx, 'kobling.area_stand', m.areaStand.pick({ id: true, version: true }), { id: put.id })
  })

  route(house, api.endorse, async ({ tx, actor, params: { loopId }, body, newId }) => {
    await loopOf(tx, loopId)
    const [me, texts, amendments, stands] = await Promise.all([
      standing(tx, loopId),
      rowsOf(tx, 'kobling.common_text', m.commonText, { loopId }),
      rowsOf(tx, 'kobling.amendment', m.amendment, { loopId }),
      rowsOf(tx, 'kobling.area_stand', m.areaStand, { loopId }),
    ])
    const who = { id: actor.personId, leader: me.leader }
    const refusal = rules.endorseRefusal(body.edition, who, texts, amendments, stands)
    if (refusal) throw ruleSaysNo(refusal)
    const id = newId()
    await insertRow(tx, 'endorsement', { ...body, id, loopId, madeBy: actor.personId })
    return { id, version: 1 }
  })
}

function cultureRoutes(house: House) {
  route(house, api.addPractice, async ({ tx, actor, params: { loopId }, body, newId }) => {
    await loopOf(tx, loopId)
    if (!(await standing(tx, loopId)).inLoop) throw ruleSaysNo('not_in_loop')
    if (!rules.publishable(body.count, body.ofAll)) throw ruleSaysNo('under_five')
    const id = newId()
    await insertRow(tx, 'words_practice', { ...body, id, loopId, madeBy: actor.personId })
    return { id, version: 1 }
  })
  route(house, api.endPractice, async ({ tx, params: { loopId, practiceId }, seen, now }) => {
    const at = { table: 'words_practice', schema: m.practice, where: { loopId, id: practiceId }, seen }
    return { id: practiceId, version: await updateRow(tx, at, { endedAt: now }) }
  })

  route(house, api.writeCulture, async ({ tx, actor, params: { loopId }, body, newId }) => {
    await loopOf(tx, loopId)
    if (!(await standing(tx, loopId)).speaksFor.includes(body.areaId)) throw ruleSaysNo('culture_own_area')
    const { areaId, departmentId, element, seen } = body
    const of = { loopId, areaId, departmentId, element }
    const there = await cultureOf(tx, of)
    const sides = m.side.options.filter(side => body[side] !== '')
    if (sides.length === 0) throw invalidField('body/is', 'required')
    if (sides.some(side => there[side]?.version !== seen[side]))
      throw new Problem('conflict', { current: sidesAsTheyAre(there) })
    let made = { id: loopId, version: 1 }
    for (const side of sides) {
      const fields = { ...of, id: newId(), side, text: body[side], madeBy: actor.personId }
      const key = 'loop_id, area_id, department_id, element, side'
      const put = { table: 'culture_entry', key, changed: ['text', 'madeBy'], seen: seen[side] }
      made = await putRow(tx, put, fields)
    }
    return made
  })

  route(house, api.addTension, async ({ tx, actor, params: { loopId }, body, newId }) => {
    await loopOf(tx, loopId)
    const id = newId()
    const signs = JSON.stringify(body.signs)
    await insertRow(tx, 'tension', { ...body, id, loopId, signs, madeBy: actor.personId })
    return { id, version: 1 }
  })
  route(house, api.changeTension, async ({ tx, params: { loopId, tensionId }, body, seen }) => {
    const at = { table: 'tension', schema: m.tension, where: { loopId, id: tensionId }, seen }
    return { id: tensionId, version: await updateRow(tx, at, { ...body, signs: JSON.stringify(body.signs) }) }
  })
}

type Sides = Partial<Record<'is' | 'wish', m.CultureEntry>>

async function cultureOf(
  tx: Parameters<typeof loopOf>[0],
  of: { loopId: string; areaId: number; departmentId: string | null; element: m.Element },
): Promise<Sides> {
  const { departmentId, ...where } = of
  const all = await rowsOf(tx, 'kobling.culture_entry', m.cultureEntry, where)
  const entries = all.filter(one => one.departmentId === departmentId)
  return Object.fromEntries(entries.map(one => [one.side, one]))
}

const sidesAsTheyAre = ({ is, wish }: Sides) => ({
  version: Math.max(is?.version ?? 0, wish?.version ?? 0),
  is: is?.text ?? '',
  wish: wish?.text ?? '',
  seen: { is: is?.version, wish: wish?.version },
})
