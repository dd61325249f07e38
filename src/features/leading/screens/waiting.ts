import type { SparringAsk } from '../../overview/model.sparring.ts'
import type { AgreementRow } from '../../questions/model.agreements.ts'
import type { TableTime } from '../../questions/model.tables.ts'
import type { QuestionRow } from '../../questions/model.ts'
import type { Room } from '../model.ts'
import type { useHere } from './here.ts'

/** In the order in which they are told. */
const kinds = ['question', 'frame', 'table', 'handover', 'agreement', 'proposal', 'sparring'] as const
type Kind = (typeof kinds)[number]

/** Something that waits for my answer: where I give it, and by when. */
export type Waiting = {
  readonly kind: Kind
  readonly key: string
  readonly title: string
  readonly what: string
  readonly stops?: string
  readonly dueOn: string | null
  readonly href: string
}

type Sources = {
  readonly questions: readonly QuestionRow[]
  readonly dialogues: Room['dialogues']
  readonly tables: readonly TableTime[]
  readonly handovers: Room['handovers']
  /** Mine whose review day has come; and those where a change waits for my yes. */
  readonly due: readonly AgreementRow[]
  readonly proposed: readonly AgreementRow[]
  readonly asks: readonly SparringAsk[]
}
type Here = ReturnType<typeof useHere>
type Words = Here['t']['waits']

/** Whatever it is that waits, in one order: what is due first, first; what has no day, last. */
export function waitingFor(
  { questions, dialogues, tables, handovers, due, proposed, asks }: Sources,
  t: Words,
  when: (moment: string) => string,
): Waiting[] {
  const all: Waiting[] = [
    ...questions.map(({ id, wording, blocks, dueOn }) => ({
      kind: 'question' as const,
      key: id,
      title: wording,
      what: t.question,
      ...(blocks && { stops: t.stops(blocks) }),
      dueOn,
      href: `/questions/${id}`,
    })),
    ...dialogues.map(({ id, loopId, loopTitle, missing, dueOn }) => ({
      kind: 'frame' as const,
      key: id,
      title: missing,
      what: t.frame(loopTitle),
      dueOn,
      href: `/why/${loopId}#frame`,
    })),
    ...tables
      .filter(one => one.mine && one.state === 'asked')
      .map(one => ({
        kind: 'table' as const,
        key: one.id,
        title: t.tableWith(one.departmentName),
        what: t.table(one.questions.length),
        dueOn: one.startsAt.slice(0, 10),
        href: `/table/${one.id}`,
      })),
    ...handovers
      .filter(one => one.mine && one.waiting > 0)
      .map(one => ({
        kind: 'handover' as const,
        key: one.id,
        title: t.handoverFrom(one.fromName),
        what: t.handover(one.waiting),
        dueOn: one.dueOn,
        href: `/handover/${one.id}`,
      })),
    ...due.map(({ id, title, reviewOn }) => ({
      kind: 'agreement' as const,
      key: id,
      title,
      what: t.agreement,
      dueOn: reviewOn,
      href: `/agreements/${id}`,
    })),
    ...proposed.map(({ id, title }) => ({
      kind: 'proposal' as const,
      key: `yes to ${id}`,
      title,
      what: t.proposal,
      dueOn: null,
      href: `/agreements/${id}`,
    })),
    ...asks
      .filter(one => one.myTurn)
      .map(one => ({
        kind: 'sparring' as const,
        key: one.id,
        title: (one.kind === 'ask' ? t.sparringAsked : t.sparringOffered)(one.withName),
        what: t.sparringOn(when(one.nextAt)),
        dueOn: null,
        href: '/sparring',
      })),
  ]
  return all.sort((a, b) => (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9') || a.key.localeCompare(b.key))
}

/** What waits, in a few sentences: each kind once, with how many. */
export function leadOf(waiting: readonly Waiting[], waitsForOthers: boolean, t: Here['t']['lead']): string {
  const said = kinds.flatMap(kind => {
    const n = waiting.filter(one => one.kind === kind).length
    return n > 0 ? [t[kind](n)] : []
  })
  if (said.length > 0) return said.join(' ')
  return [t.nothing, waitsForOthers ? t.youWait : ''].filter(Boolean).join(' ')
}
