-- The plan: its record, and the objects that can be shared.

-- What every object has. A row of any kind below is "an object" in the sense of docs/access.md.
create table kobling.object (
  id uuid primary key,
  citizen_id uuid not null references kobling.citizen,
  area_id smallint references kobling.area,        -- the area that wrote it; null: the citizen did
  also_area_id smallint references kobling.area,   -- a grant belongs to its provider too
  themes smallint[] check (cardinality(themes) <= 24), -- null: unsorted; empty: "no theme", chosen
  confirmed boolean not null default true,         -- false: words taken down that the citizen has not confirmed
  confirmed_how text check (confirmed_how in ('screen', 'table', 'phone', 'paper')),
  author_id uuid references kobling.person,
  version integer not null default 1,
  owns bigint not null default 0,                  -- area bits, kept by a trigger
  need bigint not null default 0,                  -- bits that a sharing must let through, kept by a trigger
  draft_until timestamptz,                         -- until then its author's alone
  held_until timestamptz,                          -- kept from the citizen under a stated law until then
  held_law text,
  yes_how text check (yes_how in ('table', 'phone', 'paper')), -- how the citizen said yes to be shown more widely,
  yes_version integer,                             -- and in which version
  source_id uuid,                                  -- imported from
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  touched_times_at timestamptz not null default now(),    -- last change of a field at each depth
  touched_headline_at timestamptz not null default now(),
  touched_all_at timestamptz not null default now(),
  touched_by_citizen boolean not null default false,      -- and was that last one the citizen's own?
  check (draft_until is null or draft_until <= created_at + interval '14 days'),
  check ((held_until is null) = (held_law is null)),
  check ((yes_how is null) = (yes_version is null))
);

create table kobling.plan (
  citizen_id uuid primary key references kobling.citizen,
  started_at timestamptz not null default now(),
  started_by uuid references kobling.person,
  lead_id uuid references kobling.person,
  version integer not null default 1
);
create index plan_lead on kobling.plan (lead_id);

-- The citizen's own words; strengths and network are words too.
create table kobling.words (
  like kobling.object including all,
  kind text not null check (kind in ('dream', 'matters', 'works', 'know', 'strength', 'network')),
  text text not null check (length(text) between 1 and 4000),
  told_to text not null default '' check (length(told_to) <= 200),
  ended_at timestamptz
);

create table kobling.goal (
  like kobling.object including all,
  title text not null check (length(title) between 1 and 500),
  why text not null default '' check (length(why) <= 2000),
  state text not null default 'proposed' check (state in ('proposed', 'agreed', 'active', 'paused', 'achieved', 'ended')),
  later boolean not null default false,
  position integer not null default 0,
  target_on date,
  waits_for text not null default '' check (length(waits_for) <= 500),
  end_reason text not null default '' check (length(end_reason) <= 1000),
  areas smallint[] not null default '{}',
  replaces_id uuid,
  check (state <> 'paused' or waits_for <> ''),
  check (state <> 'ended' or end_reason <> '')
);

create table kobling.action (
  like kobling.object including all,
  goal_id uuid,
  title text not null check (length(title) between 1 and 500),
  state text not null default 'open' check (state in ('open', 'done', 'dropped')),
  doer_kind text not null default 'employee' check (doer_kind in ('citizen', 'relative', 'volunteer', 'employee', 'nobody')),
  doer_id uuid references kobling.person,
  doer_name text not null default '' check (length(doer_name) <= 200),
  duty text not null default 'voluntary' check (duty in ('voluntary', 'duty')),
  duty_law text not null default '' check (length(duty_law) <= 200),
  waits_on text not null default 'none' check (waits_on in ('none', 'us', 'citizen', 'decision', 'later')),
  rhythm text not null default '' check (length(rhythm) <= 100),
  starts_on date,
  due_on date,
  done_on date,
  how_it_went text not null default '' check (length(how_it_went) <= 2000),
  released_at timestamptz,
  check (doer_id is null or doer_kind in ('citizen', 'employee', 'relative', 'volunteer')),
  check ((state = 'done') = (done_on is not null))
);

