import type { Clause } from '../../../test/guards/clauses.ts'

const seen: Clause[] = [
  ['seen.sparring_talk', 'kobling.actor() = t.leader_id OR kobling.actor() = t.other_id'],
  ['seen.sparring_talk', 'kobling.actor() = t.leader_id', 'false'],
  ['seen.sparring_talk', 'kobling.actor() = t.other_id', 'false'],
  ['seen.sparring_part', 'kobling.actor() = t.leader_id OR kobling.actor() = t.other_id'],
  ['seen.sparring_part', 't.id = p.talk_id'],
  ['seen.sparring_ask', 'kobling.actor() = k.asker_id OR kobling.actor() = k.asked_id'],
  ['seen.sparring_ask', 'kobling.actor() = k.asker_id', 'false'],
  ['seen.sparring_ask', 'kobling.actor() = k.asked_id', 'false'],
  ['seen.statistics_ground', 'g.ended_at IS NULL'],
  ['seen.statistics_ground', 'kobling.in_municipality()'],
  ['seen.political_frame', "f.level = 'politicians'::text"],
  ['seen.political_frame', 'kobling.is_politician()', 'false'],
  ['seen.political_frame', 'kobling.in_municipality()', 'false'],
  ['seen.political_frame', 'kobling.in_municipality()'],
  ['in_municipality', "e.role <> 'politician'"],
  ['is_politician', "e.role = 'politician'"],
  ['is_politician', 'e.employee_id = kobling.actor()'],
  ['is_politician', 'e.from_at <= now()'],
  ['is_politician', 'now() < e.until_at'],
]

const reading: Clause[] = [
  ['is_employee', "e.role <> 'politician'"],
  ['seen.led_place', 'leader_id = kobling.actor()'],
  ['seen.led_place', 'during @> now()'],
  ['read_overview', 'kobling.in_municipality()'],
  ['read_overview', 'kobling.in_municipality()', 'false'],
  ['read_overview', 'kobling.is_politician()', 'false'],
  ['read_overview', 'f.place = any (places)'],
  ['read_overview', 'p.place = any (places)'],
]

const asking: Clause[] = [
  ['leads_at', 'e.employee_id = the_person'],
  ['leads_at', 'e.from_at <= now()'],
  ['leads_at', 'now() < e.until_at'],
  ['leads_at', "coalesce(a.kind, 'municipal') = 'municipal'"],
  ['may_spar', 'kobling.leads_at(the_other) is not null'],
  ['may_spar', 'kobling.leads_at(kobling.actor()) is not null'],
  ['may_spar', 'kobling.leads_at(the_other) = kobling.leads_at(kobling.actor())'],
  ['may_spar', 'kobling.leads_at(the_other) = kobling.leads_at(kobling.actor())', 'false'],
  ['may_spar', '(the_other, kobling.actor()), ', ''],
  ['may_spar', ', (kobling.actor(), the_other)', ''],
  ['ask_sparring', 'kobling.demand(kobling.may_spar(the_other))'],
  ['ask_sparring', 'k.asker_id = kobling.actor()'],
  ['ask_sparring', 'k.asked_id = the_other'],
  ['ask_sparring', 'k.declined_at is not null'],
  ['ask_sparring', 't.held_at is null'],
  ['ask_sparring', 't.ended_at is null'],
  ['ask_sparring', '(the_other, kobling.actor()), ', ''],
  ['ask_sparring', ', (kobling.actor(), the_other)', ''],
  ['answer_sparring', 'k.turn_id = kobling.actor()'],
  ['answer_sparring', 'k.declined_at is null'],
  [
    'answer_sparring',
    "(the_answer = 'no' or kobling.may_spar(case k.turn_id when k.asker_id then k.asked_id else k.asker_id end))",
  ],
  ['answer_sparring', "the_answer = 'no' or", ''],
  ['answer_sparring', 'k.version <> seen_version', 'false'],
  ['answer_sparring', 'l.leader_id = k.asker_id'],
  ['answer_sparring', 'l.employee_id = k.asked_id'],
  ['answer_sparring', "k.kind = 'offer'"],
  ['answer_sparring', 'l.leader_id = k.asked_id'],
  ['answer_sparring', 'l.employee_id = k.asker_id'],
  ['drop_sparring', 'asker_id = kobling.actor()'],
  ['drop_sparring', 'id = the_ask', 'true'],
  ['drop_sparring', 'kobling.demand(found)'],
]

const demand = 'kobling.demand(kobling.own_talk(the_talk))'
const acts: Clause[] = [
  ['own_talk', 't.id = the_talk'],
  ['own_talk', 't.held_at is null'],
  ['own_talk', 't.ended_at is null'],
  ['own_talk', 'kobling.actor() in (t.leader_id, t.other_id)'],
  ['write_sparring', demand],
  ['write_sparring', 'talk_id = the_talk'],
  ['write_sparring', 'person_id = kobling.actor()'],
  ['note_sparring', demand],
  ['note_sparring', 'where id = the_talk', 'where true'],
  ['note_sparring', 'version = seen_version'],
  ['note_sparring', 'person_id = kobling.actor()'],
  ['note_sparring', 'talk_id = the_talk'],
  ['agree_sparring', demand],
  ['agree_sparring', 'where id = the_talk', 'where true'],
  ['agree_sparring', 'version = seen_version'],
  ['agree_sparring', "note <> ''"],
  ['agree_sparring', 'talk_id = the_talk'],
  ['agree_sparring', 'person_id = kobling.actor()'],
  ['hold_sparring', demand],
  ['hold_sparring', 'where id = the_talk', 'where true'],
  ['hold_sparring', 'version = seen_version'],
  ['move_sparring', demand],
  ['move_sparring', 'where id = the_talk', 'where true'],
  ['move_sparring', 'version = seen_version'],
  ['end_sparring', demand],
  ['end_sparring', 'where id = the_talk', 'where true'],
  ['end_sparring', 'version = seen_version'],
]

const ground: Clause[] = [
  ['record_ground', 'e.employee_id = kobling.actor()'],
  ['record_ground', "e.role = 'director'"],
  ['record_ground', 'e.from_at <= now()'],
  ['record_ground', 'now() < e.until_at'],
  ['record_ground', 'ended_at is null'],
]

const pulse: Clause[] = [
  ['pulse.mine', 'a.person_id = kobling.actor()'],
  ['pulse.mine', 'a.month = r.month'],
  ['pulse.mine', 'kobling.is_employee()'],
  ['pulse.take', 'kobling.is_employee()'],
  [
    'pulse.take',
    'delete from pulse.asked where month = the_month and person_id = kobling.actor() and not answered',
    'delete from pulse.asked where month = the_month and person_id = kobling.actor() and false',
  ],
  [
    'pulse.take',
    'exists (select from pulse.asked where month = the_month and person_id = kobling.actor() and not answered)',
    'false',
  ],
]

export const CLAUSES = { seen, reading, asking, acts, ground, pulse }
