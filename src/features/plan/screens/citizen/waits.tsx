import { useDates } from '../../../../platform/i18n/react.tsx'
import { StatusFlag } from '../../../../ui/StatusFlag.tsx'
import { Written } from '../../../../ui/Written.tsx'
import type { PlanView } from '../../model.ts'
import { Section, useNames, useWords } from './my-plan.tsx'
import { type Waiting, waitedFor } from './week.ts'

/** What others do first: who, and by when. Nothing where nothing waits. */
export function WhatWaits({ view }: { view: PlanView }) {
  const t = useWords()
  const waiting = waitedFor(view.objects.action)
  if (waiting.length === 0) return null
  return (
    <Section title={t.waits.title} id="waits">
      <ul className="k-plain-list k-stack k-stack-s">
        {waiting.map(item => (
          <li key={item.action.id} className="k-my-item k-my-wait">
            <OneWait item={item} view={view} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function OneWait({ item: { action, on }, view }: { item: Waiting; view: PlanView }) {
  const t = useWords()
  const dates = useDates()
  const { doerOf } = useNames(view)
  const line = on === 'nobody' ? t.waits.nobody : `${t.waits.usLine(doerOf(action))}`
  const due =
    action.dueOn && action.dueOn >= dates.today() ? t.agreements.due(dates.weekdayDay(action.dueOn)) : ''
  return (
    <span className="k-my-what">
      <b>
        <Written>{action.title}</Written>
      </b>
      <span className="k-meta">
        {on === 'decision' ? `${t.waits.decisionLine} ${line}` : line} {due}
      </span>
      <span>
        <StatusFlag kind={on === 'decision' ? 'waits-decision' : 'waits-us'}>
          {on === 'decision' ? t.waits.decision : t.waits.us}
        </StatusFlag>
      </span>
    </span>
  )
}
