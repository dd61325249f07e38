// The plans that law asks each area to make, and that one plan may stand in for: a dated, cited file that the
// municipality edits (data/statutory-plans.json). What was not established in it is null.
import { z } from 'zod'
import { day, text } from '../../platform/fields.ts'

const code = z.string().regex(/^[a-z0-9_-]{2,60}$/)
const bothLanguages = { da: text(500), en: text(500) }

const statutoryContent = z.strictObject({
  code,
  ...bothLanguages,
  citation: text(200),
  /** True: always. Otherwise when. */
  required: z.union([z.literal(true), z.strictObject(bothLanguages)]),
})
export type StatutoryContent = z.infer<typeof statutoryContent>

export const statutoryPlan = z
  .strictObject({
    code,
    /** Code of the area whose law it is. */
    area: z.string(),
    law: text(200),
    nameDa: text(200),
    nameEn: text(200),
    /** Where the law asks for the plan itself; null: not established. */
    planCitation: text(200).nullable(),
    /** Where the law lets one plan stand in for it. */
    basis: text(200),
    /** First and last day of these rules; null: not established, and no end known. */
    validFrom: day.nullable(),
    validTo: day.nullable(),
    checkedOn: day,
    source: text(500),
    conditions: z.array(z.strictObject({ code, ...bothLanguages })).min(1),
    /** Whose yes, by age. */
    consent: z
      .array(
        z.strictObject({
          party: z.enum(['citizen', 'custody', 'guardian']),
          fromAge: z.number().int().min(0).nullable(),
          untilAge: z.number().int().min(1).nullable(),
        }),
      )
      .min(1),
    /** What the replaced plan must contain; null: not established. */
    contents: z.array(statutoryContent).min(1).nullable(),
  })
  .refine(plan => plan.validFrom === null || plan.validTo === null || plan.validFrom <= plan.validTo, {
    path: ['validTo'],
    message: 'ends before it begins',
  })
export type StatutoryPlan = z.infer<typeof statutoryPlan>
export type StatutoryPlans = readonly StatutoryPlan[]

export const statutoryFile = z
  .strictObject({ note: text(1000), version: z.number().int().positive(), plans: z.array(statutoryPlan) })
  .superRefine(({ plans }, context) => {
    for (const [index, plan] of plans.entries()) {
      const other = plans.slice(0, index).find(earlier => overlap(earlier, plan))
      if (other)
        context.addIssue({
          code: 'custom',
          path: ['plans', index, 'validFrom'],
          message: `overlaps with another "${plan.code}"`,
        })
    }
  })

function overlap(one: StatutoryPlan, other: StatutoryPlan): boolean {
  const startsBeforeEnd = (from: string | null, to: string | null) =>
    from === null || to === null || from <= to
  return (
    one.code === other.code &&
    startsBeforeEnd(one.validFrom, other.validTo) &&
    startsBeforeEnd(other.validFrom, one.validTo)
  )
}

/** The rules for one statutory plan on a day. */
export function statutoryPlanAt(plans: StatutoryPlans, code: string, day: string): StatutoryPlan | undefined {
  return plans.find(
    plan =>
      plan.code === code &&
      (plan.validFrom === null || plan.validFrom <= day) &&
      (plan.validTo === null || day <= plan.validTo),
  )
}
