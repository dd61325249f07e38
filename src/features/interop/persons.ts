// Which citizens a file is about, and which of its resources belong to each.
import { carePlan, join, type Reference } from './fhir.ts'
import { isObject } from './json.ts'
import type { Named } from './mapping.citizen.ts'
import { ImportError } from './model.ts'
import { canonicalOf, type Resource, type Resources } from './resources.ts'
import { clean, read, type Work } from './work.ts'

/** A citizen of the file, and the resources that are about them. */
export type Person = {
  patient: Resource | null
  named: Named
  plans: Resource[]
  resources: Set<Resource>
  /** What each of the plans points to. */
  pointsTo: Map<Resource, Set<Resource>>
}

export function gather(work: Work, plans: Resource[]): Person[] {
  const persons = new Map<string, Person>()
  for (const plan of plans) {
    const { subject } = read(work, carePlan, plan)
    const patient = patientOf(work, subject, plan)
    const canonical = patient?.canonical ?? (subject.reference ? canonicalOf(subject.reference, plan) : null)
    const key = canonical ?? identified(subject) ?? `${plan.canonical}#subject`
    const person: Person = persons.get(key) ?? {
      patient,
      named: { canonical, subject, plan },
      plans: [],
      resources: new Set(),
      pointsTo: new Map(),
    }
    person.plans.push(plan)
    person.pointsTo.set(plan, targetsOf(work.resources, plan))
    persons.set(key, person)
  }
  share(work.resources, persons)
  return [...persons.values()]
}

const identified = ({ identifier }: Reference) =>
  identifier?.system && identifier.value ? `${identifier.system}|${identifier.value}` : undefined

function patientOf(work: Work, subject: Reference, plan: Resource): Resource | null {
  const path = join(plan.path, 'subject')
  const found = work.resources.resolve(subject, plan)
  const type = found?.type ?? subject.type ?? subject.reference?.split('/').at(-2)
  const somebody =
    found !== undefined ||
    [subject.reference, subject.display, subject.identifier?.value].some(one => clean(one) !== '')
  if (!somebody) throw new ImportError('required', { path: join(path, 'reference') })
  const person =
    type === undefined || type === 'Patient' || subject.reference?.startsWith('urn:') || !/^[A-Z]/.test(type)
  if (found ? found.type !== 'Patient' : !person)
    throw new ImportError('subject', { path, detail: type ?? '' })
  return found ?? null
}

/** Gives each resource to the citizen it is about; one about nobody (a hospital) goes with those who refer to it. */
function share(resources: Resources, persons: Map<string, Person>): void {
  const links = new Map(resources.all.map(one => [one, targetsOf(resources, one)]))
  const owners = new Map<Resource, Set<Person>>()
  const own = (resource: Resource, person: Person): boolean => {
    const sofar = owners.get(resource) ?? new Set()
    owners.set(resource, sofar)
    return sofar.size < sofar.add(person).size
  }
  const said = new Set<Resource>()
  for (const one of resources.all) {
    const about = aboutWhom(resources, one)
    if (about === undefined) continue
    said.add(one)
    const person = persons.get(about)
    if (person) own(one, person)
  }
  for (const person of persons.values()) for (const plan of person.plans) own(plan, person)
  const free = (one: Resource) => !said.has(one) && one.type !== 'CarePlan'
  for (let again = true; again; ) {
    again = false
    for (const [one, to] of links)
      for (const person of owners.get(one) ?? [])
        for (const target of to) if (free(target) && own(target, person)) again = true
  }
  const [only] = persons.size === 1 ? [...persons.values()] : []
  if (only) for (const one of resources.all) if (free(one) && !owners.has(one)) own(one, only)
  for (const [resource, people] of owners) for (const person of people) person.resources.add(resource)
}

/** Who a resource says it is about, or undefined where it says nothing. */
function aboutWhom(resources: Resources, resource: Resource): string | undefined {
  if (resource.type === 'Patient') return resource.canonical
  const { subject, patient, beneficiary, for: whom } = resource.raw
  for (const one of [subject, patient, beneficiary, whom]) {
    if (!isObject(one) || typeof one.reference !== 'string') continue
    const found = resources.resolve({ reference: one.reference }, resource)
    return found?.canonical ?? canonicalOf(one.reference, resource)
  }
  return undefined
}

function targetsOf(resources: Resources, from: Resource): Set<Resource> {
  const found = referencesIn(from.raw).map(reference => resources.resolve({ reference }, from))
  return new Set(found.filter(one => one !== undefined))
}

function referencesIn(value: unknown, found: string[] = []): string[] {
  if (Array.isArray(value)) for (const one of value) referencesIn(one, found)
  else if (isObject(value))
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'reference' && typeof inner === 'string') found.push(inner)
      else referencesIn(inner, found)
    }
  return found
}
