-- Leading across: what a leader who takes over is handed, item by item; the money used of a frame; the leader's own notes.

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

-- Each thing as it was called when it was handed over. Neither a citizen's words nor a question's are copied: they are read
-- where they stand, by whoever may read them there. What only tells (what came of it, decisions) asks no answer.
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

-- What has been used of a frame's money. What was wrong is struck, not deleted.
create table kobling.money_used (
  id uuid primary key,
  frame_id uuid not null references kobling.frame,
  amount_kr integer not null check (amount_kr between 1 and 1000000000),
  used_on date not null,
  used_for text not null check (length(used_for) between 1 and 300 and kobling.names_nobody(used_for)),
  made_by uuid not null references kobling.person,
  made_at timestamptz not null default now(),
  struck_at timestamptz,
  struck_by uuid references kobling.person,
  struck_why text not null default '' check (length(struck_why) <= 300 and kobling.names_nobody(struck_why)),
  check (num_nonnulls(struck_at, struck_by) <> 1)
);
create index money_used_frame on kobling.money_used (frame_id);
create index money_used_struck_by on kobling.money_used (struck_by);

create table kobling.leader_note (
  owner_id uuid primary key references kobling.employee,
  text text not null check (length(text) <= 8000),
  changed_at timestamptz not null default now()
);

