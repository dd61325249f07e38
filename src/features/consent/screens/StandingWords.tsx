import { useDates } from '../../../platform/i18n/react.tsx'
import { type Column, endsSoon, lastDayOf } from './choices.ts'
import { useConsentText } from './use-consent.tsx'

/** What is out of the ordinary with a consent: run out, about to, or still without a yes. */
export function StandingWords({ column: { open, standing } }: { readonly column: Column }) {
  const t = useConsentText()
  const dates = useDates()
  if (!open) return null
  const last = lastDayOf(open)
  if (standing === 'waits') return <span className="consent-mark">{t.standing.waits}</span>
  if (!last || !(standing === 'expired' || endsSoon(last, dates.today()))) return null
  const words = standing === 'expired' ? t.standing.expired : t.standing.soon
  return <span className="consent-mark">{words(dates.dayShort(last))}</span>
}
