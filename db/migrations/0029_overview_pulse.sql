-- The support pulse and the sparring talk.
--
-- Who was asked and who has answered is in one table, what was answered in another, with nothing that both share. Answers
-- wait there only until the round closes; then the published shares are made and the answers are gone. What the database
-- itself keeps of a row (which transaction wrote it, where it lies) is made the same for all by writing them again in
-- random order: a sample at each answer, all of them by a job each minute.

create schema pulse;
grant usage on schema pulse to kobling_statistics, kobling_app;
grant create on schema pulse to kobling_statistics;

create table pulse.round (
  month date primary key,
  questions smallint[] not null check (cardinality(questions) = 3),
  closes_on date not null
);
create table pulse.asked (
  month date not null,
  person_id uuid not null,
  answered boolean not null default false,
  primary key (month, person_id)
);
-- No key, no order, no time. Values from 1 (not at all) to 5 (very much), in the order of the round's questions.
create table pulse.waiting (
  month date not null,
  level text not null,           -- 'staff' or a leader's level
  department_id uuid,            -- only for staff
  answers smallint[] not null check (cardinality(answers) = 3 and 1 <= all (answers) and 5 >= all (answers))
);
create table published.pulse_round (
  month date primary key,
  questions smallint[] not null,
  asked integer check (asked >= 5),
  answered integer check (answered >= 5)
);
create table published.pulse (
  month date not null references published.pulse_round,
  question smallint not null check (question between 1 and 6),
  place text not null,           -- 'all', 'level:<level>', 'department:<id>'
  answers integer check (answers >= 5),
  agree integer check (agree between 10 and 90), -- in percent; nine in ten or more, and one in ten or fewer, say no more
  primary key (month, question, place),
  check ((answers is null) = (agree is null))
);
do $$
declare t text;
begin
  foreach t in array array['pulse.round', 'pulse.asked', 'pulse.waiting'] loop
    execute format('alter table %1$s enable row level security, force row level security;
      grant select, insert, update, delete on %1$s to kobling_statistics;
      create policy statistics on %1$s to kobling_statistics using (true) with check (true)', t);
  end loop;
  foreach t in array array['pulse_round', 'pulse'] loop
    execute format('alter table published.%1$I enable row level security, force row level security;
      grant select, insert on published.%1$I to kobling_statistics;
      grant select on published.%1$I to kobling_app;
      create policy statistics on published.%1$I to kobling_statistics using (true) with check (true);
      create policy read on published.%1$I for select to kobling_app using ((select kobling.in_municipality()))', t);
  end loop;
end $$;

-- Opens a round: everybody who works in the municipality with citizens or leads those who do, consultants too.
create function pulse.open_round(the_month date, the_questions smallint[], the_close date) returns boolean language plpgsql as $$
begin
  insert into pulse.round values (the_month, the_questions, the_close) on conflict do nothing;
  if not found then return false; end if;
  insert into pulse.asked (month, person_id)
  select the_month, w.employee_id from (select distinct e.employee_id from kobling.employment e left join kobling.area a on a.id = e.area_id
    where coalesce(a.kind, 'municipal') = 'municipal' and e.from_at <= now() and now() < e.until_at
      and e.role in ('caseworker', 'provider', 'team_leader', 'head_of_department', 'director', 'consultant')) w order by random();
  return true;
end $$;

-- What waits for my answer: the round, if I am asked and still work here, and whether I have answered.
create function pulse.mine() returns table (month date, questions smallint[], closes_on date, answered boolean)
language sql stable security definer set search_path = pulse, pg_temp as $$
  select r.month, r.questions, r.closes_on, a.answered from pulse.round r join pulse.asked a on a.month = r.month
  where a.person_id = kobling.actor() and kobling.is_employee() order by r.month desc limit 1 $$;

-- Takes an answer, once. The new row is hidden among others that are written again with it, in both tables.
create function pulse.take(the_month date, the_answers smallint[]) returns boolean
language plpgsql security definer set search_path = pulse, pg_temp as $$
declare others uuid[]; the_level text; the_department uuid;
begin
  if not (kobling.is_employee() and exists (select from pulse.asked where month = the_month and person_id = kobling.actor() and not answered)) then
    return false;
  end if;
  select coalesce(max(e.level)::text, 'staff'), case when max(e.level) is null then min(e.department_id::text)::uuid end into the_level, the_department
  from kobling.employment e where e.employee_id = kobling.actor() and e.from_at <= now() and now() < e.until_at;
  lock table pulse.asked, pulse.waiting in share row exclusive mode;
  delete from pulse.asked where month = the_month and person_id = kobling.actor() and not answered;
  if not found then return false; end if;
  with picked as (select a.ctid from pulse.asked a where a.month = the_month and a.answered order by random() limit 20),
    gone as (delete from pulse.asked a using picked where a.ctid = picked.ctid returning a.person_id)
  select array_agg(person_id) into others from gone;
  insert into pulse.asked (month, person_id, answered)
  select the_month, p, true from unnest(coalesce(others, '{}') || kobling.actor()) p order by random();
  with picked as (select w.ctid from pulse.waiting w where w.month = the_month order by random() limit 20),
    gone as (delete from pulse.waiting w using picked where w.ctid = picked.ctid returning w.level, w.department_id, w.answers),
    mine as (select the_level, the_department, the_answers)
  insert into pulse.waiting (month, level, department_id, answers)
  select the_month, g.* from (select * from gone union all select * from mine) g order by random();
  return true;
end $$;

-- The job's: all of it again in random order, in a transaction of its own, whenever rows of more than one are there.
create function pulse.mix() returns boolean language plpgsql as $$
declare people pulse.asked[]; answers pulse.waiting[];
begin
  lock table pulse.asked, pulse.waiting in share row exclusive mode;
  if (select count(*) from (select xmin::text from pulse.asked union select xmin::text from pulse.waiting) x) < 2 then return false; end if;
  select array_agg(a) into people from pulse.asked a;
  select array_agg(w) into answers from pulse.waiting w;
  delete from pulse.asked;
  delete from pulse.waiting;
  insert into pulse.asked select (p).* from unnest(people) p order by random();
  insert into pulse.waiting select (w).* from unnest(answers) w order by random();
  return true;
end $$;

alter function pulse.mine() owner to kobling_statistics;
alter function pulse.take(date, smallint[]) owner to kobling_statistics;
do $$
declare f text;
begin
  foreach f in array array['pulse.open_round(date, smallint[], date)', 'pulse.mine()', 'pulse.take(date, smallint[])', 'pulse.mix()'] loop
    execute 'revoke execute on function ' || f || ' from public; grant execute on function ' || f || ' to kobling_statistics';
  end loop;
  grant execute on function pulse.mine(), pulse.take(date, smallint[]) to kobling_app;
end $$;

-- ── The sparring talk: where fewer than five can ever answer, two people talk instead. The two alone see it. ──
-- What is asked for or offered waits here until it is answered; a yes makes it a talk, and nothing is left to count.
create table kobling.sparring_ask (
  id uuid primary key,
  asker_id uuid not null references kobling.employee,
  asked_id uuid not null references kobling.employee,
  kind text not null check (kind in ('ask', 'offer')),
  words text not null default '' check (length(words) <= 1000),
  next_at timestamptz not null,
  weeks smallint not null check (weeks between 1 and 26),
  turn_id uuid not null references kobling.employee, -- whose answer it waits for
  reply text not null default '' check (length(reply) <= 1000),
  declined_at timestamptz,
  version integer not null default 1,
  check (asker_id <> asked_id),
  check (turn_id in (asker_id, asked_id))
);
create index sparring_ask_asker on kobling.sparring_ask (asker_id);
create index sparring_ask_asked on kobling.sparring_ask (asked_id);
create index sparring_ask_turn on kobling.sparring_ask (turn_id);
create unique index sparring_ask_one on kobling.sparring_ask (least(asker_id, asked_id), greatest(asker_id, asked_id)) where declined_at is null;

create table kobling.sparring_talk (
  id uuid primary key,
  leader_id uuid not null references kobling.employee, -- the one who leads the other; between two at one level, who gives it
  other_id uuid not null references kobling.employee,
  next_at timestamptz not null,
  weeks smallint not null check (weeks between 1 and 26),
  moved_from timestamptz,
  note text not null default '' check (length(note) <= 4000),
  held_at timestamptz,
  ended_at timestamptz, -- they hold no more of them
  after_id uuid references kobling.sparring_talk,
  version integer not null default 1,
  check (leader_id <> other_id),
  check (held_at is null or ended_at is null)
);
create index sparring_talk_leader on kobling.sparring_talk (leader_id);
create index sparring_talk_other on kobling.sparring_talk (other_id);
create unique index sparring_talk_after on kobling.sparring_talk (after_id);
create unique index sparring_talk_one on kobling.sparring_talk (least(leader_id, other_id), greatest(leader_id, other_id))
  where held_at is null and ended_at is null;
create table kobling.sparring_part (
  talk_id uuid not null references kobling.sparring_talk,
  person_id uuid not null references kobling.employee,
  prepared text not null default '' check (length(prepared) <= 2000),
  does text not null default '' check (length(does) <= 1000),
  agrees boolean not null default false,
  primary key (talk_id, person_id)
);
create index sparring_part_person on kobling.sparring_part (person_id);
alter table kobling.sparring_ask enable row level security, force row level security;
alter table kobling.sparring_talk enable row level security, force row level security;
alter table kobling.sparring_part enable row level security, force row level security;
grant select, insert, update, delete on kobling.sparring_ask to kobling_sight;
grant select, insert, update on kobling.sparring_talk, kobling.sparring_part to kobling_sight;
create policy sight on kobling.sparring_ask to kobling_sight using (true) with check (true);
create policy sight on kobling.sparring_talk to kobling_sight using (true) with check (true);
create policy sight on kobling.sparring_part to kobling_sight using (true) with check (true);

-- Who works here no longer reads none of it; the other of the two keeps what is theirs as well.
create view seen.sparring_ask with (security_barrier) as
  select k.*, k.asker_id = kobling.actor() as mine, k.turn_id = kobling.actor() as my_turn, a.name as asker_name, b.name as asked_name
  from kobling.sparring_ask k join kobling.person a on a.id = k.asker_id join kobling.person b on b.id = k.asked_id
  where kobling.actor() in (k.asker_id, k.asked_id) and kobling.in_municipality();
create view seen.sparring_talk with (security_barrier) as
  select t.*, a.name as leader_name, b.name as other_name from kobling.sparring_talk t join kobling.person a on a.id = t.leader_id
    join kobling.person b on b.id = t.other_id where kobling.actor() in (t.leader_id, t.other_id) and kobling.in_municipality();
create view seen.sparring_part with (security_barrier) as
  select p.talk_id, p.person_id, p.prepared, p.does, p.agrees, p.person_id = kobling.actor() as mine
  from kobling.sparring_part p join kobling.sparring_talk t on t.id = p.talk_id where kobling.actor() in (t.leader_id, t.other_id) and kobling.in_municipality();
alter view seen.sparring_ask owner to kobling_sight;
alter view seen.sparring_talk owner to kobling_sight;
alter view seen.sparring_part owner to kobling_sight;
grant select on seen.sparring_ask, seen.sparring_talk, seen.sparring_part to kobling_app;

create function kobling.own_talk(the_talk uuid) returns boolean
language sql stable security definer set search_path = kobling, pg_temp as $$
  select exists (select from kobling.sparring_talk t where t.id = the_talk and t.held_at is null and t.ended_at is null
    and kobling.actor() in (t.leader_id, t.other_id)) and kobling.in_municipality() $$;
-- At which level somebody leads in the municipality now; null: they do not.
create function kobling.leads_at(the_person uuid) returns smallint
language sql stable security definer set search_path = kobling, pg_temp as $$
  select max(e.level) from kobling.employment e left join kobling.area a on a.id = e.area_id where e.employee_id = the_person
    and e.from_at <= now() and now() < e.until_at and coalesce(a.kind, 'municipal') = 'municipal' $$;
-- A leader spars with their own leader, with a leader whom they lead, and with every leader at their level, whatever the area.
create function kobling.may_spar(the_other uuid) returns boolean
language sql stable security definer set search_path = kobling, pg_temp as $$
  select kobling.leads_at(the_other) is not null and kobling.leads_at(kobling.actor()) is not null
    and (kobling.leads_at(the_other) = kobling.leads_at(kobling.actor())
      or exists (select from kobling.leads l where (l.leader_id, l.employee_id) in ((the_other, kobling.actor()), (kobling.actor(), the_other)))) $$;
-- What two ask of one another at once goes one after the other.
create function kobling.one_by_one(one uuid, other uuid) returns void language sql volatile as
$$ select pg_advisory_xact_lock(hashtextextended(least(one, other)::text || greatest(one, other)::text, 5465)) $$;
-- False: there is one between the two already, asked for or agreed.
create function kobling.ask_sparring(the_id uuid, the_other uuid, the_kind text, the_words text, the_next timestamptz, the_weeks smallint) returns boolean
language plpgsql security definer set search_path = kobling, pg_temp as $$
begin
  perform kobling.demand(kobling.may_spar(the_other));
  perform kobling.one_by_one(kobling.actor(), the_other);
  delete from kobling.sparring_ask k where k.asker_id = kobling.actor() and k.asked_id = the_other and k.declined_at is not null;
  insert into kobling.sparring_ask (id, asker_id, asked_id, kind, words, next_at, weeks, turn_id)
  select the_id, kobling.actor(), the_other, the_kind, the_words, the_next, the_weeks, the_other
  where not exists (select from kobling.sparring_talk t where t.held_at is null and t.ended_at is null
    and (t.leader_id, t.other_id) in ((the_other, kobling.actor()), (kobling.actor(), the_other)))
  on conflict do nothing;
  return found;
end $$;
-- Yes: it becomes a talk, and what was written with it what the one who asked brings. Another time: the turn is the other's.
create function kobling.answer_sparring(the_ask uuid, the_answer text, the_words text, the_next timestamptz, the_new uuid, seen_version integer) returns boolean
language plpgsql security definer set search_path = kobling, pg_temp as $$
declare k kobling.sparring_ask;
begin
  perform kobling.one_by_one(x.asker_id, x.asked_id) from kobling.sparring_ask x where x.id = the_ask;
  select x.* into k from kobling.sparring_ask x where x.id = the_ask for update;
  perform kobling.demand(k.turn_id = kobling.actor() and k.declined_at is null and kobling.in_municipality()
    and (the_answer = 'no' or kobling.may_spar(case k.turn_id when k.asker_id then k.asked_id else k.asker_id end)));
  if k.version <> seen_version then return false; end if;
  if the_answer = 'yes' then
    delete from kobling.sparring_ask where id = k.id;
    insert into kobling.sparring_talk (id, leader_id, other_id, next_at, weeks)
    select the_new, a, case a when k.asker_id then k.asked_id else k.asker_id end, k.next_at, k.weeks
    from (select case when exists (select from kobling.leads l where l.leader_id = k.asker_id and l.employee_id = k.asked_id)
        or k.kind = 'offer' and not exists (select from kobling.leads l where l.leader_id = k.asked_id and l.employee_id = k.asker_id)
      then k.asker_id else k.asked_id end as a) x;
    insert into kobling.sparring_part (talk_id, person_id, prepared) values (the_new, k.asker_id, k.words), (the_new, k.asked_id, '');
  elsif the_answer = 'no' then
    update kobling.sparring_ask set declined_at = now(), reply = the_words, version = version + 1 where id = k.id;
  else
    update kobling.sparring_ask set next_at = the_next, version = version + 1,
      turn_id = case turn_id when asker_id then asked_id else asker_id end,
      words = case when turn_id = asker_id and the_words <> '' then the_words else words end,
      reply = case when turn_id = asked_id then the_words else reply end where id = k.id;
  end if;
  return true;
end $$;
-- Whoever asked takes it back, or clears away a no.
create function kobling.drop_sparring(the_ask uuid) returns void
language plpgsql security definer set search_path = kobling, pg_temp as $$
begin
  delete from kobling.sparring_ask where id = the_ask and asker_id = kobling.actor() and kobling.in_municipality();
  perform kobling.demand(found);
end $$;
-- Either of the two moves it, or ends it; the other sees so at once.
create function kobling.move_sparring(the_talk uuid, the_next timestamptz, the_weeks smallint, seen_version integer) returns boolean
language plpgsql security definer set search_path = kobling, pg_temp as $$
begin
  perform kobling.demand(kobling.own_talk(the_talk));
  update kobling.sparring_talk set moved_from = case next_at when the_next then moved_from else next_at end, next_at = the_next,
    weeks = the_weeks, version = version + 1 where id = the_talk and version = seen_version;
  return found;
end $$;
create function kobling.end_sparring(the_talk uuid, seen_version integer) returns boolean
language plpgsql security definer set search_path = kobling, pg_temp as $$
begin
  perform kobling.demand(kobling.own_talk(the_talk));
  update kobling.sparring_talk set ended_at = now(), version = version + 1 where id = the_talk and version = seen_version;
  return found;
end $$;
create function kobling.write_sparring(the_talk uuid, the_prepared text, the_does text) returns void
language plpgsql security definer set search_path = kobling, pg_temp as $$
begin
  perform kobling.demand(kobling.own_talk(the_talk));
  update kobling.sparring_part set prepared = the_prepared, does = the_does where talk_id = the_talk and person_id = kobling.actor();
end $$;
-- The note is agreed when both have said so about the same words; other words ask both again.
create function kobling.note_sparring(the_talk uuid, the_note text, seen_version integer) returns boolean
language plpgsql security definer set search_path = kobling, pg_temp as $$
begin
  perform kobling.demand(kobling.own_talk(the_talk));
  update kobling.sparring_talk set note = the_note, version = version + 1 where id = the_talk and version = seen_version;
  if not found then return false; end if;
  update kobling.sparring_part set agrees = person_id = kobling.actor() where talk_id = the_talk;
  return true;
end $$;
create function kobling.agree_sparring(the_talk uuid, seen_version integer) returns boolean
language plpgsql security definer set search_path = kobling, pg_temp as $$
begin
  perform kobling.demand(kobling.own_talk(the_talk));
  perform from kobling.sparring_talk where id = the_talk and version = seen_version and note <> '' for update;
  if not found then return false; end if;
  update kobling.sparring_part set agrees = true where talk_id = the_talk and person_id = kobling.actor();
  return true;
end $$;
-- Held: the next one is there at once, so that the rhythm holds.
create function kobling.hold_sparring(the_talk uuid, the_new uuid, the_next timestamptz, seen_version integer) returns boolean
language plpgsql security definer set search_path = kobling, pg_temp as $$
declare t kobling.sparring_talk;
begin
  perform kobling.demand(kobling.own_talk(the_talk));
  update kobling.sparring_talk set held_at = now(), version = version + 1 where id = the_talk and version = seen_version returning * into t;
  if t.id is null then return false; end if;
  insert into kobling.sparring_talk (id, leader_id, other_id, next_at, weeks, after_id) values (the_new, t.leader_id, t.other_id, the_next, t.weeks, t.id);
  insert into kobling.sparring_part (talk_id, person_id) values (the_new, t.leader_id), (the_new, t.other_id);
  return true;
end $$;
do $$
declare f record;
begin
  for f in select p.oid::regprocedure as name from pg_proc p where p.pronamespace = 'kobling'::regnamespace
      and p.proname in ('own_talk', 'leads_at', 'may_spar', 'ask_sparring', 'answer_sparring', 'drop_sparring', 'move_sparring',
        'end_sparring', 'write_sparring', 'note_sparring', 'agree_sparring', 'hold_sparring') loop
    execute format('alter function %s owner to kobling_sight', f.name);
    execute format('revoke execute on function %s from public', f.name);
    execute format('grant execute on function %s to kobling_app', f.name);
  end loop;
end $$;
