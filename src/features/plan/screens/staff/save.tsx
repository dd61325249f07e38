import type { Verb } from '../../../../platform/api.ts'
import type { Input } from '../../../../platform/call.ts'
import { useText } from '../../../../platform/i18n/react.tsx'
import {
  type More as MoreOf,
  type Saving,
  useSaving,
  useSavingText,
} from '../../../../platform/react/saving.ts'
import { useToast } from '../../../../ui/Toasts.tsx'
import { da } from '../../text/edit.da.ts'
import { en } from '../../text/edit.en.ts'
import { ofPlan } from '../changed.ts'

/** What the reader just changed ("id:version"): it is no news to them. */
export const justChanged = new Set<string>()

export type Save = Saving & {
  /** What is there now has a theme more than the form knew of: taking it away needs a yes all the same. */
  readonly asksYes: boolean
}

type More<V extends Verb> = MoreOf<V> & {
  /** Without a form to show errors in, they are told. */
  readonly tell?: boolean
}

/** Saves an object of the plan. */
export function useSave<V extends Verb>(verb: V): Save & { run: (input: Input<V>, more?: More<V>) => void } {
  const toast = useToast()
  const { fields } = useText(da, en).clash
  const { clash } = useSavingText()
  const saving = useSaving(verb, ofPlan)
  const merged = (changed: readonly string[]) => {
    const named = namesOf(changed, fields)
    if (named.length > 0) toast({ text: clash.mergedWith(named) })
  }
  const run = (input: Input<V>, { tell, ...more }: More<V> = {}) =>
    void saving.run(input, {
      ...(more.mine && !('state' in more.mine) && { merged }),
      ...(tell && { refused: text => toast({ kind: 'failed', text }) }),
      ...more,
      done: output => {
        remember(output)
        more.done?.(output)
      },
    })
  return { ...saving, run, asksYes: saving.error?.problem.type === '/problems/themes_need_yes' }
}

function namesOf(fields: readonly string[], names: Readonly<Record<string, string>>): string[] {
  return [...new Set(fields.flatMap(field => names[field] ?? []))]
}

function remember(output: unknown) {
  const { id, version } = (output ?? {}) as { id?: string; version?: number }
  if (id !== undefined && version !== undefined) justChanged.add(`${id}:${version}`)
}
