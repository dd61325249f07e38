import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { OutputOf, Verb } from '../../../platform/api.ts'
import { CallError, type Input } from '../../../platform/call.ts'
import { useDates, useText } from '../../../platform/i18n/react.tsx'
import { forgetAnswers, useChange } from '../../../platform/react/load.ts'
import { useAreas } from '../../organisation/screens/areas.shared.tsx'
import { da } from '../text.da.ts'
import { en } from '../text.en.ts'

/** What every screen of the room speaks with. */
export function useHere() {
  return { t: useText(da, en), dates: useDates(), ...useAreas() }
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

/**
 * Saves by a verb. `run` answers what came back, or undefined where the server said no: then `problem` says it in words,
 * `wrong(field)` what is wrong with a field of the body, and what was typed stays where it is.
 */
export function useSaving<V extends Verb>(verb: V) {
  const t = useText(da, en)
  const change = useChange(verb)
  const client = useQueryClient()
  const [error, setError] = useState<CallError>()
  const run = async (input: Input<V>): Promise<OutputOf<V> | undefined> => {
    if (change.isPending) return undefined
    setError(undefined)
    try {
      return await change.mutateAsync(input)
    } catch (failed) {
      if (!(failed instanceof CallError)) throw failed
      setError(failed)
      if (failed.status === 409) void forgetAnswers(client) // shows the other's change, so that saving again is on that
      return undefined
    }
  }
  const errors = error?.problem.errors
  const problem =
    error === undefined
      ? undefined
      : error.status === 0
        ? t.failed.offline
        : error.status === 409
          ? t.changed
          : (error.problem.detail ?? (errors ? t.failed.fields : error.problem.title))
  return {
    run,
    busy: change.isPending ? t.saving : undefined,
    problem,
    wrong: (field: string) => errors?.find(one => one.field === `body/${field}`)?.message,
    reset: () => setError(undefined),
  }
}
