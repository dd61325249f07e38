-- Giving and ending consents, and saying beforehand what that would do.
--
-- Each change is one statement: its triggers run when all of it is there, so nobody loses between two steps what the
-- old and the new version both let through (and is not released from what they do). A preview runs the very same
-- functions and takes them back.

alter table kobling.sharing_party add column how text check (how in ('screen', 'table', 'phone', 'paper'));
alter table kobling.sharing add column ended_how text check (ended_how in ('screen', 'table', 'phone', 'paper'));

-- Whose yes is needed today, by name, for who decides or takes it down.
create function kobling.required_of(the_citizen uuid) returns table (party_id uuid, kind text, name text)
language sql stable security definer set search_path = kobling, pg_temp as $$
  select r.party_id, coalesce(p.kind, 'citizen'), coalesce(p.name, c.name)
  from kobling.citizen c cross join lateral kobling.required_parties(c.id, now()) r
    left join kobling.representation p on p.id = r.party_id
  where c.id = the_citizen and (kobling.is_self(c.id) or kobling.related(c.id))
$$;

-- A citizen whose own yes counts decides; staff with a relation take down what they and theirs decide.
create function kobling.may_decide(the_citizen uuid) returns boolean
language sql stable security definer set search_path = kobling, pg_temp as $$
  select exists (select from kobling.citizen c
    where c.id = the_citizen and (c.died_on is null or now() < kobling.midnight(c.died_on))
      and (kobling.related(c.id) or kobling.is_self(c.id)
        and exists (select from kobling.required_parties(c.id, now()) r where r.party_id = c.id)))
$$;

create function kobling.check_decides(the_citizen uuid, the_how text) returns void
language plpgsql stable security definer set search_path = kobling, pg_temp as $$
begin
  -- Nobody ticks the citizen's screen for them, and the citizen ticks nothing else.
  if not kobling.may_decide(the_citizen) or kobling.is_self(the_citizen) <> (the_how = 'screen') then
    raise exception 'may not decide' using errcode = '42501';
  end if;
end $$;

-- The consent that is open for this receiver, and the number of the newest version.
create function kobling.consent_for(the_citizen uuid, area smallint, person uuid, via smallint)
returns table (id uuid, version integer)
language sql stable security definer set search_path = kobling, pg_temp as $$
  select (array_agg(h.id) filter (where h.ended_at is null))[1], coalesce(max(h.version), 0)
  from kobling.sharing h
  where h.citizen_id = the_citizen and h.basis = 'consent' and kobling.may_decide(the_citizen)
    and (h.receiver_area, h.receiver_person, h.via_area) is not distinct from (area, person, via)
$$;

-- Who gives by this consent without the actor seeing it: an area that only sees its own part of it (0009).
create function kobling.unseen_givers(the_consent uuid) returns setof smallint
language sql stable security definer set search_path = kobling, pg_temp as $$
  select l.bit from kobling.sharing_line l join kobling.sharing h on h.id = l.sharing_id
  where l.sharing_id = the_consent and l.bit < 24 and not kobling.is_self(h.citizen_id)
    and h.receiver_person is distinct from kobling.actor()
    and not (h.receiver_area is not null and kobling.may_write(h.citizen_id, h.receiver_area))
    and not kobling.may_write(h.citizen_id, l.bit)
$$;

-- What the actor does not see of the version before stays as it is: others who give go on giving.
create function kobling.give_consent(the_id uuid, the_citizen uuid, area smallint, person uuid, via smallint, the_purpose text,
                                     the_end timestamptz, the_how text, bits smallint[], depths smallint[]) returns void
