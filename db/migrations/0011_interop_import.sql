-- The import job (role kobling_import): what it has brought, and how little it may do besides.
--
-- It adds citizens and unsorted objects; it changes only what it brought itself and nobody has touched since; it
-- reads keys, never what anybody wrote.

-- Each object that an import made: by which key the next file finds it, and in which version the import left it.
create table kobling.import_object (
  citizen_id uuid not null references kobling.citizen,
  key text not null,                    -- names it for good
  slot text not null,                   -- where it stood: finds it again when its own words were edited
  object_kind text not null,
  object_id uuid not null,
  source_id uuid not null references kobling.import_source,
  digest text not null,
  version integer not null default 1,
  primary key (citizen_id, key)
);
create unique index import_object_object on kobling.import_object (object_id);
create index import_object_source on kobling.import_object (source_id);

alter table kobling.import_object enable row level security, force row level security;
grant select, insert, update (key, slot, source_id, digest, version) on kobling.import_object to kobling_import;
create policy job on kobling.import_object to kobling_import using (true) with check (true);
grant select, insert, update, delete on kobling.import_object to kobling_sight;
create policy sight on kobling.import_object to kobling_sight using (true) with check (true);

grant select, insert, update (digest, file_name, imported_at) on kobling.import_source to kobling_import;
create policy job on kobling.import_source to kobling_import using (true) with check (true);

-- Who an exact key belongs to. No key, no answer: the job cannot list citizens. What it may compare it is told.
create function kobling.import_find(the_cpr text, keys jsonb)
returns table (citizen_id uuid, by_cpr boolean, name text, birth_date date, cpr text, died_on date)
language sql stable security definer set search_path = kobling, pg_temp as $$
  select c.id, c.cpr is not distinct from the_cpr and the_cpr is not null, c.name, c.birth_date, c.cpr, c.died_on
  from kobling.citizen c
  where c.cpr = the_cpr or c.id in (
    select i.citizen_id from jsonb_to_recordset(keys) k (system text, value text)
    join kobling.citizen_identifier i on i.system = k.system and i.value = k.value)
$$;

-- The version in which an object is now, for the objects that imports made for one citizen.
create function kobling.import_versions(the_citizen uuid) returns table (object_id uuid, version integer)
language plpgsql stable security definer set search_path = kobling, pg_temp as $$
declare the_kind text;
begin
  for the_kind in select distinct i.object_kind from kobling.import_object i
      join kobling.object_kind k on k.kind = i.object_kind where i.citizen_id = the_citizen loop
    return query execute format('select o.id, o.version from kobling.%I o join kobling.import_object i on i.object_id = o.id
      where i.citizen_id = $1', the_kind) using the_citizen;
  end loop;
end $$;

do $$
declare f text;
begin
  foreach f in array array['import_find(text, jsonb)', 'import_versions(uuid)'] loop
    execute 'alter function kobling.' || f || ' owner to kobling_sight';
    execute 'revoke execute on function kobling.' || f || ' from public';
    execute 'grant execute on function kobling.' || f || ' to kobling_import';
  end loop;
end $$;

grant insert (id, kind, name, language) on kobling.person to kobling_import;
create policy import_adds on kobling.person for insert to kobling_import with check (kind = 'citizen');
grant insert (id, name, birth_date, cpr, language, interpreter, protected_address, died_on) on kobling.citizen to kobling_import;
create policy import_adds on kobling.citizen for insert to kobling_import with check (true);
grant insert on kobling.citizen_identifier, kobling.contact to kobling_import;
create policy import_adds on kobling.citizen_identifier for insert to kobling_import with check (true);
create policy import_adds on kobling.contact for insert to kobling_import with check (true);
grant insert (citizen_id) on kobling.plan to kobling_import;
create policy import_adds on kobling.plan for insert to kobling_import with check (started_by is null and lead_id is null);

-- A named caseworker's relation, in an area where they work. The import makes no other ground.
grant select (person_id, citizen_id, area_id, kind, until_at), insert (id, person_id, citizen_id, area_id, kind)
  on kobling.relation to kobling_import;
create policy import_finds on kobling.relation for select to kobling_import using (kind = 'import');
create policy import_adds on kobling.relation for insert to kobling_import with check (
  kind = 'import' and made_by is null and confirmed_by is null
  and exists (select from kobling.employment e where e.employee_id = person_id and e.area_id = relation.area_id
    and e.from_at <= now() and now() < e.until_at));

grant insert (actor_kind, area_id, citizen_id, action) on kobling.audit_event to kobling_import;
create policy import_adds on kobling.audit_event for insert to kobling_import
  with check (actor_kind = 'job' and actor_id is null and action = 'import.file' and not refused);

-- Objects: always unsorted, never a draft, never held back, and the citizen's own always unconfirmed.
do $$
declare k kobling.object_kind; cols text;
begin
  for k in select * from kobling.object_kind where kind in ('words', 'goal', 'action', 'intervention', 'note', 'picture', 'member', 'attachment') loop
    cols := (select string_agg(format('%I', c), ', ') from unnest(k.times || k.headline || k.everything) c);
    execute format('grant select (id, version), insert (id, citizen_id, area_id, confirmed, source_id, %2$s), update (%2$s)
      on kobling.%1$I to kobling_import', k.kind, cols);
    execute format('create policy import_adds on kobling.%I for insert to kobling_import with check (
        source_id is not null and area_id is not null and themes is null and author_id is null and also_area_id is null
        and draft_until is null and held_until is null and %s)', k.kind,
      case when k.whose = 'citizen' then 'not confirmed and confirmed_how is null' else 'true' end);
    execute format('create policy import_finds on kobling.%1$I for select to kobling_import using (
        exists (select from kobling.import_object i where i.object_id = %1$I.id));
      create policy import_changes on kobling.%1$I for update to kobling_import using (
        exists (select from kobling.import_object i where i.object_id = %1$I.id and i.version = %1$I.version))
        with check (source_id is not null)', k.kind);
  end loop;
end $$;
create policy import_no_sign_in on kobling.member as restrictive for insert to kobling_import
  with check (person_id is null and kind <> 'employee');
