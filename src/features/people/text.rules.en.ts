import type { Text } from '../../platform/i18n/text.ts'
import type { da } from './text.rules.da.ts'

export const en: Text<typeof da> = {
  citizen_exists: 'The citizen is known here already. Find them by CPR number.',
  ask_staff_to_change:
    'You can correct contact details, language, interpreter and easy reading yourself. Ask the municipality to correct the rest.',
  household_already: 'They are in the same household already.',
  household_other: 'One of them is in another household on that day. Take that person out of it first.',
  household_protected:
    'One of them has a protected address. Do not record whom they live with: it says where they are.',
  household_stranger: 'You must work with both of them to record that they live together.',
  cannot_represent:
    'Choose somebody whom the citizen has let in as a relative, or a citizen with whose case you work. Otherwise the name alone will do.',
  custody_shares: 'Whoever holds custody must always be asked about who may see what.',
  protection_stays: 'Only somebody who may see where the citizen is can lift the protection.',
}
