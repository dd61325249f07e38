import './leading.css'
import { useState } from 'react'
import { useParams } from 'wouter'
import { call } from '../../../platform/call.ts'
import { useLanguage } from '../../../platform/i18n/react.tsx'
import { useLoad } from '../../../platform/react/load.ts'
import { saveFile } from '../../../platform/react/save-file.ts'
import { Breadcrumbs } from '../../../ui/Breadcrumbs.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Card } from '../../../ui/Card.tsx'
import { type Column, DataTable } from '../../../ui/DataTable.tsx'
import { ErrorView } from '../../../ui/ErrorBoundary.tsx'
import { Link } from '../../../ui/Link.tsx'
import { Loading } from '../../../ui/Loading.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { StatusFlag } from '../../../ui/StatusFlag.tsx'
import { usePage } from '../../../ui/usePage.ts'
import { printHandover, readHandover } from '../api.ts'
import type { Handover, HandoverItem } from '../model.ts'
import { onlyTells, progress } from '../rules.ts'
import { Acts } from './handover-acts.tsx'
import { useHere } from './here.ts'
import { Meeting } from './meeting.tsx'

/** Everything that waits for a new leader, each to be endorsed, amended or ended in their own name. */
export function HandoverPage() {
  const { handoverId = '' } = useParams()
  const { t } = useHere()
  const { data, error, isPending } = useLoad(readHandover, { params: { handoverId } })
  usePage(t.handover.title)
  return (
    <div className="k-page k-stack">
      <Breadcrumbs
        label={t.title}
        crumbs={[{ label: t.title, href: '/room' }, { label: t.handover.title }]}
      />
      <h1>
        {data
          ? data.mine
            ? t.handover.welcome(data.toName)
            : t.handover.row(data.fromName, data.toName)
          : t.handover.title}
      </h1>
      {isPending ? <Loading label={t.loading} /> : null}
      {error ? <ErrorView title={t.handover.missing} /> : null}
      {data ? <Whole handover={data} /> : null}
    </div>
  )
}

function Whole({ handover }: { handover: Handover }) {
  const { t, dates } = useHere()
  const { answered, of } = progress(handover.items)
  return (
    <>
      <Card as="div" tone="well">
        <p>
          {handover.mine
            ? t.handover.about(handover.fromName)
            : t.handover.watching(handover.fromName, handover.toName)}
        </p>
        <p>
          {t.handover.dueOn(dates.day(handover.dueOn))}. {t.handover.progress(answered, of)}.
          {answered < of && handover.dueOn < dates.today() ? ` ${t.handover.late}` : ''}
        </p>
        <p>
          {handover.meetsAt
            ? t.handover.meetsAt(
                handover.meetsWith === 'predecessor' ? handover.fromName : t.handover.theLeader,
                dates.dayTime(handover.meetsAt),
              )
            : t.handover.noMeeting}
        </p>
        {handover.words ? <p>{t.handover.said(handover.fromName, handover.words)}</p> : null}
        <div className="k-line">
          <Paper handoverId={handover.id} />
          {handover.arranges ? <Meeting handover={handover} /> : null}
        </div>
      </Card>
      {handover.items.length === 0 ? <p>{t.handover.empty}</p> : <Items handover={handover} />}
    </>
  )
}

function Paper({ handoverId }: { handoverId: string }) {
  const { t } = useHere()
  const { language } = useLanguage()
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const get = async () => {
    setBusy(true)
    setProblem(undefined)
    try {
      const { fileName, pdf } = await call(printHandover, { params: { handoverId }, query: { language } })
      saveFile(fileName, pdf, 'application/pdf')
    } catch {
      setProblem(t.failed)
    }
    setBusy(false)
  }
  return (
    <>
      {problem ? <Notice kind="error">{problem}</Notice> : null}
      <Button icon="document" busy={busy ? t.loading : undefined} onClick={get}>
        {t.handover.pdf}
      </Button>
    </>
  )
}

const address = (item: HandoverItem) =>
  ({
    why: `/why/${item.objectId}`,
    frame: `/why/${item.loopId}#frame`,
    experiment: `/why/${item.loopId}#experiments`,
    outcome: `/why/${item.loopId}`,
    agreement: `/agreements/${item.objectId}`,
    question: `/questions/${item.objectId}`,
    decision: `/questions/${item.objectId}`,
  })[item.kind]

function Items({ handover }: { handover: Handover }) {
  const { t } = useHere()
  const answers: Column<HandoverItem> = {
    key: 'act',
    header: t.handover.columns.act,
    cell: item => (item.waits ? <Acts handoverId={handover.id} item={item} /> : null),
  }
  const columns: Column<HandoverItem>[] = [
    { key: 'what', header: t.handover.columns.what, cell: item => t.handover.kinds[item.kind] },
    {
      key: 'item',
      header: t.handover.columns.item,
      rowHeader: true,
      cell: item => (
        <div>
          {item.title === null ? t.handover.unseen : <Link href={address(item)}>{item.title}</Link>}
          {item.detail ? <span className="k-meta leading-under">{item.detail}</span> : null}
        </div>
      ),
    },
    { key: 'state', header: t.handover.columns.state, cell: item => <State item={item} /> },
    ...(handover.mine && handover.waiting > 0 ? [answers] : []),
  ]
  return (
    <DataTable
      caption={t.handover.title}
      captionHidden
      rows={handover.items}
      rowKey={item => item.id}
      columns={columns}
    />
  )
}

function State({ item }: { item: HandoverItem }) {
  const { t, dates } = useHere()
  if (onlyTells(item.kind)) return <span className="k-meta">{t.handover.toKnow}</span>
  if (item.answer === null && !item.waits) return <span className="k-meta">{t.handover.settled}</span>
  if (item.answer === null) return <StatusFlag kind="waits-us">{t.handover.waits}</StatusFlag>
  return (
    <>
      <StatusFlag kind="done">{t.handover.answers[item.answer]}</StatusFlag>
      <span className="k-meta leading-under">
        {item.answeredAt ? dates.day(new Date(item.answeredAt)) : ''} {item.words}
      </span>
    </>
  )
}
