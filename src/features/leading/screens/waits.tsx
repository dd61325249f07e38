import { useLoad } from '../../../platform/react/load.ts'
import { ButtonLink } from '../../../ui/Button.tsx'
import { Card } from '../../../ui/Card.tsx'
import { Link } from '../../../ui/Link.tsx'
import { StatusFlag } from '../../../ui/StatusFlag.tsx'
import { listQuestions } from '../../questions/api.ts'
import type { QuestionRow } from '../../questions/model.ts'
import type { Room } from '../model.ts'
import { useHere } from './here.ts'

type WaitsProps = { questions: readonly QuestionRow[]; dialogues: Room['dialogues'] }

/** What waits for my answer: questions, and frames that were found not doable. */
export function Waits({ questions, dialogues }: WaitsProps) {
  const { t, dates } = useHere()
  return (
    <Card title={t.waits.title}>
      {questions.length + dialogues.length === 0 ? <p className="k-meta">{t.waits.none}</p> : null}
      <ul className="k-plain-list k-stack k-stack-m">
        {questions.map(one => (
          <li key={one.id} className="k-line k-line-apart">
            <span>
              <b>{one.wording}</b>
              {one.dueOn ? (
                <span className="k-meta leading-under">{t.waits.due(dates.weekdayDay(one.dueOn))}</span>
              ) : null}
              {one.blocks ? <span className="k-meta leading-under">{t.waits.stops(one.blocks)}</span> : null}
            </span>
            <ButtonLink href={`/questions/${one.id}`} kind="primary" small>
              {t.waits.answer}
            </ButtonLink>
          </li>
        ))}
        {dialogues.map(one => (
          <li key={one.id} className="k-line k-line-apart">
            <span>
              <b>{one.missing}</b>
              <span className="k-meta leading-under">
                {t.waits.frame} · {one.loopTitle} · {t.waits.due(dates.weekdayDay(one.dueOn))}
              </span>
            </span>
            <ButtonLink href={`/why/${one.loopId}#frame`} small>
              {t.waits.answer}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** What I passed up or what rose from me: where it is now, and when an answer is due. */
export function PassedUp({ items }: { items: Room['passedUp'] }) {
  const { t, dates } = useHere()
  return (
    <Card title={t.up.title}>
      {items.length === 0 ? <p className="k-meta">{t.up.none}</p> : null}
      <ul className="k-plain-list k-stack k-stack-m">
        {items.map(one => (
          <li key={one.id}>
            <Link href={`/questions/${one.id}`}>{one.wording}</Link>
            <ol className="leading-ladder" aria-label={t.up.ladder}>
              <li>{t.up.me}</li>
              {one.nowWith.map(now => (
                <li key={now.name} aria-current="step">
                  → {t.up.with(now.name, dates.day(now.dueOn))}
                </li>
              ))}
            </ol>
            {one.nowWith.some(now => now.how === 'rose') ? <p className="k-meta">{t.up.rose}</p> : null}
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** My teams' open obstacles, with whom they lie. */
export function Stuck() {
  const { t, dates } = useHere()
  const { data } = useLoad(listQuestions, { query: { which: 'others', limit: 5 } })
  const items = data?.items ?? []
  return (
    <Card title={t.stuck.title} action={<Link href="/questions">{t.stuck.all}</Link>}>
      {items.length === 0 ? <p className="k-meta">{t.stuck.none}</p> : null}
      <ul className="k-plain-list k-stack k-stack-m">
        {items.map(one => (
          <li key={one.id} className="k-line k-line-apart">
            <span>
              <Link href={`/questions/${one.id}`}>{one.wording}</Link>
              {one.blocks ? <span className="k-meta leading-under">{one.blocks}</span> : null}
            </span>
            <StatusFlag kind="waits-decision">
              {t.up.with(
                one.holders.map(holder => holder.name).join(', '),
                dates.dayShort(one.dueOn ?? dates.today()),
              )}
            </StatusFlag>
          </li>
        ))}
      </ul>
    </Card>
  )
}
