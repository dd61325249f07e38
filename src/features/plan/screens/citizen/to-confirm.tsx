import { useId, useRef, useState } from 'react'
import { useChange } from '../../../../platform/react/load.ts'
import { Button } from '../../../../ui/Button.tsx'
import { focusSoon } from '../../../../ui/focus-soon.ts'
import { Quote } from '../../../../ui/Quote.tsx'
import { useToast } from '../../../../ui/Toasts.tsx'
import { Written } from '../../../../ui/Written.tsx'
import { changeGoal, confirmGoal, moveGoal } from '../../api.goals.ts'
import { confirmWords, endWords } from '../../api.words.ts'
import type { Goal } from '../../model.goals.ts'
import type { PlanView } from '../../model.ts'
import { type OwnWords, ownWords } from '../view.ts'
import { GoalFields, type GoalWords, goalText } from './goal-fields.tsx'
import { useNames, useWords } from './my-plan.tsx'
import { EditWords } from './own-words.tsx'
import { FormButtons, Trouble } from './saving.tsx'

/** What others wrote for me and that holds only when I say so. */
export function proposalsOf(view: PlanView) {
  const goals = new Map(view.objects.goal.map(goal => [goal.id, goal]))
  return {
    words: ownWords(view.objects.words).waiting,
    goals: view.objects.goal
      .filter(goal => !goal.confirmed && goal.state !== 'ended' && goal.title !== null)
      .map(goal => ({ goal, before: goals.get(goal.replacesId ?? '') })),
  }
}

/** Says that it is done, and goes to what is left to answer, else to the top of the page: what was pressed is gone. */
function useDone() {
  const toast = useToast()
  return (text: string) => {
    toast({ text })
    focusSoon(document.querySelectorAll('#yes-part > article').length > 1 ? 'yes' : 'main')
  }
}

export function WordsToConfirm({ words, view }: { words: OwnWords; view: PlanView }) {
  const t = useWords()
  const done = useDone()
  const id = useId()
  const { nameOf } = useNames(view)
  const [editing, setEditing] = useState(false)
  const confirm = useChange(confirmWords)
  const end = useChange(endWords)
  const at = { params: { citizenId: view.citizen.id, wordsId: words.id }, seen: words.version ?? 0 }
  const busy = confirm.isPending || end.isPending
  if (editing)
    return (
      <EditWords
        words={words}
        citizenId={view.citizen.id}
        fieldId={id}
        saved={t.yes.wordsDone}
        onDone={() => setEditing(false)}
      />
    )
  return (
    <article className="k-card k-my-ask">
      <Quote
        label={t.yes.wordsLabel(words.toldTo || nameOf(words.authorId, words.areaId))}
        words={words.text}
      />
      <Trouble error={confirm.error ?? end.error} />
      <div className="k-my-buttons">
        <Button
          kind="primary"
          busy={confirm.isPending ? t.saving : undefined}
          onClick={() =>
            busy ||
            confirm.mutate({ ...at, body: { how: 'screen' } }, { onSuccess: () => done(t.yes.wordsDone) })
          }
        >
          {t.yes.wordsYes}
        </Button>
        <Button
          onClick={() => {
            setEditing(true)
            focusSoon(id)
          }}
        >
          {t.yes.wordsChange}
        </Button>
        <Button
          kind="ghost"
          busy={end.isPending ? t.saving : undefined}
          onClick={() =>
            busy || end.mutate({ ...at, body: {} }, { onSuccess: () => done(t.yes.wordsNoDone) })
          }
        >
          {t.yes.wordsNo}
        </Button>
      </div>
    </article>
  )
}

type GoalAsk = { goal: Goal; before: Goal | undefined; view: PlanView }

