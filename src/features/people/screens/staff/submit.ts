import type { OutputOf, Verb } from '../../../../platform/api.ts'
import type { CallError, Input } from '../../../../platform/call.ts'
import { useText } from '../../../../platform/i18n/react.tsx'
import { useChange } from '../../../../platform/react/load.ts'
import { da } from '../../text.da.ts'
import { en } from '../../text.en.ts'

/** Sends a form. */
export function useSubmit<V extends Verb>(verb: V) {
  const { mutate, isPending, error, reset } = useChange(verb)
  const submit = (input: Input<V>, done: (output: OutputOf<V>) => void) => mutate(input, { onSuccess: done })
  return { submit, busy: isPending, error, reset }
}

/** Why nothing was saved, where no single field is to blame. */
export function useRefusal() {
  const t = useText(da, en)
  return (error: CallError | null): string | undefined => {
    if (!error || error.problem.errors?.length) return undefined
    if (error.status === 0) return t.failed.offline
    return error.problem.detail ?? (error.problem.title || t.failed.other)
  }
}
