import type { Text } from '../../platform/i18n/text.ts'
import type { da } from './text.rules.da.ts'

export const en: Text<typeof da> = {
  citizen_exists: 'The citizen is known here already. Find them by CPR number.',
  ask_staff_to_change:
    'You can correct contact details, language, interpreter and easy reading yourself. Ask the municipality to correct the rest.',
  protection_stays: 'Only somebody who may see where the citizen is can lift the protection.',
}
