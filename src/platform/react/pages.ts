import { useInfiniteQuery } from '@tanstack/react-query'
import type { Verb } from '../api.ts'
import { type CallError, call, type Input } from '../call.ts'
import { keyOf } from './load.ts'

type PageOf<T> = { items: T[]; next?: string | undefined }
type Caller<T> = (after: string | undefined, signal: AbortSignal) => Promise<PageOf<T>>

/** A list that comes a page at a time: what has come so far, and how to get more. */
export function useLoadPages<T>(verb: Verb, key: unknown, load: Caller<T>, enabled = true) {
  const query = useInfiniteQuery<PageOf<T>, CallError, T[], readonly unknown[], string | undefined>({
    queryKey: [...keyOf(verb, key), 'pages'],
    queryFn: ({ pageParam, signal }) => load(pageParam, signal),
    initialPageParam: undefined,
    getNextPageParam: page => page.next,
    select: data => data.pages.flatMap(page => page.items),
    enabled,
  })
  const { data: items, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = query
  return { items, error, isPending, hasNextPage, isFetchingNextPage, more: fetchNextPage, refetch }
}

/** One page of a paged verb, as `useLoadPages` wants it. */
export const pageBy =
  <V extends Verb>(verb: V, input: (after: string | undefined) => Input<V>) =>
  (after: string | undefined, signal: AbortSignal) =>
    call(verb, { ...input(after), signal })
