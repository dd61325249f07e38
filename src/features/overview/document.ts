// The overview on one page for the management meeting: the tables behind the figures, and how they are counted.
import { pdfOf, table, words } from '../../platform/documents.ts'
import { createDates } from '../../platform/i18n/dates.ts'
import type { Language } from '../../platform/i18n/language.ts'
import type { Overview, PublishedQuarter } from './model.ts'
import { daysAt, flowRows, numberAt, pulseRows, type Row, rowsOf } from './screens/figures.ts'
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

const levels = ['4', '3', '2', '1', 'staff', 'all'] as const

/** Undefined: that quarter is not published, or the place is none of the reader's. */
export async function overviewPage(overview: Overview, { language, place, from, names, now }: Asked) {
  const t = language === 'da' ? da : en
  const dates = createDates(language, () => now)
  const at = from === undefined ? 0 : overview.quarters.findIndex(one => one.from === from)
  const [quarter, before] = [overview.quarters[at], overview.quarters[at + 1]]
  const isMine = overview.scope.areas.some(id => String(id) === place)
  const placeName = place === 'all' ? t.allAreas : isMine ? names.get(place) : undefined
  if (!quarter || placeName === undefined) return undefined
  const number = (value: number | null) => (value === null ? t.hidden : String(value))
  const counts = (title: string, head: string, rows: readonly (readonly [string, Row])[], how: string) =>
    [
      `== ${words(title)}`,
      table(
        ['1fr', '3.2cm', '3.2cm'],
        [head, t.number, t.was],
        rows.map(([name, row]) => [name, number(row.value), number(row.before)]),
      ),
      `#text(8pt)[${words(how)}]`,
    ].join('\n')
  const named = <Key extends string>(text: Readonly<Record<Key, string>>, rows: readonly Row[]) =>
    rows.map(row => [text[row.key as Key], row] as const)
  const steps = named(t.flow.steps, [
    ...flowRows(quarter, before, place),
    ...rowsOf(['no', 'later', 'unanswered'], quarter, before, place),
  ])
  const rowsFor = (keys: object) => rowsOf(Object.keys(keys), quarter, before, place)
  const body = [
    `${words(t.printLead(placeName, dates.day(quarter.asOf)))}\n`,
    counts(
      t.flow.title,
      t.flow.step,
      steps,
      [...medians(quarter, place, t), t.flow.how, t.flow.missing].join(' '),
    ),
    counts(t.stall.title, t.stall.reason, named(t.stall.reasons, rowsFor(t.stall.reasons)), t.stall.how),
    counts(t.change.title, t.change.what, named(t.change.marks, rowsFor(t.change.marks)), t.change.how),
    ...byArea(overview, quarter, names, t, number),
    ...pulse(overview, t),
    words(t.note),
  ].join('\n\n')
  const name = language === 'da' ? 'overblik' : 'overview'
  return {
    fileName: `${name}-${quarter.from}.pdf`,
    pdf: (await pdfOf({ title: `${t.title}: ${placeName}`, language, body, dense: true })).toString('base64'),
  }
}

type Words = typeof da | typeof en

/** How long half of them took, and where the flow begins. */
function medians(quarter: PublishedQuarter, place: string, t: Words): string[] {
  const found = (['asked_yes', 'yes_plan'] as const).flatMap(step => {
    const days = daysAt(quarter, place, step)
    return days === null ? [] : [`${t.flow.days[step]}: ${t.flow.median(days)}.`]
  })
  return quarter.needCounted ? found : [...found, t.flow.begins]
}

function byArea(
  { scope }: Overview,
  quarter: PublishedQuarter,
  names: AreaNames,
  t: Words,
  number: (value: number | null) => string,
): string[] {
  if (scope.areas.length < 2) return []
  const rows = scope.areas.map(id => [
    names.get(String(id)) ?? String(id),
    ...['asked', 'yes', 'plan'].map(measure => number(numberAt(quarter, String(id), measure))),
  ])
  const { asked, yes, plan } = t.flow.steps
  return [
    `== ${words(t.spread.title)}`,
    table(['1fr', '3.2cm', '3.2cm', '3.2cm'], [t.spread.by.place, asked, yes, plan], rows),
  ]
}

/** All six questions, each from the newest round that asked it. */
function pulse({ rounds }: Overview, t: Words): string[] {
  if (rounds.length === 0) return []
  const rows = t.pulse.statements.map((statement, at) => {
    const found = pulseRows(rounds, at + 1, 'level')
    const agree = (level: string) =>
      found?.rows.find(row => row.place === (level === 'all' ? 'all' : `level:${level}`))?.agree ?? null
    return [statement, ...levels.map(level => sayShare(agree(level), t))]
  })
  return [
    `== ${words(t.pulse.page.title)}`,
    table(
      ['1fr', ...levels.map(() => '2.1cm')],
      [t.pulse.question, ...levels.map(level => t.pulse.level[level])],
      rows,
    ),
    `#text(8pt)[${words(t.pulse.how)}]`,
  ]
}

const sayShare = (share: number | null, t: Words) => (share === null ? t.hidden : t.pulse.percent(share))
