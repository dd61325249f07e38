// Conditions and relatives, and what the plan has no place for: kept as it came.
import { klProfile, relationshipWords } from './codes.ts'
import { isFhirDate, wholeDay } from './dates.ts'
import { concept, condition, join, relatedPerson } from './fhir.ts'
import { isObject } from './json.ts'
import { type Became, type FhirObject, ImportError } from './model.ts'
import type { Resource } from './resources.ts'
import { add, annotated, clean, fitting, hasCode, keep, personName, read, type Work, words } from './work.ts'

/** A condition is part of the picture where a plan is about it, or where it is a municipal assessment (KL). */
export function mapCondition(work: Work, resource: Resource, addressed: boolean): void {
  const it = read(work, condition, resource)
  const judged = it.verificationStatus ? [it.verificationStatus] : []
  if (hasCode(judged, 'entered-in-error')) {
    keep(work, resource, 'entered_in_error')
    return
  }
  if (hasCode(judged, 'refuted')) return
  const municipal = it.meta?.profile?.some(one => one.startsWith(klProfile.any)) ?? false
  if (!addressed && !municipal) return
  const shown = clean(it.code?.coding?.find(one => clean(one.display) !== '')?.display)
  const head = [shown || words(it.code), words(it.severity)].filter(one => one !== '').join(': ')
  const told = shown !== '' && words(it.code) !== shown ? words(it.code) : ''
  const notes = (it.note ?? []).map(one => annotated(work, one, resource))
  const text = fitting(
    work,
    resource,
    [head, told, ...notes].filter(one => one !== '').join('\n'),
    4000,
    'note',
  )
  if (text !== '') add(work, { from: resource, kind: 'picture', what: text, columns: { text } })
}

/** A relative is named beside the team, without sign-in; only the citizen lets somebody in. */
export function mapRelatedPerson(work: Work, resource: Resource): void {
  const it = read(work, relatedPerson, resource)
  const name = fitting(work, resource, personName(it.name), 200, 'name')
  if (name === '') return
  const code = it.relationship?.flatMap(one => one.coding ?? []).map(one => one.code ?? '')
  const known = code?.map(one => relationshipWords.get(one))
  const role = words(it.relationship?.[0]) || known?.find(one => one !== undefined) || ''
  const phone = clean(it.telecom?.find(one => one.system === 'phone')?.value)
  add(work, {
    from: resource,
    kind: 'member',
    what: name,
    columns: {
      name,
      kind: 'relative',
      role: fitting(work, resource, role, 200, 'relationship'),
      phone: fitting(work, resource, phone, 40, 'telecom'),
    },
  })
}

/** What each type's resource becomes whole. What is said beyond it is a reason to keep the resource too. */
const placed: Record<string, string[]> = {
  Patient: ['name', 'birthDate', 'identifier', 'telecom', 'address', 'communication', 'active'],
  CarePlan: [
    'status',
    'intent',
    'description',
    'goal',
    'activity',
    'note',
    'addresses',
    'careTeam',
    'basedOn',
  ],
  Goal: [
    'lifecycleStatus',
    'achievementStatus',
    'description',
    'note',
    'addresses',
    'statusReason',
    'outcomeCode',
  ],
  Condition: ['code', 'severity', 'note', 'clinicalStatus', 'verificationStatus'],
  CareTeam: ['category', 'managingOrganization', 'name', 'status'],
  Practitioner: ['name', 'active'],
  Organization: ['name', 'active'],
  RelatedPerson: ['name', 'relationship', 'active'],
  Consent: ['status', 'scope', 'category', 'dateTime'],
}
/** What a kind of object says besides, where the resource became one whole. */
const placedBy: Partial<Record<Became['kind'], string[]>> = {
  intervention: ['period'],
  words: ['category', 'expressedBy'],
}
const requestPlaced = [
  'status',
  'code',
  'occurrencePeriod',
  'occurrenceDateTime',
  'occurrenceTiming',
  'performer',
  'note',
]
const alwaysPlaced = [
  'resourceType',
  'id',
  'meta',
  'implicitRules',
  'language',
  'subject',
  'patient',
  'contained',
]

