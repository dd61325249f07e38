import '../questions.css'
import { useParams } from 'wouter'
import { useLoad } from '../../../../platform/react/load.ts'
import { Slot } from '../../../../platform/react/slots.tsx'
import { AreaChip } from '../../../../ui/AreaChip.tsx'
import { Breadcrumbs } from '../../../../ui/Breadcrumbs.tsx'
import { Card } from '../../../../ui/Card.tsx'
import { Link } from '../../../../ui/Link.tsx'
import { StatusFlag } from '../../../../ui/StatusFlag.tsx'
import { usePage } from '../../../../ui/usePage.ts'
import { readQuestion } from '../../api.ts'
import type { WholeQuestion } from '../../model.ts'
import { Due } from '../due.tsx'
import { NotYet } from '../form-parts.tsx'
import { agreementName, useHere } from '../here.ts'
import { inTurn } from '../in-turn.ts'
import { AnswerForm, Together } from './answer-form.tsx'
import { ToTable, Withdraw } from './elsewhere.tsx'
import { Life } from './life.tsx'
import { Reading } from './reading.tsx'

/** A question's life on one page: where it was asked, who sees it how, the answer, and what came of it. */
export function QuestionPage() {
  const { questionId = '' } = useParams()
  const { t } = useHere()
  const loaded = useLoad(readQuestion, { params: { questionId } })
  usePage(loaded.data?.wording ?? t.list.title)
  if (!loaded.data || loaded.error?.status === 404)
    return (
      <div className="k-page k-stack">
        <h1>{t.list.title}</h1>
        <NotYet of={loaded} />
      </div>
    )
  return <Page question={loaded.data} />
}

function Page({ question }: { question: WholeQuestion }) {
  const { t } = useHere()
  return (
    <div className="k-page k-stack">
      <Breadcrumbs
        label={t.page.crumbs}
        crumbs={[{ label: t.list.title, href: '/questions' }, { label: question.wording }]}
      />
      <Head question={question} />
      <Slot name="leader.waits" objectId={question.id} />
      <div className="k-columns questions-page">
        <div className="k-stack questions-first">
          <Stops question={question} />
          <Together question={question} />
        </div>
        <Life question={question}>{question.state === 'open' ? <Now question={question} /> : null}</Life>
        <aside className="k-stack">
          <Reading question={question} />
          <Settled question={question} />
          <Alike question={question} />
          {question.waitsForMe || question.mine ? <ToTable question={question} /> : null}
        </aside>
      </div>
      {question.close ? <p className="k-meta">{t.page.foot}</p> : null}
    </div>
  )
}

function Head({ question }: { question: WholeQuestion }) {
  const { t, areaOf } = useHere()
  const due = question.holders.filter(one => one.untilAt === 'infinity').map(one => one.dueOn)[0]
  const area = areaOf(question.areaId)?.name ?? ''
  return (
    <header className="k-line k-line-apart">
      <div>
        <h1>{question.wording}</h1>
        <p className="k-meta">
          {question.askedBy ? t.page.asked(question.askedBy, area) : t.page.askedByArea(area)}
        </p>
      </div>
      {question.state === 'open' && due ? <Due on={due} /> : null}
      {question.state === 'answered' ? <StatusFlag kind="done">{t.answer.given}</StatusFlag> : null}
    </header>
  )
}

/** What the reader can do with an open question. */
function Now({ question }: { question: WholeQuestion }) {
  const { t } = useHere()
  if (question.waitsForMe) return <AnswerForm question={question} />
  const [present] = question.writesFor
  return (
    <div className="k-stack k-stack-m">
      {present ? <AnswerForm question={question} inNameOf={present} /> : null}
      <p>
        {t.page.isWith(
          inTurn(
            question.holders.filter(one => one.untilAt === 'infinity').map(one => one.name),
            t.page.and,
          ),
        )}
      </p>
      {question.mine ? <Withdraw question={question} /> : null}
    </div>
  )
}

function Stops({ question }: { question: WholeQuestion }) {
  const { t, areaOf } = useHere()
  return (
    <Card title={question.state === 'open' ? t.page.stops : t.page.stopped}>
      <p>{question.blocks || t.list.nothing}</p>
      <p className="k-line">
        {question.areas.map(id => {
          const area = areaOf(id)
          return area ? <AreaChip key={id} name={area.name} colour={area.colour} glyph={area.glyph} /> : null
        })}
      </p>
    </Card>
  )
}

/** What came since it was asked and may settle it. */
function Settled({ question }: { question: WholeQuestion }) {
  const { t } = useHere()
  if (question.settledBy.length === 0) return null
  return (
    <Card title={t.page.settled} footer={t.page.settledBody} tone="ok">
      <ul className="k-plain-list k-stack k-stack-s">
        {question.settledBy.map(one => (
          <li key={one.id}>
            <Link href={`/agreements/${one.id}`}>{agreementName(t, one)}</Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Alike({ question }: { question: WholeQuestion }) {
  const { t, areaOf } = useHere()
  if (question.alike.length === 0) return null
  return (
    <Card title={t.page.alike} footer={question.waitsForMe ? t.page.alikeFoot : undefined}>
      <ul className="k-plain-list k-stack k-stack-s">
        {question.alike.map(one => (
          <li key={one.id}>
            <Link href={`/questions/${one.id}`}>{one.wording}</Link>
            <span className="k-meta questions-under">{areaOf(one.areaId)?.name}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
