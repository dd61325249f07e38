import { daysBetween } from '../../../platform/i18n/calendar.ts'
import { useLoad } from '../../../platform/react/load.ts'
import { ButtonLink } from '../../../ui/Button.tsx'
import { Card } from '../../../ui/Card.tsx'
import { Link } from '../../../ui/Link.tsx'
import { StatusFlag } from '../../../ui/StatusFlag.tsx'
import { listQuestions } from '../../questions/api.ts'
import type { Room } from '../model.ts'
import { useHere } from './here.ts'
import type { Waiting } from './waiting.ts'

/** What waits for my answer, whatever it is, the one that is due first on top. */
export function Waits({ items }: { items: readonly Waiting[] }) {
  const { t } = useHere()
  return (
    <Card title={t.waits.title} detail={t.waits.lead}>
      {items.length === 0 ? <p className="k-meta">{t.waits.none}</p> : null}
      <ul className="k-plain-list leading-rows">
        {items.map((one, index) => (
          <li key={one.key}>
            <span>
              <b>{one.title}</b>
              <span className="k-meta leading-under">{[one.what, one.stops].filter(Boolean).join('. ')}</span>
            </span>
            <Due on={one.dueOn} />
            <ButtonLink
              href={one.href}
              kind={index === 0 ? 'primary' : 'secondary'}
              small
              aria-label={t.waits.named(one.title)}
            >
              {t.waits.answer}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Due({ on }: { on: string | null }) {
  const { t, dates } = useHere()
  if (on === null) return <span />
  const left = daysBetween(dates.today(), on)
  if (left < 0)
    return <StatusFlag kind="waits-decision">{t.waits.late(dates.weekdayDayShort(on))}</StatusFlag>
  return (
    <span>
      {left <= 2 ? (
        <StatusFlag kind="waits-us">{dates.weekdayDayShort(on)}</StatusFlag>
      ) : (
        dates.weekdayDayShort(on)
      )}
      <span className="k-meta leading-under">{t.waits.inDays(left)}</span>
    </span>
  )
}

/** What I passed up or what rose from me: where it is now, and when an answer is due. */
type PassedUpProps = { items: Room['passedUp']; asked: Room['asked'] }
export function PassedUp({ items, asked }: PassedUpProps) {
  const { t, dates } = useHere()
  return (
    <Card title={t.up.title}>
      {items.length + asked.length === 0 ? <p className="k-meta">{t.up.none}</p> : null}
      <ul className="k-plain-list k-stack k-stack-m">
        {items.map(one => (
          <li key={one.id}>
            <Link href={`/questions/${one.id}`}>{one.wording}</Link>
            <ol className="leading-ladder" aria-label={t.up.ladder}>
              <li>{t.up.me}</li>
              {one.nowWith.map(now => (
                <li key={now.name} aria-current="step">
                  {now.name}
                </li>
              ))}
            </ol>
            <p className="k-meta">
              {one.nowWith[0] ? `${t.up.due(dates.day(one.nowWith[0].dueOn))}. ` : null}
              {one.nowWith.some(now => now.how === 'rose') ? t.up.rose : null}
            </p>
          </li>
        ))}
        {asked.map(one => (
          <li key={one.id}>
            <Link href={`/why/${one.loopId}#frame`}>{one.missing}</Link>
            <span className="k-meta leading-under">
              {t.up.frame}. {t.up.with(one.withName, dates.day(one.dueOn))}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** My teams' open obstacles, with whom they lie. */
export function Stuck({ withMe }: { withMe: boolean }) {
  const { t, dates } = useHere()
  const { data } = useLoad(listQuestions, { query: { which: 'others', limit: 5 } })
  const items = data?.items ?? []
  return (
    <Card title={t.stuck.title} action={<Link href="/questions">{t.stuck.all}</Link>}>
      {items.length === 0 ? <p className="k-meta">{withMe ? t.stuck.onlyYou : t.stuck.none}</p> : null}
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
