import { z } from 'zod'
import { day, id, instant, optionalText, text, until, version } from '../../platform/fields.ts'
import { areaId } from '../organisation/model.ts'
import { cprProblem } from './rules.ts'

export const contactKind = z.enum(['phone', 'email', 'address', 'other'])
export const newContact = z.object({
  kind: contactKind,
  value: text(300),
  note: optionalText(300).default(''),
})
export const contact = newContact.extend({ id })

export const targetGroup = z.object({ code: z.string(), nameDa: z.string(), nameEn: z.string() })
export type TargetGroup = z.infer<typeof targetGroup>

/** Ten digits; a hyphen or blank after the sixth is taken out. */
export const cpr = z
  .string()
  .trim()
  .transform(value => value.replace(/^(\d{6})[- ]?(\d{4})$/, '$1$2'))
  .superRefine((value, context) => {
    if (cprProblem(value) !== undefined) context.addIssue({ code: 'custom', params: { code: 'cpr' } })
  })

const details = {
  name: text(200),
  birthDate: day.nullable(),
  cpr: cpr.nullable(),
  /** ISO 639 code of the language that the citizen speaks best. */
  language: z.string().regex(/^[a-z]{2,3}$/),
  interpreter: z.boolean(),
  easyReading: z.boolean(),
  protectedAddress: z.boolean(),
  targetGroups: z.array(z.string().max(40)).max(10),
  contacts: z.array(newContact).max(20),
}

export const newCitizen = z.strictObject({
  ...details,
  birthDate: details.birthDate.default(null),
  cpr: details.cpr.default(null),
  language: details.language.default('da'),
  interpreter: details.interpreter.default(false),
  easyReading: details.easyReading.default(false),
  protectedAddress: details.protectedAddress.default(false),
  targetGroups: details.targetGroups.default([]),
  contacts: details.contacts.default([]),
  /** The area in which the case begins, and why: it gives a relation for seven days. */
  areaId,
  reason: text(500),
})
export type NewCitizen = z.infer<typeof newCitizen>

export const citizenChange = z.strictObject(details).partial().extend({ diedOn: day.nullable().optional() })
export type CitizenChange = z.infer<typeof citizenChange>

/** Custody and guardianship count for a consent, by the rule data; a power of attorney never does. */
export const representationKind = z.enum(['custody', 'guardian', 'power_of_attorney'])
export type RepresentationKind = z.infer<typeof representationKind>
/** What they stand in for: personal matters, money, contact with the municipality, who may see what. */
export const representedAct = z.enum(['personal', 'economic', 'contact', 'sharing'])
export type RepresentedAct = z.infer<typeof representedAct>

export const newRepresentation = z.strictObject({
  kind: representationKind,
  name: text(200),
  /** Somebody with a sign-in: a companion of the citizen's, or another citizen with whose case one works. */
  personId: id.nullable().default(null),
  legalBasis: text(300),
  acts: z.array(representedAct).min(1).max(4),
  fromOn: day,
  /** The last day; null: until it is ended. */
  untilOn: day.nullable().default(null),
})
export type NewRepresentation = z.infer<typeof newRepresentation>

const representation = z.object({
  id,
  kind: representationKind,
  name: z.string(),
  personId: id.nullable(),
  legalBasis: z.string(),
  acts: z.array(representedAct),
  fromAt: instant,
  untilAt: until,
})
export type Representation = z.infer<typeof representation>

/** What the reader may know about a citizen; null or empty where they may not. */
export const citizen = z.object({
  id,
  name: z.string(),
  birthDate: day.nullable(),
  cpr: z.string().nullable(),
  language: z.string(),
  interpreter: z.boolean(),
  easyReading: z.boolean(),
  protectedAddress: z.boolean(),
  diedOn: day.nullable(),
  targetGroups: z.array(z.string()),
  contacts: z.array(contact),
  companions: z.array(z.object({ id, name: z.string(), relation: z.string() })),
  representations: z.array(representation),
  /** Whom they live with, the citizen among them; only those whom the reader may find. */
  household: z.array(z.object({ id, name: z.string(), fromAt: instant })),
  version: version.nullable(),
})
export type Citizen = z.infer<typeof citizen>

export const foundCitizen = z.object({
  id,
  name: z.string(),
  birthDate: day.nullable(),
  onTeam: z.boolean(),
  hasPlan: z.boolean(),
  leadId: id.nullable(),
})
export type FoundCitizen = z.infer<typeof foundCitizen>

export const findPurpose = z.enum(['new_case', 'enquiry', 'handover', 'emergency'])

/** Taking a case oneself, in one's own area, with a reason; or a leader's assignment of somebody who works there. */
export const newRelation = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('self'), areaId, reason: text(500) }),
  z.strictObject({
    kind: z.literal('assignment'),
    areaId,
    personId: id,
    reason: optionalText(500).default(''),
  }),
])
