import type { Text } from '../../platform/i18n/text.ts'
import type { da } from './text.rules.da.ts'

export const en: Text<typeof da> = {
  pulse_answered: 'You have already answered this month. Thank you.',
  talk_held: 'The talk has been held and cannot be changed. Write in the next one.',
  talk_in_past: 'Choose a day that has not passed.',
  talk_with: 'A sparring talk is between a leader and that leader’s own leader. Choose somebody on the list.',
  talk_no_note: 'Write the note first.',
}
