// The overview on one page for the management meeting: the tables behind the figures, and how they are counted.
import { pdfOf, table, words } from '../../platform/documents.ts'
import { createDates } from '../../platform/i18n/dates.ts'
import type { Language } from '../../platform/i18n/language.ts'
import type { Overview, PublishedQuarter } from './model.ts'
import { answerRows } from './screens/about.ts'
import {
  besides,
  dayAndYear,
  daysAt,
  flowRows,
  monthAndYear,
  numberAt,
  pulseRows,
  quarterName,
  type Row,
  refusalRows,
  rowsOf,
} from './screens/figures.ts'
import { da } from './text.da.ts'
import { en } from './text.en.ts'

export type Asked = {
  language: Language
  place: string
  from: string | undefined
  names: AreaNames
  now: Date
}
export type AreaNames = ReadonlyMap<string, string>
type Words = typeof da | typeof en
/** What every part of the page is made with. */
type Page = {
  t: Words
  language: Language
  overview: Overview
  quarter: PublishedQuarter
  before: PublishedQuarter | undefined
  place: string
  names: AreaNames
  dates: ReturnType<typeof createDates>
}

const levels = ['4', '3', '2', '1', 'staff', 'all'] as const

/** Undefined: that quarter is not published, or the place is none of the reader's. */
export async function overviewPage(overview: Overview, { language, place, from, names, now }: Asked) {
  const t = language === 'da' ? da : en
  const dates = createDates(language, () => now)
  const at = from === undefined ? 0 : overview.quarters.findIndex(one => one.from === from)
  const [quarter, before] = [overview.quarters[at], overview.quarters[at + 1]]
  const placeName = nameOf(place, overview, names, t)
  if (!quarter || placeName === undefined) return undefined
  const page: Page = { t, language, overview, quarter, before, place, names, dates }
  const period = quarterName(quarter, dates, true)
  const body = [
    `${words(t.printLead(placeName, period, dayAndYear(quarter.asOf, dates)))}\n`,
    flow(page),
    beside([stall(page), changes(page)], [refusals(page), ...answers(page)]),
    ...byArea(page),
    ...pulse(page),
    words(t.note),
  ].join('\n\n')
  const name = language === 'da' ? 'overblik' : 'overview'
  return {
    fileName: `${name}-${slug(placeName)}-${quarter.from}.pdf`,
    pdf: (
      await pdfOf({ title: `${t.title}: ${placeName}, ${period}`, language, body, dense: true })
    ).toString('base64'),
  }
}

/** The whole, or an area or department that the reader answers for. */
function nameOf(place: string, { scope }: Overview, names: AreaNames, t: Words): string | undefined {
  if (place === 'all') return t.allAreas
  if (scope.areas.some(id => String(id) === place)) return names.get(place)
  const team = scope.teams.find(one => `department:${one.id}` === place)
  return team && `${names.get(String(team.areaId)) ?? team.areaId}: ${team.name}`
}

const slug = (name: string) =>
  name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')

/** Two columns; read one after the other. */
const beside = (left: readonly string[], right: readonly string[]) =>
  `#v(0.5em)
#grid(columns: (1fr, 1fr), column-gutter: 8mm, [${left.join('\n\n')}], [${right.join('\n\n')}])`

const small = (text: string) => `#text(8pt)[${words(text)}]`
const number = (value: number | null, t: Words) => (value === null ? t.hidden : String(value))
const share = (value: number | null, t: Words) => (value === null ? t.hidden : t.pulse.percent(value))

type Counts = { title: string; head: string; names: Readonly<Record<string, string>>; how: string }
function counts({ t }: Page, { title, head, names, how }: Counts, rows: readonly Row[]): string {
  const lines = rows.map(row => [names[row.key] ?? row.key, number(row.value, t), number(row.before, t)])
  return [
    `== ${words(title)}`,
    table(['1fr', 'auto', 'auto'], [head, t.number, t.was], lines),
    small(how),
  ].join('\n')
}