create table kobling.intervention (
  like kobling.object including all,
  title text not null check (length(title) between 1 and 300),
  catalogue_code text not null default '' check (length(catalogue_code) <= 100),
  catalogue_title text not null default '' check (length(catalogue_title) <= 300), -- never free text: seen as headline
  legal_basis text not null default '' check (length(legal_basis) <= 200),
  state text not null default 'active' check (state in ('planned', 'active', 'ended')),
  starts_on date,
  ends_on date,
  provider text not null default '' check (length(provider) <= 200),
  about text not null default '' check (length(about) <= 2000),
  goal_ids uuid[] not null default '{}',
  check (ends_on is null or starts_on is null or ends_on >= starts_on)
);

create table kobling.note (
  like kobling.object including all,
  text text not null check (length(text) between 1 and 4000),
  to_whom text not null default 'team' check (to_whom in ('team', 'citizen')),
  about_kind text check (about_kind in ('goal', 'action')),
  about_id uuid,
  reply_to uuid,
  check ((about_kind is null) = (about_id is null))
);

-- The picture by life theme: what is known about one part of life.
create table kobling.picture (
  like kobling.object including all,
  text text not null check (length(text) between 1 and 4000)
);

create table kobling.member (
  like kobling.object including all,
  person_id uuid references kobling.person,
  name text not null check (length(name) between 1 and 200),
  kind text not null check (kind in ('employee', 'relative', 'volunteer')),
  role text not null default '' check (length(role) <= 200),
  phone text not null default '' check (length(phone) <= 40),
  from_at timestamptz not null default now(),
  until_at timestamptz not null default 'infinity',
  check (until_at > from_at),
  check ((kind = 'employee') = (person_id is not null and area_id is not null))
);
create unique index member_once on kobling.member (citizen_id, person_id, area_id) where until_at = 'infinity';

-- The statutory plans that the one plan stands in for (data/statutory-plans.json has the rules).
create table kobling.stands_in (
  like kobling.object including all,
  code text not null check (code ~ '^[a-z0-9_-]{2,60}$'),
  from_on date not null,
  until_on date,
  said_yes_on date not null,
  said_yes_how text not null check (said_yes_how in ('screen', 'table', 'phone', 'paper')),
  answers jsonb not null default '{}',
  check (until_on is null or until_on >= from_on)
);

-- What an import brought that the plan has no place for, kept as it came.
create table kobling.attachment (
  like kobling.object including all,
  resource_type text not null check (length(resource_type) <= 60),
  title text not null check (length(title) between 1 and 300),
  dated_on date,
  content jsonb not null
);

create index goal_replaces on kobling.goal (replaces_id) where replaces_id is not null;
-- No index of an action names what a tick changes (its state, what it waits on): ticking then touches one page of the
-- table and none of an index, which is what keeps it quick in a large municipality. The room is for the new version.
alter table kobling.action set (fillfactor = 85);
create index action_doer on kobling.action (doer_id) where doer_id is not null;
create index action_goal on kobling.action (goal_id);
create index note_about on kobling.note (about_id) where about_id is not null;
create index member_person on kobling.member (person_id);

create table kobling.import_source (
  id uuid primary key,
  citizen_id uuid not null references kobling.citizen,
  system text not null,
  reference text not null,
  digest text not null,
  file_name text not null,
  imported_at timestamptz not null default now(),
  unique (system, reference)
);
create index import_source_citizen on kobling.import_source (citizen_id);

create table kobling.last_look (
  reader_id uuid not null references kobling.person,
  citizen_id uuid not null references kobling.citizen,
  looked_at timestamptz not null,
  primary key (reader_id, citizen_id)
);
create index last_look_citizen on kobling.last_look (citizen_id);

-- Who, when, what it was before. Written by a trigger, so that nobody can forget it. The citizen is the object's, whose
-- own key holds: another one here would lock the citizen's row, a page more to write, at every tick.
create table kobling.history (
  id bigint generated always as identity primary key,
  kind text not null,
  object_id uuid not null,
  citizen_id uuid not null,
  version integer not null,
  replaced_at timestamptz not null default now(),
  replaced_by uuid,
  owns bigint not null,
  need bigint not null,
  row jsonb not null
);
create index history_object on kobling.history (object_id, version);
