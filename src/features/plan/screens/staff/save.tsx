import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { OutputOf, Verb } from '../../../../platform/api.ts'
import type { CallError, Input } from '../../../../platform/call.ts'
import { useText } from '../../../../platform/i18n/react.tsx'
import { forgetAnswers, useChange } from '../../../../platform/react/load.ts'
import { useToast } from '../../../../ui/Toasts.tsx'
import { da } from '../../text.edit.da.ts'
import { en } from '../../text.edit.en.ts'
import { changedIn, onlyChanged } from '../changed.ts'

/** What the reader just changed ("id:version"): it is no news to them. */
export const justChanged = new Set<string>()

/** What one wanted an object to say, by its fields. */
export type Mine = Readonly<Record<string, unknown>>
export type Clash = {
  readonly mine: Mine
  readonly theirs: Mine
  /** Save mine over theirs, having seen theirs. */
  readonly again: () => void
}

export type Save = {
  readonly busy: boolean
  readonly clash: Clash | undefined
  readonly error: CallError | undefined
  /** What is wrong with a field of the body, in words. */
  readonly wrong: (field: string) => string | undefined
  readonly reset: () => void
}

type More<V extends Verb> = {
  /** What it would say; shown beside the other's if somebody changed it meanwhile. */
  readonly mine?: Mine
  /** What it said when the form was opened: what was not changed since is not saved over the other's. */
  readonly before?: Mine
  readonly done?: (output: OutputOf<V>) => void
  /** What to send when mine is saved over theirs, where theirs has parts that must stay. */
  readonly over?: (theirs: Mine) => Input<V>
  /** Without a form to show errors in, they are told. */
  readonly tell?: boolean
}

/** Saves by a verb: once however often one clicks, with errors in words, and both sides when two changed the same. */
export function useSave<V extends Verb>(verb: V): Save & { run: (input: Input<V>, more?: More<V>) => void } {
  const change = useChange(verb)
  const client = useQueryClient()
  const toast = useToast()
  const e = useText(da, en)
  const [clash, setClash] = useState<Clash>()
  const [error, setError] = useState<CallError>()

  const reset = () => {
    setClash(undefined)
    setError(undefined)
  }
  const run = (input: Input<V>, more: More<V> = {}) => {
    reset()
    change.mutate(input, {
      onSuccess: output => {
        remember(output)
        more.done?.(output)
      },
      onError: failed => refused(failed, input, more),
    })
  }
  const refused = (failed: CallError, input: Input<V>, more: More<V>) => {
    const theirs = failed.problem.current as (Mine & { version?: number }) | undefined
    if (failed.status === 409 && theirs?.version !== undefined) {
      const seen = theirs.version
      const { mine, rest } = changesOf(input, more)
      setClash({ mine, theirs, again: () => run({ ...(more.over?.(theirs) ?? rest), seen }, more) })
      return
    }
    if (failed.status === 409 || failed.status === 404) void forgetAnswers(client)
    setError(failed)
    if (more.tell) toast({ kind: 'failed', text: wordsOf(failed, e) })
  }
  return {
    run,
    reset,
    busy: change.isPending,
    clash,
    error,
    wrong: field => error?.problem.errors?.find(it => it.field === `body/${field}`)?.message,
  }
}

/** What of it was changed, and the request with no more than that. */
function changesOf<V extends Verb>(input: Input<V>, { mine = {}, before }: More<V>) {
  const { body } = input as { body?: Mine }
  if (!before || !body) return { mine, rest: input }
  const changed = changedIn(mine, before)
  return {
    mine: onlyChanged(mine, mine, changed),
    rest: { ...input, body: onlyChanged(body, mine, changed) },
  }
}

function remember(output: unknown) {
  const { id, version } = (output ?? {}) as { id?: string; version?: number }
  if (id !== undefined && version !== undefined) justChanged.add(`${id}:${version}`)
}

/** What happened, what was kept, what to do. */
export function wordsOf(error: CallError, e: typeof en): string {
  if (error.status === 0) return e.save.offline
  if (error.status === 409) return e.save.changedMeanwhile
  const first = error.problem.errors?.[0]?.message
  return error.problem.detail ?? first ?? (error.problem.title || e.save.failed)
}
