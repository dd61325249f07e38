// All SQL of the import. Runs as kobling_import, which may do little more than this (0011).
import type { Tx } from '../../platform/db.ts'
import {
  ImportError,
  type ImportedCitizen,
  type ImportedColumns,
  type ImportedConsent,
  type ImportedKind,
} from './model.ts'

/** Imports wait for one another, so that two never make the same citizen twice. */
export const oneAtATime = (tx: Tx) => tx.rows('select pg_advisory_xact_lock(5467)')

export const areas = (tx: Tx) => tx.rows<{ id: number; code: string }>('select id, code from kobling.area')

export const employeeBy = (tx: Tx, idOrEmail: string) =>
  tx.row<{ id: string; areas: number[] }>(
    `select e.id, coalesce(array_agg(distinct m.area_id) filter (where m.area_id is not null), '{}') as areas
     from kobling.employee e left join kobling.employment m
       on m.employee_id = e.id and m.from_at <= now() and now() < m.until_at
     where e.id::text = lower($1) or lower(e.email) = lower($1) group by e.id limit 1`,
    [idOrEmail],
  )

export type Known = {
  id: string
  byCpr: boolean
  name: string
  birthDate: string | null
  cpr: string | null
  diedOn: string | null
}

export const findCitizens = (tx: Tx, { cpr, identifiers }: ImportedCitizen) =>
  tx.rows<Known>(
    `select citizen_id as id, by_cpr as "byCpr", name, birth_date as "birthDate", cpr, died_on as "diedOn"
     from kobling.import_find($1, $2)`,
    [cpr, JSON.stringify(identifiers)],
  )

