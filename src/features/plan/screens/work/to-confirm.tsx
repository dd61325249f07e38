import { useRef, useState } from 'react'
import type { CallError } from '../../../../platform/call.ts'
import { useDates, useText } from '../../../../platform/i18n/react.tsx'
import { useChange, useLoad } from '../../../../platform/react/load.ts'
import { Button } from '../../../../ui/Button.tsx'
import { Card } from '../../../../ui/Card.tsx'
import { Dialog } from '../../../../ui/Dialog.tsx'
import { Notice } from '../../../../ui/Notice.tsx'
import { useToast } from '../../../../ui/Toasts.tsx'
import { confirmRelation, endRelation, relationsToConfirm } from '../../../consent/api.ts'
import type { Relation } from '../../../consent/model.ts'
import { AreaOf } from '../../../organisation/screens/areas.shared.tsx'
import { da } from '../../text.work.da.ts'
import { en } from '../../text.work.en.ts'

/** For leaders: who took a case themself, to be confirmed or ended. Nothing to decide on, nothing shown. */
export function ToConfirm() {
  const t = useText(da, en)
  const { data, error } = useLoad(relationsToConfirm, {})
  if (error && !data) return <Notice kind="warn">{t.failed.title}</Notice>
  if (!data || data.length === 0) return null
  return (
    <Card title={t.confirm.title} detail={t.confirm.detail}>
      <ul className="work-list">
        {data.map(relation => (
          <li key={relation.id}>
            <Row relation={relation} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Row({ relation }: { relation: Relation }) {
  const t = useText(da, en)
  const dates = useDates()
  const toast = useToast()
  const [ending, setEnding] = useState(false)
  const decide = useDecision(relation)
  const { personName: who, citizenName } = relation
  const ends = relation.untilAt === 'infinity' ? null : t.confirm.ends(dates.relativeDay(relation.untilAt))
  return (
    <div className="work-confirm">
      <div>
        <p>
          <b>{t.confirm.row(who, citizenName)}</b>
        </p>
        <p>{relation.reason}</p>
        <p className="k-line k-meta">
          <AreaOf id={relation.areaId} plain /> {ends}
        </p>
      </div>
      <div className="k-line">
        <Button
          kind="primary"
          small
          aria-label={t.confirm.confirmFull(who, citizenName)}
          busy={decide.confirming ? t.confirm.saving : undefined}
          onClick={() => decide.confirm(() => toast({ text: t.confirm.confirmed(who) }))}
        >
          {t.confirm.confirm}
        </Button>
        <Button small aria-label={t.confirm.endFull(who, citizenName)} onClick={() => setEnding(true)}>
          {t.confirm.end}
        </Button>
      </div>
      <Dialog
        open={ending}
        onClose={() => setEnding(false)}
        title={t.confirm.endTitle(who)}
        closeLabel={t.confirm.cancel}
        actions={
          <>
            <Button
              kind="danger"
              busy={decide.ending ? t.confirm.saving : undefined}
              onClick={() =>
                decide.end(() => {
                  setEnding(false)
                  toast({ text: t.confirm.ended(who) })
                })
              }
            >
              {t.confirm.end}
            </Button>
            <Button kind="ghost" onClick={() => setEnding(false)}>
              {t.confirm.cancel}
            </Button>
          </>
        }
      >
        {decide.failed ? (
          <Notice kind="error" live>
            {decide.failed}
          </Notice>
        ) : null}
        <p>{t.confirm.endBody(who, citizenName)}</p>
      </Dialog>
      {decide.failed && !ending ? (
        <Notice kind="error" live>
          {decide.failed}
        </Notice>
      ) : null}
    </div>
  )
}

/** Confirm or end, once however often one clicks. */
function useDecision({ id, citizenId }: Relation) {
  const t = useText(da, en)
  const confirming = useChange(confirmRelation)
  const ending = useChange(endRelation)
  const running = useRef(false)
  const input = { params: { citizenId, relationId: id } }
  const once = (act: typeof confirming.mutate, done: () => void) => {
    if (running.current) return
    running.current = true
    const settled = () => {
      running.current = false
    }
    act(input, { onSuccess: done, onSettled: settled })
  }
  const words = (error: CallError) =>
    error.status === 0
      ? t.confirm.offline
      : (error.problem.detail ?? (error.problem.title || t.confirm.failed))
  const error = confirming.error ?? ending.error
  return {
    confirm: (done: () => void) => once(confirming.mutate, done),
    end: (done: () => void) => once(ending.mutate, done),
    confirming: confirming.isPending,
    ending: ending.isPending,
    failed: error ? words(error) : undefined,
  }
}
