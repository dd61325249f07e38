import type { ReactNode } from 'react'
import { Icon } from '../../../ui/Icon.tsx'
import type { IconName } from '../../../ui/icons.ts'
import type { Consequence } from '../model.ts'
import type { Column } from './choices.ts'
import { concerned, type Difference, type Line, linesOf } from './consequence.ts'
import { capital } from './summary.ts'
import { useConsent, useConsentText } from './use-consent.tsx'

type Words = ReturnType<typeof useConsentText>

type ConsequencesProps = {
  readonly consequence: Consequence
  /** Left out when it is about everybody at once. */
  readonly column?: Column
  /** Of the headings: where it stands on the page itself, right below its title. */
  readonly level?: 2 | 3
}

/** What disappears, what stays and why, what cannot be called back, what it may mean. */
export function Consequences({ consequence, column, level = 3 }: ConsequencesProps) {
  const t = useConsentText()
  const { nameOf, citizen, self } = useConsent()
  const { less, more, stays, released, people } = consequence
  const name = column ? nameOf(column) : undefined
  const title = (differences: readonly Difference[], which: 'less' | 'more') =>
    !column || column.kind === 'area'
      ? t.consequence[`${which}Title`](concerned(differences), name ?? t.list.areas)
      : t.consequence[`${which}TitlePerson`](name ?? '')
  return (
    <div className="k-stack k-stack-m">
      {less.length > 0 ? (
        <Facts level={level} title={title(less, 'less')} look="consent-less">
          {linesOf(less).map(line => (
            <Fact key={`${line.kind}${line.to}${line.title}`} icon="eyeOff">
              {lessWords(line, t)}
            </Fact>
          ))}
        </Facts>
      ) : null}
      {more.length > 0 ? (
        <Facts level={level} title={title(more, 'more')}>
          {linesOf(more).map(line => (
            <Fact key={`${line.kind}${line.to}${line.title}`} icon="eye">
              {moreWords(line, t)}
            </Fact>
          ))}
        </Facts>
      ) : null}
      {less.length + more.length === 0 ? (
        <p>
          {people.length === 0 && name && column?.kind === 'area'
            ? t.consequence.nobodyNow(name)
            : t.consequence.nothing}
        </p>
      ) : null}
      {people.length > 0 && column?.kind === 'area' ? (
        <details>
          <summary>{t.consequence.whom}</summary>
          <p>{t.summary.list(people.map(person => person.name))}</p>
        </details>
      ) : null}
      {stays.length > 0 ? (
        <Facts level={level} title={t.consequence.stays}>
          {[...Map.groupBy(stays, ({ ground }) => ground)].map(([ground, kept]) => (
            <Fact key={ground} icon="lock">
              {t.consequence[stayWords[ground]](
                t.summary.list(kept.map(({ kind, count }) => kindWords(kind, count, t))),
              )}
            </Fact>
          ))}
        </Facts>
      ) : null}
      {less.length > 0 ? (
        <>
          <Facts level={level} title={t.consequence.gone}>
            <Fact icon="document">{t.consequence.goneWords}</Fact>
          </Facts>
          <Facts level={level} title={t.consequence.means}>
            {released > 0 ? <Fact icon="warning">{t.consequence.released(released)}</Fact> : null}
            <Fact icon="info">{t.consequence.tellAgain(name ?? capital(t.list.they))}</Fact>
          </Facts>
        </>
      ) : null}
      {self ? null : <p className="k-meta">{t.consequence.seen(citizen)}</p>}
    </div>
  )
}

const stayWords = {
  own_area: 'staysOwn',
  consent: 'staysConsent',
  law: 'staysLaw',
  emergency: 'staysEmergency',
} as const

type FactsProps = {
  readonly title: string
  readonly level: 2 | 3
  readonly look?: string
  readonly children: ReactNode
}

function Facts({ title, level, look, children }: FactsProps) {
  const Heading = `h${level}` as const
  return (
    <div className="k-stack k-stack-s">
      <Heading className="consent-facts-title">{title}</Heading>
      <ul className={`k-plain-list consent-facts ${look ?? ''}`}>{children}</ul>
    </div>
  )
}

function Fact({ icon, children }: { icon: IconName; children: ReactNode }) {
  return (
    <li>
      <Icon name={icon} />
      <span>{children}</span>
    </li>
  )
}

const longest = 60

function nameOfLine({ kind, title, count }: Line, t: Words): string {
  if (title === null) return kindWords(kind, count, t)
  const letters = [...title]
  const short = letters.length > longest ? `${letters.slice(0, longest).join('').trimEnd()} …` : title
  return kindOf(kind, t).named(short)
}

const kindOf = (kind: string, t: Words) => t.kinds[kind in t.kinds ? (kind as keyof Words['kinds']) : 'other']

function kindWords(kind: string, count: number, t: Words): string {
  return count === 1 ? kindOf(kind, t).one : kindOf(kind, t).many(count)
}

function lessWords(line: Line, t: Words): string {
  const what = nameOfLine(line, t)
  if (line.to === 0) return what
  return line.to === 1 ? t.consequence.toTimes(what) : t.consequence.toHeadline(what)
}

function moreWords(line: Line, t: Words): string {
  const what = nameOfLine(line, t)
  if (line.to === 3) return t.consequence.toAll(what)
  return line.to === 1 ? t.consequence.toTimes(what) : t.consequence.toHeadline(what)
}
