import type { Text } from '../../platform/i18n/text.ts'
import type { da } from './text.rules.da.ts'

export const en: Text<typeof da> = {
  part_own_area: 'Only somebody from the area can answer for it.',
  wording_own_area: 'You can only write for your own area, once it takes part.',
  wordings_are_open:
    'The wording has been shown to the others and stands. Propose a change to the common wording instead.',
  wordings_hidden: 'You can do that once all have written, or the day has come.',
  not_in_loop: 'Those who take part can do that. Ask somebody in your area whether you should join.',
  too_many_differences: 'There are 26 differences already. Close some of them first.',
  stand_own_area: 'Each area answers for itself.',
  stand_newest: 'There is a newer edition. Read it first.',
  stand_reason: 'Write what is missing.',
  endorse_leaders: 'Leaders are those who endorse.',
  endorse_missing: 'There is no such edition.',
  endorse_own_words: 'You wrote part of it yourself. Leaders endorse what others made grow.',
  endorse_not_grown: 'Wait until an area stands behind it or can live with it.',
  amend_own_area: 'Say which of your own areas the words come from.',
  take_other_area:
    'A proposal is taken up by another of the areas that take part, and not by whoever proposed it.',
  edition_old: 'A newer edition came meanwhile. Read it, and propose again.',
  under_five: 'We show no figures under five, nor any that can be worked out. Put it in words.',
  culture_own_area: 'You write about your own culture.',
  frame_leaders: 'Leaders are those who give a frame.',
  frame_level: 'You give a frame as the leader that you are, not as your own leader.',
  frame_given_to: 'That frame was given to somebody else.',
  dialogue_leaders:
    'Leaders hold the dialogue about a frame. Write it as a doubt, or take it up with your leader.',
  dialogue_answered: 'It has been answered.',
  dialogue_givers_answer: 'Whoever gave the frame answers, or the leader above.',
  frame_replaced: 'There is a newer edition of that frame already. Read it first.',
  experiment_kept: 'Only an experiment that you kept can become an agreement.',
  experiment_asked: 'A leader has been asked about that experiment already.',
  experiment_over: 'The experiment has been settled.',
  experiment_came: 'Write what you saw, also when you stop.',
  outcome_needs_yes: 'The citizen must first say yes to their words being told.',
  telling_answered: 'You have said yes. You can take it back.',
  telling_not_alone:
    'By the rules the citizen cannot say yes to it alone, or has died. So the words cannot be told here.',
  telling_names_you:
    'Many in the municipality will read this. Write it without your full name, or answer without changing the words.',
  telling_not_told: 'It has not been told yet.',
  voice_own: 'Only whoever wrote it can take it back.',
  rollout_wide_reason: 'Write why you do not start small.',
  sceptic_reason: 'Write your reason. It is kept with respect.',
  agree_own: 'Each leader answers for themself.',
}
