import type { z } from 'zod'
import type { Row, Tx } from '../../platform/db.ts'
import { notFound } from '../../platform/http/problem.ts'
import { toPlainDate } from '../../platform/i18n/calendar.ts'
import type { Situation } from '../questions/model.ts'
import * as f from './model.frame.ts'
import * as r from './model.rollout.ts'
import type { Telling } from './model.telling.ts'
import type { toldBack as told } from './model.told.ts'
import * as m from './model.ts'
import { holderNow, type ServicePromise } from './rules.due.ts'
import { camelRow, rowOf, rowsOf, snake } from './store.rows.ts'

export const loopOf = (tx: Tx, loopId: string) => rowOf(tx, 'kobling.loop', m.loop, { id: loopId })

export async function loopLines(tx: Tx): Promise<m.LoopLine[]> {
  const rows = await tx.rows(
    `select l.id, l.title, l.made_by, l.made_at, l.area_id, l.from_kind, l.from_id, l.from_words, l.opens_on, l.opened_at, l.ended_at, l.version,
       array(select distinct p.area_id from kobling.loop_part p where p.loop_id = l.id and p.answer = 'yes' order by 1) as areas,
       (select count(*)::int from seen.loop_move v where v.loop_id = l.id and v.kind = 'stuck' and v.settled_at is null) as stuck,
       (select max(v.at) from seen.loop_move v where v.loop_id = l.id) as moved_at,
       kobling.in_loop(l.id) as mine,
       exists (select from kobling.rollout r where r.loop_id = l.id) as rollout
     from kobling.loop l order by l.ended_at is not null, moved_at desc nulls last, l.id limit 200`,
    [],
  )
  return rows.map(row => camelRow<m.LoopLine>(row))
}

type Level = { areaId: number | null; level: m.Level }

/** At which level the actor works, in each area and across. */
export async function myLevels(tx: Tx): Promise<Level[]> {
  return tx.rows<Level>(
    `select area_id as "areaId", kobling.my_level(area_id) as level from (select distinct e.area_id from kobling.employment e
       where e.employee_id = kobling.actor() and e.from_at <= now() and now() < e.until_at) mine
     where kobling.my_level(area_id) is not null order by area_id`,
    [],
  )
}

export async function standing(tx: Tx, loopId: string) {
  const row = await tx.row<{
    speaksFor: number[]
    leader: boolean
    inLoop: boolean
    mayEndorse: boolean
    mayChange: string[]
    open: boolean
  }>(
    `select array(select distinct p.area_id from kobling.loop_part p where p.loop_id = $1 and kobling.speaks_for($1, p.area_id) order by 1) as "speaksFor",
       kobling.is_leader() as leader, kobling.in_loop($1) as "inLoop", kobling.wordings_open($1) as open,
       array(select f.id from kobling.frame f where f.loop_id = $1 and f.ended_at is null and kobling.answers_frame(f.id)) as "mayChange",
       kobling.may_endorse($1, (select max(t.edition) from kobling.common_text t where t.loop_id = $1 and t.kind = 'why')) as "mayEndorse"`,
    [loopId],
  )
  if (!row) throw notFound()
  return { ...row, mayEndorse: row.mayEndorse === true }
}

type RawDialogue = Omit<f.Dialogue, 'holderId' | 'risen' | 'dueNow'> & {
  chain: { id: string; level: number }[]
}

/** The municipality's promise in working days by level; 0 stands for every level that is not named. */
export async function servicePromise(tx: Tx): Promise<ServicePromise> {
  const row = await tx.row<{ value: ServicePromise }>(
    `select value from kobling.setting where key = 'service_promise'`,
  )
  return row?.value ?? {}
}

/** At which level somebody leads; 0 where they do not. */
export async function levelOf(tx: Tx, personId: string): Promise<number> {
  const row = await tx.row<{ level: number }>('select kobling.leader_level($1) as level', [personId])
  return row?.level ?? 0
}

/** Dialogues with whom they lie with now: whoever gave the frame, or the one above where the day has passed. */
export async function dialoguesOf(tx: Tx, loopId: string, now: Date): Promise<f.Dialogue[]> {
  const rows = await tx.rows<RawDialogue & Row>(
    `select d.id, d.made_by as "madeBy", d.made_at as "madeAt", d.frame_id as "frameId", d.missing, d.meanwhile, d.due_on as "dueOn",
       d.answered_at as "answeredAt", kobling.answers_dialogue(d.id) as mine,
       (select json_agg(json_build_object('id', up.leader_id, 'level', up.level) order by up.step) from (
          select g.made_by as leader_id, kobling.leader_level(g.made_by) as level, 0 as step
          union all select * from kobling.leaders_above(g.made_by)) up) as chain
     from kobling.frame_dialogue d join kobling.frame g on g.id = d.frame_id where d.loop_id = $1 order by d.made_at`,
    [loopId],
  )
  const promise = await servicePromise(tx)
  return rows.map(({ chain, ...row }) => {
    const today = toPlainDate(row.answeredAt === null ? now : new Date(row.answeredAt))
    const { holder, risen, dueNow } = holderNow(chain, row.dueOn, today, promise)
    return { ...row, holderId: holder?.id ?? null, risen, dueNow }
  })
}

