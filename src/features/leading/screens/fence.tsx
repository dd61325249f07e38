import { Card } from '../../../ui/Card.tsx'
import { Link } from '../../../ui/Link.tsx'
import { StatusFlag } from '../../../ui/StatusFlag.tsx'
import type { Room } from '../model.ts'
import { useHere } from './here.ts'
import { MoneyOfFrame } from './money.tsx'

type Frame = Room['frames'][number]

/** The frame as a fence: solid is mine, tinted is ours, dashed must go up. */
export function Fence({ frames }: { frames: readonly Frame[] }) {
  const { t } = useHere()
  if (frames.length === 0)
    return (
      <Card title={t.frame.none}>
        <p>{t.frame.noneBody}</p>
        <p>
          <Link href="/why">{t.frame.ask}</Link>
        </p>
      </Card>
    )
  return (
    <>
      {frames.map(frame => (
        <One key={frame.id} frame={frame} />
      ))}
    </>
  )
}

function One({ frame }: { frame: Frame }) {
  const { t, dates } = useHere()
  return (
    <Card
      title={t.frame.title}
      detail={t.frame.given(frame.signedName, dates.day(frame.signedAt), frame.loopTitle)}
      action={<StatusFlag kind="done">{t.frame.declared[frame.declared]}</StatusFlag>}
    >
      <p>
        {frame.own ? t.frame.own(dates.day(frame.own.on), frame.own.words) : <OwnIt loopId={frame.loopId} />}
      </p>
      <div className="leading-fence">
        <Side name="mine" title={t.frame.mine} items={frame.decidesMine} />
        <Side name="ours" title={t.frame.ours} items={frame.decidesOurs} />
        <Side name="up" title={t.frame.up} items={frame.decidesUp} />
      </div>
      <div className="leading-facts">
        <Fact term={t.frame.direction} value={frame.direction} />
        <Fact term={t.frame.time} value={`${frame.timeWords}. ${t.frame.until(dates.day(frame.untilOn))}`} />
        <div>
          <Fact term={t.frame.money} value={frame.moneyWords} />
          <MoneyOfFrame frameId={frame.id} />
        </div>
        <p>
          <span className="k-meta leading-under">{t.frame.fits}</span>
          <Link href={`/why/${frame.loopId}#frame`}>{t.frame.notFit}</Link>
        </p>
      </div>
    </Card>
  )
}

function OwnIt({ loopId }: { loopId: string }) {
  const { t } = useHere()
  return (
    <>
      {t.frame.notOwn} <Link href={`/why/${loopId}#frame`}>{t.frame.ownIt}</Link>
    </>
  )
}

type SideProps = { name: 'mine' | 'ours' | 'up'; title: string; items: readonly string[] }
function Side({ name, title, items }: SideProps) {
  return (
    <div className={`leading-${name}`}>
      <h3>{title}</h3>
      {items.length === 0 ? <p>–</p> : null}
      <ul className="k-plain-list k-stack k-stack-s">
        {items.map(one => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </div>
  )
}

function Fact({ term, value }: { term: string; value: string }) {
  return (
    <p>
      <span className="k-meta leading-under">{term}</span>
      {value}
    </p>
  )
}
