-- What is said once about the whole installation: the municipality's name, and whether it is the demo.
create table kobling.setting (
  key text primary key check (key ~ '^[a-z_]{2,40}$'),
  value jsonb not null
);
alter table kobling.setting enable row level security, force row level security;
grant select on kobling.setting to kobling_app, kobling_import;
create policy everybody_reads on kobling.setting for select to kobling_app, kobling_import using (true);

-- Holds writers of the log for an instant, so that its last entry can be told. The right to lock would otherwise
-- come only with the right to change.
create function kobling.hold_audit() returns void language plpgsql security definer set search_path = kobling, pg_temp as
$$ begin lock table kobling.audit_event in share mode; end $$;
revoke execute on function kobling.hold_audit() from public;
grant execute on function kobling.hold_audit() to kobling_audit;
