import { type ReactNode, useState } from 'react'
import { useDates, useText } from '../../../../platform/i18n/react.tsx'
import { Avatar } from '../../../../ui/Avatar.tsx'
import { Button } from '../../../../ui/Button.tsx'
import { Card } from '../../../../ui/Card.tsx'
import { Link } from '../../../../ui/Link.tsx'
import { StatusFlag } from '../../../../ui/StatusFlag.tsx'
import { Written } from '../../../../ui/Written.tsx'
import type { WorkItem } from '../../model.ts'
import { da } from '../../text/work.da.ts'
import { en } from '../../text/work.en.ts'
import { da as sharedDa } from '../../text.da.ts'
import { en as sharedEn } from '../../text.en.ts'
import { firstName } from '../who-does.ts'
import { flagOf, placeOf, type Sorted, spanOf } from './work.ts'

type Items = { readonly items: readonly WorkItem[] }

const few = 8

/** The first ones; the rest when asked for, so that a long list does not bury what stands below it. */
function Some({ items, look, row }: Items & { look: string; row: (item: WorkItem) => ReactNode }) {
  const t = useText(da, en)
  const [all, setAll] = useState(false)
  const shown = all ? items : items.slice(0, few)
  return (
    <>
      <ul className={look}>
        {shown.map(item => (
          <li key={`${item.kind} ${item.id}`}>{row(item)}</li>
        ))}
      </ul>
      {items.length > few ? (
        <Button kind="link" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t.fewer : t.all(items.length)}
        </Button>
      ) : null}
    </>
  )
}

/** What I do, by when. */
export function Mine({ groups }: { groups: Sorted['mine'] }) {
  const t = useText(da, en)
  return (
    <Card title={t.mine.title}>
      {groups.length === 0 ? <p className="k-meta">{t.mine.empty}</p> : null}
      {groups.map(({ span, items }) => (
        <div key={span} className="work-group">
          <h3 className={span === 'overdue' ? 'work-span work-late' : 'work-span'}>
            {t.mine.spans[span]} <span className="k-meta">{items.length}</span>
          </h3>
          <Some items={items} look="work-list" row={item => <ActionRow item={item} />} />
        </div>
      ))}
    </Card>
  )
}

export function Us({ items }: Items) {
  const t = useText(da, en)
  if (items.length === 0) return null
  return (
    <Card title={t.us.title} detail={t.us.detail}>
      <Some items={items} look="work-list" row={item => <ActionRow item={item} />} />
    </Card>
  )
}

function ActionRow({ item }: { item: WorkItem }) {
  const t = useText(da, en)
  const words = useText(sharedDa, sharedEn)
  const { kind, word } = flagOf(item)
  const first = firstName(item.citizenName)
  const said =
    word === 'nobody' ? t.flagNobody : word === 'citizen' ? words.flag.citizen(first) : words.flag[word]
  return (
    <div className="work-row">
      <Avatar name={item.citizenName} citizen size="s" />
      <div className="work-what">
        <Link href={placeOf(item)}>{item.title === null ? t.noTitle : <Written>{item.title}</Written>}</Link>
        <span className="k-meta">{item.citizenName}</span>
      </div>
      <Due item={item} />
      <div>
        <StatusFlag kind={kind}>{said}</StatusFlag>
      </div>
    </div>
  )
}

function Due({ item: { dueOn } }: { item: WorkItem }) {
  const t = useText(da, en)
  const words = useText(sharedDa, sharedEn)
  const dates = useDates()
  if (dueOn === null) return <span className="work-due k-meta">{words.when.none}</span>
  const day = dates.relativeDay(dueOn)
  const span = spanOf(dueOn, dates.today())
  if (span === 'overdue') return <span className="work-due work-late">{t.due.late(day)}</span>
  return <span className="work-due">{span === 'today' ? day : t.due.by(day)}</span>
}

/** Somebody to talk with about something: a name that leads there, and a line. */
function Beside({
  title,
  detail,
  items,
  line,
}: Items & {
  title: string
  detail: string
  line: (item: WorkItem) => ReactNode
}) {
  if (items.length === 0) return null
  return (
    <Card title={title} detail={detail}>
      <Some
        items={items}
        look="work-beside"
        row={item => (
          <>
            <Link href={placeOf(item)}>{item.citizenName}</Link>
            <div className="k-meta">{line(item)}</div>
          </>
        )}
      />
    </Card>
  )
}

export function Yes({ items }: Items) {
  const t = useText(da, en)
  const line = ({ kind, title }: WorkItem) => (
    <>
      {kind === 'goal' ? t.yes.goal : t.yes.words}:{' '}
      <span className="k-own-words">»{cut(title ?? t.noTitle)}«</span>
    </>
  )
  return <Beside {...t.yes} items={items} line={line} />
}

/** The server sends the beginning of long words. */
const cut = (text: string) => (text.length > 120 ? `${text.slice(0, 119).trimEnd()} …` : text)

export function Asks({ items }: Items) {
  const t = useText(da, en)
  return <Beside {...t.asks} items={items} line={() => t.asks.row} />
}

export function Consents({ items }: Items) {
  const t = useText(da, en)
  const dates = useDates()
  const line = ({ dueOn }: WorkItem) => (dueOn ? t.consents.row(dates.relativeDay(dueOn)) : null)
  return <Beside {...t.consents} items={items} line={line} />
}

export function Relations({ items }: Items) {
  const t = useText(da, en)
  const dates = useDates()
  const line = ({ dueOn }: WorkItem) => (dueOn ? t.relations.row(dates.relativeDay(dueOn)) : null)
  return <Beside {...t.relations} items={items} line={line} />
}