function flow(page: Page): string {
  const { t, quarter, before, place } = page
  const rows = [...flowRows(quarter, before, place), ...rowsOf(besides, quarter, before, place)]
  const how = [...medians(page), t.flow.how, t.flow.missing].join(' ')
  return counts(page, { title: t.flow.title, head: t.flow.step, names: t.flow.steps, how }, rows)
}

function stall(page: Page): string {
  const { title, reason: head, reasons: names, how } = page.t.stall
  const rows = rowsOf(Object.keys(names), page.quarter, page.before, page.place)
  return counts(page, { title, head, names, how }, rows)
}

function changes(page: Page): string {
  const { title, what: head, marks: names, how } = page.t.change
  const rows = rowsOf(Object.keys(names), page.quarter, page.before, page.place)
  return counts(page, { title, head, names, how }, rows)
}

/** How long half of them took, and where the flow begins. */
function medians({ quarter, place, t }: Page): string[] {
  const found = (['asked_yes', 'yes_plan'] as const).flatMap(step => {
    const days = daysAt(quarter, place, step)
    return days === null ? [] : [`${t.flow.days[step]}: ${t.flow.median(days)}.`]
  })
  return quarter.needCounted ? found : [...found, t.flow.begins]
}

function refusals({ t, quarter, overview, language }: Page): string {
  const rows = refusalRows(quarter, overview, language, t.refusals.none)
  const { title, kind, both, no, later, whole } = t.refusals
  return [
    `== ${words(title)}`,
    table(
      ['1fr', 'auto', 'auto', 'auto'],
      [kind, both, no, later],
      rows.map(row => [row.name, ...[row.declined, row.no, row.later].map(value => number(value, t))]),
    ),
    small(whole),
  ].join('\n')
}

/** How long answers take; whom it is not told to has no such rows. */
function answers({ t, quarter, before }: Page): string[] {
  const rows = answerRows(quarter, t)
  if (rows.length === 0) return []
  const then = answerRows(before, t)
  const lines = rows.map(row => [
    row.name,
    number(row.median, t),
    number(then.find(one => one.level === row.level)?.median ?? null, t),
  ])
  return [
    [
      `== ${words(t.answers.title)}`,
      table(['1fr', 'auto', 'auto'], [t.answers.level, t.answers.days, t.was], lines),
      small(t.answers.detail),
    ].join('\n'),
  ]
}

function byArea({ t, overview: { scope }, quarter, names }: Page): string[] {
  if (scope.areas.length < 2) return []
  const rows = scope.areas.map(id => [
    names.get(String(id)) ?? String(id),
    ...['asked', 'yes', 'plan'].map(measure => number(numberAt(quarter, String(id), measure), t)),
  ])
  const { asked, yes, plan } = t.flow.steps
  return [
    [
      `== ${words(t.spread.title)}`,
      table(['1fr', '3.2cm', '3.2cm', '3.2cm'], [t.spread.by.place, asked, yes, plan], rows),
    ].join('\n'),
  ]
}

/** All six questions, each from the newest round that asked it. */
function pulse({ t, overview: { rounds }, dates }: Page): string[] {
  if (rounds.length === 0) return []
  const rows = t.pulse.statements.map((statement, at) => {
    const found = pulseRows(rounds, at + 1, 'level')
    const agree = (level: string) =>
      found?.rows.find(row => row.place === (level === 'all' ? 'all' : `level:${level}`))?.agree ?? null
    return [
      statement,
      found ? monthAndYear(found.month, dates) : '',
      ...levels.map(level => share(agree(level), t)),
    ]
  })
  const head = [t.pulse.question, t.pulse.round, ...levels.map(level => t.pulse.level[level])]
  return [
    [
      `== ${words(t.pulse.page.title)}`,
      table(['1fr', ...head.slice(1).map(() => 'auto')], head, rows),
      small(t.pulse.how),
    ].join('\n'),
  ]
}