language plpgsql volatile security definer set search_path = kobling, pg_temp as $$
declare mine boolean := kobling.is_self(the_citizen);
begin
  perform kobling.check_decides(the_citizen, the_how);
  perform kobling.lock_consents(the_citizen, array[person]);
  with before as (select * from kobling.consent_for(the_citizen, area, person, via)),
  old as (
    update kobling.sharing h set ended_at = now(), end_reason = 'replaced', ended_how = the_how
    from before where h.id = before.id returning h.id),
  new as (
    insert into kobling.sharing (id, citizen_id, basis, receiver_area, receiver_person, via_area, version, replaces, purpose,
                                 until_at, how, taken_by, confirmed_at)
    select the_id, the_citizen, 'consent', area, person, via, before.version + 1, (select id from old), the_purpose,
      the_end, the_how, case when not mine then kobling.actor() end, now()
    from before),
  lines as (
    insert into kobling.sharing_line (sharing_id, bit, depth)
    select the_id, l.bit, l.depth from unnest(bits, depths) l (bit, depth)
    union select the_id, giver, 3 from before cross join kobling.unseen_givers(before.id) giver)
  insert into kobling.sharing_party (sharing_id, party_id, how)
  select the_id, r.party_id, the_how from kobling.required_parties(the_citizen, now()) r where r.party_id = the_citizen;
end $$;

-- Ends a consent; where it closes an area, the personal consents of its people end too unless they are kept.
create function kobling.end_consent(the_citizen uuid, the_consent uuid, keep uuid[], the_how text) returns setof uuid
language plpgsql volatile security definer set search_path = kobling, pg_temp as $$
begin
  perform kobling.check_decides(the_citizen, the_how);
  perform kobling.lock_consents(the_citizen, array(select h.receiver_person from kobling.sharing h
    where h.citizen_id = the_citizen and h.basis = 'consent' and h.ended_at is null));
  return query
  with closed as (
    select h.id, h.receiver_area from kobling.sharing h
    where h.id = the_consent and h.citizen_id = the_citizen and h.basis = 'consent' and h.ended_at is null)
  update kobling.sharing h
  set ended_at = now(), ended_how = the_how, end_reason = case when h.id = closed.id then 'withdrawn' else 'area_withdrawn' end
  from closed
  where h.citizen_id = the_citizen and h.basis = 'consent' and h.ended_at is null
    and (h.id = closed.id or h.via_area = closed.receiver_area and h.id <> all (keep))
  returning h.id;
end $$;

-- Somebody whose yes is needed says it: for themself, or through staff. An imported consent comes into force with the
-- first yes. Staff do not say the citizen's yes to what the citizen gave on the screen.
create function kobling.uphold_consent(the_citizen uuid, the_consent uuid, party uuid, the_how text) returns boolean
language plpgsql volatile security definer set search_path = kobling, pg_temp as $$
declare mine boolean := kobling.is_self(the_citizen);
begin
  if not exists (select from kobling.representation p where p.id = party and p.citizen_id = the_citizen
      and p.person_id = kobling.actor() and p.from_at <= now() and now() < p.until_at) then
    perform kobling.check_decides(the_citizen, the_how);
    if mine and party <> the_citizen then raise exception 'not theirs to say' using errcode = '42501'; end if;
  elsif the_how <> 'screen' then raise exception 'may not decide' using errcode = '42501'; end if;
  perform kobling.lock_consents(the_citizen, array(select h.receiver_person from kobling.sharing h where h.id = the_consent));
  if not exists (select from kobling.sharing h where h.id = the_consent and h.citizen_id = the_citizen and h.basis = 'consent'
      and h.ended_at is null and (mine or party <> the_citizen or h.how <> 'screen'))
    or party not in (select r.party_id from kobling.required_parties(the_citizen, now()) r) then return false; end if;
  with yes as (
    insert into kobling.sharing_party (sharing_id, party_id, how) values (the_consent, party, the_how)
    on conflict do nothing returning sharing_id)
  update kobling.sharing h set confirmed_at = coalesce(h.confirmed_at, now()) from yes where h.id = yes.sharing_id;
  return found;
end $$;

-- Every object of every kind, with what decides who sees it. A new kind of object calls this again.
create function kobling.make_object_index() returns void language plpgsql as $make$
begin
  execute 'create or replace view kobling.every_object as ' || (
    select string_agg(format('select %L::text as kind, id, citizen_id, area_id, owns, need, draft_until, author_id, held_until, %s as doer_id from kobling.%I',
      kobling.camel(kind), case when kind = 'action' then $c$case when state = 'open' then doer_id end$c$ else 'null::uuid' end, kind),
      ' union all ' order by kind)
    from kobling.object_kind);
  execute 'alter view kobling.every_object owner to kobling_sight';
