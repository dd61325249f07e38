import type { Verb } from '../../../platform/api.ts'
import { useDates, useText } from '../../../platform/i18n/react.tsx'
import { useSavingWith } from '../../../platform/react/saving.ts'
import { da } from '../text.da.ts'
import { en } from '../text.en.ts'

/** What every screen of the room speaks with. */
export const useHere = () => ({ t: useText(da, en), dates: useDates() })

export function useSaving<V extends Verb>(verb: V) {
  return useSavingWith(verb, useText(da, en))
}
