import { useState } from 'react'
import { useChange } from '../../../../platform/react/load.ts'
import { EmptyState } from '../../../../ui/EmptyState.tsx'
import { SegmentedControl } from '../../../../ui/SegmentedControl.tsx'
import { useToast } from '../../../../ui/Toasts.tsx'
import { orderGoals } from '../../api.goals.ts'
import type { PlanView } from '../../model.ts'
import { type GoalGroup, type GoalShown, goalsShown, moved } from '../view.ts'
import { AddGoal } from './goal-add.tsx'
import { MyGoal } from './goal-card.tsx'
import { MyPage, Section, useWords } from './my-plan.tsx'
import { Trouble } from './saving.tsx'
import { GoalToConfirm, proposalsOf } from './to-confirm.tsx'

const groups = ['now', 'later', 'reached'] as const satisfies readonly GoalGroup[]

/** My goals: what I want and why, how it stands, and what happens next. */
export function GoalsPage() {
  const t = useWords()
  return (
    <MyPage title={t.title.goals} lead={t.goals.lead}>
      {view => <Goals view={view} />}
    </MyPage>
  )
}

function Goals({ view }: { view: PlanView }) {
  const t = useWords()
  const [group, setGroup] = useState<GoalGroup>('now')
  const proposals = proposalsOf(view).goals
  const waiting = new Set(proposals.map(({ goal }) => goal.id))
  const all = goalsShown(view.objects).filter(({ goal }) => goal.title !== null && !waiting.has(goal.id))
  const of = (name: GoalGroup) => all.filter(shown => shown.group === name)
  return (
    <>
      {proposals.length > 0 ? (
        <Section title={t.yes.title} id="yes" lead={t.yes.lead}>
          {proposals.map(({ goal, before }) => (
            <GoalToConfirm key={goal.id} goal={goal} before={before} view={view} />
          ))}
        </Section>
      ) : null}
      <div className="k-stack k-stack-m">
        {all.length > 0 ? (
          <div>
            <SegmentedControl
              label={t.title.goals}
              value={group}
              onChange={setGroup}
              options={groups.map(value => ({ value, label: t.goals[value], count: of(value).length }))}
            />
          </div>
        ) : (
          <EmptyState icon="flag" title={t.goals.none}>
            {t.goals.noneBody}
          </EmptyState>
        )}
        <h2 className="k-hidden">{t.goals[group]}</h2>
        {all.length > 0 && of(group).length === 0 ? <p>{t.goals.noneNow}</p> : null}
        <InOrder shown={of(group)} all={all} view={view} />
        <AddGoal citizenId={view.citizen.id} onAdded={later => setGroup(later ? 'later' : 'now')} />
      </div>
    </>
  )
}

type InOrderProps = { shown: readonly GoalShown[]; all: readonly GoalShown[]; view: PlanView }

/** Moving a goal within what is shown keeps the others where they are. */
function InOrder({ shown, all, view }: InOrderProps) {
  const t = useWords()
  const toast = useToast()
  const order = useChange(orderGoals)
  const ids = shown.map(({ goal }) => goal.id)
  const move = (id: string, step: -1 | 1) => {
    const next = moved(ids, id, step)
    if (!next || order.isPending) return
    const rest = all.map(({ goal }) => goal.id).filter(other => !ids.includes(other))
    order.mutate(
      { params: { citizenId: view.citizen.id }, body: { goalIds: [...next, ...rest].slice(0, 100) } },
      { onSuccess: () => toast({ text: t.goals.order }) },
    )
  }
  return (
    <>
      <Trouble error={order.error} />
      {shown.map((one, at) => (
        <MyGoal
          key={one.goal.id}
          shown={one}
          view={view}
          onUp={at > 0 ? () => move(one.goal.id, -1) : undefined}
          onDown={at < shown.length - 1 ? () => move(one.goal.id, 1) : undefined}
        />
      ))}
    </>
  )
}
