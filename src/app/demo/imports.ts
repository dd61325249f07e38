// What an import has brought and nobody has sorted yet: it passes no consent until somebody does.
import type { DemoCalendar } from './calendar.ts'
import { between, type Chance, momentId, nameId, pick } from './chance.ts'
import type { Rows } from './rows.ts'

const brought = [
  { title: 'Udskrivningsbrev', type: 'DocumentReference', action: 'Bestiller tid til kontrol' },
  {
    title: 'Henvisning til fysioterapi',
    type: 'ServiceRequest',
    action: 'Går til fysioterapi to gange om ugen',
  },
  { title: 'Vurdering fra lægen', type: 'Observation', action: 'Sender svar på lægens spørgsmål' },
]

export function addImports(rows: Rows, calendar: DemoCalendar, chance: Chance): void {
  const cases = rows
    .of('relation')
    .filter(relation => relation.area_id === 3 && relation.kind === 'assignment')
  const seen = new Set<unknown>()
  for (const relation of cases) {
    if (seen.has(relation.citizen_id) || seen.size >= 12 || chance() < 0.5) continue
    seen.add(relation.citizen_id)
    addImport(rows, calendar, chance, String(relation.citizen_id), seen.size)
  }
}

function addImport(
  rows: Rows,
  calendar: DemoCalendar,
  chance: Chance,
  citizen_id: string,
  number: number,
): void {
  const { title, type, action } = pick(chance, brought)
  const day = calendar.workday(-between(chance, 2, 30))
  const at = calendar.moment(day, 6, 30)
  const source_id = nameId('import', String(number))
  rows.add('import_source', {
    id: source_id,
    citizen_id,
    system: 'https://demo.fjordby.example/careplan',
    reference: `CarePlan/${number}`,
    digest: source_id.replaceAll('-', ''),
    file_name: `careplan-${number}.json`,
    imported_at: at,
  })
  const object = (kind: string) => ({
    id: momentId(at, kind, source_id),
    citizen_id,
    area_id: 3,
    themes: null,
    source_id,
    created_at: at,
    updated_at: at,
    touched_times_at: at,
    touched_headline_at: at,
    touched_all_at: at,
  })
  rows.add('attachment', {
    ...object('attachment'),
    resource_type: type,
    title,
    dated_on: day,
    content: { resourceType: type, id: `demo-${number}`, status: 'final' },
  })
  rows.add('action', { ...object('action'), title: action, doer_kind: 'citizen', doer_id: citizen_id })
}
