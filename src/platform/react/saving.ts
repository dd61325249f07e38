import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { OutputOf, Verb } from '../api.ts'
import { CallError, type Input } from '../call.ts'
import {
  changedIn,
  type Difference,
  differences,
  type Fields,
  type Groups,
  onlyChanged,
  pick,
} from '../changes.ts'
import { useText } from '../i18n/react.tsx'
import { forgetAnswers, useChange } from './load.ts'
import { da } from './text.saving.da.ts'
import { en } from './text.saving.en.ts'

/** Two changed the same: what differs, and what each side says. */
export type Clash = {
  readonly differing: readonly Difference[]
  readonly mine: Fields
  readonly theirs: Fields
  /** Saves mine for these differences, on top of theirs. */
  readonly settle: (mine: ReadonlySet<Difference>) => void
}

type Ways = {
  /** What the fields of a room say of one another. */
  readonly together?: Groups
  readonly onlyChanged?: typeof onlyChanged
  /** Where the session ended meanwhile and what was typed is kept; else the server's own words. */
  readonly signedOut?: string
  /** What is wrong with a field, by the server's code, where who reads it needs other words than the server's. */
  readonly codes?: Readonly<Record<string, string>>
}

export type More<V extends Verb> = {
  readonly done?: (output: OutputOf<V>) => void
  /** Said no to, in words: for what has no form to show it in. */
  readonly refused?: (problem: string) => void
  /** What it would say, field by field, and what it said when the form was opened. Without them a conflict is a refusal. */
  readonly mine?: Fields
  readonly before?: Fields
  /** More fields that are one thing this time. */
  readonly tied?: Groups
  /** Of what is there now, the fields that `mine` is about, where they are not there by the same names. */
  readonly read?: (theirs: Fields) => Fields | undefined
  /** What to send for these fields of mine, on top of theirs; nothing where nothing of mine is left. */
  readonly over?: (kept: ReadonlySet<string>, theirs: Fields) => Input<V> | undefined
  /** Saved without asking, together with these fields that another changed meanwhile. */
  readonly merged?: (fields: readonly string[]) => void
  /** For an act: what was read before it was done. Where only other things were changed meanwhile, it is done. */
  readonly about?: Fields
}
type Meeting<V extends Verb> = More<V> & { readonly mine: Fields; readonly before: Fields }
type Theirs = Fields & { readonly version: number }

export type Saving = {
  /** The words while it is under way. */
  readonly busy: string | undefined
  /** Why it was not saved, in words; what was typed stays where it is. */
  readonly problem: string | undefined
  readonly error: CallError | undefined
  /** What both changed, to choose from. */
  readonly clash: Clash | undefined
  /** What is wrong with a field of the body or a part of it. */
  readonly wrong: (field: string) => string | undefined
  readonly reset: () => void
}
type Run<V extends Verb> = (input: Input<V>, more?: More<V>) => Promise<OutputOf<V> | undefined>

/**
 * Saves by a verb: once however often one presses, and what the server said no to is there in words. `run` answers what came
 * back, or undefined where it was not saved. Where somebody else saved meanwhile, what only one of the two changed is put
 * together; what both changed is shown from both sides, to choose from.
 */
export function useSaving<V extends Verb>(verb: V, ways: Ways = {}): Saving & { readonly run: Run<V> } {
  const send = useSend(verb)
  const client = useQueryClient()
  const [clash, setClash] = useState<Clash>()
  const [error, setError] = useState<CallError>()
  const { wrong, words } = useSaid(error, ways)

  const reset = () => {
    setClash(undefined)
    setError(undefined)
  }
  const run: Run<V> = async (input, more = {}) => {
    reset()
    const answer = await send.once(input)
    if (answer instanceof CallError) return refused(answer, input, more)
    if (answer !== undefined) more.done?.(answer.output)
    return answer?.output
  }
  const refused = (failed: CallError, input: Input<V>, more: More<V>) => {
    const { mine, before, about, read } = more
    const theirs = failed.status === 409 ? theRow(failed.problem.current) : undefined
    if (theirs && about && changedIn(about, theirs, ways.together).size === 0)
      return run(overVersion(verb, input, theirs), more)
    const now = theirs && (read ? read(theirs) : theirs)
    if (theirs && now && mine && before) return meet(theirs, now, input, { ...more, mine, before })
    if (failed.status === 409 || failed.status === 404) void forgetAnswers(client) // so that it is tried on what is there now
    setError(failed)
    more.refused?.(words(failed))
    return undefined
  }
  const meet = (current: Theirs, theirs: Fields, input: Input<V>, more: Meeting<V>) => {
    const { mine, before } = more
    const differing = differences(before, mine, theirs, [...(ways.together ?? []), ...(more.tied ?? [])])
    const settle = async (chosen: ReadonlySet<Difference>, done = more.done) => {
      const kept = stillMine(differing, chosen, mine, theirs, ways.together)
      const rest = more.over ? more.over(kept, current) : leftOf(input, mine, kept, ways.onlyChanged)
      const next: More<V> = { ...more, mine: pick(mine, kept), before: theirs, ...(done && { done }) }
      if (rest) return run(overVersion(verb, rest, current), next)
      // What was wanted is there already, or was given up for theirs.
      void forgetAnswers(client)
      const output = { id: current.id, version: current.version } as OutputOf<V>
      done?.(output)
      return output
    }
    if (differing.some(one => one.by === 'both')) {
      setClash({ differing, mine, theirs, settle: chosen => void settle(chosen) })
      return undefined
    }
    return settle(new Set(), output => {
      more.done?.(output)
      more.merged?.(differing.filter(one => one.by === 'theirs').flatMap(one => one.fields))
    })
  }
  return { run, reset, busy: send.busy, problem: error && words(error), error, clash, wrong }
}

