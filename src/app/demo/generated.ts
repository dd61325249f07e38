// The demo's other citizens: stories put together by chance, shorter than the written ones.
import { between, type Chance, pick, some } from './chance.ts'
import {
  dreams,
  firstNames,
  lastNames,
  outcomes,
  type Practice,
  type PracticeKey,
  practiceArea,
  practices,
  refusals,
  situations,
  streets,
  wishes,
  works,
} from './grammar.ts'
import type { AreaCode, ThemeCode } from './municipality.ts'
import { phoneOf } from './organisation.ts'
import { employee, type StaffKey } from './staff.ts'
import type { Action, Consent, Goal, How, Intervention, Story } from './story.ts'

/** One area at work: who it is, and in what way. */
type Involved = { area: AreaCode; practice: Practice; who: StaffKey; provider: StaffKey | null }

export function generatedStory(chance: Chance, number: number): Story {
  const situation = pick(chance, situations)
  const withPlan = number % 3 === 0
  const involved = involvedIn(
    chance,
    situation.practices,
    withPlan ? between(chance, 2, 3) : between(chance, 1, 3),
  )
  const began = -between(chance, 90, 300)
  const key = `citizen-${number}`
  const years = situation.group === 'young' ? between(chance, 18, 26) : between(chance, 27, 66)
  return {
    key,
    name: nameFor(chance),
    age: { years, days: between(chance, 1, 360) },
    language: 'da',
    interpreter: false,
    easyReading: chance() < 0.12,
    protectedAddress: chance() < 0.03,
    targetGroups: [situation.group],
    contacts: [
      { kind: 'phone', value: phoneOf(key) },
      { kind: 'address', value: `${pick(chance, streets)} ${between(chance, 1, 90)}, 9999 Fjordby` },
    ],
    cases: involved.flatMap(({ who, provider }) =>
      [who, provider].flatMap(one => (one === null ? [] : [{ who: one, day: began }])),
    ),
    words: [],
    goals: [],
    interventions: involved.map(one => intervention(chance, one, began)),
    pictures: [],
    notes: [],
    team: [],
    standsIn: [],
    consents: [],
    looks: [],
    ...(withPlan ? planFor(chance, involved, began) : casesFor(chance, involved, began)),
  }
}

const nameFor = (chance: Chance) => {
  const middle = chance() < 0.3 ? `${pick(chance, lastNames)} ` : ''
  return `${pick(chance, firstNames)} ${middle}${pick(chance, lastNames)}`
}

function involvedIn(chance: Chance, keys: PracticeKey[], count: number): Involved[] {
  return keys.slice(0, count).map(key => {
    const practice: Practice = practices[key]
    return {
      area: practiceArea[key],
      practice,
      who: pick(chance, practice.staff),
      provider: practice.provider ? pick(chance, practice.provider.staff) : null,
    }
  })
}

function intervention(chance: Chance, { practice, who }: Involved, began: number): Intervention {
  const from = began + between(chance, 1, 30)
  return {
    key: `${who}-${practice.catalogue.code}`,
    by: who,
    ...(practice.provider ? { also: practice.provider.area } : {}),
    day: from,
    title: practice.title,
    catalogue: practice.catalogue,
    law: practice.law,
    from,
    until: between(chance, 20, 200),
    themes: practice.themes,
    goals: [],
  }
}

/** Somebody whose areas work each on its own; some have been asked about one plan. */
function casesFor(chance: Chance, involved: Involved[], began: number): Pick<Story, 'asks' | 'actions'> {
  const [first] = involved
  const asked = first && involved.length > 1 && chance() < 0.2
  const day = -between(chance, 5, 50)
  return {
    actions: involved.flatMap((one, at) =>
      some(chance, tasksOf(chance, one, began, at), between(chance, 1, 2)),
    ),
    asks: asked
      ? [
          {
            by: first.who,
            day: day - 4,
            answer: {
              day,
              said: pick(chance, ['no', 'later'] as const),
              how: 'table',
              reason: pick(chance, refusals),
            },
          },
        ]
      : [],
  }
}

function tasksOf(chance: Chance, { practice, who }: Involved, began: number, at: number): Action[] {
  const base = (title: string, n: number) => ({
    key: `${who}-${at}-${n}`,
    by: who,
    day: Math.min(-21, began + between(chance, 10, 60)),
    title,
    themes: practice.themes,
  })
  const tasks: Action[] = practice.tasks.map((title, n) => ({
    ...base(title, n),
    doer: who,
    ...standing(chance),
  }))
  const homework: Action[] = practice.homework.map((title, n) => ({
    ...base(title, 10 + n),
    doer: 'self',
    ...standing(chance),
  }))
  const duty: Action[] = practice.duty
    ? [{ ...base(practice.duty.title, 20), doer: who, duty: practice.duty.law, due: between(chance, 2, 40) }]
    : []
  return [...tasks, ...homework, ...duty]
}

