import type { Text } from '../../platform/i18n/text.ts'
import type { da } from './text.rules.da.ts'

export const en: Text<typeof da> = {
  not_their_screen: 'Choose how the citizen said yes: at the table, by phone or on paper.',
  themes_need_yes: 'Taking a theme away may show it to more people. That needs the citizen’s yes.',
  only_citizen_changes_words: 'Only the citizen can change their own words.',
  already_confirmed: 'It is confirmed already.',
  goal_move: 'The goal cannot go from that state to the other.',
  goal_not_confirmed: 'The goal is a proposal until the citizen says yes.',
  goal_waits_for: 'Write what the goal waits for.',
  goal_end_reason: 'Write why the goal ends.',
  not_yours: 'Somebody else is to do that.',
  action_not_open: 'The agreement is no longer open.',
  done_in_future: 'The date lies in the future.',
  doer_cannot_see:
    'Whoever is to do it cannot see all of it. Ask the citizen for consent, or choose somebody else.',
  areas_enter_interventions: 'Interventions are entered by the area that gives them.',
  plan_needs_yes: 'The citizen must first say yes to one plan.',
  no_plan_yet: 'There is no plan yet.',
  nobody_invites_themselves: 'Nobody can put themselves on a team. Ask somebody on the team to invite you.',
  already_on_team: 'That person is on the team already.',
  already_left: 'That person is no longer on the team.',
  plan_there: 'The plan has begun.',
  lead_hands_over: 'Only the plan lead or the citizen can choose a new plan lead.',
}
