-- Who does what: doers must see what they do, those who lose sight are released, and each has a list of what waits.

create index goal_unconfirmed on kobling.goal (citizen_id) where not confirmed and state <> 'ended';
create index words_unconfirmed on kobling.words (citizen_id) where not confirmed and ended_at is null;
create index relation_self_ending on kobling.relation (citizen_id) where kind = 'self' and until_at < 'infinity';
create index sight_ended on kobling.sight (until_at) where until_at < 'infinity';
create index sharing_ending on kobling.sharing (citizen_id, until_at) where ended_at is null and until_at < 'infinity';

-- How deep somebody else sees an object of this citizen now. For policies and checks, not for callers.
create function kobling.depth_for(reader uuid, the_citizen uuid, owns bigint, need bigint) returns integer
language sql stable security definer set search_path = kobling, pg_temp as $$
  select coalesce((select kobling.depth(owns, need, s.own, s.deny_times, s.deny_headline, s.deny_all, s.more)
    from kobling.sight s where s.reader_id = reader and s.citizen_id = the_citizen and s.from_at <= now() and now() < s.until_at), 0)
$$;

create function kobling.doer_sees(the_citizen uuid, the_action uuid) returns boolean
language sql stable security definer set search_path = kobling, pg_temp as $$
  select a.doer_id is null or kobling.depth_for(a.doer_id, a.citizen_id, a.owns, a.need) = 3
  from kobling.action a where a.id = the_action and a.citizen_id = the_citizen
    and kobling.depth_for(kobling.actor(), a.citizen_id, a.owns, a.need) = 3
$$;

-- Somebody was released from an action: they are told that, and nothing else.
create table kobling.released (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references kobling.person,
  released_at timestamptz not null default now(),
  seen_at timestamptz
);
create index released_person on kobling.released (person_id) where seen_at is null;

-- Release the doers of open actions who no longer see all of what they were to do. Nobody is released while
-- they see it; the action stays and shows that it has no doer.
create function kobling.release_doers(the_citizen uuid) returns void
language plpgsql volatile security definer set search_path = kobling, pg_temp as $$
begin
  with gone as (
    select a.id, a.doer_id from kobling.action a
    where a.citizen_id = the_citizen and a.state = 'open' and a.doer_id is not null and a.doer_id <> a.citizen_id
      and kobling.depth_for(a.doer_id, a.citizen_id, a.owns, a.need) < 3),
  told as (insert into kobling.released (person_id) select distinct doer_id from gone)
  update kobling.action a set doer_id = null, doer_kind = 'nobody', doer_name = '', released_at = now() from gone where a.id = gone.id;
end $$;

-- A change of grounds releases at once; an end by date is noticed by the sweep, which asks only where sight has ended.
create function kobling.sweep_released_doers() returns void
language plpgsql volatile security definer set search_path = kobling, pg_temp as $$
declare the_citizen uuid;
begin
  for the_citizen in
    select distinct s.citizen_id from kobling.sight s join kobling.action a on a.citizen_id = s.citizen_id and a.doer_id = s.reader_id
    where s.until_at <= now() and not s.self and a.state = 'open' and kobling.depth_for(a.doer_id, a.citizen_id, a.owns, a.need) < 3
  loop perform kobling.release_doers(the_citizen); end loop;
end $$;

create function kobling.sight_rebuilt() returns trigger
language plpgsql security definer set search_path = kobling, pg_temp as $$
declare the_citizen uuid;
begin
  for the_citizen in select distinct citizen_id from changed loop perform kobling.release_doers(the_citizen); end loop;
  return null;
end $$;
create trigger release after insert on kobling.sight referencing new table as changed
  for each statement execute function kobling.sight_rebuilt();

alter table kobling.released enable row level security, force row level security;
grant select, insert, update on kobling.released to kobling_sight;
create policy sight on kobling.released to kobling_sight using (true) with check (true);
grant select, update (seen_at) on kobling.released to kobling_app;
create policy own on kobling.released to kobling_app using (person_id = kobling.actor()) with check (person_id = kobling.actor());

