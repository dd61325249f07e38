// The young people's loop: what came of it in a citizen's words, doubts and questions from outside, its rollout.
import type { DemoCalendar } from './calendar.ts'
import { departmentId, staffId } from './organisation.ts'
import type { Rows } from './rows.ts'
import type { Department, StaffKey } from './staff.ts'
import { citizenId } from './telling.ts'
import type { LoopWriter } from './why.writer.ts'

export function addOutcomes(rows: Rows, w: LoopWriter): void {
  // A grown-up: of a child, or where others must say yes too, no words are told.
  const asked = { citizen_id: citizenId('amir'), told_as: 'Amir, 29 år' }
  w.add('outcome', 'outcome', 'mette', -10, {
    ...asked,
    experiment_id: w.idOf('experiment 1'),
    words:
      'Før var der fem, der spurgte, hvordan jeg havde det. Nu er der én, der ved det. Så jeg gider godt stå op.',
    moved: 'Amir har været med til sine tre sidste møder og sover om natten.',
    said_yes_at: w.at(-7),
  })
  w.add('outcome', 'outcome asked', 'mette', -1, {
    ...asked,
    words: 'I spurgte, hvor jeg ville mødes. Det er der aldrig nogen, der har gjort.',
    moved: 'Amir vælger selv mødestedet nu.',
  })
  for (const team of ['young', 'jobs_young'] as const)
    rows.add('outcome_told', {
      outcome_id: w.idOf('outcome'),
      department_id: departmentId(team),
      made_by: staffId('mette'),
      made_at: w.at(-6),
    })
  // Nikolaj helped too and has not read it yet: it stands on his first page.
  for (const who of ['sara', 'dennis', 'soeren', 'ayse', 'frederik', 'kasper'] as const)
    rows.add('outcome_read', { outcome_id: w.idOf('outcome'), reader_id: staffId(who) })
}

export function addVoices(w: LoopWriter): void {
  w.add('loop_voice', 'doubt twice', 'goran', -65, {
    kind: 'doubt',
    words: 'Vi har prøvet det to gange. Begge gange forsvandt pengene efter et år.',
    from_words: 'Sagsbehandler, Job',
    reply:
      'Det fik rammen en slutdato og et svar på, hvad der sker bagefter: Vi ser efter til sommer, og resultatet kommer for byrådet.',
    reply_by: staffId('ulla'),
    reply_at: w.at(-50),
  })
  w.add('loop_voice', 'doubt all', 'claus', -14, {
    kind: 'doubt',
    words: 'Når alle ser alt, holder de unge op med at fortælle.',
    from_words: 'Behandler',
  })
  w.add('loop_voice', 'outside fair', 'dorte', -30, {
    kind: 'outside',
    words: 'Vi har lige så svære sager. Hvorfor er det de unge?',
    from_words: 'Voksne og handicap',
    reply:
      'Fordi de unge oftest har tre områder på én gang. Det er ikke retfærdigt for jer nu. I er med til at bestemme, når vi udvider i maj.',
    reply_by: staffId('ulla'),
    reply_at: w.at(-22),
  })
  w.add('loop_voice', 'outside load', 'hanne', -2, {
    kind: 'outside',
    words: 'Når Ungejob er væk om torsdagen, ringer de unge til os om boligstøtte. Er det meningen?',
    from_words: 'Boligteamet',
  })
}

export function addRollout(rows: Rows, calendar: DemoCalendar, w: LoopWriter): void {
  const loop_id = w.loopId
  rows.add('rollout', {
    loop_id,
    target_group: 'Unge under 30 år, der har forløb i flere områder på én gang',
    criterion:
      'Kontakt med flere områder på samme tid (social, beskæftigelse, familie, sundhed) med indsatser og forløb, der løber ved siden af hinanden',
    start: 'small',
    start_reason:
      'Ét team, der meldte sig, og ét, der følger de samme unge. Vi udvider i maj, hvis de unge og teamene siger, at det hjælper.',
    lead_id: staffId('kasper'),
    fairness:
      'Andre har lige så svære sager. Vi begynder her, fordi de unge oftest har tre områder på én gang, og vi siger det højt: Det er ikke retfærdigt for dem, der venter.',
    made_by: staffId('kasper'),
    made_at: w.at(-85),
  })
  const team = (key: Department, joined: string, day: number, leader: StaffKey) =>
    rows.add('rollout_team', {
      loop_id,
      department_id: departmentId(key),
      joined,
      from_on: calendar.day(day),
      leader_id: staffId(leader),
      every_weeks: 2,
      made_by: staffId('kasper'),
    })
  team('jobs_young', 'volunteered', -84, 'tariq')
  team('young', 'appointed', -80, 'rikke')
  comesRegularly(rows, w, 'young', 'rikke')
  comesRegularly(rows, w, 'jobs_young', 'tariq')
  const member = (body: string, who: StaffKey, row: object = {}) =>
    rows.add('rollout_member', { loop_id, body, person_id: staffId(who), made_by: staffId('kasper'), ...row })
  for (const who of ['ulla', 'poul', 'rikke', 'tariq', 'helle'] as const) member('steering', who)
  for (const who of ['kasper', 'soeren', 'vibeke', 'sara', 'ayse', 'lotte'] as const) member('working', who)
  const said = (day: number) => ({ agrees: 'agrees', said_at: w.at(day) })
  member('leaders', 'ulla', said(-86))
  member('leaders', 'rikke', said(-85))
  member('leaders', 'tariq', said(-84))
  member('leaders', 'helle', {
    agrees: 'sceptical',
    reason:
      'Jeg er for formålet. Jeg tror ikke på, at vi kan fritage folk seks timer om ugen uden at sige, hvad de så ikke skal nå.',
    said_at: w.at(-83),
  })
  member('leaders', 'poul')
}

/** The named leader at the team's table, every other week: two times held, one of them moved, and two to come. */
function comesRegularly(rows: Rows, w: LoopWriter, team: Department, leader: StaffKey) {
  const hour = team === 'young' ? 9 : 13
  for (const day of [-28, -14, 14, 28]) {
    const id = w.idOf(`table ${team} ${day}`)
    const moved = team === 'jobs_young' && day === -14
    rows.add('table_time', {
      id,
      leader_id: staffId(leader),
      department_id: departmentId(team),
      starts_at: w.at(moved ? day + 1 : day, hour),
      minutes: 60,
      place: team === 'young' ? 'Ungehuset' : 'Jobcentret, lokale 3',
      words: 'Unge med forløb i flere områder',
      asked_by: staffId('kasper'),
      state: day < 0 ? 'kept' : 'coming',
      moved_from: moved ? w.at(day, hour) : null,
      moved_why: moved ? 'Budgetmødet blev flyttet.' : '',
    })
    rows.add('rollout_table', { table_id: id, loop_id: w.loopId, department_id: departmentId(team) })
  }
}
