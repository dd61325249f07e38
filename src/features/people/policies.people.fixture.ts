// Who may and may not record who stands in for a citizen, and who lives together. In the scene of the consent tests:
// anne works with bo, who is in a household; stig and cis are strangers to both; kim is bo's companion.
import type { Probe } from '../../../test/guards/probe.ts'

const stand = (person: string, by = 'anne') =>
  `insert into kobling.representation (id, citizen_id, kind, name, person_id, made_by)
   values ('{new}', '{bo}', 'guardian', 'n', ${person}, '{${by}}')`
const live = (who: string, household = '{home}', by = 'anne') =>
  `insert into kobling.household_member (id, citizen_id, household_id, made_by) values ('{new}', '{${who}}', '${household}', '{${by}}')`
const movedOut = 'delete from kobling.household_member'
const works = (more = '') =>
  `insert into kobling.relation (id, person_id, citizen_id, area_id, kind) values ('{one}', '{anne}', '{cis}', 0, 'assignment')${more}`
const protect = (who: string) => `; update kobling.citizen set protected_address = true where id = '{${who}}'`

const standing: [by: string, sql: string, gives: Probe['gives'], given?: string][] = [
  ['anne', stand('null'), 1],
  ['anne', stand('null', 'lea'), 'refused'],
  ['anne', stand("'{kim}'"), 1],
  ['anne', stand("'{stig}'"), 'refused'],
  ['anne', stand("'{bo}'"), 'refused'],
  ['anne', stand("'{cis}'"), 'refused'],
  ['anne', stand("'{cis}'"), 1, works()],
  ['bo', stand('null', 'bo'), 'refused'],
  ['anne', 'select id from kobling.representation', 1],
  ['bo', 'select id from kobling.representation', 0],
  ['anne', 'update kobling.representation set until_at = now()', 1],
  ['anne', "update kobling.representation set until_at = 'infinity'", 'refused'],
  ['bo', 'update kobling.representation set until_at = now()', 0],
]
const living: typeof standing = [
  ['anne', live('bo'), 1, movedOut],
  ['anne', live('bo', '{home}', 'lea'), 'refused', movedOut],
  ['anne', live('bo', '{other}'), 'refused'],
  ['anne', live('cis'), 'refused'],
  ['anne', live('cis'), 1, works()],
  ['anne', live('cis'), 'refused', works(protect('cis'))],
  ['anne', live('cis'), 'refused', works(protect('bo'))],
  ['anne', live('cis'), 'refused', works("; delete from kobling.relation where citizen_id = '{bo}'")],
  ['bo', live('bo', '{home}', 'bo'), 'refused', movedOut],
  ['anne', 'select id from kobling.household_member', 1],
  ['bo', 'select id from kobling.household_member', 0],
  [
    'anne',
    'update kobling.household_member set until_at = now()',
    1,
    "update kobling.household_member set from_at = '2026-01-01'",
  ],
  ['anne', "update kobling.household_member set until_at = 'infinity'", 'refused'],
  ['stig', 'update kobling.household_member set until_at = now()', 0],
]

const of = (table: string, all: typeof standing): Probe[] =>
  all.map(([by, sql, gives, given]) => ({ table, by, sql, gives, ...(given && { given }) }))

export const AROUND: Probe[] = [...of('representation', standing), ...of('household_member', living)]
