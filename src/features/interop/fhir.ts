// The shapes of FHIR R4 that an import reads: tolerant of everything else, strict on the types of these.
import { z } from 'zod'
import { endsBeforeStart, isFhirDate } from './dates.ts'
import { type FhirObject, ImportError } from './model.ts'

const text = z.string()
const date = z.string().refine(isFhirDate, { params: { code: 'date' } })
const many = <T extends z.ZodType>(one: T) => z.array(one).optional()

const coding = z.object({
  system: text.optional(),
  code: text.optional(),
  display: text.optional(),
})
export const concept = z.object({ coding: many(coding), text: text.optional() })
export type Concept = z.infer<typeof concept>
const identifier = z.object({
  use: text.optional(),
  system: text.optional(),
  value: text.optional(),
})
const reference = z.object({
  reference: text.optional(),
  type: text.optional(),
  identifier: identifier.optional(),
  display: text.optional(),
})
export type Reference = z.infer<typeof reference>

const period = z
  .object({ start: date.optional(), end: date.optional() })
  .refine(({ start, end }) => !endsBeforeStart(start, end), { params: { code: 'period_order' } })
const annotation = z.object({
  text,
  time: date.optional(),
  authorReference: reference.optional(),
  authorString: text.optional(),
})
export type Annotation = z.infer<typeof annotation>
const timing = z.object({
  event: many(date),
  repeat: z
    .object({
      boundsPeriod: period.optional(),
      frequency: z.number().int().positive().optional(),
      period: z.number().positive().optional(),
      periodUnit: z.enum(['s', 'min', 'h', 'd', 'wk', 'mo', 'a']).optional(),
    })
    .optional(),
  code: concept.optional(),
})
export type Timing = z.infer<typeof timing>
const meta = z.object({ profile: many(text), security: many(coding) }).optional()
const element = { id: text.optional(), meta }

const humanName = z.object({
  use: text.optional(),
  text: text.optional(),
  family: text.optional(),
  given: many(text),
})
export type HumanName = z.infer<typeof humanName>
const contactPoint = z.object({ system: text.optional(), value: text.optional(), use: text.optional() })
const address = z.object({
  use: text.optional(),
  text: text.optional(),
  line: many(text),
  city: text.optional(),
  postalCode: text.optional(),
  country: text.optional(),
})
export type Address = z.infer<typeof address>

export const patient = z.object({
  ...element,
  extension: many(z.object({ url: text, valueBoolean: z.boolean().optional() })),
  identifier: many(identifier),
  name: many(humanName),
  telecom: many(contactPoint),
  birthDate: date.optional(),
  deceasedBoolean: z.boolean().optional(),
  deceasedDateTime: date.optional(),
  address: many(address),
  communication: many(z.object({ language: concept, preferred: z.boolean().optional() })),
})
export type Patient = z.infer<typeof patient>

const activityDetail = z.object({
  code: concept.optional(),
  goal: many(reference),
  status: z.enum([
    'not-started',
    'scheduled',
    'in-progress',
    'on-hold',
    'completed',
    'cancelled',
    'stopped',
    'unknown',
    'entered-in-error',
  ]),
  statusReason: concept.optional(),
  doNotPerform: z.boolean().optional(),
  scheduledTiming: timing.optional(),
  scheduledPeriod: period.optional(),
  scheduledString: text.optional(),
  performer: many(reference),
  description: text.optional(),
})
export type ActivityDetail = z.infer<typeof activityDetail>
const activity = z.object({
  id: text.optional(),
  outcomeCodeableConcept: many(concept),
  outcomeReference: many(reference),
  progress: many(annotation),
  reference: reference.optional(),
  detail: activityDetail.optional(),
})
export type Activity = z.infer<typeof activity>

export const carePlan = z.object({
  ...element,
  identifier: many(identifier),
  basedOn: many(reference),
  status: z.enum(['draft', 'active', 'on-hold', 'revoked', 'completed', 'entered-in-error', 'unknown']),
  intent: z.enum(['proposal', 'plan', 'order', 'option']),
  category: many(concept),
  title: text.optional(),
  description: text.optional(),
  subject: reference,
  period: period.optional(),
  created: date.optional(),
  author: reference.optional(),
  careTeam: many(reference),
  addresses: many(reference),
  goal: many(reference),
  activity: many(activity),
  note: many(annotation),
})
export type CarePlan = z.infer<typeof carePlan>