/** Where an action stands: done, due, or waiting. */
function standing(chance: Chance): Partial<Action> {
  const roll = chance()
  if (roll < 0.3)
    return { due: -between(chance, 5, 20), done: -between(chance, 2, 15), howItWent: pick(chance, outcomes) }
  if (roll < 0.4) return { starts: between(chance, 15, 60), waitsOn: 'later' }
  const due = between(chance, -4, 45)
  return roll < 0.65 ? { due, waitsOn: pick(chance, ['us', 'citizen', 'decision'] as const) } : { due }
}

function planFor(chance: Chance, involved: Involved[], began: number): Partial<Story> & Pick<Story, 'asks'> {
  const day = began + between(chance, 25, 50)
  const [lead] = involved
  if (!lead) throw new Error('a plan needs somebody to lead it')
  const how: How = chance() < 0.7 ? 'table' : 'phone'
  const people = involved.flatMap(({ who, provider }) => (provider ? [who, provider] : [who]))
  // Some days from asked to yes and from yes to plan, told by the day so that nothing else of the demo moves.
  const yes = day - 2 - ((Math.abs(day) * 7) % 12)
  const asked = yes - 3 - ((Math.abs(day) * 5) % 7)
  return {
    asks: [{ by: lead.who, day: asked, answer: { day: yes, said: 'yes', how, reason: '' } }],
    plan: { day, by: lead.who, lead: lead.who },
    team: people.map((who, at) => ({
      who,
      role: employee(who).title,
      from: day,
      by: at === 0 ? 'self' : lead.who,
    })),
    words: [
      { key: 'dream', kind: 'dream', by: 'self', day: day + 2, themes: [], text: pick(chance, dreams) },
      { key: 'works', kind: 'works', by: 'self', day: day + 3, themes: [], text: pick(chance, works) },
    ],
    goals: withReached(
      involved.slice(0, 2).map((one, at) => goalFor(chance, one, day, at)),
      lead,
      day,
    ),
    pictures: involved.map(one => ({
      key: one.who,
      by: one.who,
      day: day + between(chance, 1, 9),
      themes: one.practice.themes,
      text: pick(chance, one.practice.pictures),
    })),
    standsIn: involved.flatMap(({ who, practice }) =>
      practice.statutory
        ? [{ code: practice.statutory, by: who, from: day, yes: { day, how }, answers: {} }]
        : [],
    ),
    consents: involved.map((to, at) => consentTo(chance, to, involved, day + at, how)),
  }
}

function goalFor(chance: Chance, involved: Involved, day: number, at: number): Goal {
  const theme = pick(chance, involved.practice.themes)
  return {
    key: `goal-${at}`,
    by: 'self',
    day: day + 4 + at,
    ...pick(chance, wishes[theme]),
    themes: [theme],
    areas: [involved.area],
    state: 'active',
    actions: some(chance, tasksOf(chance, involved, day, at), 3),
  }
}

/** Three of five have reached something since; told by the day so that nothing else of the demo moves. */
function withReached(goals: Goal[], { area, practice }: Involved, day: number): Goal[] {
  const theme = practice.themes[0]
  const wish = theme && wishes[theme].find(({ title }) => goals.every(goal => goal.title !== title))
  if (!wish || Math.abs(day) % 5 > 2) return goals
  const reached: Goal = {
    key: 'goal-reached',
    by: 'self',
    day: day + 7,
    ...wish,
    themes: [theme],
    areas: [area],
    state: 'achieved',
    actions: [],
  }
  return [...goals, reached]
}

/** What the others give to one area: its own themes whole, theirs as far as the citizen likes. */
function consentTo(chance: Chance, to: Involved, all: Involved[], day: number, how: How): Consent {
  const others = all.filter(one => one.area !== to.area)
  const themes: Partial<Record<ThemeCode, 1 | 2 | 3>> = {}
  for (const { practice } of others)
    for (const theme of practice.themes)
      if (chance() < 0.8) themes[theme] = pick(chance, [1, 2, 3, 3] as const)
  for (const theme of to.practice.themes) themes[theme] = 3
  const gives = [
    ...new Set(
      others.flatMap(one => [one.area, ...(one.practice.provider ? [one.practice.provider.area] : [])]),
    ),
  ]
  return {
    to: to.area,
    purpose: 'At I kan hjælpe mig uden at spørge om det samme',
    versions: [
      {
        day,
        until: between(chance, -20, 260),
        how,
        by: all[0]?.who ?? to.who,
        gives,
        parts: { words: 3, actions: 3, interventions: pick(chance, [2, 3] as const), notes: 3, team: 3 },
        themes,
      },
    ],
  }
}
