import type { ReactNode } from 'react'
import { useParams } from 'wouter'
import type { CallError } from '../../../../platform/call.ts'
import { useDates, useText } from '../../../../platform/i18n/react.tsx'
import { useLoad } from '../../../../platform/react/load.ts'
import { useMe } from '../../../../platform/react/me.tsx'
import { useTitle } from '../../../../platform/react/title.ts'
import { Button, ButtonLink } from '../../../../ui/Button.tsx'
import { ErrorView } from '../../../../ui/ErrorBoundary.tsx'
import { Loading } from '../../../../ui/Loading.tsx'
import { Notice } from '../../../../ui/Notice.tsx'
import { openPlan } from '../../api.ts'
import type { Action } from '../../model.actions.ts'
import type { PlanView } from '../../model.ts'
import { da } from '../../text/companion.da.ts'
import { en } from '../../text/companion.en.ts'
import { firstName } from '../who-does.ts'
import { rightOf, whoDoes } from './their.ts'
import '../../../../ui/Card.css'
import '../citizen/citizen.css'

export const useTheirWords = () => useText(da, en)

type TheirPageProps = {
  readonly heading: (name: string) => string
  readonly children: (view: PlanView, name: string) => ReactNode
}

/** Every page about a citizen's plan that a companion sees: whose it is, and by what right, before all else. */
export function TheirPage({ heading, children }: TheirPageProps) {
  const { citizenId = '' } = useParams()
  const t = useTheirWords()
  const { data, error, refetch } = useLoad(openPlan, { params: { citizenId } })
  const name = data ? firstName(data.citizen.name) : ''
  const title = data ? heading(name) : error ? titleOf(error, t) : t.loading
  useTitle(title)
  return (
    <div className="k-page k-stack k-my">
      <h1 className={data ? undefined : 'k-hidden'}>{title}</h1>
      {data ? (
        <>
          <ByWhatRight view={data} name={name} />
          {children(data, name)}
        </>
      ) : error ? (
        <NotHere error={error} again={() => refetch()} />
      ) : (
        <Loading label={t.loading} />
      )}
    </div>
  )
}

function ByWhatRight({ view, name }: { view: PlanView; name: string }) {
  const t = useTheirWords()
  const right = rightOf(view)
  return (
    <Notice icon="eye" title={t.because[right](name)}>
      <p>{right === 'consent' ? t.only(name) : t.onlyLaw(name)}</p>
    </Notice>
  )
}

type Words = ReturnType<typeof useTheirWords>
const isMissing = ({ status }: CallError) => [400, 403, 404].includes(status)
const titleOf = (error: CallError, t: Words) =>
  isMissing(error) ? t.missing : error.status === 0 ? t.offline : t.failed

function NotHere({ error, again }: { error: CallError; again: () => void }) {
  const t = useTheirWords()
  if (isMissing(error))
    return (
      <ErrorView
        title={t.missing}
        kept={t.missingBody}
        action={<ButtonLink href="/my">{t.home}</ButtonLink>}
      />
    )
  return (
    <ErrorView
      title={titleOf(error, t)}
      kept={error.status === 0 ? t.offlineKept : t.failedKept}
      action={<Button onClick={again}>{t.again}</Button>}
    />
  )
}

/** "Camilla: taler med skolen. Senest 27. november" */
export function ActionLine({ action, view }: { action: Action; view: PlanView }) {
  const t = useTheirWords()
  const me = useMe()
  const dates = useDates()
  const who = whoDoes(action, view, me.personId, t)
  const when =
    action.state === 'done' && action.doneOn
      ? t.done(dates.day(action.doneOn))
      : action.dueOn
        ? t.by(dates.day(action.dueOn))
        : action.startsOn && action.startsOn > dates.today()
          ? t.from(dates.day(action.startsOn))
          : action.rhythm
  return (
    <span>
      {who ? `${who}: ` : ''}
      {action.title ?? t.hiddenAction}
      {when ? <span className="k-meta"> {when}</span> : null}
    </span>
  )
}
