import type { ReactNode } from 'react'
import type { CallError } from '../../../../platform/call.ts'
import { useText } from '../../../../platform/i18n/react.tsx'
import { useLoad } from '../../../../platform/react/load.ts'
import { useMe } from '../../../../platform/react/me.tsx'
import { useTitle } from '../../../../platform/react/title.ts'
import { Button } from '../../../../ui/Button.tsx'
import { ErrorView } from '../../../../ui/ErrorBoundary.tsx'
import { Loading } from '../../../../ui/Loading.tsx'
import { useAreas } from '../../../organisation/screens/areas.shared.tsx'
import { openPlan } from '../../api.ts'
import type { Action } from '../../model.actions.ts'
import type { PlanView } from '../../model.ts'
import { da } from '../../text/citizen.da.ts'
import { en } from '../../text/citizen.en.ts'
import '../../../../ui/Card.css'
import './citizen.css'

export const useWords = () => useText(da, en)

/** My plan and everything that is mine to address: what each part of the pages is handed. */
function useMyPlan() {
  const me = useMe()
  return { me, citizenId: me.personId, ...useLoad(openPlan, { params: { citizenId: me.personId } }) }
}

type MyPageProps = {
  readonly title: string
  readonly heading?: string
  readonly lead?: ReactNode
  readonly children: (view: PlanView) => ReactNode
}

/** Every page about my plan: its heading at once, then the plan, or what to do where it does not come. */
export function MyPage({ title, heading = title, lead, children }: MyPageProps) {
  const t = useWords()
  const { data, error, refetch } = useMyPlan()
  useTitle(title)
  return (
    <div className="k-page k-stack k-my">
      <div className="k-stack k-stack-s">
        <h1>{heading}</h1>
        {lead ? <p className="k-my-lead">{lead}</p> : null}
      </div>
      {data ? children(data) : error ? <NotHere error={error} again={() => refetch()} /> : null}
      {data || error ? null : <Loading label={t.loading} />}
    </div>
  )
}

function NotHere({ error, again }: { error: CallError; again: () => void }) {
  const t = useWords()
  const offline = error.status === 0
  return (
    <ErrorView
      title={offline ? t.failed.offlinePage : t.failed.page}
      kept={offline ? t.failed.offlinePageKept : t.failed.pageKept}
      action={<Button onClick={again}>{t.again}</Button>}
    />
  )
}

/** A heading, a line under it, and what belongs to it. */
export function Section(props: {
  readonly title: string
  readonly lead?: ReactNode
  readonly id?: string
  readonly children: ReactNode
}) {
  return (
    <section className="k-stack k-stack-m" aria-labelledby={props.id} id={props.id && `${props.id}-part`}>
      <div>
        <h2 id={props.id} tabIndex={props.id ? -1 : undefined}>
          {props.title}
        </h2>
        {props.lead ? <p className="k-my-lead">{props.lead}</p> : null}
      </div>
      {props.children}
    </section>
  )
}

/** Names of the people around the citizen, also of those who have left. */
export function useNames(view: PlanView) {
  const t = useWords()
  const names = new Map(
    view.objects.member.flatMap(m => (m.personId && m.name ? [[m.personId, m.name]] : [])),
  )
  const { areaOf } = useAreas()
  /** By name, else by the area that wrote it. */
  const nameOf = (personId: string | null, areaId: number | null = null) => {
    if (personId === view.citizen.id) return t.you
    const area = areaOf(areaId)?.name
    return names.get(personId ?? '') ?? (area === undefined ? t.somebody : t.somebodyFrom(area))
  }
  const doerOf = (action: Action) => {
    if (action.doerKind === 'citizen') return t.you
    if (action.doerKind === 'nobody') return ''
    return action.doerName || nameOf(action.doerId, action.areaId)
  }
  return { nameOf, doerOf }
}

/** As the first word of a line. */
export const capital = (words: string) => words.charAt(0).toLocaleUpperCase('da') + words.slice(1)
