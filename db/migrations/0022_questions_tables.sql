-- Questions that only a leader can settle, and the answers. A question is worded so that it identifies no citizen; the
-- case behind it is an object of the citizen (question_case), which consent governs like every other.

-- What is written in a room that many read names no citizen: a CPR number is refused here too, and a replacement for one
-- (letters among its last four, or the day raised by sixty), however it is written: as in features/questions/model.numbers.ts.
create function kobling.as_read(words text) returns text language sql immutable parallel safe as $$
  select case when words ~ '^[ -~æøåÆØÅ»«–\n]*$' then translate(words, E'åÅ–\n', 'aA- ') else ( -- the usual signs need no more
    select regexp_replace(regexp_replace(translate(regexp_replace(normalize(words, nfkd),
          '[\u00ad\u0300-\u036f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20d0-\u20ff\u3164\ufe00-\ufe0f'
          || '\ufe20-\ufe2f\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff]', '', 'g'),
        n.own, repeat('0123456789', length(n.own) / 10)),
      '[\u0009-\u000d\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]', ' ', 'g'), '[\u058a\u2010-\u2015\u2212\u2e3a\u2e3b]', '-', 'g')
    from (select string_agg(chr(zero + d), '' order by zero, d) as own from unnest(array[1632, 1776, 1984, 2406, 2534, 2662, 2790, 2918, 3046,
      3174, 3302, 3430, 3664, 3792, 3872, 4160, 6112, 6160]) zero, generate_series(0, 9) d) n) end $$;
create function kobling.names_nobody(words text) returns boolean language sql immutable parallel safe as $$
  select length(r) - length(translate(r, '0123456789', '')) < 6 or r !~ (
    '(?<![[:alnum:]])([0-9]{6}' || gap || '[0-9]{4}|' || date || ' ?[-/.]? ?((?=[[:alpha:]]{0,3}[0-9])[[:alpha:]0-9]{4}|[A-ZÆØ]{4}))(?![[:alnum:]])'
    || '|(?<![0-9])(' || day || btw || month || btw || '[0-9]{2}' || btw || '[0-9]{4}|' || date || btw || '[0-9]{2} [0-9]{2})(?![0-9])'
    || '|(?<![0-9])(' || day || month || '(19|20)[0-9]{2}' || btw || '|' || day || btw || month || btw || '(19|20)[0-9]{2} ?- ?)'
    || '(?!(19|20)[0-9]{2})[0-9]{4}(?![0-9])')
    and r !~ '(?<![0-9])[0-9]([^[:alnum:]]{1,3})[0-9](\1[0-9]){8}(?![0-9])'
    and r !~ ('(?<![0-9])' || day || '([^[:alnum:]]{1,3})' || month || '(\2[0-9]{2}){3}(?!' || btw || '[0-9])')
  from (select kobling.as_read(words) offset 0) x (r), (values (' {0,2}[-/.]? {0,2}', '[^[:alnum:]]{0,3}', '(0[1-9]|[12][0-9]|3[01]|6[1-9]|[78][0-9]|9[01])',
    '(0[1-9]|1[0-2])', '(0[1-9]|[12][0-9]|3[01]|6[1-9]|[78][0-9]|9[01])(0[1-9]|1[0-2])[0-9]{2}')) v (gap, btw, day, month, date) $$;

create table kobling.question (
  id uuid primary key,
  kind text not null check (kind in ('question', 'disagreement')),
  wording text not null check (length(wording) between 3 and 500 and kobling.names_nobody(wording)),
  blocks text not null default '' check (length(blocks) <= 500 and kobling.names_nobody(blocks)),   -- what stands still until it is answered
  situation text not null check (situation ~ '^[a-z_]{2,30}$'),
  area_id smallint not null references kobling.area,
  areas smallint[] not null check (cardinality(areas) between 1 and 24),  -- those it concerns, the asking one with them
  asked_by uuid not null references kobling.person,
  asked_at timestamptz not null default now(),
  state text not null default 'open' check (state in ('open', 'answered', 'withdrawn')),
  closed_at timestamptz,
  suggests jsonb,   -- what the answer may become, from what was tried already: its title and the reason
  version integer not null default 1,
  searched tsvector generated always as (to_tsvector('danish', wording)) stored,
  check ((state = 'open') = (closed_at is null)),
  check (area_id = any (areas)),
  check (kind = 'question' or cardinality(areas) > 1)
);
create index question_searched on kobling.question using gin (searched);
create index question_asked_by on kobling.question (asked_by);
create index question_open on kobling.question (id) where state = 'open';

