import './goal-card.css'
import { useId } from 'react'
import { useText } from '../../../../platform/i18n/react.tsx'
import { Slot } from '../../../../platform/react/slots.tsx'
import { Button, IconButton } from '../../../../ui/Button.tsx'
import { Icon } from '../../../../ui/Icon.tsx'
import { MenuButton, type MenuItem } from '../../../../ui/MenuButton.tsx'
import { Notice } from '../../../../ui/Notice.tsx'
import { Written } from '../../../../ui/Written.tsx'
import { AreaOf } from '../../../organisation/screens/areas.shared.tsx'
import type { Goal } from '../../model.goals.ts'
import { nextStates } from '../../rules.goals.ts'
import { da } from '../../text/edit.da.ts'
import { en } from '../../text/edit.en.ts'
import { type GoalShown, mayChange } from '../view.ts'
import { GoalWords } from '../who-does.shared.tsx'
import { ActionTable } from './actions.tsx'
import { ChangeGoal, ConfirmGoal, MoveGoal } from './goal-forms.tsx'
import { useHere } from './here.tsx'
import { Notes } from './notes.tsx'

type GoalCardProps = {
  readonly shown: GoalShown
  readonly up: (() => void) | undefined
  readonly down: (() => void) | undefined
}

/** A goal in the citizen's words, who does what for it, and what was said about it. */
export function GoalCard({ shown, up, down }: GoalCardProps) {
  const { t, may, citizenId } = useHere()
  const id = useId()
  const { goal, actions, proposals, threads } = shown
  const name = goal.title ?? t.goals.hidden
  return (
    <article className="k-card plan-goal" aria-labelledby={id} id={`goal-${goal.id}`} tabIndex={-1}>
      <div className="plan-goal-head">
        <h3 id={id}>
          <GoalWords title={goal.title} hidden={t.goals.hidden} />
        </h3>
        <GoalTools goal={goal} up={up} down={down} />
      </div>
      {goal.why ? (
        <p className="plan-why">
          <Written>{goal.why}</Written>
        </p>
      ) : null}
      <GoalFacts goal={goal} />
      {goal.confirmed || goal.state === 'ended' ? null : <Unconfirmed goal={goal} />}
      {proposals.map(proposal => (
        <Proposal key={proposal.id} proposal={proposal} />
      ))}
      {goal.depth === 3 || actions.length > 0 ? (
        <ActionTable
          actions={actions}
          caption={t.goals.actions(name)}
          goalId={goal.id}
          mayAdd={may && goal.depth === 3 && shown.group !== 'reached'}
        />
      ) : null}
      {goal.depth === 3 ? (
        <Slot
          name="plan.object"
          citizenId={citizenId}
          kind="goal"
          id={goal.id}
          title={name}
          areas={goal.areas ?? []}
        />
      ) : null}
      <Notes
        threads={threads}
        about={goal.depth === 3 ? { kind: 'goal', id: goal.id, title: name } : undefined}
      />
    </article>
  )
}

function GoalFacts({ goal }: { goal: Goal }) {
  const { t, words: w, dates } = useHere()
  const quiet = goal.state === 'active' || goal.state === null
  return (
    <>
      <div className="k-line">
        {(goal.areas ?? []).map(area => (
          <AreaOf key={area} id={area} />
        ))}
        {quiet || goal.state === null ? null : (
          <span className={`plan-state plan-state-${goal.state}`}>
            {goal.state === 'achieved' ? <Icon name="check" size="s" /> : null}
            {goal.state === 'paused' ? <Icon name="lock" size="s" /> : null}
            {w.goalState[goal.state]}
          </span>
        )}
        {goal.targetOn ? <span className="k-meta">{t.goals.target(dates.day(goal.targetOn))}</span> : null}
      </div>
      {goal.state === 'paused' && goal.waitsFor ? <p>{t.goals.waitsFor(goal.waitsFor)}</p> : null}
      {goal.state === 'ended' && goal.endReason ? <p>{t.goals.endReason(goal.endReason)}</p> : null}
    </>
  )
}

function Unconfirmed({ goal }: { goal: Goal }) {
  const { t, first } = useHere()
  return (
    <Notice icon="hourglass" action={<ConfirmButton goal={goal} />}>
      {t.goals.unconfirmed(first)}
    </Notice>
  )
}

function Proposal({ proposal }: { proposal: Goal }) {
  const { t, first } = useHere()
  return (
    <Notice icon="hourglass" title={t.goals.proposal(first)} action={<ConfirmButton goal={proposal} />}>
      <p className="k-own-words">
        <Written>{proposal.title}</Written>
      </p>
      {proposal.why ? (
        <p className="k-meta">
          <Written>{proposal.why}</Written>
        </p>
      ) : null}
    </Notice>
  )
}

function ConfirmButton({ goal }: { goal: Goal }) {
  const { view, me, t, first, open } = useHere()
  if (!mayChange(view, me, goal, { ofCitizen: true })) return null
  return (
    <Button small onClick={() => open(close => <ConfirmGoal goal={goal} onClose={close} />)}>
      {t.words.confirm(first)}
    </Button>
  )
}

type ToolsProps = { goal: Goal; up: (() => void) | undefined; down: (() => void) | undefined }

function GoalTools({ goal, up, down }: ToolsProps) {
  const e = useText(da, en)
  const { view, me, open } = useHere()
  if (!mayChange(view, me, goal, { ofCitizen: true })) return null
  const title = goal.title ?? ''
  const items: MenuItem[] = [
    {
      key: 'change',
      label: e.goal.change,
      icon: 'edit',
      ...(goal.confirmed ? { detail: e.goal.changeDetail } : {}),
      onSelect: () => open(close => <ChangeGoal goal={goal} onClose={close} />),
    },
    ...nextStates(goal.state ?? 'proposed')
      .filter(to => goal.confirmed || to === 'ended')
      .map(to => ({
        key: to,
        label: e.goal.moveTo[to],
        ...(to === 'ended' ? { danger: true } : {}),
        onSelect: () => open(close => <MoveGoal goal={goal} to={to} onClose={close} />),
      })),
  ]
  return (
    <div className="plan-goal-tools k-no-print">
      <IconButton
        icon="arrowDown"
        className="plan-up"
        label={e.goal.up(title)}
        aria-disabled={up === undefined}
        onClick={() => up?.()}
      />
      <IconButton
        icon="arrowDown"
        label={e.goal.down(title)}
        aria-disabled={down === undefined}
        onClick={() => down?.()}
      />
      <MenuButton className="k-button k-button-ghost k-button-small" label={e.goal.menu(title)} items={items}>
        {e.more}
      </MenuButton>
    </div>
  )
}
