// From the JSON of a file to a flat list of its resources, each findable by every way in which FHIR refers to one.
import { createHash } from 'node:crypto'
import { bundle, join, type Reference, readAs } from './fhir.ts'
import { type Document, isObject } from './json.ts'
import { type FhirObject, ImportError, type ResourceOutcome, type Why } from './model.ts'

export type Resource = {
  path: string
  type: string
  id: string | null
  raw: FhirObject
  /** What the resource is called for good: a URL, a urn, `Type/id` where nothing more is said, `…#id` inside another. */
  canonical: string
  /** The address before `Type/id`, where there is one. */
  base: string | null
  container: Resource | null
}

export type Resources = {
  all: Resource[]
  /** Wrappers, doubles and the like, already accounted for. */
  ignored: ResourceOutcome[]
  resolve(reference: Reference | undefined, from: Resource): Resource | undefined
}

/** `system`: the address of the system that the file comes from, where its references say none. */
export function readResources(documents: Document[], system: string | undefined): Resources {
  const found = { all: [] as Resource[], ignored: [] as ResourceOutcome[] }
  for (const { value, at } of documents) collect(value, at, undefined, system, found, 0)
  const byCanonical = dropDoubles(found)
  const byTypeAndId = Map.groupBy(
    found.all.filter(one => one.id !== null && one.container === null),
    one => `${one.type}/${one.id}`,
  )
  const resolve = (reference: Reference | undefined, from: Resource) =>
    resolveIn(byCanonical, byTypeAndId, reference?.reference, from)
  return { ...found, resolve }
}

type Found = { all: Resource[]; ignored: ResourceOutcome[] }

function collect(
  raw: FhirObject,
  path: string,
  fullUrl: string | undefined,
  system: string | undefined,
  found: Found,
  depth: number,
): void {
  const type = typeOf(raw, path)
  if (type === 'Bundle') collectBundle(raw, path, system, found, depth)
  else collectOne(raw, path, type, fullUrl, system, found)
}

function collectOne(
  raw: FhirObject,
  path: string,
  type: string,
  fullUrl: string | undefined,
  system: string | undefined,
  found: Found,
): void {
  const resource = makeResource(raw, path, type, fullUrl, system)
  found.all.push(resource)
  for (const [index, inner] of containedIn(raw, path).entries()) {
    const at = `${join(path, 'contained')}[${index}]`
    found.all.push({
      ...makeResource(inner, at, typeOf(inner, at), undefined, undefined),
      ...inside(resource, inner, index),
    })
  }
}

function collectBundle(
  raw: FhirObject,
  path: string,
  system: string | undefined,
  found: Found,
  depth: number,
): void {
  if (depth > 3) throw new ImportError('too_deep', { path, detail: '3' })
  const { entry = [] } = readAs(bundle, raw, path)
  found.ignored.push(ignoredOutcome(path, 'Bundle', stringOr(raw.id), 'wrapper'))
  const rawEntries = raw.entry as { resource?: FhirObject }[] | undefined
  for (const [index, { fullUrl, search }] of entry.entries()) {
    const at = `${join(path, 'entry')}[${index}]`
    const resource = rawEntries?.[index]?.resource // as it came: what Zod hands back is a copy
    if (!resource) found.ignored.push(ignoredOutcome(at, '', null, 'no_resource'))
    else if (search?.mode === 'outcome')
      found.ignored.push(
        ignoredOutcome(
          `${at}.resource`,
          String(resource.resourceType),
          stringOr(resource.id),
          'search_outcome',
        ),
      )
    else collect(resource, `${at}.resource`, fullUrl, system, found, depth + 1)
  }
}

export const ignoredOutcome = (
  path: string,
  resourceType: string,
  id: string | null,
  why: Why,
): ResourceOutcome => ({
  path,
  resourceType,
  id,
  became: [],
  attached: null,
  ignored: why,
})

const stringOr = (value: unknown): string | null => (typeof value === 'string' ? value : null)

function typeOf(raw: FhirObject, path: string): string {
  const type = raw.resourceType
  if (typeof type !== 'string' || !/^[A-Z][A-Za-z]{1,58}$/.test(type))
    throw new ImportError('not_fhir', { path: join(path, 'resourceType') })
  if (raw.id !== undefined && typeof raw.id !== 'string')
    throw new ImportError('type', { path: join(path, 'id'), detail: 'string' })
  return type
}

