import './band.css'
import { useState } from 'react'
import { languageName } from '../../../../platform/i18n/language-name.ts'
import { useLanguage } from '../../../../platform/i18n/react.tsx'
import { Breadcrumbs } from '../../../../ui/Breadcrumbs.tsx'
import { Button } from '../../../../ui/Button.tsx'
import { Icon } from '../../../../ui/Icon.tsx'
import { Quote } from '../../../../ui/Quote.tsx'
import { Written } from '../../../../ui/Written.tsx'
import { type OwnWords, ownWords } from '../view.ts'
import { ConsentCard } from './consent-card.tsx'
import { useHere } from './here.tsx'
import { AddWords, WaitingWordsActions } from './words-forms.tsx'

/** The page opens with what the citizen says, and with who may see it. */
export function Band() {
  const { view, now, t, dates, first } = useHere()
  return (
    <div className="k-band">
      <div className="k-band-inner">
        <div className="k-line k-line-apart">
          <Breadcrumbs
            label={t.crumbs}
            crumbs={[{ label: t.myPlans, href: '/plans' }, { label: view.citizen.name }]}
          />
          <p className="k-meta plan-seen">
            <Icon name="eye" size="s" /> {t.seenLine(first, dates.relativeDayTime(now))}
          </p>
        </div>
        <div className="plan-band">
          <div className="plan-words">
            <h1>{t.title(first)}</h1>
            <PlanMeta />
            <CitizensWords />
          </div>
          <ConsentCard />
        </div>
      </div>
    </div>
  )
}

function PlanMeta() {
  const { view, t, dates } = useHere()
  const { language } = useLanguage()
  const { citizen, plan, objects } = view
  const today = dates.today()
  const replaces = objects.standsIn.filter(
    s => s.fromOn <= today && (s.untilOn === null || s.untilOn >= today),
  ).length
  const age = citizen.birthDate === null ? '' : `, ${t.meta.age(dates.age(citizen.birthDate))}`
  const began =
    plan &&
    (replaces > 0
      ? `${t.meta.began(dates.day(plan.startedAt))} ${t.meta.replaces(replaces)}`
      : `${t.meta.began(dates.day(plan.startedAt))}.`)
  const flags = [
    citizen.interpreter && t.meta.interpreter(languageName(citizen.language, language)),
    citizen.easyReading && t.meta.easyReading,
    citizen.protectedAddress && t.meta.protectedAddress,
  ].filter(flag => flag !== false)
  return (
    <>
      <p className="k-meta">
        {citizen.name}
        {age}. {began}
      </p>
      {flags.length > 0 ? (
        <ul className="plan-pills">
          {flags.map(flag => (
            <li key={flag}>{flag}</li>
          ))}
        </ul>
      ) : null}
      {citizen.diedOn ? <p className="k-meta">{t.meta.died(dates.day(citizen.diedOn))}</p> : null}
    </>
  )
}

const shownAtFirst = 3

function CitizensWords() {
  const { view, t, may, first, words: w } = useHere()
  const [all, setAll] = useState(false)
  const { dreams, others, strengths, network, waiting } = ownWords(view.objects.words)
  const [dream, ...older] = dreams
  const rest = [...others, ...strengths, ...network]
  const shown = all ? [...rest, ...older] : rest.slice(0, shownAtFirst)
  const more = rest.length + older.length - shown.length
  return (
    <section aria-label={t.words.region(first)}>
      {dream ? <Said words={dream} form="page" /> : <NoDream />}
      {shown.length > 0 ? (
        <ul className="plan-said">
          {shown.map(said => (
            <li key={said.id}>
              <p className="k-quote-label">
                {said.kind === 'dream' ? t.words.older : w.wordsKind[said.kind]}
              </p>
              <Said words={said} form="line" />
            </li>
          ))}
        </ul>
      ) : null}
      <div className="k-line plan-said-more">
        {more > 0 || all ? (
          <Button kind="link" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t.words.less : t.words.more(rest.length + older.length + (dream ? 1 : 0))}
          </Button>
        ) : null}
        {may ? <AddWords /> : null}
      </div>
      {waiting.length > 0 ? (
        <ul className="plan-waiting">
          {waiting.map(said => (
            <li key={said.id}>
              <p className="k-quote-label">{w.wordsKind[said.kind]}</p>
              <p>
                <Written>{said.text}</Written>
              </p>
              <p className="k-meta">
                <WaitingLine words={said} />
              </p>
              <WaitingWordsActions words={said} />
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}

function NoDream() {
  const { t, first } = useHere()
  return (
    <div className="plan-no-dream">
      <p>{t.words.noDream(first)}</p>
      <p className="k-meta">{t.words.noDreamBody(first)}</p>
    </div>
  )
}

function Said({ words, form }: { words: OwnWords; form: 'page' | 'line' }) {
  const { t, dates, first, words: w } = useHere()
  const day = dates.day(words.touchedAt)
  const told = words.toldTo !== null && words.toldTo !== ''
  const how = w.how[words.confirmedHow ?? 'screen']
  const long = told ? t.words.told(words.toldTo ?? '', how, day) : t.words.own(first, day)
  return <Quote words={words.text} form={form} who={form === 'page' || told ? long : `${first}, ${day}`} />
}

function WaitingLine({ words }: { words: OwnWords }) {
  const { t, dates, first } = useHere()
  return <>{t.words.waiting(words.toldTo || t.words.colleague, dates.day(words.touchedAt), first)}</>
}
