import { planRoutes } from '../features/plan/routes.ts'
import type { StatutoryPlan } from '../features/plan/statutory.ts'
import { da as planRulesDa } from '../features/plan/text.rules.da.ts'
import { en as planRulesEn } from '../features/plan/text.rules.en.ts'
import { sessionRoutes } from '../platform/auth/routes.ts'
import type { Pool } from '../platform/db.ts'
import type { House } from '../platform/http/route.ts'
import { makeServer } from '../platform/http/server.ts'
import { type NewId, newId } from '../platform/ids.ts'

export type HouseOptions = {
  pool: Pool
  statutory: readonly StatutoryPlan[]
  clock?: () => Date
  newId?: NewId
  checkOutput?: boolean
  /** Behind TLS: cookies are sent over it only. */
  secure?: boolean
  log?: boolean
}

export const version = '0.1.0'

const rules = {
  da: { ...planRulesDa },
  en: { ...planRulesEn },
}

/** The whole server with every verb, not yet listening. */
export async function buildServer(options: HouseOptions): Promise<House> {
  const {
    pool,
    statutory,
    clock = () => new Date(),
    checkOutput = false,
    secure = false,
    log = false,
  } = options
  const server = await makeServer({ version, rules, secure, log })
  const house: House = { server, pool, clock, newId: options.newId ?? newId, checkOutput }
  sessionRoutes(house)
  planRoutes(house, statutory)
  return house
}
