-- From why to practice, second part: frames, experiments, what came of it, doubts and questions from outside.

-- A frame (mandate): what leaders give. It has no purpose: that grows among those who work inside it.
create table kobling.frame (
  id uuid primary key,
  loop_id uuid not null references kobling.loop,
  parent_id uuid references kobling.frame,
  replaces_id uuid references kobling.frame,
  level text not null check (level in ('politicians', 'director', 'head', 'team')), -- who gives it
  given_to_id uuid references kobling.employee,
  direction text not null check (length(direction) between 1 and 500 and kobling.names_nobody(direction)),
  limits text not null default '' check (length(limits) <= 500 and kobling.names_nobody(limits)),
  time_words text not null check (length(time_words) between 1 and 300 and kobling.names_nobody(time_words)),
  until_on date not null,
  money_words text not null check (length(money_words) between 1 and 300 and kobling.names_nobody(money_words)),
  money_kr integer check (money_kr >= 0),
  decides_mine text[] not null default '{}' check (cardinality(decides_mine) <= 10),
  decides_ours text[] not null default '{}' check (cardinality(decides_ours) <= 10),
  decides_up text[] not null default '{}' check (cardinality(decides_up) <= 10),
  costs text not null check (length(costs) between 1 and 300 and kobling.names_nobody(costs)),
  pays text not null check (length(pays) between 1 and 300 and kobling.names_nobody(pays)),
  declared text not null check (declared in ('investment', 'neutral', 'saving')),
  signed_name text not null check (length(signed_name) between 1 and 200),
  made_by uuid not null references kobling.person,
  made_at timestamptz not null default now(),
  ended_at timestamptz,
  version integer not null default 1
);
create function kobling.holds_frame(the_frame uuid) returns boolean
language sql stable security definer set search_path = kobling, pg_temp as $$
  select exists (select from kobling.frame f where f.id = the_frame and f.given_to_id = kobling.actor()) and kobling.is_leader() $$;
-- Who gave it answers what is said about it while they lead, and whoever leads them: the answer can rise.
create function kobling.answers_frame(the_frame uuid) returns boolean
language sql stable security definer set search_path = kobling, pg_temp as $$
  select exists (select from kobling.frame f where f.id = the_frame and (f.made_by = kobling.actor() or kobling.leads_person(f.made_by)))
    and kobling.is_leader() $$;

-- A middle manager makes it their own: how it is meant in the team.
create table kobling.frame_own (
  id uuid primary key,
  frame_id uuid not null references kobling.frame,
  words text not null check (length(words) between 1 and 500 and kobling.names_nobody(words)),
  made_by uuid not null references kobling.person,
  made_at timestamptz not null default now(),
  version integer not null default 1,
  unique (frame_id, made_by)
);
-- »Kan ikke lade sig gøre inden for rammen«: what is missing, answered by a date.
create table kobling.frame_dialogue (
  id uuid primary key,
  loop_id uuid not null references kobling.loop,
  frame_id uuid not null references kobling.frame,
  missing text not null check (length(missing) between 1 and 1000 and kobling.names_nobody(missing)),
  meanwhile text not null default '' check (length(meanwhile) <= 500 and kobling.names_nobody(meanwhile)),
  due_on date not null,
  made_by uuid not null references kobling.person,
  made_at timestamptz not null default now(),
  answered_at timestamptz
);
create table kobling.frame_message (
  id uuid primary key,
  dialogue_id uuid not null references kobling.frame_dialogue,
  kind text not null check (kind in ('say', 'ask', 'answer', 'changed')), -- answered: it stands, or a next edition comes
  text text not null check (length(text) between 1 and 1000 and kobling.names_nobody(text)),
  made_by uuid not null references kobling.person,
  made_at timestamptz not null default now()
);
create function kobling.answers_dialogue(the_dialogue uuid) returns boolean
language sql stable security definer set search_path = kobling, pg_temp as $$
  select exists (select from kobling.frame_dialogue d where d.id = the_dialogue and d.answered_at is null and kobling.answers_frame(d.frame_id)) $$;
create function kobling.dialogue_answered() returns trigger
language plpgsql security definer set search_path = kobling, pg_temp as $$
begin
  update kobling.frame_dialogue set answered_at = new.made_at where id = new.dialogue_id and answered_at is null;
  return null;
end $$;

