import { useDates, useLanguage, useText } from '../../../../platform/i18n/react.tsx'
import { useLoad } from '../../../../platform/react/load.ts'
import { AreaOf } from '../../../organisation/screens/areas.shared.tsx'
import { listStatutoryPlans } from '../../api.standsin.ts'
import type { PlanView } from '../../model.ts'
import { da } from '../../text/citizen.people.da.ts'
import { en } from '../../text/citizen.people.en.ts'
import { type StandsInShown, standsInShown } from '../view.standsin.ts'
import { Section } from './my-plan.tsx'

const aDay = 86_400_000

/** The plans that mine holds instead of, since when, and what is still to be written, by us. */
export function InsteadOf({ view }: { view: PlanView }) {
  const w = useText(da, en)
  const dates = useDates()
  const { data } = useLoad(listStatutoryPlans, {}, { staleMs: aDay })
  if (!view.plan || !data) return null
  const shown = standsInShown(view.objects, data, dates.today())
  return (
    <Section title={w.standsIn} id="instead" lead={shown.length > 0 ? w.standsInLead : w.standsInNone}>
      {shown.map(one => (
        <OnePlan key={one.standsIn.id} shown={one} />
      ))}
    </Section>
  )
}

function OnePlan({ shown }: { shown: StandsInShown }) {
  const { standsIn, rule, contents, ended } = shown
  const w = useText(da, en)
  const dates = useDates()
  const { language } = useLanguage()
  const name = rule ? (language === 'da' ? rule.nameDa : rule.nameEn) : (standsIn.code ?? '')
  const missing = contents.filter(content => content.missing).map(({ content }) => content[language])
  const period =
    ended && standsIn.untilOn
      ? w.ended(dates.day(standsIn.untilOn))
      : [w.since(dates.day(standsIn.fromOn)), standsIn.untilOn && w.until(dates.day(standsIn.untilOn))]
          .filter(Boolean)
          .join('. ')
  return (
    <article className="k-card" aria-labelledby={standsIn.id}>
      <div className="k-line k-line-apart">
        <h3 id={standsIn.id}>{name}</h3>
        <AreaOf id={standsIn.areaId} />
      </div>
      <p className="k-meta">{period}</p>
      {ended ? null : <Missing missing={missing} known={contents.length > 0} />}
    </article>
  )
}

function Missing({ missing, known }: { missing: readonly string[]; known: boolean }) {
  const w = useText(da, en)
  if (!known) return <p>{w.unknown}</p>
  if (missing.length === 0) return <p>{w.complete}</p>
  return (
    <>
      <div>
        <p>{w.missing}</p>
        <ul className="k-bullets">
          {missing.map(words => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </div>
      <p className="k-meta">{w.missingWho}</p>
    </>
  )
}
