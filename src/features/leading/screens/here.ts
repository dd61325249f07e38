import { useDates, useText } from '../../../platform/i18n/react.tsx'
import { da } from '../text.da.ts'
import { en } from '../text.en.ts'

/** What every screen of the room speaks with. */
export const useHere = () => ({ t: useText(da, en), dates: useDates() })
