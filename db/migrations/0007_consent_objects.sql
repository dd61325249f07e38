-- One declaration makes a table a kind of object: its plan part, whom it belongs to, and which of its columns is
-- seen at which depth. From that come its triggers, policies, its view in `seen`, and its place in the plan's JSON.

create table kobling.object_kind (
  kind text primary key,
  part smallint not null check (part between 24 and 29),
  whose text not null check (whose in ('citizen', 'area')),
  times text[] not null,
  headline text[] not null,
  everything text[] not null,
  whereabouts text[] not null,    -- columns that say where somebody is
  outside_plan text[] not null,   -- columns too large for the plan's JSON
  ties jsonb not null             -- columns that point to another object, with the kinds that it can be
);

-- The bits that a sharing must let through for an object. 54: the citizen's own. 55: closed to every sharing.
create function kobling.need_of(part smallint, of_citizen boolean, area smallint, also_area smallint, themes smallint[], confirmed boolean)
returns bigint language sql immutable parallel safe as $$
  select 1::bigint << part
    | case when of_citizen or area is null then 1::bigint << 54
        else 1::bigint << area | case when also_area is null then 0 else 1::bigint << also_area end end
    | case when confirmed and themes is not null then 0 else 1::bigint << 55 end
    | coalesce((select bit_or(1::bigint << t) from unnest(themes) t), 0)
$$;

-- May the actor write for this area about this citizen? The citizen may for themself (area null).
create function kobling.may_write(the_citizen uuid, area smallint) returns boolean
language sql stable security definer set search_path = kobling, pg_temp as $$
  select exists (select from kobling.sight s
    where s.reader_id = kobling.actor() and s.citizen_id = the_citizen and s.from_at <= now() and now() < s.until_at
      and case when area is null then s.self else s.own & (1::bigint << area) <> 0 end)
$$;

-- May the actor change this object? Its area's people may, and its doer with full sight; words and goals also whoever
-- works on the case and sees them whole. The citizen may what is theirs to change (`citizens`): not an area's own records.
create function kobling.may_change(the_citizen uuid, owns bigint, need bigint, of_citizen boolean, citizens boolean, doer uuid,
                                   held_until timestamptz, draft_until timestamptz, author uuid) returns boolean
language sql stable security definer set search_path = kobling, pg_temp as $$
  select exists (select from kobling.sight s
    where s.reader_id = kobling.actor() and s.citizen_id = the_citizen and s.from_at <= now() and now() < s.until_at
      and (draft_until is null or author = kobling.actor() and draft_until > now())
      and (held_until is null or not s.held_back or held_until <= now())
      and case when s.self then citizens or owns = 0
        else owns & s.own <> 0
          or (of_citizen and s.own <> 0 or doer = kobling.actor())
            and kobling.depth(owns, need, s.own, s.deny_times, s.deny_headline, s.deny_all, s.more) = 3 end)
$$;

create function kobling.camel(snake text) returns text language sql immutable as $$
  select left(w, 1) || substr(replace(initcap(replace(snake, '_', ' ')), ' ', ''), 2)
  from (select lower(snake)) x (w)
$$;

-- Does the reader see the other end of a tie? `id` is an expression for its id.
create function kobling.sees_end(kinds jsonb, id text) returns text language sql immutable as $$
  select '(' || string_agg(format('exists (select from kobling.%I x where x.id = %s and x.citizen_id = s.citizen_id '
      'and kobling.depth(x.owns, x.need, s.own, s.deny_times, s.deny_headline, s.deny_all, s.more) > 0 '
      'and (x.held_until is null or not s.held_back or x.held_until <= now()) '
      'and (x.draft_until is null or x.author_id = kobling.actor() and x.draft_until > now()))', kind, id), ' or ') || ')'
  from jsonb_array_elements_text(kinds) kind
$$;

-- The expression that shows one column at its depth; d.depth and s (the sight row) are in scope.
-- A tie shows only to who sees both ends; a column `…_kind` goes with its `…_id`.
create function kobling.shown(kind kobling.object_kind, col text) returns text language sql immutable as $$
  select case
    when col = any (kind.whereabouts) then format('case when d.depth >= %s and s.whereabouts then o.%I end', depth, col)
    when kind.ties ? col and col like '%\_ids' then format('case when d.depth >= %s then array(select e from unnest(o.%I) e where %s) end',
      depth, col, kobling.sees_end(kind.ties -> col, 'e'))
    when kind.ties ? col then format('case when d.depth >= %s and o.%I is not null and %s then o.%I end',
      depth, col, kobling.sees_end(kind.ties -> col, format('o.%I', regexp_replace(col, '_kind$', '_id'))), col)
    when depth > 1 then format('case when d.depth >= %s then o.%I end', depth, col)
    else format('o.%I', col) end
  from (select case when col = any (kind.times) then 1 when col = any (kind.headline) then 2 else 3 end) x (depth)
