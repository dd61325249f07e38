-- The rules of sight, written to be read beside docs/access.md, and the table that caches them.

-- Who, by the rule data, must uphold a consent of this citizen at that instant.
create function kobling.required_parties(the_citizen uuid, at timestamptz)
returns table (party_id uuid) language sql stable as $$
  with c as (select id, birth_date from kobling.citizen where id = the_citizen),
  age_ok as (
    select r.party from kobling.consent_rule r, c
    where c.birth_date is null and r.until_age is null
       or at >= kobling.midnight((c.birth_date + make_interval(years => r.from_age))::date)
      and (r.until_age is null or at < kobling.midnight((c.birth_date + make_interval(years => r.until_age))::date)))
  select c.id from c where 'citizen' in (select party from age_ok)
  union all
  select p.id from kobling.representation p
  where p.citizen_id = the_citizen and p.from_at <= at and at < p.until_at and p.kind in (select party from age_ok)
$$;

-- Does a sharing hold at that instant, whoever reads? From recorded death consents end; other legal grounds do not.
-- Written as steps, with plans that are kept: it is asked for every reader whenever a ground changes.
create function kobling.sharing_holds(s kobling.sharing, at timestamptz) returns boolean
language plpgsql stable cost 10000 set plan_cache_mode = force_generic_plan as $$
begin
  if s.confirmed_at is null or at < s.confirmed_at or at < s.from_at or s.until_at <= at or s.ended_at <= at then return false; end if;
  if s.basis = 'law' then return true; end if;
  if at >= (select kobling.midnight(c.died_on) from kobling.citizen c where c.id = s.citizen_id) then return false; end if;
  -- Somebody must uphold it, and everybody whose yes is required must have said it.
  return (
    select count(*) > 0 and bool_and(exists (select from kobling.sharing_party y
      where y.sharing_id = s.id and y.party_id = r.party_id and y.upheld_at <= at))
    from kobling.required_parties(s.citizen_id, at) r);
end $$;

-- Has somebody left an area since then, even if they came back?
create function kobling.has_left(employee uuid, area smallint, since timestamptz, at timestamptz) returns boolean
language sql stable as $$
  select exists (select from kobling.employment e
    where e.employee_id = employee and e.area_id = area and since < e.until_at and e.until_at <= at
      and not exists (select from kobling.employment f where f.employee_id = employee and f.area_id = area
        and f.from_at <= e.until_at and e.until_at < f.until_at))
$$;

-- The rules: what `reader` may see of `the_citizen` at `at`. One row, always.
create function kobling.sight_of(reader uuid, the_citizen uuid, at timestamptz)
returns table (own bigint, deny_times bigint, deny_headline bigint, deny_all bigint, more bigint[],
               find boolean, whereabouts boolean, self boolean, held_back boolean, on_team boolean, ground text)
