-- Row-level security of everything that is not an object: who reads it (views in `seen`) and who writes it.

do $$
declare t text;
begin
  foreach t in array array['citizen', 'citizen_identifier', 'contact', 'citizen_target_group', 'companion', 'representation',
      'relation', 'plan_ask', 'sharing', 'sharing_line', 'sharing_party', 'emergency', 'whereabouts', 'sight', 'plan',
      'import_source', 'last_look', 'history'] loop
    execute format('alter table kobling.%1$I enable row level security, force row level security;
      grant select, insert, update, delete on kobling.%1$I to kobling_sight;
      create policy sight on kobling.%1$I to kobling_sight using (true) with check (true)', t);
  end loop;
  -- What is the same for everybody: the organisation and the lists.
  foreach t in array array['area', 'department', 'employee', 'employment', 'leads', 'theme', 'target_group', 'refusal_reason',
      'consent_rule', 'object_kind'] loop
    execute format('grant select on kobling.%I to kobling_app, kobling_sight, kobling_import', t);
  end loop;
end $$;
alter function kobling.rebuild_sight(uuid[]) owner to kobling_sight;
alter function kobling.ground_changed() owner to kobling_sight;
alter function kobling.employment_changed() owner to kobling_sight;
alter function kobling.rules_changed() owner to kobling_sight;
alter function kobling.citizen_changed() owner to kobling_sight;
alter function kobling.may_write(uuid, smallint) owner to kobling_sight;
alter function kobling.may_change(uuid, bigint, bigint, boolean, boolean, uuid, timestamptz, timestamptz, uuid) owner to kobling_sight;
alter function kobling.may_invite(uuid) owner to kobling_sight;

-- Questions that policies ask. They run as kobling_sight, so that the asker needs no right to the tables.
create function kobling.is_self(the_citizen uuid) returns boolean language sql stable as
$$ select the_citizen = kobling.actor() $$;
create function kobling.related(the_citizen uuid) returns boolean -- ground 1, in some area
language sql stable security definer set search_path = kobling, pg_temp as $$
  select exists (select from kobling.sight s where s.reader_id = kobling.actor() and s.citizen_id = the_citizen
    and s.from_at <= now() and now() < s.until_at and s.own <> 0) $$;
create function kobling.works_in(area smallint) returns boolean
language sql stable security definer set search_path = kobling, pg_temp as $$
  select exists (select from kobling.employment e where e.employee_id = kobling.actor() and e.area_id = area
    and e.from_at <= now() and now() < e.until_at) $$;
create function kobling.leads_in(area smallint) returns boolean
language sql stable security definer set search_path = kobling, pg_temp as $$
  select exists (select from kobling.employment e where e.employee_id = kobling.actor() and e.area_id = area
    and e.from_at <= now() and now() < e.until_at and e.role in ('team_leader', 'head_of_department', 'director')) $$;
create function kobling.is_employee() returns boolean
language sql stable security definer set search_path = kobling, pg_temp as $$
  select exists (select from kobling.employment e where e.employee_id = kobling.actor() and e.from_at <= now() and now() < e.until_at) $$;
do $$
declare f text;
begin
  foreach f in array array['related(uuid)', 'works_in(smallint)', 'leads_in(smallint)', 'is_employee()'] loop
    execute 'alter function kobling.' || f || ' owner to kobling_sight';
  end loop;
end $$;

-- Finding and knowing a citizen.
create view seen.citizen with (security_barrier) as
  select c.id, c.name, c.birth_date, c.language, c.interpreter, c.easy_reading, c.protected_address, c.died_on,
    case when s.own <> 0 or s.self then c.cpr end as cpr,
    case when s.own <> 0 or s.self then c.version end as version,
    c.searched, s.find, s.self, s.own, s.on_team, s.whereabouts, s.ground,
    p.started_at as plan_started_at, p.lead_id as plan_lead_id, p.version as plan_version
  from kobling.sight s join kobling.citizen c on c.id = s.citizen_id left join kobling.plan p on p.citizen_id = c.id
  where s.reader_id = kobling.actor() and s.from_at <= now() and now() < s.until_at;
create view seen.contact with (security_barrier) as
  select c.id, c.citizen_id, c.kind, c.value, c.note, c.position
  from kobling.sight s join kobling.contact c on c.citizen_id = s.citizen_id
  where s.reader_id = kobling.actor() and s.from_at <= now() and now() < s.until_at
    and (s.own <> 0 or s.self) and (s.whereabouts or c.kind not in ('address', 'phone', 'other'));
create view seen.citizen_target_group with (security_barrier) as
  select t.citizen_id, t.target_group from kobling.sight s join kobling.citizen_target_group t on t.citizen_id = s.citizen_id
  where s.reader_id = kobling.actor() and s.from_at <= now() and now() < s.until_at and (s.own <> 0 or s.self);
create view seen.representation with (security_barrier) as
  select r.id, r.citizen_id, r.kind, r.name, r.person_id, r.from_at, r.until_at
  from kobling.sight s join kobling.representation r on r.citizen_id = s.citizen_id
  where s.reader_id = kobling.actor() and s.from_at <= now() and now() < s.until_at and (s.own <> 0 or s.self);
create view seen.companion with (security_barrier) as
  select m.id, m.citizen_id, m.relation, p.name
  from kobling.sight s join kobling.companion m on m.citizen_id = s.citizen_id join kobling.person p on p.id = m.id
  where s.reader_id = kobling.actor() and s.from_at <= now() and now() < s.until_at and (s.own <> 0 or s.self);
-- Names of people one works beside; citizens and companions are named by their own views.
create view seen.employee with (security_barrier) as
  select e.id, p.name, e.title, e.phone, e.email from kobling.employee e join kobling.person p on p.id = e.id;
create view seen.me with (security_barrier) as
  select p.id, p.kind, p.name, p.language from kobling.person p where p.id = kobling.actor();

-- Grounds. A leader sees the relations of her own area, to assign, confirm and end them; that shows no object.
create view seen.relation with (security_barrier) as
  select r.id, r.person_id, r.citizen_id, r.area_id, r.kind, r.reason, r.made_by, r.confirmed_by, r.from_at, r.until_at,
    c.name as citizen_name, p.name as person_name
  from kobling.relation r join kobling.citizen c on c.id = r.citizen_id join kobling.person p on p.id = r.person_id
  where r.citizen_id = kobling.actor() or r.person_id = kobling.actor() or kobling.leads_in(r.area_id)
    or exists (select from kobling.sight s where s.reader_id = kobling.actor() and s.citizen_id = r.citizen_id
      and s.from_at <= now() and now() < s.until_at and s.own & (1::bigint << r.area_id) <> 0);
create view seen.plan_ask with (security_barrier) as
  select a.id, a.citizen_id, a.asked_by, a.asked_at, a.answer, a.reason, a.reason_kind, a.how, a.answered_at
  from kobling.sight s join kobling.plan_ask a on a.citizen_id = s.citizen_id
  where s.reader_id = kobling.actor() and s.from_at <= now() and now() < s.until_at and (s.own <> 0 or s.self);

-- The view's caller may not read what decides this; for whom it is no secret, they may ask.
create function kobling.sharing_holds_now(h kobling.sharing) returns boolean
language sql stable security definer set search_path = kobling, pg_temp as $$
  select kobling.sharing_holds(x, now()) from kobling.sharing x where x.id = h.id and exists (select from kobling.sight s
    where s.reader_id = kobling.actor() and s.citizen_id = x.citizen_id and s.from_at <= now() and now() < s.until_at) $$;
alter function kobling.sharing_holds_now(kobling.sharing) owner to kobling_sight;

-- A consent is seen by the citizen, by its receiver, and by an area that gives.
create view seen.sharing with (security_barrier) as
  select h.id, h.citizen_id, h.basis, h.receiver_area, h.receiver_person, h.via_area, h.version, h.replaces, h.purpose, h.citation,
    h.from_at, h.until_at, h.how, h.taken_by, h.confirmed_at, h.ended_at, h.end_reason, h.created_at,
    kobling.sharing_holds_now(h) as holds,
    -- A giving area sees which of its own it gives, not what others give.
    (s.self or h.receiver_person = s.reader_id or s.own & (1::bigint << coalesce(h.receiver_area, 62)) <> 0) as whole,
    (select coalesce(json_agg(json_build_object('bit', l.bit, 'depth', l.depth) order by l.bit), '[]') from kobling.sharing_line l
      where l.sharing_id = h.id and (s.self or h.receiver_person = s.reader_id or s.own & (1::bigint << coalesce(h.receiver_area, 62)) <> 0
        or l.bit between 24 and 53 or s.own & (1::bigint << l.bit) <> 0)) as lines,
    (select coalesce(json_agg(json_build_object('partyId', y.party_id, 'upheldAt', y.upheld_at)), '[]') from kobling.sharing_party y
      where y.sharing_id = h.id) as parties,
    h.hidden_until, h.hidden_law
  from kobling.sight s join kobling.sharing h on h.citizen_id = s.citizen_id
  where s.reader_id = kobling.actor() and s.from_at <= now() and now() < s.until_at
    and not (s.self and h.hidden_until > now() and h.hidden_until is not null)
    and (s.self or h.receiver_person = s.reader_id or s.own & (1::bigint << coalesce(h.receiver_area, 62)) <> 0
      or exists (select from kobling.sharing_line l where l.sharing_id = h.id and l.bit < 24 and s.own & (1::bigint << l.bit) <> 0));

create view seen.emergency with (security_barrier) as
  select e.id, e.person_id, e.citizen_id, e.area_id, e.reason, e.from_at, e.until_at, e.reviewed_at, e.justified, e.review_note
  from kobling.emergency e where e.citizen_id = kobling.actor() or e.person_id = kobling.actor();
create view seen.last_look with (security_barrier) as
  select citizen_id, looked_at from kobling.last_look where reader_id = kobling.actor();

-- The citizen's own log: who looked, when, for what. By name those who were on the team then, and those close to the citizen, whom
-- they let in themselves or who are named to them as acting for them.
create view seen.look with (security_barrier) as
  select e.id, e.citizen_id, e.at, e.action, e.object_kind, e.purpose, e.ground, e.area_id, e.actor_kind,
    case when e.on_team or e.actor_kind = 'companion' or e.actor_id = e.citizen_id then p.name end as name,
    (select m.role from kobling.employment m where m.employee_id = e.actor_id and m.area_id is not distinct from e.area_id
      and m.from_at <= e.at and e.at < m.until_at order by m.from_at desc limit 1) as role,
    e.actor_id = e.citizen_id as by_self
  from kobling.audit_event e left join kobling.person p on p.id = e.actor_id
  where e.citizen_id = kobling.actor() and not e.refused
    -- Who opens the plan is shown on it who may see what: that is one look to the citizen. The log keeps both.
    and not (e.action = 'consent.open' and exists (select from kobling.audit_event o
      where o.citizen_id = e.citizen_id and o.actor_id = e.actor_id and o.action = 'plan.open' and not o.refused
        and o.at between e.at - interval '10 seconds' and e.at + interval '10 seconds'))
    and not exists (select from kobling.held h where h.id = e.object_id and h.held_until > now())
    and not exists (select from kobling.sharing h where h.id = e.object_id and h.hidden_until > now())
    -- What rests on a sharing that the law hides from the citizen is hidden with it.
    and not (e.ground ~ '\mlaw\M' and exists (select from kobling.sharing h
      where h.citizen_id = e.citizen_id and h.basis = 'law' and h.hidden_until > now() and h.from_at <= e.at
        and (h.receiver_person = e.actor_id or h.receiver_area in (select m.area_id from kobling.employment m where m.employee_id = e.actor_id))));

do $$
declare v text;
begin
  foreach v in array array['citizen', 'contact', 'citizen_target_group', 'representation', 'companion', 'employee', 'me',
      'relation', 'plan_ask', 'sharing', 'emergency', 'last_look', 'look'] loop
    execute format('alter view seen.%I owner to kobling_sight', v);
    execute format('grant select on seen.%I to kobling_app', v);
  end loop;
end $$;

-- Writes. Column rights say what can be written at all, policies say by whom.
grant insert on kobling.person to kobling_app;
create policy add on kobling.person for insert to kobling_app with check (kobling.actor() is not null and
  (kind = 'companion' or kind = 'citizen' and kobling.is_employee()));
grant select (id, version) on kobling.citizen to kobling_app;
grant insert (id, name, birth_date, cpr, language, interpreter, easy_reading, protected_address),
  update (name, birth_date, cpr, language, interpreter, easy_reading, protected_address, died_on, version, updated_at) on kobling.citizen to kobling_app;
create policy add on kobling.citizen for insert to kobling_app with check (kobling.is_employee());
create policy find on kobling.citizen for select to kobling_app using (kobling.related(id) or kobling.is_self(id));
create policy change on kobling.citizen for update to kobling_app using (kobling.related(id) or kobling.is_self(id));

-- Who somebody is, is the municipality's record: a birth date decides whose yes counts. The citizen says how to be met.
create function kobling.citizen_says() returns trigger language plpgsql as $$
begin
  if old.id::text = current_setting('kobling.actor', true) and (new.name, new.birth_date, new.cpr, new.protected_address, new.died_on)
      is distinct from (old.name, old.birth_date, old.cpr, old.protected_address, old.died_on) then
    raise exception 'not the citizen''s to change' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger says before update on kobling.citizen for each row execute function kobling.citizen_says();

-- Nobody becomes a citizen, an employee or a companion by taking the id of a person of another kind.
create function kobling.person_is() returns trigger
language plpgsql security definer set search_path = kobling, pg_temp as $$
begin
  if not exists (select from kobling.person p where p.id = new.id and p.kind = tg_argv[0]) then
    raise exception 'no such person' using errcode = '23503';
  end if;
  return new;
end $$;
alter function kobling.person_is() owner to kobling_sight;
create trigger person_is before insert on kobling.citizen for each row execute function kobling.person_is('citizen');
create trigger person_is before insert on kobling.employee for each row execute function kobling.person_is('employee');
create trigger person_is before insert on kobling.companion for each row execute function kobling.person_is('companion');

-- A place on a team is one person's: it is not handed on, and nobody brings their own back to life.
create function kobling.member_stays() returns trigger language plpgsql as $$
begin
  if (new.person_id, new.kind) is distinct from (old.person_id, old.kind)
    or new.person_id::text = current_setting('kobling.actor', true) and (new.from_at < old.from_at or new.until_at > old.until_at) then
    raise exception 'nobody puts themselves on a team' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger stays before update on kobling.member for each row execute function kobling.member_stays();
alter table kobling.member add check (draft_until is null), add check (held_until is null); -- a team is no secret

grant select (id, citizen_id), insert, update (kind, value, note, position), delete on kobling.contact to kobling_app;
create policy write on kobling.contact to kobling_app using (kobling.related(citizen_id) or kobling.is_self(citizen_id))
  with check (kobling.related(citizen_id) or kobling.is_self(citizen_id));
grant select, insert, delete on kobling.citizen_target_group to kobling_app;
create policy write on kobling.citizen_target_group to kobling_app using (kobling.related(citizen_id)) with check (kobling.related(citizen_id));
grant insert on kobling.companion to kobling_app;
create policy add on kobling.companion for insert to kobling_app with check (kobling.is_self(citizen_id) or kobling.related(citizen_id));
grant select (id, citizen_id), insert, update (until_at) on kobling.representation to kobling_app;
create policy write on kobling.representation to kobling_app using (kobling.related(citizen_id)) with check (kobling.related(citizen_id));

-- Oneself, with a reason, in one's own area, for seven days; or a leader's assignment of somebody else in her area.
grant select (id, person_id, citizen_id, area_id), insert, update (until_at, confirmed_by) on kobling.relation to kobling_app;
create policy add on kobling.relation for insert to kobling_app with check (made_by = kobling.actor() and confirmed_by is null and (
  kind = 'self' and person_id = kobling.actor() and kobling.works_in(area_id) and from_at = now()
  or kind in ('assignment', 'grant') and person_id <> kobling.actor() and kobling.leads_in(area_id)));
create policy find on kobling.relation for select to kobling_app using (person_id = kobling.actor() or kobling.leads_in(area_id));
create policy change on kobling.relation for update to kobling_app
  using (person_id = kobling.actor() or kobling.leads_in(area_id))
  with check (person_id <> kobling.actor() and kobling.leads_in(area_id) and (confirmed_by is null or confirmed_by = kobling.actor() or until_at <= now())
    or person_id = kobling.actor() and until_at <= now());

grant select (id, citizen_id), insert, update (answer, reason, reason_kind, how, answered_at) on kobling.plan_ask to kobling_app;
create policy add on kobling.plan_ask for insert to kobling_app with check (asked_by = kobling.actor() and kobling.related(citizen_id)
  and how is distinct from 'screen');
create policy find on kobling.plan_ask for select to kobling_app using (kobling.is_self(citizen_id) or kobling.related(citizen_id));
create policy change on kobling.plan_ask for update to kobling_app
  using (kobling.is_self(citizen_id) or kobling.related(citizen_id) and how is distinct from 'screen') -- the citizen's own answer stands
  with check (kobling.is_self(citizen_id) or how is distinct from 'screen');

-- Sharings are made, upheld and ended by functions (0013), the log is written by one (0010): nobody writes into them.

grant insert on kobling.whereabouts to kobling_app;
create policy add on kobling.whereabouts for insert to kobling_app with check (made_by = kobling.actor()
  and person_id <> kobling.actor() and kobling.related(citizen_id));

grant select (citizen_id, version), insert, update (lead_id, version) on kobling.plan to kobling_app;
create policy write on kobling.plan to kobling_app using (kobling.related(citizen_id) or kobling.is_self(citizen_id))
  with check (kobling.related(citizen_id) or kobling.is_self(citizen_id));
grant select, insert, update on kobling.last_look to kobling_app;
create policy own on kobling.last_look to kobling_app using (reader_id = kobling.actor()) with check (reader_id = kobling.actor());

alter table kobling.audit_event add check (action <> 'citizen.find' or refused or purpose is not null);
