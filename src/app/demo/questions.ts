// Questions to leaders: some wait, one rose, one is a disagreement; answers that hold, and leaders at the table.
import type { DemoCalendar } from './calendar.ts'
import { nameId } from './chance.ts'
import { areaIds } from './municipality.ts'
import { departmentId, staffId } from './organisation.ts'
import { pastQuestions } from './questions.past.ts'
import { type Agreement, type Answered, type Asked, asked, tables } from './questions.told.ts'
import type { Rows } from './rows.ts'
import { areaOf, employee, type StaffKey } from './staff.ts'
import { citizenId } from './telling.ts'

export function addQuestions(rows: Rows, calendar: DemoCalendar): void {
  for (const one of [...asked, ...pastQuestions(calendar)]) addQuestion(rows, calendar, one)
  addGuidance(rows, calendar)
  addTables(rows, calendar)
}

const at = (calendar: DemoCalendar, day: number, hour = 10) => calendar.moment(calendar.workday(day), hour)
const questionId = (key: string) => nameId('question', key)

function addQuestion(rows: Rows, calendar: DemoCalendar, q: Asked): void {
  const id = questionId(q.key)
  const area = areaIds[areaOf(q.by)]
  const areas = [area, ...(q.others ?? []).map(code => areaIds[code])]
  rows.add('question', {
    id,
    kind: q.others && q.views ? 'disagreement' : 'question',
    wording: q.wording,
    blocks: q.blocks,
    situation: q.situation,
    area_id: area,
    areas,
    asked_by: staffId(q.by),
    asked_at: at(calendar, q.day),
    state: q.answered ? 'answered' : 'open',
    closed_at: q.answered ? at(calendar, q.answered.day, 14) : null,
  })
  addHolders(rows, calendar, q)
  for (const [who, text] of q.views ?? [])
    rows.add('question_view', {
      question_id: id,
      area_id: areaIds[areaOf(who)],
      text,
      written_by: staffId(who),
      written_at: at(calendar, q.day + 1),
    })
  if (q.from) addCase(rows, calendar, q, q.from)
  if (q.answered) addAnswer(rows, calendar, q, q.answered)
}

function addHolders(rows: Rows, calendar: DemoCalendar, q: Asked): void {
  const answered = (by: boolean) => ({
    said: q.answered && by ? 'yes' : null,
    said_at: q.answered && by ? at(calendar, q.answered.day, 14) : null,
  })
  for (const leader of q.to)
    rows.add('question_holder', {
      question_id: questionId(q.key),
      ...holds(leader),
      how: q.to.length > 1 ? 'together' : 'raised',
      due_on: calendar.workday(q.due),
      from_at: at(calendar, q.day),
      until_at: q.rose ? at(calendar, q.rose[1]) : 'infinity',
      ...answered(!q.rose),
    })
  if (!q.rose) return
  const [to, day, due] = q.rose
  rows.add('question_holder', {
    question_id: questionId(q.key),
    ...holds(to),
    how: 'rose',
    due_on: calendar.workday(due),
    from_at: at(calendar, day),
    until_at: 'infinity',
    ...answered(true),
  })
}

/** A director answers for no area in particular. */
function holds(leader: StaffKey) {
  const { area, level } = employee(leader)
  return { leader_id: staffId(leader), area_id: area === null ? null : areaIds[area], level }
}

/** The goal of a story that begins with these words. */
function goalOf(rows: Rows, story: string, begins: string) {
  const goal = rows
    .of('goal')
    .find(row => row.citizen_id === citizenId(story) && String(row.title).startsWith(begins))
  if (!goal) throw new Error(`${story} has no goal »${begins}…«`)
  return goal
}

function addCase(rows: Rows, calendar: DemoCalendar, q: Asked, from: NonNullable<Asked['from']>): void {
  const made = at(calendar, q.day)
  const goal = goalOf(rows, from.story, from.goal)
  rows.add('question_case', {
    id: nameId('question_case', q.key),
    citizen_id: citizenId(from.story),
    area_id: areaIds[areaOf(q.by)],
    author_id: staffId(q.by),
    themes: goal.themes,
    question_id: questionId(q.key),
    text: from.text,
    about_kind: 'goal',
    about_id: goal.id,
    created_at: made,
    updated_at: made,
    touched_times_at: made,
    touched_headline_at: made,
    touched_all_at: made,
  })
  for (const [who, said] of Object.entries(q.readings ?? {}))
    rows.add('question_reading', {
      question_id: questionId(q.key),
      leader_id: staffId(who as StaffKey),
      asked_by: staffId(q.by),
      asked_at: at(calendar, q.day + 1),
      ...(said !== 'waits' && {
        answer: said,
        how: 'screen',
        answered_by: citizenId(from.story),
        answered_at: at(calendar, q.day + 2),
      }),
    })
  if (q.citizenView)
    rows.add('question_view', {
      question_id: questionId(q.key),
      area_id: null,
      text: q.citizenView,
      written_by: citizenId(from.story),
      written_at: at(calendar, q.day + 2),
    })
}

