-- From why to practice, first part: loops, who takes part, what each area thinks the purpose is, what grew from it.
-- Nothing here is about a citizen. Everybody in the municipality reads it; what an area says, only that area can say.

create function kobling.is_leader() returns boolean
language sql stable security definer set search_path = kobling, pg_temp as $$
  select kobling.in_municipality() and exists (select from kobling.employment e
    where e.employee_id = kobling.actor() and e.from_at <= now() and now() < e.until_at and e.level is not null) $$;
-- The actor's level in an area (null: across all): near the citizen, in the middle, at the top. Null: none there.
create function kobling.my_level(area smallint) returns text
language sql stable security definer set search_path = kobling, pg_temp as $$
  select case when bool_or(e.role = 'director') then 'top' when bool_or(e.level is not null) then 'middle'
      when area is not null and count(*) > 0 then 'practice' end
  from kobling.employment e where e.employee_id = kobling.actor() and e.area_id is not distinct from area
    and e.from_at <= now() and now() < e.until_at $$;
create function kobling.leader_level(person uuid) returns smallint -- null: they lead nowhere
language sql stable security definer set search_path = kobling, pg_temp as $$
  select max(e.level) from kobling.employment e where e.employee_id = person and e.from_at <= now() and now() < e.until_at
    and kobling.in_municipality() $$;
-- Does the actor lead this person, or somebody between them?
create function kobling.leads_person(person uuid) returns boolean
language sql stable security definer set search_path = kobling, pg_temp as $$
  with recursive above (id) as (
    select l.leader_id from kobling.leads l where l.employee_id = person
    union select l.leader_id from kobling.leads l join above a on l.employee_id = a.id)
  select kobling.actor() in (select id from above) $$;

create function kobling.next_version() returns trigger language plpgsql as
$$ begin new.version := old.version + 1; return new; end $$;

-- A table of this room: who reads which columns, who adds with which, who changes which. Nobody deletes.
create function kobling.make_room_table(t text, reads text, hidden text[] default '{}', adds text default null, added text default null,
  changes text default null, changed text default null, changes_to text default null) returns void language plpgsql as $make$
