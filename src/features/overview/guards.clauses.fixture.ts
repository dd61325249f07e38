/** A function or view, a clause in it, and what stands there when it is left out: `true` unless said. */
export type Clause = [name: string, clause: string, left?: string]

const seen: Clause[] = [
  ['seen.sparring_talk', 'kobling.actor() = t.leader_id OR kobling.actor() = t.other_id'],
  ['seen.sparring_talk', 'kobling.actor() = t.leader_id', 'false'],
  ['seen.sparring_talk', 'kobling.actor() = t.other_id', 'false'],
  ['seen.sparring_part', 'kobling.actor() = t.leader_id OR kobling.actor() = t.other_id'],
  ['seen.sparring_part', 't.id = p.talk_id'],
  ['seen.statistics_ground', 'g.ended_at IS NULL'],
  ['seen.statistics_ground', 'kobling.is_employee()'],
  ['seen.political_frame', "f.level = 'politicians'::text"],
  ['seen.political_frame', 'kobling.is_politician()', 'false'],
  ['seen.political_frame', 'kobling.in_municipality()', 'false'],
  ['seen.political_frame', 'kobling.in_municipality()'],
  ['is_employee', "e.role <> 'politician'"],
  ['in_municipality', "e.role <> 'politician'"],
  ['is_politician', "e.role = 'politician'"],
  ['is_politician', 'e.employee_id = kobling.actor()'],
  ['is_politician', 'e.from_at <= now()'],
  ['is_politician', 'now() < e.until_at'],
]

const beginning: Clause[] = [
  ['begin_sparring', 'l.leader_id = kobling.actor()'],
  ['begin_sparring', 'l.employee_id = the_other'],
  ['begin_sparring', 'l.leader_id = the_other'],
  ['begin_sparring', 'l.employee_id = kobling.actor()'],
  ['begin_sparring', 'above is not null'],
  ['begin_sparring', 'kobling.is_leader()'],
  ['begin_sparring', 'e.employee_id = the_other'],
  ['begin_sparring', 'e.level is not null'],
  ['begin_sparring', 'e.from_at <= now()'],
  ['begin_sparring', 'now() < e.until_at'],
]

const demand = 'kobling.demand(kobling.own_talk(the_talk))'
const acts: Clause[] = [
  ['own_talk', 't.id = the_talk'],
  ['own_talk', 't.held_at is null'],
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
  [
    'pulse.take',
    'delete from pulse.asked where month = the_month and person_id = kobling.actor() and not answered',
    'delete from pulse.asked where month = the_month and person_id = kobling.actor() and false',
  ],
  [
    'pulse.take',
    'if not exists (select from pulse.asked where month = the_month and person_id = kobling.actor() and not answered) then',
    'if true then',
  ],
]

export const CLAUSES = { seen, beginning, acts, ground, pulse }
