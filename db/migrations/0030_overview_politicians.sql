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
  select f.id, f.loop_id, l.title, f.direction, f.limits, f.time_words, f.until_on, f.money_words, f.money_kr, f.costs, f.pays, f.declared,
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
  foreach t in array array['quarter', 'figure'] loop
    execute format('create policy politicians on published.%I for select to kobling_app using ((select kobling.is_politician()))', t);
  end loop;
end $$;

-- The leaders' overview as it is sent: what the reader answers for, and what was published of that and of the whole. In one
-- statement, with the reader's rights: of nothing that they may not read.
create function kobling.read_overview() returns text
language plpgsql volatile set search_path = kobling, pg_temp set plan_cache_mode = force_generic_plan as $$
declare areas smallint[]; teams uuid[]; places text[]; body text;
begin
  if not (kobling.in_municipality() or kobling.is_politician()) then return null; end if;
  select coalesce(array_agg(distinct area_id), '{}'), coalesce(array_agg(distinct department_id) filter (where department_id is not null), '{}')
    into areas, teams from seen.led_place;
  places := array['all'] || areas::text[] || (select array_agg('department:' || team) from unnest(teams) team);
  select json_build_object(
    'scope', json_build_object(
      'kind', (select case when max(e.level) is null then 'everybody' when max(e.level) = 1 then 'team' when max(e.level) < 4 then 'head' else 'director' end
        from kobling.employment e where e.employee_id = kobling.actor() and e.from_at <= now() and now() < e.until_at),
      'areas', (select coalesce(json_agg(a.id order by a.position, a.id), '[]') from kobling.area a where a.id = any (areas)),
      'teams', (select coalesce(json_agg(json_build_object('id', d.id, 'name', d.name, 'areaId', d.area_id) order by a.position, d.name, d.id), '[]')
        from kobling.department d join kobling.area a on a.id = d.area_id where d.id = any (teams))),
    'groups', (select coalesce(json_agg(json_build_object('code', g.code, 'nameDa', g.name_da, 'nameEn', g.name_en) order by g.position, g.code), '[]')
      from kobling.target_group g),
    'reasons', (select coalesce(json_agg(json_build_object('code', r.code, 'nameDa', r.name_da, 'nameEn', r.name_en) order by r.position, r.code), '[]')
      from kobling.refusal_reason r),
    'quarters', (select coalesce(json_agg(json_build_object('from', q.from_on, 'until', q.until_on, 'asOf', q.as_of, 'needCounted', q.need_counted,
        'figures', (select coalesce(json_agg(json_build_object('place', f.place, 'slice', f.slice, 'numbers', f.numbers, 'days', f.days)), '[]')
          from published.figure f where f.quarter = q.from_on and f.place = any (places)),
        'answerDays', (select coalesce(json_agg(json_build_object('level', d.level, 'median', d.median)), '[]')
          from published.answer_days d where d.quarter = q.from_on)) order by q.from_on desc), '[]')
      from (select * from published.quarter order by from_on desc limit 4) q),
    'rounds', (select coalesce(json_agg(json_build_object('month', r.month, 'asked', r.asked, 'answered', r.answered,
        'shares', (select coalesce(json_agg(json_build_object('question', p.question, 'place', p.place, 'answers', p.answers, 'agree', p.agree)
            order by p.question, p.place), '[]') from published.pulse p
          where p.month = r.month and (p.place not like 'department:%' or p.place = any (places)))) order by r.month desc), '[]')
      from (select * from published.pulse_round order by month desc limit 12) r),
    'ground', (select json_build_object('purpose', g.purpose, 'ground', g.ground, 'areasAtOnce', g.areas_at_once, 'recordedBy', g.recorded_by,
      'recordedAt', g.recorded_at) from seen.statistics_ground g),
    'mayRecord', exists (select from kobling.employment e where e.employee_id = kobling.actor() and e.role = 'director'
      and e.from_at <= now() and now() < e.until_at))::text
    into body;
  return body;
end $$;
revoke execute on function kobling.read_overview() from public;
grant execute on function kobling.read_overview() to kobling_app;
