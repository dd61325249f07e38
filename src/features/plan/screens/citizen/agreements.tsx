import { useId, useState } from 'react'
import { useDates } from '../../../../platform/i18n/react.tsx'
import { useChange } from '../../../../platform/react/load.ts'
import { useMe } from '../../../../platform/react/me.tsx'
import { Button } from '../../../../ui/Button.tsx'
import { focusSoon } from '../../../../ui/focus-soon.ts'
import { DateField, TextField } from '../../../../ui/TextField.tsx'
import { useToast } from '../../../../ui/Toasts.tsx'
import { addAction } from '../../api.actions.ts'
import type { PlanView } from '../../model.ts'
import { MyAgreement } from './agreement.tsx'
import { Section, useWords } from './my-plan.tsx'
import { FormButtons, Trouble } from './saving.tsx'
import { myAgreements } from './week.ts'

/** What I am to do. What I tick off here stays where it is, so that it can be undone. */
export function MyAgreements({ view }: { view: PlanView }) {
  const t = useWords()
  const dates = useDates()
  const { open, done } = myAgreements(view.objects.action, dates.today())
  // What was ticked off on this page stays among what was open.
  const [justDone, setJustDone] = useState<ReadonlySet<string>>(new Set())
  const earlier = done.filter(action => !justDone.has(action.id))
  const here = view.objects.action.filter(a => justDone.has(a.id) && a.state === 'done')
  const shown = [...open, ...here].toSorted((a, b) => order(a).localeCompare(order(b)))
  const goals = new Map(view.objects.goal.map(goal => [goal.id, goal.title]))
  return (
    <Section title={t.agreements.title} id="agreements" lead={t.agreements.lead}>
      {shown.length === 0 ? <p>{t.agreements.none}</p> : null}
      <ul className="k-plain-list k-stack k-stack-s">
        {[...shown, ...earlier].map(action => (
          <li key={action.id}>
            <MyAgreement
              action={action}
              goal={goals.get(action.goalId ?? '') ?? undefined}
              citizenId={view.citizen.id}
              onDone={() => setJustDone(ids => new Set([...ids, action.id]))}
            />
          </li>
        ))}
      </ul>
      <AddAgreement citizenId={view.citizen.id} />
    </Section>
  )
}

const order = (a: { dueOn: string | null; startsOn: string | null; id: string }) =>
  `${a.dueOn ?? '9999'} ${a.startsOn ?? ''} ${a.id}`

function AddAgreement({ citizenId }: { citizenId: string }) {
  const t = useWords()
  const me = useMe()
  const toast = useToast()
  const id = useId()
  const [open, setOpen] = useState(false)
  const [title, setTitle] = useState('')
  const [dueOn, setDueOn] = useState('')
  const add = useChange(addAction)
  const close = () => {
    setOpen(false)
    focusSoon(`${id}-add`)
  }
  const show = () => {
    setOpen(true)
    focusSoon(`${id}-title`)
  }
  if (!open)
    return (
      <div>
        <Button id={`${id}-add`} icon="add" onClick={show}>
          {t.agreements.add}
        </Button>
      </div>
    )
  const body = { title, doerKind: 'citizen', doerId: me.personId, dueOn: dueOn || null } as const
  const save = () =>
    add.mutate(
      { params: { citizenId }, body },
      {
        onSuccess: () => {
          toast({ text: t.agreements.addDone })
          setTitle('')
          setDueOn('')
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
      <TextField
        id={`${id}-title`}
        label={t.agreements.addTitle}
        required
        maxLength={500}
        value={title}
        onChange={setTitle}
      />
      <DateField
        label={t.agreements.addDue}
        optional={t.optional}
        value={dueOn}
        onChange={setDueOn}
        min="1900-01-01"
        max="2199-12-31"
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
