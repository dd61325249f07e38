// Writes one citizen's imported plan: new objects in, our own untouched ones brought up to date, the rest left alone.
import type { Tx } from '../../platform/db.ts'
import type { NewId } from '../../platform/ids.ts'
import {
  type Change,
  type CitizenOutcome,
  ImportError,
  type ImportedCitizen,
  type ImportedConsent,
  type ImportedKind,
  type ImportedObject,
  type ImportedPlan,
  type ImportedSource,
} from './model.ts'
import { digest } from './resources.ts'
import * as store from './store.ts'

export type SaveOptions = {
  newId: NewId
  fileName: string
  areaIds: Map<string, number>
  employee: { id: string; areas: number[] } | undefined
}

type Placed = { object: ImportedObject; id: string; known: store.KnownObject | undefined; digest: string }

export async function savePlan(tx: Tx, plan: ImportedPlan, options: SaveOptions): Promise<CitizenOutcome> {
  const { id, isNew, differs } = await saveCitizen(tx, plan.citizen, options)
  const known = isNew ? [] : await store.knownObjects(tx, id)
  const { placed, gone } = place(plan.objects, known, options.newId)
  const sources = await saveSources(tx, id, [...plan.objects, ...plan.consents], options)
  if (isNew) await noteContacts(tx, id, plan.citizen, sources, options.newId)
  else if (contactsDiffer(plan.citizen, known)) differs.push('contacts')
  const ids = new Map(placed.map(one => [one.object.key, one]))
  const save = { tx, citizenId: id, sources, ids, areaIds: options.areaIds }
  const changes = await saveObjects(save, placed)
  const areas = [...new Set(plan.objects.map(one => one.area))].sort()
  const numbers = areas.map(code => areaId(options.areaIds, code))
  await relateEmployee(tx, id, numbers, areas, options)
  const consents = await saveConsents(tx, id, plan.consents, { known, sources, options })
  const changed =
    isNew || consents > 0 || [...changes.values()].some(one => one === 'created' || one === 'updated')
  if (changed) await store.logImport(tx, id, numbers)
  return {
    id,
    name: plan.citizen.name,
    isNew,
    areas,
    differs,
    objects: placed.map(one => ({
      kind: one.object.kind,
      id: one.id,
      path: one.object.path,
      change: changes.get(one) ?? 'unchanged',
    })),
    consents,
    gone: gone
      .filter(one => [...sources.values()].includes(one.source_id))
      .map(one => ({ kind: one.object_kind, id: one.object_id })),
  }
}

function areaId(areaIds: Map<string, number>, code: string): number {
  const id = areaIds.get(code)
  if (id === undefined) throw new ImportError('unknown_area', { detail: code })
  return id
}

async function saveCitizen(tx: Tx, citizen: ImportedCitizen, { newId }: SaveOptions) {
  const found = await store.findCitizens(tx, citizen)
  if (new Set(found.map(one => one.id)).size > 1)
    throw new ImportError('two_citizens', { path: citizen.path })
  const known = found[0]
  if (known) {
    refuseOther(citizen, known)
    await store.addIdentifiers(tx, known.id, citizen)
    await store.startPlan(tx, known.id)
    return { id: known.id, isNew: false, differs: differences(citizen, known) }
  }
  const id = newId()
  await store.addCitizen(tx, id, citizen)
  await store.addIdentifiers(tx, id, citizen)
  const contacts = citizen.contacts.map((one, position) => ({
    ...one,
    id: newId(),
    citizen_id: id,
    position,
  }))
  if (contacts.length > 0) await store.addContacts(tx, contacts)
  await store.startPlan(tx, id)
  return { id, isNew: true, differs: [] as string[] }
}

/** A number of another system that is right, on a person who is another: somebody must look before anything is mixed. */
function refuseOther(citizen: ImportedCitizen, known: store.Known): void {
  if (known.byCpr) return
  if (citizen.cpr !== null && known.cpr !== null) throw new ImportError('other_cpr', { path: citizen.path })
  const bothBorn = citizen.birthDate !== null && known.birthDate !== null
  if (bothBorn && citizen.birthDate !== known.birthDate)
    throw new ImportError('two_citizens', { path: citizen.path })
}

function differences(citizen: ImportedCitizen, known: store.Known): string[] {
  const fields = ['name', 'birthDate', 'cpr', 'diedOn'] as const
  return fields.filter(field => citizen[field] !== null && citizen[field] !== known[field])
}

/** Finds each object again by its key; else, where its words were edited, by the place that an object left empty. */
function place(objects: ImportedObject[], known: store.KnownObject[], newId: NewId) {
  const byKey = new Map(known.map(one => [one.key, one]))
  const wanted = new Set(objects.map(one => one.key))
  const bySlot = new Map(known.filter(one => !wanted.has(one.key)).map(one => [one.slot, one]))
  const used = new Set<store.KnownObject>()
  const placed = objects.map((object): Placed => {
    const found = byKey.get(object.key) ?? bySlot.get(object.slot)
    const mine = found?.object_kind === object.kind && !used.has(found) ? found : undefined
    if (mine) used.add(mine)
    const { columns, refs } = object
    return { object, id: mine?.object_id ?? newId(), known: mine, digest: digest({ columns, refs }) }
  })
  return { placed, gone: known.filter(one => !used.has(one) && !noObject.includes(one.object_kind)) }
}

/** A known citizen's ways of contact are theirs and ours to change; the import only says when a file has others. */
const contactsKey = '#contacts'
/** What a key can name besides an object of the plan. */
const noObject = ['contacts', 'consent']

