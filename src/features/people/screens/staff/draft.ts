import type { z } from 'zod'
import type { ProblemBody } from '../../../../platform/http/problem-body.ts'
import type { Citizen, CitizenChange, contactKind } from '../../model.ts'
import { birthDateOf } from '../../rules.ts'

export type ContactKind = z.infer<typeof contactKind>
export type DraftContact = {
  /** Names the row on the page; a contact keeps its fields when another is removed. */
  readonly key: number
  readonly kind: ContactKind
  readonly value: string
  readonly note: string
}

/** What is known about a citizen as it stands in the form: dates and numbers as typed. */
export type Draft = {
  readonly name: string
  readonly birthDate: string
  readonly cpr: string
  readonly language: string
  readonly interpreter: boolean
  readonly easyReading: boolean
  readonly protectedAddress: boolean
  readonly targetGroups: readonly string[]
  readonly contacts: readonly DraftContact[]
  readonly diedOn: string
}

export const emptyDraft: Draft = {
  name: '',
  birthDate: '',
  cpr: '',
  language: 'da',
  interpreter: false,
  easyReading: false,
  protectedAddress: false,
  targetGroups: [],
  contacts: [],
  diedOn: '',
}

export function draftOf(citizen: Citizen): Draft {
  return {
    ...citizen,
    birthDate: citizen.birthDate ?? '',
    cpr: citizen.cpr ? shownCpr(citizen.cpr) : '',
    diedOn: citizen.diedOn ?? '',
    contacts: citizen.contacts.map(({ kind, value, note }, key) => ({ key, kind, value, note })),
  }
}

/** 0312911234 → 031291-1234 */
export const shownCpr = (cpr: string) => cpr.replace(/^(\d{6})(\d{4})$/, '$1-$2')

const bareCpr = (typed: string) => typed.replaceAll(/[\s-]/g, '')

/** The birth date that a typed number says, so that it is not asked for. */
export const birthDateIn = (typed: string) => birthDateOf(bareCpr(typed))

type Details = { [F in keyof CitizenChange]-?: Exclude<CitizenChange[F], undefined> }

/** What the form says, as the server takes it. Contacts that were never filled in are left out. */
export function detailsOf(draft: Draft): Details {
  const { name, language, interpreter, easyReading, protectedAddress } = draft
  return {
    name: name.trim(),
    birthDate: birthDateIn(draft.cpr) ?? (draft.birthDate || null),
    cpr: bareCpr(draft.cpr) || null,
    language,
    interpreter,
    easyReading,
    protectedAddress,
    targetGroups: [...draft.targetGroups],
    contacts: filled(draft.contacts).map(({ kind, value, note }) => ({
      kind,
      value: value.trim(),
      note: note.trim(),
    })),
    diedOn: draft.diedOn || null,
  }
}

const filled = (contacts: readonly DraftContact[]) =>
  contacts.filter(contact => contact.value.trim() !== '' || contact.note.trim() !== '')

/** Only what was changed: what another has changed meanwhile, and I have not, stays theirs. */
export function changeOf(before: Draft, after: Draft): CitizenChange {
  const from = detailsOf(before)
  const to = detailsOf(after)
  const changed = Object.entries(to).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(from[field as keyof Details]),
  )
  return Object.fromEntries(changed)
}

type Contacts = NonNullable<CitizenChange['contacts']>

/**
 * My change put onto what another has saved meanwhile. Contacts are put together, so that nobody's new number is lost:
 * what stands there now, without those that I removed, with those that I added.
 */
export function changeOnto(before: Draft, mine: CitizenChange, theirs: Draft): CitizenChange {
  if (!mine.contacts) return mine
  const had = detailsOf(before).contacts
  const kept = without(detailsOf(theirs).contacts, without(had, mine.contacts))
  return { ...mine, contacts: [...kept, ...without(without(mine.contacts, had), kept)] }
}

function without(contacts: Contacts, gone: Contacts): Contacts {
  const keys = new Set(gone.map(sameContact))
  return contacts.filter(contact => !keys.has(sameContact(contact)))
}

const sameContact = ({ kind, value, note }: Contacts[number]) => JSON.stringify([kind, value, note ?? ''])

export type Wrong = { readonly field: string; readonly message: string }

/** What the server found wrong, with the field as the form names it: `contacts/1/value` counts what was sent. */
export function wrongIn(problem: ProblemBody | undefined, draft: Draft): Wrong[] {
  const sent = filled(draft.contacts)
  return (problem?.errors ?? []).map(({ field, message }) => {
    const path = field.replace(/^body\//, '')
    const [list, place, part] = path.split('/')
    const contact = list === 'contacts' ? sent[Number(place)] : undefined
    if (contact) return { field: `contacts/${contact.key}/${part ?? 'value'}`, message }
    return { field: list ?? path, message }
  })
}

export const fieldId = (field: string) => `citizen-${field.replaceAll('/', '-')}`
