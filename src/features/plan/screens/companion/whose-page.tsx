import { Redirect } from 'wouter'
import { useLoad } from '../../../../platform/react/load.ts'
import { useTitle } from '../../../../platform/react/title.ts'
import { Button } from '../../../../ui/Button.tsx'
import { EmptyState } from '../../../../ui/EmptyState.tsx'
import { ErrorView } from '../../../../ui/ErrorBoundary.tsx'
import { Link } from '../../../../ui/Link.tsx'
import { Loading } from '../../../../ui/Loading.tsx'
import { findCitizens } from '../../../people/api.ts'
import { firstName } from '../who-does.ts'
import { useTheirWords } from './their-plan.tsx'

/** Whose plan, where there are several; straight to it where there is one. */
export function WhosePlan() {
  const t = useTheirWords()
  const { data, error, refetch } = useLoad(findCitizens, { query: { limit: 50 } })
  useTitle(t.whose)
  const [only, more] = data?.items ?? []
  if (only && !more) return <Redirect to={`/my/with/${only.id}`} replace />
  const offline = error?.status === 0
  return (
    <div className="k-page k-stack k-my">
      <div>
        <h1>{t.whose}</h1>
        {only ? <p className="k-my-lead">{t.whoseLead}</p> : null}
      </div>
      {!data && !error ? <Loading label={t.loading} /> : null}
      {error ? (
        <ErrorView
          title={offline ? t.offline : t.failed}
          kept={offline ? t.offlineKept : t.failedKept}
          action={<Button onClick={() => refetch()}>{t.again}</Button>}
        />
      ) : null}
      {data && !only ? (
        <EmptyState icon="people" title={t.whoseNone}>
          {t.whoseNoneBody}
        </EmptyState>
      ) : null}
      <ul className="k-plain-list k-stack k-stack-s">
        {data?.items.map(({ id, name }) => (
          <li key={id} className="k-card">
            <Link href={`/my/with/${id}`}>{t.plan(firstName(name))}</Link>
            <span className="k-meta">{name}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