-- With whom it lies, from when to when, and how it came there. Several at once answer together, each for an area.
create table kobling.question_holder (
  question_id uuid not null references kobling.question,
  leader_id uuid not null references kobling.employee,
  area_id smallint references kobling.area,   -- the area that this leader answers for; null: for all of them
  level smallint not null,
  how text not null check (how in ('raised', 'passed', 'rose', 'together')),
  due_on date not null,
  from_at timestamptz not null default now(),
  until_at timestamptz not null default 'infinity',
  said text check (said in ('yes', 'yes_if', 'not_yet')),
  condition text not null default '' check (length(condition) <= 500 and kobling.names_nobody(condition)),
  said_at timestamptz,
  primary key (question_id, leader_id, from_at),
  check (until_at > from_at),
  check ((said is null) = (said_at is null))
);
create index question_holder_leader on kobling.question_holder (leader_id) where until_at = 'infinity';
create unique index question_holder_once on kobling.question_holder (question_id, leader_id) where until_at = 'infinity';
create index question_holder_due on kobling.question_holder (due_on) where until_at = 'infinity';

-- What each area thinks, side by side; and the citizen, who decides that the leader may read it (area null).
create table kobling.question_view (
  question_id uuid not null references kobling.question,
  area_id smallint references kobling.area,
  text text not null check (length(text) between 1 and 1000 and kobling.names_nobody(text)),
  written_by uuid not null references kobling.person,
  written_at timestamptz not null default now(),
  unique nulls not distinct (question_id, area_id)
);
create index question_view_by on kobling.question_view (written_by);

create table kobling.question_message (
  id uuid primary key,
  question_id uuid not null references kobling.question,
  kind text not null check (kind in ('asked_back', 'reply', 'passed')),
  text text not null check (length(text) between 1 and 1000 and kobling.names_nobody(text)),
  by_id uuid not null references kobling.person,
  at timestamptz not null default now()
);
create index question_message_question on kobling.question_message (question_id, at);
create index question_message_by on kobling.question_message (by_id);

-- The answer: a draft until every leader with whom the question lies has said yes for their own area.
create table kobling.decision (
  question_id uuid primary key references kobling.question,
  text text not null check (length(text) between 1 and 1000 and kobling.names_nobody(text)),
  reason text not null check (length(reason) between 1 and 1000 and kobling.names_nobody(reason)),
  reach text not null check (reach in ('case', 'onward')),
  citizen_line text not null default '' check (length(citizen_line) <= 500 and kobling.names_nobody(citizen_line)),
  agreement jsonb,   -- what becomes a working agreement when the answer is given
  written_by uuid not null references kobling.person,   -- at the table somebody else writes down what the leader decides
  written_at timestamptz not null default now(),
  decided_at timestamptz,
  check ((reach = 'onward') = (agreement is not null))
);
create index decision_by on kobling.decision (written_by);

-- What holds for all later cases. A procedure binds; guidance on discretion may be departed from, with a reason.
create table kobling.working_agreement (
  id uuid primary key,
  number integer generated always as identity unique,
  kind text not null check (kind in ('procedure', 'guidance')),
  title text not null check (length(title) between 3 and 200 and kobling.names_nobody(title)),
  text text not null check (length(text) between 1 and 2000 and kobling.names_nobody(text)),
  reason text not null check (length(reason) between 1 and 1000 and kobling.names_nobody(reason)),
  situations text[] not null check (cardinality(situations) between 1 and 10),
  areas smallint[] not null check (cardinality(areas) between 1 and 24),
  owner_id uuid not null references kobling.employee,
  review_on date not null,
  question_id uuid references kobling.question,   -- born of
  edition integer not null default 1,
  state text not null default 'in_force' check (state in ('in_force', 'ended')),
  since timestamptz not null default now(),
  version integer not null default 1,
  searched tsvector generated always as (to_tsvector('danish', title || ' ' || text)) stored
);
create index working_agreement_searched on kobling.working_agreement using gin (searched);
create index working_agreement_owner on kobling.working_agreement (owner_id);
create unique index working_agreement_question on kobling.working_agreement (question_id);

