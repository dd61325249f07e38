import { z } from 'zod'
import { day, id, optionalText, text } from '../../platform/fields.ts'
import { how } from '../consent/model.ts'
import { areaId } from '../organisation/model.ts'
import { seenAlways, themes } from './model.object.ts'

const interventionState = z.enum(['planned', 'active', 'ended'])
export const intervention = z.object({
  ...seenAlways,
  startsOn: day.nullable(),
  endsOn: day.nullable(),
  catalogueCode: z.string().nullable(),
  catalogueTitle: z.string().nullable(),
  state: interventionState.nullable(),
  title: z.string().nullable(),
  legalBasis: z.string().nullable(),
  provider: z.string().nullable(),
  about: z.string().nullable(),
  goalIds: z.array(id).nullable(),
})
export type Intervention = z.infer<typeof intervention>

const interventionFields = {
  title: text(300),
  catalogueCode: optionalText(100),
  catalogueTitle: optionalText(300),
  legalBasis: optionalText(200),
  state: interventionState,
  startsOn: day.nullable(),
  endsOn: day.nullable(),
  provider: optionalText(200),
  about: optionalText(2000),
  goalIds: z.array(id).max(50),
  themes: themes.nullable(),
}
export const newIntervention = z.strictObject({
  ...interventionFields,
  catalogueCode: interventionFields.catalogueCode.default(''),
  catalogueTitle: interventionFields.catalogueTitle.default(''),
  legalBasis: interventionFields.legalBasis.default(''),
  state: interventionFields.state.default('active'),
  startsOn: interventionFields.startsOn.default(null),
  endsOn: interventionFields.endsOn.default(null),
  provider: interventionFields.provider.default(''),
  about: interventionFields.about.default(''),
  goalIds: interventionFields.goalIds.default([]),
  themes: themes.default([]),
  areaId,
  /** The provider, where it is an area of its own: the grant belongs to both. */
  alsoAreaId: areaId.nullable().default(null),
})
export const interventionChange = z
  .strictObject(interventionFields)
  .partial()
  .extend({ saidYesHow: how.optional() })
