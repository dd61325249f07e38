// The acts that are alike for every kind of object, by people and by the import job.
import type { Outcome, Probe } from '../../../../test/guards/probe.ts'
import { AREA } from '../../../../test/world.ts'
import { KIND_FIELDS } from './policies.scene.fixture.ts'

const literal = (value: unknown) =>
  typeof value === 'string'
    ? `'${value}'`
    : typeof value === 'object'
      ? `'${JSON.stringify(value)}'`
      : String(value)

export function add(kind: string, more: Record<string, string>): string {
  const fields = Object.entries(KIND_FIELDS[kind] ?? {}).map(
    ([column, value]) => [column, literal(value)] as const,
  )
  const all = { id: "'{new}'", ...Object.fromEntries(fields), ...more }
  return `insert into kobling.${kind} (${Object.keys(all).join(', ')}) values (${Object.values(all).join(', ')})`
}

const ofJobs = { citizen_id: "'{bo}'", area_id: String(AREA.jobs), author_id: "'{anne}'", themes: "'{}'" }

export function ofKind(kind: string): Probe[] {
  const by = (who: string, sql: string, gives: Outcome): Probe => ({ table: kind, by: who, sql, gives })
  return [
    by('anne', add(kind, ofJobs), 1),
    by('anne', add(kind, { ...ofJobs, author_id: "'{lea}'" }), 'refused'),
    by('stig', add(kind, { ...ofJobs, author_id: "'{stig}'" }), 'refused'),
    by('bo', add(kind, { ...ofJobs, author_id: "'{bo}'" }), kind === 'member' ? 1 : 'refused'),
    by('anne', add(kind, { ...ofJobs, also_area_id: '1' }), kind === 'intervention' ? 1 : 'refused'),
    by('anne', `select id from kobling.${kind}`, 1),
    by('stig', `select id from kobling.${kind}`, 0),
    by('anne', `update kobling.${kind} set themes = '{30}'`, 1),
    by('stig', `update kobling.${kind} set themes = '{30}'`, 0),
    by(
      'bo',
      `update kobling.${kind} set themes = '{30}'`,
      ['words', 'goal', 'member', 'stands_in'].includes(kind) ? 1 : 0,
    ),
  ]
}

export const fromImport = { citizen_id: "'{cis}'", area_id: '0', source_id: "'{source}'" }

export function ofImport(kind: string): Probe[] {
  const by = (sql: string, gives: Outcome, given?: string): Probe => ({
    table: kind,
    by: 'kobling_import',
    sql,
    gives,
    ...(given && { given }),
  })
  const own = ['words', 'goal'].includes(kind) ? {} : { confirmed: 'true' }
  const column = Object.keys(KIND_FIELDS[kind] ?? {})[0]
  const change = `update kobling.${kind} set ${column} = ${literal(KIND_FIELDS[kind]?.[column ?? ''])}`
  const untied = `update kobling.${kind} set source_id = null where id = '{${kind}_imported}';
    update kobling.import_object set version = 2 where object_id = '{${kind}_imported}'`
  return [
    by(add(kind, { ...fromImport, ...own }), 1),
    by(add(kind, { ...fromImport, ...own, source_id: 'null' }), 'refused'),
    by(`select id from kobling.${kind}`, 1),
    by(change, 1),
    by(change, 0, `update kobling.${kind} set themes = '{30}' where id = '{${kind}_imported}'`),
    by(change, 'refused', untied),
  ]
}
