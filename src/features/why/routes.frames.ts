import { invalidField, Problem, ruleSaysNo } from '../../platform/http/problem.ts'
import { type House, route } from '../../platform/http/route.ts'
import { toPlainDate } from '../../platform/i18n/calendar.ts'
import { raise } from '../questions/door.ts'
import * as api from './api.frames.ts'
import * as f from './model.frame.ts'
import * as m from './model.ts'
import { answerDue } from './rules.due.ts'
import { emergent, experimentRefusal } from './rules.ts'
import { insertRow, putRow, rowOf, rowsOf, updateRow } from './store.rows.ts'
import { emerging, leads, levelOf, loopOf, originsOf, servicePromise, standing } from './store.ts'

/** Who may give a frame as the head above a team's leader. */
const aboveTeams = ['head_of_department', 'director']

export function frameRoutes(house: House) {
  route(house, api.signFrame, async ({ tx, actor, params: { loopId }, body, newId, now }) => {
    await loopOf(tx, loopId)
    if (!(await standing(tx, loopId)).leader) throw ruleSaysNo('frame_leaders')
    if (body.level === 'head' && !actor.roles.some(role => aboveTeams.includes(role)))
      throw ruleSaysNo('frame_level')
    if (body.untilOn <= toPlainDate(now)) throw invalidField('body/untilOn', 'in_past')
    const { decidedBy, ...fields } = body
    if (body.level === 'politicians' && decidedBy === '') throw invalidField('body/decidedBy', 'required')
    for (const other of [body.parentId, body.replacesId])
      if (other !== null) await rowOf(tx, 'kobling.frame', f.frame, { id: other, loopId })
    const replaced =
      body.replacesId === null
        ? undefined
        : await rowOf(tx, 'kobling.frame', f.frame, { id: body.replacesId })
    if (replaced && replaced.endedAt !== null) throw ruleSaysNo('frame_replaced')
    const signedName = body.level === 'politicians' ? decidedBy : actor.name
    const id = newId()
    await insertRow(tx, 'frame', { ...fields, id, loopId, signedName, madeBy: actor.personId })
    if (replaced) {
      const at = { table: 'frame', schema: f.frame, where: { id: replaced.id }, seen: replaced.version }
      await updateRow(tx, at, { endedAt: now })
    }
    return { id, version: 1 }
  })

  route(house, api.ownFrame, async ({ tx, actor, params: { frameId }, body, newId }) => {
    const frame = await rowOf(tx, 'kobling.frame', f.frame, { id: frameId })
    if (frame.givenToId !== actor.personId) throw ruleSaysNo('frame_given_to')
    const fields = { id: newId(), frameId, words: body.words, madeBy: actor.personId }
    const own = { table: 'frame_own', key: 'frame_id, made_by', changed: ['words'], seen: 'own' as const }
    return putRow(tx, own, fields)
  })

  route(house, api.openDialogue, async ({ tx, actor, params: { frameId }, body, newId, now }) => {
    const frame = await rowOf(tx, 'kobling.frame', f.frame, { id: frameId })
    if (!(await standing(tx, frame.loopId)).leader) throw ruleSaysNo('dialogue_leaders')
    const id = newId()
    const level = await levelOf(tx, frame.madeBy)
    const dueOn = answerDue(await servicePromise(tx), level, toPlainDate(now))
    const by = { loopId: frame.loopId, frameId, madeBy: actor.personId }
    await insertRow(tx, 'frame_dialogue', { id, ...by, ...body, dueOn })
    return { id, version: 1 }
  })

  route(house, api.sayDialogue, async ({ tx, actor, params: { dialogueId }, body, newId }) => {
    const row = await tx.row<{ mine: boolean; leader: boolean; answered: boolean }>(
      `select kobling.answers_dialogue(d.id) as mine, kobling.is_leader() as leader, d.answered_at is not null as answered
       from kobling.frame_dialogue d where d.id = $1`,
      [dialogueId],
    )
    if (!row) throw new Problem('not_found')
    if (row.answered && body.kind !== 'say') throw ruleSaysNo('dialogue_answered')
    if (body.kind !== 'say' && !row.mine) throw ruleSaysNo('dialogue_givers_answer')
    if (!row.leader) throw ruleSaysNo('dialogue_leaders')
    const id = newId()
    await insertRow(tx, 'frame_message', { id, dialogueId, ...body, madeBy: actor.personId })
    return { id, version: 1 }
  })

  route(house, api.addExperiment, async ({ tx, actor, params: { loopId }, body, newId }) => {
    await loopOf(tx, loopId)
    if (!(await standing(tx, loopId)).inLoop) throw ruleSaysNo('not_in_loop')
    if (body.untilOn < body.fromOn) throw invalidField('body/untilOn', 'before_start')
    if (body.waitsFrameId !== null)
      await rowOf(tx, 'kobling.frame', f.frame, { id: body.waitsFrameId, loopId })
    if (body.cultureEntryId !== null)
      await rowOf(tx, 'kobling.culture_entry', m.cultureEntry, { id: body.cultureEntryId, loopId })
    const others = await rowsOf(tx, 'kobling.experiment', f.experiment, { loopId })
    const number = Math.max(0, ...others.map(one => one.number)) + 1
    const state = body.waitsFrameId === null ? 'running' : 'waits'
    const id = newId()
    await insertRow(tx, 'experiment', { ...body, id, loopId, number, state, madeBy: actor.personId })
    return { id, version: 1 }
  })

  route(house, api.moveExperiment, async ({ tx, params: { loopId, experimentId }, body, seen, now }) => {
    const where = { loopId, id: experimentId }
    const was = await rowOf(tx, 'kobling.experiment', f.experiment, where)
    if (!(await standing(tx, loopId)).inLoop) throw ruleSaysNo('not_in_loop')
    const refusal = experimentRefusal(was.state, body.to, body.came)
    if (refusal && was.version === seen) throw ruleSaysNo(refusal)
    const over = body.to !== 'running'
    const agreementId = body.agreementId ?? undefined
    const fields = {
      state: body.to,
      settledAt: over ? now : null,
      ...(over && { came: body.came }),
      agreementId,
    }
    const at = { table: 'experiment', schema: f.experiment, where, seen }
    return { id: experimentId, version: await updateRow(tx, at, fields) }
  })
}