create table kobling.experiment (
  id uuid primary key,
  loop_id uuid not null references kobling.loop,
  number integer not null check (number >= 1),
  title text not null check (length(title) between 1 and 200 and kobling.names_nobody(title)),
  expects text not null check (length(expects) between 1 and 500 and kobling.names_nobody(expects)),
  see_by text not null check (length(see_by) between 1 and 500 and kobling.names_nobody(see_by)),
  who_in text not null check (length(who_in) between 1 and 300 and kobling.names_nobody(who_in)),
  we_stop text not null default '' check (length(we_stop) <= 500 and kobling.names_nobody(we_stop)), -- what we no longer do
  from_on date not null,
  until_on date not null,
  state text not null default 'running' check (state in ('waits', 'running', 'keep', 'change', 'stop')),
  waits_frame_id uuid references kobling.frame,
  came text not null default '' check (length(came) <= 1000 and kobling.names_nobody(came)),
  culture_entry_id uuid references kobling.culture_entry,
  question_id uuid references kobling.question,                  -- whether it is to hold from now on, asked of a leader
  agreement_id uuid references kobling.working_agreement,        -- that it became
  made_by uuid not null references kobling.person,
  made_at timestamptz not null default now(),
  settled_at timestamptz,
  version integer not null default 1,
  unique (loop_id, number),
  check (until_on >= from_on),
  check (state <> 'waits' or waits_frame_id is not null),
  check (state not in ('keep', 'change', 'stop') or came <> '')
);

-- What moved for a citizen, in their words. Until they have said yes it is between them and the one who asks; their no,
-- and their yes taken back, leave nothing.
create table kobling.outcome (
  id uuid primary key,
  loop_id uuid not null references kobling.loop,
  experiment_id uuid references kobling.experiment,
  citizen_id uuid not null references kobling.citizen,
  words text not null check (length(words) <= 500 and kobling.names_nobody(words)),
  told_as text not null check (length(told_as) <= 100 and kobling.names_nobody(told_as)),
  moved text not null check (length(moved) <= 500 and kobling.names_nobody(moved)),
  made_by uuid not null references kobling.person,
  made_at timestamptz not null default now(),
  said_yes_at timestamptz,
  -- How they said it: on their own screen, or to whoever asked them, who then writes it down by name.
  yes_how text check (yes_how in ('table', 'phone', 'paper')),
  said_no_at timestamptz,
  withdrawn_at timestamptz,
  version integer not null default 1,
  check (withdrawn_at is null or said_yes_at is not null),
  check (num_nonnulls(said_yes_at, said_no_at) < 2),
  check (yes_how is null or said_yes_at is not null)
);
alter table kobling.amendment add foreign key (outcome_id) references kobling.outcome;
-- May this citizen tell it alone: does the rule data ask for nobody's yes but theirs, and do they live? For who works with them.
create function kobling.tells_own(the_citizen uuid) returns boolean
language sql stable security definer set search_path = kobling, pg_temp as $$
  select (kobling.is_self(the_citizen) or kobling.related(the_citizen)) and kobling.answers_alone(the_citizen) $$;
alter function kobling.tells_own(uuid) owner to kobling_sight;
create function kobling.outcome_taken_back() returns trigger language plpgsql as $$
begin
  if nullif(current_setting('kobling.actor', true), '') is not null and new.said_yes_at is not null and old.said_yes_at is null
      and not kobling.tells_own(old.citizen_id) then
    raise exception 'not theirs alone to say' using errcode = '42501';
  end if;
  -- Whoever asked writes the yes down as it was said; the words are the citizen's to change, and so is all that follows.
  if old.made_by = kobling.actor() and not kobling.is_self(old.citizen_id) and (new.yes_how is null or new.said_yes_at is null
      or (new.words, new.told_as, new.said_no_at, new.withdrawn_at) is distinct from (old.words, old.told_as, old.said_no_at, old.withdrawn_at)) then
    raise exception 'theirs to say' using errcode = '42501';
  end if;
  if old.withdrawn_at is not null or old.said_no_at is not null then
    raise exception 'what was taken back is gone' using errcode = '42501';
  end if;
  if new.withdrawn_at is not null or new.said_no_at is not null then
    new.words := ''; new.told_as := ''; new.moved := '';
  end if;
  return new;
end $$;
create function kobling.outcome_told_now(the_outcome uuid) returns boolean
language sql stable security definer set search_path = kobling, pg_temp as $$
  select exists (select from kobling.outcome o where o.id = the_outcome and o.said_yes_at is not null and o.withdrawn_at is null) $$;
-- Told back to which teams; read by how many, never by whom.
create table kobling.outcome_told (
  outcome_id uuid not null references kobling.outcome,
  department_id uuid not null references kobling.department,
  made_by uuid not null references kobling.person,
  made_at timestamptz not null default now(),
  primary key (outcome_id, department_id)
);
create table kobling.outcome_read (
  outcome_id uuid not null references kobling.outcome,
  reader_id uuid not null references kobling.person,
  primary key (outcome_id, reader_id)
);
create function kobling.outcome_readers(the_outcome uuid) returns integer
language sql stable security definer set search_path = kobling, pg_temp as $$
  select case when count(*) >= 5 then count(*)::int end from kobling.outcome_read r where r.outcome_id = the_outcome and kobling.in_municipality() $$;

