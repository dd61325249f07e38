import { z } from 'zod'
import { verb, type Who } from '../../platform/api.ts'
import { id, version } from '../../platform/fields.ts'

export const tag = 'Plan'
export const params = z.object({ citizenId: id })
const made = z.object({ id, version })
export const both = ['employee', 'citizen'] as const

/** The verbs that every kind of object has: they differ in their fields only. */
export function addVerb<B extends z.ZodType>(name: string, path: string, summary: string, body: B) {
  return verb({
    method: 'POST',
    path: `/api/citizens/{citizenId}/${path}`,
    tag,
    summary,
    who: both,
    audit: `${name}.add`,
    params,
    body,
    output: made,
  })
}

export function changeVerb<B extends z.ZodType, K extends string>(
  name: string,
  path: string,
  key: K,
  summary: string,
  body: B,
) {
  const withKey = params.extend({ [key]: id } as Record<K, typeof id>)
  return verb({
    method: 'PATCH',
    path: `/api/citizens/{citizenId}/${path}/{${key}}`,
    tag,
    summary,
    who: both,
    audit: `${name}.change`,
    params: withKey,
    body,
    output: made,
    versioned: true,
  })
}

export function actVerb<B extends z.ZodType, K extends string>(
  audit: `${string}.${string}`,
  path: string,
  key: K,
  act: string,
  summary: string,
  body: B,
  who: readonly Who[] = both,
) {
  const withKey = params.extend({ [key]: id } as Record<K, typeof id>)
  return verb({
    method: 'POST',
    path: `/api/citizens/{citizenId}/${path}/{${key}}/${act}`,
    tag,
    summary,
    who,
    audit,
    params: withKey,
    body,
    output: made,
    versioned: true,
  })
}
