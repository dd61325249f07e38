-- From why to practice, third part: words and practice, tensions, the rollout, and what moved what in a loop.

-- What we say we want, and what happened last quarter: in words, or a published figure with its source.
create table kobling.words_practice (
  id uuid primary key,
  loop_id uuid not null references kobling.loop,
  we_say text not null check (length(we_say) between 1 and 300 and kobling.names_nobody(we_say)),
  happened text not null check (length(happened) between 1 and 500 and kobling.names_nobody(happened)),
  period text not null check (length(period) between 1 and 100),
  source text not null check (length(source) between 1 and 300),
  fits text not null check (fits in ('fits', 'not', 'unknown')),
  count integer,
  of_all integer,
  made_by uuid not null references kobling.person,
  made_at timestamptz not null default now(),
  ended_at timestamptz,
  version integer not null default 1,
  check (count is null or count >= 5),
  check (of_all is null or count is not null and of_all - count >= 5)
);

-- Demands that pull each their way, kept as both–and: of a loop, or a leader's own.
create table kobling.tension (
  id uuid primary key,
  loop_id uuid references kobling.loop,
  owner_id uuid references kobling.person,
  pole_a text not null check (length(pole_a) between 1 and 100 and kobling.names_nobody(pole_a)),
  pole_b text not null check (length(pole_b) between 1 and 100 and kobling.names_nobody(pole_b)),
  good_a text not null default '' check (length(good_a) <= 300 and kobling.names_nobody(good_a)),
  good_b text not null default '' check (length(good_b) <= 300 and kobling.names_nobody(good_b)),
  signs jsonb not null default '[]' check (kobling.names_nobody(signs::text)), -- [{pole: a|b, words, seenOn: day or null}]
  sentence text not null default '' check (length(sentence) <= 300 and kobling.names_nobody(sentence)),
  agreed_with text not null default '' check (length(agreed_with) <= 200),
  agreed_on date,
  made_by uuid not null references kobling.person,
  made_at timestamptz not null default now(),
  version integer not null default 1,
  check (num_nonnulls(loop_id, owner_id) = 1)
);

-- An exemption from law says what from, by which citation, and when it ends: [{citation, what, endsOn}].
create function kobling.exemptions_whole(all_of_them jsonb) returns boolean language sql immutable as $$
  select coalesce(bool_and(coalesce(length(e->>'citation') between 1 and 200 and length(e->>'what') between 1 and 300
    and e->>'endsOn' ~ '^\d{4}-\d\d-\d\d$', false)), true) from jsonb_array_elements(all_of_them) e $$;
