import { invalidField, notFound, Problem, ruleSaysNo } from '../../platform/http/problem.ts'
import { type Call, type House, route } from '../../platform/http/route.ts'
import { toPlainDate } from '../../platform/i18n/calendar.ts'
import * as api from './api.ts'
import { type CitizenChange, cpr } from './model.ts'
import { aroundRoutes } from './routes.around.ts'
import { standingOf } from './routes.standing.ts'
import { birthDateOf, contradictsBirthDate, isTestNumber, onlyForStaff } from './rules.ts'
import * as changes from './store.changes.ts'
import * as store from './store.ts'

/** `testNumbers`: numbers with 60 added to the day may be given, since here everybody is made up. */
export function peopleRoutes(house: House, { testNumbers }: { testNumbers: boolean }) {
  const check = (given: CitizenChange, now: Date, before: CitizenChange = {}) =>
    checkDetails(given, { ...before, ...given }, { testNumbers, today: toPlainDate(now) })

  aroundRoutes(house)
  route(house, api.listTargetGroups, ({ tx }) => store.targetGroups(tx))
  route(house, api.findCitizens, ({ tx, query }) => store.foundCitizens(tx, query))
  route(house, api.findByCpr, async ({ tx, body }) => {
    const parsed = cpr.safeParse(body.cpr)
    if (!parsed.success) throw invalidField('body/cpr', 'cpr')
    return { found: await store.findByCpr(tx, parsed.data, body.purpose) }
  })

  route(house, api.createCitizen, async ({ tx, actor, body, now, newId }) => {
    if (!actor.areas.includes(body.areaId)) throw new Problem('not_allowed')
    check(body, now)
    await refuseUnknownGroups(tx, body.targetGroups)
    const id = newId()
    const birthDate = body.birthDate ?? (body.cpr && birthDateOf(body.cpr)) ?? null
    await changes.insertCitizen(tx, { id, actorId: actor.personId, newId }, { ...body, birthDate })
    return { id, citizenId: id, version: 1 }
  })

  route(house, api.getCitizen, async ({ tx, params: { citizenId } }) => {
    const citizen = await store.seenCitizen(tx, citizenId)
    if (!citizen) throw notFound()
    return citizen
  })

  route(house, api.changeCitizen, async ({ tx, actor, params: { citizenId }, body, seen, now, newId }) => {
    const before = await standingOf(tx, citizenId)
    if (actor.kind === 'citizen' && onlyForStaff(body)) throw ruleSaysNo('ask_staff_to_change')
    if (body.protectedAddress === false && !before.whereabouts) throw ruleSaysNo('protection_stays')
    check(body, now, { birthDate: before.birthDate, cpr: before.cpr })
    await refuseUnknownGroups(tx, body.targetGroups ?? [])
    const version = await changes.updateCitizen(tx, { citizenId, seen, newId }, body)
    if (version === undefined)
      throw new Problem('conflict', { current: await store.seenCitizen(tx, citizenId) })
    return { id: citizenId, version }
  })

  route(house, api.addCompanion, async ({ tx, params: { citizenId }, body, newId }) => {
    await standingOf(tx, citizenId)
    const id = newId()
    await changes.insertCompanion(tx, { id, citizenId, ...body })
    return { id }
  })
}

type Tx = Call<typeof api.getCitizen>['tx']

/** `whole` is the citizen as they would be: what is not changed counts too where two things must agree. */
function checkDetails(
  given: CitizenChange,
  whole: CitizenChange,
  { testNumbers, today }: { testNumbers: boolean; today: string },
) {
  const { cpr: number = null, birthDate = null } = whole
  if (given.cpr && isTestNumber(given.cpr) && !testNumbers) throw invalidField('body/cpr', 'cpr')
  if (given.birthDate && given.birthDate > today) throw invalidField('body/birthDate', 'in_future')
  if ((given.cpr || given.birthDate) && contradictsBirthDate(number, birthDate))
    throw invalidField('body/birthDate', 'cpr_birth_date')
  if (given.diedOn && given.diedOn > today) throw invalidField('body/diedOn', 'in_future')
  if (given.diedOn && birthDate && given.diedOn < birthDate) throw invalidField('body/diedOn', 'before_birth')
}

async function refuseUnknownGroups(tx: Tx, groups: string[]) {
  const unknown = groups.length === 0 ? -1 : await changes.unknownTargetGroup(tx, groups)
  if (unknown >= 0) throw invalidField(`body/targetGroups/${unknown}`, 'unknown_choice')
}
