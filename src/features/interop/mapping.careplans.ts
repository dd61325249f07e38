// A FHIR CarePlan becomes a part of the citizen's one plan; KL's way, it may instead be one intervention.
import { klProfile } from './codes.ts'
import { type CarePlan, carePlan, careTeam, join, type Reference } from './fhir.ts'
import { mapActivity } from './mapping.actions.ts'
import type { ImportedColumns } from './model.ts'
import type { Resource } from './resources.ts'
import {
  add,
  annotated,
  catalogueItem,
  clean,
  digestOf,
  endDay,
  fitting,
  keep,
  nameOf,
  names,
  read,
  startDay,
  type Work,
  words,
} from './work.ts'

type State = ImportedColumns['intervention']['state']

export function mapCarePlan(work: Work, resource: Resource, goalKeys: Map<Resource, string>): void {
  const it = read(work, carePlan, resource)
  if (it.status === 'entered-in-error') {
    keep(work, resource, 'entered_in_error')
    return
  }
  if (isIntervention(it)) {
    mapIntervention(work, resource, it, goalKeys)
    return
  }
  addPicture(work, resource, it)
  addOffers(work, resource, it, goalKeys)
  addNotes(work, resource, it)
  for (const [index, one] of (it.activity ?? []).entries())
    mapActivity({ work, plan: resource, index, goalKeys, planEnd: it.period?.end }, one)
}

/** An intervention by its profile, by being based on a plan, or by being an order of coded activities and no more. */
function isIntervention(it: CarePlan): boolean {
  const profiles = it.meta?.profile ?? []
  if (profiles.some(one => one.startsWith(klProfile.intervention))) return true
  if (profiles.some(one => one.startsWith(klProfile.plan))) return false
  if (it.basedOn?.some(one => one.reference?.includes('CarePlan/'))) return true
  const activities = it.activity ?? []
  const coded = activities.every(
    one => words(one.detail?.code) !== '' && clean(one.detail?.description) === '',
  )
  const says = (it.goal ?? it.note ?? []).length > 0 || clean(it.description) !== ''
  return it.intent === 'order' && !says && activities.length > 0 && coded
}

function mapIntervention(
  work: Work,
  resource: Resource,
  it: CarePlan,
  goalKeys: Map<Resource, string>,
): void {
  const activities = it.activity ?? []
  const codes = activities.map(one => words(one.detail?.code)).filter(one => one !== '')
  const [only] = activities
  const name = activities.length === 1 ? codes[0] : undefined
  const title = name || words(it.category?.[0]) || clean(it.title) || codes.join(', ')
  if (title === '') {
    keep(work, resource, 'no_words')
    return
  }
  if (fitting(work, resource, title, 300, 'activity') === '') return
  const about = [it.description, ...activities.map(one => one.detail?.description)].map(clean)
  const listed = name === undefined && title !== codes.join(', ') ? codes : []
  const item = activities.length === 1 ? catalogueItem(only?.detail?.code) : { code: '', title: '' }
  const statuses = activities.map(one => one.detail?.status)
  add(work, {
    from: resource,
    kind: 'intervention',
    what: title,
    columns: {
      title,
      catalogue_code: item.code,
      catalogue_title: item.title,
      state: interventionState(it.status, statuses),
      ...periodOf(it),
      provider: fitting(work, resource, providerOf(work, resource, it), 200, 'careTeam'),
      about: fitting(
        work,
        resource,
        [...about, ...listed].filter(one => one !== '').join('\n'),
        2000,
        'description',
      ),
    },
    refs: { goal_ids: goalsOf(work, resource, it, goalKeys) },
  })
  addNotes(work, resource, it)
}

function interventionState(status: CarePlan['status'], activities: (string | undefined)[]): State {
  if (status === 'draft') return 'planned'
  if (status === 'completed' || status === 'revoked') return 'ended'
  const all = (some: string[]) =>
    activities.length > 0 && activities.every(one => one !== undefined && some.includes(one))
  if (all(['completed', 'cancelled', 'stopped'])) return 'ended'
  return all(['not-started', 'scheduled']) ? 'planned' : 'active'
}