create table kobling.rollout (
  loop_id uuid primary key references kobling.loop,
  target_group text not null check (length(target_group) between 1 and 300 and kobling.names_nobody(target_group)),
  criterion text not null check (length(criterion) between 1 and 500 and kobling.names_nobody(criterion)),
  start text not null check (start in ('small', 'wide')),
  start_reason text not null default '' check (length(start_reason) <= 500 and kobling.names_nobody(start_reason)),
  lead_id uuid not null references kobling.employee,
  fairness text not null default '' check (length(fairness) <= 1000 and kobling.names_nobody(fairness)),
  exemptions jsonb not null default '[]' check (kobling.names_nobody(exemptions::text) and kobling.exemptions_whole(exemptions)),
  made_by uuid not null references kobling.person,
  made_at timestamptz not null default now(),
  version integer not null default 1,
  check (start = 'small' or start_reason <> '')
);
create table kobling.rollout_team (
  loop_id uuid not null references kobling.rollout,
  department_id uuid not null references kobling.department,
  joined text not null check (joined in ('volunteered', 'appointed')),
  from_on date not null,
  leader_id uuid references kobling.employee,  -- who comes regularly, by name
  every_weeks smallint check (every_weeks between 1 and 8), -- and how often
  made_by uuid not null references kobling.person,
  version integer not null default 1,
  primary key (loop_id, department_id)
);
-- The times at the team's table that were set from here: each is kept or moved there, and nobody counts them.
create table kobling.rollout_table (
  table_id uuid primary key references kobling.table_time,
  loop_id uuid not null,
  department_id uuid not null,
  foreign key (loop_id, department_id) references kobling.rollout_team
);
-- The team's named leader comes from then on: what was set before and lies ahead is taken away: what a leader
-- has said yes to, by a leader alone. Who is not the leader asks.
create function kobling.set_rollout_tables(the_loop uuid, the_department uuid, ids uuid[], starts timestamptz[], the_minutes smallint, the_place text)
returns void language plpgsql security definer set search_path = kobling, pg_temp as $$
declare the_leader uuid := (select t.leader_id from kobling.rollout_team t where t.loop_id = the_loop and t.department_id = the_department);
begin
  perform kobling.demand((kobling.is_leader() or kobling.in_loop(the_loop)) and exists (select from kobling.employment e
    where e.employee_id = the_leader and e.level is not null and e.from_at <= now() and now() < e.until_at)
    and now() < all (starts));
  update kobling.table_time t set state = 'declined', version = t.version + 1 from kobling.rollout_table r
    where r.table_id = t.id and r.loop_id = the_loop and r.department_id = the_department and t.starts_at > now() and t.state in ('asked', 'offered', 'coming')
      and (t.state <> 'coming' or kobling.is_leader());
  insert into kobling.table_time (id, leader_id, department_id, starts_at, minutes, place, words, asked_by, state)
    select i.id, the_leader, the_department, i.at, the_minutes, the_place, (select left(l.title, 500) from kobling.loop l where l.id = the_loop),
      kobling.actor(), case the_leader when kobling.actor() then 'coming' else 'asked' end
    from unnest(ids, starts) as i (id, at);
  insert into kobling.rollout_table select i, the_loop, the_department from unnest(ids) i;
end $$;
-- Steering group, working group, and the group of leaders: of these each says for themself whether they agree.
create table kobling.rollout_member (
  loop_id uuid not null references kobling.rollout,
  body text not null check (body in ('steering', 'working', 'leaders')),
  person_id uuid not null references kobling.employee,
  agrees text check (agrees in ('agrees', 'sceptical')),
  reason text not null default '' check (length(reason) <= 500 and kobling.names_nobody(reason)),
  said_at timestamptz,
  made_by uuid not null references kobling.person,
  version integer not null default 1,
  primary key (loop_id, body, person_id),
  check (agrees is distinct from 'sceptical' or reason <> '')
);

-- What moved: from which place of the loop to which. The same transaction that moves something writes it, here.
create table kobling.loop_move (
  id bigint generated always as identity primary key,
  loop_id uuid not null references kobling.loop,
  at timestamptz not null default now(),
  event text not null check (event ~ '^[a-z_]+$'),
  from_place text not null,
  to_place text not null,
  kind text not null default 'moved' check (kind in ('moved', 'citizen', 'stuck')),
  label text not null default '',
  area_id smallint references kobling.area,
  object_id uuid,
  settled_at timestamptz,                    -- what was stuck is no longer
  check (from_place in ('why', 'culture', 'frame', 'core_task', 'agreements', 'experiments', 'outcome')),
  check (to_place in ('why', 'culture', 'frame', 'core_task', 'agreements', 'experiments', 'outcome'))
);
create index loop_move_loop on kobling.loop_move (loop_id, at desc);
create index loop_move_object on kobling.loop_move (object_id);

create function kobling.move_loop(the_loop uuid, the_at timestamptz, the_event text, the_from text, the_to text, the_label text default '',
                                  area smallint default null, object uuid default null, the_kind text default 'moved') returns void
language sql volatile security definer set search_path = kobling, pg_temp as $$
  insert into kobling.loop_move (loop_id, at, event, from_place, to_place, label, area_id, object_id, kind)
  values (the_loop, coalesce(the_at, now()), the_event, the_from, the_to, left(the_label, 200), area, object, the_kind) $$;
