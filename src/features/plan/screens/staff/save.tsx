import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { OutputOf, Verb } from '../../../../platform/api.ts'
import type { CallError, Input } from '../../../../platform/call.ts'
import { useText } from '../../../../platform/i18n/react.tsx'
import { forgetAnswers, useChange } from '../../../../platform/react/load.ts'
import { useToast } from '../../../../ui/Toasts.tsx'
import { da } from '../../text/edit.da.ts'
import { en } from '../../text/edit.en.ts'
import { changedIn, type Difference, differences, type Fields, onlyChanged, pick } from '../changed.ts'

/** What the reader just changed ("id:version"): it is no news to them. */
export const justChanged = new Set<string>()

/** Two changed the same: what differs, and what each side says. */
export type Clash = {
  readonly differing: readonly Difference[]
  readonly mine: Fields
  readonly theirs: Fields
  /** Saves mine for these differences, on top of theirs. */
  readonly settle: (mine: ReadonlySet<Difference>) => void
}

export type Save = {
  readonly busy: boolean
  readonly clash: Clash | undefined
  readonly error: CallError | undefined
  /** What is wrong with a field of the body, in words. */
  readonly wrong: (field: string) => string | undefined
  /** What is there now has a theme more than the form knew of: taking it away needs a yes all the same. */
  readonly asksYes: boolean
  readonly reset: () => void
}

type More<V extends Verb> = {
  /** What it would say, field by field, and what it said when the form was opened. */
  readonly mine?: Fields
  readonly before?: Fields
  /** More fields that are one thing this time. */
  readonly tied?: readonly (readonly string[])[]
  /** Of what is there now, the fields that `mine` is about, where they are not there by the same names. */
  readonly read?: (theirs: Fields) => Fields
  /** What to send for these fields of mine, on top of theirs; nothing where nothing of mine is left. */
  readonly over?: (kept: ReadonlySet<string>, theirs: Fields) => Input<V> | undefined
  /** For an act: what was read before it was done. Where only other things were changed meanwhile, it is done. */
  readonly about?: Fields
  readonly done?: (output: OutputOf<V>) => void
  /** Without a form to show errors in, they are told. */
  readonly tell?: boolean
}
type Theirs = Fields & { readonly version: number }

/**
 * Saves by a verb: once however often one clicks, with errors in words. Where somebody else saved meanwhile, what only one
 * of the two changed is merged; what both changed is shown from both sides, to choose from.
 */
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
    let failed: CallError | undefined
    change.mutate(input, {
      onSuccess: output => {
        remember(output)
        more.done?.(output)
      },
      onError: why => {
        failed = why
      },
      // Not before: while it is under way it cannot be sent again.
      onSettled: () => failed && refused(failed, input, more),
    })
  }
  const refused = (failed: CallError, input: Input<V>, more: More<V>) => {
    const theirs = failed.status === 409 ? (failed.problem.current as Theirs | undefined) : undefined
    if (theirs && more.about && changedIn(more.about, theirs).size === 0)
      return run({ ...input, seen: theirs.version }, more)
    if (theirs && more.mine && more.before)
      return meet(theirs, input, { ...more, mine: more.mine, before: more.before })
    if (failed.status === 409 || failed.status === 404) void forgetAnswers(client)
    setError(failed)
    if (more.tell) toast({ kind: 'failed', text: wordsOf(failed, e) })
  }
  const meet = (current: Theirs, input: Input<V>, more: More<V> & { mine: Fields; before: Fields }) => {
    const { mine, before, tied } = more
    const theirs = more.read?.(current) ?? current
    const differing = differences(before, mine, theirs, tied)
    const settle = (chosen: ReadonlySet<Difference>, done = more.done) => {
      const taken = differing.filter(one => one.by === 'mine' || chosen.has(one))
      const kept = changedIn(pick(mine, new Set(taken.flatMap(one => one.fields))), theirs)
      const rest = more.over ? more.over(kept, current) : leftOf(input, mine, kept)
      // What was wanted is there already, or was given up for theirs.
      if (!rest) {
        void forgetAnswers(client)
        return done?.({ id: current.id, version: current.version } as OutputOf<V>)
      }
      const next = { ...more, mine: pick(mine, kept), before: theirs }
      run({ ...rest, seen: current.version }, done ? { ...next, done } : next)
    }
    if (differing.some(one => one.by === 'both')) return setClash({ differing, mine, theirs, settle })
    const named = namesOf(
      differing.filter(one => one.by === 'theirs').flatMap(one => one.fields),
      e,
    )
    settle(new Set(), output => {
      more.done?.(output)
      if (named.length > 0 && !('state' in mine)) toast({ text: e.clash.merged(named) })
    })
  }
  return {
    run,
    reset,
    busy: change.isPending,
    clash,
    error,
    asksYes: error?.problem.type === '/problems/themes_need_yes',
    wrong: field => error?.problem.errors?.find(it => it.field === `body/${field}`)?.message,
  }
}

/** The request with no more in it than these fields of mine, if any of it is left. */
function leftOf<V extends Verb>(
  input: Input<V>,
  mine: Fields,
  kept: ReadonlySet<string>,
): Input<V> | undefined {
  const { body = {} } = input as { body?: Fields }
  const rest = onlyChanged(body, mine, kept)
  return kept.size > 0 || Object.keys(rest).length > 0 ? { ...input, body: rest } : undefined
}

function namesOf(fields: readonly string[], e: typeof en): string[] {
  const names: Record<string, string> = e.clash.fields
  return [...new Set(fields.flatMap(field => names[field] ?? []))]
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
