// What else than a consent in force lets somebody see: an emergency and its review, another law, and a consent that another
// system brought and nobody has asked about yet.
import { momentId } from './chance.ts'
import { areaIds, partIds, themeIds } from './municipality.ts'
import { staffId } from './organisation.ts'
import { areaOf } from './staff.ts'
import type { Depths, Emergency, ImportedConsent, OtherLaw } from './story.ts'
import type { Telling } from './telling.ts'

export function addGrounds(telling: Telling): void {
  const { emergencies = [], laws = [], imported = [] } = telling.story
  for (const emergency of emergencies) addEmergency(telling, emergency)
  for (const law of laws) addLaw(telling, law)
  for (const consent of imported) addImported(telling, consent)
}

function addEmergency({ rows, calendar, citizen, story }: Telling, emergency: Emergency): void {
  const { who, day, hour, hours, reason, reviewed } = emergency
  const at = (of: number, minute = 0) => calendar.moment(calendar.day(day), of, minute)
  const id = momentId(at(hour), story.key, 'emergency', who)
  const seen = { actor_kind: 'employee', citizen_id: citizen, on_team: false }
  const opened = { ...seen, actor_id: staffId(who), area_id: areaIds[areaOf(who)], ground: 'emergency' }
  const review = reviewed && calendar.moment(calendar.workday(reviewed.day), 10, 20)
  rows.add('emergency', {
    id,
    person_id: staffId(who),
    citizen_id: citizen,
    area_id: areaIds[areaOf(who)],
    reason,
    from_at: at(hour),
    until_at: at(hour + hours),
    reviewed_by: reviewed ? staffId(reviewed.by) : null,
    reviewed_at: review ?? null,
    justified: reviewed?.justified ?? null,
    review_note: reviewed?.note ?? '',
  })
  rows.add('audit_event', { ...opened, at: at(hour), action: 'emergency.open', object_id: id })
  rows.add('audit_event', { ...opened, at: at(hour, 2), action: 'plan.open', object_id: null })
  if (!reviewed || !review) return
  const by = { actor_id: staffId(reviewed.by), area_id: areaIds[areaOf(reviewed.by)], ground: 'none' }
  rows.add('audit_event', { ...seen, ...by, at: review, action: 'emergency.review', object_id: id })
}

function addLaw(telling: Telling, { to, by, day, until, law, reason, parts, themes }: OtherLaw): void {
  const { rows, calendar, citizen, story } = telling
  const from = telling.written(by, day, `law ${to}`)
  const id = momentId(from, story.key, 'law', to)
  rows.add('sharing', {
    id,
    citizen_id: citizen,
    basis: 'law',
    receiver_area: areaIds[to],
    purpose: reason,
    citation: law,
    from_at: from,
    until_at: calendar.moment(calendar.day(until + 1), 0),
    how: 'law',
    taken_by: staffId(by),
    confirmed_at: from,
    created_at: from,
  })
  addLines(telling, id, areaIds[areaOf(by)], parts, themes)
}

function addImported(
  telling: Telling,
  { to, gives, day, until, purpose, parts, themes }: ImportedConsent,
): void {
  const { rows, calendar, citizen, story } = telling
  const from = calendar.moment(calendar.workday(day), 6, 30)
  const id = momentId(from, story.key, 'imported consent', to)
  rows.add('sharing', {
    id,
    citizen_id: citizen,
    basis: 'consent',
    receiver_area: areaIds[to],
    purpose,
    from_at: from,
    until_at: calendar.moment(calendar.day(until + 1), 0),
    how: 'import',
    created_at: from,
  })
  addLines(telling, id, areaIds[gives], parts, themes)
}

function addLines(
  { rows }: Telling,
  sharing_id: string,
  gives: number,
  parts: Depths<keyof typeof partIds>,
  themes: Depths<keyof typeof themeIds>,
): void {
  rows.add('sharing_line', { sharing_id, bit: gives, depth: 3 })
  for (const [code, depth] of Object.entries(parts))
    rows.add('sharing_line', { sharing_id, bit: partIds[code as keyof typeof partIds], depth })
  for (const [code, depth] of Object.entries(themes))
    rows.add('sharing_line', { sharing_id, bit: themeIds[code as keyof typeof themeIds], depth })
}