language sql stable as $$
  with works_in as (
    select distinct e.area_id from kobling.employment e
    where e.employee_id = reader and e.area_id is not null and e.from_at <= at and at < e.until_at),
  team_areas as (
    select distinct m.area_id from kobling.member m join works_in using (area_id)
    where m.person_id = reader and m.citizen_id = the_citizen and m.from_at <= at and at < m.until_at),
  assigned as ( -- ground 1, made by somebody else
    select area_id from team_areas
    union
    select r.area_id from kobling.relation r join works_in using (area_id)
    where r.person_id = reader and r.citizen_id = the_citizen and r.from_at <= at and at < r.until_at and r.kind <> 'self'),
  own_areas as ( -- and by oneself: that opens the own area only
    select area_id from assigned
    union
    select r.area_id from kobling.relation r join works_in using (area_id)
    where r.person_id = reader and r.citizen_id = the_citizen and r.from_at <= at and at < r.until_at),
  sharings as ( -- grounds 2 and 3; leaving the area ends one's own
    select s.id, s.basis from kobling.sharing s
    where s.citizen_id = the_citizen
      and (s.receiver_area in (select area_id from team_areas)
        or s.basis = 'law' and s.receiver_area in (select area_id from assigned)
        or s.receiver_person = reader and s.via_area in (select area_id from works_in)
          and not kobling.has_left(reader, s.via_area, s.from_at, at)
        or s.receiver_person = reader and s.via_area is null and not exists (select from kobling.employee e where e.id = reader))
      and kobling.sharing_holds(s, at)),
  lines as ( -- a retired theme is unsorted: no sharing lets it through
    select l.sharing_id, 1::bigint << l.bit as bit, l.depth from kobling.sharing_line l
    where l.sharing_id in (select id from sharings)
      and not exists (select from kobling.theme t where t.id = l.bit and t.retired_at <= at)),
  masks as ( -- the citizen's own bit (54) needs no giving area
    select s.id, s.basis,
      ~(1::bigint << 54 | coalesce(bit_or(l.bit), 0)) as times,
      ~(1::bigint << 54 | coalesce(bit_or(l.bit) filter (where l.depth >= 2), 0)) as headline,
      ~(1::bigint << 54 | coalesce(bit_or(l.bit) filter (where l.depth >= 3), 0)) as everything,
      row_number() over (order by s.id) as nth
    from sharings s left join lines l on l.sharing_id = s.id group by s.id, s.basis),
  emergency as ( -- ground 4
    select from kobling.emergency e join works_in using (area_id)
    where e.person_id = reader and e.citizen_id = the_citizen and e.from_at <= at and at < e.until_at),
  it as (
    select reader = the_citizen as self, exists (select from emergency) as emergency,
      exists (select from own_areas) as related, exists (select from team_areas) as team)
  select
    coalesce((select bit_or(1::bigint << area_id) from own_areas), 0),
    case when it.self or it.emergency then 0 else coalesce((select times from masks where nth = 1), -1) end,
    case when it.self or it.emergency then 0 else coalesce((select headline from masks where nth = 1), -1) end,
    case when it.self or it.emergency then 0 else coalesce((select everything from masks where nth = 1), -1) end,
    (select array_agg(x order by nth, k) from masks, unnest(array[times, headline, everything]) with ordinality as u (x, k)
      where nth > 1),
    it.self or it.related or exists (select from masks),
    it.self or not (select c.protected_address from kobling.citizen c where c.id = the_citizen)
      or exists (select from kobling.whereabouts w where w.person_id = reader and w.citizen_id = the_citizen
        and w.from_at <= at and at < w.until_at),
    it.self, not exists (select from kobling.employee e where e.id = reader), it.team,
    coalesce(nullif(concat_ws(',', case when it.self then 'self' end, case when it.related then 'own_area' end,
      (select string_agg(distinct basis, ',') from masks), case when it.emergency then 'emergency' end), ''), 'none')
  from it
$$;

create function kobling.depth_of_more(need bigint, more bigint[]) returns integer language sql immutable parallel safe as $$
  select max(case when need & more[i + 2] = 0 then 3 when need & more[i + 1] = 0 then 2 when need & more[i] = 0 then 1 else 0 end)
  from generate_series(1, cardinality(more), 3) i
$$;

-- How deep a reader sees an object: 0 nothing, 1 times, 2 headline, 3 all.
create function kobling.depth(owns bigint, need bigint, own bigint, deny_times bigint, deny_headline bigint,
                              deny_all bigint, more bigint[])
returns integer language sql immutable parallel safe as $$
  select case
    when owns & own <> 0 or need & deny_all = 0 then 3
    when more is null then case when need & deny_headline = 0 then 2 when need & deny_times = 0 then 1 else 0 end
    else greatest(case when need & deny_headline = 0 then 2 when need & deny_times = 0 then 1 else 0 end,
                  kobling.depth_of_more(need, more)) end
