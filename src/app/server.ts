import { consentRoutes } from '../features/consent/routes.ts'
import { da as consentRulesDa } from '../features/consent/text.rules.da.ts'
import { en as consentRulesEn } from '../features/consent/text.rules.en.ts'
import { leadingRoutes } from '../features/leading/routes.ts'
import { da as leadingRulesDa } from '../features/leading/text.rules.da.ts'
import { en as leadingRulesEn } from '../features/leading/text.rules.en.ts'
import { organisationRoutes } from '../features/organisation/routes.ts'
import { oversightRoutes } from '../features/oversight/routes.ts'
import { overviewRoutes } from '../features/overview/routes.ts'
import { da as overviewRulesDa } from '../features/overview/text.rules.da.ts'
import { en as overviewRulesEn } from '../features/overview/text.rules.en.ts'
import { peopleRoutes } from '../features/people/routes.ts'
import { da as peopleRulesDa } from '../features/people/text.rules.da.ts'
import { en as peopleRulesEn } from '../features/people/text.rules.en.ts'
import { planRoutes } from '../features/plan/routes.ts'
import type { StatutoryPlan } from '../features/plan/statutory.ts'
import { da as planRulesDa } from '../features/plan/text.rules.da.ts'
import { en as planRulesEn } from '../features/plan/text.rules.en.ts'
import { questionRoutes } from '../features/questions/routes.ts'
import { da as questionRulesDa } from '../features/questions/text.rules.da.ts'
import { en as questionRulesEn } from '../features/questions/text.rules.en.ts'
import { whyRoutes } from '../features/why/routes.ts'
import { da as whyRulesDa } from '../features/why/text.rules.da.ts'
import { en as whyRulesEn } from '../features/why/text.rules.en.ts'
import { sessionRoutes } from '../platform/auth/routes.ts'
import type { Pool } from '../platform/db.ts'
import { sendProblem } from '../platform/http/answer.ts'
import { Problem } from '../platform/http/problem.ts'
import type { House } from '../platform/http/route.ts'
import { makeServer } from '../platform/http/server.ts'
import { type NewId, newId } from '../platform/ids.ts'
import { version } from './version.ts'
import { serveWeb } from './web-files.ts'

export type HouseOptions = {
  pool: Pool
  statutory: readonly StatutoryPlan[]
  clock?: () => Date
  newId?: NewId
  checkOutput?: boolean
  /** Behind TLS: cookies are sent over it only. */
  secure?: boolean
  log?: boolean
  /** With the web apps, which must have been built. */
  web?: boolean
  /** CPR numbers with 60 added to the day may be given: in a demo, where everybody is made up. */
  testNumbers?: boolean
}

const rules = {
  da: {
    ...planRulesDa,
    ...peopleRulesDa,
    ...consentRulesDa,
    ...questionRulesDa,
    ...leadingRulesDa,
    ...whyRulesDa,
    ...overviewRulesDa,
  },
  en: {
    ...planRulesEn,
    ...peopleRulesEn,
    ...consentRulesEn,
    ...questionRulesEn,
    ...leadingRulesEn,
    ...whyRulesEn,
    ...overviewRulesEn,
  },
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
    web = false,
    testNumbers = false,
  } = options
  const server = await makeServer({ version, rules, secure, log })
  const house: House = { server, pool, clock, newId: options.newId ?? newId, rules, checkOutput }
  sessionRoutes(house)
  organisationRoutes(house)
  peopleRoutes(house, { testNumbers })
  consentRoutes(house)
  oversightRoutes(house)
  planRoutes(house, statutory)
  questionRoutes(house)
  leadingRoutes(house)
  whyRoutes(house)
  overviewRoutes(house)
  if (web) await serveWeb(server, rules)
  else
    server.setNotFoundHandler((request, reply) =>
      sendProblem(request, reply, new Problem('not_found'), rules),
    )
  return house
}
