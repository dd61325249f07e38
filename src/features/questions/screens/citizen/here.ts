import { useDates, useText } from '../../../../platform/i18n/react.tsx'
import { useAreas } from '../../../organisation/screens/areas.shared.tsx'
import { da } from '../../text.citizen.da.ts'
import { en } from '../../text.citizen.en.ts'

/** What a citizen's screens speak with: their own few words, not the staff's many. */
export function useHere() {
  return { t: useText(da, en), dates: useDates() }
}

type Leads = { role: Parameters<typeof da.leader>[0]['role']; areaId: number | null }
/** A leader as what they lead, in the reader's language; areas keep their own names. */
export function useLeaderWords() {
  const { t } = useHere()
  const { areaOf } = useAreas()
  return ({ role, areaId }: Leads) => t.leader({ role, area: areaOf(areaId)?.name ?? null })
}
