-- From why to practice, third part: the rollout, and what moved what in a loop.

create table kobling.rollout (
  loop_id uuid primary key references kobling.loop,
  target_group text not null check (length(target_group) between 1 and 300 and kobling.names_nobody(target_group)),
  criterion text not null check (length(criterion) between 1 and 500 and kobling.names_nobody(criterion)),
  start text not null check (start in ('small', 'wide')),
  start_reason text not null default '' check (length(start_reason) <= 500 and kobling.names_nobody(start_reason)),
  lead_id uuid not null references kobling.person,
  fairness text not null default '' check (length(fairness) <= 1000 and kobling.names_nobody(fairness)),
  exemptions jsonb not null default '[]' check (kobling.names_nobody(exemptions::text)), -- [{citation, what, endsOn}]
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
  leader_id uuid references kobling.person,  -- who comes regularly, by name
  made_by uuid not null references kobling.person,
  version integer not null default 1,
  primary key (loop_id, department_id)
);
-- Steering group, working group, and the group of leaders: of these each says for themself whether they agree.
create table kobling.rollout_member (
  loop_id uuid not null references kobling.rollout,
  body text not null check (body in ('steering', 'working', 'leaders')),
  person_id uuid not null references kobling.person,
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
    perform kobling.move_loop(new.loop_id, new.made_at, 'frame_signed', 'frame', 'frame', new.signed_name, null, new.id);
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
      perform kobling.move_loop(new.loop_id, new.settled_at, 'became_agreement', 'experiments', 'agreements', new.title, null, new.id);
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
  perform kobling.make_room_table('rollout', 'kobling.in_municipality()', '{}',
    'made_by = kobling.actor() and (kobling.is_leader() or kobling.in_loop(loop_id))',
    'loop_id, target_group, criterion, start, start_reason, lead_id, fairness, exemptions, made_by',
    'kobling.is_leader() or kobling.in_loop(loop_id)', 'target_group, criterion, start, start_reason, lead_id, fairness, exemptions');
  perform kobling.make_room_table('rollout_team', 'kobling.in_municipality()', '{}',
    'made_by = kobling.actor() and (kobling.is_leader() or kobling.in_loop(loop_id))',
    'loop_id, department_id, joined, from_on, leader_id, made_by', 'kobling.is_leader() or kobling.in_loop(loop_id)', 'joined, from_on, leader_id');
  perform kobling.make_room_table('rollout_member', 'kobling.in_municipality()', '{}',
    'made_by = kobling.actor() and (kobling.is_leader() or kobling.in_loop(loop_id))', 'loop_id, body, person_id, made_by',
    'person_id = kobling.actor()', 'agrees, reason, said_at');
  -- Every foreign key of this room begins an index.
  for c in select k.conrelid::regclass as tab, r.relname, a.attname from pg_constraint k join pg_class r on r.oid = k.conrelid
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
    where k.contype = 'f' and k.connamespace = 'kobling'::regnamespace and a.attname !~ '^(made_by|area_id)$'
      and r.relname in ('loop', 'loop_part', 'why_wording', 'why_difference', 'amendment', 'common_text', 'area_stand', 'endorsement', 'words_practice',
        'culture_entry', 'tension', 'frame', 'frame_own', 'frame_dialogue', 'frame_message', 'experiment', 'outcome', 'outcome_told', 'outcome_read',
        'loop_voice', 'rollout', 'rollout_team', 'rollout_member', 'loop_move')
      and not exists (select from pg_index i where i.indrelid = k.conrelid and i.indkey[0] = k.conkey[1]) loop
    execute format('create index %I on %s (%I)', c.relname || '_' || c.attname, c.tab, c.attname);
  end loop;
end $$;