-- What waits on the actor, one row a thing, each at full depth. Starts from sight: one reader, some ninety citizens.
-- `offset 0` keeps it so: else the whole municipality's unconfirmed goals are read to find those of ninety citizens.
create view seen.work with (security_barrier) as
  with mine as materialized (
    select s.*, c.name from kobling.sight s join kobling.citizen c on c.id = s.citizen_id
    where s.reader_id = kobling.actor() and s.from_at <= now() and now() < s.until_at),
  -- Once by who does it, rather than once for each of their citizens.
  doing as materialized (select * from kobling.action where doer_id = kobling.actor() and state = 'open')
  select 'action' as kind, a.id, a.citizen_id, m.name as citizen_name, a.title, a.waits_on, true as mine, a.due_on
  from doing a join mine m on m.citizen_id = a.citizen_id
  where not m.self
    and (a.held_until is null or not m.held_back or a.held_until <= now())
    and (a.draft_until is null or a.author_id = kobling.actor() and a.draft_until > now())
    and kobling.depth(a.owns, a.need, m.own, m.deny_times, m.deny_headline, m.deny_all, m.more) = 3
  union all
  select 'action', a.id, a.citizen_id, m.name, a.title, a.waits_on, false, a.due_on
  from mine m join kobling.action a on a.citizen_id = m.citizen_id
  where a.state = 'open' and (a.waits_on = 'us' or a.doer_kind = 'nobody') and a.doer_id is distinct from kobling.actor() and not m.self
    and a.owns & m.own <> 0 and (a.draft_until is null or a.author_id = kobling.actor() and a.draft_until > now())
  union all
  select 'action', a.id, a.citizen_id, m.name, a.title, a.waits_on, a.doer_kind = 'citizen', a.due_on
  from mine m join kobling.action a on a.citizen_id = m.citizen_id
  where a.state = 'open' and (a.doer_kind = 'citizen' or a.waits_on = 'citizen') and m.self and a.draft_until is null
    and (a.held_until is null or a.held_until <= now())
  union all
  select 'goal', g.id, g.citizen_id, m.name, g.title, 'citizen', m.self, null
  from mine m cross join lateral (select * from kobling.goal x where x.citizen_id = m.citizen_id and not x.confirmed and x.state <> 'ended' offset 0) g
  where not g.confirmed and g.state <> 'ended' and (m.self or g.owns & m.own <> 0) and g.draft_until is null
    and (g.held_until is null or not m.held_back or g.held_until <= now())
  union all
  select 'words', w.id, w.citizen_id, m.name, left(w.text, 200), 'citizen', m.self, null
  from mine m cross join lateral (select * from kobling.words x where x.citizen_id = m.citizen_id and not x.confirmed and x.ended_at is null offset 0) w
  where not w.confirmed and w.ended_at is null and (m.self or w.owns & m.own <> 0) and w.draft_until is null
    and (w.held_until is null or not m.held_back or w.held_until <= now())
  union all
  select 'consent_expires', h.id, h.citizen_id, m.name, null, 'citizen', m.self, (h.until_at at time zone 'Europe/Copenhagen')::date - 1
  from mine m join kobling.sharing h on h.citizen_id = m.citizen_id
  where h.basis = 'consent' and h.ended_at is null and h.confirmed_at is not null and h.until_at > now() and h.until_at < now() + interval '30 days'
    and (m.self or m.on_team and h.receiver_area is not null and m.own & (1::bigint << h.receiver_area) <> 0)
  union all
  select 'relation_ends', r.id, r.citizen_id, m.name, null, 'us', true, (r.until_at at time zone 'Europe/Copenhagen')::date
  from mine m cross join lateral (select * from kobling.relation x where x.citizen_id = m.citizen_id and x.kind = 'self' and x.until_at < 'infinity' offset 0) r
  where r.kind = 'self' and r.person_id = kobling.actor() and r.from_at <= now() and r.until_at > now() and r.until_at < 'infinity'
  union all
  select 'ask', k.id, k.citizen_id, m.name, null, 'citizen', m.self, null
  from mine m cross join lateral (select * from kobling.plan_ask x where x.citizen_id = m.citizen_id and x.answer is null offset 0) k
  where k.answer is null and (m.self or k.asked_by = kobling.actor());

-- My plans: whom I may find, and whether something that I may see is new since I last looked.
create view seen.my_plan with (security_barrier) as
  select s.citizen_id, c.name as citizen_name, c.searched, p.citizen_id is not null as has_plan, s.on_team,
    p.lead_id is not distinct from s.reader_id as lead, s.self,
    (select l.looked_at from kobling.last_look l where l.reader_id = s.reader_id and l.citizen_id = s.citizen_id) as looked_at
  from kobling.sight s join kobling.citizen c on c.id = s.citizen_id left join kobling.plan p on p.citizen_id = s.citizen_id
  where s.reader_id = kobling.actor() and s.from_at <= now() and now() < s.until_at and s.find;

do $$
declare f text;
begin
  foreach f in array array['depth_for(uuid, uuid, bigint, bigint)', 'doer_sees(uuid, uuid)', 'release_doers(uuid)', 'sweep_released_doers()', 'sight_rebuilt()'] loop
    execute 'alter function kobling.' || f || ' owner to kobling_sight';
    execute 'revoke execute on function kobling.' || f || ' from public';
  end loop;
  grant execute on function kobling.doer_sees(uuid, uuid), kobling.sweep_released_doers() to kobling_app;
  foreach f in array array['work', 'my_plan'] loop
    execute format('alter view seen.%I owner to kobling_sight', f);
    execute format('grant select on seen.%I to kobling_app', f);
  end loop;
end $$;
