-- Sessions and the calls that open something: one statement each, so that a look costs one round trip.

-- Become the person of a living session, for this transaction. No session: no row, and no actor.
create function kobling.act_as(token bytea)
returns table (person_id uuid, kind text, name text, language text, areas smallint[], roles text[])
language plpgsql volatile security definer set search_path = kobling, pg_temp set plan_cache_mode = force_generic_plan as $$
declare the_session record;
begin
  select s.person_id, s.last_seen_at into the_session from kobling.session s
  where s.token_hash = token and s.ended_at is null and s.ends_at > now()
    and s.last_seen_at > now() - make_interval(mins => s.idle_minutes);
  perform set_config('kobling.actor', coalesce(the_session.person_id::text, ''), true);
  if the_session.person_id is null then return; end if;
  if the_session.last_seen_at < now() - interval '1 minute' then
    update kobling.session set last_seen_at = now() where token_hash = token;
  end if;
  return query select p.id, p.kind, p.name, p.language,
      coalesce((select array_agg(distinct e.area_id) from kobling.employment e
        where e.employee_id = p.id and e.area_id is not null and e.from_at <= now() and now() < e.until_at), '{}'),
      coalesce((select array_agg(distinct e.role) from kobling.employment e
        where e.employee_id = p.id and e.from_at <= now() and now() < e.until_at), '{}')
    from kobling.person p where p.id = the_session.person_id;
end $$;

create function kobling.start_session(token bytea, person uuid, idle_minutes integer, hours integer) returns void
language sql volatile security definer set search_path = kobling, pg_temp as $$
  insert into kobling.session (token_hash, person_id, idle_minutes, ends_at)
  values (token, person, idle_minutes, now() + make_interval(hours => hours)) $$;

create function kobling.end_session(token bytea) returns void
language sql volatile security definer set search_path = kobling, pg_temp as
$$ update kobling.session set ended_at = now() where token_hash = token and ended_at is null $$;

-- Log a look or an act of the actor. The area is the one that the ground rests on, where there is one.
create function kobling.log(the_action text, the_citizen uuid, the_object_kind text default null, the_object uuid default null,
                            the_purpose text default null, was_refused boolean default false) returns void
language plpgsql volatile security definer set search_path = kobling, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  me uuid := nullif(current_setting('kobling.actor', true), '')::uuid;
  s kobling.sight;
begin
  if was_refused then the_citizen := (select c.id from kobling.citizen c where c.id = the_citizen); end if; -- may be made up
  if the_citizen is not null then
    select * into s from kobling.sight x where x.reader_id = me and x.citizen_id = the_citizen and x.from_at <= now() and now() < x.until_at;
  end if;
  insert into kobling.audit_event (actor_id, actor_kind, area_id, citizen_id, action, object_kind, object_id, ground, purpose, refused, on_team)
  select me, coalesce(p.kind, 'nobody'),
    (select e.area_id from kobling.employment e where e.employee_id = me and e.from_at <= now() and now() < e.until_at
      order by coalesce(s.own, 0) & (1::bigint << e.area_id) = 0, e.from_at limit 1),
    the_citizen, the_action, the_object_kind, the_object, case when s.reader_id is null then 'none' else s.ground end,
    the_purpose, was_refused, coalesce(s.on_team, false)
  from (select 1) one left join kobling.person p on p.id = me;
end $$;

-- Open a plan: the look is written in the same statement, and so is on disk before the answer leaves.
create function kobling.open_plan(the_citizen uuid, the_purpose text default null) returns text
language plpgsql volatile security definer set search_path = kobling, pg_temp set plan_cache_mode = force_generic_plan as $$
declare body text;
begin
  select json_build_object(
      'citizen', json_build_object('id', c.id, 'name', c.name, 'birthDate', c.birth_date, 'language', c.language,
        'interpreter', c.interpreter, 'easyReading', c.easy_reading, 'protectedAddress', c.protected_address, 'diedOn', c.died_on),
      'reader', json_build_object('self', c.self, 'onTeam', c.on_team, 'related', c.own <> 0, 'ground', c.ground,
        'lookedAt', (select l.looked_at from kobling.last_look l where l.reader_id = kobling.actor() and l.citizen_id = c.id)),
      'plan', case when c.plan_started_at is not null then json_build_object('startedAt', c.plan_started_at, 'leadId', c.plan_lead_id, 'version', c.plan_version) end,
      'objects', o.objects)::text
    into body
  from seen.citizen c join seen.plan_objects o on o.citizen_id = c.id
  where c.id = the_citizen;
  perform kobling.log('plan.open', (select id from kobling.citizen where id = the_citizen), null, null, the_purpose, body is null);
  return body;
end $$;

-- An exact CPR number finds any citizen, for municipal staff, with a purpose, and shows the name only.
create function kobling.find_by_cpr(the_cpr text, the_purpose text) returns table (id uuid, name text)
language plpgsql volatile security definer set search_path = kobling, pg_temp as $$
begin
  if not exists (select from kobling.employment e join kobling.area a on a.id = e.area_id
      where e.employee_id = kobling.actor() and a.kind = 'municipal' and e.from_at <= now() and now() < e.until_at) then
    perform kobling.log('citizen.find', null, null, null, the_purpose, true);
    return;
  end if;
  return query select c.id, c.name from kobling.citizen c where c.cpr = the_cpr;
  perform kobling.log('citizen.find', (select c.id from kobling.citizen c where c.cpr = the_cpr), null, null, the_purpose, false);
end $$;

do $$
declare f text;
begin
  foreach f in array array['act_as(bytea)', 'start_session(bytea, uuid, integer, integer)', 'end_session(bytea)',
      'log(text, uuid, text, uuid, text, boolean)', 'open_plan(uuid, text)', 'find_by_cpr(text, text)'] loop
    execute 'alter function kobling.' || f || ' owner to kobling_sight';
    execute 'revoke execute on function kobling.' || f || ' from public';
    execute 'grant execute on function kobling.' || f || ' to kobling_app';
  end loop;
end $$;
