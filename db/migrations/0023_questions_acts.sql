-- Who sees a question and who may act on it. Everything is written through these functions: each says first who may.

do $$
declare t text;
begin
  foreach t in array array['question', 'question_holder', 'question_view', 'question_message', 'decision', 'working_agreement',
      'agreement_edition', 'agreement_proposal', 'agreement_word', 'agreement_use', 'table_time', 'table_question'] loop
    execute format('alter table kobling.%1$I enable row level security, force row level security;
      grant select, insert, update, delete on kobling.%1$I to kobling_sight;
      create policy sight on kobling.%1$I to kobling_sight using (true) with check (true)', t);
  end loop;
end $$;

create function kobling.in_municipality() returns boolean -- employed by the municipality itself, in an area or across all
language sql stable security definer set search_path = kobling, pg_temp as $$
  select exists (select from kobling.employment e left join kobling.area a on a.id = e.area_id
    where e.employee_id = kobling.actor() and e.from_at <= now() and now() < e.until_at and coalesce(a.kind, 'municipal') = 'municipal') $$;

-- Does somebody lead here now? Who has left, or leads no more, answers nothing that still lies with them.
create function kobling.leads_now(the_person uuid) returns boolean
language sql stable security definer set search_path = kobling, pg_temp as $$
  select exists (select from kobling.employment e where e.employee_id = the_person and e.level is not null
    and e.from_at <= now() and now() < e.until_at) $$;

-- The leaders above an employee, nearest first. A circle in the records ends where it begins.
create function kobling.leaders_above(the_employee uuid) returns table (leader_id uuid, level smallint, step integer)
language sql stable security definer set search_path = kobling, pg_temp as $$
  with recursive up as (
    select l.leader_id, 1 as step from kobling.leads l where l.employee_id = the_employee
    union select l.leader_id, u.step + 1 from up u join kobling.leads l on l.employee_id = u.leader_id where u.step < 9)
  select u.leader_id, max(e.level), min(u.step) from up u join kobling.employment e on e.employee_id = u.leader_id
    and e.level is not null and e.from_at <= now() and now() < e.until_at
  where u.leader_id <> the_employee group by u.leader_id order by min(u.step) $$;

-- Everybody employed now who answers to the actor, a leader now: through others too, and past a post that stands empty, as
-- questions rise past it. Who has left counts while a question still lies with them: it would lie unseen.
create function kobling.people_under_me() returns uuid[]
language sql stable security definer set search_path = kobling, pg_temp as $$
  with recursive down as (
    select l.employee_id, 1 as step from kobling.leads l join kobling.employment mine on mine.employee_id = l.leader_id
      and mine.level is not null and mine.from_at <= now() and now() < mine.until_at where l.leader_id = kobling.actor()
    union select l.employee_id, d.step + 1 from down d join kobling.leads l on l.leader_id = d.employee_id where d.step < 9)
  select coalesce(array_agg(distinct d.employee_id), '{}') from down d
  where exists (select from kobling.employment e where e.employee_id = d.employee_id and e.from_at <= now() and now() < e.until_at)
    or exists (select from kobling.question_holder h join kobling.question q on q.id = h.question_id
      where h.leader_id = d.employee_id and h.until_at = 'infinity' and q.state = 'open') $$;

create function kobling.holds_question(the_question uuid) returns boolean
language sql stable security definer set search_path = kobling, pg_temp as $$
  select exists (select from kobling.question q join kobling.question_holder h on h.question_id = q.id
    where q.id = the_question and q.state = 'open' and h.leader_id = kobling.actor() and h.until_at = 'infinity')
    and kobling.leads_now(kobling.actor()) $$;

create function kobling.held_question(the_question uuid) returns boolean -- now or before
language sql stable security definer set search_path = kobling, pg_temp as $$
  select exists (select from kobling.question_holder h where h.question_id = the_question and h.leader_id = kobling.actor()) $$;

create function kobling.count_waiting() returns integer -- asked for on every page
language sql stable security definer set search_path = kobling, pg_temp as $$
  select count(*)::int from kobling.question_holder h join kobling.question q on q.id = h.question_id
  where h.leader_id = kobling.actor() and h.until_at = 'infinity' and q.state = 'open' and kobling.leads_now(kobling.actor()) $$;

-- Of the actor's own open questions: those that a leader asked back about, and nobody has replied to.
create function kobling.asked_back() returns setof uuid
language sql stable security definer rows 5 set search_path = kobling, pg_temp as $$
  select q.id from kobling.question q where q.asked_by = kobling.actor() and q.state = 'open' and kobling.is_employee()
    and (select m.kind from kobling.question_message m where m.question_id = q.id order by m.at desc, m.id desc limit 1) = 'asked_back' $$;

-- Through the case: whoever sees the case whole, the citizen with them.
create function kobling.sees_case_of(the_question uuid) returns boolean
language sql stable security definer set search_path = kobling, pg_temp as $$
  select exists (select from kobling.question_case k join kobling.sight s on s.citizen_id = k.citizen_id
    where k.question_id = the_question and s.reader_id = kobling.actor() and s.from_at <= now() and now() < s.until_at
      and (k.held_until is null or not s.held_back or k.held_until <= now()) and k.draft_until is null
      and kobling.depth(k.owns, k.need, s.own, s.deny_times, s.deny_headline, s.deny_all, s.more) = 3) $$;

-- By an emergency alone one reads, and writes nothing.
create function kobling.only_reads(the_question uuid) returns boolean
language sql stable security definer set search_path = kobling, pg_temp as $$
  select exists (select from kobling.question_case k join kobling.emergency e on e.citizen_id = k.citizen_id
    where k.question_id = the_question and e.person_id = kobling.actor() and e.from_at <= now() and now() < e.until_at
      and not kobling.related(k.citizen_id)) $$;

create function kobling.sits_with(the_question uuid) returns boolean -- the team to whose table it was brought
language sql stable security definer set search_path = kobling, pg_temp as $$
  select exists (select from kobling.table_question x join kobling.table_time t on t.id = x.table_id
    join kobling.employment e on e.department_id = t.department_id and e.from_at <= now() and now() < e.until_at
    where x.question_id = the_question and e.employee_id = kobling.actor()) $$;

-- All of an open question: who asked, with whom it lies or lay, their leaders, the team that brought it to a table, and who
-- sees the case. Once answered, its wording and answer are everybody's in the municipality; who said what stays with those.
-- Who no longer works here is none of them.
-- `under`: everybody who answers to the actor, given so that a list asks for them once.
create function kobling.is_close(the_question uuid, under uuid[]) returns boolean
language sql stable security definer cost 1000 set search_path = kobling, pg_temp as $$
  select (exists (select from kobling.question q where q.id = the_question and (q.asked_by = kobling.actor() or q.asked_by = any (under)))
      or exists (select from kobling.question_holder h where h.question_id = the_question
        and (h.leader_id = kobling.actor() or h.leader_id = any (under)))) and kobling.is_employee()
    or kobling.sits_with(the_question) or kobling.sees_case_of(the_question) $$;
create function kobling.sees_all_of(the_question uuid) returns boolean
language sql stable security definer cost 1000 set search_path = kobling, pg_temp as $$
  select kobling.is_close(the_question, kobling.people_under_me()) $$;

-- What costs least is asked first: most questions are answered ones, which the whole municipality reads.
create view seen.question with (security_barrier) as
  select q.id, q.kind, q.wording, q.blocks, q.situation, q.area_id, q.areas, q.asked_at, q.state, q.closed_at, q.version, q.searched,
    kobling.is_close(q.id, (select kobling.people_under_me())) as close,
    case when kobling.is_close(q.id, (select kobling.people_under_me())) then q.asked_by end as asked_by,
    case when kobling.is_close(q.id, (select kobling.people_under_me())) then q.suggests end as suggests,
    q.asked_by = kobling.actor() as mine, q.state = 'open' and kobling.holds_question(q.id) as waits_for_me
  from kobling.question q
  where q.state = 'answered' and (select kobling.in_municipality()) or kobling.is_close(q.id, (select kobling.people_under_me()));
-- For lists: the open questions that the actor is close to, found at once from both ends rather than asked of each (is_close).
create function kobling.close_open() returns setof uuid
language sql stable security definer rows 100 set search_path = kobling, pg_temp as $$
  with us as materialized (select unnest(kobling.people_under_me()) as id union select kobling.actor() where kobling.is_employee())
  select q.id from kobling.question q where q.state = 'open' and q.asked_by in (select us.id from us)
  union select q.id from kobling.question q join kobling.question_holder h on h.question_id = q.id
    where q.state = 'open' and h.leader_id in (select us.id from us)
  union select q.id from kobling.employment e join kobling.table_time t on t.department_id = e.department_id
    join kobling.table_question x on x.table_id = t.id join kobling.question q on q.id = x.question_id
    where e.employee_id = kobling.actor() and e.from_at <= now() and now() < e.until_at and q.state = 'open'
  union select q.id from kobling.question q join kobling.question_case k on k.question_id = q.id join kobling.sight s on s.citizen_id = k.citizen_id
    where q.state = 'open' and s.reader_id = kobling.actor() and s.from_at <= now() and now() < s.until_at
      and (k.held_until is null or not s.held_back or k.held_until <= now()) and k.draft_until is null
      and kobling.depth(k.owns, k.need, s.own, s.deny_times, s.deny_headline, s.deny_all, s.more) = 3 $$;
create view seen.open_question with (security_barrier) as
  select q.id, q.kind, q.wording, q.blocks, q.situation, q.area_id, q.areas, q.asked_at, q.state, q.closed_at, q.version, q.searched,
    q.asked_by = kobling.actor() as mine, coalesce(h.mine, false) as waits_for_me, h.due_on, coalesce(h.holders, '[]') as holders
  from kobling.question q left join lateral (select min(x.due_on) as due_on, bool_or(x.leader_id = kobling.actor()) as mine,
      json_agg(json_build_object('name', p.name, 'how', x.how, 'level', x.level) order by x.level, p.name) as holders
    from kobling.question_holder x join kobling.person p on p.id = x.leader_id where x.question_id = q.id and x.until_at = 'infinity') h on true
  where q.state = 'open' and q.id in (select kobling.close_open());
create view seen.question_holder with (security_barrier) as
  select h.* from kobling.question_holder h where kobling.sees_all_of(h.question_id);
-- The citizen's own words are for the leader, as the citizen is told: for whom it lies or lay with, and for who sees the case.
create view seen.question_view with (security_barrier) as
  select v.question_id, v.area_id, v.text, v.written_at, case when v.area_id is not null then v.written_by end as written_by
  from kobling.question_view v where kobling.sees_all_of(v.question_id)
    and (v.area_id is not null or kobling.sees_case_of(v.question_id) or kobling.held_question(v.question_id));
create view seen.question_message with (security_barrier) as
  select m.* from kobling.question_message m where kobling.sees_all_of(m.question_id);
create view seen.decision with (security_barrier) as
  select d.question_id, d.text, d.reason, d.reach, case when kobling.sees_all_of(d.question_id) then d.citizen_line else '' end as citizen_line,
    d.agreement, case when kobling.sees_all_of(d.question_id) then d.written_by end as written_by, d.written_at, d.decided_at
  from kobling.decision d
  where d.decided_at is not null and ((select kobling.in_municipality()) or kobling.sees_all_of(d.question_id))
    or kobling.holds_question(d.question_id) or d.written_by = kobling.actor() and kobling.is_employee();

-- A working agreement is for everybody in the municipality, and for an external area that it covers.
create function kobling.sees_agreement(areas smallint[]) returns boolean
language sql stable security definer set search_path = kobling, pg_temp as $$
  select kobling.in_municipality() or exists (select from kobling.employment e where e.employee_id = kobling.actor()
    and e.area_id = any (areas) and e.from_at <= now() and now() < e.until_at) $$;
-- For which of its areas the actor answers: those they answered for when it was made, and those they lead where whoever answered
-- stands under them, or leads no more and was no higher than they are, or than anybody there is now.
create function kobling.agreed_for(the_agreement uuid) returns smallint[]
language sql stable security definer set search_path = kobling, pg_temp as $$
  select array(select x from kobling.working_agreement a cross join unnest(a.areas) x
    cross join lateral (select array_agg(h.leader_id) as leaders, max(h.level) as level from kobling.question_holder h
      where h.question_id = a.question_id and h.until_at = 'infinity' and coalesce(h.area_id, x) = x) g
    where a.id = the_agreement and kobling.leads_now(kobling.actor()) and (kobling.actor() = any (g.leaders)
      or kobling.leads_in(x) and (g.leaders is null
        or exists (select from unnest(g.leaders) l cross join kobling.leaders_above(l) u where u.leader_id = kobling.actor())
        or not exists (select from unnest(g.leaders) l where kobling.leads_now(l))
          and (select max(e.level) from kobling.employment e where e.employee_id = kobling.actor() and e.area_id = x and e.from_at <= now() and now() < e.until_at)
            >= least(g.level, (select max(e.level) from kobling.employment e where e.area_id = x and e.from_at <= now() and now() < e.until_at))))) $$;
-- Who can look after it: a leader of the municipality, or somebody who works in one of its areas.
create function kobling.may_own(the_person uuid, the_areas smallint[]) returns boolean
language sql stable security definer set search_path = kobling, pg_temp as $$
  select exists (select from kobling.employment e left join kobling.area m on m.id = e.area_id where e.employee_id = the_person
    and e.from_at <= now() and now() < e.until_at and (e.area_id = any (the_areas) or e.level is not null and coalesce(m.kind, 'municipal') = 'municipal')) $$;
-- May the actor say it for this area? Not over the word of a leader above them.
create function kobling.may_say(the_agreement uuid, the_area smallint) returns boolean
language sql stable security definer set search_path = kobling, pg_temp as $$
  select the_area = any (kobling.agreed_for(the_agreement)) and not exists (select from kobling.agreement_word w
    where w.agreement_id = the_agreement and w.area_id = the_area and w.by_id in (select l.leader_id from kobling.leaders_above(kobling.actor()) l)) $$;
-- Whose yes it takes besides the actor's to change or end it. What one leader made for all its areas, its owner keeps alone.
create function kobling.agreed_by_others(the_agreement uuid) returns smallint[]
language sql stable security definer set search_path = kobling, pg_temp as $$
  select array(select x from kobling.working_agreement a, unnest(a.areas) x where a.id = the_agreement and x <> all (kobling.agreed_for(a.id))
    and exists (select from kobling.agreement_edition e where e.agreement_id = a.id and e.act = 'made' and cardinality(e.decided_by) > 1) order by x) $$;
create view seen.working_agreement with (security_barrier) as
  select a.id, a.number, a.kind, a.title, a.text, a.reason, a.situations, a.areas, a.owner_id, a.review_on, a.question_id, a.edition, a.state,
    a.since, a.version, a.searched, a.owner_id = kobling.actor() and kobling.may_own(a.owner_id, a.areas) as mine,
    (select count(*) from kobling.agreement_use u where u.agreement_id = a.id and u.what = 'used')::int as used,
    (select count(*) from kobling.agreement_use u where u.agreement_id = a.id and u.what <> 'used')::int as not_used,
    coalesce((select array_agg(x order by x) from kobling.agreement_proposal p, unnest(p.waits_for) x where p.agreement_id = a.id
      and not exists (select from kobling.agreement_word w where w.agreement_id = a.id and w.area_id = x and w.said = 'yes')), '{}') as waits_for
  from kobling.working_agreement a where (select kobling.in_municipality()) or kobling.sees_agreement(a.areas);
create view seen.agreement_edition with (security_barrier) as
  select e.* from kobling.agreement_edition e join kobling.working_agreement a on a.id = e.agreement_id where kobling.sees_agreement(a.areas);
create view seen.agreement_proposal with (security_barrier) as
  select p.*, array(select x from unnest(p.waits_for) x where kobling.may_say(p.agreement_id, x) order by x) as mine
  from kobling.agreement_proposal p join kobling.working_agreement a on a.id = p.agreement_id where kobling.sees_agreement(a.areas);
create view seen.agreement_word with (security_barrier) as
  select w.* from kobling.agreement_word w join kobling.working_agreement a on a.id = w.agreement_id where kobling.sees_agreement(a.areas);
create view seen.agreement_use with (security_barrier) as
  select u.agreement_id, u.area_id, u.what, u.reason, u.at from kobling.agreement_use u
    join kobling.working_agreement a on a.id = u.agreement_id where kobling.sees_agreement(a.areas);

-- A table is seen by the team, by the leader, and by the leader's leaders: as kept or moved.
create function kobling.at_table(the_leader uuid, the_department uuid) returns boolean
language sql stable security definer set search_path = kobling, pg_temp as $$
  select the_leader = kobling.actor() and kobling.is_employee() or the_leader = any (kobling.people_under_me())
    or exists (select from kobling.employment e where e.employee_id = kobling.actor() and e.department_id = the_department
      and e.from_at <= now() and now() < e.until_at) $$;
create view seen.table_time with (security_barrier) as
  select t.*, t.leader_id = kobling.actor() as mine from kobling.table_time t where kobling.at_table(t.leader_id, t.department_id);
create view seen.table_question with (security_barrier) as
  select x.table_id, x.question_id from kobling.table_question x join kobling.table_time t on t.id = x.table_id
  where kobling.at_table(t.leader_id, t.department_id) and kobling.sees_all_of(x.question_id);

-- ── Acts ──
create function kobling.demand(allowed boolean) returns void language plpgsql immutable as $$
begin if allowed is not true then raise exception 'not allowed' using errcode = '42501'; end if; end $$;

-- The leaders it may go to: of the asker, and for each other area of the team about the citizen, else of the area itself.
create function kobling.leaders_for(the_areas smallint[], the_citizen uuid) returns table (area_id smallint, leader_id uuid, level smallint, step integer)
language sql stable security definer set search_path = kobling, pg_temp as $$
  select a, l.leader_id, l.level, l.step from unnest(the_areas) a cross join lateral (
    select m.person_id as near from kobling.member m where m.citizen_id = the_citizen and m.area_id = a and m.until_at > now()
        and not kobling.works_in(a)
        and exists (select from kobling.sight s where s.reader_id = kobling.actor() and s.citizen_id = the_citizen and s.from_at <= now() and now() < s.until_at and s.own <> 0)
    union all select kobling.actor() where kobling.works_in(a) limit 1) x cross join lateral kobling.leaders_above(x.near) l
  union all
  select a, e.employee_id, e.level, (row_number() over (partition by a order by e.level, e.from_at, e.employee_id))::int
  from unnest(the_areas) a join kobling.employment e on e.area_id = a and e.level is not null and e.from_at <= now() and now() < e.until_at
  where not kobling.works_in(a) and not exists (select from kobling.member m where m.citizen_id = the_citizen and m.area_id = a and m.until_at > now()
    and exists (select from kobling.leads l where l.employee_id = m.person_id)
    and exists (select from kobling.sight s where s.reader_id = kobling.actor() and s.citizen_id = the_citizen and s.from_at <= now() and now() < s.until_at and s.own <> 0))
$$;

create function kobling.raise_question(q kobling.question) returns void
language plpgsql security definer set search_path = kobling, pg_temp as $$
begin
  perform kobling.demand(kobling.works_in(q.area_id));
  insert into kobling.question (id, kind, wording, blocks, situation, area_id, areas, asked_by, suggests)
  values (q.id, q.kind, q.wording, q.blocks, q.situation, q.area_id, q.areas, kobling.actor(), q.suggests);
end $$;

-- To whom it may be passed: leaders of the municipality, and of an external area only where it is concerned itself.
create function kobling.may_take(the_question uuid, the_leader uuid) returns boolean
language sql stable security definer set search_path = kobling, pg_temp as $$
  select exists (select from kobling.question q join kobling.employment e on e.employee_id = the_leader and e.level is not null
      and e.from_at <= now() and now() < e.until_at left join kobling.area m on m.id = e.area_id
    where q.id = the_question and (coalesce(m.kind, 'municipal') = 'municipal' or e.area_id = any (q.areas))) $$;

-- Hands the question to a leader: when it is raised by the asker, later by the leader with whom it lies.
create function kobling.hand_question(the_question uuid, the_leader uuid, the_area smallint, the_how text, the_due date) returns void
language plpgsql security definer set search_path = kobling, pg_temp as $$
declare the_level smallint := (select max(e.level) from kobling.employment e where e.employee_id = the_leader and e.from_at <= now() and now() < e.until_at);
begin
  perform kobling.demand(kobling.may_take(the_question, the_leader) and case the_how when 'passed' then kobling.holds_question(the_question)
    else exists (select from kobling.question q where q.id = the_question and q.asked_by = kobling.actor() and q.asked_at = now()) end);
  if the_how = 'passed' then
    -- First the question, so that whoever acts on it in the same moment waits; and then by what has become of it.
    update kobling.question set version = version + 1 where id = the_question and state = 'open';
    perform kobling.demand(found);
    update kobling.question_holder set until_at = clock_timestamp() where question_id = the_question and leader_id = kobling.actor() and until_at = 'infinity';
    perform kobling.demand(found);
    -- Whoever holds it for another area already, answers for all from now on, and says so anew.
    update kobling.question_holder set area_id = null, said = null, condition = '', said_at = null
    where question_id = the_question and leader_id = the_leader and until_at = 'infinity';
    if found then return; end if;
  end if;
  insert into kobling.question_holder (question_id, leader_id, area_id, level, how, due_on, from_at)
  values (the_question, the_leader, the_area, the_level, the_how, the_due, clock_timestamp());
  insert into kobling.table_question select t.id, the_question from kobling.table_time t join kobling.question q on q.id = the_question
    join kobling.employment e on e.employee_id = q.asked_by and e.department_id = t.department_id and e.from_at <= now() and now() < e.until_at
    where t.leader_id = the_leader and t.state in ('asked', 'offered', 'coming') and t.starts_at > now() on conflict do nothing;
end $$;

create function kobling.write_view(the_question uuid, the_area smallint, the_text text) returns void
language plpgsql security definer set search_path = kobling, pg_temp as $$
begin
  perform kobling.demand(exists (select from kobling.question q where q.id = the_question and q.state = 'open'
    and case when the_area is null then exists (select from kobling.question_case k where k.question_id = q.id and k.citizen_id = kobling.actor())
        and kobling.sees_case_of(q.id)
      else the_area = any (q.areas) and kobling.works_in(the_area) and kobling.sees_all_of(q.id) and not kobling.only_reads(q.id) end));
  if the_text = '' then delete from kobling.question_view v where v.question_id = the_question and v.area_id is not distinct from the_area;
  else
    insert into kobling.question_view (question_id, area_id, text, written_by) values (the_question, the_area, the_text, kobling.actor())
    on conflict (question_id, area_id) do update set text = excluded.text, written_by = excluded.written_by, written_at = now();
  end if;
end $$;

create function kobling.write_message(the_id uuid, the_question uuid, the_kind text, the_text text) returns void
language plpgsql security definer set search_path = kobling, pg_temp as $$
begin
  perform kobling.demand(exists (select from kobling.question q where q.id = the_question and q.state = 'open')
    and case the_kind when 'reply' then kobling.is_employee() and kobling.sees_all_of(the_question) and not kobling.only_reads(the_question) else kobling.holds_question(the_question) end);
  insert into kobling.question_message (id, question_id, kind, text, by_id) values (the_id, the_question, the_kind, the_text, kobling.actor());
end $$;

create function kobling.withdraw_question(the_question uuid, seen_version integer) returns boolean
language plpgsql security definer set search_path = kobling, pg_temp as $$
begin
  perform kobling.demand(exists (select from kobling.question q where q.id = the_question and q.asked_by = kobling.actor() and q.state = 'open'));
  update kobling.question set state = 'withdrawn', closed_at = now(), version = version + 1 where id = the_question and version = seen_version;
  return found;
end $$;

-- A leader at the table decides in words that somebody present writes down: within a day of the time that was kept.
create function kobling.writes_at_table(the_question uuid, the_leader uuid) returns boolean
language sql stable security definer set search_path = kobling, pg_temp as $$
  select exists (select from kobling.table_question x join kobling.table_time t on t.id = x.table_id
    join kobling.employment e on e.department_id = t.department_id and e.employee_id = kobling.actor() and e.from_at <= now() and now() < e.until_at
    where x.question_id = the_question and t.leader_id = the_leader and t.state in ('coming', 'kept')
      and t.starts_at <= now() and now() < t.starts_at + interval '1 day') $$;

-- Writes the answer, in the leader's name, and takes back what others had said to another wording. Who asked may hold the pen,
-- and does not answer by it: then it waits for the leader's own yes. False: seen too old.
create function kobling.write_decision(d kobling.decision, the_leader uuid, seen_version integer) returns boolean
language plpgsql security definer set search_path = kobling, pg_temp as $$
declare the_version integer;
begin
  perform kobling.demand(exists (select from kobling.question q join kobling.question_holder h on h.question_id = q.id
    where q.id = d.question_id and q.state = 'open' and h.leader_id = the_leader and h.until_at = 'infinity')
    and kobling.leads_now(the_leader) and (the_leader = kobling.actor() or kobling.writes_at_table(d.question_id, the_leader)));
  update kobling.question set version = version + 1 where id = d.question_id and version = seen_version returning version into the_version;
  if the_version is null then return false; end if;
  insert into kobling.decision (question_id, text, reason, reach, citizen_line, agreement, written_by)
  values (d.question_id, d.text, d.reason, d.reach, d.citizen_line, d.agreement, kobling.actor())
  on conflict (question_id) do update set text = excluded.text, reason = excluded.reason, reach = excluded.reach,
    citizen_line = excluded.citizen_line, agreement = excluded.agreement, written_by = excluded.written_by, written_at = now();
  update kobling.question_holder set said = null, condition = '', said_at = null
  where question_id = d.question_id and until_at = 'infinity' and leader_id <> the_leader;
  update kobling.question_holder h set said = case when q.asked_by <> kobling.actor() then 'yes' end, condition = '',
    said_at = case when q.asked_by <> kobling.actor() then now() end
  from kobling.question q where q.id = d.question_id and h.question_id = q.id and h.until_at = 'infinity' and h.leader_id = the_leader;
  return true;
end $$;

-- Each leader says it for their own area. False: another wording than the one that was read.
create function kobling.say_to_decision(the_question uuid, the_said text, the_condition text, seen_version integer) returns boolean
language plpgsql security definer set search_path = kobling, pg_temp as $$
begin
  perform kobling.demand(kobling.holds_question(the_question) and exists (select from kobling.decision where question_id = the_question));
  perform from kobling.question where id = the_question and version = seen_version for update;
  if not found then return false; end if;
  update kobling.question_holder set said = the_said, condition = the_condition, said_at = now()
  where question_id = the_question and leader_id = kobling.actor() and until_at = 'infinity';
  update kobling.question set version = version + 1 where id = the_question;
  return true;
end $$;

-- Gives the answer once everybody with whom the question lies has said yes: with the last word of one of them, or of who wrote it
-- down. Answers whether it was given now.
create function kobling.give_answer(the_question uuid) returns boolean
language plpgsql security definer set search_path = kobling, pg_temp as $$
begin
  perform from kobling.question where id = the_question for update;
  perform kobling.demand(kobling.holds_question(the_question)
    or kobling.is_employee() and exists (select from kobling.decision d where d.question_id = the_question and d.written_by = kobling.actor()));
  if not exists (select from kobling.decision d where d.question_id = the_question and d.decided_at is null)
    or exists (select from kobling.question_holder h where h.question_id = the_question and h.until_at = 'infinity' and h.said is distinct from 'yes')
  then return false; end if;
  update kobling.decision set decided_at = now() where question_id = the_question;
  update kobling.question set state = 'answered', closed_at = now() where id = the_question;
  return true;
end $$;

-- Leaders make it: by an answer that was just given, or, for guidance, by themselves for an area they lead.
create function kobling.make_agreement(a kobling.working_agreement) returns integer
language plpgsql security definer set search_path = kobling, pg_temp as $$
declare the_number integer; deciders uuid[];
begin
  if a.question_id is null then
    perform kobling.demand(a.kind = 'guidance' and not exists (select from unnest(a.areas) x where not kobling.leads_in(x)));
    perform kobling.demand(a.owner_id = kobling.actor());
    deciders := array[kobling.actor()];
  else
    -- As it was agreed on, and once.
    perform kobling.demand(exists (select from kobling.decision d where d.question_id = a.question_id and d.decided_at = now()
      and (d.text, d.reason, d.agreement ->> 'title', d.agreement ->> 'kind', d.agreement ->> 'ownerId', (d.agreement ->> 'reviewOn')::date,
        array(select jsonb_array_elements_text(d.agreement -> 'areas')::smallint), array(select jsonb_array_elements_text(d.agreement -> 'situations')))
        = (a.text, a.reason, a.title, a.kind, a.owner_id::text, a.review_on, a.areas, a.situations)));
    deciders := (select array_agg(leader_id) from kobling.question_holder where question_id = a.question_id and until_at = 'infinity');
  end if;
  perform kobling.demand(kobling.may_own(a.owner_id, a.areas));
  insert into kobling.working_agreement (id, kind, title, text, reason, situations, areas, owner_id, review_on, question_id)
  values (a.id, a.kind, a.title, a.text, a.reason, a.situations, a.areas, a.owner_id, a.review_on, a.question_id) returning number into the_number;
  insert into kobling.agreement_edition (agreement_id, edition, act, title, text, reason, decided_by) values (a.id, 1, 'made', a.title, a.text, a.reason, deciders);
  return the_number;
end $$;

create function kobling.use_agreement(the_id uuid, the_agreement uuid, the_area smallint, the_what text, the_reason text) returns void
language plpgsql security definer set search_path = kobling, pg_temp as $$
begin
  perform kobling.demand(kobling.works_in(the_area) and exists (select from kobling.working_agreement a where a.id = the_agreement and a.state = 'in_force'
    and the_area = any (a.areas) and (the_what <> 'departed' or a.kind = 'guidance')));
  insert into kobling.agreement_use (id, agreement_id, area_id, what, reason, by_id) values (the_id, the_agreement, the_area, the_what, the_reason, kobling.actor());
end $$;

-- The owner answers "does this still hold?": it holds until a later day, is changed, or ends. What several agreed on is not changed
-- or ended by this (0032), but proposed. False: seen too old.
create function kobling.review_agreement(the_agreement uuid, the_act text, next_review date, the_text text, the_reason text, seen_version integer) returns boolean
language plpgsql security definer set search_path = kobling, pg_temp as $$
declare a kobling.working_agreement;
begin
  perform kobling.demand(exists (select from kobling.working_agreement w where w.id = the_agreement and w.owner_id = kobling.actor() and w.state = 'in_force'
    and kobling.may_own(w.owner_id, w.areas)));
  update kobling.working_agreement w set version = version + 1,
    state = case the_act when 'ended' then 'ended' else w.state end,
    review_on = coalesce(next_review, w.review_on),
    text = case the_act when 'changed' then the_text else w.text end,
    reason = case the_act when 'changed' then the_reason else w.reason end,
    edition = case the_act when 'changed' then w.edition + 1 else w.edition end
  where w.id = the_agreement and w.version = seen_version returning * into a;
  if a.id is null then return false; end if;
  insert into kobling.agreement_edition (agreement_id, edition, act, title, text, reason, decided_by)
  values (a.id, a.edition, the_act, a.title, a.text, coalesce(nullif(the_reason, ''), a.reason), array[kobling.actor()]);
  return true;
end $$;

-- What several agreed on, its owner proposes to change or end. A new proposal takes the place of the one before. False: seen too old.
create function kobling.propose_for_agreement(p kobling.agreement_proposal, seen_version integer) returns boolean
language plpgsql security definer set search_path = kobling, pg_temp as $$
begin
  perform kobling.demand(exists (select from kobling.working_agreement w where w.id = p.agreement_id and w.owner_id = kobling.actor() and w.state = 'in_force'
    and kobling.may_own(w.owner_id, w.areas)));
  update kobling.working_agreement w set version = version + 1 where w.id = p.agreement_id and w.version = seen_version;
  if not found then return false; end if;
  delete from kobling.agreement_proposal x where x.agreement_id = p.agreement_id;
  insert into kobling.agreement_proposal (agreement_id, act, text, reason, review_on, waits_for, proposed_by)
  values (p.agreement_id, p.act, p.text, p.reason, p.review_on, kobling.agreed_by_others(p.agreement_id), kobling.actor());
  return true;
end $$;

create function kobling.take_back_proposal(the_agreement uuid, seen_version integer) returns boolean
language plpgsql security definer set search_path = kobling, pg_temp as $$
begin
  perform kobling.demand(exists (select from kobling.working_agreement w join kobling.agreement_proposal p on p.agreement_id = w.id
    where w.id = the_agreement and w.owner_id = kobling.actor() and kobling.may_own(w.owner_id, w.areas)));
  update kobling.working_agreement w set version = version + 1 where w.id = the_agreement and w.version = seen_version;
  if not found then return false; end if;
  delete from kobling.agreement_proposal p where p.agreement_id = the_agreement;
  return true;
end $$;

-- A leader of each area that waits says yes, or no and why. With the last yes it holds. False: seen too old.
create function kobling.say_to_proposal(the_agreement uuid, the_area smallint, the_said text, the_words text, seen_version integer) returns boolean
language plpgsql security definer set search_path = kobling, pg_temp as $$
declare p kobling.agreement_proposal; a kobling.working_agreement; says uuid[];
begin
  perform kobling.demand(kobling.may_say(the_agreement, the_area) and exists (select from kobling.working_agreement w
    join kobling.agreement_proposal x on x.agreement_id = w.id where w.id = the_agreement and w.state = 'in_force' and the_area = any (x.waits_for)));
  update kobling.working_agreement w set version = version + 1 where w.id = the_agreement and w.version = seen_version returning * into a;
  if a.id is null then return false; end if;
  insert into kobling.agreement_word (agreement_id, area_id, said, words, by_id) values (the_agreement, the_area, the_said, the_words, kobling.actor())
  on conflict (agreement_id, area_id) do update set said = excluded.said, words = excluded.words, by_id = excluded.by_id, at = now();
  select x.* into p from kobling.agreement_proposal x where x.agreement_id = the_agreement;
  select array_agg(distinct w.by_id) into says from kobling.agreement_word w where w.agreement_id = the_agreement;
  if not kobling.all_agree(the_agreement) then return true; end if;
  update kobling.working_agreement w set state = case p.act when 'ended' then 'ended' else w.state end, review_on = coalesce(p.review_on, w.review_on),
    text = case p.act when 'changed' then p.text else w.text end, reason = case p.act when 'changed' then p.reason else w.reason end,
    edition = case p.act when 'changed' then w.edition + 1 else w.edition end
  where w.id = the_agreement returning * into a;
  insert into kobling.agreement_edition (agreement_id, edition, act, title, text, reason, decided_by)
  values (a.id, a.edition, p.act, a.title, a.text, p.reason, p.proposed_by || says);
  delete from kobling.agreement_proposal x where x.agreement_id = the_agreement;
  return true;
end $$;
create function kobling.all_agree(the_agreement uuid) returns boolean -- to what is proposed
language sql stable security definer set search_path = kobling, pg_temp as $$
  select exists (select from kobling.agreement_proposal p where p.agreement_id = the_agreement and not exists (select from unnest(p.waits_for) x
    where not exists (select from kobling.agreement_word w where w.agreement_id = p.agreement_id and w.area_id = x and w.said = 'yes'))) $$;

-- A team asks a leader of one of its own; a leader offers a team. What the team waits for with that leader comes with it.
create function kobling.set_table(t kobling.table_time) returns void
language plpgsql security definer set search_path = kobling, pg_temp as $$
begin
  perform kobling.demand(exists (select from kobling.employment e where e.employee_id = t.leader_id and e.level is not null and e.from_at <= now() and now() < e.until_at)
    and t.starts_at > now() and case t.state when 'offered' then t.leader_id = kobling.actor()
      when 'asked' then exists (select from kobling.employment e where e.employee_id = kobling.actor() and e.department_id = t.department_id
        and e.from_at <= now() and now() < e.until_at) else false end);
  insert into kobling.table_time (id, leader_id, department_id, starts_at, minutes, place, words, asked_by, state)
  values (t.id, t.leader_id, t.department_id, t.starts_at, t.minutes, t.place, t.words, kobling.actor(), t.state);
  insert into kobling.table_question select t.id, q.id from kobling.question q
    join kobling.question_holder h on h.question_id = q.id and h.leader_id = t.leader_id and h.until_at = 'infinity'
    join kobling.employment e on e.employee_id = q.asked_by and e.department_id = t.department_id and e.from_at <= now() and now() < e.until_at
    where q.state = 'open' on conflict do nothing;
end $$;

-- The leader answers, moves it with a reason; the team or the leader says that it was kept.
create function kobling.answer_table(the_table uuid, the_state text, new_start timestamptz, the_why text, seen_version integer) returns boolean
language plpgsql security definer set search_path = kobling, pg_temp as $$
declare t kobling.table_time := (select x from kobling.table_time x where x.id = the_table);
begin
  perform kobling.demand(t.id is not null and t.state <> 'kept' and (new_start is null or new_start > now()) and case the_state
    when 'kept' then kobling.at_table(t.leader_id, t.department_id) and t.state in ('coming', 'offered') and t.starts_at <= now()
    when 'coming' then t.leader_id = kobling.actor() or t.state = 'offered' and kobling.at_table(t.leader_id, t.department_id)
    else t.leader_id = kobling.actor() end and kobling.is_employee());
  update kobling.table_time x set state = the_state, version = version + 1,
    moved_from = case when new_start is null then x.moved_from else x.starts_at end,
    moved_why = case when new_start is null then x.moved_why else the_why end,
    starts_at = coalesce(new_start, x.starts_at)
  where x.id = the_table and x.version = seen_version;
  return found;
end $$;

create function kobling.bring_to_table(the_table uuid, the_question uuid) returns void
language plpgsql security definer set search_path = kobling, pg_temp as $$
begin
  perform kobling.demand(kobling.sees_all_of(the_question) and not kobling.only_reads(the_question) and exists (select from kobling.table_time t join kobling.question q on q.id = the_question
    where t.id = the_table and kobling.at_table(t.leader_id, t.department_id) and q.state = 'open'
      and t.state in ('asked', 'offered', 'coming') and now() < t.starts_at + interval '1 day'));
  insert into kobling.table_question values (the_table, the_question) on conflict do nothing;
end $$;

-- The job: what is late goes to the next level, with that level's own promise in working days (computed by the caller,
-- which knows the holidays). Who has nobody above keeps it. Nobody is blamed: it only moves. No person can do this.
create function kobling.demand_job() returns void language plpgsql stable set search_path = kobling, pg_temp as $$
begin perform kobling.demand(nullif(current_setting('kobling.actor', true), '') is null); end $$;
create function kobling.late_questions(today date) returns table (question_id uuid, leader_id uuid, next_id uuid, next_level smallint)
language plpgsql stable security definer set search_path = kobling, pg_temp as $$
begin
  perform kobling.demand_job();
  return query select h.question_id, h.leader_id, up.leader_id, up.level
  from kobling.question_holder h join kobling.question q on q.id = h.question_id
  cross join lateral (select l.leader_id, l.level from kobling.leaders_above(h.leader_id) l where l.leader_id <> q.asked_by order by l.step limit 1) up
  where q.state = 'open' and h.until_at = 'infinity' and h.due_on < today and h.said is distinct from 'yes';
