import './work.css'
import { type RefObject, useRef, useState } from 'react'
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
import { da } from '../../text/work.da.ts'
import { en } from '../../text/work.en.ts'

/** For leaders: who took a case themself, to be confirmed or ended. Nothing to decide on, nothing shown. */
export function ToConfirm() {
  const t = useText(da, en)
  const { data, error } = useLoad(relationsToConfirm, {})
  const list = useRef<HTMLUListElement>(null)
  const decision = useDecision(list)
  if (error && !data) return <Notice kind="warn">{t.failed.title}</Notice>
  if (!data || data.length === 0) return null
  return (
    <Card title={t.confirm.title} detail={t.confirm.detail}>
      <ul className="work-list" ref={list}>
        {data.map(relation => (
          <li key={relation.id}>
            <Row relation={relation} decision={decision} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

type RowProps = { readonly relation: Relation; readonly decision: Decision }

function Row({ relation, decision }: RowProps) {
  const t = useText(da, en)
  const dates = useDates()
  const [asking, ask] = useState(false)
  const { personName: who, citizenName, untilAt } = relation
  const ends = untilAt === 'infinity' ? null : t.confirm.ends(dates.relativeDay(untilAt))
  const about = decision.about === relation.id ? decision : undefined
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
          busy={about?.confirming ? t.confirm.saving : undefined}
          onClick={() => decision.confirm(relation)}
        >
          {t.confirm.confirm}
        </Button>
        <Button small aria-label={t.confirm.endFull(who, citizenName)} onClick={() => ask(true)}>
          {t.confirm.end}
        </Button>
      </div>
      {about?.failed && !asking ? (
        <Notice kind="error" live>
          {about.failed}
        </Notice>
      ) : null}
      <AskToEnd open={asking} onClose={() => ask(false)} relation={relation} decision={decision} />
    </div>
  )
}

function AskToEnd(props: RowProps & { readonly open: boolean; readonly onClose: () => void }) {
  const { relation, decision, open, onClose } = props
  const t = useText(da, en)
  const { personName: who, citizenName } = relation
  const about = decision.about === relation.id ? decision : undefined
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t.confirm.endTitle(who)}
      closeLabel={t.confirm.cancel}
      actions={
        <>
          <Button
            kind="danger"
            busy={about?.ending ? t.confirm.saving : undefined}
            onClick={() => decision.end(relation)}
          >
            {t.confirm.end}
          </Button>
          <Button kind="ghost" onClick={onClose}>
            {t.confirm.cancel}
          </Button>
        </>
      }
    >
      {about?.failed ? (
        <Notice kind="error" live>
          {about.failed}
        </Notice>
      ) : null}
      <p>{t.confirm.endBody(who, citizenName)}</p>
    </Dialog>
  )
}

type Decision = ReturnType<typeof useDecision>

/**
 * Confirm or end, one at a time, once however often one clicks. It stands above the rows: a row is gone by the time
 * that its decision is told. The focus then goes to the next one, or to the top of the page.
 */
function useDecision(list: RefObject<HTMLUListElement | null>) {
  const t = useText(da, en)
  const toast = useToast()
  const confirming = useChange(confirmRelation)
  const ending = useChange(endRelation)
  const [about, setAbout] = useState<string>()
  const once = (act: typeof confirming, other: typeof confirming, relation: Relation, said: string) => {
    if (act.isPending || other.isPending) return
    other.reset()
    setAbout(relation.id)
    const done = () => {
      toast({ text: said })
      const next = list.current?.querySelector<HTMLElement>('button') ?? document.getElementById('main')
      next?.focus()
    }
    const params = { citizenId: relation.citizenId, relationId: relation.id }
    act.mutate({ params }, { onSuccess: done })
  }
  const words = (error: CallError) =>
    error.status === 0
      ? t.confirm.offline
      : (error.problem.detail ?? (error.problem.title || t.confirm.failed))
  const error = confirming.error ?? ending.error
  return {
    about,
    confirm: (it: Relation) => once(confirming, ending, it, t.confirm.confirmed(it.personName)),
    end: (it: Relation) => once(ending, confirming, it, t.confirm.ended(it.personName)),
    confirming: confirming.isPending,
    ending: ending.isPending,
    failed: error ? words(error) : undefined,
  }
}
