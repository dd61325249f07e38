import { useId, useState } from 'react'
import { useText } from '../../../../platform/i18n/react.tsx'
import { useChange } from '../../../../platform/react/load.ts'
import { Button } from '../../../../ui/Button.tsx'
import { focusSoon } from '../../../../ui/focus-soon.ts'
import { RadioGroup } from '../../../../ui/RadioGroup.tsx'
import { TextField } from '../../../../ui/TextField.tsx'
import { useToast } from '../../../../ui/Toasts.tsx'
import { addMember } from '../../api.team.ts'
import { da } from '../../text/citizen.people.da.ts'
import { en } from '../../text/citizen.people.en.ts'
import { useWords } from './my-plan.tsx'
import { FormButtons, Trouble } from './saving.tsx'

type Kind = 'relative' | 'volunteer'
const empty = { name: '', kind: 'relative' as Kind, role: '', phone: '' }

/** Somebody of my own on the team. That shows them nothing yet. */
export function InviteSomebody({ citizenId }: { citizenId: string }) {
  const t = useWords()
  const w = useText(da, en)
  const toast = useToast()
  const id = useId()
  const [open, setOpen] = useState(false)
  const [form, setForm] = useState(empty)
  const add = useChange(addMember)
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
          {w.invite}
        </Button>
      </div>
    )
  const save = () =>
    add.mutate(
      { params: { citizenId }, body: form },
      {
        onSuccess: () => {
          toast({ text: w.invited(form.name) })
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
      <p>{w.inviteLead}</p>
      <TextField
        id={`${id}-name`}
        label={w.name}
        required
        maxLength={200}
        autoComplete="off"
        value={form.name}
        onChange={name => set({ name })}
      />
      <RadioGroup<Kind>
        label={w.kind}
        value={form.kind}
        onChange={kind => set({ kind })}
        options={(['relative', 'volunteer'] as const).map(value => ({ value, label: w.kinds[value] }))}
      />
      <TextField
        label={w.role}
        hint={w.roleHint}
        optional={t.optional}
        maxLength={200}
        value={form.role}
        onChange={role => set({ role })}
      />
      <TextField
        label={w.phone}
        hint={w.phoneHint}
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
