-- Leading across: what a leader who takes over is handed, item by item, and the leader's own notes.

create table kobling.handover (
  id uuid primary key,
  from_id uuid not null references kobling.employee,
  to_id uuid not null references kobling.employee,
  made_by uuid not null references kobling.person,
  made_at timestamptz not null default now(),
  due_on date not null,
  meets_at timestamptz,
  meets_with text not null default 'predecessor' check (meets_with in ('predecessor', 'leader')),
  words text not null default '' check (length(words) <= 1000 and kobling.names_nobody(words)), -- what the predecessor wants to say
  version integer not null default 1,
  check (from_id <> to_id)
);
create index handover_from on kobling.handover (from_id);
create index handover_to on kobling.handover (to_id);
create index handover_made_by on kobling.handover (made_by);

-- Each thing as it was called when it was handed over; a citizen's words are never copied, since the yes to tell them can be
-- taken back. What only tells (what came of it, decisions) asks no answer.
create table kobling.handover_item (
  id uuid primary key default gen_random_uuid(),
  handover_id uuid not null references kobling.handover,
  kind text not null check (kind in ('why', 'frame', 'question', 'agreement', 'experiment', 'decision', 'outcome')),
  object_id uuid not null,
  loop_id uuid references kobling.loop,
  title text not null check (length(title) between 1 and 1500),
  detail text not null default '' check (length(detail) <= 1500),
  answer text check (answer in ('endorsed', 'amended', 'ended')),
  words text not null default '' check (length(words) <= 1000 and kobling.names_nobody(words)),
  answered_at timestamptz,
  check ((answer is null) = (answered_at is null)),
  check (answer is null or kind not in ('decision', 'outcome'))
);
create index handover_item_handover on kobling.handover_item (handover_id);
create index handover_item_object on kobling.handover_item (object_id) where answer is null;
create index handover_item_loop on kobling.handover_item (loop_id);

create table kobling.leader_note (
  owner_id uuid primary key references kobling.employee,
  text text not null check (length(text) <= 8000),
  changed_at timestamptz not null default now()
);

