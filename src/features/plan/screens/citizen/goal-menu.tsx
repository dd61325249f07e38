import { useId, useState } from 'react'
import { useChange } from '../../../../platform/react/load.ts'
import { focusSoon } from '../../../../ui/focus-soon.ts'
import { MenuButton, type MenuItem } from '../../../../ui/MenuButton.tsx'
import { TextArea } from '../../../../ui/TextArea.tsx'
import { useToast } from '../../../../ui/Toasts.tsx'
import { changeGoal, moveGoal } from '../../api.goals.ts'
import type { Goal, GoalState } from '../../model.goals.ts'
import { nextStates } from '../../rules.goals.ts'
import { useWords } from './my-plan.tsx'
import { FormButtons, Trouble, useLimit } from './saving.tsx'

type GoalMenuProps = {
  readonly goal: Goal
  readonly citizenId: string
  readonly id: string
  readonly onUp: (() => void) | undefined
  readonly onDown: (() => void) | undefined
  readonly onEdit: () => void
}

/** The rarer things to do with a goal. Waiting and stopping ask one question first. */
export function GoalMenu({ goal, citizenId, id, onUp, onDown, onEdit }: GoalMenuProps) {
  const t = useWords()
  const toast = useToast()
  const fieldId = useId()
  const [asking, setAsking] = useState<'paused' | 'ended' | undefined>()
  const move = useChange(moveGoal)
  const change = useChange(changeGoal)
  const at = { params: { citizenId, goalId: goal.id }, seen: goal.version ?? 0 }
  const busy = move.isPending || change.isPending
  const to = (state: GoalState, more: { waitsFor?: string; reason?: string } = {}) => {
    if (busy) return
    move.mutate(
      { ...at, body: { to: state, ...more } },
      {
        onSuccess: () => {
          setAsking(undefined)
          toast({ text: t.goals.moved[state] })
        },
      },
    )
  }
  const ask = (state: 'paused' | 'ended') => {
    setAsking(state)
    focusSoon(fieldId)
  }
  const later = !goal.later
  const may = (state: GoalState) => nextStates(goal.state ?? 'proposed').includes(state)
  const over = goal.state === 'achieved' || goal.state === 'ended'
  const item = (key: string, label: string, show: boolean, onSelect: () => void): MenuItem[] =>
    show ? [{ key, label, onSelect }] : []
  const items = [
    ...item('edit', t.edit, true, onEdit),
    ...item('reach', t.goals.reach, may('achieved'), () => to('achieved')),
    ...item('start', over || goal.state === 'paused' ? t.goals.resume : t.goals.start, may('active'), () =>
      to('active'),
    ),
    ...item('pause', t.goals.pause, may('paused'), () => ask('paused')),
    ...item('later', later ? t.goals.toLater : t.goals.toNow, !over, () => {
      if (!busy) change.mutate({ ...at, body: { later } }, { onSuccess: () => toast({ text: t.saved }) })
    }),
    ...item('up', t.goals.up, onUp !== undefined, () => onUp?.()),
    ...item('down', t.goals.down, onDown !== undefined, () => onDown?.()),
    ...item('stop', t.goals.stop, may('ended'), () => ask('ended')),
  ]
  return (
    <>
      <Trouble error={move.error ?? change.error} />
      {asking ? (
        <WhyForm
          state={asking}
          fieldId={fieldId}
          busy={busy}
          onCancel={() => setAsking(undefined)}
          onSend={text =>
            asking === 'paused'
              ? to('paused', { waitsFor: text })
              : to('ended', { reason: text.trim() || t.goals.stopReason })
          }
        />
      ) : (
        <div id={id} tabIndex={-1}>
          <MenuButton label={t.moreAbout(goal.title ?? '')} items={items}>
            {busy ? t.saving : t.goals.more}
          </MenuButton>
        </div>
      )}
    </>
  )
}

type WhyFormProps = {
  state: 'paused' | 'ended'
  fieldId: string
  busy: boolean
  onCancel: () => void
  onSend: (text: string) => void
}

function WhyForm({ state, fieldId, busy, onCancel, onSend }: WhyFormProps) {
  const t = useWords()
  const near = useLimit()
  const [text, setText] = useState('')
  const pausing = state === 'paused'
  return (
    <form
      className="k-stack k-stack-m"
      onSubmit={event => {
        event.preventDefault()
        onSend(text)
      }}
    >
      <TextArea
        id={fieldId}
        label={pausing ? t.goals.pauseTitle : t.goals.stopTitle}
        hint={pausing ? t.goals.pauseHint : t.goals.stopHint}
        {...(pausing ? { required: true } : { optional: t.optional })}
        ownWords
        rows={2}
        value={text}
        onChange={setText}
        {...near(text, pausing ? 500 : 1000)}
      />
      <FormButtons save={t.save} busy={busy ? t.saving : undefined} cancel={t.cancel} onCancel={onCancel} />
    </form>
  )
}
