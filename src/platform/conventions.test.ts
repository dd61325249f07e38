// What every table, view and function keeps to, asked of the catalog, so that a later migration cannot forget it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await freshDatabase()
})
afterAll(() => db?.drop())

const list = async (sql: string): Promise<string[]> =>
  (await db.admin.query<{ name: string }>(sql)).rows.map(row => row.name).sort()

/** Without row security, because nothing in them is about anybody, or because everybody may know it. */
const open: Record<string, string> = {
  area: 'the organisation, the same for everybody',
  department: 'the organisation',
  employee: 'who works here, in which post: public in an authority',
  employment: 'who works where, as what',
  leads: 'who answers to whom',
  theme: 'a list of words',
  target_group: 'a list of words',
  refusal_reason: 'a list of words',
  consent_rule: 'rule data',
  object_kind: 'which kinds of object there are',
  object: 'a pattern for other tables; holds no rows',
  migration: 'which migrations have run; no role but the superuser reads it',
}

test('every table has row security, forced, but those with a reason', async () => {
  const tables = await list(`select relname as name from pg_class where relnamespace = 'kobling'::regnamespace
    and relkind in ('r', 'p') and not (relrowsecurity and relforcerowsecurity)`)
  expect(tables).toEqual(Object.keys(open).sort())
})

test('the role that owns the views is let through to every row, and nobody else is by that policy', async () => {
  const wrong =
    await list(`select c.relname as name from pg_class c left join pg_policies p on p.schemaname = 'kobling'
      and p.tablename = c.relname and p.policyname = 'sight'
    where c.relnamespace = 'kobling'::regnamespace and c.relkind in ('r', 'p') and c.relrowsecurity
      and c.relname not in ('audit_event', 'audit_seal', 'setting', 'import_key', 'import_object')
      and (p.policyname is null or p.roles <> '{kobling_sight}' or p.cmd <> 'ALL' or p.qual <> 'true' or p.with_check <> 'true')`)
  expect(wrong).toEqual([])
})

test('what is open to everybody is read, not written', async () => {
  const written = await list(`select distinct table_name as name from information_schema.table_privileges
    where table_schema = 'kobling' and grantee = 'kobling_app' and privilege_type <> 'SELECT'
      and table_name in (${Object.keys(open).map(table => `'${table}'`)})`)
  expect(written).toEqual([])
})

test('every foreign key has an index that begins with it', async () => {
  const missing = await list(`select c.conrelid::regclass || '.' || a.attname as name from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.connamespace = 'kobling'::regnamespace and not exists (
      select from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1])`)
  expect(missing.filter(column => !unsearched.test(column) && !/kobling\.object\./.test(column))).toEqual([])
})

/** Nobody deletes an area or a person, and nobody looks for things by who wrote or took them down. */
const unsearched =
  /\.(author_id|also_area_id|area_id|asked_by|made_by|confirmed_by|reviewed_by|started_by|source_id)$/

test('every instant has a time zone', async () => {
  const naive = await list(`select table_name || '.' || column_name as name from information_schema.columns
    where table_schema in ('kobling', 'seen') and data_type in ('timestamp without time zone', 'time with time zone')`)
  expect(naive).toEqual([])
})

test('the server reads keys and versions of objects, and no more', async () => {
  const read = await list(`select distinct column_name as name from information_schema.column_privileges p
    join kobling.object_kind k on k.kind = p.table_name
    where p.table_schema = 'kobling' and p.grantee = 'kobling_app' and p.privilege_type = 'SELECT'`)
  expect(read).toEqual(['citizen_id', 'id', 'version'])
  const whole = await list(`select table_name as name from information_schema.table_privileges p
    join kobling.object_kind k on k.kind = p.table_name
    where p.table_schema = 'kobling' and p.grantee in ('kobling_app', 'kobling_import', 'PUBLIC') and p.privilege_type in ('SELECT', 'DELETE', 'TRUNCATE')`)
  expect(whole).toEqual([])
})

