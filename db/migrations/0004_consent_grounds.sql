-- The grounds on which somebody may see something (docs/access.md "Grounds"), as records.
-- All times are half-open: from_at <= t < until_at.

create table kobling.theme (
  id smallint primary key check (id between 30 and 53),
  code text not null unique,
  system text not null default 'https://kobling.example/themes',
  name_da text not null,
  name_en text not null,
  about_da text not null default '',
  about_en text not null default '',
  position smallint not null default 0,
  retired_at timestamptz
);

-- Ground 1: a relation to the citizen within one area.
create table kobling.relation (
  id uuid primary key,
  person_id uuid not null references kobling.employee,
  citizen_id uuid not null references kobling.citizen,
  area_id smallint not null references kobling.area,
  kind text not null check (kind in ('assignment', 'grant', 'import', 'self')),
  reason text not null default '' check (length(reason) <= 500),
  made_by uuid references kobling.person,
  confirmed_by uuid references kobling.person,
  from_at timestamptz not null default now(),
  until_at timestamptz not null default 'infinity',
  check (until_at > from_at),
  check (kind <> 'self' or reason <> ''),
  check (kind <> 'self' or confirmed_by is not null or until_at <= from_at + interval '7 days'),
  check (confirmed_by is null or confirmed_by <> person_id),
  check (kind = 'self' or made_by is null or made_by <> person_id) -- a leader's to herself too
);
create index relation_person on kobling.relation (person_id);
create index relation_citizen on kobling.relation (citizen_id);
create index relation_area on kobling.relation (area_id);

-- Kinds of reason for a no or a later: a short list, so that they can be counted. The citizen's own words are not.
create table kobling.refusal_reason (
  code text primary key check (code ~ '^[a-z_]{2,40}$'),
  name_da text not null,
  name_en text not null,
  position smallint not null default 0
);

-- The question of one plan itself: its own record, apart from the consent to share.
create table kobling.plan_ask (
  id uuid primary key,
  citizen_id uuid not null references kobling.citizen,
  asked_by uuid not null references kobling.person,
  asked_at timestamptz not null default now(),
  answer text check (answer in ('yes', 'no', 'later')),
  reason text not null default '' check (length(reason) <= 1000),
  reason_kind text references kobling.refusal_reason check (reason_kind is null or answer in ('no', 'later')),
  how text check (how in ('screen', 'table', 'phone', 'paper')),
  answered_at timestamptz,
  check ((answer is null) = (answered_at is null) and (answer is null) = (how is null))
);
create index plan_ask_citizen on kobling.plan_ask (citizen_id, asked_at desc);
create index plan_ask_reason_kind on kobling.plan_ask (reason_kind);

-- Grounds 2 and 3: what may be shared with one receiver. A consent by the citizen, or another legal ground.
-- A version never changes but to end; a change is a new version that replaces it.
create table kobling.sharing (
  id uuid primary key,
  citizen_id uuid not null references kobling.citizen,
  basis text not null check (basis in ('consent', 'law')),
  receiver_area smallint references kobling.area,
  receiver_person uuid references kobling.person,
  via_area smallint references kobling.area,     -- a named employee is named as somebody of this area
  version integer not null default 1,
  replaces uuid references kobling.sharing,
  purpose text not null check (length(purpose) between 1 and 500),
  citation text,                                 -- the law, where it is the ground
  hidden_until timestamptz,                      -- a law, this one, says that the citizen is told only then
  hidden_law text,
  from_at timestamptz not null default now(),
  until_at timestamptz not null default 'infinity',
  how text not null check (how in ('screen', 'table', 'phone', 'paper', 'import', 'law')),
  taken_by uuid references kobling.person,       -- null: the citizen's own doing
  confirmed_at timestamptz,                      -- null: imported, and nobody has asked the citizen yet
  ended_at timestamptz,
  end_reason text check (end_reason in ('withdrawn', 'replaced', 'area_withdrawn', 'ended')),
  created_at timestamptz not null default now(),
  check ((receiver_area is null) <> (receiver_person is null)),
  check (via_area is null or receiver_person is not null),
  check ((basis = 'law') = (citation is not null) and (basis = 'law') = (how = 'law')),
  check (receiver_person is null or taken_by is null or taken_by <> receiver_person), -- nobody names themselves
  check (hidden_until is null or basis = 'law'),
  check ((hidden_until is null) = (hidden_law is null)),
  check (basis = 'law' or end_reason is distinct from 'ended'),
  check ((ended_at is null) = (end_reason is null)),
  check (until_at > from_at)
);
create index sharing_citizen on kobling.sharing (citizen_id);
create index sharing_receiver_person on kobling.sharing (receiver_person) where receiver_person is not null;
create index sharing_receiver_area on kobling.sharing (receiver_area);
create index sharing_via_area on kobling.sharing (via_area);
create index sharing_replaces on kobling.sharing (replaces);
create index sharing_taken_by on kobling.sharing (taken_by);
-- For each receiver one consent is in force at a time.
create unique index sharing_one_consent_area on kobling.sharing (citizen_id, receiver_area)
  where basis = 'consent' and ended_at is null and receiver_area is not null;
