-- The citizen's log asks of each thing that was looked at whether it is held back. Few are: an index of only those
-- answers without reading all objects of all citizens.
do $$
declare k text;
begin
  for k in select kind from kobling.object_kind loop
    execute format('create index %I on kobling.%I (id) where held_until is not null', k || '_held', k);
  end loop;
end $$;
