-- Begin the one plan on the citizen's yes. That yes is also what puts the one who asked on the team, as plan lead:
-- so nobody puts themselves there. Answers whether the newest answer is yes.
create function kobling.begin_plan(the_citizen uuid, member_id uuid) returns boolean
language plpgsql volatile security definer set search_path = kobling, pg_temp as $$
declare the_ask kobling.plan_ask; the_area smallint;
begin
  if not kobling.related(the_citizen) then raise exception 'not on the case' using errcode = '42501'; end if;
  select * into the_ask from kobling.plan_ask k where k.citizen_id = the_citizen and k.answer is not null order by k.answered_at desc limit 1;
  if the_ask.answer is distinct from 'yes' then return false; end if;
  select a.id into the_area from kobling.sight s join kobling.area a on s.own & (1::bigint << a.id) <> 0
  where s.reader_id = the_ask.asked_by and s.citizen_id = the_citizen and s.from_at <= now() and now() < s.until_at
  order by a.position, a.id limit 1;
  insert into kobling.plan (citizen_id, started_by, lead_id)
  values (the_citizen, kobling.actor(), case when the_area is not null then the_ask.asked_by end);
  insert into kobling.member (id, citizen_id, area_id, author_id, themes, person_id, name, kind, role)
  select member_id, the_citizen, the_area, the_citizen, '{}', p.id, p.name, 'employee', e.title
  from kobling.person p join kobling.employee e on e.id = p.id where p.id = the_ask.asked_by and the_area is not null
  on conflict do nothing;
  return true;
end $$;
alter function kobling.begin_plan(uuid, uuid) owner to kobling_sight;
revoke execute on function kobling.begin_plan(uuid, uuid) from public;
grant execute on function kobling.begin_plan(uuid, uuid) to kobling_app;