create unique index sharing_one_consent_person on kobling.sharing (citizen_id, receiver_person, via_area)
  nulls not distinct where basis = 'consent' and ended_at is null and receiver_person is not null;

-- One line: an area that gives, a plan part or a life theme, and how deep. What is not listed is none.
-- depth 1 times, 2 headline, 3 all. bit: see 0002. An area gives or does not: the parts and themes say how deep.
create table kobling.sharing_line (
  sharing_id uuid not null references kobling.sharing,
  bit smallint not null check (bit between 0 and 53),
  depth smallint not null check (depth between 1 and 3),
  check (bit > 23 or depth = 3),
  primary key (sharing_id, bit)
);

-- Who has said yes to it. Who must have is rule data (consent_rule, representation).
create table kobling.sharing_party (
  sharing_id uuid not null references kobling.sharing,
  party_id uuid not null,                        -- the citizen, or a representation
  upheld_at timestamptz not null default now(),
  primary key (sharing_id, party_id)
);

-- Ground 4: opened with a reason, for 12 hours at most.
create table kobling.emergency (
  id uuid primary key,
  person_id uuid not null references kobling.employee,
  citizen_id uuid not null references kobling.citizen,
  area_id smallint not null references kobling.area,
  reason text not null check (length(reason) between 1 and 500),
  from_at timestamptz not null default now(),
  until_at timestamptz not null,
  reviewed_by uuid references kobling.person,
  reviewed_at timestamptz,
  justified boolean,
  review_note text not null default '' check (length(review_note) <= 300), -- to the citizen; nothing of the case
  check (until_at > from_at and until_at <= from_at + interval '12 hours'),
  check (reviewed_by is null or reviewed_by <> person_id),
  check ((reviewed_at is null) = (reviewed_by is null) and (reviewed_at is null) = (justified is null))
);
create index emergency_unreviewed on kobling.emergency (area_id, from_at) where reviewed_at is null;
create index emergency_person on kobling.emergency (person_id);
create index emergency_citizen on kobling.emergency (citizen_id);

-- The whereabouts of a protected citizen need a ground of their own per reader, in an emergency too.
create table kobling.whereabouts (
  id uuid primary key,
  person_id uuid not null references kobling.person,
  citizen_id uuid not null references kobling.citizen,
  reason text not null check (length(reason) between 1 and 500),
  made_by uuid references kobling.person,
  from_at timestamptz not null default now(),
  until_at timestamptz not null default 'infinity',
  check (until_at > from_at),
  check (made_by is null or made_by <> person_id)
);
create index whereabouts_person on kobling.whereabouts (person_id);
create index whereabouts_citizen on kobling.whereabouts (citizen_id);

-- The sight table: what a reader may see of a citizen during an interval in which that is constant.
-- A cache of kobling.sight_of (0006), which holds the rules.
create table kobling.sight (
  reader_id uuid not null references kobling.person,
  citizen_id uuid not null references kobling.citizen,
  from_at timestamptz not null,
  until_at timestamptz not null,
  own bigint not null,            -- area bits whose objects the reader sees whole
  deny_times bigint not null,     -- bits that the first sharing does not let through, for each depth
  deny_headline bigint not null,
  deny_all bigint not null,
  more bigint[],                  -- further sharings: triples of the same, each judged whole
  find boolean not null,          -- may find the citizen by name
  whereabouts boolean not null,   -- may see where a protected citizen is; true where nobody is protected
  self boolean not null,
  held_back boolean not null,     -- what is kept from the citizen is kept from this reader: the citizen, and whom they let in
  on_team boolean not null,
  ground text not null,           -- for the log
  primary key (reader_id, citizen_id, from_at)
);
create index sight_citizen on kobling.sight (citizen_id);
