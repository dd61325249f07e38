// From the resources of a file to one plan for each citizen. Pure: no clock, no database.
import { carePlan, join } from './fhir.ts'
import { type Document, isObject } from './json.ts'
import { mapCarePlan } from './mapping.careplans.ts'
import { citizenFromName, citizenFromPatient } from './mapping.citizen.ts'
import { mapConsent } from './mapping.consents.ts'
import { mapGoal } from './mapping.goals.ts'
import { addAttachment, leftOver, mapCondition, mapRelatedPerson } from './mapping.rest.ts'
import { ImportError, type ImportedPlan, type ResourceOutcome } from './model.ts'
import { areaFinder, defaultArea, sourceFinder } from './owners.ts'
import { gather, type Person } from './persons.ts'
import { ignoredOutcome, type Resource, type Resources, readResources } from './resources.ts'
import { keep, note, read, type Work } from './work.ts'

export type Mapped = {
  plans: ImportedPlan[]
  outcomes: ResourceOutcome[]
  areaBy: 'given' | 'codes' | 'default'
}
export type MapOptions = { system?: string | undefined; area?: string | undefined; today: string }

export function mapFile(documents: Document[], options: MapOptions): Mapped {
  const resources = readResources(documents, options.system)
  const plans = resources.all.filter(one => one.type === 'CarePlan')
  if (plans.length === 0) throw new ImportError(otherVersion(resources) ? 'not_r4' : 'no_care_plan', {})
  for (const plan of plans) refuseR5(plan)
  const work = emptyWork(resources, options.today)
  const persons = gather(work, plans)
  const [outcomes, sure] = [new Map<Resource, ResourceOutcome>(), [] as boolean[]]
  const mapped = persons.map(person => {
    const own = { ...work, objects: [], consents: [], became: new Map(), kept: new Map() }
    const areas = areaFinder(person, options.area)
    sure.push(areas.sure)
    const plan = mapPerson({ ...own, ...areas, sourceOf: sourceFinder(person) }, person)
    for (const resource of person.resources) account(own, resource, outcomes)
    return plan
  })
  for (const one of resources.all)
    if (!outcomes.has(one)) outcomes.set(one, ignoredOutcome(one.path, one.type, one.id, 'about_nobody'))
  const areaBy = options.area !== undefined ? 'given' : sure.every(one => one) ? 'codes' : 'default'
  return { plans: mapped, outcomes: [...resources.ignored, ...outcomes.values()], areaBy }
}

const otherVersion = (resources: Resources): boolean =>
  resources.all.some(one => one.type === 'RequestOrchestration')

/** Fields that only FHIR R5 has: read as R4, half of the plan would be missing and nobody would know. */
function refuseR5({ raw, path }: Resource): void {
  const activities = Array.isArray(raw.activity) ? raw.activity : []
  for (const [index, one] of activities.entries())
    for (const field of ['performedActivity', 'plannedActivityReference', 'plannedActivityDetail'])
      if (isObject(one) && field in one)
        throw new ImportError('not_r4', { path: `${join(path, 'activity')}[${index}].${field}` })
  const addresses = Array.isArray(raw.addresses) ? raw.addresses : []
  for (const [index, one] of addresses.entries())
    if (isObject(one) && ('concept' in one || isObject(one.reference)))
      throw new ImportError('not_r4', { path: `${join(path, 'addresses')}[${index}]` })
  if ('custodian' in raw) throw new ImportError('not_r4', { path: join(path, 'custodian') })
}

const emptyWork = (resources: Resources, today: string): Work => ({
  resources,
  today,
  objects: [],
  consents: [],
  became: new Map(),
  kept: new Map(),
  areaOf: () => defaultArea,
  sourceOf: () => ({ system: '', reference: '', digest: '' }),
  reads: new Map(),
})

function mapPerson(work: Work, person: Person): ImportedPlan {
  const citizen = person.patient ? citizenFromPatient(work, person.patient) : citizenFromName(person.named)
  const at = person.patient ?? person.named.plan
  note(work, at, { kind: 'citizen', path: citizen.path, what: citizen.name })
  const all = [...person.resources]
  const of = (type: string) => all.filter(one => one.type === type)
  const goalKeys = new Map<Resource, string>()
  for (const [index, one] of of('Goal').entries()) {
    const key = mapGoal(work, one, index, citizen.name)
    if (key !== undefined) goalKeys.set(one, key)
  }
  for (const plan of person.plans) mapCarePlan(work, plan, goalKeys)
  const addressed = new Set(person.plans.flatMap(plan => addressedBy(work, plan)))
  for (const one of of('Condition')) mapCondition(work, one, addressed.has(one))
  for (const one of of('RelatedPerson')) mapRelatedPerson(work, one)
  for (const one of of('Consent')) mapConsent(work, one)
  for (const one of all) decideKeeping(work, one)
  for (const one of all)
    if (work.kept.has(one) && one.container === null && !isOut(work, one)) addAttachment(work, one)
  return { citizen, objects: work.objects, consents: work.consents }
}

const addressedBy = (work: Work, plan: Resource) =>
  (read(work, carePlan, plan).addresses ?? []).map(one => work.resources.resolve(one, plan))

/** What was entered in error is no fact about anybody: it is left out, and said. */
const isOut = (work: Work, resource: Resource): boolean =>
  work.kept.get(resource)?.why === 'entered_in_error' && !work.became.has(resource)

/** Keeps what became nothing, and what says more than what it became. What is inside another is kept inside it. */
function decideKeeping(work: Work, resource: Resource): void {
  const became = work.became.get(resource) ?? []
  const more = became.length === 0 ? [] : leftOver(resource, became)
  if (became.length === 0) keep(work, resource, whyNot(resource.raw.status, resource))
  else if (more.length > 0) keep(work, resource, 'more', more)
  if (resource.container && work.kept.has(resource)) keep(work, resource.container, 'more', ['contained'])
}

function whyNot(status: unknown, { type }: Resource) {
  if (status === 'entered-in-error') return 'entered_in_error'
  if (type.startsWith('Medication')) return 'medicine'
  return ['CareTeam', 'Practitioner', 'PractitionerRole', 'Organization'].includes(type)
    ? 'outside_team'
    : 'no_place'
}

function account(work: Work, resource: Resource, outcomes: Map<Resource, ResourceOutcome>): void {
  const { path, type: resourceType, id } = resource
  const sofar = outcomes.get(resource) ?? {
    path,
    resourceType,
    id,
    became: [],
    attached: null,
    ignored: null,
  }
  const kept = work.kept.get(resource)
  const out = kept !== undefined && isOut(work, resource)
  outcomes.set(resource, {
    ...sofar,
    became: [...sofar.became, ...(work.became.get(resource) ?? []).filter(one => one.kind !== 'attachment')],
    attached: kept === undefined || out ? sofar.attached : kept,
    ignored: out ? 'entered_in_error' : sofar.ignored,
  })
}

export const sortOutcomes = (outcomes: ResourceOutcome[]): ResourceOutcome[] =>
  outcomes.toSorted((a, b) => a.path.localeCompare(b.path, 'en', { numeric: true }))