-- Doubts, kept with respect, and questions from those outside. Its author alone takes a doubt back. When one was written is
-- kept nowhere, its id is drawn and tells no time, and the log has no line of it: so that neither says who doubts.
create table kobling.loop_voice (
  id uuid primary key,
  loop_id uuid not null references kobling.loop,
  kind text not null check (kind in ('doubt', 'outside')),
  words text not null check (length(words) <= 1000 and kobling.names_nobody(words)),
  from_words text not null default '' check (length(from_words) <= 200 and kobling.names_nobody(from_words)),
  named boolean not null default false,
  reply text not null default '' check (length(reply) <= 1000 and kobling.names_nobody(reply)),
  reply_by uuid references kobling.person,
  reply_at timestamptz,
  withdrawn_at timestamptz,
  made_by uuid not null references kobling.person,
  version integer not null default 1
);
create function kobling.voice_keeps() returns trigger
language plpgsql security definer set search_path = kobling, pg_temp as $$
declare me uuid := nullif(current_setting('kobling.actor', true), '')::uuid;
begin
  if new.withdrawn_at is distinct from old.withdrawn_at and (old.made_by is distinct from me or old.withdrawn_at is not null) then
    raise exception 'only who wrote it takes it back' using errcode = '42501';
  end if;
  if (new.reply, new.reply_by, new.reply_at) is distinct from (old.reply, old.reply_by, old.reply_at) and new.reply_by is distinct from me then
    raise exception 'a reply is signed' using errcode = '42501';
  end if;
  if new.withdrawn_at is not null then new.words := ''; new.from_words := ''; end if;
  return new;
end $$;

do $$
declare f text;
begin
  foreach f in array array['holds_frame(uuid)', 'answers_frame(uuid)', 'answers_dialogue(uuid)', 'dialogue_answered()', 'outcome_told_now(uuid)',
      'outcome_readers(uuid)', 'voice_keeps()'] loop
    execute 'alter function kobling.' || f || ' owner to kobling_sight';
  end loop;
  perform kobling.make_room_table('frame', 'kobling.in_municipality()', '{}',
    $p$made_by = kobling.actor() and kobling.is_leader() and (level not in ('politicians', 'director') or kobling.my_level(null) = 'top') and (given_to_id is null or kobling.leads_person(given_to_id)) and (parent_id is null or kobling.holds_frame(parent_id)) and (replaces_id is null or kobling.answers_frame(replaces_id))$p$,
    'id, loop_id, parent_id, replaces_id, level, given_to_id, direction, limits, time_words, until_on, money_words, money_kr, decides_mine, decides_ours, decides_up, costs, pays, declared, signed_name, made_by',
    'kobling.answers_frame(id)', 'ended_at');
  perform kobling.make_room_table('frame_own', 'kobling.in_municipality()', '{}',
    'made_by = kobling.actor() and kobling.holds_frame(frame_id)', 'id, frame_id, words, made_by', 'made_by = kobling.actor()', 'words, made_at');
  perform kobling.make_room_table('frame_dialogue', 'kobling.in_municipality()', '{}',
    'made_by = kobling.actor() and kobling.is_leader()', 'id, loop_id, frame_id, missing, meanwhile, due_on, made_by');
  perform kobling.make_room_table('frame_message', 'kobling.in_municipality()', '{}',
    $p$made_by = kobling.actor() and (kind = 'say' and kobling.is_leader() or kobling.answers_dialogue(dialogue_id))$p$,
    'id, dialogue_id, kind, text, made_by');
  perform kobling.make_room_table('experiment', 'kobling.in_municipality()', '{}',
    'made_by = kobling.actor() and kobling.in_loop(loop_id)',
    'id, loop_id, number, title, expects, see_by, who_in, we_stop, from_on, until_on, state, waits_frame_id, culture_entry_id, made_by',
    'kobling.in_loop(loop_id)', 'title, expects, see_by, who_in, we_stop, from_on, until_on, state, waits_frame_id, came, question_id, agreement_id, settled_at');
  perform kobling.make_room_table('outcome',
    'kobling.is_self(citizen_id) or made_by = kobling.actor() and num_nonnulls(said_yes_at, said_no_at) = 0 and kobling.related(citizen_id) or kobling.in_municipality() and said_yes_at is not null and withdrawn_at is null',
    '{citizen_id,made_by}', 'made_by = kobling.actor() and kobling.related(citizen_id) and kobling.tells_own(citizen_id) and kobling.in_municipality()',
    'id, loop_id, experiment_id, citizen_id, words, told_as, moved, made_by',
    'kobling.is_self(citizen_id) or made_by = kobling.actor() and num_nonnulls(said_yes_at, said_no_at) = 0 and kobling.related(citizen_id)',
    'words, told_as, said_yes_at, yes_how, said_no_at, withdrawn_at', 'true');
  perform kobling.make_room_table('outcome_told', 'kobling.in_municipality() and kobling.outcome_told_now(outcome_id)', '{made_by}',
    'made_by = kobling.actor() and kobling.in_municipality() and kobling.outcome_told_now(outcome_id)', 'outcome_id, department_id, made_by');
  perform kobling.make_room_table('outcome_read', 'reader_id = kobling.actor()', '{}',
    'reader_id = kobling.actor() and kobling.in_municipality() and kobling.outcome_told_now(outcome_id)', 'outcome_id, reader_id');
  perform kobling.make_room_table('loop_voice', 'kobling.in_municipality()', '{made_by}',
    'made_by = kobling.actor() and kobling.in_municipality()', 'id, loop_id, kind, words, from_words, named, made_by',
    'kobling.in_municipality() and withdrawn_at is null', 'withdrawn_at, reply, reply_by, reply_at', 'true');
