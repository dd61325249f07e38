import './actions.css'
import { useId, useRef, useState } from 'react'
import { useText } from '../../../../platform/i18n/react.tsx'
import { useSavingText } from '../../../../platform/react/saving.ts'
import { Button } from '../../../../ui/Button.tsx'
import { Form } from '../../../../ui/Form.tsx'
import { SelectField } from '../../../../ui/SelectField.tsx'
import { DateField, TextField } from '../../../../ui/TextField.tsx'
import { useToast } from '../../../../ui/Toasts.tsx'
import { addAction } from '../../api.actions.ts'
import { da } from '../../text/edit.da.ts'
import { en } from '../../text/edit.en.ts'
import { ActionMore, doerBody, useActionMore, useDoers } from './action-fields.tsx'
import { MyAreaField, ThemesField } from './fields.tsx'
import { useHere } from './here.tsx'
import { useSave } from './save.tsx'

/** A row to agree in: who, what, when. It stays open after each, so that several are agreed in a go. */
export function AddAction({ goalId }: { goalId: string | null }) {
  const e = useText(da, en)
  const { view } = useHere()
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const goal = view.objects.goal.find(g => g.id === goalId)
  if (!open) {
    return (
      <div className="k-no-print">
        <Button
          ref={button}
          kind="link"
          icon="add"
          onClick={() => setOpen(true)}
          aria-label={goal?.title ? e.action.addTo(goal.title) : e.action.add}
        >
          {e.action.add}
        </Button>
      </div>
    )
  }
  return <Row goalId={goalId} themes={goal?.themes ?? []} onClose={() => setOpen(false)} />
}

type RowProps = { goalId: string | null; themes: readonly number[]; onClose: () => void }

function Row({ goalId, themes: ofGoal, onClose }: RowProps) {
  const e = useText(da, en)
  const { citizenId, me, dates } = useHere()
  const id = useId()
  const toast = useToast()
  const save = useSave(addAction)
  const { notSaved } = useSavingText()
  const doers = useDoers()
  const [who, setWho] = useState(`employee:${me.personId}`)
  const [name, setName] = useState('')
  const [title, setTitle] = useState('')
  const [dueOn, setDueOn] = useState('')
  const [more, setMore] = useState(false)
  // What is agreed for a goal is about the same parts of life, until somebody says otherwise.
  const [themes, setThemes] = useState<number[]>([...ofGoal])
  const [areaId, setAreaId] = useState(me.areas[0] ?? null)
  const rest = useActionMore()
  const named = who === 'relative:' || who === 'volunteer:'
  const submit = () =>
    save.run(
      {
        params: { citizenId },
        body: {
          title,
          goalId,
          themes,
          dueOn: dueOn || null,
          areaId,
          ...doerBody(who, name, doers, me.name),
          ...rest.body,
        },
      },
      {
        done: () => {
          setTitle('')
          setDueOn('')
          setName('')
          rest.reset()
          toast({ text: e.action.added })
          document.getElementById(`${id}-who`)?.focus()
        },
      },
    )
  return (
    <Form
      className="plan-add"
      aria-label={e.action.add}
      problem={save.problem}
      notSaved={notSaved}
      onSubmit={submit}
      onKeyDown={event => {
        if (event.key === 'Escape' && title === '') onClose()
      }}
    >
      <div className="plan-add-row">
        <SelectField
          id={`${id}-who`}
          label={e.action.who}
          value={who}
          onChange={setWho}
          options={doers}
          autoFocus
        />
        <TextField label={e.action.what} value={title} onChange={setTitle} error={save.wrong('title')} />
        <DateField
          label={e.action.due}
          optional={e.optional}
          hint={dueOn !== '' && dueOn < dates.today() ? e.action.passed : undefined}
          value={dueOn}
          onChange={setDueOn}
          error={save.wrong('dueOn')}
        />
      </div>
      {named ? (
        <TextField
          label={e.invite.name}
          value={name}
          onChange={setName}
          error={save.wrong('doerName')}
          width="l"
        />
      ) : null}
      {more ? (
        <>
          <ActionMore state={rest.state} save={save} />
          <ThemesField value={themes} onChange={setThemes} />
          <MyAreaField value={areaId} onChange={setAreaId} />
        </>
      ) : null}
      <div className="k-line">
        <Button kind="primary" small type="submit" busy={save.busy}>
          {e.action.agree}
        </Button>
        <Button kind="ghost" small aria-expanded={more} onClick={() => setMore(!more)}>
          {more ? e.action.less : e.action.more}
        </Button>
        <Button kind="ghost" small onClick={onClose}>
          {e.close}
        </Button>
      </div>
    </Form>
  )
}
