-- Another law than consent lets an area show something: recorded by who works there with the citizen, for one receiver.

-- Does the actor work with the citizen in every one of these areas?
create function kobling.works_for(the_citizen uuid, areas smallint[]) returns boolean
language sql stable security definer set search_path = kobling, pg_temp as $$
  select not exists (select from unnest(areas) a where not kobling.may_write(the_citizen, a)) $$;

-- An area gives only what is its own: who records it works in each area that gives. Nobody records it for themself (0004).
create function kobling.record_law(the_id uuid, the_citizen uuid, area smallint, person uuid, via smallint, the_citation text,
                                   the_reason text, begins timestamptz, the_end timestamptz, hidden timestamptz, law_of_hiding text,
                                   bits smallint[], depths smallint[]) returns void
language plpgsql volatile security definer set search_path = kobling, pg_temp as $$
begin
  if not exists (select from unnest(bits) b where b < 24)
    or not kobling.works_for(the_citizen, array(select b from unnest(bits) b where b < 24)) then
    raise exception 'not theirs to give' using errcode = '42501';
  end if;
  perform kobling.lock_consents(the_citizen, array[person]);
  with new as (
    insert into kobling.sharing (id, citizen_id, basis, receiver_area, receiver_person, via_area, purpose, citation, hidden_until, hidden_law,
                                 from_at, until_at, how, taken_by, confirmed_at)
    values (the_id, the_citizen, 'law', area, person, via, the_reason, the_citation, hidden, law_of_hiding,
            begins, the_end, 'law', kobling.actor(), now()))
  insert into kobling.sharing_line (sharing_id, bit, depth) select the_id, l.bit, l.depth from unnest(bits, depths) l (bit, depth);
end $$;

-- Ended by whoever works with the citizen in an area that gives. False: it is not there, or has ended.
create function kobling.end_law(the_citizen uuid, the_id uuid) returns boolean
language plpgsql volatile security definer set search_path = kobling, pg_temp as $$
begin
  if not exists (select from kobling.sharing_line l where l.sharing_id = the_id and l.bit < 24 and kobling.works_for(the_citizen, array[l.bit])) then
    return false;
  end if;
  perform kobling.lock_consents(the_citizen, array(select h.receiver_person from kobling.sharing h where h.id = the_id));
  update kobling.sharing h set ended_at = now(), end_reason = 'ended'
  where h.id = the_id and h.citizen_id = the_citizen and h.basis = 'law' and h.ended_at is null;
  return found;
end $$;

do $$
declare f text;
begin
  foreach f in array array['works_for(uuid, smallint[])', 'end_law(uuid, uuid)',
      'record_law(uuid, uuid, smallint, uuid, smallint, text, text, timestamptz, timestamptz, timestamptz, text, smallint[], smallint[])'] loop
    execute 'alter function kobling.' || f || ' owner to kobling_sight';
    execute 'revoke execute on function kobling.' || f || ' from public';
    execute 'grant execute on function kobling.' || f || ' to kobling_app';
  end loop;
end $$;

-- A consent in a file becomes one that passes nothing until somebody has confirmed it with the citizen; not where the
-- receiver has an open one here. False: it was not taken.
create function kobling.import_consent(the_id uuid, the_citizen uuid, area smallint, the_purpose text, begins timestamptz, the_end timestamptz,
                                       bits smallint[], depths smallint[]) returns boolean
language plpgsql volatile security definer set search_path = kobling, pg_temp as $$
begin
  perform kobling.lock_consents(the_citizen, '{}');
  if exists (select from kobling.sharing h where h.citizen_id = the_citizen and h.basis = 'consent' and h.receiver_area = area
    and h.ended_at is null) then return false; end if;
  with new as (
    insert into kobling.sharing (id, citizen_id, basis, receiver_area, version, purpose, from_at, until_at, how)
    select the_id, the_citizen, 'consent', area, coalesce(max(h.version), 0) + 1, the_purpose, begins, the_end, 'import'
    from kobling.sharing h where h.citizen_id = the_citizen and h.basis = 'consent' and h.receiver_area = area)
  insert into kobling.sharing_line (sharing_id, bit, depth) select the_id, l.bit, l.depth from unnest(bits, depths) l (bit, depth);
  return true;
end $$;
alter function kobling.import_consent(uuid, uuid, smallint, text, timestamptz, timestamptz, smallint[], smallint[]) owner to kobling_sight;
revoke execute on function kobling.import_consent(uuid, uuid, smallint, text, timestamptz, timestamptz, smallint[], smallint[]) from public;
grant execute on function kobling.import_consent(uuid, uuid, smallint, text, timestamptz, timestamptz, smallint[], smallint[]) to kobling_import;

-- Whom one has invited oneself is one's own record, whether or not the team may be seen: until they leave.
create view seen.invited with (security_barrier) as
  select m.id, m.citizen_id, m.name, m.area_id, m.kind, m.from_at,
    exists (select from kobling.last_look l where l.reader_id = m.person_id and l.citizen_id = m.citizen_id) as has_come
  from kobling.member m join kobling.sight s on s.citizen_id = m.citizen_id
  where m.author_id = kobling.actor() and m.until_at > now()
    and s.reader_id = kobling.actor() and s.from_at <= now() and now() < s.until_at and (s.own <> 0 or s.self);
alter view seen.invited owner to kobling_sight;
grant select on seen.invited to kobling_app;
