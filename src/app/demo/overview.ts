// Half a year of figures: more who were asked, the quarters that were published, the pulse month by month, sparring talks.

import { countCourses, publishDue } from '../../features/overview/jobs.ts'
import {
  closesOn,
  pulseShares,
  pulseTurn,
  roundOf,
  type Waiting,
} from '../../features/overview/rules.pulse.ts'
import { dueQuarters } from '../../features/overview/rules.quarter.ts'
import { firstCounted, lists } from '../../features/overview/store.counted.ts'
import { closeRound, openRound } from '../../features/overview/store.rounds.ts'
import { inTransaction, type Pool, type Tx } from '../../platform/db.ts'
import { addDays, monthStart } from '../../platform/i18n/calendar.ts'
import { type DemoCalendar, demoCalendar } from './calendar.ts'
import { between, chanceFrom, nameId } from './chance.ts'
import { staffId } from './organisation.ts'
import { askMore, changeCaseworkers, changeLeader, forget } from './overview.asks.ts'
import type { Rows } from './rows.ts'
import type { StaffKey } from './staff.ts'

/** What is kept as rows like everything else: the sparring talks. */
export function addOverview(rows: Rows, calendar: DemoCalendar): void {
  for (const one of talks) addTalk(rows, calendar, one)
}

/** What is counted and published, by the jobs themselves, as if they had run all along. */
export async function publishDemo(admin: Pool, now: Date): Promise<void> {
  const calendar = demoCalendar(now)
  await inTransaction(admin, tx => askMore(tx, calendar))
  await inTransaction(admin, tx => changeCaseworkers(tx, now))
  await inTransaction(admin, tx => changeLeader(tx, calendar))
  await countCourses(admin)
  const first = await inTransaction(admin, firstCounted)
  for (const { publishedOn } of first ? dueQuarters(first, calendar.today) : []) {
    await forget(admin, publishedOn)
    await publishDue(admin, new Date(`${publishedOn}T08:00:00Z`))
    await admin.query('select counted.recount()')
  }
  await inTransaction(admin, tx => addRounds(tx, calendar.today))
}

/** How willing people are to agree to each question, in the first and in the last month. */
const moods: readonly [from: number, to: number][] = [
  [0.34, 0.5],
  [0.55, 0.66],
  [0.45, 0.62],
  [0.3, 0.52],
  [0.72, 0.7],
  [0.58, 0.5],
]

/** Six months that have closed, and this month's round, which is open. */
async function addRounds(tx: Tx, today: string): Promise<void> {
  const chance = chanceFrom(47)
  const people = await tx.rows<{ id: string; level: string; departmentId: string | null }>(
    `select e.employee_id as id, coalesce(e.level::text, 'staff') as level, case when e.level is null then e.department_id end as "departmentId"
     from kobling.employment e left join kobling.area a on a.id = e.area_id where coalesce(a.kind, 'municipal') = 'municipal'
       and e.role in ('caseworker', 'provider', 'team_leader', 'head_of_department', 'director', 'consultant') order by e.employee_id`,
  )
  const { pulse } = await lists(tx)
  for (let back = 6; back >= 1; back--) {
    const month = monthStart(today, -back)
    const questions = pulseTurn(month)
    const answers = people.filter(() => chance() < 0.93)
    const waiting = answers.map(
      ({ level, departmentId }): Waiting => ({
        level,
        departmentId,
        answers: questions.map(question => {
          const [from, to] = moods[question - 1] as [number, number]
          return chance() < from + ((to - from) * (6 - back)) / 5
            ? between(chance, 4, 5)
            : between(chance, 1, 3)
        }),
      }),
    )
    await openRound(tx, month, questions, closesOn(month))
    await tx.rows('update pulse.asked set answered = true where month = $1 and person_id = any ($2)', [
      month,
      answers.map(one => one.id),
    ])
    await closeRound(tx, month, questions, pulseShares(questions, waiting, pulse))
  }
  const month = roundOf(today)
  const closes = [closesOn(month), addDays(today, 7)].sort().at(-1) as string
  await openRound(tx, month, pulseTurn(month), closes)
}

type Told = { who: StaffKey; prepared: string; does: string }
type Talked = {
  key: string
  leader: Told
  other: Told
  note: string
  held: number
  next: number
  weeks: number
}

const talks: Talked[] = [
  {
    key: 'kasper',
    leader: {
      who: 'tariq',
      prepared: 'Hvordan går det med at holde mødetiderne fri?',
      does: 'Jeg tager de to timer om onsdagen op med de andre chefer.',
    },
    other: {
      who: 'kasper',
      prepared:
        'Teamet får mange spørgsmål om, hvem der betaler. Jeg mangler ryggen til at sige nej til nye opgaver.',
      does: 'Jeg siger fra over for ekstra opgaver indtil jul og fortæller dig, når jeg gør det.',
    },
    note: 'Vi prøver at holde onsdag formiddag fri til fælles møder. Kasper må sige fra uden at spørge først.',
    held: -35,
    next: 8,
    weeks: 6,
  },
  {
    key: 'marianne',
    leader: { who: 'rikke', prepared: '', does: '' },
    other: {
      who: 'marianne',
      prepared: 'Jeg står mellem budgettet og det, familierne er blevet lovet.',
      does: '',
    },
    note: 'Vi skriver ned, hvad der ikke kan lade sig gøre inden for rammen, og tager det med til Ulla sammen.',
    held: -21,
    next: 12,
    weeks: 5,
  },
]

/** One that was held, and the next with its day. */
function addTalk(
  rows: Rows,
  calendar: DemoCalendar,
  { key, leader, other, note, held, next, weeks }: Talked,
): void {
  const [was, is] = [nameId('sparring', key, 'held'), nameId('sparring', key, 'next')]
  const heldAt = calendar.moment(calendar.workday(held), 13)
  const both = { leader_id: staffId(leader.who), other_id: staffId(other.who), weeks }
  rows.add('sparring_talk', { id: was, ...both, next_at: heldAt, held_at: heldAt, note, after_id: null })
  rows.add('sparring_talk', {
    id: is,
    ...both,
    next_at: calendar.moment(calendar.workday(next), 13),
    held_at: null,
    note: '',
    after_id: was,
  })
  for (const { who, prepared, does } of [leader, other]) {
    rows.add('sparring_part', { talk_id: was, person_id: staffId(who), prepared, does, agrees: true })
    rows.add('sparring_part', { talk_id: is, person_id: staffId(who), prepared: '', does: '', agrees: false })
  }
}
