// Who may see what, with every earlier version, and who may know where a protected citizen is.
import { momentId, nameId } from './chance.ts'
import { areaIds, partIds, themeIds } from './municipality.ts'
import { staffId } from './organisation.ts'
import { areaOf } from './staff.ts'
import type { Consent, ConsentVersion } from './story.ts'
import { companionId, representationId, type Telling } from './telling.ts'

export function addConsents(telling: Telling): void {
  for (const consent of telling.story.consents) addVersions(telling, consent)
  for (const { who, reason, by, day } of telling.story.whereabouts ?? [])
    telling.rows.add('whereabouts', {
      id: nameId('whereabouts', telling.story.key, who),
      person_id: staffId(who),
      citizen_id: telling.citizen,
      reason,
      made_by: staffId(by),
      from_at: telling.written(by, day, `whereabouts ${who}`),
    })
}

function addVersions(telling: Telling, { to, purpose, versions }: Consent): void {
  const name = JSON.stringify(to)
  const made = versions.map(version => {
    const from = telling.written(version.by ?? 'self', version.day, `consent ${name}`)
    return { version, from, id: momentId(from, telling.story.key, 'consent', name) }
  })
  for (const [at, { version, from, id }] of made.entries()) {
    telling.rows.add('sharing', {
      id,
      citizen_id: telling.citizen,
      basis: 'consent',
      ...receiverOf(to),
      version: at + 1,
      replaces: made[at - 1]?.id ?? null,
      purpose,
      from_at: from,
      until_at:
        version.until === undefined
          ? 'infinity'
          : telling.calendar.moment(telling.calendar.day(version.until + 1), 0),
      how: version.how,
      taken_by: version.by === undefined ? null : staffId(version.by),
      confirmed_at: from,
      ...endOf(telling, version, made[at + 1]?.from),
      created_at: from,
    })
    addLines(telling, id, version)
    for (const party_id of partiesOf(telling))
      telling.rows.add('sharing_party', { sharing_id: id, party_id, upheld_at: from })
  }
}

function receiverOf(to: Consent['to']) {
  if (typeof to === 'string') return { receiver_area: areaIds[to], receiver_person: null, via_area: null }
  if ('companion' in to)
    return { receiver_area: null, receiver_person: companionId(to.companion), via_area: null }
  return {
    receiver_area: null,
    receiver_person: staffId(to.employee),
    via_area: areaIds[areaOf(to.employee)],
  }
}

function endOf(telling: Telling, { withdrawn }: ConsentVersion, replacedAt: string | undefined) {
  if (replacedAt !== undefined) return { ended_at: replacedAt, end_reason: 'replaced' }
  if (withdrawn === undefined) return { ended_at: null, end_reason: null }
  return { ended_at: telling.written('self', withdrawn, 'withdrawn'), end_reason: 'withdrawn' }
}

function addLines({ rows }: Telling, sharing_id: string, { gives, parts, themes }: ConsentVersion): void {
  const lines: [number, number][] = [
    ...gives.map((area): [number, number] => [areaIds[area], 3]),
    ...named(parts, partIds),
    ...named(themes, themeIds),
  ]
  for (const [bit, depth] of lines) rows.add('sharing_line', { sharing_id, bit, depth })
}

const named = <Code extends string>(depths: Partial<Record<Code, number>>, ids: Record<Code, number>) =>
  (Object.entries(depths) as [Code, number][]).map(([code, depth]): [number, number] => [ids[code], depth])

/** Whose yes it took: the citizen's, and of those who hold custody or are guardians. */
const partiesOf = ({ citizen, story }: Telling) => [
  citizen,
  ...(story.representations ?? [])
    .filter(({ kind }) => kind !== 'power_of_attorney')
    .map(({ key }) => representationId(key)),
]
