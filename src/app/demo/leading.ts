// A change of leader, begun and half answered; what one leader keeps in view in their own room; money used; peers who spar.
import type { DemoCalendar } from './calendar.ts'
import { nameId } from './chance.ts'
import { staffId } from './organisation.ts'
import type { Rows } from './rows.ts'
import type { StaffKey } from './staff.ts'

export function addLeading(rows: Rows, calendar: DemoCalendar): void {
  addHandover(rows, calendar)
  addPulls(rows, calendar)
  addMoney(rows, calendar)
  addPeers(rows, calendar)
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
  item('decision', 'taxi', nameId('question', 'taxi'), '–', '')
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

/** What Kasper and Søren used of their frames: one entry was written twice and is struck. */
function addMoney(rows: Rows, calendar: DemoCalendar): void {
  const used = (
    key: 'kasper' | 'soeren',
    day: number,
    amount_kr: number,
    used_for: string,
    struck?: { day: number; why: string },
  ) =>
    rows.add('money_used', {
      id: nameId('money', key, String(day), String(struck?.day)),
      frame_id: nameId('loop', 'young', `to ${key}`),
      amount_kr,
      used_on: calendar.workday(day),
      used_for,
      made_by: staffId(key),
      made_at: calendar.moment(calendar.workday(day + 1), 15),
      struck_at: struck ? calendar.moment(calendar.workday(struck.day), 9) : null,
      struck_by: struck ? staffId(key) : null,
      struck_why: struck?.why ?? '',
    })
  used('kasper', -52, 14_500, 'Tolk til fælles møder i september og oktober')
  used('kasper', -30, 8_000, 'Leje af lokale i Aktivitetshuset, Havnegade 4')
  used('kasper', -30, 8_000, 'Leje af lokale i Aktivitetshuset', { day: -27, why: 'Skrevet to gange' })
  used('kasper', -11, 3_500, 'Taxa til skole og praktik, mens bussen var omlagt')
  used('soeren', -40, 12_000, 'Vikar to torsdage, så familiebehandlerne kunne være med')
}

/** Sparring across areas: agreed between two, asked of one, offered to one. */
function addPeers(rows: Rows, calendar: DemoCalendar): void {
  const ask = (asker: StaffKey, asked: StaffKey, kind: 'ask' | 'offer', day: number, words: string) =>
    rows.add('sparring_ask', {
      id: nameId('sparring_ask', asker, asked),
      asker_id: staffId(asker),
      asked_id: staffId(asked),
      turn_id: staffId(asked),
      kind,
      words,
      next_at: calendar.moment(calendar.workday(day), 14),
      weeks: 4,
    })
  ask('torkild', 'kasper', 'ask', 9, 'Hvordan fik I teamet med, da de var trætte af nye planer?')
  ask(
    'vibeke',
    'bodil',
    'offer',
    12,
    'Vi har prøvet ét fælles brev i et halvt år. Vil du høre, hvad der gik skævt?',
  )
  const talk = nameId('sparring', 'gitte', 'marianne')
  rows.add('sparring_talk', {
    id: talk,
    leader_id: staffId('gitte'),
    other_id: staffId('marianne'),
    next_at: calendar.moment(calendar.workday(15), 9),
    moved_from: calendar.moment(calendar.workday(6), 9),
    weeks: 8,
  })
  for (const [key, prepared] of [
    ['marianne', 'Hvordan siger du nej, når alle tre områder beder om den samme torsdag?'],
    ['gitte', ''],
  ] as const)
    rows.add('sparring_part', { talk_id: talk, person_id: staffId(key), prepared })
}