do $$
declare t text;
begin
  foreach t in array array['handover', 'handover_item', 'money_used', 'leader_note'] loop
    execute format('alter table kobling.%1$I enable row level security, force row level security;
      grant select, insert, update, delete on kobling.%1$I to kobling_sight;
      create policy sight on kobling.%1$I to kobling_sight using (true) with check (true)', t);
  end loop;
end $$;

-- A note of one's own is nobody else's, on any screen; and nobody's who has left.
create view seen.leader_note with (security_barrier) as
  select n.text, n.changed_at from kobling.leader_note n where n.owner_id = kobling.actor() and kobling.in_municipality();
create function kobling.write_leader_note(the_text text) returns void
language plpgsql security definer set search_path = kobling, pg_temp as $$
begin
  perform kobling.demand(kobling.is_leader());
  insert into kobling.leader_note (owner_id, text) values (kobling.actor(), the_text)
  on conflict (owner_id) do update set text = excluded.text, changed_at = now();
end $$;

-- Does the actor, a leader now, stand above this person? Also above one who has left, since it is then that others take over.
create function kobling.stands_above(the_person uuid) returns boolean
language sql stable security definer set search_path = kobling, pg_temp as $$
  select kobling.is_leader() and kobling.leads_person(the_person) $$;
-- A hand-over is seen by the two, by whoever arranged it, and by the leaders above the two, while they work here.
create function kobling.sees_handover(h kobling.handover) returns boolean
language sql stable security definer set search_path = kobling, pg_temp as $$
  select kobling.in_municipality() and (kobling.actor() in (h.from_id, h.to_id, h.made_by)
    or kobling.stands_above(h.from_id) or kobling.stands_above(h.to_id)) $$;
-- It asks for an answer, has none, and is still there to answer for.
create function kobling.item_waits(i kobling.handover_item) returns boolean
language sql stable security definer set search_path = kobling, pg_temp as $$
  select i.answer is null and case i.kind
    when 'why' then exists (select from kobling.loop l where l.id = i.object_id and l.ended_at is null)
    when 'frame' then exists (select from kobling.frame f where f.id = i.object_id and f.ended_at is null)
    when 'question' then exists (select from kobling.question q join kobling.question_holder x on x.question_id = q.id and x.until_at = 'infinity'
      join kobling.handover h on h.id = i.handover_id and h.from_id = x.leader_id where q.id = i.object_id and q.state = 'open')
    when 'agreement' then exists (select from kobling.working_agreement a where a.id = i.object_id and a.state = 'in_force')
    when 'experiment' then exists (select from kobling.experiment e where e.id = i.object_id and e.state in ('running', 'waits', 'change'))
    else false end $$;
create view seen.handover with (security_barrier) as
  select h.id, h.from_id, a.name as from_name, h.to_id, b.name as to_name, h.made_by, h.made_at, h.due_on, h.meets_at, h.meets_with, h.words, h.version,
    h.to_id = kobling.actor() as mine,
    (select count(*) from kobling.handover_item i where i.handover_id = h.id and kobling.item_waits(i))::int as waiting
  from kobling.handover h join kobling.person a on a.id = h.from_id join kobling.person b on b.id = h.to_id where kobling.sees_handover(h);
-- A question's words as the reader may read them now; the one who takes over reads what still waits for them.
create view seen.handover_item with (security_barrier) as
  select i.id, i.handover_id, i.kind, i.object_id, i.loop_id,
    case i.kind when 'outcome' then o.moved when 'question' then coalesce(q.wording, w.wording) when 'decision' then q.wording else i.title end as title,
    coalesce(case i.kind when 'outcome' then o.words when 'question' then coalesce(q.blocks, w.blocks) when 'decision' then d.text else i.detail end, '') as detail,
    i.answer, i.words, i.answered_at, kobling.item_waits(i) as waits
  from kobling.handover_item i join kobling.handover h on h.id = i.handover_id
    left join kobling.outcome o on i.kind = 'outcome' and o.id = i.object_id
    left join seen.question q on i.kind in ('question', 'decision') and q.id = i.object_id
    left join seen.decision d on i.kind = 'decision' and d.question_id = i.object_id
    left join kobling.question w on i.kind = 'question' and w.id = i.object_id and h.to_id = kobling.actor() and kobling.item_waits(i)
  where kobling.sees_handover(h) and (i.kind <> 'outcome' or kobling.outcome_told_now(i.object_id));
-- Everybody in the municipality may know that something waits for its new leader, and who that is; of a question, who sees it.
create view seen.waits_for_leader with (security_barrier) as
  select i.kind, i.object_id, p.name, h.due_on from kobling.handover_item i join kobling.handover h on h.id = i.handover_id
    join kobling.person p on p.id = h.to_id
  where kobling.item_waits(i) and kobling.in_municipality() and (i.kind <> 'question' or kobling.sees_all_of(i.object_id));

-- When the two meet about it, and with whom: said by either of them, or by who arranged it.
create function kobling.set_handover_meeting(the_handover uuid, the_meeting timestamptz, the_with text, seen_version integer) returns boolean
language plpgsql security definer set search_path = kobling, pg_temp as $$
declare h kobling.handover;
begin
  select x.* into h from kobling.handover x where x.id = the_handover;
  perform kobling.demand(kobling.in_municipality() and kobling.actor() in (h.from_id, h.to_id, h.made_by));
  update kobling.handover set meets_at = the_meeting, meets_with = the_with, version = version + 1 where id = the_handover and version = seen_version;
  return found;
end $$;

-- A leader above the two arranges it; whoever leaves may do so for themself. What there is to take over is gathered at once. False:
-- something that was handed over between the two still waits.
create function kobling.start_handover(h kobling.handover) returns boolean
language plpgsql security definer set search_path = kobling, pg_temp as $$
begin
  perform kobling.demand(kobling.is_leader() and (h.from_id = kobling.actor() or kobling.stands_above(h.from_id))
    and exists (select from kobling.employment e left join kobling.area a on a.id = e.area_id where e.employee_id = h.to_id and e.level is not null
      and e.from_at <= now() and now() < e.until_at and coalesce(a.kind, 'municipal') = 'municipal'));
  perform pg_advisory_xact_lock(hashtextextended(h.from_id::text || h.to_id::text, 5467));
  if exists (select from kobling.handover x join kobling.handover_item i on i.handover_id = x.id
    where x.from_id = h.from_id and x.to_id = h.to_id and kobling.item_waits(i)) then return false; end if;
  insert into kobling.handover (id, from_id, to_id, made_by, due_on, meets_at, meets_with, words)
  values (h.id, h.from_id, h.to_id, kobling.actor(), h.due_on, h.meets_at, h.meets_with, h.words);
  insert into kobling.handover_item (handover_id, kind, object_id, loop_id, title, detail)
  select h.id, 'agreement', a.id, null::uuid, a.title, a.text from kobling.working_agreement a where a.owner_id = h.from_id and a.state = 'in_force'
  union all
  select h.id, 'question', q.id, null, '–', '' from kobling.question q join kobling.question_holder x on x.question_id = q.id
    where q.state = 'open' and x.leader_id = h.from_id and x.until_at = 'infinity' and q.asked_by <> h.to_id -- nobody takes over what they asked: it rises
  union all
  select h.id, 'frame', f.id, f.loop_id, f.direction, f.time_words from kobling.frame f where f.given_to_id = h.from_id and f.ended_at is null
  union all
  select h.id, 'experiment', e.id, e.loop_id, e.title, e.expects from kobling.experiment e
    where e.state in ('running', 'waits', 'change') and kobling.leads_loop(h.from_id, e.loop_id)
  union all
  select h.id, 'why', l.id, l.id, l.title, coalesce((select c.text from kobling.common_text c where c.loop_id = l.id and c.kind = 'why' order by c.edition desc limit 1), '')
    from kobling.loop l where l.ended_at is null and kobling.leads_loop(h.from_id, l.id)
  union all
  select h.id, 'outcome', o.id, o.loop_id, '–', '' from kobling.outcome o
    where o.said_yes_at is not null and o.withdrawn_at is null and kobling.leads_loop(h.from_id, o.loop_id)
  union all
  select h.id, 'decision', d.question_id, null, '–', '' from kobling.decision d join kobling.question q on q.id = d.question_id
    join kobling.question_holder x on x.question_id = q.id and x.leader_id = h.from_id and x.until_at = 'infinity'
    where d.decided_at > now() - interval '1 year' and d.reach = 'case';
  return true;
end $$;
-- Has this leader a part in the loop: opened it, answered for an area, holds a frame in it, or took it over?
create function kobling.leads_loop(the_leader uuid, the_loop uuid) returns boolean
language sql stable security definer set search_path = kobling, pg_temp as $$
  select exists (select from kobling.loop l where l.id = the_loop and l.made_by = the_leader)
    or exists (select from kobling.loop_part p where p.loop_id = the_loop and p.answered_by = the_leader)
    or exists (select from kobling.frame f where f.loop_id = the_loop and f.given_to_id = the_leader and f.ended_at is null)
    or exists (select from kobling.handover_item i join kobling.handover h on h.id = i.handover_id where h.to_id = the_leader
      and i.kind = 'why' and i.object_id = the_loop and i.answer in ('endorsed', 'amended')) $$;

-- The one who takes over answers each in their own name. What is endorsed or amended is theirs from then on.
create function kobling.answer_handover(the_item uuid, the_answer text, the_words text, the_due date) returns void
language plpgsql security definer set search_path = kobling, pg_temp as $$
declare i kobling.handover_item; h kobling.handover; others smallint[];
begin
  select x.* into i from kobling.handover_item x where x.id = the_item for update;
  select x.* into h from kobling.handover x where x.id = i.handover_id;
  perform kobling.demand(h.to_id = kobling.actor() and kobling.is_leader() and kobling.item_waits(i)
    and (i.kind <> 'question' or the_answer <> 'ended') and (the_answer = 'endorsed' or the_words <> ''));
  update kobling.handover_item set answer = the_answer, words = the_words, answered_at = now() where id = the_item;
  if i.kind = 'agreement' then
    -- What several areas agreed on, one leader does not end: it is proposed to the others, and holds until they have said yes.
    others := case the_answer when 'ended' then kobling.agreed_by_others(i.object_id) else '{}' end;
    update kobling.working_agreement a set owner_id = h.to_id, version = a.version + 1,
      state = case when the_answer = 'ended' and others = '{}' then 'ended' else a.state end
      where a.id = i.object_id and a.owner_id = h.from_id and a.state = 'in_force';
    if found and others = '{}' then
      insert into kobling.agreement_edition (agreement_id, edition, act, title, text, reason, decided_by)
      select a.id, a.edition, case the_answer when 'ended' then 'ended' else 'holds' end, a.title, a.text, coalesce(nullif(the_words, ''), a.reason), array[h.to_id]
      from kobling.working_agreement a where a.id = i.object_id;
    elsif found then
      delete from kobling.agreement_proposal p where p.agreement_id = i.object_id;
      insert into kobling.agreement_proposal (agreement_id, act, reason, waits_for, proposed_by) values (i.object_id, 'ended', the_words, others, h.to_id);
    end if;
  elsif i.kind = 'question' then
    perform from kobling.question q where q.id = i.object_id and q.state = 'open' for update;
    perform kobling.demand(found);
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
  elsif i.kind = 'frame' then
    update kobling.frame set given_to_id = h.to_id, ended_at = case the_answer when 'ended' then now() end
      where id = i.object_id and given_to_id = h.from_id and ended_at is null;
  elsif i.kind = 'experiment' and the_answer = 'ended' then
    update kobling.experiment set state = 'stop', came = the_words, settled_at = now() where id = i.object_id and state in ('running', 'waits', 'change');
  elsif i.kind = 'why' and the_answer = 'ended' then
    -- The loop is others' too: it is what the predecessor answered for that ends.
    update kobling.loop_part set answer = 'no', reason = left(the_words, 500), answered_by = h.to_id, answered_at = now()
      where loop_id = i.object_id and answered_by = h.from_id and answer = 'yes';
  elsif i.kind = 'why' then
    insert into kobling.endorsement (id, loop_id, edition, words, made_by)
    select gen_random_uuid(), t.loop_id, t.edition, left(the_words, 500), h.to_id from kobling.common_text t
    where t.loop_id = i.object_id and t.kind = 'why' and kobling.may_endorse(t.loop_id, t.edition)
    order by t.edition desc limit 1 on conflict do nothing;
  end if;
end $$;

-- ── Money: what has been used of a frame's. Seen by who holds the frame, who signed it, and the leaders above who holds it. ──
create function kobling.sees_money(the_frame uuid) returns boolean
language sql stable security definer set search_path = kobling, pg_temp as $$
  select kobling.is_leader() and exists (select from kobling.frame f where f.id = the_frame
    and (f.given_to_id = kobling.actor() or f.made_by = kobling.actor() or kobling.leads_person(f.given_to_id))) $$;
create view seen.money_used with (security_barrier) as
  select m.id, m.frame_id, m.amount_kr, m.used_on, m.used_for, a.name as made_by, m.made_at, m.struck_at, b.name as struck_by, m.struck_why
  from kobling.money_used m join kobling.person a on a.id = m.made_by left join kobling.person b on b.id = m.struck_by
  where kobling.sees_money(m.frame_id);
create function kobling.note_money(the_id uuid, the_frame uuid, the_amount integer, the_day date, the_words text) returns void
language plpgsql security definer set search_path = kobling, pg_temp as $$
begin
  perform kobling.demand(kobling.is_leader() and exists (select from kobling.frame f where f.id = the_frame and f.given_to_id = kobling.actor() and f.ended_at is null));
  insert into kobling.money_used (id, frame_id, amount_kr, used_on, used_for, made_by)
  values (the_id, the_frame, the_amount, the_day, the_words, kobling.actor());
end $$;
create function kobling.strike_money(the_id uuid, the_why text) returns void
language plpgsql security definer set search_path = kobling, pg_temp as $$
begin
  update kobling.money_used m set struck_at = now(), struck_by = kobling.actor(), struck_why = the_why
  where m.id = the_id and m.struck_at is null and kobling.holds_frame(m.frame_id);
  perform kobling.demand(found);
end $$;
-- For politicians and the municipality: what was used of a political frame and of every frame given under it, also those that
-- replaced others. A sum, with nothing of what it was used for. Another political frame has a sum of its own.
create function kobling.paid_for(the_frame uuid) returns bigint
language sql stable security definer set search_path = kobling, pg_temp as $$
  with recursive under (id) as (
    select f.id from kobling.frame f where f.id = the_frame and f.level = 'politicians' and (kobling.is_politician() or kobling.in_municipality())
    union select f.id from kobling.frame f join under u on u.id in (f.parent_id, f.replaces_id) and f.level <> 'politicians')
  select sum(m.amount_kr) from under u join kobling.money_used m on m.frame_id = u.id where m.struck_at is null $$;

-- What I held and which now lies higher up or with others, still open: with the way that it went.
create view seen.passed_up with (security_barrier) as
  select q.id, q.wording, max(h.until_at) as left_at,
    (select json_agg(json_build_object('name', p.name, 'level', x.level, 'dueOn', x.due_on, 'how', x.how) order by x.level)
      from kobling.question_holder x join kobling.person p on p.id = x.leader_id where x.question_id = q.id and x.until_at = 'infinity') as now_with
  from kobling.question_holder h join kobling.question q on q.id = h.question_id
  where h.leader_id = kobling.actor() and kobling.is_employee() and h.until_at < 'infinity' and q.state = 'open'
    and not exists (select from kobling.question_holder y where y.question_id = q.id and y.leader_id = kobling.actor() and y.until_at = 'infinity')
  group by q.id, q.wording;

do $$
declare f record; v text;
begin
  for f in select p.oid::regprocedure as name from pg_proc p where p.pronamespace = 'kobling'::regnamespace and p.proname in ('write_leader_note',
      'stands_above', 'sees_handover', 'item_waits', 'set_handover_meeting', 'start_handover', 'leads_loop', 'answer_handover', 'sees_money',
      'note_money', 'strike_money', 'paid_for') loop
    execute format('alter function %s owner to kobling_sight', f.name);
    execute format('revoke execute on function %s from public', f.name);
    execute format('grant execute on function %s to kobling_app', f.name);
  end loop;
  foreach v in array array['leader_note', 'handover', 'handover_item', 'waits_for_leader', 'money_used', 'passed_up'] loop
    execute format('alter view seen.%I owner to kobling_sight; grant select on seen.%1$I to kobling_app', v);
  end loop;
end $$;
