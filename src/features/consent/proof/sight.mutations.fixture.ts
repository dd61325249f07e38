// Clauses of the rules, and what each is changed into. A clause that is rewritten is rewritten here too.

import type { Clauses } from '../../../../test/guards/mutate.ts'

export const functions: Clauses = {
  required_parties: [
    ['c.birth_date is null and r.until_age is null', 'false'],
    ['at >= kobling.midnight', 'at > kobling.midnight'],
    ['at < kobling.midnight', 'at <= kobling.midnight'],
    ['p.from_at <= at', 'true'],
    ['at < p.until_at', 'true'],
    ['p.kind in (select party from age_ok)', 'true'],
    ["and 'sharing' = any (p.acts)", ''],
    ["where 'citizen' in (select party from age_ok)", ''],
  ],
  sharing_holds: [
    ['s.confirmed_at is null or', ''],
    ['at < s.confirmed_at or', ''],
    ['at < s.from_at', 'at <= s.from_at'],
    ['s.until_at <= at', 's.until_at < at'],
    ['s.ended_at <= at', 'false'],
    ["if s.basis = 'law' then return true; end if;", ''],
    ['kobling.midnight(c.died_on)', "'infinity'::timestamptz"],
    ['count(*) > 0 and', 'count(*) = 0 or'],
    ['bool_and', 'bool_or'],
    ['y.upheld_at <= at', 'true'],
    ['y.party_id = r.party_id', 'true'],
  ],
  has_left: [
    ['e.area_id = area', 'true'],
    ['since < e.until_at', 'true'],
    ['e.until_at <= at', 'true'],
    ['and e.until_at < f.until_at', ''],
  ],
  sight_of: [
    ['e.from_at <= at and at < e.until_at),\n  team_areas', 'true),\n  team_areas'],
    ['join works_in using (area_id)\n    where m.person_id', 'where m.person_id'],
    ['m.from_at <= at and at < m.until_at', 'm.from_at <= at'],
    ['m.from_at <= at and', ''],
    ["and r.kind <> 'self'", ''],
    [
      's.receiver_area in (select area_id from team_areas)',
      's.receiver_area in (select area_id from own_areas)',
    ],
    ["s.basis = 'law' and s.receiver_area in (select area_id from assigned)", 'false'],
    ['and not kobling.has_left(reader, s.via_area, s.from_at, at)', ''],
    ['s.via_area in (select area_id from works_in)', 'true'],
    ['s.via_area is null and not exists (select from kobling.employee e where e.id = reader)', 'false'],
    ['and kobling.sharing_holds(s, at)', ''],
    ['t.retired_at <= at', 'false'],
    ['(where l.depth >= 2)', '(where l.depth >= 1)'],
    ['(where l.depth >= 3)', '(where l.depth >= 2)'],
    ['~(1::bigint << 54 | coalesce(bit_or(l.bit), 0))', '~coalesce(bit_or(l.bit), 0)'],
    ['e.from_at <= at and at < e.until_at),\n  it', 'e.from_at <= at),\n  it'],
    ['nth > 1', 'false'],
    ['it.self or it.related or exists (select from masks)', 'it.self or it.related'],
    ['it.self or it.related or exists', 'true or exists'],
    ['and w.from_at <= at and at < w.until_at', ''],
    ['it.self or not (select c.protected_address', 'not (select c.protected_address'],
    ['not exists (select from kobling.employee e where e.id = reader), it.team', 'it.self, it.team'],
  ],
  depth: [
    ['owns & own <> 0 or', ''],
    ['then 3', 'then 2'],
    ['need & deny_headline = 0 then 2', 'need & deny_times = 0 then 2'],
    ['kobling.depth_of_more(need, more)', '0'],
  ],
  find_by_cpr: [
    ["and a.kind = 'municipal'", ''],
    ['and now() < e.until_at', ''],
    ['e.from_at <= now() and', ''],
  ],
  act_as: [
    ['s.ended_at is null and', ''],
    ['s.ends_at > now()', 'true'],
    ['s.last_seen_at > now()', 's.last_seen_at < now() or s.last_seen_at > now()'],
  ],
  may_write: [
    ['case when area is null then s.self else', 'case when area is null then true else'],
    ['s.own & (1::bigint << area) <> 0', 's.own <> 0'],
  ],
  may_change: [
    ['author = kobling.actor() and draft_until', 'draft_until'],
    ['and draft_until > now()', ''],
    ['held_until <= now()', 'true'],
    ['not s.held_back or', ''],
    ['then citizens or owns = 0', 'then true'],
    ['owns & s.own <> 0', 's.own <> 0'],
    ['of_citizen and s.own <> 0', 'of_citizen'],
    ['or doer = kobling.actor()', ''],
    ['s.deny_all, s.more) = 3', 's.deny_all, s.more) >= 0'],
  ],
  uphold_consent: [
    ['p.id = party and', ''],
    ['and p.person_id = kobling.actor()', ''],
    ['perform kobling.check_decides(the_citizen, the_how);', ''],
    ['mine and party <> the_citizen then', 'false then'],
    ["the_how <> 'screen'", 'false'],
    ['and h.ended_at is null', ''],
    ["and (mine or party <> the_citizen or h.how <> 'screen')", ''],
    ['party not in (select', 'party in (select null union all select'],
  ],
  open_emergency: [
    ['if not kobling.works_in(area)', 'if false'],
    ['if kobling.emergency_waits(the_citizen)', 'if false'],
    ['if not exists (select from kobling.citizen', 'if false and not exists (select from kobling.citizen'],
  ],
  emergency_waits: [
    ['e.person_id = kobling.actor() and', ''],
    ['and e.citizen_id = the_citizen', ''],
    ['and e.from_at > now() - make_interval(days => kobling.emergency_days())', ''],
    ['and e.justified is not true', ''],
    ['e.justified is not true', 'e.justified is null'],
  ],
  emergency_days: [["s.key = 'emergency_days'", 'false']],
  may_review: [
    ['the_person <> kobling.actor() and', ''],
    ['kobling.is_data_protection_officer() or', ''],
    ['or kobling.leads_in(area)', ''],
    ['(kobling.is_data_protection_officer() or kobling.leads_in(area))', 'true'],
  ],
  review_emergency: [
    ['and e.reviewed_at is null', ''],
    ['and kobling.may_review(e.person_id, e.area_id)', ''],
  ],
  works_for: [['where not kobling.may_write(the_citizen, a)', 'where false']],
  record_law: [
    ['not exists (select from unnest(bits) b where b < 24)', 'false'],
    ['or not kobling.works_for(the_citizen, array(select b from unnest(bits) b where b < 24))', ''],
  ],
  end_law: [
    ['and kobling.works_for(the_citizen, array[l.bit])', ''],
    ["and h.basis = 'law'", ''],
    ['and h.ended_at is null', ''],
  ],
  unseen_givers: [
    ['and l.bit < 24', ''],
    ['and not kobling.is_self(h.citizen_id)', ''],
    ['and not (h.receiver_area is not null and kobling.may_write(h.citizen_id, h.receiver_area))', ''],
    ['and not kobling.may_write(h.citizen_id, l.bit)', ''],
  ],
  action_reported: [
    ["new.state = 'dropped' and old.state <> 'dropped' or", ''],
    ['rest is distinct from old', 'false'],
    ['rest.done_on := old.done_on;', ''],
  ],
  owns_record: [
    ['then s.self', 'then false'],
    ['owns & s.own <> 0', 'true'],
  ],
  action_keep: [
    ['(old.confirmed or not false)', 'old.confirmed'],
    ['and new.yes_version is distinct from new.version\n', '\n'],
    [
      "and new.yes_version is distinct from new.version then\n          raise exception 'a yes",
      "and false then\n          raise exception 'a yes",
    ],
    ['and old.draft_until is null and (old', 'and (old'],
    ['x.retired_at is null or x.retired_at > now()', 'true'],
    ['t <> all (', 'false and t <> all ('],
  ],
  goal_keep: [
    ['and me <> new.citizen_id and', 'and'],
    ['(old.confirmed or not true)', 'true'],
  ],
}