const periodOf = ({ period }: CarePlan) => ({
  starts_on: startDay(period?.start),
  ends_on: endDay(period?.end),
})

/** Who provides: the plan's own team, who performs it, or the team of the plan that it is based on. */
function providerOf(work: Work, resource: Resource, it: CarePlan): string {
  const performers = (it.activity ?? []).flatMap(one => one.detail?.performer ?? [])
  const own = names(work, it.careTeam, resource) || names(work, performers, resource)
  if (own !== '') return own
  const from = basesOf(work, resource, it).map(({ base, plan }) => names(work, plan.careTeam, base))
  return from.find(one => one !== '') ?? ''
}

function basesOf(work: Work, resource: Resource, it: CarePlan) {
  return (it.basedOn ?? [])
    .map(one => work.resources.resolve(one, resource))
    .filter(one => one?.type === 'CarePlan')
    .map(base => base && { base, plan: read(work, carePlan, base) })
    .filter(one => one !== undefined)
}

function goalsOf(work: Work, resource: Resource, it: CarePlan, goalKeys: Map<Resource, string>): string[] {
  const keys = (references: Reference[] | undefined, from: Resource) =>
    (references ?? []).map(one => work.resources.resolve(one, from)).map(one => one && goalKeys.get(one))
  const all = [
    ...keys(it.goal, resource),
    ...basesOf(work, resource, it).flatMap(({ base, plan }) => keys(plan.goal, base)),
  ]
  return [...new Set(all.filter(one => one !== undefined))]
}

/** A KL plan's team is what the citizen is granted, and who provides it: an intervention of its own. */
function addOffers(work: Work, resource: Resource, it: CarePlan, goalKeys: Map<Resource, string>): void {
  for (const [index, one] of (it.careTeam ?? []).entries()) {
    const found = work.resources.resolve(one, resource)
    if (found?.type !== 'CareTeam') continue
    const team = read(work, careTeam, found)
    const title = words(team.category?.[0])
    if (!team.meta?.profile?.some(profile => profile.startsWith(klProfile.provider)) || title === '') continue
    if (fitting(work, resource, title, 300, `careTeam[${index}]`) === '') continue
    const item = catalogueItem(team.category?.[0])
    add(work, {
      from: resource,
      kind: 'intervention',
      key: `#offer:${found.canonical}`,
      slot: `#careTeam[${index}]`,
      path: `${join(resource.path, 'careTeam')}[${index}]`,
      what: title,
      columns: {
        title,
        catalogue_code: item.code,
        catalogue_title: item.title,
        state: interventionState(it.status, []),
        ...periodOf(it),
        provider: fitting(work, resource, nameOf(work, one, resource), 200, `careTeam[${index}]`),
        about: '',
      },
      refs: { goal_ids: goalsOf(work, resource, it, goalKeys) },
    })
  }
}

function addPicture(work: Work, resource: Resource, it: CarePlan): void {
  const description = fitting(work, resource, clean(it.description), 4000, 'description')
  if (description !== '')
    add(work, {
      from: resource,
      kind: 'picture',
      key: '#description',
      path: join(resource.path, 'description'),
      what: description,
      columns: { text: description },
    })
  for (const [index, one] of (it.addresses ?? []).entries()) {
    const text = clean(one.display)
    if (work.resources.resolve(one, resource) || fitting(work, resource, text, 4000, 'addresses') === '')
      continue
    add(work, {
      from: resource,
      kind: 'picture',
      key: `#addresses:${one.reference ?? digestOf(text)}`,
      slot: `#addresses[${index}]`,
      path: `${join(resource.path, 'addresses')}[${index}]`,
      what: text,
      columns: { text },
    })
  }
}

function addNotes(work: Work, resource: Resource, it: CarePlan): void {
  for (const [index, one] of (it.note ?? []).entries()) {
    const text = fitting(work, resource, annotated(work, one, resource), 4000, `note[${index}]`)
    if (text === '') continue
    add(work, {
      from: resource,
      kind: 'note',
      key: `#note:${digestOf(clean(one.text))}`,
      slot: `#note[${index}]`,
      path: `${join(resource.path, 'note')}[${index}]`,
      what: text,
      columns: { text, to_whom: 'team' },
    })
  }
}
