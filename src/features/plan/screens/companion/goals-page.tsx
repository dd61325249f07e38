import { EmptyState } from '../../../../ui/EmptyState.tsx'
import { Icon } from '../../../../ui/Icon.tsx'
import { StatusFlag } from '../../../../ui/StatusFlag.tsx'
import { Written } from '../../../../ui/Written.tsx'
import type { PlanView } from '../../model.ts'
import { goalFlags } from '../citizen/goal-flags.ts'
import { type GoalShown, goalsShown } from '../view.ts'
import { ActionLine, TheirPage, useTheirWords } from './their-plan.tsx'

/** The goals as far as they are shared: the words, how it stands, and what is agreed. */
export function TheirGoals() {
  const t = useTheirWords()
  return (
    <TheirPage heading={t.goalsOf}>
      {(view, name) => {
        const goals = goalsShown(view.objects)
        if (goals.length === 0) return <EmptyState icon="flag" title={t.goalsNone(name)} />
        return (
          <>
            <h2 className="k-hidden">{t.goals}</h2>
            {goals.map(shown => (
              <TheirGoal key={shown.goal.id} shown={shown} view={view} />
            ))}
          </>
        )
      }}
    </TheirPage>
  )
}

function TheirGoal({ shown: { goal, actions }, view }: { shown: GoalShown; view: PlanView }) {
  const t = useTheirWords()
  const agreed = actions.filter(action => action.state !== 'dropped')
  return (
    <article className="k-card k-my-goal" aria-labelledby={goal.id}>
      <h3 id={goal.id}>{goal.title === null ? t.hiddenGoal : <Written>{goal.title}</Written>}</h3>
      {goal.why ? (
        <p className="k-own-words">
          <span className="k-meta">{t.why}</span> <Written>{goal.why}</Written>
        </p>
      ) : null}
      {goal.state ? (
        <div>
          <StatusFlag kind={goalFlags[goal.state]}>{t.state[goal.state]}</StatusFlag>
        </div>
      ) : null}
      {agreed.length > 0 ? (
        <>
          <p className="k-meta">{t.actions}</p>
          <ul className="k-plain-list k-my-actions">
            {agreed.map(action => (
              <li key={action.id}>
                <Icon name={action.state === 'done' ? 'check' : 'circle'} />
                <ActionLine action={action} view={view} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </article>
  )
}
