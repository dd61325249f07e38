// A story as rows: the citizen, those around them, and everything in their plan.
import type { DemoCalendar } from './calendar.ts'
import { momentId, nameId, numberOf } from './chance.ts'
import { type AreaCode, areaIds } from './municipality.ts'
import { assignerOf, staffId } from './organisation.ts'
import type { Rows } from './rows.ts'
import { areaOf, employee, type StaffKey } from './staff.ts'
import type { Story } from './story.ts'
import { addConsents } from './story-consents.ts'
import { addGrounds } from './story-grounds.ts'
import { addPlanObjects } from './story-objects.ts'
import { citizenId, companionId, newTelling, representationId, type Telling } from './telling.ts'

export function addStory(rows: Rows, calendar: DemoCalendar, story: Story): void {
  const telling = newTelling(rows, calendar, story)
  addCitizen(telling)
  addChildren(telling)
  addCases(telling)
  addPlanObjects(telling)
  addConsents(telling)
  addGrounds(telling)
  addLooks(telling)
}

function addCitizen({ rows, calendar, story, citizen }: Telling): void {
  const birthDate = calendar.birthDate(story.age.years, story.age.days)
  rows.add('person', { id: citizen, kind: 'citizen', name: story.name })
  rows.add('citizen', {
    id: citizen,
    name: story.name,
    birth_date: birthDate,
    cpr: testCpr(birthDate, rows.of('citizen').length),
    language: story.language ?? 'da',
    interpreter: story.interpreter ?? false,
    easy_reading: story.easyReading ?? false,
    protected_address: story.protectedAddress ?? false,
  })
  for (const [position, contact] of story.contacts.entries())
    rows.add('contact', {
      id: nameId('contact', story.key, String(position)),
      citizen_id: citizen,
      kind: contact.kind,
      value: contact.value,
      note: contact.note ?? '',
      position,
    })
  for (const target_group of story.targetGroups)
    rows.add('citizen_target_group', { citizen_id: citizen, target_group })
  for (const { key, name, relation } of story.companions ?? []) {
    rows.add('person', { id: companionId(key), kind: 'companion', name })
    rows.add('companion', { id: companionId(key), citizen_id: citizen, relation })
  }
  for (const { key, kind, name, companion, law, acts, day } of story.representations ?? [])
    rows.add('representation', {
      id: representationId(key),
      citizen_id: citizen,
      kind,
      name,
      person_id: companion === undefined ? null : companionId(companion),
      legal_basis: law,
      ...(acts && { acts }),
      from_at: day === undefined ? calendar.moment(birthDate, 8) : calendar.moment(calendar.day(day), 0),
    })
}

/** Citizens of their own, without a plan: in the same household, and in the citizen's custody. */
function addChildren({ rows, calendar, story, citizen }: Telling): void {
  const household = nameId('household', story.key)
  const lives = (who: string, from_at: string) =>
    rows.add('household_member', {
      id: nameId('household', story.key, who),
      household_id: household,
      citizen_id: who,
      made_by: staffId(story.cases[0]?.who as StaffKey),
      from_at,
    })
  for (const [place, { key, name, age, cases }] of (story.children ?? []).entries()) {
    const [child, birthDate] = [citizenId(key), calendar.birthDate(age.years, age.days)]
    rows.add('person', { id: child, kind: 'citizen', name })
    rows.add('citizen', {
      id: child,
      name,
      birth_date: birthDate,
      cpr: testCpr(birthDate, rows.of('citizen').length),
    })
    rows.add('representation', {
      id: representationId(`${key} ${story.key}`),
      citizen_id: child,
      kind: 'custody',
      name: story.name,
      person_id: citizen,
      legal_basis: 'Forældreansvarsloven § 2',
      from_at: calendar.moment(birthDate, 8),
    })
    for (const one of cases)
      addCase(rows, calendar, {
        ...one,
        until: one.until,
        citizen: child,
        from: calendar.moment(calendar.workday(one.day), 9),
        area: areaOf(one.who),
      })
    if (place === 0) lives(citizen, calendar.moment(birthDate, 0))
    lives(child, calendar.moment(birthDate, 0))
  }
}

/** A number for demos: 60 added to the day, as no real one has. The seventh digit says the century. */
function testCpr(birthDate: string, serial: number): string {
  const [year = '', month = '', day = ''] = birthDate.split('-')
  const century = year < '2000' ? serial % 4 : 4
  return `${Number(day) + 60}${month}${year.slice(2)}${century}${String(serial).padStart(3, '0')}`
}

function addCases({ rows, calendar, story, citizen, written }: Telling): void {
  for (const { who, day, until } of story.cases)
    addCase(rows, calendar, {
      who,
      citizen,
      from: written(who, day, `case ${who}`),
      until,
      area: areaOf(who),
    })
  for (const { by, day, answer } of story.asks) {
    const asked = written(by, day, 'asked')
    rows.add('plan_ask', {
      id: momentId(asked, story.key, 'ask', by),
      citizen_id: citizen,
      asked_by: staffId(by),
      asked_at: asked,
      answer: answer?.said ?? null,
      reason: answer?.reason ?? '',
      how: answer?.how ?? null,
      answered_at: answer ? written(by, answer.day, 'answered') : null,
    })
  }
}

type Case = {
  who: StaffKey
  citizen: string
  from: string
  until?: number | undefined
  area: AreaCode
}

function addCase(rows: Rows, calendar: DemoCalendar, { who, citizen, from, until, area }: Case): void {
  rows.add('relation', {
    id: momentId(from, 'relation', citizen, who),
    person_id: staffId(who),
    citizen_id: citizen,
    area_id: areaIds[area],
    kind: employee(who).role === 'provider' ? 'grant' : 'assignment',
    made_by: staffId(assignerOf(who)),
    from_at: from,
    until_at: until === undefined ? 'infinity' : calendar.moment(calendar.day(until + 1), 0),
  })
}

function addLooks({ rows, calendar, story, citizen, companion }: Telling): void {
  const last = new Map<string, string>()
  for (const { who, day, hour } of story.looks) {
    const staff = typeof who === 'string' && who !== 'self' ? who : null
    const reader = staff
      ? staffId(staff)
      : who === 'self'
        ? citizen
        : companion((who as { companion: string }).companion).id
    const at = calendar.moment(
      staff ? calendar.workday(day) : calendar.day(day),
      hour,
      numberOf(60, story.key, reader, `${day}`),
    )
    if (at > (last.get(reader) ?? '')) last.set(reader, at)
    rows.add('audit_event', {
      at,
      actor_id: reader,
      actor_kind: staff ? 'employee' : who === 'self' ? 'citizen' : 'companion',
      area_id: staff ? areaIds[areaOf(staff)] : null,
      citizen_id: citizen,
      action: 'plan.open',
      ground: staff ? 'own_area,consent' : who === 'self' ? 'self' : 'consent',
      on_team: staff !== null && story.team.some(member => member.who === staff),
    })
  }
  for (const [reader_id, looked_at] of last)
    rows.add('last_look', { reader_id, citizen_id: citizen, looked_at })
}
