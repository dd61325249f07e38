import './one-plan.css'
import { useText } from '../../../../platform/i18n/react.tsx'
import { AreaOf } from '../../../organisation/screens/areas.shared.tsx'
import { da } from '../../text/edit.da.ts'
import { en } from '../../text/edit.en.ts'
import { severalAreas } from '../view.standsin.ts'
import { useHere } from './here.tsx'

/** In contact with several areas at once? From what is known; a reason to ask, never a score. */
export function Several() {
  const e = useText(da, en)
  const { view, now, first, dates } = useHere()
  const { areas, running, several } = severalAreas(view, dates.today(), now)
  return (
    <div className="plan-several">
      <p>
        <b>{several ? e.several.yes(first) : e.several.no(first)}</b>
      </p>
      <div className="k-line">
        {areas.map(area => (
          <AreaOf key={area} id={area} />
        ))}
      </div>
      <p className="k-meta">
        {running > 1 ? e.several.running(running) : null} {several ? e.several.reason(first) : null}{' '}
        {e.several.seen}
      </p>
    </div>
  )
}
