// An activity of a care plan becomes an action: told in the plan itself, or in a request that it points to.

import { isFhirDate, wholeDay } from './dates.ts'
import {
  type Activity,
  type ActivityDetail,
  type Reference,
  type Request,
  request,
  type Timing,
} from './fhir.ts'
import type { ImportedColumns } from './model.ts'
import type { Resource } from './resources.ts'
import {
  add,
  annotated,
  clean,
  digestOf,
  endDay,
  fitting,
  keep,
  names,
  read,
  startDay,
  stored,
  type Work,
  words,
} from './work.ts'

type Action = ImportedColumns['action']
type Told = { title: string; columns: Omit<Action, 'title' | 'how_it_went'>; said: string[]; goal?: string }
type Place = {
  work: Work
  plan: Resource
  index: number
  goalKeys: Map<Resource, string>
  planEnd: string | undefined
}

export function mapActivity(place: Place, activity: Activity): void {
  const { work, plan, index } = place
  const at = `activity[${index}]`
  const asked = activity.reference && work.resources.resolve(activity.reference, plan)
  if (asked && medicines.includes(asked.type)) {
    keep(work, asked, 'medicine')
    return
  }
  const told = tell(place, activity, asked)
  if (told === 'entered_in_error') {
    keep(work, plan, 'more', [`${at} (entered-in-error)`])
    return
  }
  if (told.title === '') {
    keep(work, plan, 'no_words', [at])
    return
  }
  const from = asked && !activity.detail ? asked : plan
  const title = fitting(work, plan, told.title, 500, at)
  if (title === '') return
  const inPlan = from === plan
  add(work, {
    from,
    kind: 'action',
    key: inPlan ? `#activity:${activity.id ?? digestOf(told.title)}` : '',
    slot: inPlan ? `#${at}` : '',
    path: `${plan.path === '' ? '' : `${plan.path}.`}${at}`,
    what: title,
    columns: { title, ...told.columns, how_it_went: howItWent(place, activity, told) },
    refs: told.goal === undefined ? {} : { goal_id: told.goal },
  })
}

const medicines = ['MedicationRequest', 'Medication', 'MedicationStatement', 'MedicationAdministration']

function tell(place: Place, activity: Activity, asked: Resource | undefined): Told | 'entered_in_error' {
  if (activity.detail) return tellDetail(place, activity, activity.detail)
  if (asked) return tellRequest(place, activity, asked, read(place.work, request, asked))
  return { title: clean(activity.reference?.display), columns: openWithoutMore, said: [] }
}

const openWithoutMore: Told['columns'] = {
  state: 'open',
  doer_kind: 'nobody',
  doer_name: '',
  waits_on: 'none',
  rhythm: '',
  starts_on: null,
  due_on: null,
  done_on: null,
}

function tellDetail(place: Place, activity: Activity, detail: ActivityDetail): Told | 'entered_in_error' {
  const { work, plan, index } = place
  if (detail.status === 'entered-in-error') return 'entered_in_error'
  const [what, more] = [words(detail.code), clean(detail.description)]
  const title = what !== '' && more !== '' && what !== more ? `${what}: ${more}` : what || more
  const when = whenOf(work, plan, index, detail)
  const state = detailState[detail.status]
  const goals = (detail.goal ?? []).map(one => work.resources.resolve(one, plan))
  const goal = goals.map(one => one && place.goalKeys.get(one)).find(one => one !== undefined)
  if (goals.length > 1) keep(work, plan, 'more', [`activity[${index}].detail.goal`])
  return {
    title: title !== '' && detail.doNotPerform === true ? stored.doNot(title) : title,
    columns: {
      ...when.columns,
      state,
      ...doerOf(work, plan, detail.performer, `activity[${index}].detail.performer`),
      waits_on: detail.status === 'on-hold' ? 'later' : 'none',
      done_on: state === 'done' ? doneOn(place, activity, when.ended) : null,
    },
    said: [...when.said, words(detail.statusReason)],
    ...(goal === undefined ? {} : { goal }),
  }
}

const detailState: Record<ActivityDetail['status'], Action['state']> = {
  'not-started': 'open',
  scheduled: 'open',
  'in-progress': 'open',
  'on-hold': 'open',
  unknown: 'open',
  completed: 'done',
  cancelled: 'dropped',
  stopped: 'dropped',
  'entered-in-error': 'dropped',
}

type When = {
  columns: { rhythm: string; starts_on: string | null; due_on: string | null }
  ended: string | undefined
  said: string[]
}

function whenOf(work: Work, plan: Resource, index: number, detail: ActivityDetail): When {
  if (detail.scheduledTiming)
    return timed(work, plan, detail.scheduledTiming, `activity[${index}].detail.scheduledTiming`)
  const text = clean(detail.scheduledString)
  if (text !== '' && !isFhirDate(text)) {
    const rhythm = fitting(work, plan, text, 100, `activity[${index}].detail.scheduledString`)
    return { columns: { rhythm, starts_on: null, due_on: null }, ended: undefined, said: [] }
  }
  const start = detail.scheduledPeriod?.start ?? (text === '' ? undefined : text)
  const end = detail.scheduledPeriod?.end ?? (text === '' ? undefined : text)
  return { columns: { rhythm: '', starts_on: startDay(start), due_on: endDay(end) }, ended: end, said: [] }
}

