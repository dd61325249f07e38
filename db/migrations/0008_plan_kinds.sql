-- The plan's kinds of object: which column is seen at which depth (times, headline, all).
-- Parts: 24 own words and goals · 25 actions and meetings · 26 interventions · 27 notes and documents · 28 measures · 29 team

select kobling.make_object_kind('words', 24::smallint, 'citizen',
  times => '{}', headline => '{kind,ended_at}', everything => '{text,told_to}');

select kobling.make_object_kind('goal', 24::smallint, 'citizen',
  times => '{target_on}', headline => '{state,later,position,areas}',
  everything => '{title,why,waits_for,end_reason,replaces_id}', ties => '{"replaces_id": ["goal"]}');

select kobling.make_object_kind('action', 25::smallint, 'area',
  times => '{starts_on,due_on,done_on}', headline => '{state,duty,waits_on,doer_kind}',
  everything => '{goal_id,title,doer_id,doer_name,duty_law,rhythm,how_it_went,released_at}', ties => '{"goal_id": ["goal"]}');

select kobling.make_object_kind('intervention', 26::smallint, 'area',
  times => '{starts_on,ends_on}', headline => '{catalogue_code,catalogue_title,state}',
  everything => '{title,legal_basis,provider,about,goal_ids}', whereabouts => '{provider}', ties => '{"goal_ids": ["goal"]}');

select kobling.make_object_kind('note', 27::smallint, 'area',
  times => '{}', headline => '{to_whom}', everything => '{text,about_kind,about_id,reply_to}',
  ties => '{"about_kind": ["goal", "action"], "about_id": ["goal", "action"], "reply_to": ["note"]}');

select kobling.make_object_kind('picture', 27::smallint, 'area',
  times => '{}', headline => '{}', everything => '{text}');

select kobling.make_object_kind('attachment', 27::smallint, 'area',
  times => '{dated_on}', headline => '{resource_type}', everything => '{title,content}', whereabouts => '{content}', outside_plan => '{content}');

select kobling.make_object_kind('stands_in', 26::smallint, 'area',
  times => '{from_on,until_on}', headline => '{code}', everything => '{said_yes_on,said_yes_how,answers}');

create function kobling.may_invite(the_citizen uuid) returns boolean
language sql stable security definer set search_path = kobling, pg_temp as $$
  select exists (select from kobling.sight s
    where s.reader_id = kobling.actor() and s.citizen_id = the_citizen and s.from_at <= now() and now() < s.until_at
      and (s.self or s.own <> 0))
$$;

-- Nobody puts themselves on a team: somebody on the case, or the citizen, invites.
select kobling.make_object_kind('member', 29::smallint, 'area',
  times => '{from_at,until_at}', headline => '{kind}', everything => '{person_id,name,role,phone}',
  extra_write => 'person_id is distinct from kobling.actor() and kobling.may_invite(citizen_id)');

select kobling.make_plan_view();
select kobling.make_held_view();