/** The fields of a resource that what it became does not say. */
export function leftOver(resource: Resource, became: Became[]): string[] {
  const known = [
    ...alwaysPlaced,
    ...(placed[resource.type] ?? requestPlaced),
    ...became.filter(one => one.path === resource.path).flatMap(one => placedBy[one.kind] ?? []),
  ]
  const { text } = resource.raw
  const generated = isObject(text) && (text.status === 'generated' || text.status === 'empty')
  const fields = Object.keys(resource.raw).filter(
    key => !known.includes(key) && !(key === 'text' && generated),
  )
  return [...fields, ...(resource.type === 'CarePlan' ? leftInActivities(resource.raw) : [])]
}

const detailPlaced = [
  'kind',
  'code',
  'status',
  'statusReason',
  'goal',
  'doNotPerform',
  'scheduledTiming',
  'scheduledPeriod',
  'scheduledString',
  'performer',
  'description',
]

function leftInActivities(raw: FhirObject): string[] {
  const activities = Array.isArray(raw.activity) ? raw.activity.filter(isObject) : []
  return activities.flatMap((one, index) => {
    const own = Object.keys(one).filter(
      key => !['id', 'progress', 'outcomeCodeableConcept', 'reference', 'detail'].includes(key),
    )
    const detail = isObject(one.detail)
      ? Object.keys(one.detail).filter(key => !detailPlaced.includes(key))
      : []
    return [
      ...own.map(key => `activity[${index}].${key}`),
      ...detail.map(key => `activity[${index}].detail.${key}`),
    ]
  })
}

/** Where a citizen lives and who they are is kept as their record, which guards it; not in an attachment too. */
const neverTwice: Record<string, string[]> = {
  Patient: ['identifier', 'telecom', 'address', 'contact', 'photo', 'text'],
}

export function addAttachment(work: Work, resource: Resource): void {
  const content = Object.fromEntries(
    Object.entries(resource.raw).filter(([key]) => !neverTwice[resource.type]?.includes(key)),
  )
  const title = titleOf(resource)
  add(work, {
    from: resource,
    kind: 'attachment',
    key: '#source',
    what: title,
    columns: { resource_type: resource.type, title, dated_on: datedOn(resource), content },
  })
}

/** Named by what it is about where it says so shortly, else by type and id: a title is never cut. */
function titleOf({ raw, type, id }: Resource): string {
  const said = [
    raw.title,
    raw.code,
    raw.type,
    raw.category,
    raw.vaccineCode,
    raw.medicationCodeableConcept,
    raw.name,
    raw.description,
  ]
    .flatMap(one => (Array.isArray(one) ? one.slice(0, 1) : [one]))
    .map(sayShortly)
    .find(one => one !== '' && one.length <= 200)
  return said ? `${type}: ${said}` : id !== null && id.length <= 100 ? `${type} ${id}` : type
}

function sayShortly(value: unknown): string {
  if (typeof value === 'string') return clean(value)
  const read = concept.safeParse(value)
  return read.success ? words(read.data) : ''
}

const dateFields = [
  'effectiveDateTime',
  'performedDateTime',
  'occurrenceDateTime',
  'recordedDate',
  'authoredOn',
  'date',
  'created',
  'issued',
  'onsetDateTime',
]

/** The day it is about. A date that cannot exist means a broken file, wherever it stands. */
function datedOn({ raw, path }: Resource): string | null {
  for (const field of dateFields) {
    const value = raw[field]
    if (typeof value === 'string' && !isFhirDate(value))
      throw new ImportError('date', { path: join(path, field), detail: value.slice(0, 40) })
  }
  const first = dateFields.map(field => raw[field]).find(one => typeof one === 'string')
  const { period, performedPeriod } = raw
  const span = isObject(period) ? period : performedPeriod
  const start =
    isObject(span) && typeof span.start === 'string' && isFhirDate(span.start) ? span.start : undefined
  return wholeDay(typeof first === 'string' ? first : start) ?? null
}
