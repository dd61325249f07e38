// Two loops from why to practice: one alive and partly stuck, one just opened, where the wordings are still hidden.
import type { DemoCalendar } from './calendar.ts'
import { type AreaCode, areaIds } from './municipality.ts'
import { staffId } from './organisation.ts'
import type { Rows } from './rows.ts'
import { areaOf, type StaffKey } from './staff.ts'
import { addWhyWork } from './why.work.ts'
import { type LoopWriter, loopWriter } from './why.writer.ts'

export function addWhy(rows: Rows, calendar: DemoCalendar): void {
  const young = loopWriter(rows, calendar, 'young')
  addYoung(rows, calendar, young)
  addWhyWork(rows, calendar, young)
  addLetters(rows, calendar)
}

function joins(w: LoopWriter, who: StaffKey, asked: StaffKey, day: number): void {
  const area = areaOf(who)
  w.add('loop_part', `part ${area}`, asked, day, {
    area_id: areaIds[area],
    answer: 'yes',
    answered_by: staffId(who),
    answered_at: w.at(day + 2),
  })
}

function addYoung(rows: Rows, calendar: DemoCalendar, w: LoopWriter): void {
  rows.add('loop', {
    id: w.loopId,
    title: 'Unge med forløb i flere områder',
    made_by: staffId('kasper'),
    area_id: areaIds.employment,
    made_at: w.at(-90),
    opens_on: calendar.day(-70),
    opened_at: w.at(-81),
  })
  joins(w, 'kasper', 'kasper', -90)
  for (const who of ['soeren', 'mette', 'omar'] as const) joins(w, who, 'kasper', -89)

  const wrote = (by: StaffKey, level: 'practice' | 'middle' | 'top', day: number, text: string) =>
    w.add('why_wording', `wording ${by}`, by, day, {
      area_id: level === 'top' ? null : areaIds[areaOf(by)],
      level,
      text,
    })
  wrote(
    'ayse',
    'practice',
    -86,
    'Vi gør det, for at den unge kommer i job eller uddannelse og ikke bliver hængende på ydelse. Der skal ske noget hver uge.',
  )
  wrote(
    'mette',
    'practice',
    -84,
    'Vi gør det, for at den unge kan klare sin egen hverdag og har nogen at ringe til. Tempoet er den unges.',
  )
  wrote(
    'sara',
    'practice',
    -83,
    'Vi gør det, for at der bliver ro derhjemme, så den unge ikke skal vælge mellem sin familie og sit eget liv.',
  )
  wrote(
    'omar',
    'practice',
    -81,
    'Vi gør det, for at den unge sover, spiser og tør gå til lægen. Resten kommer bagefter.',
  )
  wrote(
    'soeren',
    'middle',
    -82,
    'Vi gør det, for at mine folk ikke skal løbe efter hinanden. Så får den unge dem også at se.',
  )

  const differs = (
    letter: string,
    title: string,
    about: string,
    state: string,
    marks: [StaffKey, string][],
  ) =>
    w.add('why_difference', `difference ${letter}`, 'lotte', -78, {
      letter,
      title,
      about,
      state,
      marks: marks.map(([by, words]) => ({ wordingId: w.idOf(`wording ${by}`), words })),
    })
  differs('A', 'Hvad kommer først?', 'Arbejde, hverdag, ro eller helbred.', 'in_wording', [
    ['ayse', 'kommer i job eller uddannelse'],
    ['mette', 'kan klare sin egen hverdag'],
    ['sara', 'bliver ro derhjemme'],
    ['omar', 'sover, spiser og tør gå til lægen'],
  ])
  differs(
    'B',
    'Hvem sætter tempoet?',
    'Job har frister, Social har ikke. Tages op igen den 9. december.',
    'open',
    [
      ['ayse', 'Der skal ske noget hver uge.'],
      ['mette', 'Tempoet er den unges.'],
    ],
  )
  addGrowing(rows, w)
}

type Edition = {
  by: StaffKey
  from: AreaCode
  takenBy: StaffKey
  day: number
  text: string
  added: string
  outcome?: string
}

function grow(rows: Rows, w: LoopWriter, kind: 'why' | 'core_task', editions: Edition[]): void {
  for (const [index, { by, from, takenBy, day, text, added, outcome }] of editions.entries()) {
    w.add('amendment', `${kind} ${index + 1}`, by, day - 1, {
      kind,
      on_edition: index,
      text,
      added,
      area_id: areaIds[from],
      outcome_id: outcome ? w.idOf(outcome) : null,
      state: 'taken',
      settled_at: w.at(day),
    })
    rows.add('common_text', {
      loop_id: w.loopId,
      kind,
      edition: index + 1,
      text,
      amendment_id: w.idOf(`${kind} ${index + 1}`),
      made_by: staffId(takenBy),
      made_at: w.at(day),
    })
  }
}

