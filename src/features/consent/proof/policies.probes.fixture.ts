// What named people and jobs may and may not do, table by table: each act with its outcome. Together they notice
// every policy that is made wider, narrower, or left out (policies.test.ts).

import type { Outcome, Probe } from '../../../../test/guards/probe.ts'
import { AREA } from '../../../../test/world.ts'
import { AROUND } from '../../people/policies.people.fixture.ts'
import { WHY_PROBES } from '../../why/policies.why.fixture.ts'
import { add, fromImport, ofImport, ofKind } from './policies.kinds.fixture.ts'
import { IMPORTED, KIND_FIELDS } from './policies.scene.fixture.ts'

const probe =
  (table: string) =>
  (by: string, sql: string, gives: Outcome, given?: string): Probe => ({
    table,
    by,
    sql,
    gives,
    ...(given && { given }),
  })

const citizen = probe('citizen')
const person = probe('person')
const contact = probe('contact')
const relation = probe('relation')
const sharing = probe('sharing')
const line = probe('sharing_line')
const party = probe('sharing_party')
const ask = probe('plan_ask')
const audit = probe('audit_event')
const newPerson = (kind: string) =>
  `insert into kobling.person (id, kind, name) values ('{new}', '${kind}', 'n')`
const newCitizen = `insert into kobling.citizen (id, name) values ('{fresh}', 'n')`
const newContact = (of: string) =>
  `insert into kobling.contact (id, citizen_id, kind, value) values ('{new}', '{${of}}', 'email', 'v')`
const tie = (kind: string, who: string, by: string, more = '') =>
  `insert into kobling.relation (id, citizen_id, area_id, reason, kind, person_id, made_by${more && ', until_at'}) values ('{new}', '{cis}', 0, 'r', '${kind}', '{${who}}', '{${by}}'${more})`
const week = ", now() + interval '7 days'"
const direct = `insert into kobling.sharing (id, citizen_id, basis, purpose, how, receiver_area) values ('{new}', '{bo}', 'consent', 'p', 'screen', ${AREA.social})`
const newAsk = (by: string, more = 'null, null, null') =>
  `insert into kobling.plan_ask (id, citizen_id, asked_by, answer, how, answered_at) values ('{new}', '{bo}', '{${by}}', ${more})`
const answer = (how: string) =>
  `update kobling.plan_ask set answer = 'yes', how = '${how}', answered_at = now()`
const log = (columns: string, values: string) =>
  `insert into kobling.audit_event (${columns}) values (${values})`

const people: Probe[] = [
  person('anne', newPerson('citizen'), 1),
  person('anne', newPerson('companion'), 1),
  person('anne', newPerson('employee'), 'refused'),
  person('bo', newPerson('citizen'), 'refused'),
  person('kobling_import', newPerson('citizen'), 1),
  person('kobling_import', newPerson('companion'), 'refused'),
  citizen('anne', newCitizen, 1),
  citizen('eva', newCitizen, 'refused'),
  citizen('cis', newCitizen, 'refused'),
  citizen('anne', `insert into kobling.citizen (id, name) values ('{stig}', 'n')`, 'refused'),
  citizen('anne', 'select id from kobling.citizen', 1),
  citizen('bo', 'select id from kobling.citizen', 1),
  citizen('stig', 'select id from kobling.citizen', 0),
  citizen('anne', "update kobling.citizen set language = 'en'", 1),
  citizen('bo', "update kobling.citizen set language = 'en'", 1),
  citizen('stig', "update kobling.citizen set language = 'en'", 0),
  citizen('bo', "update kobling.citizen set birth_date = '1950-01-01'", 'refused'),
  citizen('kobling_import', newCitizen, 1),
  probe('citizen_identifier')(
    'kobling_import',
    "insert into kobling.citizen_identifier values ('s', 'w', '{cis}')",
    1,
  ),
  contact('anne', newContact('bo'), 1),
  contact('bo', newContact('bo'), 1),
  contact('stig', newContact('bo'), 'refused'),
  contact(
    'kobling_import',
    `insert into kobling.contact (id, citizen_id, kind, value) values ('{new}', '{cis}', 'email', 'v')`,
    1,
  ),
  contact('anne', 'select id from kobling.contact', 1),
  contact('stig', 'select id from kobling.contact', 0),
  probe('citizen_target_group')('anne', 'delete from kobling.citizen_target_group', 1),
  probe('citizen_target_group')('stig', 'select from kobling.citizen_target_group', 0),
  probe('citizen_target_group')(
    'anne',
    "insert into kobling.citizen_target_group values ('{bo}', 'adults')",
    1,
    'delete from kobling.citizen_target_group',
  ),
  probe('citizen_target_group')(
    'stig',
    "insert into kobling.citizen_target_group values ('{cis}', 'adults')",
    'refused',
  ),
  ...(['bo', 'anne', 'stig'] as const).map(by =>
    probe('companion')(
      by,
      "insert into kobling.companion values ('{other}', '{bo}', 'aunt')",
      by === 'stig' ? 'refused' : 1,
      "insert into kobling.person (id, kind, name) values ('{other}', 'companion', 'n')",
    ),
  ),
]

