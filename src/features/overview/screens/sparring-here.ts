import { useDates, useText } from '../../../platform/i18n/react.tsx'
import { da } from '../text.sparring.da.ts'
import { en } from '../text.sparring.en.ts'

/** What every screen of sparring speaks with. */
export const useHere = () => ({ t: useText(da, en), dates: useDates() })

/** Thursday 3 December at 10, as a line begins with it. */
export function useMoment() {
  const { dates } = useHere()
  return (moment: string) => `${dates.weekdayDay(new Date(moment))} ${dates.time(moment)}`
}

export const upperFirst = (words: string) => words.charAt(0).toLocaleUpperCase('da') + words.slice(1)