create function kobling.settle_moves(object uuid, the_at timestamptz) returns void
language sql volatile security definer set search_path = kobling, pg_temp as
$$ update kobling.loop_move set settled_at = coalesce(the_at, now()) where object_id = object and kind = 'stuck' and settled_at is null $$;

create function kobling.loop_moves() returns trigger
language plpgsql security definer set search_path = kobling, pg_temp as $$
declare a kobling.amendment; f kobling.frame; e kobling.experiment; place text;
begin
  if tg_table_name = 'loop' then
    if tg_op = 'INSERT' then perform kobling.move_loop(new.id, new.made_at, 'opened', 'why', 'why', new.title, new.area_id); end if;
    if new.opened_at is not null and (tg_op = 'INSERT' or old.opened_at is null) then
      perform kobling.move_loop(new.id, new.opened_at, 'wordings_opened', 'why', 'why');
    end if;
  elsif tg_table_name = 'loop_part' then
    if new.answer = 'yes' and (tg_op = 'INSERT' or old.answer is distinct from 'yes') then
      perform kobling.move_loop(new.loop_id, new.answered_at, 'joined', 'why', 'why', '', new.area_id);
    end if;
  elsif tg_table_name = 'why_wording' and tg_op = 'INSERT' then
    perform kobling.move_loop(new.loop_id, new.made_at, 'wording_written', 'why', 'why', '', new.area_id);
  elsif tg_table_name = 'why_difference' and tg_op = 'INSERT' then
    perform kobling.move_loop(new.loop_id, new.made_at, 'difference_named', 'why', 'why', new.title);
  elsif tg_table_name = 'common_text' then
    select * into a from kobling.amendment x where x.id = new.amendment_id;
    place := case when a.outcome_id is null then new.kind else 'outcome' end;
    perform kobling.move_loop(new.loop_id, new.made_at, 'text_grew', place, new.kind,
      case when a.outcome_id is null then a.added else '' end, a.area_id, a.outcome_id, case when a.outcome_id is null then 'moved' else 'citizen' end);
    perform kobling.settle_moves(s.id, new.made_at) from kobling.area_stand s where s.loop_id = new.loop_id and s.kind = new.kind;
  elsif tg_table_name = 'area_stand' then
    perform kobling.settle_moves(new.id, new.made_at);
    perform kobling.move_loop(new.loop_id, new.made_at, new.stand, new.kind, new.kind, new.reason, new.area_id, new.id,
      case new.stand when 'not_yet' then 'stuck' else 'moved' end);
  elsif tg_table_name = 'endorsement' then
    perform kobling.move_loop(new.loop_id, new.made_at, 'endorsed', 'why', 'why', '', null, new.id);
  elsif tg_table_name = 'culture_entry' and tg_op = 'INSERT' then
    perform kobling.move_loop(new.loop_id, new.made_at, 'culture_written', 'culture', 'culture', '', new.area_id, new.id);
  elsif tg_table_name = 'frame' and tg_op = 'INSERT' then
    perform kobling.move_loop(new.loop_id, new.made_at, case when new.replaces_id is null then 'frame_signed' else 'frame_changed' end, 'frame', 'frame', new.signed_name, null, new.id);
  elsif tg_table_name = 'frame_own' and tg_op = 'INSERT' then
    select * into f from kobling.frame x where x.id = new.frame_id;
    perform kobling.move_loop(f.loop_id, new.made_at, 'frame_owned', 'frame', 'frame', '', null, new.id);
  elsif tg_table_name = 'frame_dialogue' then
    if tg_op = 'INSERT' then
      perform kobling.move_loop(new.loop_id, new.made_at, 'frame_not_doable', 'frame', 'frame', new.missing, null, new.id, 'stuck');
    end if;
    if new.answered_at is not null and (tg_op = 'INSERT' or old.answered_at is null) then
      perform kobling.settle_moves(new.id, new.answered_at);
      perform kobling.move_loop(new.loop_id, new.answered_at, 'frame_answered', 'frame', 'frame', '', null, new.id);
    end if;
  elsif tg_table_name = 'experiment' then
    if tg_op = 'INSERT' then
      perform kobling.move_loop(new.loop_id, new.made_at, 'experiment_begun', case when new.culture_entry_id is null then 'experiments' else 'culture' end,
        'experiments', new.title, null, new.id);
    end if;
    if new.state = 'waits' and (tg_op = 'INSERT' or old.state <> 'waits') then
      perform kobling.move_loop(new.loop_id, new.made_at, 'experiment_waits', 'frame', 'experiments', new.title, null, new.id, 'stuck');
    elsif tg_op = 'UPDATE' and old.state = 'waits' and new.state <> 'waits' then
      perform kobling.settle_moves(new.id, now());
      perform kobling.move_loop(new.loop_id, now(), 'experiment_freed', 'frame', 'experiments', new.title, null, new.id);
    end if;
    if new.state in ('keep', 'change', 'stop') and (tg_op = 'INSERT' or old.state <> new.state) then
      perform kobling.move_loop(new.loop_id, new.settled_at, new.state, 'experiments', 'experiments', new.title, null, new.id);
    end if;
    if new.agreement_id is not null and (tg_op = 'INSERT' or old.agreement_id is null) then
      perform kobling.move_loop(new.loop_id, case tg_op when 'INSERT' then new.settled_at end, 'became_agreement', 'experiments', 'agreements', new.title, null, new.id);
    end if;
  elsif tg_table_name = 'outcome' then
    if new.said_yes_at is not null and new.withdrawn_at is null and (tg_op = 'INSERT' or old.said_yes_at is null) then
      perform kobling.move_loop(new.loop_id, new.said_yes_at, 'outcome_told', case when new.experiment_id is null then 'outcome' else 'experiments' end,
        'outcome', '', null, new.id, 'citizen');
    end if;
    -- The common wording that they helped along stays; whose words they were does not.
    -- What nobody has taken up yet goes with them.
    if new.withdrawn_at is not null then
      update kobling.amendment set added = '' where outcome_id = new.id;
      update kobling.amendment set text = '–', state = 'withdrawn', settled_at = coalesce(settled_at, now()) where outcome_id = new.id and state <> 'taken';
    end if;
  end if;
  return null;
