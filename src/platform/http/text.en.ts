import type { Text } from '../i18n/text.ts'
import type { da } from './text.da.ts'

export const en: Text<typeof da> = {
  problem: {
    invalid: 'Something is not filled in correctly',
    malformed: 'We could not read what you sent',
    too_large: 'What you sent is too large',
    not_signed_in: 'You are not signed in',
    not_allowed: 'You do not have access to that',
    not_found: 'It does not exist, or you cannot see it',
    conflict: 'Somebody else changed it meanwhile',
    version_needed: 'Say which version you have seen',
    rule: 'That cannot be done',
    too_many: 'Too many attempts. Wait a moment and try again',
    unsupported_media: 'We can only read JSON here',
    busy: 'Kobling is busy just now. Nothing was saved. Try again shortly',
    unexpected: 'Something went wrong on our side. Nothing was saved. Try again shortly',
  },
  detail: {
    conflict: 'Your change was not saved. See both versions, and choose.',
    version_needed: 'Send If-Match with the version that you have seen.',
  },
  field: {
    required: 'Must be filled in',
    type: 'Has the wrong form',
    too_small: limit => `Must be at least ${limit}`,
    too_big: limit => `Must be at most ${limit}`,
    too_long: limit => `Must be at most ${limit} characters`,
    date: 'Must be a date that exists',
    datetime: 'Must be a date with a time',
    uuid: 'Is not a valid key',
    email: 'Does not look like an e-mail address',
    format: 'Has the wrong form',
    choice: limit => `Must be one of: ${limit}`,
    unknown: 'We do not know that field',
    day_range: 'The date must be between 1880 and 2200',
    characters: 'Contains characters that cannot be stored',
    cpr: 'Is not a valid CPR number',
    cpr_birth_date: 'Does not match the birth date',
    other: 'Cannot be used',
  },
}
