-- Statistics are another world: a role of their own counts and publishes fixed tables. It reads no table of casework,
-- only the rows of one function, and the server reads only what was published. docs/decisions has the why.

do $$
begin
  if not exists (select from pg_roles where rolname = 'kobling_statistics') then
    create role kobling_statistics nologin nosuperuser nobypassrls;
  end if;
exception when duplicate_object or unique_violation then null; -- another database of the same server made it just now
end $$;

create schema counted;   -- the statistics role's own rows
create schema published; -- what leaders read
grant usage on schema kobling, counted, published to kobling_statistics;
grant usage on schema published to kobling_app;
grant create on schema counted to kobling_statistics;
grant usage on schema counted to kobling_sight;
grant select on kobling.area, kobling.department, kobling.employment, kobling.target_group, kobling.refusal_reason to kobling_statistics;

-- Without a purpose and a ground, who may need one plan is not counted: the flow then begins with who was asked.
create table kobling.statistics_ground (
  id uuid primary key,
  figure text not null check (figure = 'may_need'),
  purpose text not null check (length(purpose) between 1 and 500),
  ground text not null check (length(ground) between 1 and 300),
  areas_at_once smallint not null check (areas_at_once between 2 and 6), -- the criterion: so many areas at work at once
  recorded_by uuid not null references kobling.person,
  recorded_at timestamptz not null default now(),
  ended_at timestamptz
);
create unique index statistics_ground_one on kobling.statistics_ground (figure) where ended_at is null;
create index statistics_ground_by on kobling.statistics_ground (recorded_by);
alter table kobling.statistics_ground enable row level security, force row level security;
grant select, insert, update on kobling.statistics_ground to kobling_sight;
create policy sight on kobling.statistics_ground to kobling_sight using (true) with check (true);
create view seen.statistics_ground with (security_barrier) as
  select g.id, g.figure, g.purpose, g.ground, g.areas_at_once, g.recorded_at, p.name as recorded_by
  from kobling.statistics_ground g join kobling.person p on p.id = g.recorded_by
  where g.ended_at is null and kobling.in_municipality();
alter view seen.statistics_ground owner to kobling_sight;
grant select on seen.statistics_ground to kobling_app;

-- One course for each citizen: when they were asked, by which area, what they said, and where it stands.
create table counted.course (
  citizen_id uuid primary key,
  area_id smallint,           -- the area that asked first; where nobody has, the first that worked with them
  department_id uuid,         -- where in it the one who asked worked
  target text not null,       -- their target group; 'several' or 'none'
  needed_on date,             -- since when the criterion is met; only with a ground
  asked_on date,
  answer text,
  reason text,                -- which kind of reason, of a no or a later; 'none' where none was chosen
  answered_on date,
  plan_on date,
  waits_us boolean not null,
  waits_citizen boolean not null,
  waits_decision boolean not null,
  waits_question boolean not null,
  new_caseworker boolean not null,
  new_leader boolean not null,
  goal_reached boolean not null -- one of their goals or more stands as reached
);
create index course_asked on counted.course (asked_on);
create index course_needed on counted.course (needed_on) where asked_on is null;
create index course_area on counted.course (area_id);
-- Whose course must be counted again. Only added to, so that nobody's work waits for anybody else's.
create table counted.queue (citizen_id uuid not null);