async function noteContacts(
  tx: Tx,
  citizen_id: string,
  { contacts }: ImportedCitizen,
  sources: Sources,
  newId: NewId,
): Promise<void> {
  const [source_id] = sources.values()
  if (source_id === undefined || contacts.length === 0) return
  const key = { key: contactsKey, slot: contactsKey, object_kind: 'contacts', object_id: newId() }
  await store.addKeys(tx, [{ citizen_id, ...key, source_id, digest: digest(contacts) }])
}

const contactsDiffer = ({ contacts }: ImportedCitizen, known: store.KnownObject[]): boolean =>
  contacts.length > 0 && known.find(one => one.key === contactsKey)?.digest !== digest(contacts)

type Sources = Map<ImportedSource, string>

async function saveSources(
  tx: Tx,
  citizenId: string,
  objects: { source: ImportedSource }[],
  { fileName, newId }: SaveOptions,
): Promise<Sources> {
  const ids: Sources = new Map()
  for (const source of new Set(objects.map(one => one.source))) {
    // Where no system is named, the reference says something only about this citizen.
    const system = source.system || `urn:uuid:${citizenId}`
    const row = { id: newId(), citizen_id: citizenId, ...source, system, file_name: fileName }
    ids.set(source, await store.noteSource(tx, row))
  }
  return ids
}

/**
 * Each consent once: what came of it afterwards is between the citizen and those here, whatever the file says later. One
 * to an area that we do not have is kept as it came, and no more.
 */
async function saveConsents(
  tx: Tx,
  citizen_id: string,
  consents: ImportedConsent[],
  { known, sources, options }: { known: store.KnownObject[]; sources: Sources; options: SaveOptions },
): Promise<number> {
  let made = 0
  for (const consent of consents) {
    const [gives, receiver] = [options.areaIds.get(consent.gives), options.areaIds.get(consent.receiver)]
    const source_id = sources.get(consent.source)
    if (gives === undefined || receiver === undefined || source_id === undefined) continue
    if (known.some(one => one.key === consent.key)) continue
    const object_id = options.newId()
    const key = { key: consent.key, slot: consent.key, object_kind: 'consent', object_id }
    await store.addKeys(tx, [{ citizen_id, ...key, source_id, digest: digest(consent) }])
    if (await store.addConsent(tx, { id: object_id, citizenId: citizen_id, gives, receiver }, consent))
      made += 1
  }
  return made
}

type Save = {
  tx: Tx
  citizenId: string
  sources: Sources
  ids: Map<string, Placed>
  areaIds: Map<string, number>
}

async function saveObjects(save: Save, placed: Placed[]): Promise<Map<Placed, Change>> {
  const changes = new Map<Placed, Change>()
  const fresh = placed.filter(one => !one.known)
  for (const [kind, some] of Map.groupBy(fresh, one => one.object.kind))
    await store.addObjects(
      save.tx,
      kind,
      some.map(one => rowOf(save, one)),
    )
  if (fresh.length > 0)
    await store.addKeys(
      save.tx,
      fresh.map(one => keyOf(save, one)),
    )
  for (const one of fresh) changes.set(one, 'created')
  for (const one of placed) if (one.known) changes.set(one, await saveKnown(save, one, one.known))
  return changes
}

async function saveKnown(save: Save, one: Placed, known: store.KnownObject): Promise<Change> {
  const key = keyOf(save, one)
  if (known.digest === one.digest) {
    if (known.slot !== key.slot) await store.moveKey(save.tx, key, false)
    return 'unchanged'
  }
  if (known.now !== known.version) return 'kept_changed_here'
  if (!(await store.changeObject(save.tx, one.object.kind, rowOf(save, one)))) return 'kept_changed_here'
  await store.moveKey(save.tx, key, true)
  return 'updated'
}

function keyOf(save: Save, { object, id, digest }: Placed): store.ObjectKey {
  return {
    citizen_id: save.citizenId,
    key: object.key,
    slot: object.slot,
    object_kind: object.kind,
    object_id: id,
    source_id: sourceOf(save, object),
    digest,
  }
}

function sourceOf({ sources }: Save, { source }: ImportedObject): string {
  const id = sources.get(source)
  if (id === undefined) throw new Error('An object without its source')
  return id
}

const ofTheCitizen: ImportedKind[] = ['words', 'goal']

function rowOf(save: Save, { object, id }: Placed): store.ObjectRow {
  const { kind, columns, refs } = object
  const idOf = (key: string | undefined) => (key === undefined ? null : (save.ids.get(key)?.id ?? null))
  const area_id = areaId(save.areaIds, object.area)
  const row = {
    id,
    citizen_id: save.citizenId,
    area_id,
    source_id: sourceOf(save, object),
    confirmed: !ofTheCitizen.includes(kind),
    ...columns,
  }
  if (kind === 'goal') return { ...row, areas: [area_id] }
  if (kind === 'action')
    return {
      ...row,
      goal_id: idOf(refs.goal_id),
      doer_id: object.columns.doer_kind === 'citizen' ? save.citizenId : null,
    }
  if (kind === 'intervention')
    return { ...row, goal_ids: (refs.goal_ids ?? []).map(idOf).filter(one => one !== null) }
  if (kind === 'note')
    return { ...row, about_id: idOf(refs.about_id), about_kind: refs.about_id === undefined ? null : 'goal' }
  return row
}

async function relateEmployee(
  tx: Tx,
  citizenId: string,
  numbers: number[],
  areas: string[],
  options: SaveOptions,
) {
  const { employee, newId } = options
  if (!employee) return
  const theirs = numbers.filter(one => employee.areas.includes(one))
  if (theirs.length === 0) throw new ImportError('employee_elsewhere', { detail: areas.join(', ') })
  for (const area of theirs) await store.relate(tx, newId(), employee.id, citizenId, area)
}
