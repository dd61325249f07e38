// What one citizen's mapping has at hand: the file's resources, and where to put what they become.
import type { z } from 'zod'
import { ffbSystem, fs3System, klWords } from './codes.ts'
import { dayOf } from './dates.ts'
import {
  type Annotation,
  type Concept,
  careTeam,
  type HumanName,
  organization,
  practitioner,
  type Reference,
  readAs,
  relatedPerson,
} from './fhir.ts'
import type {
  Became,
  ImportedColumns,
  ImportedConsent,
  ImportedKind,
  ImportedObject,
  ImportedSource,
  Why,
} from './model.ts'
import { digest, type Resource, type Resources } from './resources.ts'
import { da } from './text.da.ts'

export type Work = {
  resources: Resources
  /** Today in Denmark, for what is done on a day that nobody wrote down. */
  today: string
  objects: ImportedObject[]
  consents: ImportedConsent[]
  became: Map<Resource, Became[]>
  kept: Map<Resource, { why: Why; more: string[] }>
  areaOf(resource: Resource): string
  sourceOf(resource: Resource): ImportedSource
  reads: Map<Resource, unknown>
}

/** What is written into the plan by an import is in the municipality's language. */
export const stored = da.stored

export function read<T>(work: Work, shape: z.ZodType<T>, resource: Resource): T {
  if (!work.reads.has(resource)) work.reads.set(resource, readAs(shape, resource.raw, resource.path))
  return work.reads.get(resource) as T
}

type Add<K extends ImportedKind> = {
  from: Resource
  kind: K
  /** Within the resource: what names it for good, and where it stands now. None: the resource itself. */
  key?: string
  slot?: string
  path?: string
  columns: ImportedColumns[K]
  refs?: ImportedObject['refs']
  what: string
}

/** Adds an object to be, and notes which resource it came from. */
export function add<K extends ImportedKind>(
  work: Work,
  { from, kind, columns, what, ...more }: Add<K>,
): string {
  const path = more.path ?? from.path
  const wanted = from.canonical + (more.key ?? '')
  const taken = work.objects.filter(one => one.key === wanted || one.key.startsWith(`${wanted}~`)).length
  const key = taken === 0 ? wanted : `${wanted}~${taken + 1}`
  const slot = from.canonical + (more.slot ?? more.key ?? '')
  const [area, source] = [work.areaOf(from), work.sourceOf(from)]
  work.objects.push({ kind, columns, key, slot, path, area, source, refs: more.refs ?? {} } as ImportedObject)
  note(work, from, { kind, path, what })
  return key
}

export function note(work: Work, resource: Resource, became: Became): void {
  const sofar = work.became.get(resource)
  if (!sofar) work.became.set(resource, [became])
  else if (
    !sofar.some(one => one.kind === became.kind && one.path === became.path && one.what === became.what)
  )
    sofar.push(became)
}

/** Keeps the resource as it came, and says why. The first reason stands; what is left over adds up. */
export function keep(work: Work, resource: Resource, why: Why, more: string[] = []): void {
  const sofar = work.kept.get(resource)
  work.kept.set(resource, { why: sofar?.why ?? why, more: [...new Set([...(sofar?.more ?? []), ...more])] })
}

/** The text where it fits. Nothing is cut: what is longer stays in the source, whole. */
export function fitting(work: Work, from: Resource, text: string, max: number, field: string): string {
  if (text.length <= max) return text
  keep(work, from, 'too_long', [field])
  return ''
}

/** Text as people read it: trimmed, without control characters that no keyboard makes. */
export const clean = (text: string | undefined): string =>
  (text ?? '').replace(/\p{Cc}/gu, one => ('\n\r\t'.includes(one) ? one : ' ')).trim()

export function words(concept: Concept | undefined): string {
  const text = clean(concept?.text)
  if (text !== '') return text
  const codings = concept?.coding ?? []
  const shown = codings.map(one => clean(one.display)).find(one => one !== '')
  return shown ?? codings.map(one => klWords.get(one.code ?? '')).find(one => one !== undefined) ?? ''
}

/** The item of a municipal catalogue (FSIII, FFB) that a concept names; other codes are no catalogue of ours. */
export function catalogueItem(concept: Concept | undefined): { code: string; title: string } {
  const item = concept?.coding?.find(one => one.system === ffbSystem || one.system === fs3System)
  const [code, title] = [item?.code ?? '', clean(item?.display)]
  return code.length <= 100 && title.length <= 300 ? { code, title } : { code: '', title: '' }
}

export const hasCode = (concepts: Concept[] | undefined, code: string): boolean =>
  (concepts ?? []).some(one => one.coding?.some(coding => coding.code === code))

/** The name people go by: the official one, or the first that is not old. */
export function personName(names: HumanName[] | undefined): string {
  const usable = (names ?? []).filter(name => name.use !== 'old' && name.use !== 'maiden')
  const name = usable.find(one => one.use === 'official') ?? usable[0] ?? names?.[0]
  const built = [...(name?.given ?? []), name?.family].map(clean).filter(part => part !== '')
  return clean(name?.text) || built.join(' ')
}

/** What somebody or some place is called, from their own resource or else as the reference shows it. */
export function nameOf(work: Work, reference: Reference | undefined, from: Resource): string {
  const found = work.resources.resolve(reference, from)
  const name = found ? ownName(work, found) : ''
  if (name !== '' && found) note(work, found, { kind: 'name', path: found.path, what: name })
  return name || clean(reference?.display)
}

function ownName(work: Work, resource: Resource): string {
  switch (resource.type) {
    case 'Practitioner':
      return personName(read(work, practitioner, resource).name)
    case 'RelatedPerson':
      return personName(read(work, relatedPerson, resource).name)
    case 'Organization':
      return clean(read(work, organization, resource).name)
    case 'CareTeam': {
      const team = read(work, careTeam, resource)
      return names(work, team.managingOrganization, resource) || clean(team.name)
    }
    default:
      return ''
  }
}

export const names = (work: Work, references: Reference[] | undefined, from: Resource): string =>
  (references ?? [])
    .map(one => nameOf(work, one, from))
    .filter(one => one !== '')
    .join(', ')

/** An annotation with who wrote it and when, where that is said. */
export function annotated(work: Work, annotation: Annotation, from: Resource): string {
  const text = clean(annotation.text)
  if (text === '') return ''
  const who = nameOf(work, annotation.authorReference, from) || clean(annotation.authorString)
  const day = annotation.time === undefined ? '' : stored.day(dayOf(annotation.time, 'start') ?? '')
  const said = [who, day].filter(part => part !== '').join(', ')
  return said === '' ? text : `${text}\n(${said})`
}

/** Names a part of a resource by its words, where it has no id of its own. */
export const digestOf = (text: string): string => digest(text).slice(0, 16)

export function startDay(value: string | undefined): string | null {
  return value === undefined ? null : (dayOf(value, 'start') ?? null)
}
export function endDay(value: string | undefined): string | null {
  return value === undefined ? null : (dayOf(value, 'end') ?? null)
}
