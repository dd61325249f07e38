// Rows to be put in, table by table, in the order in which they refer to one another.
import type { Row } from '../../platform/db.ts'

const tables = [
  'area',
  'department',
  'person',
  'employee',
  'employment',
  'leads',
  'citizen',
  'contact',
  'citizen_target_group',
  'companion',
  'representation',
  'household_member',
  'plan',
  'relation',
  'plan_ask',
  'sharing',
  'sharing_line',
  'sharing_party',
  'whereabouts',
  'emergency',
  'import_source',
  'words',
  'goal',
  'action',
  'intervention',
  'note',
  'picture',
  'member',
  'stands_in',
  'attachment',
  'last_look',
  'audit_event',
  'question',
  'question_holder',
  'question_view',
  'question_case',
  'question_reading',
  'decision',
  'working_agreement',
  'agreement_edition',
  'agreement_proposal',
  'agreement_use',
  'table_time',
  'table_question',
  'loop',
  'loop_part',
  'why_wording',
  'why_difference',
  'culture_entry',
  'frame',
  'frame_own',
  'frame_dialogue',
  'frame_message',
  'experiment',
  'outcome',
  'amendment',
  'common_text',
  'area_stand',
  'endorsement',
  'words_practice',
  'tension',
  'outcome_told',
  'outcome_read',
  'loop_voice',
  'handover',
  'handover_item',
  'money_used',
  'rollout',
  'rollout_team',
  'rollout_table',
  'rollout_member',
  'sparring_ask',
  'sparring_talk',
  'sparring_part',
] as const
export type Table = (typeof tables)[number]

export type Rows = {
  add(table: Table, row: Row): void
  of(table: Table): readonly Row[]
  /** A statement with its one value for each table, and for each set of columns. */
  statements(): { text: string; values: [string] }[]
}

export function newRows(): Rows {
  const rows = new Map<Table, Row[]>(tables.map(table => [table, []]))
  const of = (table: Table) => rows.get(table) ?? []
  return {
    add: (table, row) => void of(table).push(row),
    of,
    statements: () => tables.flatMap(table => statementsFor(table, of(table))),
  }
}

/** A column that a row leaves out takes its default. */
function statementsFor(table: Table, rows: readonly Row[]) {
  return [...Map.groupBy(rows, row => Object.keys(row).sort().join(', '))].map(([columns, alike]) => ({
    text: `insert into kobling.${table} (${columns})
      select ${columns} from jsonb_populate_recordset(null::kobling.${table}, $1)`,
    values: [JSON.stringify(alike)] as [string],
  }))
}
