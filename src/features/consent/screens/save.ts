import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { OutputOf, Verb } from '../../../platform/api.ts'
import type { CallError, Input } from '../../../platform/call.ts'
import { forgetAnswers, useChange } from '../../../platform/react/load.ts'
import { useConsentText } from './use-consent.tsx'

/** Saves; what went wrong stands in words, and what was chosen stays. */
export function useSaving<V extends Verb>(verb: V) {
  const t = useConsentText()
  const client = useQueryClient()
  const change = useChange(verb)
  const [problem, setProblem] = useState<string>()
  const run = (input: Input<V>, done: (output: OutputOf<V>) => void) => {
    setProblem(undefined)
    change.mutate(input, {
      onSuccess: done,
      onError: error => {
        setProblem(wordsOf(error, t))
        // Somebody else was there first: show what is true now.
        if (error.status === 409 || error.status === 404) void forgetAnswers(client)
      },
    })
  }
  return { run, busy: change.isPending ? t.saving : undefined, problem }
}

export function wordsOf(error: CallError, t: ReturnType<typeof useConsentText>): string {
  if (error.status === 0) return t.offline
  if (error.status === 409 && error.problem.type.endsWith('conflict')) return t.conflict
  return error.problem.errors?.[0]?.message ?? error.problem.detail ?? (error.problem.title || t.failed)
}
