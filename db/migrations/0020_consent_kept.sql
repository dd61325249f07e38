-- What the database itself holds to, whatever the server does: who may change what of an action.

-- The doer of another area, and the citizen with an area's action, report on it: done, when, how it went. Everything else is
-- its area's. Functions that release a doer run as kobling_sight and are not stopped.
create function kobling.owns_record(the_citizen uuid, owns bigint) returns boolean
language sql stable security definer set search_path = kobling, pg_temp as $$
  select exists (select from kobling.sight s
    where s.reader_id = kobling.actor() and s.citizen_id = the_citizen and s.from_at <= now() and now() < s.until_at
      and case when owns = 0 then s.self else owns & s.own <> 0 end)
$$;
alter function kobling.owns_record(uuid, bigint) owner to kobling_sight;

create function kobling.action_reported() returns trigger language plpgsql set search_path = kobling, pg_temp as $$
declare rest kobling.action := new;
begin
  if current_user <> 'kobling_app' then return new; end if;
  -- What a report changes is put back: whatever differs then is more than a report.
  rest.state := old.state; rest.done_on := old.done_on; rest.how_it_went := old.how_it_went; rest.waits_on := old.waits_on;
  rest.version := old.version; rest.updated_at := old.updated_at; rest.touched_times_at := old.touched_times_at;
  rest.touched_headline_at := old.touched_headline_at; rest.touched_all_at := old.touched_all_at;
  rest.touched_by_citizen := old.touched_by_citizen;
  if new.state = 'dropped' and old.state <> 'dropped' or rest is distinct from old then
    if not kobling.owns_record(old.citizen_id, old.owns) then
      raise exception 'only a report' using errcode = '42501';
    end if;
  end if;
  return new;
end $$;
create trigger reported before update on kobling.action for each row execute function kobling.action_reported();
