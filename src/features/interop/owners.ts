// Whose work a resource is, and which source it came with.
import { areasIn } from './codes.ts'
import type { ImportedSource } from './model.ts'
import type { Person } from './persons.ts'
import { digest, type Resource } from './resources.ts'
import type { Work } from './work.ts'

/** Whose work it is where no code says: FHIR care plans without municipal codes come from health care. */
export const defaultArea = 'health'

/** The area that owns: as the caller says, else as a resource's own codes say, its plan's, or the citizen's others. */
export function areaFinder(person: Person, given: string | undefined) {
  const one = (found: Set<string>) => (found.size === 1 ? [...found][0] : undefined)
  const everything = new Set<string>()
  for (const resource of person.resources) areasIn(resource.raw, everything)
  const general = given ?? one(everything)
  const cache = new Map<Resource, string>()
  const areaOf = (resource: Resource): string => {
    const known = cache.get(resource)
    if (known !== undefined) return known
    const byPlan = one(areasIn((planOf(person, resource) ?? resource.container ?? resource).raw))
    const area = given ?? one(areasIn(resource.raw)) ?? byPlan ?? general ?? defaultArea
    cache.set(resource, area)
    return area
  }
  return { areaOf, sure: general !== undefined || everything.size > 0 }
}

/** The care plan that a resource belongs to: itself, what contains it, or the first that points to it. */
function planOf(person: Person, resource: Resource): Resource | undefined {
  const top = resource.container ?? resource
  if (person.plans.includes(top)) return top
  return person.plans.find(plan => person.pointsTo.get(plan)?.has(top))
}

/** Where a resource's objects come from: the plan that it belongs to, else the citizen's own record. */
export function sourceFinder(person: Person): Work['sourceOf'] {
  const sources = new Map<Resource | null, ImportedSource>()
  return resource => {
    const plan = planOf(person, resource) ?? null
    const known = sources.get(plan)
    if (known) return known
    const made = plan ? sourceNamed(plan.canonical, plan.raw) : ownSource(person)
    sources.set(plan, made)
    return made
  }
}

const ownSource = ({ named, patient }: Person): ImportedSource =>
  sourceNamed(
    patient?.canonical ?? named.canonical ?? `${named.plan.canonical}#subject`,
    patient?.raw ?? named.subject,
  )

/** The address of the system, and what the source is called there; the system is empty where none is said. */
function sourceNamed(canonical: string, raw: unknown): ImportedSource {
  const split = /^(https?:\/\/.+)\/([A-Z][A-Za-z]+\/[^/]+)$/.exec(canonical)
  const urn = /^urn:/i.test(canonical) ? 'urn:ietf:rfc:3986' : ''
  return { system: split?.[1] ?? urn, reference: split?.[2] ?? canonical, digest: digest(raw) }
}