end $$;
create function kobling.rise_question(the_question uuid, from_leader uuid, to_leader uuid, to_level smallint, the_due date) returns void
language plpgsql security definer set search_path = kobling, pg_temp as $$
declare h kobling.question_holder;
begin
  perform kobling.demand_job();
  perform from kobling.question q where q.id = the_question and q.state = 'open' for update;
  if not found then return; end if;
  update kobling.question_holder x set until_at = clock_timestamp() where x.question_id = the_question and x.leader_id = from_leader
    and x.until_at = 'infinity' and x.due_on < the_due and x.said is distinct from 'yes' returning * into h;
  if h.question_id is null then return; end if;
  -- Whoever holds it for another area already, answers for all from now on, and says so anew.
  update kobling.question_holder x set area_id = null, said = null, condition = '', said_at = null
  where x.question_id = the_question and x.leader_id = to_leader and x.until_at = 'infinity';
  if not found then
    insert into kobling.question_holder (question_id, leader_id, area_id, level, how, due_on, from_at)
    values (the_question, to_leader, h.area_id, to_level, 'rose', the_due, clock_timestamp());
  end if;
  update kobling.question set version = version + 1 where id = the_question;
  insert into kobling.audit_event (actor_kind, action, object_kind, object_id) values ('job', 'question.rise', 'question', the_question);