-- Each edition as it was, with who decided it and each "does this still hold?".
create table kobling.agreement_edition (
  agreement_id uuid not null references kobling.working_agreement,
  edition integer not null,
  act text not null check (act in ('made', 'holds', 'changed', 'ended')),
  title text not null,
  text text not null,
  reason text not null,
  decided_by uuid[] not null,
  at timestamptz not null default now(),
  primary key (agreement_id, at)
);

-- A change or an end of what several leaders agreed on: the owner proposes it, and what was agreed holds until each of the
-- areas for which the owner does not answer has said yes.
create table kobling.agreement_proposal (
  agreement_id uuid primary key references kobling.working_agreement,
  act text not null check (act in ('changed', 'ended')),
  text text not null default '' check (length(text) <= 2000 and kobling.names_nobody(text)),
  reason text not null check (length(reason) between 1 and 1000 and kobling.names_nobody(reason)),
  review_on date,
  waits_for smallint[] not null check (cardinality(waits_for) between 1 and 24),
  proposed_by uuid not null references kobling.employee,
  proposed_at timestamptz not null default now(),
  check (act = 'ended' or text <> '' and review_on is not null)
);
create index agreement_proposal_by on kobling.agreement_proposal (proposed_by);
create table kobling.agreement_word (
  agreement_id uuid not null references kobling.agreement_proposal on delete cascade,
  area_id smallint not null references kobling.area,
  said text not null check (said in ('yes', 'no')),
  words text not null default '' check (length(words) <= 500 and kobling.names_nobody(words)),
  by_id uuid not null references kobling.employee,
  at timestamptz not null default now(),
  primary key (agreement_id, area_id),
  check (said = 'yes' or words <> '')
);
create index agreement_word_by on kobling.agreement_word (by_id);

-- A case met the agreement: used, did not fit, or (guidance) was departed from. Neither the citizen nor who is shown.
create table kobling.agreement_use (
  id uuid primary key,
  agreement_id uuid not null references kobling.working_agreement,
  area_id smallint not null references kobling.area,
  what text not null check (what in ('used', 'not_fit', 'departed')),
  reason text not null default '' check (length(reason) <= 500 and kobling.names_nobody(reason)),
  by_id uuid not null references kobling.person,
  at timestamptz not null default now(),
  check (what = 'used' or reason <> '')
);
create index agreement_use_agreement on kobling.agreement_use (agreement_id, at);
create index agreement_use_by on kobling.agreement_use (by_id);

-- The leader at the table: asked for by a team or offered by a leader; kept or moved, and never counted.
create table kobling.table_time (
  id uuid primary key,
  leader_id uuid not null references kobling.employee,
  department_id uuid not null references kobling.department,
  starts_at timestamptz not null,
  minutes smallint not null check (minutes between 10 and 480),
  place text not null default '' check (length(place) <= 200 and kobling.names_nobody(place)),
  words text not null default '' check (length(words) <= 500 and kobling.names_nobody(words)),
  asked_by uuid not null references kobling.person,
  state text not null check (state in ('asked', 'offered', 'coming', 'kept', 'declined')),
  moved_from timestamptz,
  moved_why text not null default '' check (length(moved_why) <= 500 and kobling.names_nobody(moved_why)),
  version integer not null default 1,
  check ((moved_from is null) = (moved_why = ''))
);
create index table_time_leader on kobling.table_time (leader_id, starts_at);
create index table_time_department on kobling.table_time (department_id, starts_at);
create index table_time_asked_by on kobling.table_time (asked_by);
create table kobling.table_question (
  table_id uuid not null references kobling.table_time,
  question_id uuid not null references kobling.question,
  primary key (table_id, question_id)
);
create index table_question_question on kobling.table_question (question_id);

-- The case behind a question: the asking area's note. Whoever sees it whole sees the question that it belongs to.
create table kobling.question_case (
  like kobling.object including all,
  question_id uuid not null references kobling.question,
  text text not null default '' check (length(text) <= 4000),
  about_kind text check (about_kind in ('goal', 'action', 'intervention', 'consent')),
  about_id uuid,
  check (about_id is null or about_kind is not null)
);
create unique index question_case_question on kobling.question_case (question_id); -- the citizen's yes to a reading is to one note
select kobling.make_object_kind('question_case', 27::smallint, 'area',
  times => '{}', headline => '{}', everything => '{question_id,text,about_kind,about_id}', outside_plan => '{}',
  ties => '{"about_id": ["goal", "action", "intervention"]}');
select kobling.make_plan_view();
select kobling.make_held_view();
select kobling.make_object_index();