const ties: Probe[] = [
  relation('anne', tie('self', 'anne', 'anne', week), 1),
  relation('anne', tie('self', 'anne', 'anne', ", now() + interval '8 days'"), 'refused'),
  relation('stig', tie('self', 'stig', 'stig', week), 'refused'),
  relation('anne', tie('assignment', 'anne', 'anne'), 'refused'),
  relation('anne', tie('assignment', 'lea', 'anne'), 'refused'),
  relation('lea', tie('assignment', 'anne', 'lea'), 1),
  relation('lea', tie('assignment', 'anne', 'anne'), 'refused'),
  relation('lea', 'select id from kobling.relation', 1),
  relation('stig', 'select id from kobling.relation', 1),
  relation('bo', 'select id from kobling.relation', 0),
  relation('lea', "update kobling.relation set until_at = 'infinity', confirmed_by = '{lea}'", 1),
  relation('lea', "update kobling.relation set confirmed_by = '{eva}'", 'refused'),
  relation('anne', 'update kobling.relation set until_at = now()', 1),
  relation('anne', "update kobling.relation set until_at = 'infinity'", 'refused'),
  relation('stig', "update kobling.relation set confirmed_by = '{lea}'", 1),
  relation('eva', 'update kobling.relation set until_at = now()', 0),
  relation('kobling_import', 'select kind from kobling.relation', 0),
  relation(
    'kobling_import',
    'select kind from kobling.relation',
    1,
    "update kobling.relation set kind = 'import' where id = '{tie}'",
  ),
  relation(
    'kobling_import',
    "insert into kobling.relation (id, person_id, citizen_id, area_id, kind) values ('{new}', '{anne}', '{cis}', 0, 'import')",
    1,
  ),
  relation(
    'kobling_import',
    "insert into kobling.relation (id, person_id, citizen_id, area_id, kind) values ('{new}', '{anne}', '{cis}', 0, 'grant')",
    'refused',
  ),
]

const consents: Probe[] = [
  ...(['anne', 'bo'] as const).flatMap(by => [
    sharing(by, direct, 'refused'),
    sharing(by, 'select id from kobling.sharing', 'refused'),
    sharing(by, "update kobling.sharing set ended_at = now(), end_reason = 'withdrawn'", 'refused'),
    line(by, "insert into kobling.sharing_line values ('{share}', 30, 3)", 'refused'),
    party(
      by,
      "insert into kobling.sharing_party (sharing_id, party_id) values ('{share}', '{custody}')",
      'refused',
    ),
  ]),
  ask('anne', newAsk('anne'), 1),
  ask('anne', newAsk('lea'), 'refused'),
  ask('stig', newAsk('stig'), 'refused'),
  ask('anne', newAsk('anne', "'yes', 'screen', now()"), 'refused'),
  ask('anne', 'select id from kobling.plan_ask', 1),
  ask('bo', 'select id from kobling.plan_ask', 1),
  ask('stig', 'select id from kobling.plan_ask', 0),
  ask('bo', answer('screen'), 1),
  ask('anne', answer('table'), 1),
  ask('anne', answer('screen'), 'refused'),
  ask('anne', answer('table'), 0, answer('screen')),
  ask('stig', answer('table'), 0),
]