end $$;
-- A citizen's words come into the common wording while they are told with the citizen's yes.
alter policy add on kobling.amendment with check (made_by = kobling.actor() and kobling.works_in(area_id) and kobling.is_municipal(area_id)
  and (outcome_id is null or kobling.outcome_told_now(outcome_id)));
-- Whoever uses them in the moment in which the yes is taken back waits for that, and is refused; or is waited for, and cleared.
create function kobling.told_still() returns trigger
language plpgsql security definer set search_path = kobling, pg_temp as $$
begin
  perform from kobling.outcome o where o.id = new.outcome_id and o.withdrawn_at is null for share;
  if not found then raise exception 'what was taken back is gone' using errcode = '42501'; end if;
  return new;
end $$;
alter function kobling.told_still() owner to kobling_sight;
create trigger told_still before insert on kobling.amendment for each row when (new.outcome_id is not null) execute function kobling.told_still();
create trigger answered after insert on kobling.frame_message for each row when (new.kind in ('answer', 'changed')) execute function kobling.dialogue_answered();
create trigger taken_back before update on kobling.outcome for each row execute function kobling.outcome_taken_back();
create trigger keeps before update on kobling.loop_voice for each row execute function kobling.voice_keeps();

-- What came of it is told to those who helped: by the citizen's words, not by who asked. Only the asker knows it for their
-- own, and the citizen who it is that asks.
create view seen.outcome with (security_barrier) as
  select o.id, o.loop_id, o.experiment_id, o.words, o.told_as, o.moved, o.made_at, o.said_yes_at, o.yes_how, o.said_no_at, o.withdrawn_at,
    o.version, o.made_by = kobling.actor() as mine, case when kobling.is_self(o.citizen_id) then p.name || coalesce(', ' || e.title, '') end as asked_by
  from kobling.outcome o join kobling.person p on p.id = o.made_by left join kobling.employee e on e.id = o.made_by
  where kobling.is_self(o.citizen_id) or o.made_by = kobling.actor() and num_nonnulls(o.said_yes_at, o.said_no_at) = 0 and kobling.related(o.citizen_id)
    or kobling.in_municipality() and o.said_yes_at is not null and o.withdrawn_at is null;
alter view seen.outcome owner to kobling_sight;
grant select on seen.outcome to kobling_app;
-- Whose it is, for whoever asked them: their looks and acts are in the citizen's own log.
create function kobling.citizen_of_outcome(the_outcome uuid) returns uuid
language sql stable security definer set search_path = kobling, pg_temp as $$
  select o.citizen_id from kobling.outcome o where o.id = the_outcome and o.made_by = kobling.actor() and kobling.related(o.citizen_id) $$;

-- A doubt shows its author only where they put their name to it; one's own are one's own to take back.
create view seen.loop_voice with (security_barrier) as
  select v.id, v.loop_id, v.kind, v.words, v.from_words, case when v.named then p.name end as name, v.made_by = kobling.actor() as mine,
    v.reply, v.reply_by, v.reply_at, v.version
  from kobling.loop_voice v join kobling.person p on p.id = v.made_by where kobling.in_municipality() and v.withdrawn_at is null;
alter view seen.loop_voice owner to kobling_sight;
alter function kobling.citizen_of_outcome(uuid) owner to kobling_sight;
grant select on seen.loop_voice to kobling_app;
