import type { Text } from '../i18n/text.ts'
import type { da } from './text.saving.da.ts'

export const en: Text<typeof da> = {
  saving: 'Saving …',
  notSaved: 'It was not saved',
  offline: 'There is no connection. What you wrote is still here. Try again in a moment.',
  changed: 'Somebody changed it meanwhile. What you wrote is still here. Read what is new, and save again.',
  fields: 'Correct what is marked below.',
  failed: 'Something went wrong. Try again.',
  clash: {
    title: 'You have changed the same thing',
    body: 'Somebody else saved while you wrote. Nothing is lost: here are both versions. Choose what holds, field by field.',
    yours: 'Yours',
    others: 'What is saved now',
    save: 'Save what I chose',
    back: 'Go on editing',
    merged: 'The rest was changed by one of you only. It is put together:',
    field: 'Field',
    becomes: 'Becomes',
    by: 'Changed by',
    who: { mine: 'you', theirs: 'somebody else' },
    mergedWith: (fields: readonly string[]) =>
      `Saved together with what somebody else changed meanwhile: ${fields.join(', ')}`,
    nothing: 'Not filled in',
  },
}
