import './news.css'
import { useState } from 'react'
import { Button } from '../../../../ui/Button.tsx'
import { useToast } from '../../../../ui/Toasts.tsx'
import { Written } from '../../../../ui/Written.tsx'
import { AreaOf } from '../../../organisation/screens/areas.shared.tsx'
import { markSeen } from '../../api.ts'
import { type NewsItem, newsSince } from '../view.news.ts'
import { doerOf, flagOf } from '../who-does.ts'
import { useHere } from './here.tsx'
import { justChanged, useSave } from './save.tsx'

const shownAtFirst = 6

/** What changed since this reader last marked the plan as read. */
export function News() {
  const { view, me, t, dates, citizenId } = useHere()
  const toast = useToast()
  const save = useSave(markSeen)
  const [all, setAll] = useState(false)
  const news = newsSince(view, me, justChanged)
  const { lookedAt } = view.reader
  const mark = () =>
    save.run({ params: { citizenId } }, { tell: true, done: () => toast({ text: t.news.marked }) })
  const shown = news === undefined ? [] : all ? news : news.slice(0, shownAtFirst)
  const rest = (news?.length ?? 0) - shown.length
  return (
    <section className="plan-news" aria-labelledby="plan-news">
      <h2 id="plan-news">{t.news.title}</h2>
      <p className="k-meta">{lookedAt === null ? t.news.first : t.news.last(dates.weekdayDay(lookedAt))}</p>
      {news === undefined ? <p>{t.news.firstBody}</p> : null}
      {news?.length === 0 ? <p>{t.news.none}</p> : null}
      <ul className="plan-news-list">
        {shown.map(item => (
          <li key={`${item.kind}${item.object.id}`}>
            <NewsLine item={item} />
          </li>
        ))}
      </ul>
      {rest > 0 ? (
        <Button kind="link" onClick={() => setAll(true)}>
          {t.news.more(rest)}
        </Button>
      ) : null}
      {news?.length === 0 ? null : (
        <Button kind="link" onClick={mark} busy={save.busy}>
          {t.news.mark}
        </Button>
      )}
    </section>
  )
}

function NewsLine({ item }: { item: NewsItem }) {
  const { dates } = useHere()
  const { said, about } = useNewsWords(item)
  return (
    <>
      <p>
        <b>{said}</b> {about ? <Written className="plan-news-about">{about}</Written> : null}
      </p>
      <p className="k-meta k-line">
        <AreaOf id={item.object.areaId} plain />
        {dates.relativeDayTime(item.object.touchedAt)}
      </p>
    </>
  )
}

/** One item of news in words, at the depth that the reader has. */
function useNewsWords(item: NewsItem): { said: string; about: string | null } {
  const { t, words: w, writer, reading, view } = useHere()
  const s = t.news.said
  const { kind, object, isNew } = item
  const who = writer(object)
  switch (kind) {
    case 'words':
      return { said: isNew ? s.wordsNew(who) : s.wordsChanged, about: object.text }
    case 'goal':
      return {
        said: isNew ? s.goalNew(who) : s.goalState(w.goalState[object.state ?? 'agreed']),
        about: object.title,
      }
    case 'action': {
      if (object.state === null) return { said: isNew ? s.timesNew : s.timesChanged, about: null }
      if (object.state === 'done')
        return { said: s.actionDone(doerOf(object, reading).name), about: object.title }
      if (object.state === 'dropped') return { said: s.actionDropped, about: object.title }
      if (isNew) return { said: s.actionNew(who), about: object.title }
      return { said: s.actionChanged(flagOf(object, reading).word), about: object.title }
    }
    case 'note':
      return object.text === null
        ? { said: s.noteHidden, about: null }
        : { said: s.noteNew(who), about: object.text }
    case 'intervention': {
      if (object.depth < 2) return { said: isNew ? s.timesNew : s.timesChanged, about: null }
      const about = object.title ?? object.catalogueTitle
      return { said: isNew ? s.interventionNew(who) : s.interventionChanged, about }
    }
    case 'picture':
      return { said: isNew ? s.pictureNew(who) : s.pictureChanged, about: object.text }
    case 'member': {
      if (object.name === null) return { said: s.memberHidden, about: null }
      const left = object.untilAt !== 'infinity' && Date.parse(object.untilAt) <= Date.parse(object.touchedAt)
      const lead = view.plan?.leadId === object.personId
      return { said: left && !lead ? s.memberLeft(object.name) : s.memberNew(object.name), about: null }
    }
    case 'standsIn':
      return { said: isNew ? s.standsInNew : s.standsInChanged, about: null }
    case 'attachment':
      return { said: s.attachmentNew, about: object.title }
  }
}
