-- Who stands in for a citizen, in what and by which law; and who lives together. Neither gives sight of anything.

alter table kobling.representation drop constraint representation_kind_check,
  add constraint representation_kind_check check (kind in ('custody', 'guardian', 'power_of_attorney')),
  add column legal_basis text not null default '' check (length(legal_basis) <= 300),
  add column acts text[] not null default '{personal,economic,contact,sharing}'
    check (cardinality(acts) > 0 and acts <@ '{personal,economic,contact,sharing}'::text[]),
  add column made_by uuid references kobling.person,
  add check (kind <> 'custody' or 'sharing' = any (acts)); -- parents decide that for a child, whatever else they share

-- As before, but whoever stands in for other acts only is not asked about sharing.
create or replace function kobling.required_parties(the_citizen uuid, at timestamptz)
returns table (party_id uuid) language sql stable as $$
  with c as (select id, birth_date from kobling.citizen where id = the_citizen),
  age_ok as (
    select r.party from kobling.consent_rule r, c
    where c.birth_date is null and r.until_age is null
       or at >= kobling.midnight((c.birth_date + make_interval(years => r.from_age))::date)
      and (r.until_age is null or at < kobling.midnight((c.birth_date + make_interval(years => r.until_age))::date)))
  select c.id from c where 'citizen' in (select party from age_ok)
  union all
  select p.id from kobling.representation p
  where p.citizen_id = the_citizen and p.from_at <= at and at < p.until_at and p.kind in (select party from age_ok)
    and 'sharing' = any (p.acts)
$$;

-- With a sign-in: somebody whom the citizen let in, or another citizen with whose case one works.
create function kobling.may_represent(the_person uuid, the_citizen uuid) returns boolean
language sql stable security definer set search_path = kobling, pg_temp as $$
  select the_person is null
    or exists (select from kobling.companion m where m.id = the_person and m.citizen_id = the_citizen)
    or the_person <> the_citizen and kobling.related(the_person)
$$;
alter function kobling.may_represent(uuid, uuid) owner to kobling_sight;

-- What has ended does not come back: it is recorded anew.
drop policy write on kobling.representation;
create policy add on kobling.representation for insert to kobling_app
  with check (made_by = kobling.actor() and kobling.related(citizen_id) and kobling.may_represent(person_id, citizen_id));
create policy find on kobling.representation for select to kobling_app using (kobling.related(citizen_id));
create policy change on kobling.representation for update to kobling_app
  using (kobling.related(citizen_id)) with check (until_at <= now());

create or replace view seen.representation with (security_barrier) as
  select r.id, r.citizen_id, r.kind, r.name, r.person_id, r.from_at, r.until_at, r.legal_basis, r.acts
  from kobling.sight s join kobling.representation r on r.citizen_id = s.citizen_id
  where s.reader_id = kobling.actor() and s.from_at <= now() and now() < s.until_at and (s.own <> 0 or s.self);

-- A household is nothing but the citizens who are in it. Nobody is in two at once.
create table kobling.household_member (
  id uuid primary key,
  household_id uuid not null,
  citizen_id uuid not null references kobling.citizen,
  made_by uuid references kobling.person,
  from_at timestamptz not null default now(),
  until_at timestamptz not null default 'infinity',
  check (until_at > from_at)
);
create index household_member_household on kobling.household_member (household_id);
create index household_member_citizen on kobling.household_member (citizen_id);
create unique index household_member_now on kobling.household_member (citizen_id) where until_at = 'infinity';

alter table kobling.household_member enable row level security, force row level security;
grant select, insert, update, delete on kobling.household_member to kobling_sight;
create policy sight on kobling.household_member to kobling_sight using (true) with check (true);

-- The household of somebody with whom one works. A protected person's is told to nobody: it says where they are.
create function kobling.household_of(the_citizen uuid) returns uuid
language sql stable security definer set search_path = kobling, pg_temp as $$
  select m.household_id from kobling.household_member m join kobling.citizen c on c.id = m.citizen_id
  where m.citizen_id = the_citizen and m.from_at <= now() and now() < m.until_at
    and not c.protected_address and kobling.related(the_citizen)
$$;
-- Into a new one, or to somebody else with whose case one works; not while they are in another.
create function kobling.may_house(the_citizen uuid, the_household uuid, since timestamptz) returns boolean
language sql stable security definer set search_path = kobling, pg_temp as $$
  select kobling.related(the_citizen)
    and not (select c.protected_address from kobling.citizen c where c.id = the_citizen)
    and not exists (select from kobling.household_member m where m.citizen_id = the_citizen and since < m.until_at)
    and (not exists (select from kobling.household_member m where m.household_id = the_household)
      or exists (select from kobling.household_member m where m.household_id = the_household
        and kobling.household_of(m.citizen_id) = the_household))
$$;
alter function kobling.household_of(uuid) owner to kobling_sight;
alter function kobling.may_house(uuid, uuid, timestamptz) owner to kobling_sight;

grant select (id, citizen_id), insert (id, household_id, citizen_id, made_by, from_at), update (until_at)
  on kobling.household_member to kobling_app;
create policy add on kobling.household_member for insert to kobling_app
  with check (made_by = kobling.actor() and kobling.may_house(citizen_id, household_id, from_at));
create policy find on kobling.household_member for select to kobling_app using (kobling.related(citizen_id));
create policy change on kobling.household_member for update to kobling_app
  using (kobling.related(citizen_id)) with check (until_at <= now());

-- On a citizen's card: who lives with them. Each is named only to who may find them by name anyway. A protected person is
-- named on nobody else's card; and on theirs nobody is, to who may not know where they are.
create view seen.household with (security_barrier) as
  select s.citizen_id, m.citizen_id as member_id, m.id, c.name, m.from_at
  from kobling.sight s
    join kobling.household_member o on o.citizen_id = s.citizen_id and o.from_at <= now() and now() < o.until_at
    join kobling.household_member m on m.household_id = o.household_id and m.from_at <= now() and now() < m.until_at
    join kobling.citizen c on c.id = m.citizen_id
  where s.reader_id = kobling.actor() and s.from_at <= now() and now() < s.until_at
    and (s.own <> 0 or s.self) and s.whereabouts
    and (m.citizen_id = s.citizen_id or not c.protected_address
      and exists (select from kobling.sight t where t.reader_id = kobling.actor() and t.citizen_id = m.citizen_id
        and t.from_at <= now() and now() < t.until_at and t.find));
alter view seen.household owner to kobling_sight;
grant select on seen.household to kobling_app;
