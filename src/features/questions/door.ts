// What rooms above may have done here.
import type { Tx } from '../../platform/db.ts'
import { invalidField, notFound, ruleSaysNo } from '../../platform/http/problem.ts'
import type { Call } from '../../platform/http/route.ts'
import { toPlainDate } from '../../platform/i18n/calendar.ts'
import type { raiseQuestion } from './api.ts'
import type { About, Suggests } from './model.ts'
import { refuseNames, ruleAt } from './routes.checks.ts'
import { dueOn, receivers } from './rules.ts'
import { leaders } from './store.decisions.ts'
import * as store from './store.ts'

type Raising = Pick<Call<typeof raiseQuestion>, 'tx' | 'actor' | 'body' | 'now' | 'newId'> & {
  suggests?: Suggests
}

/** A question goes to the leaders who can answer it, with a day. */
export async function raise({ tx, actor, body, now, newId, suggests }: Raising) {
  const { citizenId, about, otherAreas } = body
  const areaId = body.areaId ?? actor.areas[0]
  if (areaId === undefined || !actor.areas.includes(areaId)) throw invalidField('body/areaId', 'not_in_area')
  const areas = [...new Set([areaId, ...otherAreas])]
  if (body.kind === 'disagreement' && areas.length < 2)
    throw ruleAt('disagreement_needs_two', 'body/otherAreas')
  const where = await whereAsked(tx, citizenId, about)
  const { wording, blocks, view } = body
  refuseNames(where.names, { 'body/wording': wording, 'body/blocks': blocks, 'body/view': view })

  const to = receivers(areas, await store.candidates(tx, areas, citizenId), actor.personId)
  if (to.length === 0) throw ruleSaysNo('no_leader')
  const promise = await store.servicePromise(tx)
  const named = await leaders(tx)
  const id = newId()
  store.insertQuestion(tx, {
    id,
    kind: body.kind,
    wording,
    blocks,
    situation: body.situation,
    areaId,
    areas,
    suggests: suggests ?? null,
  })
  const holders = to.map(one => {
    const due = dueOn(promise, one.level, toPlainDate(now))
    store.handTo(tx, id, { ...one, dueOn: due })
    const { name = '', title = '' } = named.find(two => two.id === one.leaderId) ?? {}
    return { name, title, dueOn: due }
  })
  if (citizenId !== null)
    store.insertCase(tx, {
      id: newId(),
      citizenId,
      areaId,
      authorId: actor.personId,
      themes: where.themes,
      questionId: id,
      text: body.caseText,
      aboutKind: about?.kind ?? null,
      aboutId: about?.id ?? null,
    })
  if (view !== '') store.writeView(tx, id, areaId, view)
  return { id, version: 1, citizenId, holders }
}

/** The case takes the themes of what it is about, so that consent lets through the one with the other: unsorted passes none. */
async function whereAsked(tx: Tx, citizenId: string | null, about: About | null) {
  if (citizenId === null) {
    if (about !== null) throw invalidField('body/citizenId', 'required')
    return { names: [], themes: [] }
  }
  const name = await store.citizenName(tx, citizenId)
  if (name === undefined) throw notFound()
  if (about === null || about.kind === 'consent') return { names: [name], themes: [] }
  const object = about.id === null ? undefined : await store.aboutObject(tx, about.kind, citizenId, about.id)
  if (!object) throw invalidField('body/about/id', 'uuid')
  return { names: [name], themes: object.themes }
}
