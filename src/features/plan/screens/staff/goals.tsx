import { useEffect, useState } from 'react'
import { useText } from '../../../../platform/i18n/react.tsx'
import { Button } from '../../../../ui/Button.tsx'
import { Card } from '../../../../ui/Card.tsx'
import { EmptyState } from '../../../../ui/EmptyState.tsx'
import { SegmentedControl } from '../../../../ui/SegmentedControl.tsx'
import { useToast } from '../../../../ui/Toasts.tsx'
import { orderGoals } from '../../api.goals.ts'
import { da } from '../../text/edit.da.ts'
import { en } from '../../text/edit.en.ts'
import { type GoalGroup, goalsShown, groupAt, looseActions, moved } from '../view.ts'
import { ActionTable } from './actions.tsx'
import { GoalCard } from './goal-card.tsx'
import { AddGoal } from './goal-forms.tsx'
import { useHere } from './here.tsx'
import { useSave } from './save.tsx'

const groups: readonly GoalGroup[] = ['now', 'later', 'reached']

/** Goes to what the address names: the plan comes after the page, when the browser has looked for it already. */
function useNamedPlace() {
  useEffect(() => {
    const place = document.getElementById(location.hash.slice(1))
    place?.scrollIntoView({ block: 'center' })
    place?.focus({ preventScroll: true })
  }, [])
}

/** The goals, and who does what for each. */
export function Goals() {
  const { view, t, may, first } = useHere()
  const all = goalsShown(view.objects)
  const [group, setGroup] = useState<GoalGroup>(groupAt(all, location.hash) ?? 'now')
  const [adding, setAdding] = useState(false)
  useNamedPlace()
  const shown = all.filter(goal => goal.group === group)
  const { step, busy } = useOrder(all.map(({ goal }) => goal.id))
  return (
    <section className="k-stack k-stack-m" aria-labelledby="plan-goals">
      <div className="k-line k-line-apart">
        <h2 id="plan-goals">{t.goals.title}</h2>
        <div className="k-line">
          <SegmentedControl
            label={t.goals.which}
            value={group}
            onChange={setGroup}
            options={groups.map(value => ({
              value,
              label: t.goals[value],
              count: all.filter(goal => goal.group === value).length,
            }))}
          />
          {may ? (
            <Button icon="add" onClick={() => setAdding(true)}>
              {t.goals.add}
            </Button>
          ) : null}
        </div>
      </div>
      {shown.length === 0 ? (
        <EmptyState icon="flag" title={t.goals.empty[group]}>
          {may && group === 'now' ? t.goals.emptyBody(first) : null}
        </EmptyState>
      ) : null}
      {shown.map((one, at) => (
        <GoalCard
          key={one.goal.id}
          shown={one}
          up={may && at > 0 && !busy ? () => step(shown, one.goal.id, -1) : undefined}
          down={may && at < shown.length - 1 && !busy ? () => step(shown, one.goal.id, 1) : undefined}
        />
      ))}
      <LooseActions />
      {adding ? (
        <AddGoal onClose={() => setAdding(false)} onAdded={later => setGroup(later ? 'later' : 'now')} />
      ) : null}
    </section>
  )
}

/** One step up or down among those that are shown; the others keep their places. */
function useOrder(allIds: readonly string[]) {
  const e = useText(da, en)
  const { citizenId } = useHere()
  const toast = useToast()
  const save = useSave(orderGoals)
  const step = (shown: readonly { goal: { id: string; title: string | null } }[], id: string, by: -1 | 1) => {
    const next = moved(
      shown.map(({ goal }) => goal.id),
      id,
      by,
    )
    if (!next) return
    const group = new Set(next)
    const queue = [...next]
    const goalIds = allIds.map(other => (group.has(other) ? (queue.shift() ?? other) : other)).slice(0, 100)
    const place = next.indexOf(id) + 1
    save.run(
      { params: { citizenId }, body: { goalIds } },
      { tell: true, done: () => toast({ text: e.goal.moved(place) }) },
    )
  }
  return { step, busy: save.busy }
}

function LooseActions() {
  const { view, t, may } = useHere()
  const actions = looseActions(view.objects)
  if (actions.length === 0) return null
  return (
    <Card title={t.goals.loose} level={3} detail={t.goals.looseDetail}>
      <ActionTable actions={actions} caption={t.goals.loose} goalId={null} mayAdd={may} />
    </Card>
  )
}