end $$;

-- A leader's answer that holds from now on: the experiment that it was asked about has become an agreement.
create function kobling.experiment_agreed() returns trigger
language plpgsql security definer set search_path = kobling, pg_temp as $$
begin
  update kobling.experiment set agreement_id = new.id where question_id = new.question_id and agreement_id is null;
  return null;
end $$;
alter function kobling.experiment_agreed() owner to kobling_sight;
create trigger experiment_agreed after insert on kobling.working_agreement for each row when (new.question_id is not null)
  execute function kobling.experiment_agreed();

-- What a citizen's words moved shows while they are told with the citizen's yes.
create view seen.loop_move with (security_barrier) as
  select m.id, m.loop_id, m.at, m.event, m.from_place, m.to_place, m.kind, m.label, m.area_id, m.object_id, m.settled_at
  from kobling.loop_move m where kobling.in_municipality() and (m.kind <> 'citizen' or kobling.outcome_told_now(m.object_id));
alter view seen.loop_move owner to kobling_sight;
grant select on seen.loop_move to kobling_app;

do $$
declare t text; c record;
begin
  alter function kobling.move_loop(uuid, timestamptz, text, text, text, text, smallint, uuid, text) owner to kobling_sight;
  alter function kobling.settle_moves(uuid, timestamptz) owner to kobling_sight;
  alter function kobling.loop_moves() owner to kobling_sight;
  revoke execute on function kobling.move_loop(uuid, timestamptz, text, text, text, text, smallint, uuid, text) from public;
  revoke execute on function kobling.settle_moves(uuid, timestamptz) from public;
  foreach t in array array['loop', 'loop_part', 'why_wording', 'why_difference', 'common_text', 'area_stand', 'endorsement', 'culture_entry',
      'frame', 'frame_own', 'frame_dialogue', 'experiment', 'outcome'] loop
    execute format('create trigger moves after insert or update on kobling.%I for each row execute function kobling.loop_moves()', t);
  end loop;
  alter table kobling.loop_move enable row level security, force row level security;
  grant select, insert, update on kobling.loop_move to kobling_sight;
  create policy sight on kobling.loop_move to kobling_sight using (true) with check (true);
  perform kobling.make_room_table('words_practice', 'kobling.in_municipality()', '{}',
    'made_by = kobling.actor() and kobling.in_loop(loop_id)', 'id, loop_id, we_say, happened, period, source, fits, count, of_all, made_by',
    'made_by = kobling.actor()', 'ended_at');
  perform kobling.make_room_table('tension', '(owner_id = kobling.actor() or loop_id is not null) and kobling.in_municipality()', '{}',
    'made_by = kobling.actor() and (owner_id = kobling.actor() and kobling.in_municipality() or owner_id is null and kobling.in_loop(loop_id))',
    'id, loop_id, owner_id, pole_a, pole_b, good_a, good_b, signs, sentence, agreed_with, agreed_on, made_by',
    'owner_id = kobling.actor() or loop_id is not null and kobling.in_loop(loop_id)',
    'pole_a, pole_b, good_a, good_b, signs, sentence, agreed_with, agreed_on');
  perform kobling.make_room_table('rollout', 'kobling.in_municipality()', '{}',
    'made_by = kobling.actor() and (kobling.is_leader() or kobling.in_loop(loop_id))',
    'loop_id, target_group, criterion, start, start_reason, lead_id, fairness, exemptions, made_by',
    'kobling.is_leader() or kobling.in_loop(loop_id)', 'target_group, criterion, start, start_reason, lead_id, fairness, exemptions');
  perform kobling.make_room_table('rollout_team', 'kobling.in_municipality()', '{}',
    'made_by = kobling.actor() and (kobling.is_leader() or kobling.in_loop(loop_id))',
    'loop_id, department_id, joined, from_on, leader_id, every_weeks, made_by', 'kobling.is_leader() or kobling.in_loop(loop_id)',
    'joined, from_on, leader_id, every_weeks');
  perform kobling.make_room_table('rollout_table', 'kobling.in_municipality()');
  alter function kobling.set_rollout_tables(uuid, uuid, uuid[], timestamptz[], smallint, text) owner to kobling_sight;
  revoke execute on function kobling.set_rollout_tables(uuid, uuid, uuid[], timestamptz[], smallint, text) from public;
  grant execute on function kobling.set_rollout_tables(uuid, uuid, uuid[], timestamptz[], smallint, text) to kobling_app;
  perform kobling.make_room_table('rollout_member', 'kobling.in_municipality()', '{}',
    'made_by = kobling.actor() and (kobling.is_leader() or kobling.in_loop(loop_id))', 'loop_id, body, person_id, made_by',
    'person_id = kobling.actor()', 'agrees, reason, said_at');
  -- Every foreign key of this room begins an index.
  for c in select k.conrelid::regclass as tab, r.relname, a.attname from pg_constraint k join pg_class r on r.oid = k.conrelid
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
    where k.contype = 'f' and k.connamespace = 'kobling'::regnamespace and a.attname !~ '^(made_by|area_id)$'
      and r.relname in ('loop', 'loop_part', 'why_wording', 'why_difference', 'amendment', 'common_text', 'area_stand', 'endorsement', 'words_practice',
        'culture_entry', 'tension', 'frame', 'frame_own', 'frame_dialogue', 'frame_message', 'experiment', 'outcome', 'outcome_told', 'outcome_read',
        'loop_voice', 'rollout', 'rollout_team', 'rollout_table', 'rollout_member', 'loop_move')
      and not exists (select from pg_index i where i.indrelid = k.conrelid and i.indkey[0] = k.conkey[1]) loop
    execute format('create index %I on %s (%I)', c.relname || '_' || c.attname, c.tab, c.attname);
  end loop;
end $$;
