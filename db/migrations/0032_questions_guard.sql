-- What the rooms of leaders hold to, whatever function writes: triggers, so that a new function is held to it too. An act
-- without an actor (the job, imports, the demo) is not stopped here.

create function kobling.acting() returns uuid language sql stable as
$$ select nullif(current_setting('kobling.actor', true), '')::uuid $$;

-- A case makes who sees it see the question. So it comes with the question, by who asks.
create function kobling.case_of_own_question() returns trigger
language plpgsql security definer set search_path = kobling, pg_temp as $$
begin
  if kobling.acting() is not null and not exists (select from kobling.question q
      where q.id = new.question_id and q.state = 'open' and q.asked_by = kobling.acting()) then
    raise exception 'not their question' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger own_question before insert on kobling.question_case for each row execute function kobling.case_of_own_question();
create trigger own_question_still before update of question_id on kobling.question_case for each row
  when (new.question_id is distinct from old.question_id) execute function kobling.case_of_own_question();

-- Nobody asks themself; and who takes a question over answers for no more than who had it.
create function kobling.handed_on() returns trigger
language plpgsql security definer set search_path = kobling, pg_temp as $$
begin
  if kobling.acting() is null then return new; end if;
  if exists (select from kobling.question q where q.id = new.question_id and q.asked_by = new.leader_id)
    or new.how = 'passed' and not exists (select from kobling.question_holder h
      where h.question_id = new.question_id and (h.area_id is null or h.area_id = new.area_id)) then
    raise exception 'not theirs to answer' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger handed_on before insert on kobling.question_holder for each row execute function kobling.handed_on();

-- An answer binds the areas whose leaders gave it; who answers for all, answers for those that the question concerns.
create function kobling.binds_own() returns trigger
language plpgsql security definer set search_path = kobling, pg_temp as $$
begin
  if kobling.acting() is not null and new.question_id is not null and exists (select from unnest(new.areas) x
      where not exists (select from kobling.question_holder h join kobling.question q on q.id = h.question_id
        where q.id = new.question_id and h.until_at = 'infinity' and (h.area_id = x or h.area_id is null and x = any (q.areas)))) then
    raise exception 'binds others' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger binds_own before insert on kobling.working_agreement for each row execute function kobling.binds_own();

-- What several agreed on is changed or ended when each of them has said yes to that.
create function kobling.changed_by_all() returns trigger
language plpgsql security definer set search_path = kobling, pg_temp as $$
begin
  if kobling.acting() is not null and kobling.agreed_by_others(new.id) <> '{}' and not kobling.all_agree(new.id) then
    raise exception 'agreed by several' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger changed_by_all before update of text, reason, state on kobling.working_agreement for each row
  when ((new.text, new.reason, new.state) is distinct from (old.text, old.reason, old.state)) execute function kobling.changed_by_all();

-- Only the leader moves the time: within a day of it others may write down what the leader decides.
create function kobling.leader_moves() returns trigger language plpgsql set search_path = kobling, pg_temp as $$
begin
  if kobling.acting() is not null and new.leader_id <> kobling.acting() then
    raise exception 'the leader moves it' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger leader_moves before update of starts_at on kobling.table_time for each row
  when (new.starts_at is distinct from old.starts_at) execute function kobling.leader_moves();

-- What is done with a question about a citizen's case stands in the citizen's own log, whether or not who does it knows whose it is.
create function kobling.log_of_question() returns trigger
language plpgsql security definer set search_path = kobling, pg_temp as $$
begin
  new.citizen_id := (select k.citizen_id from kobling.question_case k where k.question_id = new.object_id and k.draft_until is null
    and (k.held_until is null or k.held_until <= now()));
  return new;
end $$;
create trigger log_of_question before insert on kobling.audit_event for each row
  when (new.object_kind = 'question' and new.citizen_id is null and new.actor_kind <> 'job' and new.action <> 'question.read')
  execute function kobling.log_of_question();

-- Whose case the actor reads by the citizen's yes, so that their name can be kept out of what the actor writes.
create function kobling.names_by_yes(the_question uuid) returns setof text
language sql stable security definer set search_path = kobling, pg_temp as $$
  select c.name from kobling.question_case k join kobling.citizen c on c.id = k.citizen_id
    join kobling.question_reading r on r.question_id = k.question_id and r.leader_id = kobling.actor() and r.answer = 'yes'
  where k.question_id = the_question and kobling.holds_question(the_question) and kobling.answers_alone(k.citizen_id) $$;

do $$
declare f text;
begin
  foreach f in array array['case_of_own_question()', 'handed_on()', 'binds_own()', 'changed_by_all()', 'log_of_question()', 'names_by_yes(uuid)'] loop
    execute 'alter function kobling.' || f || ' owner to kobling_sight';
    execute 'revoke execute on function kobling.' || f || ' from public';
  end loop;
  grant execute on function kobling.names_by_yes(uuid) to kobling_app;
  revoke execute on function kobling.answers_alone(uuid) from kobling_app; -- it says something about any citizen
end $$;