const rest: Probe[] = [
  probe('emergency')(
    'anne',
    `insert into kobling.emergency (id, person_id, citizen_id, area_id, reason, until_at) values ('{new}', '{anne}', '{cis}', 0, 'r', now() + interval '1 hour')`,
    'refused',
  ),
  ...(
    [
      ['anne', 'lea', 1],
      ['anne', 'anne', 'refused'],
      ['stig', 'lea', 'refused'],
    ] as const
  ).map(([by, to, gives]) =>
    probe('whereabouts')(
      by,
      `insert into kobling.whereabouts (id, person_id, citizen_id, reason, made_by) values ('{new}', '{${to}}', '{bo}', 'r', '{${by}}')`,
      gives,
    ),
  ),
  ...(['anne', 'bo', 'stig'] as const).flatMap(by => [
    probe('plan')(by, "update kobling.plan set lead_id = '{anne}'", by === 'stig' ? 0 : 1),
    probe('plan')(
      by,
      "insert into kobling.plan (citizen_id) values ('{bo}')",
      by === 'stig' ? 'refused' : 1,
      'delete from kobling.plan',
    ),
  ]),
  probe('plan')('kobling_import', "insert into kobling.plan (citizen_id) values ('{cis}')", 1),
  probe('plan')(
    'kobling_import',
    "insert into kobling.plan (citizen_id) values ('{cis}')",
    'refused',
    "alter table kobling.plan alter lead_id set default '{anne}'",
  ),
  probe('last_look')('anne', 'update kobling.last_look set looked_at = now()', 1),
  probe('last_look')('stig', 'update kobling.last_look set looked_at = now()', 0),
  probe('last_look')('stig', "insert into kobling.last_look values ('{anne}', '{cis}', now())", 'refused'),
  probe('released')('anne', 'update kobling.released set seen_at = now()', 1),
  probe('released')(
    'anne',
    "update kobling.released set person_id = '{stig}'",
    'refused',
    'grant update (person_id) on kobling.released to kobling_app',
  ),
  probe('member')(
    'kobling_import',
    add('member', { ...fromImport, kind: "'employee'", person_id: "'{anne}'" }),
    'refused',
  ),
  probe('released')('stig', 'update kobling.released set seen_at = now()', 0),
  audit('anne', log('actor_id, actor_kind, action', "'{anne}', 'employee', 'a.b'"), 'refused'),
  audit('kobling_import', log('actor_kind, action', "'job', 'import.file'"), 1),
  audit('kobling_import', log('actor_kind, action', "'job', 'plan.open'"), 'refused'),
  audit('kobling_sight', log('actor_kind, action', "'nobody', 'a.b'"), 1),
  audit('kobling_sight', 'select id from kobling.audit_event', 1),
  audit('kobling_audit', 'select id from kobling.audit_event', 1),
  probe('audit_seal')('kobling_audit', 'select id from kobling.audit_seal', 1),
  probe('audit_seal')(
    'kobling_audit',
    "insert into kobling.audit_seal (first_id, last_id, events, digest, previous) values (2, 2, 1, '', '')",
    1,
  ),
  probe('import_source')('kobling_import', "update kobling.import_source set digest = 'e'", 1),
  probe('import_object')('kobling_import', "update kobling.import_object set digest = 'e'", IMPORTED.length),
  probe('setting')('anne', 'select from kobling.setting', 1),
  probe('setting')('kobling_sight', 'select from kobling.setting', 1),
]

export const PROBES: Probe[] = [
  ...Object.keys(KIND_FIELDS).flatMap(ofKind),
  ...IMPORTED.flatMap(ofImport),
  ...people,
  ...AROUND,
  ...ties,
  ...consents,
  ...rest,
  ...WHY_PROBES,
]
