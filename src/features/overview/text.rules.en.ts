import type { Text } from '../../platform/i18n/text.ts'
import type { da } from './text.rules.da.ts'

export const en: Text<typeof da> = {
  pulse_answered: 'You have already answered this month. Thank you.',
  talk_held: 'The talk has been held or ended and cannot be changed.',
  talk_in_past: 'Choose a day that has not passed.',
  talk_with:
    'There is sparring between you already, or you are neither at one level nor one another’s nearest leader. Choose somebody on the list.',
  ask_not_yours: 'It does not wait for you. Load the page again to see where it stands.',
  talk_no_note: 'Write the note first.',
}
