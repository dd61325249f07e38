import { useDates, useText } from '../../../platform/i18n/react.tsx'
import { useAreas } from '../../organisation/screens/areas.shared.tsx'
import { da } from '../text.da.ts'
import { en } from '../text.en.ts'

/** What every screen of the room speaks with. */
export function useHere() {
  return { t: useText(da, en), dates: useDates(), ...useAreas() }
}

type Leads = { role: Parameters<typeof da.leader>[0]['role']; areaId: number | null }
/** A leader as what they lead, in the reader's language; areas keep their own names. */
export function useLeaderWords() {
  const { t, areaOf } = useHere()
  return ({ role, areaId }: Leads) => t.leader({ role, area: areaOf(areaId)?.name ?? null })
}

/** A working agreement or guidance by its number and name. */
export function agreementName(
  t: ReturnType<typeof useHere>['t'],
  one: { kind: 'procedure' | 'guidance'; number: number; title: string },
): string {
  return one.kind === 'guidance'
    ? t.raise.guidance(one.number, one.title)
    : t.raise.agreement(one.number, one.title)
}

type Met = { kind: 'procedure' | 'guidance'; used: number; notUsed: number }
/** How often cases have met it, and whether it fitted. */
export function howMet(t: ReturnType<typeof useHere>['t'], { kind, used, notUsed }: Met): string {
  return kind === 'guidance' ? t.agreements.metGuidance(used, notUsed) : t.agreements.met(used, notUsed)
}

/** Its day has passed, and whoever looks after it has not said whether it still holds. */
export function waitsForReview({ state, reviewOn }: { state: string; reviewOn: string }, today: string) {
  return state === 'in_force' && reviewOn < today
}