export async function outcomesOf(tx: Tx, loopId: string): Promise<f.Outcome[]> {
  return tx.rows<f.Outcome>(
    `select o.id, o.made_at as "madeAt", o.mine, o.experiment_id as "experimentId", o.words, o.told_as as "toldAs", o.moved,
       o.said_yes_at as "saidYesAt", o.yes_how as "yesHow", o.version, kobling.outcome_readers(o.id) as readers,
       exists (select from kobling.outcome_read r where r.outcome_id = o.id) as read,
       (select coalesce(json_agg(json_build_object('departmentId', t.department_id, 'madeAt', t.made_at) order by t.made_at), '[]')
         from kobling.outcome_told t where t.outcome_id = o.id) as told
     from seen.outcome o where o.loop_id = $1 order by coalesce(o.said_yes_at, o.made_at) desc, o.id`,
    [loopId],
  )
}

/** In no order that tells when each was written. */
export const voices = (tx: Tx, loopId: string) => rowsOf(tx, 'seen.loop_voice', m.voice, { loopId }, 'id')
export const of = <S extends Parameters<typeof rowsOf>[2]>(
  tx: Tx,
  table: string,
  schema: S,
  loopId: string,
  order?: string,
) => rowsOf(tx, `kobling.${table}`, schema, { loopId }, order)

/** Of the loop's frames: how each middle manager made it their own, and what was said in the dialogues. */
async function ofFrames(tx: Tx, loopId: string) {
  const [owns, messages] = await Promise.all([
    tx.rows(
      `select o.id, o.made_by, o.made_at, o.frame_id, o.words, o.version from kobling.frame_own o
       join kobling.frame g on g.id = o.frame_id where g.loop_id = $1 order by o.made_at`,
      [loopId],
    ),
    tx.rows(
      `select x.id, x.made_by, x.made_at, x.dialogue_id, x.kind, x.text from kobling.frame_message x
       join kobling.frame_dialogue d on d.id = x.dialogue_id where d.loop_id = $1 order by x.made_at, x.id`,
      [loopId],
    ),
  ])
  return {
    owns: owns.map(row => camelRow<f.FrameOwn>(row)),
    messages: messages.map(row => camelRow<f.Message>(row)),
  }
}

/** Everybody who is named somewhere in what is shown, by name and title. */
export async function peopleIn(tx: Tx, shown: unknown) {
  const ids = new Set(JSON.stringify(shown).match(/[0-9a-f]{8}-[0-9a-f-]{27}/g) ?? [])
  return tx.rows<{ id: string; name: string; title: string }>(
    'select id, name, title from seen.employee where id = any ($1) order by name, id',
    [[...ids]],
  )
}

export const departments = (tx: Tx) =>
  tx.rows<{ id: string; areaId: number; name: string }>(
    'select id, area_id as "areaId", name from kobling.department order by area_id, name, id',
    [],
  )

/** A question is open to those whom it concerns: the others learn that it was asked. */
async function asked<E extends f.Experiment>(tx: Tx, experiments: readonly E[]) {
  const ids = experiments.flatMap(one => one.questionId ?? [])
  const seen =
    ids.length === 0
      ? []
      : await tx.rows<{ id: string }>('select id from seen.question where id = any ($1)', [ids])
  return experiments.map(one => ({
    ...one,
    asked: one.questionId !== null,
    questionId: seen.some(q => q.id === one.questionId) ? one.questionId : null,
  }))
}

