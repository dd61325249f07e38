// A change of leader, begun and half answered; and what one leader keeps in view in their own room.
import type { DemoCalendar } from './calendar.ts'
import { nameId } from './chance.ts'
import { staffId } from './organisation.ts'
import type { Rows } from './rows.ts'

export function addLeading(rows: Rows, calendar: DemoCalendar): void {
  addHandover(rows, calendar)
  addPulls(rows, calendar)
}

/** Søren leaves the young people's team; Marianne takes over. */
function addHandover(rows: Rows, calendar: DemoCalendar): void {
  const handover = nameId('handover', 'soeren')
  const loop = nameId('loop', 'young')
  rows.add('handover', {
    id: handover,
    from_id: staffId('soeren'),
    to_id: staffId('marianne'),
    made_by: staffId('rikke'),
    made_at: calendar.moment(calendar.workday(-6), 9),
    due_on: calendar.workday(21),
    meets_at: calendar.moment(calendar.workday(4), 13),
    meets_with: 'predecessor',
    words: 'Teamet taler bedst i bilen. Spørg dem, hvad der virkede i september.',
  })
  const item = (
    kind: string,
    name: string,
    object_id: string,
    title: string,
    detail: string,
    more: object = {},
  ) =>
    rows.add('handover_item', {
      id: nameId('handover_item', name),
      handover_id: handover,
      kind,
      object_id,
      loop_id: ['why', 'frame', 'experiment'].includes(kind) ? loop : null,
      title,
      detail,
      ...more,
    })
  item(
    'why',
    'why',
    loop,
    'Unge med forløb i flere områder',
    'Ordlyden vokser stadig. Sundhed kan ikke endnu.',
    {
      answer: 'endorsed',
      answered_at: calendar.moment(calendar.workday(-2), 15),
    },
  )
  item(
    'frame',
    'frame',
    nameId('loop', 'young', 'to soeren'),
    'Færre steder at gå hen for den unge.',
    '6 timer om ugen til hvert team',
  )
  item(
    'experiment',
    'experiment',
    nameId('loop', 'young', 'experiment 2'),
    'Vi ser på skridt i stedet for samtaler',
    'Slutter snart. Holder det?',
  )
  item(
    'decision',
    'taxi',
    nameId('question', 'taxi'),
    '–',
    '',
  )
}

function addPulls(rows: Rows, calendar: DemoCalendar): void {
  const pull = (name: string, row: object) =>
    rows.add('tension', {
      id: nameId('tension', name),
      owner_id: staffId('kasper'),
      made_by: staffId('kasper'),
      made_at: calendar.moment(calendar.workday(-40), 16),
      ...row,
    })
  pull('budget', {
    pole_a: 'Budget',
    pole_b: 'Omsorgspligt',
    good_a: 'Pengene rækker til flere, og vi kan sige hvorfor.',
    good_b: 'Ingen står alene, når det er sværest.',
    signs: [
      { pole: 'a', words: 'Vi siger nej, før vi har talt med borgeren', seenOn: calendar.workday(-12) },
      { pole: 'a', words: 'Vi bevilger fire uger ad gangen', seenOn: null },
      { pole: 'b', words: 'Vi giver mere, end borgeren beder om', seenOn: null },
    ],
    sentence: 'Vi taler med borgeren først, og vi siger ærligt, hvad pengene rækker til.',
    agreed_with: 'Tariq Malik',
    agreed_on: calendar.workday(-9),
  })
  pull('involve', {
    pole_a: 'Involvering',
    pole_b: 'Styring',
    good_a: 'Teamet finder svar, som ingen leder havde set.',
    good_b: 'Alle ved, hvad der gælder, også i morgen.',
    signs: [
      { pole: 'a', words: 'Nogen spørger: hvem bestemmer egentlig?', seenOn: calendar.workday(-5) },
      { pole: 'b', words: 'Teamet beder om lov til småting', seenOn: null },
    ],
    sentence: '',
    agreed_with: '',
    agreed_on: null,
  })
}
