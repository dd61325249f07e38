import type { Text } from '../../platform/i18n/text.ts'
import type { da } from './text.told.da.ts'

export const en: Text<typeof da> = {
  title: 'Told back to you',
  lead: 'Something moved for a citizen, and you were in it. Told with the citizen’s yes.',
  more: n => (n === 1 ? 'One more has been told' : `${n} more have been told`),
  moved: 'What moved',
  read: 'I have read it',
}