declare shown text;
begin
  select string_agg(format('%I', column_name), ', ') into shown from information_schema.columns
    where table_schema = 'kobling' and table_name = t and column_name <> all (hidden);
  execute format('alter table kobling.%1$I enable row level security, force row level security;
    grant select, insert, update on kobling.%1$I to kobling_sight;
    create policy sight on kobling.%1$I to kobling_sight using (true) with check (true);
    grant select (%2$s) on kobling.%1$I to kobling_app;
    create policy find on kobling.%1$I for select to kobling_app using (%3$s)', t, shown, reads);
  if adds is not null then
    execute format('grant insert (%2$s) on kobling.%1$I to kobling_app;
      create policy add on kobling.%1$I for insert to kobling_app with check (%3$s)', t, added, adds);
  end if;
  if changes is not null then
    execute format('grant update (%2$s) on kobling.%1$I to kobling_app;
      create policy change on kobling.%1$I for update to kobling_app using (%3$s) %4$s', t, changed, changes,
      case when changes_to is null then '' else format('with check (%s)', changes_to) end);
  end if;
  if exists (select from information_schema.columns where table_schema = 'kobling' and table_name = t and column_name = 'version') then
    execute format('create trigger next_version before update on kobling.%I for each row execute function kobling.next_version()', t);
  end if;
end $make$;

create table kobling.loop (
  id uuid primary key,
  title text not null check (length(title) between 1 and 200 and kobling.names_nobody(title)),
  made_by uuid not null references kobling.person,
  area_id smallint references kobling.area,
  made_at timestamptz not null default now(),
  -- Where it was asked: at a working agreement, a frame, in the room for leaders; with the words that stood there.
  from_kind text check (from_kind in ('agreement', 'frame', 'room')),
  from_id uuid,
  from_words text not null default '' check (length(from_words) <= 200 and kobling.names_nobody(from_words)),
  opens_on date not null,                 -- then the wordings open, also where somebody has not written
  opened_at timestamptz,                  -- all who were asked have written
  ended_at timestamptz,
  version integer not null default 1
);
create table kobling.loop_part (
  id uuid primary key,
  loop_id uuid not null references kobling.loop,
  area_id smallint not null references kobling.area,
  department_id uuid references kobling.department,
  made_by uuid not null references kobling.person,
  made_at timestamptz not null default now(),
  answer text check (answer in ('yes', 'no')),
  reason text not null default '' check (length(reason) <= 500 and kobling.names_nobody(reason)),
  answered_by uuid references kobling.person,
  answered_at timestamptz,
  version integer not null default 1,
  unique nulls not distinct (loop_id, area_id, department_id),
  check ((answer is null) = (answered_by is null))
);

create function kobling.takes_part(the_loop uuid, area smallint) returns boolean
language sql stable security definer set search_path = kobling, pg_temp as $$
  select exists (select from kobling.loop_part p where p.loop_id = the_loop and p.area_id = area and p.answer = 'yes') $$;
create function kobling.speaks_for(the_loop uuid, area smallint) returns boolean
language sql stable security definer set search_path = kobling, pg_temp as
$$ select kobling.works_in(area) and kobling.takes_part(the_loop, area) $$;
create function kobling.in_loop(the_loop uuid) returns boolean
language sql stable security definer set search_path = kobling, pg_temp as $$
  select exists (select from kobling.loop_part p where p.loop_id = the_loop and p.answer = 'yes' and kobling.works_in(p.area_id))
    or exists (select from kobling.loop l where l.id = the_loop and l.made_by = kobling.actor()) and kobling.in_municipality() $$;
create function kobling.is_municipal(area smallint) returns boolean
language sql stable security definer set search_path = kobling, pg_temp as
$$ select exists (select from kobling.area a where a.id = area and a.kind = 'municipal') $$;

-- What each area, and each level in it, thinks the purpose is.
create table kobling.why_wording (
  id uuid primary key,
  loop_id uuid not null references kobling.loop,
  area_id smallint references kobling.area,   -- null: the directors, across areas
  level text not null check (level in ('practice', 'middle', 'top')),
  text text not null check (length(text) between 1 and 1500 and kobling.names_nobody(text)),
  seen_others boolean not null default false, -- written after the others' had opened
  made_by uuid not null references kobling.person,
  made_at timestamptz not null default now(),
  version integer not null default 1,
  unique nulls not distinct (loop_id, area_id, level)
);
create function kobling.wordings_open(the_loop uuid) returns boolean
language sql stable security definer set search_path = kobling, pg_temp as $$
  select exists (select from kobling.loop l where l.id = the_loop
    and (l.opened_at is not null or l.opens_on <= (now() at time zone 'Europe/Copenhagen')::date)) $$;
-- Who has written, not what: that may be known before they open.
create function kobling.who_wrote(the_loop uuid) returns table (area_id smallint, level text)
language sql stable security definer set search_path = kobling, pg_temp as $$
  select w.area_id, w.level from kobling.why_wording w where w.loop_id = the_loop and kobling.in_municipality() $$;

-- They open once every area that was asked, and has not said no, has written. What has opened does not close again.
create function kobling.open_wordings() returns trigger
language plpgsql security definer set search_path = kobling, pg_temp as $$
begin
  update kobling.loop l set opened_at = now() where l.id = new.loop_id and l.opened_at is null
    and exists (select from kobling.why_wording w where w.loop_id = l.id)
    and not exists (select from kobling.loop_part p where p.loop_id = l.id and p.answer is distinct from 'no'
      and not exists (select from kobling.why_wording w where w.loop_id = l.id and w.area_id = p.area_id));
  return null;
end $$;
create function kobling.wording_seen() returns trigger
language plpgsql security definer set search_path = kobling, pg_temp as
$$ begin
  new.seen_others := exists (select from kobling.loop l where l.id = new.loop_id
    and (l.opened_at < new.made_at or l.opens_on <= (new.made_at at time zone 'Europe/Copenhagen')::date));
  return new;
end $$;

create table kobling.why_difference (
  id uuid primary key,
  loop_id uuid not null references kobling.loop,
  letter text not null check (letter ~ '^[A-Z]$'),
  title text not null check (length(title) between 1 and 200 and kobling.names_nobody(title)),
  about text not null default '' check (length(about) <= 500 and kobling.names_nobody(about)),
  marks jsonb not null default '[]',       -- [{wordingId, words}]: which words of which wording
  state text not null default 'open' check (state in ('open', 'in_wording', 'kept')),
  made_by uuid not null references kobling.person,
  made_at timestamptz not null default now(),
  version integer not null default 1,
  unique (loop_id, letter)
);

-- What grows: the common wording of the why, and the shared core task, edition by edition.
create table kobling.amendment (
  id uuid primary key,
  loop_id uuid not null references kobling.loop,
  kind text not null check (kind in ('why', 'core_task')),
  on_edition integer not null check (on_edition >= 0),
  text text not null check (length(text) between 1 and 1500 and kobling.names_nobody(text)),
  added text not null default '' check (length(added) <= 500 and kobling.names_nobody(added)),   -- the words that are new in it
  area_id smallint not null references kobling.area,             -- whose words: the proposer's area
  outcome_id uuid,                                               -- or a citizen's, told with their yes
  made_by uuid not null references kobling.person,
  made_at timestamptz not null default now(),
  state text not null default 'proposed' check (state in ('proposed', 'taken', 'withdrawn')),
  settled_at timestamptz,
  version integer not null default 1
);
create table kobling.common_text (
  loop_id uuid not null references kobling.loop,
  kind text not null check (kind in ('why', 'core_task')),
  edition integer not null check (edition >= 1),
  text text not null,
  amendment_id uuid not null references kobling.amendment,
  made_by uuid not null references kobling.person,
  made_at timestamptz not null default now(),
  primary key (loop_id, kind, edition)
);
-- Each area answers for itself, to one edition.
create table kobling.area_stand (
  id uuid primary key,
  loop_id uuid not null,
  kind text not null,
  edition integer not null,
  area_id smallint not null references kobling.area,
  stand text not null check (stand in ('behind', 'can_live_with', 'not_yet')),
  reason text not null default '' check (length(reason) <= 500 and kobling.names_nobody(reason)),
  made_by uuid not null references kobling.person,
  made_at timestamptz not null default now(),
  version integer not null default 1,
  unique (loop_id, kind, edition, area_id),
  foreign key (loop_id, kind, edition) references kobling.common_text,
  check (stand <> 'not_yet' or reason <> '')
);
create table kobling.endorsement (
  id uuid primary key,
  loop_id uuid not null,
  kind text not null default 'why' check (kind = 'why'),
  edition integer not null,
  words text not null default '' check (length(words) <= 500 and kobling.names_nobody(words)),
  made_by uuid not null references kobling.person,
  made_at timestamptz not null default now(),
  unique (loop_id, edition, made_by),
  foreign key (loop_id, kind, edition) references kobling.common_text
);

-- An amendment becomes the next edition when somebody of another area that takes part takes it up: nobody adopts alone.
create function kobling.take_amendment(the_amendment uuid) returns integer
language plpgsql volatile security definer set search_path = kobling, pg_temp as $$
declare a kobling.amendment; current integer;
begin
  select * into a from kobling.amendment x where x.id = the_amendment for update;
  perform from kobling.loop l where l.id = a.loop_id for update;
  if a.id is null or a.state <> 'proposed' or a.outcome_id is not null and not kobling.outcome_told_now(a.outcome_id) or a.made_by = kobling.actor() or not exists (select from kobling.loop_part p
      where p.loop_id = a.loop_id and p.answer = 'yes' and p.area_id <> a.area_id and kobling.works_in(p.area_id)) then
    raise exception 'not theirs to take up' using errcode = '42501';
  end if;
  select coalesce(max(t.edition), 0) into current from kobling.common_text t where t.loop_id = a.loop_id and t.kind = a.kind;
  if current <> a.on_edition then return null; end if;
  insert into kobling.common_text (loop_id, kind, edition, text, amendment_id, made_by)
  values (a.loop_id, a.kind, current + 1, a.text, a.id, kobling.actor());
  update kobling.amendment set state = 'taken', settled_at = now() where id = a.id;
  return current + 1;
end $$;
-- Leaders endorse what grew: those who have not written it, once an area stands behind it or can live with it.
create function kobling.may_endorse(the_loop uuid, the_edition integer) returns boolean
language sql stable security definer set search_path = kobling, pg_temp as $$
  select kobling.is_leader()
    and not exists (select from kobling.common_text t join kobling.amendment a on a.id = t.amendment_id
      where t.loop_id = the_loop and t.kind = 'why' and t.edition <= the_edition and a.made_by = kobling.actor())
    and exists (select from kobling.area_stand s where s.loop_id = the_loop and s.kind = 'why' and s.edition = the_edition and s.stand <> 'not_yet') $$;

-- The cultural web, in one's own words, by area or by team.
create table kobling.culture_entry (
  id uuid primary key,
  loop_id uuid not null references kobling.loop,
  area_id smallint not null references kobling.area,
  department_id uuid references kobling.department,
  element text not null check (element in ('stories', 'symbols', 'rituals', 'power', 'organisation', 'control', 'taken_for_granted')),
  side text not null check (side in ('is', 'wish')),
  text text not null check (length(text) between 1 and 500 and kobling.names_nobody(text)),
  made_by uuid not null references kobling.person,
  made_at timestamptz not null default now(),
  version integer not null default 1,
  unique nulls not distinct (loop_id, area_id, department_id, element, side)
);

do $$
declare f text;
begin
  foreach f in array array['in_municipality()', 'is_leader()', 'my_level(smallint)', 'leader_level(uuid)', 'leads_person(uuid)', 'takes_part(uuid, smallint)',
      'speaks_for(uuid, smallint)', 'in_loop(uuid)', 'is_municipal(smallint)', 'wordings_open(uuid)', 'who_wrote(uuid)', 'open_wordings()',
      'wording_seen()', 'take_amendment(uuid)', 'may_endorse(uuid, integer)'] loop
    execute 'alter function kobling.' || f || ' owner to kobling_sight';
  end loop;
  perform kobling.make_room_table('loop', 'kobling.in_municipality()', '{}',
    'made_by = kobling.actor() and kobling.in_municipality()', 'id, title, made_by, area_id, from_kind, from_id, from_words, opens_on',
    'made_by = kobling.actor()', 'title, ended_at');
  perform kobling.make_room_table('loop_part', 'kobling.in_municipality()', '{}',
    'made_by = kobling.actor() and kobling.in_municipality() and kobling.is_municipal(area_id) and (answer is null or answered_by = kobling.actor() and kobling.works_in(area_id))',
    'id, loop_id, area_id, department_id, made_by, answer, answered_by, answered_at',
    'kobling.works_in(area_id)', 'answer, reason, answered_by, answered_at', 'answered_by = kobling.actor()');
  perform kobling.make_room_table('why_wording',
    'kobling.my_level(area_id) = level or kobling.in_municipality() and kobling.wordings_open(loop_id)', '{}',
    'made_by = kobling.actor() and kobling.my_level(area_id) = level and (area_id is null or kobling.takes_part(loop_id, area_id))',
    'id, loop_id, area_id, level, text, made_by',
    'kobling.my_level(area_id) = level and not kobling.wordings_open(loop_id)', 'text, made_by', 'made_by = kobling.actor()');
  perform kobling.make_room_table('why_difference', 'kobling.in_municipality()', '{}',
    'made_by = kobling.actor() and kobling.in_loop(loop_id) and kobling.wordings_open(loop_id)', 'id, loop_id, letter, title, about, marks, made_by',
    'kobling.in_loop(loop_id)', 'title, about, marks, state');
  perform kobling.make_room_table('amendment', 'kobling.in_municipality()', '{}',
    'made_by = kobling.actor() and kobling.works_in(area_id) and kobling.is_municipal(area_id)',
    'id, loop_id, kind, on_edition, text, added, area_id, outcome_id, made_by',
    $p$made_by = kobling.actor() and state = 'proposed'$p$, 'state, settled_at', $p$state = 'withdrawn'$p$);
  perform kobling.make_room_table('common_text', 'kobling.in_municipality()');
  perform kobling.make_room_table('area_stand', 'kobling.in_municipality()', '{}',
    'made_by = kobling.actor() and kobling.speaks_for(loop_id, area_id)', 'id, loop_id, kind, edition, area_id, stand, reason, made_by',
    'kobling.speaks_for(loop_id, area_id)', 'stand, reason, made_by, made_at', 'made_by = kobling.actor()');
  perform kobling.make_room_table('endorsement', 'kobling.in_municipality()', '{}',
    'made_by = kobling.actor() and kobling.may_endorse(loop_id, edition)', 'id, loop_id, edition, words, made_by');
  perform kobling.make_room_table('culture_entry', 'kobling.in_municipality()', '{}',
    'made_by = kobling.actor() and kobling.speaks_for(loop_id, area_id)', 'id, loop_id, area_id, department_id, element, side, text, made_by',
    'kobling.speaks_for(loop_id, area_id)', 'text, made_by, made_at', 'made_by = kobling.actor()');
end $$;
revoke execute on function kobling.take_amendment(uuid) from public;
grant execute on function kobling.take_amendment(uuid) to kobling_app;
create trigger wording_seen before insert on kobling.why_wording for each row execute function kobling.wording_seen();
create trigger open_wordings after insert on kobling.why_wording for each row execute function kobling.open_wordings();
create trigger open_wordings after update of answer on kobling.loop_part for each row execute function kobling.open_wordings();
