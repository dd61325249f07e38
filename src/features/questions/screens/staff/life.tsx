import type { ReactNode } from 'react'
import { Avatar } from '../../../../ui/Avatar.tsx'
import { Card } from '../../../../ui/Card.tsx'
import { Link } from '../../../../ui/Link.tsx'
import { Notice } from '../../../../ui/Notice.tsx'
import { Quote } from '../../../../ui/Quote.tsx'
import { AreaOf } from '../../../organisation/screens/areas.shared.tsx'
import type { WholeQuestion } from '../../model.ts'
import { agreementName, useHere } from '../here.ts'
import { Messages, MyView } from './talk.tsx'

type Of = { readonly question: WholeQuestion }

/** One spine, in the order of what happened; `children` stands where the reader stands today. */
export function Life({ question, children }: Of & { readonly children: ReactNode }) {
  const { t } = useHere()
  const { decision } = question
  const day = (moment: string) => <Day at={moment} />
  return (
    <ol className="questions-spine">
      <Step when={day(question.askedAt)} title={fromWhere(question, t)}>
        <Asked question={question} />
      </Step>
      {question.kind === 'disagreement' || question.views.length > 0 ? (
        <Step when={question.views[0] ? day(question.views[0].writtenAt) : ''} title={t.page.views}>
          <Views question={question} />
        </Step>
      ) : null}
      {question.messages.length > 0 ||
      question.holders.some(one => one.how === 'rose' || one.how === 'passed') ? (
        <Step when={day(question.holders.at(-1)?.fromAt ?? question.askedAt)} title={t.page.moved}>
          <Ways question={question} />
          <Messages question={question} />
        </Step>
      ) : null}
      {question.state === 'open' ? (
        <Step
          open
          when={<span className="questions-today">{t.page.today}</span>}
          title={question.waitsForMe ? t.page.you : t.page.waitsTitle}
        >
          {children}
        </Step>
      ) : null}
      {question.state === 'withdrawn' ? (
        <Step when={day(question.closedAt ?? question.askedAt)} title={t.list.withdrawn}>
          <Notice>{t.page.withdrawn}</Notice>
        </Step>
      ) : null}
      {decision?.decidedAt ? (
        <Step when={day(decision.decidedAt)} title={t.page.came}>
          <Answer question={question} />
        </Step>
      ) : null}
      {decision?.decidedAt ? <Became question={question} when={day(decision.decidedAt)} /> : null}
    </ol>
  )
}

function Day({ at }: { at: string }) {
  const { dates } = useHere()
  return (
    <>
      <b>{dates.dayShort(new Date(at))}</b>
      <span className="questions-under">{dates.weekdayShort(new Date(at))}</span>
    </>
  )
}

type StepProps = {
  readonly when: ReactNode
  readonly title: string
  readonly open?: boolean
  readonly children: ReactNode
}
function Step({ when, title, open = false, children }: StepProps) {
  return (
    <li className={open ? 'questions-open' : undefined}>
      <div className="questions-when">{when}</div>
      <div className="k-stack k-stack-m">
        <h2>{title}</h2>
        {children}
      </div>
    </li>
  )
}

function fromWhere({ cases }: WholeQuestion, t: ReturnType<typeof useHere>['t']): string {
  const [one] = cases
  return one ? t.page.from[one.aboutKind ?? 'plan'] : t.page.from.none
}

/** From where, and the question as it was put. */
function Asked({ question }: Of) {
  const { t, areaOf } = useHere()
  const area = areaOf(question.areaId)
  return (
    <div className="k-card questions-asked">
      {question.cases.map(one => (
        <From key={one.citizenId} of={one} />
      ))}
      <div className="questions-put">
        {question.askedBy ? <Avatar name={question.askedBy} {...(area && { colour: area.colour })} /> : null}
        <div>
          <p className="questions-kept">{question.wording}</p>
          <p className="k-meta">
            {question.askedBy ? `${question.askedBy}, ${area?.name ?? ''}` : area?.name}
          </p>
          {question.close && question.cases.length === 0 ? <p className="k-meta">{t.page.hidden}</p> : null}
        </div>
      </div>
    </div>
  )
}