function timed(work: Work, from: Resource, timing: Timing, field: string): When {
  const { boundsPeriod, frequency, period, periodUnit } = timing.repeat ?? {}
  const events = (timing.event ?? []).toSorted()
  const [start, end] = [boundsPeriod?.start ?? events[0], boundsPeriod?.end ?? events.at(-1)]
  const often = periodUnit && period ? stored.rhythm(frequency ?? 1, period, periodUnit) : words(timing.code)
  const rhythm = fitting(work, from, often, 100, field)
  return { columns: { rhythm, starts_on: startDay(start), due_on: endDay(end) }, ended: end, said: [] }
}

/** People and organisations outside are named, but are no employees here. */
function doerOf(
  work: Work,
  from: Resource,
  performers: Reference[] | undefined,
  field: string,
): Pick<Action, 'doer_kind' | 'doer_name'> {
  const [first] = performers ?? []
  if (!first) return { doer_kind: 'nobody', doer_name: '' }
  const doer_name = fitting(work, from, names(work, performers, from), 200, field)
  const type = work.resources.resolve(first, from)?.type ?? first.type ?? first.reference?.split('/').at(-2)
  if (type === 'Patient') return { doer_kind: 'citizen', doer_name: '' }
  if (type === 'RelatedPerson') return { doer_kind: 'relative', doer_name }
  return doer_name === '' ? { doer_kind: 'nobody', doer_name } : { doer_kind: 'employee', doer_name }
}

/** The last day that the source says something was done; today where it says none, which `howItWent` tells. */
function doneOn(place: Place, activity: Activity, ended: string | undefined): string {
  return knownDone(place, activity, ended) ?? place.work.today
}

function knownDone(
  { work, plan, planEnd }: Place,
  activity: Activity,
  ended: string | undefined,
): string | undefined {
  const outcomes = (activity.outcomeReference ?? []).map(
    one => work.resources.resolve(one, plan)?.raw.effectiveDateTime,
  )
  const dates = outcomes.filter(one => typeof one === 'string' && isFhirDate(one)) as string[]
  const lastProgress = (activity.progress ?? [])
    .flatMap(one => one.time ?? [])
    .toSorted()
    .at(-1)
  return wholeDay(ended) ?? wholeDay(dates.toSorted().at(-1)) ?? wholeDay(lastProgress) ?? wholeDay(planEnd)
}

function howItWent(place: Place, activity: Activity, told: Told): string {
  const { work, plan, index } = place
  const progress = (activity.progress ?? []).map(one => annotated(work, one, plan))
  const outcomes = (activity.outcomeCodeableConcept ?? []).map(words)
  const uncertain =
    told.columns.state === 'done' &&
    knownDone(place, activity, told.columns.due_on ?? undefined) === undefined
  const lines = [...progress, ...outcomes, ...told.said, uncertain ? stored.doneDayUnknown : '']
  return fitting(
    work,
    plan,
    lines.filter(line => line !== '').join('\n'),
    2000,
    `activity[${index}].progress`,
  )
}

function tellRequest(
  place: Place,
  activity: Activity,
  asked: Resource,
  it: Request,
): Told | 'entered_in_error' {
  const { work } = place
  const status = it.status ?? 'active'
  if (status === 'entered-in-error') return 'entered_in_error'
  const state = requestState(status)
  const occurrence = it.occurrencePeriod ??
    it.executionPeriod ?? { start: it.occurrenceDateTime ?? it.start, end: it.occurrenceDateTime ?? it.end }
  const when = it.occurrenceTiming
    ? timed(work, asked, it.occurrenceTiming, 'occurrenceTiming')
    : {
        columns: { rhythm: '', starts_on: startDay(occurrence.start), due_on: endDay(occurrence.end) },
        ended: occurrence.end,
        said: [],
      }
  const title = clean(activity.reference?.display) || words(it.code) || clean(it.description)
  const performers = it.performer ?? [it.owner, it.sender].filter(one => one !== undefined)
  return {
    title: title !== '' && it.doNotPerform === true ? stored.doNot(title) : title,
    columns: {
      ...when.columns,
      state,
      ...doerOf(work, asked, performers, 'performer'),
      waits_on: status === 'on-hold' ? 'later' : 'none',
      done_on: state === 'done' ? doneOn(place, activity, when.ended) : null,
    },
    said: (it.note ?? []).map(one => annotated(work, one, asked)),
  }
}

function requestState(status: string): Action['state'] {
  if (['completed', 'fulfilled', 'finished'].includes(status)) return 'done'
  return ['revoked', 'cancelled', 'noshow', 'failed', 'rejected', 'not-done'].includes(status)
    ? 'dropped'
    : 'open'
}
