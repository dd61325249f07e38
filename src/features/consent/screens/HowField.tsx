import { RadioGroup } from '../../../ui/RadioGroup.tsx'
import { useConsent, useConsentText } from './use-consent.tsx'

const ways = ['table', 'phone', 'paper'] as const

/** How the citizen says it, when somebody else writes it down. On the citizen's own screen it needs no asking. */
export function HowField() {
  const t = useConsentText()
  const { self, how, setHow, citizen } = useConsent()
  if (self) return null
  const hints = { table: t.how.tableHint, phone: t.how.phoneHint(citizen), paper: t.how.paperHint }
  return (
    <RadioGroup
      label={t.how.title(citizen)}
      value={how === 'screen' ? '' : how}
      onChange={setHow}
      options={ways.map(way => ({ value: way, label: t.how[way], ...(how === way && { hint: hints[way] }) }))}
    />
  )
}
