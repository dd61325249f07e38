-- Politicians: they see what they decided and what it paid for, and no case. They are no part of the work: neither of
-- what employees may do, nor of the rooms that the municipality's own staff read.

alter table kobling.employment add constraint employment_politician
  check (role <> 'politician' or area_id is null and department_id is null);
create or replace function kobling.is_employee() returns boolean
language sql stable security definer set search_path = kobling, pg_temp as $$
  select exists (select from kobling.employment e where e.employee_id = kobling.actor() and e.role <> 'politician'
    and e.from_at <= now() and now() < e.until_at) $$;
create or replace function kobling.in_municipality() returns boolean
language sql stable security definer set search_path = kobling, pg_temp as $$
  select exists (select from kobling.employment e left join kobling.area a on a.id = e.area_id
    where e.employee_id = kobling.actor() and e.role <> 'politician' and e.from_at <= now() and now() < e.until_at
      and coalesce(a.kind, 'municipal') = 'municipal') $$;
create function kobling.is_politician() returns boolean
language sql stable security definer set search_path = kobling, pg_temp as $$
  select exists (select from kobling.employment e where e.employee_id = kobling.actor() and e.role = 'politician'
    and e.from_at <= now() and now() < e.until_at) $$;
alter function kobling.is_politician() owner to kobling_sight;

-- What they decided: the frames given by politicians; what it paid for: the experiments under it and what was kept.
create view seen.political_frame with (security_barrier) as
  select f.id, l.title, f.direction, f.limits, f.time_words, f.until_on, f.money_words, f.money_kr, f.costs, f.pays, f.declared,
    f.signed_name, f.made_at, f.ended_at,
    (select coalesce(json_agg(json_build_object('title', e.title, 'state', e.state, 'came', e.came) order by e.number), '[]')
      from kobling.experiment e where e.loop_id = f.loop_id) as experiments
  from kobling.frame f join kobling.loop l on l.id = f.loop_id
  where f.level = 'politicians' and (kobling.is_politician() or kobling.in_municipality());
alter view seen.political_frame owner to kobling_sight;
grant select on seen.political_frame to kobling_app;

do $$
declare t text;
begin
  foreach t in array array['quarter', 'cell', 'days'] loop
    execute format('create policy politicians on published.%I for select to kobling_app using ((select kobling.is_politician()))', t);
  end loop;
end $$;
