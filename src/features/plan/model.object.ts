import { z } from 'zod'
import { id, instant, version } from '../../platform/fields.ts'
import { how, themeId } from '../consent/model.ts'
import { areaId } from '../organisation/model.ts'

/** Null: nobody has sorted it yet, so no consent lets it through. Empty: "no theme", chosen. */
export const themes = z.array(themeId).max(24)

/**
 * What is known of every object at the reader's depth (1 times, 2 headline, 3 all). A field deeper than that is null,
 * and so is an empty one: nobody can tell which.
 */
export const seenAlways = {
  id,
  depth: z.number().int().min(1).max(3),
  areaId: areaId.nullable(),
  alsoAreaId: areaId.nullable(),
  themes: z.array(themeId).nullable(),
  confirmed: z.boolean(),
  confirmedHow: how.nullable(),
  authorId: id.nullable(),
  version: version.nullable(),
  draft: z.boolean(),
  heldUntil: instant.nullable(),
  sourceId: id.nullable(),
  touchedAt: instant,
  /** Was the last change the citizen’s own? */
  touchedByCitizen: z.boolean().nullable(),
}

/** Which area writes; left out (null) by the citizen, who writes for themself. */
export const writtenBy = { areaId: areaId.nullable().default(null) }
/** How the citizen said yes to what staff write down; left out: it waits for the citizen's yes. */
export const saidYes = { saidYesHow: how.nullable().default(null) }
