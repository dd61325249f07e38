import { useId, useState } from 'react'
import { useDates } from '../../../../platform/i18n/react.tsx'
import { useChange } from '../../../../platform/react/load.ts'
import { Button } from '../../../../ui/Button.tsx'
import { Checkbox } from '../../../../ui/CheckboxGroup.tsx'
import { focusSoon } from '../../../../ui/focus-soon.ts'
import { StatusFlag } from '../../../../ui/StatusFlag.tsx'
import { TextArea } from '../../../../ui/TextArea.tsx'
import { useToast } from '../../../../ui/Toasts.tsx'
import { Written } from '../../../../ui/Written.tsx'
import { finishAction, reopenAction } from '../../api.actions.ts'
import type { Action } from '../../model.actions.ts'
import { useWords } from './my-plan.tsx'
import { Trouble, useLimit } from './saving.tsx'
import { Tell } from './tell.tsx'
import { isLate, isRepeated } from './week.ts'

type Ticked = { readonly action: Action; readonly citizenId: string; readonly onDone: () => void }
type MyAgreementProps = Ticked & {
  /** The goal that it belongs to. */
  readonly goal: string | undefined
}

/** One thing that I do: ticked off once; or, where it comes again, told about. */
export function MyAgreement(props: MyAgreementProps) {
  const { action, goal } = props
  const t = useWords()
  return (
    <article className={`k-card k-card-voice k-my-agreement${action.state === 'done' ? ' k-my-done' : ''}`}>
      {isRepeated(action) && action.state === 'open' ? <Repeated {...props} /> : <TickOff {...props} />}
      {action.howItWent ? (
        <p className="k-own-words">
          <Written>»{action.howItWent}«</Written>
        </p>
      ) : goal && action.state === 'open' ? (
        <p className="k-meta">{t.agreements.for(goal)}</p>
      ) : null}
      {action.duty === 'duty' && action.state === 'open' ? (
        <p className="k-meta">{t.agreements.duty}</p>
      ) : null}
      {action.waitsOn === 'citizen' && action.state === 'open' ? (
        <div>
          <StatusFlag kind="waits-citizen">{t.waits.citizen}</StatusFlag>
        </div>
      ) : null}
    </article>
  )
}

function useTicking({ action, citizenId, onDone }: Ticked) {
  const t = useWords()
  const toast = useToast()
  const params = { citizenId, actionId: action.id }
  const finish = useChange(finishAction)
  const reopen = useChange(reopenAction)
  const busy = finish.isPending || reopen.isPending
  const open = (seen: number) =>
    reopen.mutate({ params, body: {}, seen }, { onSuccess: () => toast({ text: t.agreements.undone }) })
  const done = (then: (version: number) => void) => {
    onDone()
    finish.mutate(
      { params, body: {}, seen: action.version ?? 0 },
      {
        onSuccess: ({ version }) => {
          then(version)
        },
      },
    )
  }
  return {
    done,
    open,
    busy,
    finishing: finish.isPending,
    reopening: reopen.isPending,
    error: finish.error ?? reopen.error,
  }
}

/** A tick, and how it went, for whoever does it: the citizen, or somebody close to them. */
export function TickOff(props: Ticked) {
  const { action, citizenId } = props
  const t = useWords()
  const dates = useDates()
  const id = useId()
  const ticking = useTicking(props)
  const [asking, setAsking] = useState(false)
  const done = action.state === 'done'
  const told = () => {
    setAsking(false)
    focusSoon('agreements')
  }
  // Shown as it will be while it is being saved, so that a tick answers at once on a slow line.
  const checked = ticking.finishing || (done && !ticking.reopening)
  const tick = (on: boolean) => {
    if (ticking.busy) return
    if (!on) {
      setAsking(false)
      ticking.open(action.version ?? 0)
      return
    }
    ticking.done(() => {
      setAsking(true)
      focusSoon(id)
    })
  }
  return (
    <>
      <Checkbox
        label={<Written>{action.title}</Written>}
        hint={useWhen(action, checked, dates.today())}
        checked={checked}
        onChange={tick}
      />
      <Trouble error={ticking.error} />
      {done && asking && !action.howItWent ? (
        <HowItWent action={action} citizenId={citizenId} id={id} onDone={told} onUndo={() => tick(false)} />
      ) : null}
      {ticking.finishing ? <p className="k-meta">{t.saving}</p> : null}
    </>
  )
}

