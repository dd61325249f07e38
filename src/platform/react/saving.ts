import { useState } from 'react'
import type { OutputOf, Verb } from '../api.ts'
import { CallError, type Input } from '../call.ts'
import { useChange } from './load.ts'

type SavingWords = { readonly offline: string; readonly changed: string; readonly saving: string }

/**
 * Saves by a verb. `run` answers what came back, or undefined where the server said no: then `problem` says it in words,
 * `wrong(field)` what is wrong with a field of the body, and what was typed stays where it is. A second press while the
 * first is under way does nothing.
 */
export function useSavingWith<V extends Verb>(verb: V, words: SavingWords) {
  const change = useChange(verb)
  const [error, setError] = useState<CallError>()
  const run = async (input: Input<V>): Promise<OutputOf<V> | undefined> => {
    if (change.isPending) return undefined
    setError(undefined)
    try {
      return await change.mutateAsync(input)
    } catch (failed) {
      if (!(failed instanceof CallError)) throw failed
      setError(failed)
      return undefined
    }
  }
  const errors = error?.problem.errors
  const said = (failed: CallError) => {
    if (failed.status === 0) return words.offline
    if (failed.status === 409) return words.changed
    return failed.problem.detail ?? errors?.[0]?.message ?? failed.problem.title
  }
  return {
    run,
    busy: change.isPending ? words.saving : undefined,
    problem: error && said(error),
    wrong: (field: string) => errors?.find(one => one.field === `body/${field}`)?.message,
  }
}
