import { z } from 'zod'
import { day, id, instant, optionalText, text, version } from '../../platform/fields.ts'
import { areaId } from '../organisation/model.ts'
import { agreementKind, situation } from './model.ts'

export const agreementRow = z.object({
  id,
  number: z.number().int(),
  kind: agreementKind,
  title: z.string(),
  text: z.string(),
  situations: z.array(situation),
  areas: z.array(areaId),
  ownerName: z.string(),
  mine: z.boolean(),
  reviewOn: day,
  /** Areas whose leaders have yet to say yes to what is proposed. */
  waitsFor: z.array(areaId),
  state: z.enum(['in_force', 'ended']),
  edition: z.number().int(),
  used: z.number().int(),
  notUsed: z.number().int(),
  version,
})
export type AgreementRow = z.infer<typeof agreementRow>

export const wholeAgreement = agreementRow.extend({
  reason: z.string(),
  since: instant,
  question: z.object({ id, wording: z.string() }).nullable(),
  editions: z.array(
    z.object({
      edition: z.number().int(),
      act: z.enum(['made', 'holds', 'changed', 'ended']),
      text: z.string(),
      reason: z.string(),
      decidedBy: z.array(z.string()),
      at: instant,
    }),
  ),
  /** A change or an end that the owner proposes to the other areas that agreed; until then it holds as it is. */
  proposal: z
    .object({
      act: z.enum(['changed', 'ended']),
      text: z.string(),
      reason: z.string(),
      reviewOn: day.nullable(),
      proposedBy: z.string(),
      proposedAt: instant,
      /** Areas for which the reader can say yes or no. */
      mine: z.array(areaId),
      said: z.array(
        z.object({ areaId, said: z.enum(['yes', 'no']), words: z.string(), name: z.string(), at: instant }),
      ),
    })
    .nullable(),
  /** The other areas whose yes a change or an end takes, where the reader is the owner. */
  others: z.array(areaId),
  /** Why it did not fit or was departed from, newest first; neither the case nor the person is named. */
  reasons: z.array(z.object({ areaId, what: z.string(), reason: z.string(), at: instant })),
})
export type WholeAgreement = z.infer<typeof wholeAgreement>

export const using = z.strictObject({
  areaId: areaId.nullable().default(null),
  what: z.enum(['used', 'not_fit', 'departed']),
  reason: optionalText(500).default(''),
})
export const reviewing = z.strictObject({
  act: z.enum(['holds', 'changed', 'ended']),
  reviewOn: day.nullable().default(null),
  text: optionalText(2000).default(''),
  reason: optionalText(1000).default(''),
})
export const sayingToProposal = z.strictObject({
  areaId,
  said: z.enum(['yes', 'no']),
  words: optionalText(500).default(''),
})
/** Guidance on discretion, which a leader writes for an area they lead. */
export const guidance = z.strictObject({
  title: text(200),
  text: text(2000),
  reason: text(1000),
  situations: z.array(situation).min(1).max(9),
  areas: z.array(areaId).min(1).max(24),
  reviewOn: day,
})

export const similar = z.object({
  agreements: z.array(agreementRow),
  questions: z.array(z.object({ id, wording: z.string(), areaId, decided: z.string(), decidedAt: instant })),
})
