import '../../../ui/Card.css'
import './why.css'
import './work.css'
import { useParams } from 'wouter'
import { freshMs } from '../../../platform/react/fresh.ts'
import { useLoad } from '../../../platform/react/load.ts'
import { Slot } from '../../../platform/react/slots.tsx'
import { Breadcrumbs } from '../../../ui/Breadcrumbs.tsx'
import { Button, ButtonLink } from '../../../ui/Button.tsx'
import { ErrorView } from '../../../ui/ErrorBoundary.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { Link } from '../../../ui/Link.tsx'
import { Loading } from '../../../ui/Loading.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { usePage } from '../../../ui/usePage.ts'
import { answerPart, askPart, getLoop } from '../api.ts'
import type { AskedFrom } from '../model.ts'
import { Culture } from './culture.tsx'
import { DoButton } from './do-button.tsx'
import { Experiments } from './experiments.tsx'
import { AskButton } from './form.tsx'
import { said } from './form-fields.tsx'
import { FrameSection } from './frame.tsx'
import { Growing } from './growing.tsx'
import { LoopProvider, useHere, useWords } from './here.tsx'
import { Outcomes } from './outcomes.tsx'
import { Places } from './places.tsx'
import { WordsAndPractice } from './practice.tsx'
import { Agreements, CoreTask } from './task.tsx'
import { Tensions } from './tensions.tsx'
import { areasAsked, areasIn } from './view.ts'
import { askOutside, Doubts, Outsiders } from './voices.tsx'
import { WhyCards } from './why-cards.tsx'

/** One loop, from why to what came of it. */
export function LoopPage() {
  const { loopId = '' } = useParams<{ loopId: string }>()
  const { t } = useWords()
  const { data, error, refetch } = useLoad(getLoop, { params: { loopId } }, { freshMs })
  usePage(data?.loop.title ?? t.title)
  if (!data)
    return (
      <div className="k-page">
        {error?.status === 404 || error?.status === 400 ? (
          <ErrorView
            title={t.missing.title}
            kept={t.missing.body}
            action={<ButtonLink href="/why">{t.title}</ButtonLink>}
          />
        ) : error ? (
          <ErrorView title={t.failed} action={<Button onClick={() => refetch()}>{t.again}</Button>} />
        ) : (
          <Loading label={t.loading} />
        )}
      </div>
    )
  return (
    <LoopProvider value={data}>
      <div className="k-page k-stack">
        <Head />
        <Slot name="leader.waits" objectId={data.loop.id} />
        <Places />
        <WhyCards />
        <Growing kind="why" />
        <WordsAndPractice />
        <Culture />
        <Tensions />
        <FrameSection />
        <div className="why-pair">
          <CoreTask />
          <Agreements />
        </div>
        <Experiments />
        <div className="why-pair">
          <Doubts />
          <Outsiders />
        </div>
      </div>
      <Outcomes />
      <p className="k-page k-meta why-foot">
        <Icon name="info" size="s" /> {t.foot}
      </p>
    </LoopProvider>
  )
}

function Head() {
  const { t, w, view, loopId, dates, nameOf, areaName, listed } = useHere()
  const { loop } = view
  const asked = areasAsked(view)
  return (
    <div className="why-head">
      <div className="k-stack k-stack-m">
        <Breadcrumbs label={t.crumbs} crumbs={[{ label: t.title, href: '/why' }, { label: loop.title }]} />
        <h1>{loop.title}</h1>
        <ul className="why-pills">
          <li>{t.head.began(dates.day(loop.madeAt), nameOf(loop.madeBy))}</li>
          <li>{t.head.joined(listed(areasIn(view).map(areaName)))}</li>
          {asked.length > 0 ? <li>{t.head.asked(listed(asked.map(areaName)))}</li> : null}
          {loop.fromKind ? (
            <li>
              <From kind={loop.fromKind} />
            </li>
          ) : null}
          {loop.endedAt ? <li>{t.head.ended(dates.day(loop.endedAt))}</li> : null}
        </ul>
        <div className="k-line">
          {view.rollout ? <Link href={`/why/${loopId}/rollout`}>{t.head.rollout}</Link> : null}
          <AskArea />
          <span className="k-meta why-open">
            <Icon name="eye" size="s" /> {t.head.open}
          </span>
        </div>
        <Joining />
      </div>
      <aside className="why-wonder" aria-labelledby="why-wonder">
        <h2 id="why-wonder">{t.head.wonder}</h2>
        <p>{t.head.wonderBody}</p>
        <div>
          <AskButton
            {...askOutside(w, loopId)}
            icon="help"
            title={t.head.askWhy}
            label={t.head.askWhy}
            save={t.head.askWhy}
          />
        </div>
      </aside>
    </div>
  )
}

/** Where it was asked from: a way back to what was wondered at. */
function From({ kind }: { kind: AskedFrom }) {
  const { t, view } = useHere()
  const { fromId, fromWords } = view.loop
  const words = t.head.from[kind](fromWords)
  const href = { agreement: `/agreements/${fromId}`, frame: `/why/${fromId}`, room: null }[kind]
  return fromId && href ? <Link href={href}>{words}</Link> : words
}

/** My own area was asked: we answer for ourselves. */
function Joining() {
  const { t, view, me, loopId, areaName } = useHere()
  const waiting = view.parts.filter(part => part.answer === null && me.areas.includes(part.areaId))
  return waiting.map(part => (
    <Notice key={part.id} icon="help" title={t.head.join(areaName(part.areaId))}>
      <div className="k-line">
        <DoButton
          kind="primary"
          verb={answerPart}
          input={{ params: { loopId, partId: part.id }, seen: part.version, body: { answer: 'yes' } }}
          label={t.head.yes}
        />
        <AskButton
          verb={answerPart}
          title={t.head.no}
          label={t.head.no}
          fields={[{ name: 'reason', kind: 'long', label: t.head.noWhy, optional: true }]}
          input={values => ({
            params: { loopId, partId: part.id },
            seen: part.version,
            body: { answer: 'no' as const, reason: said(values, 'reason') },
          })}
        />
      </div>
    </Notice>
  ))
}

function AskArea() {
  const { t, view, areas, loopId } = useHere()
  const there = view.parts.map(part => part.areaId)
  const options = areas
    .filter(area => area.kind === 'municipal' && !there.includes(area.id))
    .map(area => ({ value: String(area.id), label: area.name }))
  if (options.length === 0 || view.loop.endedAt !== null) return null
  return (
    <AskButton
      kind="link"
      verb={askPart}
      title={t.head.askArea}
      label={t.head.askArea}
      save={t.head.askArea}
      openly={false}
      fields={[{ name: 'areaId', kind: 'choice', label: t.list.areas, hint: t.list.areasHint, options }]}
      input={values => ({ params: { loopId }, body: { areaId: Number(said(values, 'areaId') || '-1') } })}
    />
  )
}