do $$
declare t text;
begin
  foreach t in array array['handover', 'handover_item', 'leader_note'] loop
    execute format('alter table kobling.%1$I enable row level security, force row level security;
      grant select, insert, update, delete on kobling.%1$I to kobling_sight;
      create policy sight on kobling.%1$I to kobling_sight using (true) with check (true)', t);
  end loop;
end $$;

-- A note of one's own is nobody else's, on any screen.
create view seen.leader_note with (security_barrier) as
  select n.text, n.changed_at from kobling.leader_note n where n.owner_id = kobling.actor();
create function kobling.write_leader_note(the_text text) returns void
language plpgsql security definer set search_path = kobling, pg_temp as $$
begin
  perform kobling.demand(kobling.is_leader());
  insert into kobling.leader_note (owner_id, text) values (kobling.actor(), the_text)
  on conflict (owner_id) do update set text = excluded.text, changed_at = now();
end $$;

-- A hand-over is seen by the two, by whoever arranged it, and by the leaders above the two.
create function kobling.sees_handover(h kobling.handover) returns boolean
language sql stable security definer set search_path = kobling, pg_temp as $$
  select kobling.actor() in (h.from_id, h.to_id, h.made_by) or h.from_id = any (kobling.people_under_me()) or h.to_id = any (kobling.people_under_me()) $$;
create view seen.handover with (security_barrier) as
  select h.id, h.from_id, a.name as from_name, h.to_id, b.name as to_name, h.made_by, h.made_at, h.due_on, h.meets_at, h.meets_with, h.words, h.version,
    h.to_id = kobling.actor() as mine,
    (select count(*) from kobling.handover_item i where i.handover_id = h.id and i.answer is null and i.kind not in ('decision', 'outcome'))::int as waiting
  from kobling.handover h join kobling.person a on a.id = h.from_id join kobling.person b on b.id = h.to_id where kobling.sees_handover(h);
create view seen.handover_item with (security_barrier) as
  select i.id, i.handover_id, i.kind, i.object_id, i.loop_id, coalesce(o.moved, i.title) as title, coalesce(o.words, i.detail) as detail,
    i.answer, i.words, i.answered_at
  from kobling.handover_item i join kobling.handover h on h.id = i.handover_id
    left join kobling.outcome o on i.kind = 'outcome' and o.id = i.object_id
  where kobling.sees_handover(h) and (i.kind <> 'outcome' or kobling.outcome_told_now(i.object_id));
-- Everybody in the municipality may know that something waits for its new leader, and who that is; of a question, who sees it.
create view seen.waits_for_leader with (security_barrier) as
  select i.kind, i.object_id, p.name, h.due_on from kobling.handover_item i join kobling.handover h on h.id = i.handover_id
    join kobling.person p on p.id = h.to_id
  where i.answer is null and i.kind not in ('decision', 'outcome') and kobling.in_municipality()
    and (i.kind <> 'question' or kobling.sees_all_of(i.object_id));

-- A leader above the two arranges it; whoever leaves may do so for themself. What there is to take over is gathered at once.
create function kobling.start_handover(h kobling.handover) returns void
language plpgsql security definer set search_path = kobling, pg_temp as $$
begin
  perform kobling.demand(kobling.is_leader() and (h.from_id = kobling.actor() or h.from_id = any (kobling.people_under_me()))
    and exists (select from kobling.employment e left join kobling.area a on a.id = e.area_id where e.employee_id = h.to_id and e.level is not null
      and e.from_at <= now() and now() < e.until_at and coalesce(a.kind, 'municipal') = 'municipal'));
  insert into kobling.handover (id, from_id, to_id, made_by, due_on, meets_at, meets_with, words)
  values (h.id, h.from_id, h.to_id, kobling.actor(), h.due_on, h.meets_at, h.meets_with, h.words);
  insert into kobling.handover_item (handover_id, kind, object_id, loop_id, title, detail)
  select h.id, 'agreement', a.id, null::uuid, a.title, a.text from kobling.working_agreement a where a.owner_id = h.from_id and a.state = 'in_force'
  union all
  select h.id, 'question', q.id, null, q.wording, q.blocks from kobling.question q join kobling.question_holder x on x.question_id = q.id
    where q.state = 'open' and x.leader_id = h.from_id and x.until_at = 'infinity'
  union all
  select h.id, 'frame', f.id, f.loop_id, f.direction, f.time_words from kobling.frame f where f.given_to_id = h.from_id and f.ended_at is null
  union all
  select h.id, 'experiment', e.id, e.loop_id, e.title, e.expects from kobling.experiment e
    where e.state in ('running', 'waits') and kobling.leads_loop(h.from_id, e.loop_id)
  union all
  select h.id, 'why', l.id, l.id, l.title, coalesce((select c.text from kobling.common_text c where c.loop_id = l.id and c.kind = 'why' order by c.edition desc limit 1), '')
    from kobling.loop l where l.ended_at is null and kobling.leads_loop(h.from_id, l.id)
  union all
  select h.id, 'outcome', o.id, o.loop_id, '–', '' from kobling.outcome o
    where o.said_yes_at is not null and o.withdrawn_at is null and kobling.leads_loop(h.from_id, o.loop_id)
  union all
  select h.id, 'decision', d.question_id, null, q.wording, d.text from kobling.decision d join kobling.question q on q.id = d.question_id
    join kobling.question_holder x on x.question_id = q.id and x.leader_id = h.from_id and x.until_at = 'infinity'
    where d.decided_at > now() - interval '1 year' and d.reach = 'case';
end $$;
-- Has this leader a part in the loop: opened it, answered for an area, or holds a frame in it?
create function kobling.leads_loop(the_leader uuid, the_loop uuid) returns boolean
language sql stable security definer set search_path = kobling, pg_temp as $$
  select exists (select from kobling.loop l where l.id = the_loop and l.made_by = the_leader)
    or exists (select from kobling.loop_part p where p.loop_id = the_loop and p.answered_by = the_leader)
    or exists (select from kobling.frame f where f.loop_id = the_loop and f.given_to_id = the_leader and f.ended_at is null) $$;

-- The one who takes over answers each in their own name. What is endorsed or amended is theirs from then on.
create function kobling.answer_handover(the_item uuid, the_answer text, the_words text, the_due date) returns void
language plpgsql security definer set search_path = kobling, pg_temp as $$
declare i kobling.handover_item; h kobling.handover;
begin
  select x.* into i from kobling.handover_item x where x.id = the_item for update;
  select x.* into h from kobling.handover x where x.id = i.handover_id;
  perform kobling.demand(h.to_id = kobling.actor() and kobling.is_leader() and i.answer is null and i.kind not in ('decision', 'outcome') and (i.kind <> 'question' or the_answer <> 'ended'));
  update kobling.handover_item set answer = the_answer, words = the_words, answered_at = now() where id = the_item;
  if i.kind = 'agreement' then
    update kobling.working_agreement a set owner_id = h.to_id, version = a.version + 1, state = case the_answer when 'ended' then 'ended' else a.state end
      where a.id = i.object_id and a.owner_id = h.from_id and a.state = 'in_force';
    if found then
      insert into kobling.agreement_edition (agreement_id, edition, act, title, text, reason, decided_by)
      select a.id, a.edition, case the_answer when 'ended' then 'ended' else 'holds' end, a.title, a.text, coalesce(nullif(the_words, ''), a.reason), array[h.to_id]
      from kobling.working_agreement a where a.id = i.object_id;
    end if;
  elsif i.kind = 'question' then
    -- Whoever holds it for another area already, answers for all from now on, and says so anew.
    update kobling.question_holder y set area_id = null, said = null, condition = '', said_at = null
    where y.question_id = i.object_id and y.leader_id = h.to_id and y.until_at = 'infinity'
      and exists (select from kobling.question_holder x join kobling.question q on q.id = x.question_id
        where x.question_id = y.question_id and x.leader_id = h.from_id and x.until_at = 'infinity' and q.state = 'open');
    insert into kobling.question_holder (question_id, leader_id, area_id, level, how, due_on, from_at)
    select x.question_id, h.to_id, x.area_id, x.level, 'passed', the_due, clock_timestamp() from kobling.question_holder x join kobling.question q on q.id = x.question_id
      where x.question_id = i.object_id and x.leader_id = h.from_id and x.until_at = 'infinity' and q.state = 'open'
        and not exists (select from kobling.question_holder y where y.question_id = x.question_id and y.leader_id = h.to_id and y.until_at = 'infinity');
    update kobling.question_holder set until_at = clock_timestamp() where question_id = i.object_id and leader_id = h.from_id and until_at = 'infinity'
      and exists (select from kobling.question q where q.id = i.object_id and q.state = 'open');
    update kobling.question set version = version + 1 where id = i.object_id;
  elsif i.kind = 'frame' and the_answer <> 'ended' then
    update kobling.frame set given_to_id = h.to_id where id = i.object_id and given_to_id = h.from_id;
  end if;
end $$;

-- What I held and which now lies higher up or with others, still open: with the way that it went.
create view seen.passed_up with (security_barrier) as
  select q.id, q.wording, max(h.until_at) as left_at,
    (select json_agg(json_build_object('name', p.name, 'level', x.level, 'dueOn', x.due_on, 'how', x.how) order by x.level)
      from kobling.question_holder x join kobling.person p on p.id = x.leader_id where x.question_id = q.id and x.until_at = 'infinity') as now_with
  from kobling.question_holder h join kobling.question q on q.id = h.question_id
  where h.leader_id = kobling.actor() and h.until_at < 'infinity' and q.state = 'open'
    and not exists (select from kobling.question_holder y where y.question_id = q.id and y.leader_id = kobling.actor() and y.until_at = 'infinity')
  group by q.id, q.wording;

do $$
declare f record; v text;
begin
  for f in select p.oid::regprocedure as name from pg_proc p where p.pronamespace = 'kobling'::regnamespace and p.proname in ('write_leader_note',
      'sees_handover', 'start_handover', 'leads_loop', 'answer_handover') loop
    execute format('alter function %s owner to kobling_sight', f.name);
    execute format('revoke execute on function %s from public', f.name);
    execute format('grant execute on function %s to kobling_app', f.name);
  end loop;
  foreach v in array array['leader_note', 'handover', 'handover_item', 'waits_for_leader', 'passed_up'] loop
    execute format('alter view seen.%I owner to kobling_sight; grant select on seen.%1$I to kobling_app', v);
  end loop;
end $$;