/** The whole loop as the actor may see it. */
export async function loopView(tx: Tx, loopId: string, now: Date): Promise<f.LoopView> {
  const loop = await loopOf(tx, loopId)
  const [me, levels, wrote, parts, wordings, differences, texts, amendments, stands, endorsements] =
    await Promise.all([
      standing(tx, loopId),
      myLevels(tx),
      tx.rows<Level>('select area_id as "areaId", level from kobling.who_wrote($1) order by 1, 2', [loopId]),
      of(tx, 'loop_part', m.part, loopId),
      of(tx, 'why_wording', m.wording, loopId),
      of(tx, 'why_difference', m.difference, loopId, 'letter'),
      of(tx, 'common_text', m.commonText, loopId, 'kind, edition'),
      of(tx, 'amendment', m.amendment, loopId),
      of(tx, 'area_stand', m.areaStand, loopId),
      of(tx, 'endorsement', m.endorsement, loopId),
    ])
  const [
    practice,
    culture,
    tensions,
    frames,
    framed,
    dialogues,
    experiments,
    outcomes,
    said,
    moves,
    rollouts,
  ] = await Promise.all([
    of(tx, 'words_practice', m.practice.extend({ endedAt: m.loop.shape.endedAt }), loopId),
    of(tx, 'culture_entry', m.cultureEntry, loopId),
    of(tx, 'tension', m.tension, loopId),
    of(tx, 'frame', f.frame, loopId),
    ofFrames(tx, loopId),
    dialoguesOf(tx, loopId, now),
    of(tx, 'experiment', f.experiment, loopId, 'number'),
    outcomesOf(tx, loopId),
    voices(tx, loopId),
    rowsOf(tx, 'seen.loop_move', f.move, { loopId }, 'at desc, id desc limit 200'),
    of(tx, 'rollout', r.rollout, loopId),
  ])
  const { open, ...mine } = me
  const view = {
    loop,
    open,
    me: { ...mine, levels },
    parts,
    wrote,
    wordings,
    differences,
    texts,
    amendments,
    stands,
    endorsements,
    practice: practice.filter(one => one.endedAt === null).map(({ endedAt: _, ...one }) => one),
    culture,
    tensions,
    frames,
    ...framed,
    dialogues,
    experiments: await asked(tx, experiments),
    outcomes,
    voices: said,
    moves: moves.map(move => ({ ...move, id: Number(move.id) })),
    rollout: rollouts.length > 0,
  }
  const [people, all] = await Promise.all([peopleIn(tx, view), departments(tx)])
  return { ...view, people, departments: all }
}

export async function tellingsOf(tx: Tx): Promise<Telling[]> {
  return tx.rows<Telling>(
    `select o.id, o.words, o.told_as as "toldAs", o.moved, coalesce(o.asked_by, '') as "askedBy", o.made_at as "madeAt",
       o.said_yes_at as "saidYesAt", o.yes_how as "yesHow", o.version
     from seen.outcome o where o.said_no_at is null and o.withdrawn_at is null order by o.made_at desc, o.id`,
    [],
  )
}

type Used = { id: string; number: number; title: string; used: number }
type Asked = { situation: Situation; asked: number }

/** What emerges from practice, for leaders: what was kept, used, and asked again, as far as they may see it. */
export async function emerging(tx: Tx) {
  const columns = Object.keys(f.experiment.shape).map(name => `e.${snake(name)}`)
  const [experiments, agreements, questions] = await Promise.all([
    tx.rows(
      `select ${columns.join(', ')}, e.loop_id, l.title as loop_title from kobling.experiment e join kobling.loop l on l.id = e.loop_id
       where e.state = 'keep' order by e.settled_at desc nulls last, e.id limit 100`,
      [],
    ),
    tx.rows<Used>(
      `select id, number, title, used from seen.working_agreement where state = 'in_force' order by used desc, number limit 20`,
      [],
    ),
    tx.rows<Asked>('select situation, count(*)::int as asked from seen.question group by situation', []),
  ])
  return {
    experiments: await asked(
      tx,
      experiments.map(row => camelRow<f.Experiment & { loopId: string; loopTitle: string }>(row)),
    ),
    agreements,
    questions,
  }
}

export const leads = async (tx: Tx): Promise<boolean> =>
  (await tx.row<{ leads: boolean }>('select kobling.is_leader() as leads', []))?.leads === true

export const originsOf = (tx: Tx, agreementId: string) =>
  tx.rows<{ loopId: string; loopTitle: string; title: string; came: string }>(
    `select e.loop_id as "loopId", l.title as "loopTitle", e.title, e.came from kobling.experiment e join kobling.loop l on l.id = e.loop_id
     where e.agreement_id = $1 order by e.number, e.id`,
    [agreementId],
  )

export const toldBack = (tx: Tx) =>
  tx.rows<z.output<typeof told>>(
    `select o.id, o.loop_id as "loopId", l.title as "loopTitle", o.words, o.told_as as "toldAs", o.moved,
       exists (select from kobling.outcome_read r where r.outcome_id = o.id) as read
     from seen.outcome o join kobling.loop l on l.id = o.loop_id
     where o.said_yes_at is not null and exists (select from kobling.outcome_told t join kobling.employment e on e.department_id = t.department_id
       where t.outcome_id = o.id and e.employee_id = kobling.actor() and e.from_at <= now() and now() < e.until_at)
     order by o.said_yes_at desc, o.id limit 5`,
    [],
  )