function addAnswer(rows: Rows, calendar: DemoCalendar, q: Asked, a: Answered): void {
  const { becomes } = a
  const [first] = a.by as [StaffKey]
  const ownerId = staffId(first)
  rows.add('decision', {
    question_id: questionId(q.key),
    text: a.text,
    reason: a.reason,
    reach: becomes ? 'onward' : 'case',
    citizen_line: a.citizenLine ?? '',
    agreement: becomes
      ? {
          kind: becomes.kind,
          title: becomes.title,
          situations: becomes.situations,
          areas: becomes.areas.map(code => areaIds[code]),
          ownerId,
          reviewOn: calendar.workday(becomes.review),
        }
      : null,
    written_by: ownerId,
    written_at: at(calendar, a.day, 13),
    decided_at: at(calendar, a.day, 14),
  })
  if (becomes)
    addAgreement(rows, calendar, becomes, {
      by: a.by,
      day: a.day,
      text: a.text,
      reason: a.reason,
      question: q.key,
    })
}

type Made = { by: StaffKey[]; day: number; text: string; reason: string; question: string | null }
function addAgreement(rows: Rows, calendar: DemoCalendar, one: Agreement, made: Made): void {
  const id = nameId('agreement', one.key)
  const since = at(calendar, made.day, 14)
  rows.add('working_agreement', {
    id,
    kind: one.kind,
    title: one.title,
    text: made.text,
    reason: made.reason,
    situations: one.situations,
    areas: one.areas.map(code => areaIds[code]),
    owner_id: staffId(made.by[0] as StaffKey),
    review_on: calendar.workday(one.review),
    question_id: made.question === null ? null : questionId(made.question),
    since,
  })
  rows.add('agreement_edition', {
    agreement_id: id,
    edition: 1,
    act: 'made',
    title: one.title,
    text: made.text,
    reason: made.reason,
    decided_by: made.by.map(staffId),
    at: since,
  })
  if (one.proposed) {
    const [first, ...others] = made.by
    rows.add('agreement_proposal', {
      agreement_id: id,
      act: 'changed',
      text: one.proposed.text,
      reason: one.proposed.reason,
      review_on: calendar.workday(one.review + 180),
      waits_for: others.map(who => areaIds[areaOf(who)]),
      proposed_by: staffId(first as StaffKey),
      proposed_at: at(calendar, one.proposed.day, 9),
    })
  }
  for (const [position, [who, day, not]] of one.used.entries())
    rows.add('agreement_use', {
      id: nameId('agreement_use', one.key, String(position)),
      agreement_id: id,
      area_id: areaIds[areaOf(who)],
      what: not === undefined ? 'used' : one.kind === 'guidance' ? 'departed' : 'not_fit',
      reason: not ?? '',
      by_id: staffId(who),
      at: at(calendar, day, 11),
    })
}

function addGuidance(rows: Rows, calendar: DemoCalendar): void {
  addAgreement(
    rows,
    calendar,
    {
      key: 'early',
      kind: 'guidance',
      title: 'Hvornår er en praktik for tidlig?',
      situations: ['support'],
      areas: ['employment'],
      review: 90,
      used: [['ibrahim', -15, 'Borgeren ville selv i gang, og kollegaen på stedet kendte hende']],
    },
    {
      by: ['bodil'],
      day: -48,
      text: 'Spørg først, hvad borgeren selv tror på. Begynd hellere kort og med en fast person end langt og alene.',
      reason: 'Teamet spurgte tre gange på en måned.',
      question: null,
    },
  )
}

function addTables(rows: Rows, calendar: DemoCalendar): void {
  for (const one of tables) {
    const id = nameId('table', one.key)
    rows.add('table_time', {
      id,
      leader_id: staffId(one.leader),
      department_id: departmentId(one.team),
      starts_at: at(calendar, one.day, one.hour),
      minutes: 60,
      place: one.place,
      words: one.words,
      asked_by: staffId(one.asked),
      state: one.state,
      moved_from: one.moved ? at(calendar, one.moved[0], one.hour) : null,
      moved_why: one.moved?.[1] ?? '',
    })
    for (const key of one.questions ?? [])
      rows.add('table_question', { table_id: id, question_id: questionId(key) })
  }
}
