// The report of an import as lines to read, in the reader's language.
import type { Language } from '../../platform/i18n/language.ts'
import type { FileReport, ImportErrorBody, ImportReport, ResourceOutcome } from './model.ts'
import { da } from './text.da.ts'
import { en } from './text.en.ts'

const texts = { da, en }
type Words = (typeof texts)['da' | 'en']

/** Where it is broken, and what to make of it. */
export function describeError(error: ImportErrorBody, language: Language): string {
  const t = texts[language]
  const line = error.line === null ? '' : t.where.line(error.line, error.column ?? 1)
  const where = [error.path, line].filter(one => one !== '').join(', ')
  const what = t.error[error.code](error.detail)
  return `${where === '' ? '' : `${where}: `}${what}. ${t.where.nothing}`
}

export const describeReport = (report: ImportReport, language: Language): string[] =>
  report.files.flatMap(file => describeFile(file, language))

function describeFile(file: FileReport, language: Language): string[] {
  const t = texts[language]
  const head = t.report.file(file.file)
  if (file.error) return [head, `  ${describeError(file.error, language)}`]
  return [
    head,
    ...describeCitizens(file, t).map(line => `  ${line}`),
    ...(file.changed ? file.resources.flatMap(one => describeResource(one, t)) : []).map(
      line => `    ${line}`,
    ),
    ...(file.changed ? [`  ${t.report.unsorted}`] : []),
  ]
}

function describeCitizens(file: FileReport, t: Words): string[] {
  return file.citizens.flatMap(citizen => {
    const counts = Map.groupBy(citizen.objects, one => one.change)
    const changes = [...counts].map(([change, some]) => `${t.change[change]}: ${some.length}`)
    const fields = citizen.differs.map(one => t.fields[one as keyof typeof t.fields]).join(', ')
    return [
      t.report.citizen(citizen.name, citizen.isNew),
      ...(file.area ? [t.report.area(citizen.areas.join(', '), file.area)] : []),
      ...(file.changed ? [changes.join(', ')] : [t.report.unchanged]),
      ...(citizen.differs.length > 0 ? [t.report.differs(fields)] : []),
      ...(citizen.consents > 0 ? [t.report.consents(citizen.consents)] : []),
      ...(citizen.gone.length > 0 ? [t.report.gone(citizen.gone.length)] : []),
    ]
  })
}

function describeResource(one: ResourceOutcome, t: Words): string[] {
  const name = `${one.resourceType}${one.id === null ? '' : `/${one.id}`}`
  const became = one.became.map(it => t.report.became(t.became[it.kind], shortly(it.what)))
  const kept = one.attached ? [t.report.attached(t.why[one.attached.why], one.attached.more.join(', '))] : []
  const ignored = one.ignored ? [t.report.ignored(t.why[one.ignored])] : []
  return [...became, ...kept, ...ignored].map(what => `${name} ${what}`)
}

/** For the eye on one line only; what is stored is never cut. */
const shortly = (text: string): string => {
  const [line = ''] = text.split('\n')
  return line.length > 70 ? `${line.slice(0, 69)}…` : line
}
