import './form.css'
import { useState } from 'react'
import { useText } from '../../../../platform/i18n/react.tsx'
import { SelectField } from '../../../../ui/SelectField.tsx'
import { TextArea } from '../../../../ui/TextArea.tsx'
import { DateField, TextField } from '../../../../ui/TextField.tsx'
import { useToast } from '../../../../ui/Toasts.tsx'
import { changeAction, finishAction } from '../../api.actions.ts'
import type { Action } from '../../model.actions.ts'
import { needsYesToRetheme } from '../../rules.ts'
import { da } from '../../text/edit.da.ts'
import { en } from '../../text/edit.en.ts'
import { ActionMore, doerBody, doerValue, useActionMore, useDoers } from './action-fields.tsx'
import { HowField, type StaffHow, ThemesField } from './fields.tsx'
import { FormDialog } from './form-dialog.tsx'
import { useHere } from './here.tsx'
import { useSave } from './save.tsx'

type FinishProps = { action: Action; onClose: () => void; onUndo: (version: number) => void }

/** Done, and how it went; "undo" is offered for as long as one likes. */
export function FinishAction({ action, onClose, onUndo }: FinishProps) {
  const e = useText(da, en)
  const { citizenId, dates } = useHere()
  const toast = useToast()
  const save = useSave(finishAction)
  const [howItWent, setHowItWent] = useState('')
  const [doneOn, setDoneOn] = useState(dates.today())
  const [seen] = useState(action.version ?? 1)
  const submit = () =>
    save.run(
      { params: { citizenId, actionId: action.id }, body: { howItWent, ...(doneOn && { doneOn }) }, seen },
      {
        mine: { state: 'done', howItWent, doneOn },
        before: action,
        done: ({ version }) => {
          onClose()
          toast({ text: e.action.finished, action: { label: e.undo, onAction: () => onUndo(version) } })
        },
      },
    )
  return (
    <FormDialog
      onClose={onClose}
      title={e.action.finishTitle}
      button={e.action.finish}
      save={save}
      onSubmit={submit}
    >
      <p>
        <b>{action.title}</b>
      </p>
      <TextArea
        label={e.action.went}
        hint={e.action.wentHint}
        optional={e.optional}
        value={howItWent}
        onChange={setHowItWent}
        error={save.wrong('howItWent')}
      />
      <DateField
        label={e.action.doneOn}
        max={dates.today()}
        value={doneOn}
        onChange={setDoneOn}
        error={save.wrong('doneOn')}
      />
    </FormDialog>
  )
}

export function ChangeAction({ action, onClose }: { action: Action; onClose: () => void }) {
  const e = useText(da, en)
  const { view, citizenId, first, me, dates } = useHere()
  const toast = useToast()
  const save = useSave(changeAction)
  const listed = useDoers()
  const now = doerValue(action)
  const doers = listed.some(o => o.value === now)
    ? listed
    : [{ value: now, label: action.doerName || e.action.doerKinds[action.doerKind ?? 'nobody'] }, ...listed]
  const [who, setWho] = useState(now)
  const [name, setName] = useState('')
  const [title, setTitle] = useState(action.title ?? '')
  const [goalId, setGoalId] = useState(action.goalId ?? '')
  const [dueOn, setDueOn] = useState(action.dueOn ?? '')
  const [themes, setThemes] = useState<number[]>([...(action.themes ?? [])])
  const [how, setHow] = useState<StaffHow>('')
  const [before] = useState(action)
  const seen = before.version ?? 1
  const more = useActionMore(action)
  const asks = needsYesToRetheme(action.themes, themes) || save.asksYes
  const doer = who === now ? {} : doerBody(who, name, doers, me.name)
  const mine = { title, goalId: goalId || null, dueOn: dueOn || null, themes, ...doer, ...more.body }
  const submit = () =>
    save.run(
      {
        params: { citizenId, actionId: action.id },
        body: { ...mine, ...(asks && how && { saidYesHow: how }) },
        seen,
      },
      {
        mine,
        before,
        done: () => {
          onClose()
          toast({ text: e.save.saved })
        },
      },
    )
  return (
    <FormDialog
      wide
      onClose={onClose}
      title={e.action.changeTitle}
      button={e.save.save}
      save={save}
      onSubmit={submit}
    >
      <TextArea
        label={e.action.what}
        rows={2}
        value={title}
        onChange={setTitle}
        error={save.wrong('title')}
      />
      <div className="plan-fields">
        <SelectField
          label={e.action.who}
          value={who}
          onChange={setWho}
          options={doers}
          error={save.wrong('doerId')}
        />
        {who === 'relative:' || who === 'volunteer:' ? (
          <TextField label={e.invite.name} value={name} onChange={setName} />
        ) : null}
        <DateField
          label={e.action.due}
          optional={e.optional}
          hint={dueOn !== '' && dueOn < dates.today() ? e.action.passed : undefined}
          value={dueOn}
          onChange={setDueOn}
          error={save.wrong('dueOn')}
        />
        <SelectField
          label={e.action.goal}
          value={goalId}
          onChange={setGoalId}
          options={[
            { value: '', label: e.action.noGoal },
            ...view.objects.goal
              .filter(g => g.title !== null && g.replacesId === null)
              .map(g => ({ value: g.id, label: g.title ?? '' })),
          ]}
        />
      </div>
      <ActionMore state={more.state} save={save} />
      <ThemesField value={themes} onChange={setThemes} error={save.wrong('themes')} />
      {asks ? (
        <HowField
          label={e.themes.yes(first)}
          hint={e.themes.yesHint}
          value={how}
          onChange={setHow}
          error={save.wrong('saidYesHow')}
        />
      ) : null}
    </FormDialog>
  )
}
