import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { OutputOf, Verb } from '../api.ts'
import { CallError, call, type Input } from '../call.ts'
import { isBeingWritten, useFresh } from './fresh.ts'
import { once, type Then } from './once.ts'

/** What is asked once is kept under the verb and what it was asked with. */
export const keyOf = (verb: Verb, input: unknown) => [verb.method, verb.path, input] as const

/** Loads what a verb answers, and keeps it fresh: when one comes back to the page, and with `freshMs` also while one stays. */
export function useLoad<V extends Verb>(
  verb: V,
  input: Input<V>,
  options: { enabled?: boolean; staleMs?: number; freshMs?: number } = {},
) {
  const query = useQuery<OutputOf<V>, CallError>({
    queryKey: keyOf(verb, input),
    queryFn: ({ signal }) => call(verb, { ...input, signal }),
    enabled: options.enabled ?? true,
    staleTime: options.staleMs ?? 0,
    ...(options.freshMs !== undefined && { refetchOnWindowFocus: () => !isBeingWritten(document) }),
  })
  useFresh(query.refetch, options.freshMs)
  return query
}

/**
 * A change by a verb, made once however often one presses. After it everything about the citizen is loaded again: what one
 * may see can change with it. What is to follow follows even if the part of the page that asked for it is gone by then.
 * The error, if any, is a CallError with fields and words from the server.
 */
export function useChange<V extends Verb>(verb: V) {
  const client = useQueryClient()
  const gate = useRef({ underWay: false })
  const change = useMutation<OutputOf<V>, CallError, Input<V>>({
    mutationFn: input => call(verb, input),
    onSuccess: () => forgetAnswers(client),
  })
  const mutate = (input: Input<V>, then: Then<OutputOf<V>> = {}) =>
    once(gate.current, () => change.mutateAsync(input), then)
  return { ...change, mutate }
}

/** Loads again what is on screen, except lists that say nothing about citizens. */
export function forgetAnswers(client: QueryClient) {
  return client.invalidateQueries({
    predicate: query => query.queryKey[1] !== undefined && !isList(String(query.queryKey[1])),
  })
}

const isList = (path: string) =>
  ['/api/areas', '/api/themes', '/api/target-groups', '/api/statutory-plans'].includes(path)

/** Retrying helps when no answer came or the server was busy, never when it said no. */
export function shouldRetry(count: number, error: Error): boolean {
  return count < 2 && error instanceof CallError && (error.status === 0 || error.status === 503)
}