end $$;

do $$
declare f record; v text;
begin
  for f in select p.oid::regprocedure as name from pg_proc p where p.pronamespace = 'kobling'::regnamespace and p.proname in ('in_municipality',
      'leads_now', 'leaders_above', 'people_under_me', 'holds_question', 'only_reads', 'held_question', 'count_waiting', 'asked_back', 'sees_case_of', 'sits_with', 'is_close', 'close_open', 'sees_all_of', 'sees_agreement', 'at_table', 'leaders_for', 'raise_question', 'may_take',
      'hand_question', 'write_view', 'write_message', 'withdraw_question', 'writes_at_table', 'write_decision', 'say_to_decision', 'give_answer',
      'make_agreement', 'use_agreement', 'review_agreement', 'agreed_for', 'may_own', 'may_say', 'agreed_by_others', 'propose_for_agreement', 'take_back_proposal',
      'say_to_proposal', 'all_agree', 'set_table', 'answer_table', 'bring_to_table', 'late_questions', 'rise_question') loop
    execute format('alter function %s owner to kobling_sight', f.name);
    execute format('revoke execute on function %s from public', f.name);
    execute format('grant execute on function %s to kobling_app', f.name);
  end loop;
  foreach v in array array['question', 'open_question', 'question_holder', 'question_view', 'question_message', 'decision', 'working_agreement', 'agreement_edition',
      'agreement_proposal', 'agreement_word', 'agreement_use', 'table_time', 'table_question'] loop
    execute format('alter view seen.%I owner to kobling_sight; grant select on seen.%1$I to kobling_app', v);
  end loop;
end $$;

-- A search that any of the words answers: what is asked again is seldom asked in the same words.
create function kobling.any_word(words text) returns tsquery language sql immutable parallel safe as $$
  select coalesce(string_agg(quote_literal(lexeme), ' | ')::tsquery, ''::tsquery) from unnest(to_tsvector('danish', words))
$$;