/** What was tried is asked about as a question about no citizen. */
const ofNobody = {
  kind: 'question',
  areaId: null,
  citizenId: null,
  about: null,
  caseText: '',
  view: '',
} as const

export function experimentAskRoutes(house: House) {
  route(house, api.askExperiment, async call => {
    const { tx, body, seen } = call
    const { loopId, experimentId } = call.params
    const where = { loopId, id: experimentId }
    const was = await rowOf(tx, 'kobling.experiment', f.experiment, where)
    if (!(await standing(tx, loopId)).inLoop) throw ruleSaysNo('not_in_loop')
    if (was.state !== 'keep') throw ruleSaysNo('experiment_kept')
    if (was.questionId !== null && was.version === seen) throw ruleSaysNo('experiment_asked')
    const suggests = { title: was.title, reason: was.came }
    const asked = await raise({ ...call, body: { ...ofNobody, ...body }, suggests })
    const at = { table: 'experiment', schema: f.experiment, where, seen }
    return { id: experimentId, version: await updateRow(tx, at, { questionId: asked.id }) }
  })
}

export function emergentRoutes(house: House) {
  route(house, api.agreementOrigin, async ({ tx, params: { agreementId } }) => ({
    origins: await originsOf(tx, agreementId),
  }))
  route(house, api.emergent, async ({ tx }) => {
    if (!(await leads(tx))) throw new Problem('not_allowed')
    const { questions, agreements, experiments } = await emerging(tx)
    return emergent(questions, agreements, experiments)
  })
}