export async function addCitizen(tx: Tx, id: string, citizen: ImportedCitizen): Promise<void> {
  const { name, birthDate, cpr, language, interpreter, protectedAddress, diedOn } = citizen
  await tx.rows(`insert into kobling.person (id, kind, name, language) values ($1, 'citizen', $2, $3)`, [
    id,
    name,
    language === 'en' ? 'en' : 'da',
  ])
  await tx.rows(
    `insert into kobling.citizen (id, name, birth_date, cpr, language, interpreter, protected_address, died_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, name, birthDate, cpr, language, interpreter, protectedAddress, diedOn],
  )
}

export const addIdentifiers = (tx: Tx, citizenId: string, { identifiers }: ImportedCitizen) =>
  tx.rows(
    `insert into kobling.citizen_identifier (system, value, citizen_id)
     select distinct system, value, $1::uuid from jsonb_to_recordset($2) i (system text, value text) on conflict do nothing`,
    [citizenId, JSON.stringify(identifiers)],
  )

export const addContacts = (tx: Tx, contacts: { id: string; citizen_id: string; position: number }[]) =>
  tx.rows(
    `insert into kobling.contact (id, citizen_id, kind, value, note, position)
     select id, citizen_id, kind, value, note, position from jsonb_populate_recordset(null::kobling.contact, $1)`,
    [JSON.stringify(contacts)],
  )

export const startPlan = (tx: Tx, citizenId: string) =>
  tx.rows('insert into kobling.plan (citizen_id) values ($1) on conflict do nothing', [citizenId])

export type SourceRow = {
  id: string
  citizen_id: string
  system: string
  reference: string
  digest: string
  file_name: string
}

/** Notes a source, or its new content. Answers its id, and whether anything in it is new. */
export async function noteSource(tx: Tx, row: SourceRow): Promise<string> {
  const known = await tx.row<{ id: string; citizen_id: string; digest: string }>(
    'select id, citizen_id, digest from kobling.import_source where system = $1 and reference = $2',
    [row.system, row.reference],
  )
  if (!known) {
    await tx.rows(
      `insert into kobling.import_source (id, citizen_id, system, reference, digest, file_name)
       select id, citizen_id, system, reference, digest, file_name from jsonb_populate_record(null::kobling.import_source, $1)`,
      [JSON.stringify(row)],
    )
    return row.id
  }
  if (known.citizen_id !== row.citizen_id) throw new ImportError('other_citizen', { detail: row.reference })
  if (known.digest !== row.digest)
    await tx.rows(
      'update kobling.import_source set digest = $2, file_name = $3, imported_at = now() where id = $1',
      [known.id, row.digest, row.file_name],
    )
  return known.id
}

export type ObjectKey = {
  citizen_id: string
  key: string
  slot: string
  object_kind: string
  object_id: string
  source_id: string
  digest: string
}
export type KnownObject = Omit<ObjectKey, 'citizen_id'> & { version: number; now: number | null }

export const knownObjects = (tx: Tx, citizenId: string) =>
  tx.rows<KnownObject>(
    `select i.key, i.slot, i.object_kind, i.object_id, i.source_id, i.digest, i.version, v.version as now
     from kobling.import_object i left join kobling.import_versions($1) v on v.object_id = i.object_id
     where i.citizen_id = $1`,
    [citizenId],
  )

const columnsOf: { [K in ImportedKind]: (keyof ImportedColumns[K])[] } = {
  words: ['kind', 'text', 'told_to'],
  goal: ['title', 'why', 'state', 'position', 'target_on', 'waits_for', 'end_reason'],
  action: [
    'title',
    'state',
    'doer_kind',
    'doer_name',
    'waits_on',
    'rhythm',
    'starts_on',
    'due_on',
    'done_on',
    'how_it_went',
  ],
  intervention: [
    'title',
    'catalogue_code',
    'catalogue_title',
    'state',
    'starts_on',
    'ends_on',
    'provider',
    'about',
  ],
  note: ['text', 'to_whom'],
  picture: ['text'],
  member: ['name', 'kind', 'role', 'phone'],
  attachment: ['resource_type', 'title', 'dated_on', 'content'],
}
/** Columns that the import works out itself from keys: who the doer is, and which objects are pointed to. */
const workedOut: { [K in ImportedKind]: string[] } = {
  words: [],
  goal: ['areas'],
  action: ['goal_id', 'doer_id'],
  intervention: ['goal_ids'],
  note: ['about_kind', 'about_id'],
  picture: [],
  member: [],
  attachment: [],
}
const allColumns = (kind: ImportedKind): string[] => [...columnsOf[kind], ...workedOut[kind]]

export type ObjectRow = { id: string; citizen_id: string; area_id: number; source_id: string } & Record<
  string,
  unknown
>

export const addObjects = (tx: Tx, kind: ImportedKind, rows: ObjectRow[]) => {
  const columns = ['id', 'citizen_id', 'area_id', 'confirmed', 'source_id', ...allColumns(kind)].join(', ')
  return tx.rows(
    `insert into kobling.${kind} (${columns})
     select ${columns} from jsonb_populate_recordset(null::kobling.${kind}, $1)`,
    [JSON.stringify(rows)],
  )
}

/** Changes an object that nobody else has changed; the policy sees to it. False: somebody has. */
export async function changeObject(tx: Tx, kind: ImportedKind, row: ObjectRow): Promise<boolean> {
  const columns = allColumns(kind)
  const changed = await tx.rows(
    `update kobling.${kind} o set ${columns.map(name => `${name} = n.${name}`).join(', ')}
     from jsonb_populate_record(null::kobling.${kind}, $1) n where o.id = $2 returning o.id`,
    [JSON.stringify(row), row.id],
  )
  return changed.length === 1
}

export const addKeys = (tx: Tx, keys: ObjectKey[]) =>
  tx.rows(
    `insert into kobling.import_object (citizen_id, key, slot, object_kind, object_id, source_id, digest)
     select citizen_id, key, slot, object_kind, object_id, source_id, digest
     from jsonb_populate_recordset(null::kobling.import_object, $1)`,
    [JSON.stringify(keys)],
  )

/** Where an object is now named and stands; with `changed`, also that the import left it in its next version. */
export const moveKey = (tx: Tx, { object_id, key, slot, source_id, digest }: ObjectKey, changed: boolean) =>
  tx.rows(
    `update kobling.import_object set key = $2, slot = $3, source_id = $4, digest = $5,
       version = version + $6 where object_id = $1`,
    [object_id, key, slot, source_id, digest, changed ? 1 : 0],
  )

/** Everything of the area that gives, as a consent there without limits says. False: the receiver has an open one here. */
export async function addConsent(
  tx: Tx,
  { id, citizenId, gives, receiver }: { id: string; citizenId: string; gives: number; receiver: number },
  { purpose, from, until }: ImportedConsent,
): Promise<boolean> {
  const row = await tx.row<{ made: boolean }>(
    `select kobling.import_consent($1, $2, $3, $4, coalesce(kobling.midnight($5::date), now()),
       coalesce(kobling.midnight($6::date + 1), 'infinity'), b.bits, array_fill(3::smallint, array[cardinality(b.bits)])) as made
     from (select array_agg(bit::smallint order by bit) as bits from (select $7::smallint as bit union select id from kobling.theme where retired_at is null
       union select unnest('{24,25,26,27}'::smallint[])) x) b`,
    [id, citizenId, receiver, purpose, from, until, gives],
  )
  return row?.made === true
}

export const relate = (tx: Tx, id: string, personId: string, citizenId: string, areaId: number) =>
  tx.rows(
    `insert into kobling.relation (id, person_id, citizen_id, area_id, kind)
     select $1, $2, $3, $4, 'import' where not exists (select from kobling.relation r
       where r.person_id = $2 and r.citizen_id = $3 and r.area_id = $4 and r.kind = 'import')`,
    [id, personId, citizenId, areaId],
  )

export const logImport = (tx: Tx, citizenId: string, areaIds: number[]) =>
  tx.rows(
    `insert into kobling.audit_event (actor_kind, area_id, citizen_id, action)
     select 'job', unnest($2::smallint[]), $1, 'import.file'`,
    [citizenId, areaIds],
  )