function addGrowing(rows: Rows, w: LoopWriter): void {
  const first = 'Den unge skal have ro nok til at tage det næste skridt.'
  const second = `${first} Vi sørger for, at der er et skridt at tage.`
  const third = `${first} Skridtet er den unges. Vi sørger for, at der er et skridt at tage.`
  const fourth =
    'Den unge skal have ro nok til at tage det næste skridt og ét menneske, der ved, hvordan det går. Skridtet er den unges. Vi sørger for, at der er et skridt at tage.'
  grow(rows, w, 'why', [
    { by: 'sara', from: 'family', takenBy: 'ayse', day: -72, text: first, added: 'ro nok' },
    {
      by: 'frederik',
      from: 'employment',
      takenBy: 'sara',
      day: -60,
      text: second,
      added: 'at der er et skridt at tage',
    },
    { by: 'mette', from: 'social', takenBy: 'ayse', day: -26, text: third, added: 'Skridtet er den unges.' },
    {
      by: 'ayse',
      from: 'employment',
      takenBy: 'sara',
      day: -6,
      text: fourth,
      added: 'ét menneske, der ved, hvordan det går',
      outcome: 'outcome',
    },
  ])
  const stands = (
    by: StaffKey,
    kind: 'why' | 'core_task',
    edition: number,
    stand: string,
    day: number,
    reason = '',
  ) =>
    w.add('area_stand', `stand ${kind} ${edition} ${by}`, by, day, {
      kind,
      edition,
      area_id: areaIds[areaOf(by)],
      stand,
      reason,
    })
  stands('mette', 'why', 3, 'behind', -24)
  stands('sara', 'why', 3, 'behind', -23)
  stands('mette', 'why', 4, 'behind', -5)
  stands('sara', 'why', 4, 'behind', -5, '»Ro« står der nu.')
  stands('frederik', 'why', 4, 'can_live_with', -4, 'Savner, at færre skal leve af ydelse.')
  stands('omar', 'why', 4, 'not_yet', -4, '»Ét menneske« kan ikke være os. Vores vagter skifter.')
  w.add('endorsement', 'endorsed', 'ulla', -12, {
    edition: 3,
    words: 'Det er jeres ord, og jeg står ved dem.',
  })
  w.add('amendment', 'why proposed', 'omar', -3, {
    kind: 'why',
    on_edition: 4,
    text: fourth.replace(
      'ét menneske, der ved, hvordan det går',
      'ét nummer, hvor nogen ved, hvordan det går',
    ),
    added: 'ét nummer, hvor nogen ved, hvordan det går',
    area_id: areaIds.health,
  })

  const task = 'Den unge har en hverdag, der hænger sammen.'
  grow(rows, w, 'core_task', [
    { by: 'mette', from: 'social', takenBy: 'frederik', day: -58, text: task, added: 'en hverdag' },
    {
      by: 'sara',
      from: 'family',
      takenBy: 'mette',
      day: -47,
      text: 'Den unge har en hverdag, der hænger sammen, og kan selv sige, hvad næste skridt er.',
      added: 'kan selv sige, hvad næste skridt er',
    },
  ])
  for (const by of ['frederik', 'mette', 'sara'] as const) stands(by, 'core_task', 2, 'behind', -44)
}

/** Just opened: one area has written, two are waited for. */
function addLetters(rows: Rows, calendar: DemoCalendar): void {
  const w = loopWriter(rows, calendar, 'letters')
  rows.add('loop', {
    id: w.loopId,
    title: 'Hvorfor får familier stadig fire breve?',
    made_by: staffId('marianne'),
    area_id: areaIds.family,
    made_at: w.at(-5),
    opens_on: calendar.day(9),
  })
  joins(w, 'marianne', 'marianne', -5)
  w.add('loop_part', 'part health', 'marianne', -5, {
    area_id: areaIds.health,
    answer: 'yes',
    answered_by: staffId('signe'),
    answered_at: w.at(-3),
  })
  w.add('loop_part', 'part education', 'marianne', -5, { area_id: areaIds.education })
  w.add('why_wording', 'wording camilla', 'camilla', -2, {
    area_id: areaIds.family,
    level: 'practice',
    text: 'Vi gør det, for at forældrene kan bruge kræfterne på børnene og ikke på vores post.',
  })
  w.add('loop_voice', 'doubt', 'stine', -1, {
    kind: 'doubt',
    words: 'Brevene er lovpligtige. Jeg er bange for, at vi bruger et år på at opdage det.',
    from_words: 'Uddannelse',
  })
}