test('the server reads nothing whole but what is open, and what is the reader’s own', async () => {
  const whole = await list(`select table_name as name from information_schema.table_privileges
    where table_schema = 'kobling' and grantee in ('kobling_app', 'PUBLIC') and privilege_type = 'SELECT'`)
  const own = ['citizen_target_group', 'last_look', 'released', 'setting']
  const none = ['object']
  expect(whole).toEqual([...Object.keys(open).filter(table => !none.includes(table)), ...own].sort())
})

test('every view that is shown is a barrier, and belongs to the role that alone sees everything', async () => {
  const wrong =
    await list(`select relname as name from pg_class where relkind = 'v' and relnamespace = 'seen'::regnamespace
    and (coalesce(reloptions, '{}') <> '{security_barrier=true}' or pg_get_userbyid(relowner) <> 'kobling_sight')`)
  expect(wrong).toEqual([])
  const inside = await list(`select table_name as name from information_schema.table_privileges p
    join pg_class c on c.relname = p.table_name and c.relnamespace = 'kobling'::regnamespace and c.relkind = 'v'
    where p.table_schema = 'kobling' and p.grantee in ('kobling_app', 'kobling_import', 'PUBLIC')`)
  expect(inside).toEqual([])
})

test('every function that runs with rights of its own says where it looks, and is owned by no superuser', async () => {
  const unset = await list(`select oid::regprocedure::text as name from pg_proc where prosecdef
    and pronamespace in ('kobling'::regnamespace, 'seen'::regnamespace)
    and not coalesce('search_path=kobling, pg_temp' = any (proconfig), false)`)
  expect(unset).toEqual([])
  const mighty = await list(`select oid::regprocedure::text as name from pg_proc where prosecdef
    and pronamespace = 'kobling'::regnamespace and pg_get_userbyid(proowner) <> 'kobling_sight'`)
  // Holding off others' writes to the log while a batch is closed is a right over the whole table.
  expect(mighty).toEqual(['kobling.hold_audit()'])
})

test('no role of ours is above row security, can sign in, or owns a table', async () => {
  const roles = await list(`select rolname as name from pg_roles where rolname like 'kobling%'
    and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolcanlogin or rolreplication)`)
  expect(roles).toEqual([])
  const owners = await list(`select relname as name from pg_class where relkind in ('r', 'p')
    and relnamespace = 'kobling'::regnamespace and pg_get_userbyid(relowner) like 'kobling%'`)
  expect(owners).toEqual([])
  const members = await list(`select m.rolname as name from pg_auth_members a
    join pg_roles r on r.oid = a.roleid join pg_roles m on m.oid = a.member where r.rolname like 'kobling%' and not m.rolsuper
    and m.rolname not like 'own_server_%' -- logins of the test beside, on the same cluster`)
  expect(members).toEqual([])
})

test('the server makes nothing in any schema', async () => {
  const makes = await list(`select nspname as name from pg_namespace
    where nspname in ('kobling', 'seen', 'public') and has_schema_privilege('kobling_app', oid, 'CREATE')`)
  expect(makes).toEqual([])
})

test('the log is only added to, by anybody', async () => {
  const rights =
    await list(`select grantee || ' ' || privilege_type as name from information_schema.table_privileges
    where table_schema = 'kobling' and table_name in ('audit_event', 'audit_seal')
      and privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE') and grantee <> 'postgres'`)
  expect(rights).toEqual([])
  const columns =
    await list(`select grantee || ' ' || column_name as name from information_schema.column_privileges
    where table_schema = 'kobling' and table_name in ('audit_event', 'audit_seal') and privilege_type = 'UPDATE' and grantee <> 'postgres'`)
  expect(columns).toEqual([])
  const policies = await list(`select policyname as name from pg_policies
    where schemaname = 'kobling' and tablename in ('audit_event', 'audit_seal') and cmd in ('ALL', 'UPDATE', 'DELETE')`)
  expect(policies).toEqual([])
  const read = await list(`select distinct grantee as name from information_schema.column_privileges
    where table_schema = 'kobling' and table_name = 'audit_event' and privilege_type = 'SELECT'
      and grantee in ('kobling_app', 'kobling_import', 'PUBLIC')`)
  expect(read).toEqual([])
})