end $make$;
select kobling.make_object_index();

create type kobling.reached as (reader_id uuid, kind text, object_id uuid, area_id smallint, depth integer, ground text, doer boolean);

-- Who reaches which object of a citizen now, how deep, and on which ground.
create function kobling.reach(the_citizen uuid) returns setof kobling.reached
language sql volatile security definer set search_path = kobling, pg_temp as $$
  select s.reader_id, o.kind, o.id, o.area_id, d.depth,
    case when s.self then 'self' when o.owns & s.own <> 0 then 'own_area' when s.ground like '%emergency%' then 'emergency'
      when s.ground not like '%law%' then 'consent' when s.ground not like '%consent%' then 'law'
      when exists (select from kobling.sharing h
        where h.citizen_id = the_citizen and h.basis = 'law' and kobling.sharing_holds(h, now())
          and (h.receiver_person = s.reader_id or s.own & (1::bigint << coalesce(h.receiver_area, 62)) <> 0)
          and o.need & ~(1::bigint << 54 | coalesce((select bit_or(1::bigint << l.bit) from kobling.sharing_line l
            where l.sharing_id = h.id and l.depth >= d.depth), 0)) = 0) then 'law'
      else 'consent' end,
    o.doer_id is not distinct from s.reader_id
  from kobling.sight s join kobling.every_object o on o.citizen_id = s.citizen_id
    cross join lateral (select kobling.depth(o.owns, o.need, s.own, s.deny_times, s.deny_headline, s.deny_all, s.more) as depth offset 0) d
  where s.citizen_id = the_citizen and s.from_at <= now() and now() < s.until_at and d.depth > 0
    and (o.draft_until is null or o.author_id = s.reader_id and o.draft_until > now())
    and (o.held_until is null or not s.self or o.held_until <= now())
$$;

-- What a change of consent would do: the change is made, compared and taken back. `bits` null: the receiver is closed.
-- Nobody learns of more than they see themself: depths are cut at the asker's own before the change, and what the law
-- hides from the citizen is left out of both pictures when the citizen asks.
create function kobling.preview_consent(the_citizen uuid, area smallint, person uuid, via smallint, the_end timestamptz,
                                        bits smallint[], depths smallint[], keep uuid[]) returns json
language plpgsql volatile security definer set search_path = kobling, pg_temp as $$
declare
  the_how text := case when kobling.is_self(the_citizen) then 'screen' else 'table' end;
  before kobling.reached[]; after kobling.reached[]; concerned uuid[]; ended uuid[]; open_now uuid;
begin
  perform kobling.check_decides(the_citizen, the_how);
  begin
    if kobling.is_self(the_citizen) then
      update kobling.sharing set ended_at = now(), end_reason = 'withdrawn'
      where citizen_id = the_citizen and hidden_until > now() and ended_at is null;
    end if;
    before := array(select r from kobling.reach(the_citizen) r);
    open_now := (select id from kobling.consent_for(the_citizen, area, person, via));
    if bits is not null then
      perform kobling.give_consent(gen_random_uuid(), the_citizen, area, person, via, 'preview', the_end, the_how, bits, depths);
    elsif open_now is not null then
      ended := array(select e from kobling.end_consent(the_citizen, open_now, keep, the_how) e where e <> open_now);
    end if;
    after := array(select r from kobling.reach(the_citizen) r);
    concerned := array(
      select person where person is not null
      union select m.person_id from kobling.member m
        where m.citizen_id = the_citizen and m.area_id = area and m.person_id is not null and m.from_at <= now() and now() < m.until_at
      union select h.receiver_person from kobling.sharing h where h.id = any (ended));
    raise exception 'taken back' using errcode = 'KB001';
  exception when sqlstate 'KB001' then null;
  end;
  return json_build_object('ended', coalesce(to_json(ended), '[]'), 'changes', (
    select coalesce(json_agg(json_build_object('readerId', c.reader_id, 'kind', c.kind, 'id', c.object_id, 'areaId', c.area_id,
      'from', c.was, 'to', c.becomes, 'ground', c.ground, 'released', c.released)), '[]')
    from (
      select reader_id, kind, object_id, coalesce(b.area_id, a.area_id) as area_id,
        least(coalesce(b.depth, 0), mine.depth) as was, least(coalesce(a.depth, 0), mine.depth) as becomes, a.ground,
        mine.depth = 3 and coalesce(b.doer, false) and not coalesce(a.doer, false) as released
      from unnest(before) b full join unnest(after) a using (reader_id, kind, object_id)
        join (select kind, object_id, depth from unnest(before) where reader_id = kobling.actor()) mine using (kind, object_id)
      where reader_id <> the_citizen
    ) c
    where c.reader_id = any (concerned) or c.was <> c.becomes));