function From({ of: { byYes, ...of } }: { of: WholeQuestion['cases'][number] }) {
  const { t } = useHere()
  return (
    <>
      <div className="questions-from">
        {of.aboutTitle && of.aboutKind === 'goal' ? (
          <p className="k-goal">{of.aboutTitle}</p>
        ) : (
          <p>
            <b>{of.aboutTitle ?? of.citizenName}</b>
          </p>
        )}
        {byYes ? (
          <p className="k-meta">{t.reading.byYes}</p>
        ) : (
          <p>
            <Link href={whereAsked(of)}>{t.page.see}</Link>{' '}
            {of.aboutTitle ? <span className="k-meta">{of.citizenName}</span> : null}
          </p>
        )}
      </div>
      {of.text ? (
        <div className="questions-note">
          <p className="k-meta">{t.page.caseNote}</p>
          <p className="questions-kept">{of.text}</p>
        </div>
      ) : null}
    </>
  )
}

type Where = Pick<WholeQuestion['cases'][number], 'citizenId' | 'aboutKind' | 'aboutId'>
function whereAsked({ citizenId, aboutKind, aboutId }: Where): string {
  const page = aboutKind === 'consent' ? 'consent' : 'plan'
  return `/citizens/${citizenId}/${page}${aboutId ? `#${aboutKind}-${aboutId}` : ''}`
}

function Views({ question }: Of) {
  const { t } = useHere()
  const areas = question.views.filter(one => one.areaId !== null)
  const citizen = question.views.find(one => one.areaId === null)
  return (
    <>
      {question.views.length === 0 ? <p className="k-meta">{t.page.noViews}</p> : null}
      <div className="k-cards">
        {areas.map(one => (
          <Card key={one.areaId} as="article">
            <p>
              <AreaOf id={one.areaId} />
            </p>
            <p className="questions-kept">{one.text}</p>
            {one.name ? <p className="k-meta">{t.page.writtenBy(one.name)}</p> : null}
          </Card>
        ))}
      </div>
      {citizen ? <Quote words={citizen.text} who={t.page.citizenSays} lang="da" /> : null}
      {question.state === 'open' ? <MyView question={question} /> : null}
    </>
  )
}

/** With whom it lay, in turn. That it rose is said as what always happens. */
function Ways({ question }: Of) {
  const { t, dates } = useHere()
  return (
    <ul className="k-plain-list k-stack k-stack-s">
      {question.holders.map(one => (
        <li key={`${one.leaderId}${one.fromAt}`}>
          {t.page.how[one.how](one.name)}{' '}
          <span className="k-meta">{dates.dayShort(new Date(one.fromAt))}</span>
        </li>
      ))}
    </ul>
  )
}

function Answer({ question }: Of) {
  const { t } = useHere()
  const { decision } = question
  if (!decision) return null
  return (
    <>
      <Card as="div" tone="ok">
        <p className="questions-kept">{decision.text}</p>
        <p>
          <span className="k-meta">{t.page.because}</span> {decision.reason}
        </p>
        {question.holders.length > 0 ? (
          <p className="k-meta">
            {t.agreements.decidedBy}{' '}
            {question.holders
              .filter(one => one.untilAt === 'infinity')
              .map(one => one.name)
              .join(', ')}
          </p>
        ) : null}
      </Card>
      {decision.citizenLine ? (
        <Card as="div" level={3} title={t.page.citizenRead}>
          <p>{decision.citizenLine}</p>
        </Card>
      ) : null}
    </>
  )
}

function Became({ question, when }: Of & { when: ReactNode }) {
  const { t } = useHere()
  const { agreement } = question
  return (
    <Step when={when} title={agreement ? t.page.became : t.answer.case}>
      {agreement ? (
        <p className="questions-met">
          <Link href={`/agreements/${agreement.id}`}>{agreementName(t, agreement)}</Link>
        </p>
      ) : (
        <p className="k-meta">{t.page.onlyThis}</p>
      )}
    </Step>
  )
}
