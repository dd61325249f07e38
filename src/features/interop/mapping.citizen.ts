// A FHIR Patient, or no more than how a plan names its subject, becomes the citizen.
import { cpr as cprField } from '../people/model.ts'
import { cprSystem, interpreterRequired } from './codes.ts'
import { dayOf, isWholeDay, wholeDay } from './dates.ts'
import { type Address, join, type Patient, patient, type Reference } from './fhir.ts'
import { ImportError, type ImportedCitizen, type ImportedContact } from './model.ts'
import type { Resource } from './resources.ts'
import { clean, fitting, keep, personName, read, stored, type Work } from './work.ts'

/** A citizen whom the file only names, by reference or by a shown name. `canonical` is null where there is no reference. */
export type Named = { canonical: string | null; subject: Reference; plan: Resource }

export function citizenFromPatient(work: Work, resource: Resource): ImportedCitizen {
  const it = read(work, patient, resource)
  const name = personName(it.name) || stored.noName
  if (name.length > 200)
    throw new ImportError('too_long', { path: join(resource.path, 'name'), detail: '200' })
  const birthDate = it.birthDate !== undefined ? (wholeDay(it.birthDate) ?? null) : null
  if (it.birthDate !== undefined && birthDate === null) keep(work, resource, 'more', ['birthDate'])
  if (birthDate !== null && (birthDate < '1880-01-01' || birthDate >= '2200-01-01'))
    throw new ImportError('date', { path: join(resource.path, 'birthDate'), detail: birthDate })
  return {
    name,
    birthDate,
    cpr: cprOf(it, resource, birthDate),
    language: languageOf(it),
    interpreter:
      it.extension?.some(one => one.url === interpreterRequired && one.valueBoolean === true) ?? false,
    protectedAddress: it.meta?.security?.some(one => one.code === 'R' || one.code === 'V') ?? false,
    diedOn: diedOn(work, it, resource),
    identifiers: identifiersOf(it, resource, name),
    contacts: contactsOf(work, it, resource),
    path: resource.path,
  }
}

export function citizenFromName({ canonical, subject, plan }: Named): ImportedCitizen {
  const name = clean(subject.display) || stored.noName
  const path = join(plan.path, 'subject')
  if (name.length > 200) throw new ImportError('too_long', { path: join(path, 'display'), detail: '200' })
  const { system, value } = subject.identifier ?? {}
  const cpr = system === cprSystem && value ? checkedCpr(value, join(path, 'identifier.value')) : null
  const given = cpr === null && system && value ? [{ system, value }] : []
  return {
    name,
    birthDate: null,
    cpr,
    language: 'da',
    interpreter: false,
    protectedAddress: false,
    diedOn: null,
    identifiers: [...given, ownIdentifier(canonical ?? `${plan.canonical}#subject`, name)],
    contacts: [],
    path,
  }
}

/**
 * What the resource itself is called. `Patient/1` alone means nobody in particular: every system has one. Then the
 * name is a part of the key, so that two systems' persons are never taken for one.
 */
function ownIdentifier(canonical: string, name: string) {
  if (/^(https?:|urn:)/i.test(canonical)) return { system: 'urn:ietf:rfc:3986', value: canonical }
  return { system: 'urn:kobling:import', value: `${canonical}|${name.toLowerCase()}` }
}

function identifiersOf(it: Patient, resource: Resource, name: string) {
  const given = (it.identifier ?? [])
    .filter(one => one.system !== cprSystem && one.use !== 'temp' && clean(one.value) !== '')
    .map(one => ({ system: clean(one.system) || resource.canonical, value: clean(one.value) }))
    .filter(one => /^(https?:|urn:)/i.test(one.system))
  return [...given, ownIdentifier(resource.canonical, name)]
}

function cprOf(it: Patient, resource: Resource, birthDate: string | null): string | null {
  const index = it.identifier?.findIndex(one => one.system === cprSystem && one.use !== 'old') ?? -1
  const value = it.identifier?.[index]?.value
  if (value === undefined) return null
  const path = `${join(resource.path, 'identifier')}[${index}].value`
  const cpr = checkedCpr(value, path)
  if (birthDate !== null && !fits(cpr, birthDate)) throw new ImportError('cpr_birth_date', { path })
  return cpr
}

function checkedCpr(value: string, path: string): string {
  const read = cprField.safeParse(value)
  if (!read.success) throw new ImportError('cpr', { path })
  return read.data
}

/** Day, month and year in the number are those of the birth date; test numbers have 60 added to the day. */
function fits(cpr: string, birthDate: string): boolean {
  const day = Number(cpr.slice(0, 2)) % 60 || 60
  return birthDate.slice(2) === `${cpr.slice(4, 6)}-${cpr.slice(2, 4)}-${String(day).padStart(2, '0')}`
}

function languageOf(it: Patient): string {
  const spoken = it.communication ?? []
  const best = spoken.find(one => one.preferred === true) ?? spoken[0]
  const code = best?.language.coding?.[0]?.code?.toLowerCase().split(/[-_]/)[0] ?? ''
  return /^[a-z]{2,3}$/.test(code) ? code : 'da'
}

function diedOn(work: Work, it: Patient, resource: Resource): string | null {
  const { deceasedDateTime, deceasedBoolean } = it
  if (deceasedDateTime !== undefined && isWholeDay(deceasedDateTime))
    return dayOf(deceasedDateTime, 'end') ?? null
  if (deceasedDateTime !== undefined || deceasedBoolean === true) keep(work, resource, 'more', ['deceased'])
  return null
}

const contactKinds = new Map<string, ImportedContact['kind']>([
  ['phone', 'phone'],
  ['sms', 'phone'],
  ['email', 'email'],
])

function contactsOf(work: Work, it: Patient, resource: Resource): ImportedContact[] {
  const ways = (it.telecom ?? []).map(one => ({
    kind: contactKinds.get(one.system ?? '') ?? ('other' as const),
    value: clean(one.value),
    use: one.use,
  }))
  const places = (it.address ?? []).map(one => ({
    kind: 'address' as const,
    value: inOneLine(one),
    use: one.use,
  }))
  return [...ways, ...places]
    .filter(one => one.value !== '' && one.use !== 'old')
    .filter(one => fitting(work, resource, one.value, 300, one.kind) !== '')
    .map(({ kind, value, use }) => ({ kind, value, note: stored.use(use) }))
}

function inOneLine({ text, line, postalCode, city, country }: Address): string {
  const place = [postalCode, city]
    .map(clean)
    .filter(one => one !== '')
    .join(' ')
  const abroad = ['', 'DK', 'DNK', 'Danmark', 'Denmark'].includes(clean(country)) ? '' : clean(country)
  const built = [...(line ?? []).map(clean), place, abroad].filter(one => one !== '').join(', ')
  return clean(text) || built
}