end $$;

-- Self-made relations that the actor can confirm, from the areas that they lead: no case is opened for it.
create index relation_unconfirmed on kobling.relation (area_id, from_at) where kind = 'self' and confirmed_by is null;
create view seen.relation_to_confirm with (security_barrier) as
  select r.id, r.person_id, r.citizen_id, r.area_id, r.kind, r.reason, r.confirmed_by, r.from_at, r.until_at,
    c.name as citizen_name, p.name as person_name
  from (select distinct e.area_id from kobling.employment e
      where e.employee_id = kobling.actor() and e.role in ('team_leader', 'head_of_department', 'director')
        and e.from_at <= now() and now() < e.until_at) led
    join kobling.relation r on r.area_id = led.area_id
    join kobling.citizen c on c.id = r.citizen_id join kobling.person p on p.id = r.person_id
  where r.kind = 'self' and r.confirmed_by is null and r.person_id <> kobling.actor() and r.until_at > now();

-- A citizen's name stands with their person too. And who may not see where a protected citizen is does not lift the protection.
create function kobling.citizen_keep() returns trigger
language plpgsql security definer set search_path = kobling, pg_temp as $$
begin
  if old.protected_address and not new.protected_address and nullif(current_setting('kobling.actor', true), '') is not null
    and not exists (select from kobling.sight s where s.reader_id = nullif(current_setting('kobling.actor', true), '')::uuid and s.citizen_id = new.id
      and s.from_at <= now() and now() < s.until_at and s.whereabouts)
  then raise exception 'protection stays' using errcode = '42501'; end if;
  if new.name <> old.name then update kobling.person set name = new.name where id = new.id; end if;
  return new;
end $$;
create trigger keep before update on kobling.citizen for each row execute function kobling.citizen_keep();

-- Who may find by CPR number may create with one: else creating would be a way to ask who is known here.
create function kobling.is_municipal() returns boolean
language sql stable security definer set search_path = kobling, pg_temp as $$
  select exists (select from kobling.employment e join kobling.area a on a.id = e.area_id
    where e.employee_id = kobling.actor() and a.kind = 'municipal' and e.from_at <= now() and now() < e.until_at) $$;
alter policy add on kobling.citizen with check (kobling.is_municipal());

do $$
declare f text;
begin
  foreach f in array array['required_of(uuid)', 'may_decide(uuid)', 'check_decides(uuid, text)', 'consent_for(uuid, smallint, uuid, smallint)', 'unseen_givers(uuid)',
      'give_consent(uuid, uuid, smallint, uuid, smallint, text, timestamptz, text, smallint[], smallint[])',
      'end_consent(uuid, uuid, uuid[], text)', 'uphold_consent(uuid, uuid, uuid, text)', 'reach(uuid)',
      'preview_consent(uuid, smallint, uuid, smallint, timestamptz, smallint[], smallint[], uuid[])', 'citizen_keep()', 'is_municipal()'] loop
    execute 'alter function kobling.' || f || ' owner to kobling_sight';
    execute 'revoke execute on function kobling.' || f || ' from public';
    if f !~ '^(check_decides|unseen_givers|reach|citizen_keep)' then execute 'grant execute on function kobling.' || f || ' to kobling_app'; end if;
  end loop;
end $$;
alter view seen.relation_to_confirm owner to kobling_sight;
grant select on seen.relation_to_confirm to kobling_app;
