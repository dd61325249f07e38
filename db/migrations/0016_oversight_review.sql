-- The data protection officer reads the log of any citizen: names, refusals and all. It opens no object, and the
-- reading is itself logged.
create function kobling.is_data_protection_officer() returns boolean
language sql stable security definer set search_path = kobling, pg_temp as $$
  select exists (select from kobling.employment e where e.employee_id = kobling.actor() and e.role = 'data_protection_officer'
    and e.from_at <= now() and now() < e.until_at) $$;
alter function kobling.is_data_protection_officer() owner to kobling_sight;

create view seen.look_for_review with (security_barrier) as
  select e.id, e.citizen_id, e.at, e.action, e.object_kind, e.purpose, e.ground, e.area_id, e.actor_kind, e.refused, p.name,
    (select m.role from kobling.employment m where m.employee_id = e.actor_id and m.area_id is not distinct from e.area_id
      and m.from_at <= e.at and e.at < m.until_at order by m.from_at desc limit 1) as role,
    coalesce(e.actor_id = e.citizen_id, false) as by_self
  from kobling.audit_event e left join kobling.person p on p.id = e.actor_id
  where kobling.is_data_protection_officer();
alter view seen.look_for_review owner to kobling_sight;
grant select on seen.look_for_review to kobling_app;

-- They find whose log to read by CPR number, as municipal staff do.
create or replace function kobling.find_by_cpr(the_cpr text, the_purpose text) returns table (id uuid, name text)
language plpgsql volatile security definer set search_path = kobling, pg_temp as $$
begin
  if not kobling.is_data_protection_officer() and not exists (select from kobling.employment e join kobling.area a on a.id = e.area_id
      where e.employee_id = kobling.actor() and a.kind = 'municipal' and e.from_at <= now() and now() < e.until_at) then
    perform kobling.log('citizen.find', null, null, null, the_purpose, true);
    return;
  end if;
  return query select c.id, c.name from kobling.citizen c where c.cpr = the_cpr;
  perform kobling.log('citizen.find', (select c.id from kobling.citizen c where c.cpr = the_cpr), null, null, the_purpose, false);
end $$;
