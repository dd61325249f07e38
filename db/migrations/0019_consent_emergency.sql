-- An emergency is looked at afterwards: was it justified? And it is not opened again and again without that.

-- Rule data: for so many days after an emergency, the same person opens another one with the same citizen only when all
-- that they opened in these days were found justified.
create function kobling.emergency_days() returns integer language sql stable as
$$ select coalesce((select (s.value #>> '{}')::integer from kobling.setting s where s.key = 'emergency_days'), 7) $$;
grant select on kobling.setting to kobling_sight;
create policy sight_reads on kobling.setting for select to kobling_sight using (true);

create function kobling.emergency_waits(the_citizen uuid) returns boolean
language sql stable security definer set search_path = kobling, pg_temp as $$
  select exists (select from kobling.emergency e where e.person_id = kobling.actor() and e.citizen_id = the_citizen
    and e.from_at > now() - make_interval(days => kobling.emergency_days()) and e.justified is not true) $$;

-- Answers until when; null: there is no such citizen.
create function kobling.open_emergency(the_id uuid, the_citizen uuid, area smallint, the_reason text, hours integer) returns timestamptz
language plpgsql volatile security definer set search_path = kobling, pg_temp as $$
begin
  if not kobling.works_in(area) then raise exception 'not in that area' using errcode = '42501'; end if;
  if not exists (select from kobling.citizen c where c.id = the_citizen) then return null; end if;
  perform kobling.lock_consents(the_citizen, array[kobling.actor()]);
  if kobling.emergency_waits(the_citizen) then raise exception 'review comes first' using errcode = '42501'; end if;
  insert into kobling.emergency (id, person_id, citizen_id, area_id, reason, until_at)
  values (the_id, kobling.actor(), the_citizen, area, the_reason, now() + make_interval(hours => hours));
  return now() + make_interval(hours => hours);
end $$;

-- Who reviews: the data protection officer, and a leader of the area; nobody their own.
create function kobling.may_review(the_person uuid, area smallint) returns boolean
language sql stable security definer set search_path = kobling, pg_temp as
$$ select the_person <> kobling.actor() and (kobling.is_data_protection_officer() or kobling.leads_in(area)) $$;

-- One that was not justified ends at once. Answers whose plan it was; null: it is not there, or is reviewed.
create function kobling.review_emergency(the_id uuid, was_justified boolean, note text) returns uuid
language sql volatile security definer set search_path = kobling, pg_temp as $$
  update kobling.emergency e set reviewed_by = kobling.actor(), reviewed_at = now(), justified = was_justified, review_note = note,
    until_at = case when was_justified or e.until_at <= now() then e.until_at else greatest(now(), e.from_at + interval '1 second') end
  where e.id = the_id and e.reviewed_at is null and kobling.may_review(e.person_id, e.area_id)
  returning e.citizen_id $$;

create view seen.emergency_to_review with (security_barrier) as
  select e.id, e.citizen_id, c.name as citizen_name, e.person_id, p.name as person_name, e.area_id, e.reason, e.from_at, e.until_at
  from kobling.emergency e join kobling.citizen c on c.id = e.citizen_id join kobling.person p on p.id = e.person_id
  where e.reviewed_at is null and kobling.may_review(e.person_id, e.area_id);
alter view seen.emergency_to_review owner to kobling_sight;
grant select on seen.emergency_to_review to kobling_app;

do $$
declare f text;
begin
  foreach f in array array['emergency_waits(uuid)', 'open_emergency(uuid, uuid, smallint, text, integer)', 'may_review(uuid, smallint)',
      'review_emergency(uuid, boolean, text)'] loop
    execute 'alter function kobling.' || f || ' owner to kobling_sight';
    execute 'revoke execute on function kobling.' || f || ' from public';
    execute 'grant execute on function kobling.' || f || ' to kobling_app';
  end loop;
end $$;
