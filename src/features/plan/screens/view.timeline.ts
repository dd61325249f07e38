// The plan's time by area: interventions as bars, duties and agreements with a day as marks.
import type { TimelineItem } from '../../../ui/timeline/scale.ts'
import type { Action } from '../model.actions.ts'
import type { Intervention } from '../model.interventions.ts'
import type { Objects } from './view.ts'

type TimelineSay = {
  readonly busy: string
  readonly intervention: string
  readonly agreement: string
  readonly noStart: string
  readonly law: string
  readonly due: (day: string) => string
  readonly done: (day: string) => string
  readonly period: (from: string | null, to: string | null) => string
}

/** The items by area; under null those of the citizen and the people around the citizen. */
export function timelineItems(
  objects: Objects,
  today: string,
  say: TimelineSay,
): Map<number | null, TimelineItem[]> {
  const placed = [
    ...objects.intervention.flatMap(i => barOf(i, today, say).map(item => ({ area: i.areaId, item }))),
    ...objects.action.flatMap(a => marksOf(a, say).map(item => ({ area: laneOf(a), item }))),
  ]
  const lanes = Map.groupBy(placed, p => p.area)
  return new Map([...lanes].map(([area, all]) => [area, all.map(p => p.item)]))
}

/** What the citizen or somebody of theirs does is in their own lane, whoever wrote it down. */
function laneOf(action: Action): number | null {
  const own =
    action.doerKind === 'citizen' || action.doerKind === 'relative' || action.doerKind === 'volunteer'
  return own ? null : action.areaId
}

function barOf(i: Intervention, today: string, say: TimelineSay): TimelineItem[] {
  const from = i.startsOn ?? (i.endsOn !== null && i.endsOn < today ? i.endsOn : today)
  const period = say.period(i.startsOn, i.endsOn)
  const to = i.endsOn === null ? {} : { to: i.endsOn }
  if (i.depth < 2)
    return [{ id: i.id, kind: 'times-only', from, ...to, title: say.busy, label: say.busy, spoken: period }]
  if (i.state === 'ended' && i.endsOn === null) return []
  const kind = i.state === 'planned' ? 'planned' : 'bar'
  const label = i.title ?? i.catalogueTitle ?? say.intervention
  const detail = i.legalBasis || (i.startsOn === null ? say.noStart : '')
  return [{ id: i.id, kind, from, ...to, title: label, label, ...(detail && { detail }), spoken: period }]
}

function marksOf(a: Action, say: TimelineSay): TimelineItem[] {
  if (a.depth < 2) {
    const from = a.startsOn ?? a.dueOn
    if (from === null) return []
    const to = a.dueOn ?? from
    return [
      {
        id: a.id,
        kind: 'times-only',
        from,
        to,
        title: say.busy,
        label: say.busy,
        spoken: say.period(from, to),
      },
    ]
  }
  const name = a.title ?? say.agreement
  if (a.state === 'done' && a.doneOn)
    return [
      {
        id: a.id,
        kind: 'held',
        from: a.doneOn,
        title: name,
        label: '',
        spoken: `${name}. ${say.done(a.doneOn)}`,
      },
    ]
  if (a.state !== 'open') return []
  if (a.dueOn === null) return []
  const isDuty = a.duty === 'duty'
  const spoken = isDuty ? [say.law, a.dutyLaw ?? ''].filter(Boolean).join(', ') : say.agreement
  return [
    {
      id: a.id,
      kind: isDuty ? 'duty' : 'meeting',
      from: a.dueOn,
      title: name,
      label: say.due(a.dueOn),
      spoken: `${name}. ${spoken}`,
    },
  ]
}
