import { useDates } from '../../../platform/i18n/react.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { useToast } from '../../../ui/Toasts.tsx'
import { aYearFrom, type Column, endsSoon, lastDayOf } from './choices.ts'
import { Extension, useShown } from './Extension.tsx'
import { HowField } from './HowField.tsx'
import { useConsent, useConsentText } from './use-consent.tsx'
import { useExtend } from './use-extend.ts'

/** "Vi spørger igen": what ends soon or has run out, each with one press to go on. */
export function Endings() {
  const { columns } = useConsent()
  const today = useDates().today()
  const ending = columns.filter(
    ({ open, standing }) =>
      open && (standing === 'expired' || (standing === 'holds' && endsSoon(lastDayOf(open), today))),
  )
  return ending.map(column => <Ending key={column.key} column={column} />)
}

function Ending({ column }: { column: Column }) {
  const t = useConsentText()
  const dates = useDates()
  const toast = useToast()
  const { nameOf, mayDecide, how } = useConsent()
  const extend = useExtend()
  const { onShown, allShown } = useShown()
  const ready = how !== '' && allShown([column])
  const name = nameOf(column)
  const day = column.open ? lastDayOf(column.open) : null
  const gone = column.standing === 'expired'
  const until = aYearFrom(dates.today())
  const save = () => {
    if (!ready) return
    void extend.run([column], until).then(ok => {
      if (ok) toast({ text: t.period.savedDay(dates.day(until)) })
    })
  }
  const title = gone ? t.period.expiredTitle : t.period.soonTitle
  return (
    <Notice kind="warn" icon="clock" title={day ? title(name, dates.day(day)) : name}>
      <div className="k-stack k-stack-s">
        <p>{gone ? t.period.stayClosed : t.period.letEnd}</p>
        {mayDecide ? (
          <>
            <Extension column={column} lastDay={until} onShown={onShown} folded />
            <HowField />
            <div>
              <Button busy={extend.busy} aria-disabled={!ready} onClick={save}>
                {t.period.extendFor(name)}
              </Button>
            </div>
          </>
        ) : null}
        {extend.problem ? <p role="alert">{extend.problem}</p> : null}
      </div>
    </Notice>
  )
}