function useWhen(action: Action, checked: boolean, today: string): string {
  const t = useWords()
  const dates = useDates()
  if (checked) return t.agreements.done(dates.relativeDay(action.doneOn ?? today))
  if (isLate(action, today)) return t.agreements.late(dates.weekdayDay(action.dueOn ?? today))
  if (action.dueOn) return t.agreements.due(dates.weekdayDay(action.dueOn))
  return action.startsOn && action.startsOn > today
    ? t.agreements.from(dates.weekdayDay(action.startsOn))
    : ''
}

/** What comes again is not ticked off, or it would be gone after the first time. */
function Repeated(props: MyAgreementProps) {
  const { action, citizenId } = props
  const t = useWords()
  const toast = useToast()
  const ticking = useTicking(props)
  return (
    <>
      <div>
        <b>
          <Written>{action.title}</Written>
        </b>
        <p className="k-meta">{t.agreements.rhythm(action.rhythm ?? '')}</p>
      </div>
      <Trouble error={ticking.error} />
      <Tell
        citizenId={citizenId}
        about={{ kind: 'action', id: action.id }}
        themes={action.themes ?? []}
        name={t.agreements.tellName(action.title ?? '')}
        beside={
          <Button
            kind="ghost"
            busy={ticking.busy ? t.saving : undefined}
            aria-label={t.agreements.endedName(action.title ?? '')}
            onClick={event => {
              // A second click meant for what was above, which has just closed and moved this up under the pointer.
              if (event.detail > 1) return
              ticking.done(version =>
                toast({
                  text: t.agreements.didIt(action.title ?? ''),
                  action: { label: t.undo, onAction: () => ticking.open(version) },
                }),
              )
            }}
          >
            {t.agreements.ended}
          </Button>
        }
      />
    </>
  )
}

type HowProps = { action: Action; citizenId: string; id: string; onDone: () => void; onUndo: () => void }

/** The tick is saved already; how it went is said afterwards, by those who want. */
function HowItWent({ action, citizenId, id, onDone, onUndo }: HowProps) {
  const t = useWords()
  const near = useLimit()
  const toast = useToast()
  const finish = useChange(finishAction)
  const [text, setText] = useState('')
  const save = () =>
    finish.mutate(
      {
        params: { citizenId, actionId: action.id },
        body: { howItWent: text, ...(action.doneOn && { doneOn: action.doneOn }) },
        seen: action.version ?? 0,
      },
      {
        onSuccess: () => {
          toast({ text: t.agreements.thanks })
          onDone()
        },
      },
    )
  return (
    <form
      className="k-stack k-stack-m"
      onSubmit={event => {
        event.preventDefault()
        if (text.trim() === '') onDone()
        else save()
      }}
    >
      <TextArea
        id={id}
        label={t.agreements.how}
        hint={t.agreements.howHint}
        ownWords
        rows={2}
        value={text}
        onChange={setText}
        {...near(text, 2000)}
      />
      <Trouble error={finish.error} />
      <div className="k-my-buttons">
        <Button kind="primary" type="submit" busy={finish.isPending ? t.saving : undefined}>
          {t.save}
        </Button>
        <Button kind="ghost" onClick={onDone}>
          {t.agreements.skip}
        </Button>
        <Button kind="ghost" onClick={onUndo}>
          {t.undo}
        </Button>
      </div>
    </form>
  )
}