$$;

-- What a tie becomes where somebody writes it: an end that they do not see is neither tied nor set loose by them, and whoever
-- names one is told nothing. What was there keeps its place.
create function kobling.ties_after(kinds jsonb, the_citizen uuid, before uuid[], after uuid[]) returns uuid[]
language plpgsql stable as $$
declare seen uuid[];
begin
  execute format('select array(select e from unnest($1) e where %s) from kobling.sight s where s.reader_id = kobling.actor()
    and s.citizen_id = $2 and s.from_at <= now() and now() < s.until_at', kobling.sees_end(kinds, 'e')) into seen using before || after, the_citizen;
  seen := coalesce(seen, '{}');
  return array(select e from unnest(before) e where e = any (after) or e <> all (seen))
    || array(select e from unnest(after) with ordinality u (e, n) where e = any (seen) and e <> all (before) group by e order by min(n));
end $$;
create function kobling.keep_ties(kind kobling.object_kind) returns text language sql immutable as $$
  select coalesce(string_agg(case when col like '%\_ids' then
      format('if me is not null and new.%1$I is distinct from old.%1$I then
          new.%1$I := kobling.ties_after(%2$L, old.citizen_id, old.%1$I, new.%1$I);
        end if;', col, kind.ties -> col)
    else -- one alone: another that they see takes its place
      format('if me is not null and new.%1$I is distinct from old.%1$I then
          tied := kobling.ties_after(%2$L, old.citizen_id, array_remove(array[old.%1$I], null), array_remove(array[new.%1$I], null));
          new.%1$I := tied[cardinality(tied)];
          %3$s
        end if;', col, kind.ties -> col,
        case when kind.ties ? replace(col, '_id', '_kind') then format('if new.%1$I is not distinct from old.%1$I then new.%2$I := old.%2$I; end if;',
          col, replace(col, '_id', '_kind')) else '' end) end, E'\n        ' order by col), '')
  from jsonb_object_keys(kind.ties) col where col not like '%\_kind'
$$;

-- What is seen of every object, whatever its kind.
create function kobling.shown_always() returns table (name text, expression text) language sql immutable as $$
  values ('id', 'o.id'), ('depth', 'd.depth'), ('area_id', 'o.area_id'), ('also_area_id', 'o.also_area_id'),
    ('themes', 'case when d.depth >= 2 then o.themes end'),
    ('confirmed', 'o.confirmed'),
    ('confirmed_how', 'case when d.depth = 3 then o.confirmed_how end'),
    ('author_id', 'case when d.depth = 3 then o.author_id end'),
    ('version', 'case when d.depth = 3 then o.version end'),
    ('draft', 'o.draft_until is not null'),
    ('held_until', 'case when d.depth = 3 and not s.held_back then o.held_until end'),
    ('source_id', 'case when d.depth = 3 then o.source_id end'),
    ('touched_by_citizen', 'case when d.depth = 3 then o.touched_by_citizen end'),
    ('touched_at', 'case d.depth when 3 then o.touched_all_at when 2 then o.touched_headline_at else o.touched_times_at end')
$$;

create function kobling.seen_from(kind text) returns text language sql immutable as $$
  select format('kobling.%I o cross join lateral (select kobling.depth(o.owns, o.need, s.own, s.deny_times, s.deny_headline, '
    's.deny_all, s.more) as depth offset 0) d', kind)
$$;
create function kobling.seen_where() returns text language sql immutable as $$
  select 'o.citizen_id = s.citizen_id and d.depth > 0 and (o.held_until is null or not s.held_back or o.held_until <= now()) '
    'and (o.draft_until is null or o.author_id = kobling.actor() and o.draft_until > now())'
$$;

create function kobling.make_object_kind(the_kind text, part smallint, whose text, times text[], headline text[], everything text[],
                                  whereabouts text[] default '{}', outside_plan text[] default '{}', extra_write text default null,
                                  ties jsonb default '{}')
returns void language plpgsql as $make$
declare
  k kobling.object_kind; cols text[]; changeable text; of_citizen text := (whose = 'citizen')::text;
  doer text; citizens text; check_insert text;
begin
  insert into kobling.object_kind values (the_kind, part, whose, times, headline, everything, whereabouts, outside_plan, ties) returning * into k;
  cols := times || headline || everything;
  doer := case when 'doer_id' = any (cols) then 'doer_id' else 'null' end;
  -- The citizen ticks off what the citizen does, sorts what came unsorted, and has a say in team and one plan.
  citizens := case when whose = 'citizen' or the_kind in ('member', 'stands_in') then 'true' when the_kind = 'action' then $c$doer_kind = 'citizen'$c$
    else 'themes is null' end;

  -- Every column has exactly one depth.
  if (select array_agg(c order by c) from unnest(cols) c) is distinct from
     (select array_agg(column_name::text order by column_name::text) from information_schema.columns x
      where table_schema = 'kobling' and table_name = the_kind
        and column_name not in (select column_name from information_schema.columns where table_schema = 'kobling' and table_name = 'object'))
  then raise exception 'kind %: every column needs exactly one depth', the_kind; end if;

  execute format('create index %I on kobling.%I (citizen_id)', the_kind || '_citizen', the_kind);
  execute format('alter table kobling.%I add foreign key (citizen_id) references kobling.citizen, add foreign key (area_id) references kobling.area,
    add foreign key (also_area_id) references kobling.area, add foreign key (author_id) references kobling.person', the_kind);

  execute format($f$
    create function kobling.%1$I_keep() returns trigger language plpgsql security definer set search_path = kobling, pg_temp as $t$
    declare me uuid := nullif(current_setting('kobling.actor', true), ''); tied uuid[];
    begin
      -- Questions to tables stand alone, behind what is cheap to ask: a tick changes no theme.
      if tg_op = 'INSERT' or new.themes is distinct from old.themes then
        if exists (select from unnest(new.themes) t where t not in (select id from kobling.theme)) then
          raise exception 'unknown theme' using errcode = '23503', constraint = '%1$s_themes_fkey';
        end if;
      end if;
      if tg_op = 'INSERT' then
        new.touched_by_citizen := new.touched_by_citizen or coalesce(new.author_id = new.citizen_id, false);
      else
        %12$s
        insert into kobling.history (kind, object_id, citizen_id, version, replaced_by, owns, need, row)
        values ('%1$s', old.id, old.citizen_id, old.version, nullif(current_setting('kobling.actor', true), '')::uuid, old.owns, old.need, to_jsonb(old));
        new.version := old.version + 1;
        new.updated_at := now();
        if (%4$s) is distinct from (%5$s) then new.touched_times_at := now(); end if;
        if (%6$s) is distinct from (%7$s) then new.touched_headline_at := now(); end if;
        -- A place in an order is not news.
        if (%10$s) is distinct from (%11$s) then
          new.touched_all_at := now();
          new.touched_by_citizen := coalesce(me = new.citizen_id, false);
        end if;
        -- A yes is to one version. Taking a theme off may show more, so that takes the citizen's yes; sorting what no consent
        -- let through does not. What is sorted does not become unsorted, or that would be a way around.
        if (new.yes_how, new.yes_version) is distinct from (old.yes_how, old.yes_version) and new.yes_version is distinct from new.version then
          raise exception 'a yes to another version' using errcode = '42501';
        end if;
        if new.themes is distinct from old.themes and me <> new.citizen_id and new.yes_version is distinct from new.version
          and old.draft_until is null and (old.confirmed or not %3$s) then
          if exists (select from unnest(old.themes) t join kobling.theme x on x.id = t
            where (x.retired_at is null or x.retired_at > now()) and t <> all (coalesce(new.themes, '{}'))) then
            raise exception 'showing more takes the citizen''s yes' using errcode = '42501';
          end if;
        end if;
        if new.draft_until is not null and (old.draft_until is null or new.author_id <> me) then
          raise exception 'what others have seen is no draft' using errcode = '42501';
        end if;
        -- Words that the citizen changes are theirs alone; the area that wrote the old ones keeps these in the history.
        if %3$s and new.citizen_id = me and (%8$s) is distinct from (%9$s) then
          new.area_id := null;
        end if;
      end if;
      -- Nobody says for the citizen that the citizen said it, on the screen or by leaving the old yes with new words.
      if %3$s and new.confirmed and me <> new.citizen_id and coalesce(new.confirmed_how, 'screen') = 'screen' then
        if tg_op = 'INSERT' then
          raise exception 'not their screen' using errcode = '42501';
        elsif not old.confirmed or (%8$s) is distinct from (%9$s) or new.confirmed_how is distinct from old.confirmed_how then
          raise exception 'not their screen' using errcode = '42501';
        end if;
      end if;
      new.owns := coalesce(1::bigint << new.area_id, 0) | coalesce(1::bigint << new.also_area_id, 0);
      new.need := kobling.need_of(%2$s::smallint, %3$s, new.area_id, new.also_area_id, new.themes, new.confirmed);
      return new;
    end $t$;
    create trigger keep before insert or update on kobling.%1$I for each row execute function kobling.%1$I_keep();
    alter function kobling.%1$I_keep() owner to kobling_sight $f$,
    the_kind, part, of_citizen,
    'row(' || (select string_agg(format('new.%I', c), ', ') from unnest('{area_id}' || times) c) || ')',
    'row(' || (select string_agg(format('old.%I', c), ', ') from unnest('{area_id}' || times) c) || ')',
    'row(' || (select string_agg(format('new.%I', c), ', ') from unnest('{area_id,themes}' || times || headline) c where c <> 'position') || ')',
    'row(' || (select string_agg(format('old.%I', c), ', ') from unnest('{area_id,themes}' || times || headline) c where c <> 'position') || ')',
    'row(' || (select string_agg(format('new.%I', c), ', ') from unnest(everything) c) || ')',
    'row(' || (select string_agg(format('old.%I', c), ', ') from unnest(everything) c) || ')',
    'row(' || (select string_agg(format('new.%I', c), ', ') from unnest('{area_id,themes,confirmed}' || cols) c where c <> 'position') || ')',
    'row(' || (select string_agg(format('old.%I', c), ', ') from unnest('{area_id,themes,confirmed}' || cols) c where c <> 'position') || ')',
    kobling.keep_ties(k));

  execute format('create view seen.%1$I with (security_barrier) as select o.citizen_id, %2$s, %3$s from kobling.sight s join %4$s on %5$s
      where s.reader_id = kobling.actor() and s.from_at <= now() and now() < s.until_at',
    the_kind,
    (select string_agg(format('%s as %I', expression, name), ', ') from kobling.shown_always()),
    (select string_agg(format('%s as %I', kobling.shown(k, c), c), ', ') from unnest(cols) c),
    kobling.seen_from(the_kind), kobling.seen_where());
  execute format('alter view seen.%I owner to kobling_sight', the_kind);
  execute format('grant select on seen.%I to kobling_app', the_kind);

  -- The app writes rows and reads back only what an UPDATE needs.
  changeable := (select string_agg(format('%I', c), ', ') from unnest(
    cols || '{themes,confirmed,confirmed_how,draft_until,held_until,held_law}') c);
  execute format('alter table kobling.%1$I enable row level security, force row level security;
    grant select, insert, update on kobling.%1$I to kobling_sight;
    create policy sight on kobling.%1$I to kobling_sight using (true) with check (true);
    grant select (id, citizen_id, version) on kobling.%1$I to kobling_app;
    grant insert (id, citizen_id, area_id, also_area_id, author_id, %2$s), update (yes_how, yes_version, %2$s) on kobling.%1$I to kobling_app', the_kind, changeable);
  check_insert := coalesce(extra_write, 'kobling.may_write(citizen_id, area_id)');
  -- Only a grant belongs to two areas: the others would open an area's records to another without consent.
  if the_kind <> 'intervention' then check_insert := check_insert || ' and also_area_id is null'; end if;
  execute format('create policy add on kobling.%I for insert to kobling_app with check (author_id = kobling.actor() and (%s))', the_kind, check_insert);
  execute format('create policy find on kobling.%1$I for select to kobling_app using (%2$s);
    create policy change on kobling.%1$I for update to kobling_app using (%2$s) with check (true)', the_kind,
    format('kobling.may_change(citizen_id, owns, need, %s, %s, %s, held_until, draft_until, author_id)', of_citizen, citizens, doer));
end $make$;

-- Objects kept from the citizen under a stated law: they leave no trace in the citizen's log either.
create function kobling.make_held_view() returns void language plpgsql as $make$
begin
  execute 'create or replace view kobling.held as ' || (
    select string_agg(format('select id, citizen_id, held_until from kobling.%I where held_until is not null', kind), ' union all ' order by kind)
    from kobling.object_kind);
  execute 'alter view kobling.held owner to kobling_sight';
end $make$;

-- The whole plan as one JSON value, at the reader's depth, from every kind: one read of sight, one query.
create function kobling.make_plan_view() returns void language plpgsql as $make$
declare parts text;
begin
  select string_agg(format('%L, (select coalesce(json_agg(json_build_object(%s)), ''[]'') from %s where %s)',
      kobling.camel(k.kind), fields.list, kobling.seen_from(k.kind), kobling.seen_where()), E',\n  ' order by k.kind)
    into parts
  from kobling.object_kind k cross join lateral (
    select string_agg(format('%L, %s', kobling.camel(name), expression), ', ') as list from (
      select name, expression from kobling.shown_always()
      union all
      select c, kobling.shown(k, c) from unnest(k.times || k.headline || k.everything) c where c <> all (k.outside_plan)
    ) f) fields;
  execute 'create or replace view seen.plan_objects with (security_barrier) as select s.citizen_id, json_build_object(' || parts || ') as objects
    from kobling.sight s where s.reader_id = kobling.actor() and s.from_at <= now() and now() < s.until_at';
  execute 'alter view seen.plan_objects owner to kobling_sight';
  execute 'grant select on seen.plan_objects to kobling_app';
end $make$;
