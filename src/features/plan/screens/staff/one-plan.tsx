import './one-plan.css'
import { useState } from 'react'
import { useLanguage, useText } from '../../../../platform/i18n/react.tsx'
import { useLoad } from '../../../../platform/react/load.ts'
import { Button } from '../../../../ui/Button.tsx'
import { Card } from '../../../../ui/Card.tsx'
import { DataTable } from '../../../../ui/DataTable.tsx'
import { EmptyState } from '../../../../ui/EmptyState.tsx'
import { Icon } from '../../../../ui/Icon.tsx'
import { Written } from '../../../../ui/Written.tsx'
import { AreaOf, useAreas } from '../../../organisation/screens/areas.shared.tsx'
import { listStatutoryPlans } from '../../api.standsin.ts'
import { da } from '../../text/edit.da.ts'
import { en } from '../../text/edit.en.ts'
import { type ContentShown, type StandsInShown, standsInShown } from '../view.standsin.ts'
import { mayChange } from '../view.ts'
import { useHere } from './here.tsx'
import { Several } from './several.tsx'
import { AddStandsIn, AnswerContent, EndStandsIn } from './stands-in-form.tsx'

const aDay = 86_400_000

/** Which statutory plans this one stands in for, and where each required content is answered. */
export function OnePlan() {
  const e = useText(da, en)
  const { view, may, first, dates } = useHere()
  const { data: rules } = useLoad(listStatutoryPlans, {}, { staleMs: aDay })
  const [adding, setAdding] = useState(false)
  if (!view.plan) return null
  const all = standsInShown(view.objects, rules ?? [], dates.today())
  return (
    <section className="k-stack k-stack-m" aria-labelledby="plan-one">
      <div className="k-line k-line-apart">
        <div>
          <h2 id="plan-one">{e.onePlan.title}</h2>
          <p className="k-meta">{e.onePlan.lawyers}</p>
        </div>
        {may ? (
          <Button icon="add" onClick={() => setAdding(true)}>
            {e.onePlan.add}
          </Button>
        ) : null}
      </div>
      <Card as="div">
        <Several />
      </Card>
      {all.length === 0 ? (
        <EmptyState icon="document" title={e.onePlan.none}>
          {e.onePlan.noneBody(first)}
        </EmptyState>
      ) : null}
      {all.map(one => (
        <One key={one.standsIn.id} one={one} />
      ))}
      {adding && rules ? <AddStandsIn rules={rules} onClose={() => setAdding(false)} /> : null}
    </section>
  )
}

function One({ one }: { one: StandsInShown }) {
  const e = useText(da, en)
  const { view, me, dates, words: w } = useHere()
  const { language } = useLanguage()
  const { areas } = useAreas()
  const [ending, setEnding] = useState(false)
  const { standsIn, rule, contents, missing, ended } = one
  const name = rule ? (language === 'da' ? rule.nameDa : rule.nameEn) : (standsIn.code ?? e.onePlan.hidden)
  const may = mayChange(view, me, standsIn) && !ended
  const yes =
    standsIn.saidYesOn && standsIn.saidYesHow
      ? e.onePlan.yes(dates.day(standsIn.saidYesOn), w.how[standsIn.saidYesHow])
      : ''
  const until = standsIn.untilOn ? e.onePlan.until(dates.day(standsIn.untilOn)) : ''
  return (
    <Card
      as="article"
      level={3}
      title={name}
      detail={[e.onePlan.from(dates.day(standsIn.fromOn)), until, yes].filter(Boolean).join(' ')}
      action={
        may ? (
          <Button small kind="ghost" onClick={() => setEnding(true)} aria-label={e.onePlan.endFor(name)}>
            {e.onePlan.end}
          </Button>
        ) : undefined
      }
    >
      {rule ? (
        <>
          <p className="k-meta">
            <AreaOf id={areas.find(a => a.code === rule.area)?.id ?? standsIn.areaId} plain /> {rule.law}.{' '}
            {e.onePlan.basis(rule.basis)} {whoseYes(rule.consent, e)}
          </p>
          <details className="plan-details">
            <summary>{e.onePlan.conditions}</summary>
            <p className="k-meta">{e.onePlan.conditionsBody}</p>
            <ul className="k-bullets">
              {rule.conditions.map(condition => (
                <li key={condition.code}>{condition[language]}</li>
              ))}
            </ul>
            <p className="k-meta">{e.onePlan.checked(dates.day(rule.checkedOn), rule.source)}</p>
          </details>
        </>
      ) : null}
      {rule && rule.contents === null ? <p className="k-meta">{e.onePlan.noContents}</p> : null}
      {contents.length > 0 ? (
        <>
          <p>{missing > 0 ? e.onePlan.missing(missing) : e.onePlan.nothingMissing}</p>
          <Contents one={one} name={name} may={may} />
        </>
      ) : null}
      {ending ? <EndStandsIn standsIn={standsIn} name={name} onClose={() => setEnding(false)} /> : null}
    </Card>
  )
}

type Party = { party: 'citizen' | 'custody' | 'guardian'; fromAge: number | null; untilAge: number | null }

function whoseYes(parties: readonly Party[], e: typeof en): string {
  return e.onePlan.whose(parties.map(p => `${e.onePlan.party[p.party]}${ages(p, e)}`).join(', '))
}

function ages({ fromAge, untilAge }: Party, e: typeof en): string {
  if (fromAge !== null) return ` ${e.onePlan.fromAge(fromAge)}`
  return untilAge === null ? '' : ` ${e.onePlan.untilAge(untilAge)}`
}

function Contents({ one, name, may }: { one: StandsInShown; name: string; may: boolean }) {
  const e = useText(da, en)
  const { language } = useLanguage()
  const [answering, setAnswering] = useState<ContentShown>()
  return (
    <>
      <DataTable
        caption={e.onePlan.contents(name)}
        captionHidden
        rows={one.contents}
        rowKey={row => row.content.code}
        columns={[
          {
            key: 'content',
            header: e.onePlan.content,
            rowHeader: true,
            cell: ({ content }) => (
              <div className="plan-content">
                {content[language]}
                <span className="k-meta">
                  {content.citation}
                  {content.required === true ? '' : `. ${content.required[language]}`}
                </span>
              </div>
            ),
          },
          { key: 'where', header: e.onePlan.where, cell: row => <Answers row={row} /> },
          ...(may
            ? [
                {
                  key: 'choose',
                  header: e.onePlan.choose,
                  headerHidden: true,
                  narrow: true,
                  cell: (row: ContentShown) => (
                    <Button
                      small
                      className="k-no-print"
                      aria-label={e.onePlan.chooseFor(row.content[language])}
                      onClick={() => setAnswering(row)}
                    >
                      {e.onePlan.choose}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
      {answering ? (
        <AnswerContent standsIn={one.standsIn} row={answering} onClose={() => setAnswering(undefined)} />
      ) : null}
    </>
  )
}

function Answers({ row }: { row: ContentShown }) {
  const e = useText(da, en)
  if (row.answers.length > 0) {
    return (
      <ul className="plan-answers">
        {row.answers.map(answer => (
          <li key={answer.id}>
            <span className="k-meta">{e.onePlan.kinds[answer.kind]}</span>{' '}
            <Written className="plan-clip">{answer.text}</Written>
          </li>
        ))}
      </ul>
    )
  }
  if (!row.missing) return <span className="k-meta">{e.onePlan.notAlways}</span>
  return (
    <span className="plan-missing">
      <Icon name="flag" size="s" />
      {e.onePlan.missingOne}
    </span>
  )
}
