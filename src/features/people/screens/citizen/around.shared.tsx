import { useText } from '../../../../platform/i18n/react.tsx'
import { useLoad } from '../../../../platform/react/load.ts'
import { getCitizen } from '../../api.ts'
import type { Citizen } from '../../model.ts'
import { da } from '../../text.around.da.ts'
import { en } from '../../text.around.en.ts'

/** Who stands in for me, and whom the municipality says that I live with. Nothing where it says neither. */
export function AroundMe({ citizenId }: { citizenId: string }) {
  const { data } = useLoad(getCitizen, { params: { citizenId } })
  if (!data) return null
  return (
    <>
      {data.representations.length > 0 ? <ActForMe citizen={data} /> : null}
      {data.household.some(({ id }) => id !== data.id) ? <MyHousehold citizen={data} /> : null}
    </>
  )
}

function ActForMe({ citizen }: { citizen: Citizen }) {
  const { mine, representations: t } = useText(da, en)
  return (
    <section className="k-stack k-stack-m" aria-labelledby="act-for-me">
      <div>
        <h2 id="act-for-me">{mine.title}</h2>
        <p className="k-my-lead">{mine.lead}</p>
      </div>
      <ul className="k-plain-list k-stack k-stack-s">
        {citizen.representations.map(one => (
          <li key={one.id} className="k-card">
            <b>{one.name}</b>
            <p>{t.kinds[one.kind]}</p>
            <p>{mine.acts(one.acts.map(act => t.actWords[act]).join(', '))}</p>
            {one.legalBasis ? <p className="k-meta">{mine.law(one.legalBasis)}</p> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

function MyHousehold({ citizen }: { citizen: Citizen }) {
  const { mine } = useText(da, en)
  const others = citizen.household.filter(({ id }) => id !== citizen.id).map(({ name }) => name)
  return (
    <section className="k-stack k-stack-s" aria-labelledby="my-household">
      <h2 id="my-household">{mine.household}</h2>
      <p>{mine.householdLead(others.join(', '))}</p>
      <p className="k-meta">{mine.householdNote}</p>
    </section>
  )
}