export const goal = z.object({
  ...element,
  extension: many(
    z.object({ url: text, extension: many(z.object({ url: text, valueReference: reference.optional() })) }),
  ),
  lifecycleStatus: z.enum([
    'proposed',
    'planned',
    'accepted',
    'active',
    'on-hold',
    'completed',
    'cancelled',
    'entered-in-error',
    'rejected',
  ]),
  achievementStatus: concept.optional(),
  category: many(concept),
  description: concept,
  subject: reference,
  target: many(z.object({ dueDate: date.optional() })),
  statusReason: text.optional(),
  expressedBy: reference.optional(),
  addresses: many(reference),
  note: many(annotation),
  outcomeCode: many(concept),
})
export type Goal = z.infer<typeof goal>

export const condition = z.object({
  ...element,
  clinicalStatus: concept.optional(),
  verificationStatus: concept.optional(),
  severity: concept.optional(),
  code: concept.optional(),
  note: many(annotation),
})
export const careTeam = z.object({
  ...element,
  name: text.optional(),
  category: many(concept),
  participant: many(z.object({ role: many(concept), member: reference.optional() })),
  managingOrganization: many(reference),
})
export const practitioner = z.object({ ...element, name: many(humanName) })
export const organization = z.object({ ...element, name: text.optional() })
export const relatedPerson = z.object({
  ...element,
  relationship: many(concept),
  name: many(humanName),
  telecom: many(contactPoint),
})

/** What an activity may point to instead of telling it itself. */
export const request = z.object({
  ...element,
  status: text.optional(),
  code: concept.optional(),
  description: text.optional(),
  doNotPerform: z.boolean().optional(),
  occurrenceDateTime: date.optional(),
  occurrencePeriod: period.optional(),
  occurrenceTiming: timing.optional(),
  start: date.optional(),
  end: date.optional(),
  executionPeriod: period.optional(),
  performer: many(reference),
  owner: reference.optional(),
  sender: reference.optional(),
  note: many(annotation),
})
export type Request = z.infer<typeof request>

const provision = z.object({
  type: z.enum(['deny', 'permit']).optional(),
  period: period.optional(),
  actor: many(z.object({ role: concept.optional(), reference: reference.optional() })),
  action: many(concept),
  purpose: many(coding),
  dataPeriod: z.unknown().optional(),
  securityLabel: many(z.unknown()),
  class: many(z.unknown()),
  code: many(z.unknown()),
  data: many(z.unknown()),
  provision: many(z.unknown()),
})
export const consent = z.object({
  ...element,
  status: z.enum(['draft', 'proposed', 'active', 'rejected', 'inactive', 'entered-in-error']),
  scope: concept.optional(),
  provision: provision.optional(),
})
export type Consent = z.infer<typeof consent>

export const bundle = z.object({
  type: z.enum([
    'document',
    'message',
    'transaction',
    'transaction-response',
    'batch',
    'batch-response',
    'history',
    'searchset',
    'collection',
  ]),
  entry: many(
    z.object({
      fullUrl: text.optional(),
      resource: z.looseObject({ resourceType: text }).optional(),
      search: z.object({ mode: text.optional() }).optional(),
    }),
  ),
})

/** Reads one resource, or says what is wrong with it and where. */
export function readAs<T>(shape: z.ZodType<T>, raw: FhirObject, path: string): T {
  const result = shape.safeParse(raw)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  if (!issue) throw new ImportError('type', { path })
  const where = issue.path.reduce<string>(
    (sofar, step) => (typeof step === 'number' ? `${sofar}[${step}]` : join(sofar, String(step))),
    path,
  )
  const found = issue.path.reduce<unknown>(
    (value, step) => (value as Record<PropertyKey, unknown> | undefined)?.[step],
    raw,
  )
  throw toError(issue, where, found)
}

export const join = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`)

function toError(issue: z.core.$ZodIssue, path: string, found: unknown): ImportError {
  if (issue.code === 'custom') {
    const code = issue.params?.code === 'period_order' ? 'period_order' : 'date'
    return new ImportError(code, { path, detail: typeof found === 'string' ? found.slice(0, 40) : '' })
  }
  if (found === undefined) return new ImportError('required', { path })
  if (issue.code === 'invalid_value')
    return new ImportError('choice', { path, detail: issue.values.map(String).join(', ') })
  return new ImportError('type', { path, detail: issue.code === 'invalid_type' ? issue.expected : '' })
}
