import { useState } from 'react'
import { useDates } from '../../../../platform/i18n/react.tsx'
import { useMe } from '../../../../platform/react/me.tsx'
import { Icon } from '../../../../ui/Icon.tsx'
import { Quote } from '../../../../ui/Quote.tsx'
import { Written } from '../../../../ui/Written.tsx'
import type { Action } from '../../model.actions.ts'
import type { PlanView } from '../../model.ts'
import { TickOff } from '../citizen/agreement.tsx'
import { Section, useWords } from '../citizen/my-plan.tsx'
import { isRepeated } from '../citizen/week.ts'
import { ownWords } from '../view.ts'
import { mineToDo, othersDo } from './their.ts'
import { ActionLine, TheirPage, useTheirWords } from './their-plan.tsx'

/** What I have said yes to, what the citizen says, and what others do. */
export function TheirAgreements() {
  const t = useTheirWords()
  return (
    <TheirPage heading={t.plan}>
      {(view, name) => (
        <>
          <Mine view={view} name={name} />
          <Words view={view} name={name} />
          <Others view={view} />
        </>
      )}
    </TheirPage>
  )
}

type Part = { readonly view: PlanView; readonly name: string }

function Mine({ view, name }: Part) {
  const t = useTheirWords()
  const me = useMe()
  const dates = useDates()
  // What is ticked off here keeps its place, so that it can be taken back.
  const [justDone, setJustDone] = useState<ReadonlySet<string>>(new Set())
  const mine = mineToDo(view.objects.action, me.personId, dates.today())
  const place = (a: Action) =>
    `${a.state === 'done' && !justDone.has(a.id) ? 1 : 0} ${a.dueOn ?? '9999'} ${a.id}`
  const shown = mine.toSorted((a, b) => place(a).localeCompare(place(b)))
  const ticks = mine.some(action => !isRepeated(action))
  return (
    <Section title={t.mine} id="agreements" lead={ticks ? t.mineLead(name) : undefined}>
      {mine.length === 0 ? <p>{t.mineNone}</p> : null}
      <ul className="k-plain-list k-stack k-stack-s">
        {shown.map(action => (
          <li key={action.id} className="k-card k-card-voice k-my-agreement">
            {isRepeated(action) ? (
              <div>
                <b>
                  <Written>{action.title}</Written>
                </b>
                <p className="k-meta">{t.rhythm(action.rhythm ?? '')}</p>
              </div>
            ) : (
              <TickOff
                action={action}
                citizenId={view.citizen.id}
                onDone={() => setJustDone(ids => new Set([...ids, action.id]))}
              />
            )}
            {action.howItWent ? (
              <p>
                <Written>»{action.howItWent}«</Written>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Words({ view, name }: Part) {
  const t = useTheirWords()
  const { kinds } = useWords()
  const { dreams, others, strengths, network } = ownWords(view.objects.words)
  const all = [...dreams, ...others, ...strengths, ...network]
  if (all.length === 0) return null
  return (
    <Section title={t.words(name)} id="words">
      {all.map(words => (
        <Quote key={words.id} label={kinds[words.kind]} words={words.text} />
      ))}
    </Section>
  )
}

function Others({ view }: { readonly view: PlanView }) {
  const t = useTheirWords()
  const me = useMe()
  const others = othersDo(view.objects.action, me.personId)
  return (
    <Section title={t.others} id="others">
      {others.length === 0 ? <p>{t.othersNone}</p> : null}
      <ul className="k-plain-list k-my-actions">
        {others.map(action => (
          <li key={action.id}>
            <Icon name="circle" />
            <ActionLine action={action} view={view} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
