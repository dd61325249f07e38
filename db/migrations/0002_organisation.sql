-- Areas, departments, employees. Areas are data: the six of the demo are rows, not code.

-- Every area and life theme has a bit in the access masks; docs/access.md's "need" is their union.
--   0–23 areas · 24–29 plan parts · 30–53 life themes · 54 the citizen's own · 55 closed (passes no consent)
create table kobling.area (
  id smallint primary key check (id between 0 and 23),
  code text not null unique check (code ~ '^[a-z_]{2,40}$'),
  name_da text not null,
  name_en text not null,
  colour text not null check (colour ~ '^#[0-9A-Fa-f]{6}$'),
  glyph text not null,
  kind text not null default 'municipal' check (kind in ('municipal', 'external')),
  sanction_law text,
  sanction_da text,
  sanction_en text,
  position smallint not null default 0,
  check ((sanction_law is null) = (sanction_da is null) and (sanction_da is null) = (sanction_en is null))
);

create table kobling.department (
  id uuid primary key,
  area_id smallint not null references kobling.area,
  parent_id uuid references kobling.department,
  name text not null
);
create index department_area on kobling.department (area_id);
create index department_parent on kobling.department (parent_id);

create table kobling.employee (
  id uuid primary key references kobling.person,
  title text not null,
  phone text,
  email text
);

-- Where somebody works, as what, and from when to when. A leader has a level; lower ranks are nearer the work.
create table kobling.employment (
  id uuid primary key,
  employee_id uuid not null references kobling.employee,
  area_id smallint references kobling.area,
  department_id uuid references kobling.department,
  role text not null check (role in ('caseworker', 'provider', 'team_leader', 'head_of_department', 'director',
    'consultant', 'data_protection_officer', 'system_owner', 'politician')),
  level smallint check (level between 1 and 9),
  from_at timestamptz not null default now(),
  until_at timestamptz not null default 'infinity',
  check (until_at > from_at),
  check (area_id is not null or role in ('director', 'consultant', 'data_protection_officer', 'system_owner', 'politician')),
  check ((level is not null) = (role in ('team_leader', 'head_of_department', 'director')))
);
create index employment_employee on kobling.employment (employee_id);
create index employment_area on kobling.employment (area_id);
create index employment_department on kobling.employment (department_id);

-- Who an employee answers to.
create table kobling.leads (
  leader_id uuid not null references kobling.employee,
  employee_id uuid not null references kobling.employee,
  primary key (employee_id, leader_id),
  check (leader_id <> employee_id)
);
create index leads_leader on kobling.leads (leader_id);
