import { useSaving } from '../../../../platform/react/saving.ts'
import '../questions.css'
import { useState } from 'react'
import { useParams } from 'wouter'
import { addDays } from '../../../../platform/i18n/calendar.ts'
import { useLoad } from '../../../../platform/react/load.ts'
import { Slot } from '../../../../platform/react/slots.tsx'
import { Breadcrumbs } from '../../../../ui/Breadcrumbs.tsx'
import { Button } from '../../../../ui/Button.tsx'
import { Card } from '../../../../ui/Card.tsx'
import { DefinitionList } from '../../../../ui/DefinitionList.tsx'
import { Link } from '../../../../ui/Link.tsx'
import { Notice } from '../../../../ui/Notice.tsx'
import { StatusFlag } from '../../../../ui/StatusFlag.tsx'
import { TextArea } from '../../../../ui/TextArea.tsx'
import { DateField } from '../../../../ui/TextField.tsx'
import { useToast } from '../../../../ui/Toasts.tsx'
import { usePage } from '../../../../ui/usePage.ts'
import { AreaOf } from '../../../organisation/screens/areas.shared.tsx'
import { readAgreement, reviewAgreement } from '../../api.agreements.ts'
import type { WholeAgreement } from '../../model.agreements.ts'
import { FormDialog, NotYet } from '../form-parts.tsx'
import { howMet, useHere, waitsForReview } from '../here.ts'
import { Proposal, useAreaNames } from './agreement-proposal.tsx'

/** A working agreement: what it says and why, who decided it, how it has fitted, and whether it still holds. */
export function AgreementPage() {
  const { agreementId = '' } = useParams()
  const { t } = useHere()
  const loaded = useLoad(readAgreement, { params: { agreementId } })
  usePage(loaded.data?.title ?? t.agreements.title)
  if (!loaded.data)
    return (
      <div className="k-page k-stack">
        <h1>{t.agreements.title}</h1>
        <NotYet of={loaded} />
      </div>
    )
  return <Page agreement={loaded.data} />
}

type Of = { readonly agreement: WholeAgreement }

function Page({ agreement }: Of) {
  const { t, dates } = useHere()
  const names = useAreaNames()
  const guidance = agreement.kind === 'guidance'
  const name = guidance
    ? t.agreements.guidanceNumber(agreement.number)
    : t.agreements.number(agreement.number)
  return (
    <div className="k-page k-stack">
      <Breadcrumbs
        label={t.page.crumbs}
        crumbs={[{ label: t.agreements.title, href: '/agreements' }, { label: name }]}
      />
      <header>
        <p className="k-meta">
          {name}, {t.agreements.edition(agreement.edition)}
        </p>
        <h1>{agreement.title}</h1>
        {waitsForReview(agreement, dates.today()) ? (
          <StatusFlag kind="waits-us">{t.agreements.waitsOn(agreement.ownerName)}</StatusFlag>
        ) : null}
      </header>
      {agreement.waitsFor.length > 0 ? (
        <p>
          <StatusFlag kind="waits-us">{t.agreements.waitsForYes(names(agreement.waitsFor))}</StatusFlag>
        </p>
      ) : null}
      <Slot name="leader.waits" objectId={agreement.id} />
      {agreement.state === 'ended' ? <Notice kind="warn">{t.agreements.isEnded}</Notice> : null}
      <div className="k-columns">
        <div className="k-stack">
          <Card as="div">
            <p className="questions-kept">{agreement.text}</p>
            <p>
              <span className="k-meta">{t.page.because}</span> {agreement.reason}
            </p>
            <p className="k-meta">{guidance ? t.agreements.individually : t.agreements.binds}</p>
          </Card>
          {agreement.state === 'in_force' ? <Proposal agreement={agreement} /> : null}
          {agreement.mine && agreement.state === 'in_force' ? <Review agreement={agreement} /> : null}
          <Slot name="agreement.origin" agreementId={agreement.id} title={agreement.title} />
          <Editions agreement={agreement} />
        </div>
        <aside className="k-stack">
          <Facts agreement={agreement} />
          <Reasons agreement={agreement} />
        </aside>
      </div>
    </div>
  )
}

