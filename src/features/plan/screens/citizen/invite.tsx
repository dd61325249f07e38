import { useId, useState } from 'react'
import { Button } from '../../../../ui/Button.tsx'
import { RadioGroup } from '../../../../ui/RadioGroup.tsx'
import { TextField } from '../../../../ui/TextField.tsx'
import { useToast } from '../../../../ui/Toasts.tsx'
import { addMember } from '../../api.ts'
import { focusSoon, useWords } from './my-plan.tsx'
import { useOneChange } from './one-change.ts'
import { FormButtons, Trouble } from './saving.tsx'

type Kind = 'relative' | 'volunteer'
const empty = { name: '', kind: 'relative' as Kind, role: '', phone: '' }

/** Somebody of my own on the team. That shows them nothing yet. */
export function InviteSomebody({ citizenId }: { citizenId: string }) {
  const t = useWords()
  const toast = useToast()
  const id = useId()
  const [open, setOpen] = useState(false)
  const [form, setForm] = useState(empty)
  const add = useOneChange(addMember)
  const set = (part: Partial<typeof empty>) => setForm({ ...form, ...part })
  const close = () => {
    setOpen(false)
    focusSoon(`${id}-add`)
  }
  const show = () => {
    setOpen(true)
    focusSoon(`${id}-name`)
  }
  if (!open)
    return (
      <div>
        <Button icon="add" id={`${id}-add`} onClick={show}>
          {t.people.invite}
        </Button>
      </div>
    )
  const save = () =>
    add.mutate(
      { params: { citizenId }, body: form },
      {
        onSuccess: () => {
          toast({ text: t.people.invited(form.name) })
          setForm(empty)
          close()
        },
      },
    )
  return (
    <form
      className="k-card"
      onSubmit={event => {
        event.preventDefault()
        if (!add.isPending) save()
      }}
    >
      <p>{t.people.inviteLead}</p>
      <TextField
        id={`${id}-name`}
        label={t.people.name}
        required
        maxLength={200}
        autoComplete="off"
        value={form.name}
        onChange={name => set({ name })}
      />
      <RadioGroup<Kind>
        label={t.people.kind}
        value={form.kind}
        onChange={kind => set({ kind })}
        options={(['relative', 'volunteer'] as const).map(value => ({ value, label: t.people.kinds[value] }))}
      />
      <TextField
        label={t.people.role}
        hint={t.people.roleHint}
        optional={t.optional}
        maxLength={200}
        value={form.role}
        onChange={role => set({ role })}
      />
      <TextField
        label={t.people.phone}
        hint={t.people.phoneHint}
        optional={t.optional}
        type="tel"
        maxLength={40}
        width="m"
        autoComplete="off"
        value={form.phone}
        onChange={phone => set({ phone })}
      />
      <Trouble error={add.error} />
      <FormButtons
        save={t.save}
        busy={add.isPending ? t.saving : undefined}
        cancel={t.cancel}
        onCancel={close}
      />
    </form>
  )
}