function containedIn(raw: FhirObject, path: string): FhirObject[] {
  const contained = raw.contained ?? []
  const at = join(path, 'contained')
  if (!Array.isArray(contained)) throw new ImportError('type', { path: at, detail: 'array' })
  return contained.map((one, index) => {
    if (!isObject(one)) throw new ImportError('type', { path: `${at}[${index}]`, detail: 'object' })
    return one
  })
}

const inside = (container: Resource, raw: FhirObject, index: number) => ({
  container,
  base: container.base,
  canonical: `${container.canonical}#${stringOr(raw.id) ?? `contained-${index}`}`,
})

function makeResource(
  raw: FhirObject,
  path: string,
  type: string,
  fullUrl: string | undefined,
  system: string | undefined,
): Resource {
  const id = stringOr(raw.id)
  const named = fullUrl !== undefined && /^(https?:\/\/|urn:)/i.test(fullUrl) ? fullUrl : undefined
  const base = named ? baseOf(named, type) : (system?.replace(/\/+$/, '') ?? null)
  const canonical = named ?? identified(raw, type, id, base) ?? `${type}/sha256:${digest(raw)}`
  return { path, type, id, raw, canonical, base, container: null }
}

function identified(
  raw: FhirObject,
  type: string,
  id: string | null,
  base: string | null,
): string | undefined {
  if (id !== null) return base === null ? `${type}/${id}` : `${base}/${type}/${id}`
  const identifiers = Array.isArray(raw.identifier) ? raw.identifier : [raw.identifier]
  const first: unknown = identifiers.find(
    one => isObject(one) && typeof one.system === 'string' && typeof one.value === 'string',
  )
  return isObject(first) ? `${first.system}|${first.value}` : undefined
}

const baseOf = (url: string, type: string): string | null => {
  const cut = url.lastIndexOf(`/${type}/`)
  return cut > 0 && !url.startsWith('urn:') ? url.slice(0, cut) : null
}

/** The same for the same content, whatever the order of its keys. */
export const digest = (value: unknown): string => createHash('sha256').update(stable(value)).digest('hex')

function stable(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stable).join()}]`
  if (!isObject(value)) return JSON.stringify(value) ?? 'null'
  const keys = Object.keys(value).sort()
  return `{${keys.map(key => `${JSON.stringify(key)}:${stable(value[key])}`).join()}}`
}

/** The same resource twice is one; two versions of one in a file cannot both be right. */
function dropDoubles(found: Found): Map<string, Resource> {
  const byCanonical = new Map<string, Resource>()
  const doubles = new Set<Resource>()
  for (const one of found.all) {
    const first = byCanonical.get(one.canonical)
    if (!first) byCanonical.set(one.canonical, one)
    else if (digest(first.raw) === digest(one.raw)) doubles.add(one)
    else throw new ImportError('two_versions', { path: one.path, detail: first.path })
  }
  for (const one of doubles) found.ignored.push(ignoredOutcome(one.path, one.type, one.id, 'duplicate'))
  found.all = found.all.filter(one => !doubles.has(one))
  return byCanonical
}

function resolveIn(
  byCanonical: Map<string, Resource>,
  byTypeAndId: Map<string, Resource[]>,
  reference: string | undefined,
  from: Resource,
): Resource | undefined {
  if (reference === undefined) return undefined
  const top = from.container ?? from
  if (reference === '#') return top
  if (reference.startsWith('#')) return byCanonical.get(`${top.canonical}${reference}`)
  const plain = reference.replace(/\/_history\/[^/]+$/, '')
  const there =
    byCanonical.get(plain) ?? (top.base === null ? undefined : byCanonical.get(`${top.base}/${plain}`))
  if (there || /^(https?:|urn:)/i.test(plain)) return there
  const alike = byTypeAndId.get(plain) ?? []
  return alike.length === 1 ? alike[0] : undefined
}

/** What a reference names for good, whether or not the file has it. */
export function canonicalOf(reference: string, from: Resource): string {
  const plain = reference.replace(/\/_history\/[^/]+$/, '')
  const { base } = from.container ?? from
  return base === null || /^(https?:|urn:)/i.test(plain) ? plain : `${base}/${plain}`
}
