import type { Verb } from '../../../platform/api.ts'
import type { Input } from '../../../platform/call.ts'
import { useSaving } from '../../../platform/react/saving.ts'
import { Button, type ButtonKind } from '../../../ui/Button.tsx'

type DoButtonProps<V extends Verb> = {
  readonly verb: V
  readonly input: Input<V>
  readonly label: string
  readonly name?: string
  readonly kind?: ButtonKind
  readonly small?: boolean
}

/** A button that does one thing at once, and says what went wrong where it stands. */
export function DoButton<V extends Verb>({ verb, input, label, name, kind, small }: DoButtonProps<V>) {
  const saving = useSaving(verb)
  return (
    <>
      <Button
        {...(kind && { kind })}
        {...(small && { small })}
        aria-label={name}
        busy={saving.busy}
        onClick={() => saving.run(input)}
      >
        {label}
      </Button>
      {saving.problem ? (
        <span role="alert" className="k-meta why-wrong">
          {saving.problem}
        </span>
      ) : null}
    </>
  )
}