$$;
-- Every instant after `at` when something about (reader, citizen) may change by itself.
create function kobling.sight_turns(reader uuid, the_citizen uuid, at timestamptz)
returns table (turn timestamptz) language sql stable as $$
  select distinct t from (
    select unnest(array[from_at, until_at]) t from kobling.employment where employee_id = reader
    union all select unnest(array[from_at, until_at]) from kobling.relation where person_id = reader and citizen_id = the_citizen
    union all select unnest(array[from_at, until_at]) from kobling.member where person_id = reader and citizen_id = the_citizen
    union all select unnest(array[from_at, until_at]) from kobling.emergency where person_id = reader and citizen_id = the_citizen
    union all select unnest(array[from_at, until_at]) from kobling.whereabouts where person_id = reader and citizen_id = the_citizen
    union all select unnest(array[from_at, until_at, confirmed_at, ended_at]) from kobling.sharing where citizen_id = the_citizen
    union all select y.upheld_at from kobling.sharing_party y join kobling.sharing s on s.id = y.sharing_id where s.citizen_id = the_citizen
    union all select unnest(array[from_at, until_at]) from kobling.representation where citizen_id = the_citizen
    union all select retired_at from kobling.theme
    union all select kobling.midnight(died_on) from kobling.citizen where id = the_citizen
    union all select kobling.midnight((c.birth_date + make_interval(years => a))::date)
      from kobling.citizen c, kobling.consent_rule r, unnest(array[r.from_age, r.until_age]) a where c.id = the_citizen
  ) all_turns where t > at and t < 'infinity'
$$;

-- Rebuild the sight of these citizens. Runs inside the transaction that changed a ground.
-- The first interval starts at -infinity, so that a transaction begun just before the change is judged by it too.
-- Locks, always in this order, so that of two changes at once the later sees the earlier: rule data (5406, shared),
-- people, citizens. Very many citizens: the rule data's lock alone, which keeps out everybody else.
create function kobling.rebuild_sight(citizens uuid[]) returns void
language plpgsql security definer set search_path = kobling, pg_temp set plan_cache_mode = force_generic_plan set jit = off as $$
declare the_citizen uuid; at timestamptz; many boolean := cardinality(citizens) > 500;
begin
  if many then perform pg_advisory_xact_lock(5406); else perform pg_advisory_xact_lock_shared(5406); end if;
  for the_citizen in select distinct c from unnest(citizens) c where c is not null order by c loop
    if not many then perform pg_advisory_xact_lock(hashtextextended(the_citizen::text, 54)); end if;
    at := clock_timestamp();
    delete from kobling.sight where citizen_id = the_citizen;
    insert into kobling.sight (reader_id, citizen_id, from_at, until_at, own, deny_times, deny_headline, deny_all, more,
                               find, whereabouts, self, held_back, on_team, ground)
    select r.reader, the_citizen, i.from_at, i.until_at, s.*
    from (
      select person_id from kobling.relation where citizen_id = the_citizen
      union select person_id from kobling.member where citizen_id = the_citizen and person_id is not null
      union select person_id from kobling.emergency where citizen_id = the_citizen
      union select receiver_person from kobling.sharing where citizen_id = the_citizen and receiver_person is not null
      union select id from kobling.citizen where id = the_citizen
    ) r (reader)
    cross join lateral (
      select turn as from_at, lead(turn, 1, 'infinity') over (order by turn) as until_at
      from (select '-infinity'::timestamptz as turn union all select turn from kobling.sight_turns(r.reader, the_citizen, at)) t
    ) i
    cross join lateral kobling.sight_of(r.reader, the_citizen, greatest(i.from_at, at)) s
    where s.ground <> 'none';
  end loop;
end $$;

-- A ground has changed: rebuild whom it touches, of the rows as they were and as they are. Arguments: the expression
-- for a changed row's citizen, and its column for a person who reads, if it has one.
create function kobling.ground_changed() returns trigger
language plpgsql security definer set search_path = kobling, pg_temp as $$
declare
  rows text := case tg_op when 'UPDATE' then '(select * from changed union all select * from before)' else 'changed' end;
  citizens uuid[];
  people uuid[];
begin
  if tg_nargs > 1 then execute format('select array_agg(distinct x.%I) from %s x', tg_argv[1], rows) into people; end if;
  if cardinality(people) > 500 then perform pg_advisory_xact_lock(5406); else perform kobling.lock_people(people, false); end if;
  execute format('select array_agg(distinct %s) from %s x', tg_argv[0], rows) into citizens;
  perform kobling.rebuild_sight(citizens);
  return null;
end $$;

