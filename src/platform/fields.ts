import { z } from 'zod'

/** Text as people write it: trimmed, between 1 and `max` characters, of which one at least can be seen. */
export const text = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine(value => /[\p{L}\p{N}\p{P}\p{S}]/u.test(value), { params: { code: 'required' } })
/** Text that may be left empty. */
export const optionalText = (max: number) => z.string().trim().max(max)
export const id = z.uuid()
/** A calendar day in Denmark, YYYY-MM-DD, between 1880 and 2199. */
export const day = z.iso
  .date()
  .refine(value => value >= '1880-01-01' && value < '2200-01-01', { params: { code: 'day_range' } })
/** An instant as the database writes it in JSON. */
export const instant = z.iso.datetime({ offset: true })
/** The end of a period: an instant, or 'infinity' where none is set. */
export const until = z.union([instant, z.literal('infinity')])
export const version = z.number().int().positive()