do $$
declare t text;
begin
  foreach t in array array['course', 'queue'] loop
    execute format('alter table counted.%1$I enable row level security, force row level security;
      grant select, insert, delete on counted.%1$I to kobling_statistics;
      create policy statistics on counted.%1$I to kobling_statistics using (true) with check (true)', t);
  end loop;
  grant insert on counted.queue to kobling_sight;
  grant select (citizen_id, area_id) on counted.course to kobling_sight;
  create policy sight on counted.queue for insert to kobling_sight with check (true);
  create policy sight on counted.course for select to kobling_sight using (true);
end $$;

-- The courses of some citizens, or of all: the one definition, for the count as it goes and for the full recount. It
-- says nothing of time that passes, so that both are equal whenever they are made.
create function kobling.courses_of(citizens uuid[]) returns setof counted.course
language sql stable security definer set search_path = kobling, pg_temp as $$
  with criterion as (select areas_at_once from kobling.statistics_ground where figure = 'may_need' and ended_at is null)
  select c.id, coalesce(ask.area_id, need.area_id), ask.department_id, coalesce(target.code, 'none'), need.since, ask.on_day, said.answer, said.reason, said.on_day,
    (p.started_at at time zone 'Europe/Copenhagen')::date,
    coalesce(a.us, false), coalesce(a.citizen, false), coalesce(a.decision, false),
    exists (select from kobling.question_case k join kobling.question q on q.id = k.question_id where k.citizen_id = c.id and q.state = 'open'),
    coalesce(ask.area_id is not null and exists (select from kobling.relation old join kobling.relation new on new.citizen_id = old.citizen_id
        and new.area_id = old.area_id and new.kind = old.kind and new.person_id <> old.person_id and new.from_at > ask.asked_at
      where old.citizen_id = c.id and old.area_id = ask.area_id and old.kind in ('assignment', 'import')
        and old.from_at <= ask.asked_at and old.until_at > ask.asked_at and old.until_at < 'infinity'), false),
    coalesce(ask.area_id is not null and exists (select from kobling.employment e where e.area_id = ask.area_id and e.level is not null
      and e.from_at > ask.asked_at), false),
    exists (select from kobling.goal g where g.citizen_id = c.id and g.state = 'achieved' and g.draft_until is null)
  from kobling.citizen c
  left join lateral (select x.asked_at, (x.asked_at at time zone 'Europe/Copenhagen')::date as on_day, w.area_id, w.department_id
    from kobling.plan_ask x left join lateral (
      select e.area_id, e.department_id from kobling.employment e where e.employee_id = x.asked_by and e.area_id is not null
        and e.from_at <= x.asked_at and x.asked_at < e.until_at
      order by exists (select from kobling.relation r where r.citizen_id = c.id and r.person_id = x.asked_by and r.area_id = e.area_id) desc, e.from_at, e.id
      limit 1) w on true
    where x.citizen_id = c.id order by x.asked_at, x.id limit 1) ask on true
  left join lateral (select x.answer, case when x.answer <> 'yes' then coalesce(x.reason_kind, 'none') end as reason, (x.answered_at at time zone 'Europe/Copenhagen')::date as on_day from kobling.plan_ask x
    where x.citizen_id = c.id and x.answer is not null order by x.asked_at desc, x.id desc limit 1) said on true
  left join kobling.plan p on p.citizen_id = c.id
  left join lateral (select bool_or(x.waits_on = 'us') as us, bool_or(x.waits_on = 'citizen') as citizen, bool_or(x.waits_on = 'decision') as decision
    from kobling.action x where x.citizen_id = c.id and x.state = 'open' and x.draft_until is null) a on true
  left join lateral (select case count(*) when 1 then min(g.target_group) else 'several' end as code
    from kobling.citizen_target_group g where g.citizen_id = c.id having count(*) > 0) target on true
  left join lateral (select w.area_id, w.since from (
      select (array_agg(r.area_id order by r.began, r.area_id))[1] as area_id, (array_agg((r.began at time zone 'Europe/Copenhagen')::date
        order by r.began, r.area_id))[(select areas_at_once from criterion)] as since
      from (select r.area_id, min(r.from_at) as began from kobling.relation r join kobling.area m on m.id = r.area_id and m.kind = 'municipal'
        where r.citizen_id = c.id and r.kind <> 'self' and r.until_at = 'infinity' group by r.area_id) r) w
    where exists (select from criterion) and w.since is not null and p.citizen_id is null) need on true
  where (citizens is null or c.id = any (citizens)) and (ask.on_day is not null or need.since is not null) $$;
alter function kobling.courses_of(uuid[]) owner to kobling_sight;
revoke execute on function kobling.courses_of(uuid[]) from public;
grant execute on function kobling.courses_of(uuid[]) to kobling_statistics;
grant select on counted.course to kobling_sight;

-- What changes a course puts its citizen in the queue.
create function counted.note_changed() returns trigger
language plpgsql security definer set search_path = kobling, pg_temp as $$
begin
  if tg_table_name in ('plan_ask', 'plan', 'relation', 'citizen_target_group', 'question_case', 'goal') then
    insert into counted.queue select distinct citizen_id from changed;
  elsif tg_table_name = 'action' then
    insert into counted.queue select distinct citizen_id from changed where draft_until is null;
  elsif tg_table_name = 'question' then
    insert into counted.queue select distinct k.citizen_id from changed q join kobling.question_case k on k.question_id = q.id;
  elsif tg_table_name = 'employment' then
    insert into counted.queue select k.citizen_id from counted.course k where k.area_id in (select area_id from changed)
      union select x.citizen_id from kobling.plan_ask x where x.asked_by in (select employee_id from changed);
  elsif tg_table_name = 'statistics_ground' then
    insert into counted.queue select c.id from kobling.citizen c;
  end if;
  return null;
end $$;
-- Ticking an action is the busiest act of all, and goals are written on: a change that moves nothing here is not noted.
create function counted.note_one() returns trigger
language plpgsql security definer set search_path = kobling, pg_temp as $$
begin
  insert into counted.queue values (new.citizen_id);
  return null;
end $$;
alter function counted.note_changed() owner to kobling_sight;
alter function counted.note_one() owner to kobling_sight;
do $$
declare t text; e text;
begin
  foreach t in array array['plan_ask', 'plan', 'relation', 'citizen_target_group', 'question_case', 'question', 'employment', 'statistics_ground', 'action'] loop
    foreach e in array array['insert', 'update', 'delete'] loop
      continue when t = 'action' and e = 'update';
      execute format('create trigger counted_%2$s after %2$s on kobling.%1$I referencing %3$s table as changed for each statement execute function counted.note_changed()',
        t, e, case e when 'delete' then 'old' else 'new' end);
    end loop;
  end loop;
end $$;
create trigger counted_update after update on kobling.action for each row
  when ((old.state, old.waits_on, old.draft_until) is distinct from (new.state, new.waits_on, new.draft_until)) execute function counted.note_one();
create trigger counted_insert after insert on kobling.goal for each row when (new.state = 'achieved') execute function counted.note_one();
create trigger counted_update after update on kobling.goal for each row
  when ((old.state = 'achieved', old.draft_until) is distinct from (new.state = 'achieved', new.draft_until)) execute function counted.note_one();
create trigger counted_delete after delete on kobling.goal referencing old table as changed for each statement execute function counted.note_changed();

-- The job: counts again those in the queue. What is noted meanwhile waits for the next time.
create function counted.work_off(at_most integer) returns integer language plpgsql as $$
declare ids uuid[];
begin
  perform pg_advisory_xact_lock(5464);
  with picked as (select q.ctid from counted.queue q limit at_most), gone as (delete from counted.queue q using picked where q.ctid = picked.ctid returning q.citizen_id)
  select array_agg(distinct citizen_id) into ids from gone;
  if ids is null then return 0; end if;
  delete from counted.course where citizen_id = any (ids);
  insert into counted.course select * from kobling.courses_of(ids);
  return cardinality(ids);
end $$;
-- Everything from the beginning: equal to what was counted as it went.
create function counted.recount() returns void language plpgsql as $$
begin
  delete from counted.queue;
  delete from counted.course;
  insert into counted.course select * from kobling.courses_of(null);
end $$;
-- How long answers took: each time that a leader had a question, until they answered or it went on.
create function kobling.answer_spells(from_on date, until_on date) returns table (level smallint, leader_id uuid, from_at timestamptz, until_at timestamptz)
language sql stable security definer set search_path = kobling, pg_temp as $$
  select h.level, h.leader_id, h.from_at, least(h.until_at, d.decided_at)
  from kobling.question_holder h left join kobling.decision d on d.question_id = h.question_id
  where least(h.until_at, d.decided_at) >= kobling.midnight(from_on) and least(h.until_at, d.decided_at) < kobling.midnight(until_on) $$;
alter function kobling.answer_spells(date, date) owner to kobling_sight;
do $$
declare f text;
begin
  foreach f in array array['counted.work_off(integer)', 'counted.recount()', 'kobling.answer_spells(date, date)'] loop
    execute 'revoke execute on function ' || f || ' from public; grant execute on function ' || f || ' to kobling_statistics';
  end loop;
end $$;

-- ── What is published: once for each quarter, never changed. A value that is null is not shown. ──
create table published.quarter (
  from_on date primary key,
  until_on date not null,
  as_of date not null,          -- how far things had come when it was counted
  need_counted boolean not null,
  made_at timestamptz not null default now()
);
-- All that is published of one place or slice is one row, so that a reader's page is a few rows to fetch.
create table published.figure (
  quarter date not null references published.quarter,
  place text not null,          -- 'all', an area's number, 'none', 'department:<id>'
  slice text not null,          -- '', 'group:<code>', 'month:<YYYY-MM>', 'reason:<code>'
  numbers jsonb not null check (not jsonb_path_exists(numbers, '$.* ? (@ < 5)')),
  days jsonb not null,          -- medians between steps
  primary key (quarter, place, slice)
);
create table published.answer_days (
  quarter date not null references published.quarter,
  level text not null check (level ~ '^(all|[1-9](-[1-9])?)$'), -- a level alone, or with those beside it
  median integer,
  primary key (quarter, level)
);
do $$
declare t text;
begin
  foreach t in array array['quarter', 'figure', 'answer_days'] loop
    execute format('alter table published.%1$I enable row level security, force row level security;
      grant select, insert on published.%1$I to kobling_statistics;
      grant select on published.%1$I to kobling_app;
      create policy statistics on published.%1$I to kobling_statistics using (true) with check (true);
      create policy read on published.%1$I for select to kobling_app using ((select kobling.in_municipality()))', t);
  end loop;
end $$;

-- ── Who answers for what: where those work whom somebody leads, themself first and down through every leader. ──
-- Kept when the organisation changes, which is seldom, and not found anew at each look.
create table kobling.led_place (
  leader_id uuid not null references kobling.employee,
  area_id smallint not null references kobling.area,
  department_id uuid references kobling.department,
  during tstzmultirange not null
);
create unique index led_place_one on kobling.led_place (leader_id, area_id, department_id) nulls not distinct;
create index led_place_department on kobling.led_place (department_id);
alter table kobling.led_place enable row level security, force row level security;
grant select, insert, delete on kobling.led_place to kobling_sight;
create policy sight on kobling.led_place to kobling_sight using (true) with check (true);
create view seen.led_place with (security_barrier) as
  select p.area_id, p.department_id from kobling.led_place p where p.leader_id = kobling.actor() and p.during @> now();
alter view seen.led_place owner to kobling_sight;
grant select on seen.led_place to kobling_app;

-- The one definition: for some, or for everybody.
create function kobling.led_places_of(leaders uuid[]) returns setof kobling.led_place
language sql stable security definer set search_path = kobling, pg_temp as $$
  with recursive under (leader_id, employee_id) as (
    select e.id, e.id from kobling.employee e where leaders is null or e.id = any (leaders)
    union select u.leader_id, l.employee_id from under u join kobling.leads l on l.leader_id = u.employee_id)
  select u.leader_id, e.area_id, e.department_id, range_agg(tstzrange(e.from_at, e.until_at))
  from under u join kobling.employment e on e.employee_id = u.employee_id
  where e.area_id is not null group by u.leader_id, e.area_id, e.department_id $$;
-- Two changes at once wait for one another: each must see the other's.
create function kobling.keep_led_places(changed uuid[]) returns void
language plpgsql security definer set search_path = kobling, pg_temp as $$
declare ids uuid[];
begin
  if changed is null then return; end if;
  perform pg_advisory_xact_lock(5466);
  with recursive up (id) as (select unnest(changed) union select l.leader_id from up u join kobling.leads l on l.employee_id = u.id)
  select array_agg(id) into ids from up;
  delete from kobling.led_place where leader_id = any (ids);
  insert into kobling.led_place select * from kobling.led_places_of(ids);
end $$;
create function kobling.led_changed() returns trigger
language plpgsql security definer set search_path = kobling, pg_temp as $$
begin
  if tg_table_name = 'leads' then perform kobling.keep_led_places(array_agg(distinct leader_id)) from changed;
  else perform kobling.keep_led_places(array_agg(distinct employee_id)) from changed;
  end if;
  return null;
end $$;
do $$
declare t text; e text; f text;
begin
  foreach t in array array['leads', 'employment'] loop
    -- An update is told as what was and as what is.
    foreach e in array array['insert new', 'delete old', 'update old', 'update new'] loop
      execute format('create trigger led_%s after %s on kobling.%I referencing %s table as changed for each statement execute function kobling.led_changed()',
        replace(e, ' ', '_'), split_part(e, ' ', 1), t, split_part(e, ' ', 2));
    end loop;
  end loop;
  foreach f in array array['led_places_of(uuid[])', 'keep_led_places(uuid[])', 'led_changed()'] loop
    execute 'alter function kobling.' || f || ' owner to kobling_sight; revoke execute on function kobling.' || f || ' from public';
  end loop;
end $$;

-- A director records the ground in the municipality's name, or ends it.
create function kobling.record_ground(the_id uuid, the_purpose text, the_ground text, areas smallint) returns void
language plpgsql security definer set search_path = kobling, pg_temp as $$
begin
  perform kobling.demand(exists (select from kobling.employment e where e.employee_id = kobling.actor() and e.role = 'director'
    and e.from_at <= now() and now() < e.until_at));
  update kobling.statistics_ground set ended_at = now() where figure = 'may_need' and ended_at is null;
  if the_id is not null then
    insert into kobling.statistics_ground (id, figure, purpose, ground, areas_at_once, recorded_by)
    values (the_id, 'may_need', the_purpose, the_ground, areas, kobling.actor());
  end if;
end $$;
alter function kobling.record_ground(uuid, text, text, smallint) owner to kobling_sight;
revoke execute on function kobling.record_ground(uuid, text, text, smallint) from public;
grant execute on function kobling.record_ground(uuid, text, text, smallint) to kobling_app;
