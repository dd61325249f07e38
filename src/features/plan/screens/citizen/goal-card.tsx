import { useId, useState } from 'react'
import { useDates } from '../../../../platform/i18n/react.tsx'
import { useSaving } from '../../../../platform/react/saving.ts'
import { focusSoon } from '../../../../ui/focus-soon.ts'
import { Icon } from '../../../../ui/Icon.tsx'
import { StatusFlag } from '../../../../ui/StatusFlag.tsx'
import { useToast } from '../../../../ui/Toasts.tsx'
import { Written } from '../../../../ui/Written.tsx'
import { changeGoal } from '../../api.goals.ts'
import type { Action } from '../../model.actions.ts'
import type { Goal } from '../../model.goals.ts'
import type { PlanView } from '../../model.ts'
import { ofPlan } from '../changed.ts'
import type { GoalShown, Thread } from '../view.ts'
import { GoalFields, type GoalWords, goalText } from './goal-fields.tsx'
import { goalFlags } from './goal-flags.ts'
import { GoalMenu } from './goal-menu.tsx'
import { useNames, useWords } from './my-plan.tsx'
import { BothSides, FormButtons, Trouble, useOneByOne } from './saving.tsx'
import { Tell } from './tell.tsx'
import { nextOf } from './week.ts'

type MyGoalProps = {
  readonly shown: GoalShown
  readonly view: PlanView
  readonly onUp: (() => void) | undefined
  readonly onDown: (() => void) | undefined
}

export function MyGoal({ shown, view, onUp, onDown }: MyGoalProps) {
  const { goal, actions, threads } = shown
  const t = useWords()
  const id = useId()
  const [editing, setEditing] = useState(false)
  const close = () => {
    setEditing(false)
    focusSoon(`${id}-more`)
  }
  if (editing) return <EditGoal goal={goal} view={view} fieldId={`${id}-title`} onDone={close} />
  const edit = () => {
    setEditing(true)
    focusSoon(`${id}-title`)
  }
  const over = shown.group === 'reached'
  return (
    <article className="k-card k-my-goal" aria-labelledby={id}>
      <h3 id={id}>
        <Written>{goal.title}</Written>
      </h3>
      {goal.why ? (
        <p className="k-own-words">
          <span className="k-meta">{t.goals.why}</span> <Written>{goal.why}</Written>
        </p>
      ) : null}
      <StateLine goal={goal} />
      {over ? null : <WhatIsNext actions={actions} view={view} />}
      <LastSaid threads={threads} view={view} />
      <AllActions actions={actions} view={view} />
      <Tell
        citizenId={view.citizen.id}
        about={{ kind: 'goal', id: goal.id }}
        themes={goal.themes ?? []}
        name={t.goals.tellName(goal.title ?? '')}
        beside={
          <GoalMenu
            goal={goal}
            citizenId={view.citizen.id}
            id={`${id}-more`}
            {...{ onUp, onDown }}
            onEdit={edit}
          />
        }
      />
    </article>
  )
}

/** How it stands, in a sentence. */
function StateLine({ goal }: { goal: Goal }) {
  const t = useWords()
  const state = goal.state ?? 'proposed'
  const { states } = t.goals
  if (state === 'paused')
    return (
      <div>
        <StatusFlag kind={goalFlags.paused}>{t.goals.flags.paused}</StatusFlag>
        <p>{states.paused(goal.waitsFor ?? '')}</p>
      </div>
    )
  return (
    <div>
      <StatusFlag kind={goalFlags[state]}>
        {state === 'ended' ? states.ended(goal.endReason ?? '') : states[state]}
      </StatusFlag>
    </div>
  )
}

/** What happens next, and who does it. */
function WhatIsNext({ actions, view }: { actions: readonly Action[]; view: PlanView }) {
  const t = useWords()
  const next = nextOf(actions)
  return (
    <p className="k-my-next">
      <Icon name="arrowForward" />
      <span>
        {next ? (
          <>
            <b>{t.goals.next}</b> <ActionLine action={next} view={view} />
          </>
        ) : (
          t.goals.noNext
        )}
      </span>
    </p>
  )
}

function ActionLine({ action, view }: { action: Action; view: PlanView }) {
  const t = useWords()
  const dates = useDates()
  const { doerOf } = useNames(view)
  const who = doerOf(action)
  const when = action.dueOn
    ? t.agreements.due(dates.day(action.dueOn))
    : action.startsOn && action.startsOn > dates.today()
      ? t.agreements.from(dates.day(action.startsOn))
      : action.rhythm
  return (
    <>
      {who ? `${who}: ` : ''}
      <Written>{action.title}</Written>
      {action.state === 'done' && action.doneOn ? (
        <span className="k-meta"> {t.agreements.done(dates.day(action.doneOn))}</span>
      ) : when ? (
        <span className="k-meta"> {when}</span>
      ) : null}
    </>
  )
}

function AllActions({ actions, view }: { actions: readonly Action[]; view: PlanView }) {
  const t = useWords()
  const shown = actions.filter(action => action.title !== null && action.state !== 'dropped')
  if (shown.length < 2) return null
  return (
    <details className="k-my-more">
      <summary>{t.goals.showAll(shown.length)}</summary>
      <ul className="k-plain-list k-my-actions">
        {shown.map(action => (
          <li key={action.id}>
            <Icon name={action.state === 'done' ? 'check' : 'circle'} />
            <span>
              <ActionLine action={action} view={view} />
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** The newest word about it, whoever said it. */
function LastSaid({ threads, view }: { threads: readonly Thread[]; view: PlanView }) {
  const t = useWords()
  const { nameOf } = useNames(view)
  const last = threads
    .flatMap(({ note, replies }) => [note, ...replies])
    .filter(note => note.text !== null)
    .toSorted((a, b) => Date.parse(b.touchedAt) - Date.parse(a.touchedAt))[0]
  if (!last) return null
  const mine = last.authorId === view.citizen.id
  return (
    <p>
      <b>{mine ? t.say.you : t.say.they(nameOf(last.authorId, last.areaId))}:</b>{' '}
      <Written className={mine ? 'k-own-words' : ''}>{mine ? `»${last.text}«` : last.text}</Written>
    </p>
  )
}

type EditProps = { goal: Goal; view: PlanView; fieldId: string; onDone: () => void }

function EditGoal({ goal, view, fieldId, onDone }: EditProps) {
  const t = useWords()
  const toast = useToast()
  const [words, setWords] = useState<GoalWords>(goalText(goal))
  const saving = useSaving(changeGoal, ofPlan)
  const both = useOneByOne(saving.clash)
  const [before] = useState(goal)
  const save = () => {
    const input = { params: { citizenId: view.citizen.id, goalId: goal.id }, body: words }
    const done = () => {
      toast({ text: t.saved })
      onDone()
    }
    void saving.run({ ...input, seen: before.version ?? 0 }, { mine: words, before: goalText(before), done })
  }
  if (both)
    return <BothSides {...both} label={both.field === 'why' ? t.goals.whyLabel : t.goals.titleLabel} />
  return (
    <form
      className="k-card k-card-voice"
      onSubmit={event => {
        event.preventDefault()
        save()
      }}
    >
      <GoalFields id={fieldId} words={words} onChange={setWords} />
      <Trouble error={saving.error} />
      <FormButtons save={t.save} busy={saving.busy} cancel={t.cancel} onCancel={onDone} />
    </form>
  )
}
