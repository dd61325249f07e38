/** A function or view, a clause in it, and what stands there when it is left out: `true` unless said. */
export type Clause = [name: string, clause: string, left?: string]

const sight: Clause[] = [
  ['seen.leader_note', 'owner_id = kobling.actor()'],
  ['stands_above', 'kobling.is_leader()'],
  ['stands_above', 'kobling.leads_person(the_person)'],
  ['sees_handover', 'kobling.in_municipality()'],
  ['sees_handover', 'kobling.actor() in (h.from_id, h.to_id, h.made_by)'],
  ['sees_handover', 'kobling.actor() in (h.from_id, h.to_id, h.made_by)', 'false'],
  ['sees_handover', 'or kobling.stands_above(h.from_id)', ''],
  ['sees_handover', 'or kobling.stands_above(h.to_id)', ''],
  ['seen.handover', 'kobling.sees_handover(h.*)'],
  ['seen.handover_item', 'kobling.sees_handover(h.*)'],
  ['seen.handover_item', 'h.to_id = kobling.actor()'],
  ['seen.handover_item', 'h.id = i.handover_id'],
  ['seen.waits_for_leader', 'kobling.in_municipality()'],
  ['seen.waits_for_leader', 'kobling.sees_all_of(i.object_id)'],
  ['seen.waits_for_leader', 'kobling.item_waits(i.*)'],
  ['item_waits', 'i.answer is null'],
  ['item_waits', 'f.ended_at is null'],
  ['item_waits', "q.state = 'open'"],
  ['item_waits', 'l.ended_at is null'],
]

const acts: Clause[] = [
  ['write_leader_note', 'kobling.demand(kobling.is_leader())'],
  ['set_handover_meeting', 'kobling.in_municipality()'],
  ['set_handover_meeting', 'kobling.actor() in (h.from_id, h.to_id, h.made_by)'],
  ['set_handover_meeting', 'where id = the_handover', 'where true'],
  ['set_handover_meeting', 'version = seen_version'],
  ['start_handover', 'kobling.is_leader()'],
  ['start_handover', '(h.from_id = kobling.actor() or kobling.stands_above(h.from_id))'],
  ['start_handover', 'or kobling.stands_above(h.from_id)', ''],
  ['start_handover', 'e.employee_id = h.to_id'],
  ['start_handover', 'e.level is not null'],
  ['start_handover', "coalesce(a.kind, 'municipal') = 'municipal'"],
  ['answer_handover', 'h.to_id = kobling.actor()'],
  ['answer_handover', 'kobling.is_leader()'],
  ['answer_handover', 'kobling.item_waits(i)'],
  ['answer_handover', "the_answer <> 'ended'"],
  ['answer_handover', "(the_answer = 'endorsed' or the_words <> '')"],
]

const money: Clause[] = [
  ['sees_money', 'kobling.is_leader()'],
  ['sees_money', 'f.id = the_frame'],
  ['sees_money', 'f.given_to_id = kobling.actor()', 'false'],
  ['sees_money', 'f.made_by = kobling.actor()', 'false'],
  ['sees_money', 'kobling.leads_person(f.given_to_id)', 'false'],
  ['seen.money_used', 'kobling.sees_money(m.frame_id)'],
  ['note_money', 'kobling.is_leader()'],
  ['note_money', 'f.id = the_frame'],
  ['note_money', 'f.given_to_id = kobling.actor()'],
  ['note_money', 'f.ended_at is null'],
  ['strike_money', 'kobling.demand(kobling.is_leader())'],
  ['strike_money', 'm.id = the_id'],
  ['strike_money', 'm.struck_at is null'],
  ['strike_money', 'kobling.holds_frame(m.frame_id)'],
  ['strike_money', 'kobling.demand(found)'],
  ['paid_for', "f.level = 'politicians'"],
  ['paid_for', 'kobling.is_politician()', 'false'],
  ['paid_for', 'kobling.in_municipality()', 'false'],
  ['paid_for', '(kobling.is_politician() or kobling.in_municipality())'],
  ['paid_for', 'm.struck_at is null'],
]

export const CLAUSES = { sight, acts, money }
