import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { OutputOf, Verb } from '../api.ts'
import { CallError, type Input } from '../call.ts'
import { forgetAnswers, useChange } from './load.ts'

type SavingWords = {
  readonly offline: string
  /** Somebody else was there first; what they wrote is loaded beside what was typed here. */
  readonly changed: string
  readonly saving: string
  /** Where the session ended meanwhile; else the server's own words. */
  readonly signedOut?: string
  /** Where the fields say what is wrong; else the first of them is said here. */
  readonly fields?: string
}

/**
 * Saves by a verb. `run` answers what came back, or undefined where the server said no: then `problem` says it in words,
 * `wrong(field)` what is wrong with a field of the body or a part of it, and what was typed stays where it is. A second press while the
 * first is under way does nothing.
 */
export function useSavingWith<V extends Verb>(verb: V, words: SavingWords) {
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
      if (failed.status === 409) void forgetAnswers(client) // so that saving again is on what is there now
      return undefined
    }
  }
  const errors = error?.problem.errors
  const said = (failed: CallError) => {
    if (failed.status === 0) return words.offline
    if (failed.status === 409) return words.changed
    if (failed.status === 401 && words.signedOut) return words.signedOut
    return failed.problem.detail ?? (errors && (words.fields ?? errors[0]?.message)) ?? failed.problem.title
  }
  return {
    run,
    busy: change.isPending ? words.saving : undefined,
    problem: error && said(error),
    /** What another wrote of it meanwhile: to show beside what was typed here, and choose. */
    theirs: error?.status === 409 ? theRow(error.problem.current) : undefined,
    wrong: (field: string) =>
      errors?.find(one => one.field === `body/${field}` || one.field.startsWith(`body/${field}/`))?.message,
    reset: () => setError(undefined),
  }
}

type Theirs = Readonly<Record<string, unknown>> & { readonly version: number }

const theRow = (current: unknown): Theirs | undefined =>
  typeof current === 'object' && current !== null && typeof (current as Theirs).version === 'number'
    ? (current as Theirs)
    : undefined
