-- Citizens and those who stand in for them. A citizen's id is their person's id.

create table kobling.citizen (
  id uuid primary key references kobling.person,
  name text not null check (length(name) between 1 and 200),
  birth_date date check (birth_date between '1880-01-01' and '2200-01-01'),
  cpr text unique check (cpr ~ '^[0-9]{10}$'),
  language text not null default 'da' check (language ~ '^[a-z]{2,3}$'),
  interpreter boolean not null default false,
  easy_reading boolean not null default false,
  protected_address boolean not null default false,
  died_on date,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

-- The name as it is searched: lower case, without accents that people leave out.
create function kobling.search_name(name text) returns text language sql immutable parallel safe as
$$ select lower(translate(name, 'ÁÀÂÄÃáàâäãÉÈÊËéèêëÍÌÎÏíìîïÓÒÔÖÕóòôöõÚÙÛÜúùûüÇçÑñŞşŠšŽžĆćČč',
                                'AAAAAaaaaaEEEEeeeeIIIIiiiiOOOOOoooooUUUUuuuuCcNnSsSsZzCcCc')) $$;
alter table kobling.citizen add column searched text generated always as (kobling.search_name(name)) stored;

-- Keys of other systems, so that what is imported twice is found again.
create table kobling.citizen_identifier (
  system text not null,
  value text not null,
  citizen_id uuid not null references kobling.citizen,
  primary key (system, value)
);
create index citizen_identifier_citizen on kobling.citizen_identifier (citizen_id);

create table kobling.contact (
  id uuid primary key,
  citizen_id uuid not null references kobling.citizen,
  kind text not null check (kind in ('phone', 'email', 'address', 'other')),
  value text not null check (length(value) between 1 and 300),
  note text not null default '' check (length(note) <= 300),
  position smallint not null default 0
);
create index contact_citizen on kobling.contact (citizen_id);

create table kobling.target_group (
  code text primary key check (code ~ '^[a-z_]{2,40}$'),
  name_da text not null,
  name_en text not null,
  position smallint not null default 0
);
create table kobling.citizen_target_group (
  citizen_id uuid not null references kobling.citizen,
  target_group text not null references kobling.target_group,
  primary key (citizen_id, target_group)
);
create index citizen_target_group_group on kobling.citizen_target_group (target_group);

-- A relative or volunteer whom a citizen lets in, with a sign-in of their own.
create table kobling.companion (
  id uuid primary key references kobling.person,
  citizen_id uuid not null references kobling.citizen,
  relation text not null check (length(relation) between 1 and 80)
);
create index companion_citizen on kobling.companion (citizen_id);

-- Custody holders and guardians: whose yes a consent needs, decided by the rule data below.
create table kobling.representation (
  id uuid primary key,
  citizen_id uuid not null references kobling.citizen,
  kind text not null check (kind in ('custody', 'guardian')),
  name text not null,
  person_id uuid references kobling.person,
  from_at timestamptz not null default now(),
  until_at timestamptz not null default 'infinity',
  check (until_at > from_at)
);
create index representation_citizen on kobling.representation (citizen_id);
create index representation_person on kobling.representation (person_id);

-- Who must uphold a consent, by age. Rule data: the municipality's lawyers check and edit it.
create table kobling.consent_rule (
  party text primary key check (party in ('citizen', 'custody', 'guardian')),
  from_age smallint not null check (from_age >= 0),
  until_age smallint check (until_age > from_age),
  citation text not null
);

-- The instant when a date begins in Denmark.
create function kobling.midnight(day date) returns timestamptz language sql immutable parallel safe as
$$ select day::timestamp at time zone 'Europe/Copenhagen' $$;
