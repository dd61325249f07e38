// One plan instead of several: which statutory contents are answered, and whether several areas are in contact at once.
import type { StandsIn } from '../model.standsin.ts'
import type { PlanView } from '../model.ts'
import type { StatutoryContent, StatutoryPlan } from '../statutory.ts'
import type { Objects } from './view.ts'

type AnswerKind = 'words' | 'goal' | 'action' | 'intervention' | 'picture' | 'note'
type AnswerRef = { readonly kind: AnswerKind; readonly id: string }
export type Answer = AnswerRef & { readonly text: string }

const answerKinds: readonly AnswerKind[] = ['words', 'goal', 'action', 'intervention', 'picture', 'note']

/** All of the plan that can answer a required content: what the reader sees whole and that still holds. */
export function possibleAnswers(objects: Objects): Answer[] {
  return answerKinds.flatMap(kind =>
    objects[kind].flatMap(object => {
      const text = textOf(object)
      return text === null || hasEnded(object) ? [] : [{ kind, id: object.id, text }]
    }),
  )
}

type Any = Objects[AnswerKind][number]
const textOf = (object: Any) => ('title' in object ? object.title : object.text)

function hasEnded(object: Any): boolean {
  if ('endedAt' in object) return object.endedAt !== null
  if ('replacesId' in object) return object.state === 'ended' || object.replacesId !== null
  return 'state' in object && object.state === 'dropped'
}

export type ContentShown = {
  readonly content: StatutoryContent
  readonly answers: readonly Answer[]
  /** Always required and not answered in what the reader sees. */
  readonly missing: boolean
}
export type StandsInShown = {
  readonly standsIn: StandsIn
  readonly rule: StatutoryPlan | undefined
  readonly contents: readonly ContentShown[]
  readonly missing: number
  readonly ended: boolean
}

/** A tie shows only to who sees both ends: an answer that cannot be seen counts as none, and the page says so. */
export function standsInShown(
  objects: Objects,
  rules: readonly StatutoryPlan[],
  today: string,
): StandsInShown[] {
  const possible = new Map(possibleAnswers(objects).map(a => [`${a.kind}:${a.id}`, a]))
  return objects.standsIn
    .toSorted((a, b) => a.fromOn.localeCompare(b.fromOn) || a.id.localeCompare(b.id))
    .map(standsIn => {
      const rule = rules.find(r => r.code === standsIn.code)
      const given = standsIn.answers ?? {}
      const contents = (rule?.contents ?? []).map(content => {
        const answers = (given[content.code] ?? []).flatMap(
          ref => possible.get(`${ref.kind}:${ref.id}`) ?? [],
        )
        return { content, answers, missing: content.required === true && answers.length === 0 }
      })
      return {
        standsIn,
        rule,
        contents,
        missing: contents.filter(c => c.missing).length,
        ended: standsIn.untilOn !== null && standsIn.untilOn < today,
      }
    })
}

/** The answers with those for one content put in, those that the reader cannot see kept. */
export function withAnswers(
  before: StandsIn['answers'],
  code: string,
  chosen: readonly AnswerRef[],
  seen: readonly AnswerRef[],
): Record<string, AnswerRef[]> {
  const isSeen = (ref: AnswerRef) => seen.some(s => s.kind === ref.kind && s.id === ref.id)
  const hidden = (before?.[code] ?? []).filter(ref => !isSeen(ref))
  return { ...before, [code]: [...hidden, ...chosen.map(({ kind, id }) => ({ kind, id }))] }
}

/**
 * KL's criterion, from what the reader sees: which areas are in contact with the citizen now, and how many
 * interventions run side by side. A reason to ask; no number is made of it.
 */
export function severalAreas(view: Pick<PlanView, 'objects'>, today: string, now: Date) {
  const running = view.objects.intervention.filter(
    i =>
      i.state !== 'ended' &&
      i.state !== 'planned' &&
      (i.startsOn === null || i.startsOn <= today) &&
      (i.endsOn === null || i.endsOn >= today),
  )
  const members = view.objects.member.filter(
    m =>
      m.areaId !== null && m.kind === 'employee' && (m.untilAt === 'infinity' || new Date(m.untilAt) > now),
  )
  const open = view.objects.action.filter(a => a.state === 'open')
  const areas = new Set(
    [...running, ...members, ...open].map(o => o.areaId).filter((id): id is number => id !== null),
  )
  return { areas: [...areas].toSorted((a, b) => a - b), running: running.length, several: areas.size > 1 }
}