function Facts({ agreement }: Of) {
  const { t, dates } = useHere()
  const rows = [
    {
      term: t.agreements.holdsFor,
      value: (
        <span className="k-line">
          {agreement.areas.map(area => (
            <AreaOf key={area} id={area} />
          ))}
        </span>
      ),
    },
    { term: t.agreements.situation, value: agreement.situations.map(one => t.situations[one]).join(', ') },
    { term: t.agreements.decidedBy, value: (agreement.editions[0]?.decidedBy ?? []).join(', ') },
    { term: t.agreements.keeps, value: agreement.ownerName },
    { term: t.agreements.review, value: dates.day(agreement.reviewOn) },
    ...(agreement.question
      ? [
          {
            term: t.agreements.bornOf,
            value: <Link href={`/questions/${agreement.question.id}`}>{agreement.question.wording}</Link>,
          },
        ]
      : []),
  ]
  return (
    <Card as="div" footer={howMet(t, agreement)}>
      <DefinitionList rows={rows} />
    </Card>
  )
}

function Reasons({ agreement }: Of) {
  const { t, dates } = useHere()
  if (agreement.reasons.length === 0) return null
  return (
    <Card title={t.agreements.reasons}>
      <ul className="k-plain-list k-stack k-stack-s">
        {agreement.reasons.map(one => (
          <li key={one.at}>
            <p>{one.reason}</p>
            <p className="k-line k-meta">
              <AreaOf id={one.areaId} plain /> {dates.day(new Date(one.at))}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Editions({ agreement }: Of) {
  const { t, dates } = useHere()
  return (
    <Card title={t.agreements.editions}>
      <ol className="k-plain-list k-stack k-stack-m">
        {agreement.editions.map(one => (
          <li key={one.at}>
            <p>
              <b>{t.agreements.acts[one.act]}</b>{' '}
              <span className="k-meta">
                {dates.day(new Date(one.at))}, {one.decidedBy.join(', ')}
              </span>
            </p>
            {/* What holds now stands above. */}
            {one.text === agreement.text ? null : <p className="questions-kept">{one.text}</p>}
          </li>
        ))}
      </ol>
    </Card>
  )
}

type Act = 'holds' | 'changed' | 'ended'

function Review({ agreement }: Of) {
  const { t } = useHere()
  const [act, setAct] = useState<Act>()
  return (
    <Card title={t.agreements.due} detail={howMet(t, agreement)} tone="well">
      <div className="k-line">
        <Button kind="primary" onClick={() => setAct('holds')}>
          {t.agreements.yes}
        </Button>
        <Button kind="link" onClick={() => setAct('changed')}>
          {t.agreements.change}
        </Button>
        <Button kind="link" onClick={() => setAct('ended')}>
          {t.agreements.end}
        </Button>
      </div>
      {act ? <ReviewForm agreement={agreement} act={act} onClose={() => setAct(undefined)} /> : null}
    </Card>
  )
}

function ReviewForm({ agreement, act, onClose }: Of & { act: Act; onClose: () => void }) {
  const { t, dates } = useHere()
  const toast = useToast()
  const save = useSaving(reviewAgreement)
  const [text, setText] = useState(agreement.text)
  const [reason, setReason] = useState('')
  const [reviewOn, setReviewOn] = useState(addDays(dates.today(), 182))
  const title = { holds: t.agreements.yes, changed: t.agreements.change, ended: t.agreements.end }[act]
  const names = useAreaNames()
  const proposes = act !== 'holds' && agreement.others.length > 0
  const send = async () => {
    const saved = await save.run({
      params: { agreementId: agreement.id },
      seen: agreement.version,
      body: { act, reason, text: act === 'changed' ? text : '', reviewOn: act === 'ended' ? null : reviewOn },
    })
    if (!saved) return
    onClose()
    toast({ text: saved.proposed ? t.agreements.proposalSent : t.agreements.saved })
  }
  return (
    <FormDialog
      title={title}
      button={proposes ? t.agreements.propose : act === 'ended' ? t.agreements.end : t.agreements.save}
      onClose={onClose}
      onSubmit={send}
      busy={save.busy}
      problem={save.problem}
    >
      {proposes ? <p>{t.agreements.alsoOthers(names(agreement.others))}</p> : null}
      {act === 'changed' ? (
        <TextArea
          label={t.agreements.text}
          hint={t.private}
          error={save.wrong('text')}
          value={text}
          onChange={setText}
        />
      ) : null}
      {act === 'holds' ? null : (
        <TextArea
          label={t.agreements.why}
          hint={t.private}
          error={save.wrong('reason')}
          value={reason}
          onChange={setReason}
          rows={2}
        />
      )}
      {act === 'ended' ? null : (
        <DateField
          label={t.agreements.next}
          error={save.wrong('reviewOn')}
          value={reviewOn}
          onChange={setReviewOn}
        />
      )}
    </FormDialog>
  )
}
