import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { OutputOf, Verb } from '../../../platform/api.ts'
import type { CallError, Input } from '../../../platform/call.ts'
import { forgetAnswers, useChange } from '../../../platform/react/load.ts'
import { useConsentText } from './use-consent.tsx'

/** Saves once however often one presses; what went wrong stands in words, and what was chosen stays. */
export function useSaving<V extends Verb>(verb: V) {
  const t = useConsentText()
  const client = useQueryClient()
  const change = useChange(verb)
  const running = useRef(false)
  const [problem, setProblem] = useState<string>()
  const run = (input: Input<V>, done: (output: OutputOf<V>) => void) => {
    if (running.current) return
    running.current = true
    setProblem(undefined)
    // Awaited, not given along: what is done afterwards is done even if the page has moved on meanwhile.
    change
      .mutateAsync(input)
      .then(done, (error: CallError) => {
        setProblem(wordsOf(error, t))
        // Somebody else was there first: show what is true now.
        if (error.status === 409 || error.status === 404) void forgetAnswers(client)
      })
      .finally(() => {
        running.current = false
      })
  }
  return { run, busy: change.isPending ? t.saving : undefined, problem }
}

export function wordsOf(error: CallError, t: ReturnType<typeof useConsentText>): string {
  if (error.status === 0) return t.offline
  if (error.status === 409 && error.problem.type.endsWith('conflict')) return t.conflict
  return error.problem.errors?.[0]?.message ?? error.problem.detail ?? (error.problem.title || t.failed)
}
