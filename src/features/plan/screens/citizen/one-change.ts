import { useRef } from 'react'
import type { OutputOf, Verb } from '../../../../platform/api.ts'
import type { Input } from '../../../../platform/call.ts'
import { useChange } from '../../../../platform/react/load.ts'

/**
 * A change that a second, quick press does not make twice: the page learns that the first is under way only a moment
 * later.
 */
export function useOneChange<V extends Verb>(verb: V) {
  const change = useChange(verb)
  const underWay = useRef(false)
  const mutate = (input: Input<V>, then: { onSuccess?: (output: OutputOf<V>) => void } = {}) => {
    if (underWay.current) return
    underWay.current = true
    change
      .mutateAsync(input)
      .then(then.onSuccess)
      .catch(() => undefined) // `error` says it
      .finally(() => {
        underWay.current = false
      })
  }
  return { ...change, mutate }
}