/** A goal that somebody suggests, or other words for one that I have: yes, in my own words, or no. */
export function GoalToConfirm({ goal, before, view }: GoalAsk) {
  const t = useWords()
  const done = useDone()
  const id = useId()
  const { nameOf } = useNames(view)
  const [editing, setEditing] = useState(false)
  const confirm = useChange(confirmGoal)
  const move = useChange(moveGoal)
  const at = { params: { citizenId: view.citizen.id, goalId: goal.id }, seen: goal.version ?? 0 }
  const busy = confirm.isPending || move.isPending
  if (editing) return <InMyWords {...{ goal, before, view }} fieldId={id} onDone={() => setEditing(false)} />
  const by = nameOf(goal.authorId, goal.areaId)
  return (
    <article className="k-card k-my-ask">
      {before?.title ? (
        <p>
          <span className="k-meta">{t.yes.before}</span>{' '}
          <Written className="k-own-words">»{before.title}«</Written>
        </p>
      ) : null}
      <Quote
        label={before ? t.yes.rewordLabel(by) : t.yes.goalLabel(by)}
        words={goal.title ?? ''}
        who={goal.why ? `${t.goals.why} ${goal.why}` : undefined}
      />
      <Trouble error={confirm.error ?? move.error} />
      <div className="k-my-buttons">
        <Button
          kind="primary"
          busy={confirm.isPending ? t.saving : undefined}
          onClick={() =>
            busy ||
            confirm.mutate({ ...at, body: { how: 'screen' } }, { onSuccess: () => done(t.yes.goalDone) })
          }
        >
          {before ? t.yes.rewordYes : t.yes.goalYes}
        </Button>
        <Button
          onClick={() => {
            setEditing(true)
            focusSoon(id)
          }}
        >
          {t.yes.goalChange}
        </Button>
        <Button
          kind="ghost"
          busy={move.isPending ? t.saving : undefined}
          onClick={() =>
            busy ||
            move.mutate(
              { ...at, body: { to: 'ended', reason: t.yes.saidNo } },
              { onSuccess: () => done(t.yes.goalNoDone) },
            )
          }
        >
          {t.yes.goalNo}
        </Button>
      </div>
    </article>
  )
}

/**
 * The suggestion as a beginning for my own words. They are mine at once: then a new goal is agreed, and a suggested
 * rewording has done its work.
 */
function InMyWords({
  goal,
  before,
  view,
  fieldId,
  onDone,
}: GoalAsk & { fieldId: string; onDone: () => void }) {
  const t = useWords()
  const toast = useToast()
  const [words, setWords] = useState<GoalWords>(goalText(goal))
  const change = useChange(changeGoal)
  const confirm = useChange(confirmGoal)
  const move = useChange(moveGoal)
  const citizenId = view.citizen.id
  const unchanged = words.title === goal.title && words.why === (goal.why ?? '')
  const save = async () => {
    const at = { params: { citizenId, goalId: goal.id }, seen: goal.version ?? 0 }
    if (unchanged) await confirm.mutateAsync({ ...at, body: { how: 'screen' } })
    else if (before) {
      const mine = { params: { citizenId, goalId: before.id }, seen: before.version ?? 0 }
      await change.mutateAsync({ ...mine, body: words })
      await move.mutateAsync({ ...at, body: { to: 'ended', reason: t.yes.wordsChange } })
    } else {
      const { version } = await change.mutateAsync({ ...at, body: words })
      await move.mutateAsync({ ...at, seen: version, body: { to: 'agreed' } })
    }
    toast({ text: t.yes.goalDone })
    onDone()
  }
  const underWay = useRef(false)
  const busy = change.isPending || confirm.isPending || move.isPending
  return (
    <form
      className="k-card k-card-voice"
      onSubmit={event => {
        event.preventDefault()
        if (underWay.current) return
        underWay.current = true
        save()
          .catch(() => undefined) // shown below by what refused
          .finally(() => {
            underWay.current = false
          })
      }}
    >
      <GoalFields id={fieldId} words={words} onChange={setWords} />
      <Trouble error={change.error ?? confirm.error ?? move.error} />
      <FormButtons save={t.save} busy={busy ? t.saving : undefined} cancel={t.cancel} onCancel={onDone} />
    </form>
  )
}
