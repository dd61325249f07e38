import { useRef, useState } from 'react'
import { useDates, useText } from '../../../../platform/i18n/react.tsx'
import { useLoad } from '../../../../platform/react/load.ts'
import { Button } from '../../../../ui/Button.tsx'
import { Card } from '../../../../ui/Card.tsx'
import { EmptyState } from '../../../../ui/EmptyState.tsx'
import { ErrorView } from '../../../../ui/ErrorBoundary.tsx'
import { Loading } from '../../../../ui/Loading.tsx'
import { usePage } from '../../../../ui/usePage.ts'
import { AreaOf } from '../../../organisation/screens/areas.shared.tsx'
import { type EmergencyToReview, emergenciesToReview } from '../../api.ts'
import { da } from '../../text.emergencies.da.ts'
import { en } from '../../text.emergencies.en.ts'
import { ReviewDialog } from './review-dialog.tsx'

/** Emergencies that wait for somebody to say whether they were right: of the areas that one leads, or all. */
export function EmergenciesToReview() {
  const t = useText(da, en)
  const { data, error, isPending, refetch } = useLoad(emergenciesToReview, {})
  const [reviewing, setReviewing] = useState<EmergencyToReview>()
  const top = useRef<HTMLHeadingElement>(null)
  usePage(t.title)
  const done = () => {
    setReviewing(undefined)
    // The row is gone with its button.
    top.current?.focus()
  }
  return (
    <div className="k-page k-stack">
      <div className="k-stack k-stack-s">
        <h1 ref={top} tabIndex={-1}>
          {t.title}
        </h1>
        <p>{t.lead}</p>
      </div>
      {isPending ? <Loading label={t.loading} /> : null}
      {error && !data ? (
        <ErrorView
          title={t.notLoaded}
          kept={t.notLoadedKept}
          action={<Button onClick={() => refetch()}>{t.again}</Button>}
        />
      ) : null}
      {data?.length === 0 ? <EmptyState icon="success" title={t.none} /> : null}
      {data?.map(emergency => (
        <Waiting key={emergency.id} emergency={emergency} onReview={() => setReviewing(emergency)} />
      ))}
      {reviewing ? (
        <ReviewDialog emergency={reviewing} onClose={() => setReviewing(undefined)} onDone={done} />
      ) : null}
    </div>
  )
}

type WaitingProps = { readonly emergency: EmergencyToReview; readonly onReview: () => void }

function Waiting({ emergency, onReview }: WaitingProps) {
  const t = useText(da, en)
  const dates = useDates()
  const { personName, citizenName, areaId, reason, fromAt, untilAt } = emergency
  return (
    <Card title={t.row(personName, citizenName)}>
      <p>{t.reason(reason)}</p>
      <p className="k-line k-meta">
        <AreaOf id={areaId} plain /> {t.until(dates.dayTime(fromAt), dates.dayTime(untilAt))}
      </p>
      <div>
        <Button kind="primary" aria-label={t.reviewFull(personName, citizenName)} onClick={onReview}>
          {t.review}
        </Button>
      </div>
    </Card>
  )
}
