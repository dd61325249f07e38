import type { Text } from '../../platform/i18n/text.ts'
import type { da } from './text.rules.da.ts'

export const en: Text<typeof da> = {
  no_leader:
    'We know no leader to whom the question could go. Ask the system owner to correct who leads whom.',
  question_closed: 'The question is no longer open.',
  disagreement_needs_two: 'A disagreement is between two areas at least. Choose the other area.',
  onward_needs_agreement:
    'Say for whom the answer holds, who looks after it, and when you will look at it again.',
  case_makes_no_agreement: 'An answer to one case does not become a working agreement.',
  binds_others:
    'You cannot bind an area that none of you answers for. Choose fewer areas, or answer together.',
  review_needs_day: 'Choose a day within two years when the agreement is looked at again.',
  change_needs_text: 'Write the agreement as it now reads, and why.',
  reason_needed: 'Say briefly why.',
  not_their_area: 'Choose an area in which you work and for which the agreement holds.',
  answer_stands:
    'The citizen has answered. The answer stands until the citizen changes it, or you ask again.',
  own_no_stands:
    'The citizen said no on their own page, and can say yes there. A yes is only written down after a meeting on a later day. Write the day.',
  owner_in_scope: 'Choose a leader, or somebody who works in one of the areas that the agreement covers.',
  nothing_proposed: 'There is no proposal to answer any longer.',
  asker_answers: 'Whoever asked cannot be the one who answers. Choose another leader.',
  table_over: 'That time was kept, declined, or is over. Bring the question to another.',
  whose_table: 'Choose the leader and the team.',
}