/** What the need of an object is made of: its rows are written again, so that the change shows. */
export const needs: [from: string, to: string][] = [
  ['1::bigint << part', '0'],
  ['of_citizen or area is null', 'area is null'],
  ['case when also_area is null then 0 else 1::bigint << also_area end', '0'],
  ['confirmed and', ''],
  ['and themes is not null', ''],
  ['bit_or(1::bigint << t)', 'bit_or(0::bigint)'],
]

const conditions: [from: string, to: string][] = [
  ['(d.depth > 0)', 'true'],
  ['(o.held_until <= now())', 'true'],
  ['(NOT s.held_back)', '(NOT s.self)'],
  ['(o.author_id = kobling.actor())', 'true'],
  ['(o.draft_until > now())', 'true'],
  ['(s.reader_id = kobling.actor())', 'true'],
  ['(now() < s.until_at)', 'true'],
]
/** Where a view reads sight alone, its columns bear no name of a table. */
const ofPlan = conditions.map(([from, to]): [string, string] => [
  from.replace(/s\.(reader_id|until_at)/, '$1'),
  to,
])
export const views: Clauses = {
  plan_objects: ofPlan,
  work: [
    ['(s.reader_id = kobling.actor())', 'true'],
    ['(now() < s.until_at)', 'true'],
    ['((a.owns & m.own) <> 0)', 'true'],
    ["(a.waits_on = 'us'::text) OR", ''],
    ["AND ((a.doer_kind = 'citizen'::text) OR (a.waits_on = 'citizen'::text)) AND m.self", 'AND m.self'],
    ['AND m.self AND (a.draft_until IS NULL)', 'AND m.self'],
    [
      'AND m.self AND (a.draft_until IS NULL) AND ((a.held_until IS NULL) OR (a.held_until <= now()))',
      'AND m.self AND (a.draft_until IS NULL)',
    ],
    ['AND (m.self OR ((g.owns & m.own) <> 0))', ''],
    ['AND (m.self OR ((w.owns & m.own) <> 0))', ''],
    ['AND (g.draft_until IS NULL)', ''],
    ['(g.held_until <= now())', 'true'],
  ],
  my_plan: [
    ['(s.reader_id = kobling.actor())', 'true'],
    ['(now() < s.until_at)', 'true'],
    ['s.find', 'true'],
  ],
  ...Object.fromEntries(['note', 'member'].map(view => [view, conditions])),
  citizen: [
    ['(s.reader_id = kobling.actor())', 'true'],
    ['(now() < s.until_at)', 'true'],
    ['(s.own <> 0)', 'true'],
  ],
  contact: [
    ['(s.own <> 0)', 'true'],
    ['s.whereabouts', 'true'],
    ["'phone'::text, ", ''],
  ],
  representation: [['(s.own <> 0)', 'true']],
  sharing: [
    ['(h.hidden_until > now())', 'false'],
    ['(h.receiver_person = s.reader_id)', 'false'],
    ['((l."bit" >= 24) AND (l."bit" <= 53))', 'true'],
  ],
}
/** A team has neither drafts nor what is held back; goals and notes are enough to try these on. */
export const cannotBe = (view: string, [from]: [string, string]) =>
  view === 'member' && /held|draft|author/.test(from)