-- Whoever ties a person to a citizen holds the person's lock shared; whoever changes where they work holds it alone.
create function kobling.lock_people(people uuid[], alone boolean) returns void language plpgsql as $$
declare person uuid;
begin
  perform pg_advisory_xact_lock_shared(5406);
  for person in select distinct p from unnest(people) p where p is not null order by p loop
    if alone then perform pg_advisory_xact_lock(hashtextextended(person::text, 55));
    else perform pg_advisory_xact_lock_shared(hashtextextended(person::text, 55)); end if;
  end loop;
end $$;

-- Before a citizen's consents are read to be changed: the same locks in the same order, for these receivers too.
create function kobling.lock_consents(the_citizen uuid, receivers uuid[]) returns void language plpgsql as $$
begin
  perform kobling.lock_people(receivers, false);
  perform pg_advisory_xact_lock(hashtextextended(the_citizen::text, 54));
end $$;

create function kobling.employment_changed() returns trigger
language plpgsql security definer set search_path = kobling, pg_temp as $$
declare people uuid[];
begin
  if tg_op = 'UPDATE' then people := (select array_agg(employee_id) from (select employee_id from changed union select employee_id from before) x);
  else people := (select array_agg(distinct employee_id) from changed); end if;
  if cardinality(people) > 500 then perform pg_advisory_xact_lock(5406); else perform kobling.lock_people(people, true); end if;
  perform kobling.rebuild_sight((select array_agg(distinct x.citizen_id) from (
    select citizen_id from kobling.relation where person_id = any (people)
    union select citizen_id from kobling.member where person_id = any (people)
    union select citizen_id from kobling.emergency where person_id = any (people)
    union select citizen_id from kobling.sharing where receiver_person = any (people)) x));
  return null;
end $$;

-- The rule data and the themes concern everybody who has shared anything.
create function kobling.rules_changed() returns trigger
language plpgsql security definer set search_path = kobling, pg_temp as $$
begin
  perform pg_advisory_xact_lock(5406);
  perform kobling.rebuild_sight((select array_agg(distinct citizen_id) from kobling.sharing where exists (select from changed)));
  return null;
end $$;

-- A citizen's other fields change without a rebuild.
create function kobling.citizen_changed() returns trigger
language plpgsql security definer set search_path = kobling, pg_temp as $$
begin
  perform kobling.rebuild_sight((select array_agg(n.id) from changed n join before o on o.id = n.id
    where (n.birth_date, n.died_on, n.protected_address) is distinct from (o.birth_date, o.died_on, o.protected_address)));
  return null;
end $$;

create function kobling.sight_after(the_table text, doing text) returns void language plpgsql as $make$
begin
  execute format('create trigger sight_after_insert after insert on kobling.%I referencing new table as changed
    for each statement execute function kobling.%s', the_table, doing);
  execute format('create trigger sight_after_update after update on kobling.%I referencing new table as changed old table as before
    for each statement execute function kobling.%s', the_table, doing);
  execute format('create trigger sight_after_delete after delete on kobling.%I referencing old table as changed
    for each statement execute function kobling.%s', the_table, doing);
end $make$;
select kobling.sight_after(t, $$ground_changed('x.citizen_id', 'person_id')$$) from unnest(array['relation', 'member', 'emergency', 'whereabouts']) t;
select kobling.sight_after('sharing', $$ground_changed('x.citizen_id', 'receiver_person')$$);
select kobling.sight_after(t, $$ground_changed('(select s.citizen_id from kobling.sharing s where s.id = x.sharing_id)')$$)
  from unnest(array['sharing_line', 'sharing_party']) t;
select kobling.sight_after('representation', $$ground_changed('x.citizen_id')$$);
select kobling.sight_after('employment', 'employment_changed()');
select kobling.sight_after(t, 'rules_changed()') from unnest(array['consent_rule', 'theme']) t;
create trigger sight_after_insert after insert on kobling.citizen referencing new table as changed
  for each statement execute function kobling.ground_changed('x.id');
create trigger sight_after_update after update on kobling.citizen referencing new table as changed old table as before
  for each statement execute function kobling.citizen_changed();
