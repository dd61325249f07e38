-- "May the leader read it?" A leader without sight of the case reads the wording alone, unless the citizen says yes to this
-- one leader reading this one note. It reaches nothing else, and holds while the question is open and lies with that leader.

create table kobling.question_reading (
  question_id uuid not null references kobling.question,
  leader_id uuid not null references kobling.employee,
  asked_by uuid not null references kobling.person,
  asked_at timestamptz not null default now(),
  answer text check (answer in ('yes', 'no')),
  how text check (how in ('screen', 'table', 'phone', 'paper')),
  answered_by uuid references kobling.person,   -- the citizen, or who wrote the citizen's answer down
  answered_at timestamptz,
  refused_at timestamptz,   -- the no that stood until it was asked again
  own_no_at timestamptz,    -- the last no on the citizen's own screen, until their own yes there
  met_on date,              -- the meeting at which they then said yes after all
  primary key (question_id, leader_id),
  check (num_nulls(answer, how, answered_by, answered_at) in (0, 4))
);
create index question_reading_leader on kobling.question_reading (leader_id);
create index question_reading_asked_by on kobling.question_reading (asked_by);
create index question_reading_answered_by on kobling.question_reading (answered_by);
alter table kobling.question_reading enable row level security, force row level security;
grant select, insert, update on kobling.question_reading to kobling_sight;
create policy sight on kobling.question_reading to kobling_sight using (true) with check (true);

create view seen.question_reading with (security_barrier) as
  select r.question_id, r.leader_id, r.asked_at, r.answer, r.answered_at, r.refused_at, r.own_no_at, r.met_on from kobling.question_reading r
  where kobling.sees_all_of(r.question_id);

-- Where the rule data ask for somebody else's yes too, it goes by a consent of the ordinary kind. From recorded death none holds.
create function kobling.answers_alone(the_citizen uuid) returns boolean
language sql stable security definer set search_path = kobling, pg_temp as $$
  select (select array_agg(p.party_id) from kobling.required_parties(the_citizen, now()) p) = array[the_citizen]
    and (select c.died_on is null or now() < kobling.midnight(c.died_on) from kobling.citizen c where c.id = the_citizen) $$;

-- Whom it may be asked for: each with whom the question lies, by themself, or by somebody who sees the case. A no stands until it
-- is asked again, which the citizen sees. Where no note was written there is nothing to ask about.
create function kobling.readers_to_ask_for(the_question uuid) returns setof uuid
language sql stable security definer set search_path = kobling, pg_temp as $$
  select h.leader_id from kobling.question_holder h join kobling.question q on q.id = h.question_id
  where q.id = the_question and q.state = 'open' and h.until_at = 'infinity' and kobling.is_employee()
    and (h.leader_id = kobling.actor() and not kobling.sees_case_of(q.id) or h.leader_id <> kobling.actor() and kobling.sees_case_of(q.id) and not kobling.only_reads(q.id))
    and exists (select from kobling.question_case k where k.question_id = q.id and k.draft_until is null and k.text <> ''
      and kobling.answers_alone(k.citizen_id))
    and not exists (select from kobling.question_reading r where r.question_id = q.id and r.leader_id = h.leader_id
      and r.answer is distinct from 'no') $$;

create function kobling.ask_to_read(the_question uuid) returns void
language plpgsql security definer set search_path = kobling, pg_temp as $$
begin
  perform kobling.demand(exists (select from kobling.readers_to_ask_for(the_question)));
  insert into kobling.question_reading (question_id, leader_id, asked_by)
  select the_question, r, kobling.actor() from kobling.readers_to_ask_for(the_question) r
  on conflict (question_id, leader_id) do update set asked_by = excluded.asked_by, asked_at = now(), refused_at = question_reading.answered_at,
    answer = null, how = null, answered_by = null, answered_at = null;
end $$;

-- The citizen answers on their own screen; staff who work with them and see the case write down what was said elsewhere. A no works
-- at once; a yes is written down only where there is no answer yet, so that it takes the place of nothing that the citizen has said.
-- Over a no on their own screen it is written down after they have met, on a later day that is named.
create function kobling.answer_reading(the_question uuid, the_leader uuid, the_answer text, the_how text, met date default null) returns void
language plpgsql security definer set search_path = kobling, pg_temp as $$
begin
  perform kobling.demand(exists (select from kobling.question_case k where k.question_id = the_question
    and case when the_how = 'screen' then k.citizen_id = kobling.actor() else kobling.is_employee() and kobling.sees_case_of(the_question) and kobling.related(k.citizen_id) end
    and (the_answer = 'no' or kobling.answers_alone(k.citizen_id))));
  update kobling.question_reading set answer = the_answer, how = the_how, answered_by = kobling.actor(), answered_at = now(),
    own_no_at = case when the_how = 'screen' then case the_answer when 'no' then now() end else own_no_at end,
    met_on = case when the_how <> 'screen' and the_answer = 'yes' and own_no_at is not null then met end
  where question_id = the_question and leader_id = the_leader and (the_how = 'screen' or the_answer = 'no'
    or answer is null and (own_no_at is null or the_how = 'table' and met > (own_no_at at time zone 'Europe/Copenhagen')::date
      and met <= (now() at time zone 'Europe/Copenhagen')::date));
  perform kobling.demand(found);
end $$;

-- The case, read by the citizen's yes. The look is logged with the citizen's yes as its ground.
create function kobling.read_case(the_question uuid) returns table (citizen_id uuid, citizen_name text, text text, about_kind text)
language plpgsql volatile security definer set search_path = kobling, pg_temp as $$
begin
  if not kobling.holds_question(the_question) or kobling.sees_case_of(the_question) then return; end if;
  return query
    with found as (
      select k.citizen_id, c.name, k.text, k.about_kind, k.area_id from kobling.question_case k
      join kobling.question_reading r on r.question_id = k.question_id and r.leader_id = kobling.actor() and r.answer = 'yes'
      join kobling.citizen c on c.id = k.citizen_id
      where k.question_id = the_question and k.draft_until is null and (k.held_until is null or k.held_until <= now())
        and kobling.answers_alone(k.citizen_id)),
    logged as (
      insert into kobling.audit_event (actor_id, actor_kind, area_id, citizen_id, action, object_kind, object_id, ground)
      select kobling.actor(), 'employee', (select e.area_id from kobling.employment e where e.employee_id = kobling.actor()
          and e.from_at <= now() and now() < e.until_at order by e.area_id limit 1),
        f.citizen_id, 'question.read', 'question', the_question, 'consent' from found f)
    select f.citizen_id, f.name, f.text, f.about_kind from found f;
end $$;

do $$
declare f record;
begin
  for f in select p.oid::regprocedure as name from pg_proc p where p.pronamespace = 'kobling'::regnamespace
      and p.proname in ('answers_alone', 'readers_to_ask_for', 'ask_to_read', 'answer_reading', 'read_case') loop
    execute format('alter function %s owner to kobling_sight', f.name);
    execute format('revoke execute on function %s from public', f.name);
    execute format('grant execute on function %s to kobling_app', f.name);
  end loop;
  alter view seen.question_reading owner to kobling_sight;
  grant select on seen.question_reading to kobling_app;
end $$;
