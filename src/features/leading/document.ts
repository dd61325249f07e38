import { pdfOf, table, words } from '../../platform/documents.ts'
import { createDates } from '../../platform/i18n/dates.ts'
import type { Language } from '../../platform/i18n/language.ts'
import type { Handover, HandoverItem } from './model.ts'
import { onlyTells } from './rules.ts'
import { da } from './text.da.ts'
import { en } from './text.en.ts'

/** The hand-over on paper: what it is, and every item with where it stands. */
export async function handoverPage(handover: Handover, language: Language) {
  const t = (language === 'da' ? da : en).handover
  const dates = createDates(language, () => new Date(handover.madeAt))
  const title = `${t.title}: ${t.row(handover.fromName, handover.toName)}`
  const state = (item: HandoverItem) => {
    if (onlyTells(item.kind)) return t.toKnow
    if (item.answer === null && !item.waits) return t.settled
    return item.answer === null ? t.waits : [t.answers[item.answer], item.words].filter(Boolean).join(': ')
  }
  const said = [
    t.watching(handover.fromName, handover.toName),
    `${t.dueOn(dates.day(handover.dueOn))}.`,
    handover.meetsAt
      ? `${t.meetsAt(handover.meetsWith === 'predecessor' ? handover.fromName : t.theLeader, dates.dayTime(handover.meetsAt))}.`
      : '',
    handover.words ? t.said(handover.fromName, handover.words) : '',
  ]
  const rows = handover.items.map(item => [
    t.kinds[item.kind],
    [item.title ?? t.unseen, item.detail].filter(Boolean).join('\n'),
    state(item),
  ])
  const body = [
    ...said.filter(Boolean).map(line => `${words(line)}\n`),
    table(['2.6cm', '1fr', '4cm'], [t.columns.what, t.columns.item, t.columns.state], rows),
  ].join('\n')
  return {
    fileName: language === 'da' ? 'lederskifte.pdf' : 'hand-over.pdf',
    pdf: (await pdfOf({ title, language, body })).toString('base64'),
  }
}
