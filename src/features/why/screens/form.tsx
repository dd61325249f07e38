import { useState } from 'react'
import type { OutputOf, Verb } from '../../../platform/api.ts'
import type { Input } from '../../../platform/call.ts'
import { type Fields, pick } from '../../../platform/changes.ts'
import { useSaving } from '../../../platform/react/saving.ts'
import { Button, type ButtonKind } from '../../../ui/Button.tsx'
import { FormDialog } from '../../../ui/FormDialog.tsx'
import { useToast } from '../../../ui/Toasts.tsx'
import { type FieldSpec, FormField, type Values } from './form-fields.tsx'
import { useWords } from './here.tsx'
import { useSides, valuesOf } from './sides.tsx'

type WhyFormProps<V extends Verb> = {
  readonly title: string
  readonly button: string
  readonly verb: V
  readonly fields: readonly FieldSpec[]
  readonly initial?: Values
  readonly input: (values: Values) => Input<V>
  readonly onClose: () => void
  readonly onSaved?: (output: OutputOf<V>, values: Values) => void
  /** What is written here is read by many: it is said once, above the fields. */
  readonly openly?: boolean
  readonly children?: React.ReactNode
}

/** A form in a dialog. What was typed stays through every refusal; where two changed the same, both sides are shown. */
export function WhyForm<V extends Verb>(props: WhyFormProps<V>) {
  const { title, button, verb, fields, initial = {}, onClose, onSaved, openly = true, children } = props
  const { t } = useWords()
  const toast = useToast()
  const saving = useSaving(verb)
  const [values, setValues] = useState<Values>(initial)
  // About what stood there when the form was opened: what others save meanwhile is a conflict, not written over.
  const [{ input, before }] = useState({ input: props.input, before: initial })
  const asked = useSides(saving, fields)
  const submit = () => {
    let said = values
    const over = (kept: ReadonlySet<string>, theirs: Fields) => {
      said = { ...values, ...valuesOf(theirs, fields), ...(pick(values, kept) as Values) }
      return kept.size > 0 ? input(said) : undefined
    }
    const done = (output: OutputOf<V>) => {
      toast({ text: t.saved })
      onClose()
      onSaved?.(output, said)
    }
    void saving.run(input(values), {
      mine: values,
      before,
      read: theirs => valuesOf(theirs, fields),
      over,
      done,
    })
  }
  return (
    <FormDialog
      title={title}
      button={button}
      words={t}
      busy={saving.busy}
      problem={saving.problem}
      wide={fields.length > 5}
      instead={asked}
      onClose={onClose}
      onSubmit={submit}
    >
      {openly ? <p className="k-meta">{t.openly}</p> : null}
      {children}
      {fields.map(field => (
        <FormField
          key={field.name}
          field={field}
          value={values[field.name]}
          wrong={saving.wrong}
          onChange={value => setValues(old => ({ ...old, [field.name]: value }))}
        />
      ))}
    </FormDialog>
  )
}

type AskButtonProps<V extends Verb> = Omit<WhyFormProps<V>, 'onClose' | 'button'> & {
  /** What stands on the button that opens the form; the form's own says `save`. */
  readonly label: string
  readonly save?: string
  readonly kind?: ButtonKind
  readonly icon?: 'add' | 'edit' | 'help' | undefined
  readonly small?: boolean
  /** The button's full name, where its words alone would not say which. */
  readonly name?: string
}

/** A button that opens a form: the two belong together. */
export function AskButton<V extends Verb>(props: AskButtonProps<V>) {
  const { label, save, kind, icon, small, name, ...form } = props
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        {...(kind && { kind })}
        {...(small && { small })}
        icon={icon}
        aria-label={name}
        onClick={() => setOpen(true)}
      >
        {label}
      </Button>
      {open ? <WhyForm {...form} button={save ?? t.save} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
