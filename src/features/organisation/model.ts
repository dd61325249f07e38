import { z } from 'zod'
import { id } from '../../platform/fields.ts'

/** Areas are few and keep their number for life: it is also their bit in the access masks (0–23). */
export const areaId = z.number().int().min(0).max(23)

export const area = z.object({
  id: areaId,
  code: z.string(),
  nameDa: z.string(),
  nameEn: z.string(),
  colour: z.string(),
  glyph: z.string(),
  kind: z.enum(['municipal', 'external']),
  /** Some areas must react to what they learn. Told to the citizen before consent to such an area. */
  sanction: z.object({ law: z.string(), da: z.string(), en: z.string() }).nullable(),
})
export type Area = z.infer<typeof area>

export const role = z.enum([
  'caseworker',
  'provider',
  'team_leader',
  'head_of_department',
  'director',
  'consultant',
  'data_protection_officer',
  'system_owner',
  'politician',
])
export type Role = z.infer<typeof role>

/** Do these roles lead? */
export const leads = (roles: readonly string[]): boolean =>
  roles.some(one => ['team_leader', 'head_of_department', 'director'].includes(one))

export const employee = z.object({
  id,
  name: z.string(),
  title: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  areas: z.array(areaId),
})
export type Employee = z.infer<typeof employee>
