import { z } from 'zod'
import { day, id, optionalText, text, version } from '../../platform/fields.ts'
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
  representations: z.array(z.object({ id, kind: z.enum(['custody', 'guardian']), name: z.string() })),
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
export const newRelation = z.union([
  z.strictObject({ kind: z.literal('self'), areaId, reason: text(500) }),
  z.strictObject({
    kind: z.literal('assignment'),
    areaId,
    personId: id,
    reason: optionalText(500).default(''),
  }),
])
