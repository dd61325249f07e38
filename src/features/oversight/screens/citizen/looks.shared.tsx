import { useDates, useText } from '../../../../platform/i18n/react.tsx'
import { useLoad } from '../../../../platform/react/load.ts'
import { Avatar } from '../../../../ui/Avatar.tsx'
import { ButtonLink } from '../../../../ui/Button.tsx'
import { useAreas } from '../../../organisation/screens/areas.shared.tsx'
import { type LookRow, listLooks } from '../../api.ts'
import { da } from '../../text.da.ts'
import { en } from '../../text.en.ts'
import { becauseOf, whatTheyDid, whoLooked } from './look.ts'
import '../../../../ui/Card.css'
import './looks.css'

/** The last three others who looked, and the way to all of them. */
export function LatestLooks({ citizenId }: { citizenId: string }) {
  const t = useText(da, en)
  const dates = useDates()
  const { data, error } = useLoad(listLooks, {
    params: { citizenId },
    query: { limit: 3, onlyOthers: 'true' },
  })
  return (
    <section className="k-stack k-stack-m" aria-labelledby="looks">
      <h2 id="looks">{t.latest}</h2>
      {error ? <p>{error.status === 0 ? t.offline : t.failed}</p> : null}
      {data?.items.length === 0 ? <p>{t.none}</p> : null}
      {data && data.items.length > 0 ? (
        <ul className="k-card k-plain-list looks-rows">
          {data.items.map(row => (
            <Look key={row.id} row={row} when={dates.relativeDayTime(row.at)} />
          ))}
        </ul>
      ) : null}
      <div>
        <ButtonLink href="/my/looks">{t.latestGo}</ButtonLink>
      </div>
    </section>
  )
}

/** "Samira fra Job så din plan", when, and why they could. */
export function Look({ row, when, why = false }: { row: LookRow; when: string; why?: boolean }) {
  const t = useText(da, en)
  const { areaOf } = useAreas()
  const area = areaOf(row.areaId)
  const who = whoLooked(row, area?.name, t)
  const because = why ? becauseOf(row, t) : ''
  return (
    <li className="looks-row">
      <Avatar name={row.name ?? who} citizen={row.by !== 'employee'} colour={area?.colour} />
      <div>
        <p>
          <b>{who}</b> {whatTheyDid(row, t)}
        </p>
        <p className="k-meta">{[when, because].filter(Boolean).join('. ')}</p>
      </div>
    </li>
  )
}
