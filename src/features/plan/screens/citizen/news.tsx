import { useState } from 'react'
import { useDates } from '../../../../platform/i18n/react.tsx'
import { useChange } from '../../../../platform/react/load.ts'
import { Button } from '../../../../ui/Button.tsx'
import { focusSoon } from '../../../../ui/focus-soon.ts'
import { Link } from '../../../../ui/Link.tsx'
import { Written } from '../../../../ui/Written.tsx'
import { markSeen } from '../../api.ts'
import type { PlanView } from '../../model.ts'
import { Section, useNames, useWords } from './my-plan.tsx'
import { Trouble } from './saving.tsx'
import { type MyNews, newsForMe } from './week.ts'

const few = 5

/** What others wrote or changed since I last said that I had seen it. */
export function WhatIsNew({ view }: { view: PlanView }) {
  const t = useWords()
  const [all, setAll] = useState(false)
  const seen = useChange(markSeen)
  const news = newsForMe(view, new Date())
  if (news.length === 0) return null
  const shown = all ? news : news.slice(0, few)
  const mark = () =>
    seen.mutate({ params: { citizenId: view.citizen.id } }, { onSuccess: () => focusSoon('main') })
  return (
    <Section title={t.news.title} id="news">
      <div className="k-card">
        <ul className="k-plain-list k-my-rows">
          {shown.map(item => (
            <li key={item.id}>
              <OneNews item={item} view={view} />
            </li>
          ))}
        </ul>
        {news.length > shown.length ? (
          <div>
            <Button kind="link" onClick={() => setAll(true)}>
              {t.news.more(news.length - shown.length)}
            </Button>
          </div>
        ) : null}
        <Trouble error={seen.error} />
        <div>
          <Button icon="check" busy={seen.isPending ? t.saving : undefined} onClick={mark}>
            {t.news.seen}
          </Button>
        </div>
      </div>
    </Section>
  )
}

function OneNews({ item, view }: { item: MyNews; view: PlanView }) {
  const t = useWords()
  const dates = useDates()
  const { nameOf } = useNames(view)
  const head = item.kind === 'note' ? t.news.wrote(nameOf(item.by, item.areaId)) : t.news.kinds[item.kind]
  return (
    <>
      <b>{item.href ? <Link href={item.href}>{head}</Link> : head}</b>
      {item.words ? (
        <p className={item.kind === 'goal' ? 'k-own-words k-my-clip' : 'k-my-clip'}>
          <Written>{item.words}</Written>
        </p>
      ) : null}
      <p className="k-meta">{dates.relativeDayTime(item.at)}</p>
    </>
  )
}
