-- Who is acting, sessions, and the log of looks. Every later migration stands on this.
--
-- Roles: the app never owns a table. kobling_sight owns the views and functions through which anybody sees
-- anything; it cannot log in. kobling_import is the import job, with narrow policies of its own.

do $$
begin
  if not exists (select from pg_roles where rolname = 'kobling_app') then
    create role kobling_app nologin nosuperuser nobypassrls;
  end if;
  if not exists (select from pg_roles where rolname = 'kobling_sight') then
    create role kobling_sight nologin nosuperuser nobypassrls;
  end if;
  if not exists (select from pg_roles where rolname = 'kobling_import') then
    create role kobling_import nologin nosuperuser nobypassrls;
  end if;
  if not exists (select from pg_roles where rolname = 'kobling_audit') then
    create role kobling_audit nologin nosuperuser nobypassrls;
  end if;
exception when duplicate_object or unique_violation then null; -- another database of the same server made them just now
end $$;

create schema if not exists kobling;
create schema seen;
grant usage on schema kobling, seen to kobling_app, kobling_sight, kobling_import, kobling_audit;
grant create on schema kobling, seen to kobling_sight;
-- The server's login owns nothing, and asks whether the layout is its own before it serves.
grant select on kobling.migration to kobling_app;

-- A person who can act or be named: an employee, a citizen, or a companion whom a citizen lets in.
create table kobling.person (
  id uuid primary key,
  kind text not null check (kind in ('employee', 'citizen', 'companion')),
  name text not null check (length(name) between 1 and 200),
  language text not null default 'da' check (language in ('da', 'en')),
  created_at timestamptz not null default now()
);

create table kobling.session (
  token_hash bytea primary key,
  person_id uuid not null references kobling.person,
  started_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  idle_minutes integer not null check (idle_minutes between 1 and 1440),
  ends_at timestamptz not null,
  ended_at timestamptz
);
create index session_person on kobling.session (person_id);
create index session_ends on kobling.session (ends_at);

-- The actor is a setting local to the transaction. Unset it is an error, never "nobody".
create function kobling.actor() returns uuid language sql stable parallel safe as
$$ select current_setting('kobling.actor')::uuid $$;

-- Append-only. It says who looked at or did what, on which ground; it never holds free text.
create table kobling.audit_event (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  actor_id uuid,
  actor_kind text not null check (actor_kind in ('employee', 'citizen', 'companion', 'job', 'nobody')),
  area_id smallint,
  citizen_id uuid,
  action text not null check (action ~ '^[a-z_]+\.[a-z_]+$'),
  object_kind text check (object_kind ~ '^[a-z_]+$'),
  object_id uuid,
  ground text check (ground ~ '^[a-z_]+(,[a-z_]+)*$'),
  purpose text check (purpose ~ '^[a-z_]+$'),
  refused boolean not null default false,
  on_team boolean not null default false
);
create index audit_event_citizen on kobling.audit_event (citizen_id, at desc) where citizen_id is not null;
create index audit_event_actor on kobling.audit_event (actor_id, at desc);

-- The tamper-evident chain, closed over batches so that looks never queue behind one another.
create table kobling.audit_seal (
  id bigint generated always as identity primary key,
  first_id bigint not null,
  last_id bigint not null,
  events bigint not null,
  digest bytea not null,
  previous bytea not null,
  sealed_at timestamptz not null default now(),
  check (last_id >= first_id)
);
create unique index audit_seal_last on kobling.audit_seal (last_id);

alter table kobling.person enable row level security, force row level security;
alter table kobling.session enable row level security, force row level security;
alter table kobling.audit_event enable row level security, force row level security;
alter table kobling.audit_seal enable row level security, force row level security;

grant select, insert, update on kobling.person, kobling.session to kobling_sight;
grant select, insert on kobling.audit_event to kobling_sight;
grant select, insert on kobling.audit_seal to kobling_audit;
grant select on kobling.audit_event to kobling_audit;
create policy sight on kobling.person to kobling_sight using (true) with check (true);
create policy sight on kobling.session to kobling_sight using (true) with check (true);
create policy sight_reads on kobling.audit_event for select to kobling_sight using (true);
create policy sight_adds on kobling.audit_event for insert to kobling_sight with check (true);
create policy audit_reads on kobling.audit_event for select to kobling_audit using (true);
create policy audit_reads on kobling.audit_seal for select to kobling_audit using (true);
create policy audit_seals on kobling.audit_seal for insert to kobling_audit with check (true);