/** One at a time: a press while another is under way answers nothing. */
function useSend<V extends Verb>(verb: V) {
  const { saving } = useSavingText()
  const change = useChange(verb)
  const once = (input: Input<V>) =>
    new Promise<{ output: OutputOf<V> } | CallError | undefined>((resolve, reject) => {
      let answer: { output: OutputOf<V> } | CallError | undefined
      const begun = change.mutate(input, {
        onSuccess: output => {
          answer = { output }
        },
        onError: failed => {
          answer = failed
        },
        // Not before: while it is under way it cannot be sent again.
        onSettled: () =>
          answer instanceof Error && !(answer instanceof CallError) ? reject(answer) : resolve(answer),
      })
      if (!begun) resolve(undefined)
    })
  return { once, busy: change.isPending ? saving : undefined }
}

/** An error in words; where each wrong field has a place that says what is wrong with it, only that some are. */
function useSaid(error: CallError | undefined, { signedOut, codes }: Ways) {
  const problemWords = useProblemWords()
  const { fields } = useSavingText()
  const places = useRef(new Set<string>())
  const isAt = (at: string, field: string) => at === `body/${field}` || at.startsWith(`body/${field}/`)
  const words = (failed: CallError) => {
    if (failed.status === 401 && signedOut !== undefined) return signedOut
    const { errors, detail } = failed.problem
    const placed = errors?.every(one => [...places.current].some(field => isAt(one.field, field)))
    return errors && placed && !detail ? fields : problemWords(failed)
  }
  const wrong = (field: string) => {
    places.current.add(field)
    const found = error?.problem.errors?.find(one => isAt(one.field, field))
    return found && (codes?.[found.code] ?? found.message)
  }
  return { words, wrong }
}

export const useSavingText = () => useText(da, en)

/** What happened, what was kept, what to do. */
export function useProblemWords() {
  const { offline, changed, failed } = useSavingText()
  return ({ status, problem }: CallError): string => {
    if (status === 0) return offline
    if (status === 409) return changed
    return problem.detail ?? problem.errors?.[0]?.message ?? (problem.title || failed)
  }
}

/** The fields of mine that are to be saved: what only I changed, and what was chosen, where theirs says something else. */
function stillMine(
  differing: readonly Difference[],
  chosen: ReadonlySet<Difference>,
  mine: Fields,
  theirs: Fields,
  together: Groups | undefined,
) {
  const taken = differing.filter(one => one.by === 'mine' || chosen.has(one))
  return changedIn(pick(mine, new Set(taken.flatMap(one => one.fields))), theirs, together)
}

/** The request with no more in it than these fields of mine, if any of it is left. */
function leftOf<V extends Verb>(
  input: Input<V>,
  mine: Fields,
  kept: ReadonlySet<string>,
  only = onlyChanged,
): Input<V> | undefined {
  const { body = {} } = input as { body?: Fields }
  const rest = only(body, mine, kept)
  return kept.size > 0 || Object.keys(rest).length > 0 ? { ...input, body: rest } : undefined
}

/** The same request over what has now been seen, in the header or in the body, as the verb has it. */
function overVersion<V extends Verb>(verb: V, input: Input<V>, theirs: Theirs): Input<V> {
  if (verb.versioned) return { ...input, seen: theirs.version }
  const { body } = input as { body?: object }
  return { ...input, body: { ...body, seen: theirs.seen ?? theirs.version } }
}

const theRow = (current: unknown): Theirs | undefined =>
  typeof current === 'object' && current !== null && typeof (current as Theirs).version === 'number'
    ? (current as Theirs)
    : undefined
