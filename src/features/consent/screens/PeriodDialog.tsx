import { useState } from 'react'
import { useDates } from '../../../platform/i18n/react.tsx'
import { CheckboxGroup } from '../../../ui/CheckboxGroup.tsx'
import { DateField } from '../../../ui/TextField.tsx'
import { useToast } from '../../../ui/Toasts.tsx'
import { ConsentForm } from './ConsentForm.tsx'
import { aYearFrom, type Column, lastDayOf } from './choices.ts'
import { useShown } from './Extension.tsx'
import { Extensions } from './Extensions.tsx'
import { HowField } from './HowField.tsx'
import { useConsent, useConsentText } from './use-consent.tsx'
import { useExtend } from './use-extend.ts'

/** Another last day, for those who are chosen: the same lines, a new version each. */
export function PeriodDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useConsentText()
  const dates = useDates()
  const toast = useToast()
  const { columns, nameOf, how } = useConsent()
  const today = dates.today()
  const choosable = columns.filter(column => column.standing === 'holds')
  const [keys, setKeys] = useState<string[]>(choosable.map(({ key }) => key))
  const [lastDay, setLastDay] = useState<string>(firstDay(choosable) ?? aYearFrom(today))
  const [tried, setTried] = useState(false)
  const extend = useExtend()
  const shown = useShown()
  const chosen = choosable.filter(({ key }) => keys.includes(key))
  const past = lastDay !== '' && lastDay < today
  const save = () => {
    setTried(true)
    if (keys.length === 0 || past || how === '' || !shown.allShown(chosen)) return
    void extend.run(chosen, lastDay === '' ? null : lastDay).then(ok => {
      if (!ok) return
      toast({ text: lastDay === '' ? t.period.savedOpen : t.period.savedDay(dates.day(lastDay)) })
      onClose()
    })
  }
  return (
    <ConsentForm
      onClose={onClose}
      title={t.period.changeTitle}
      button={t.period.save}
      notYet={how === '' || past || !shown.allShown(chosen)}
      saving={extend}
      onSubmit={save}
    >
      <DateField
        label={t.sheet.lastDay}
        hint={t.sheet.lastDayHint}
        optional={t.sheet.optional}
        value={lastDay}
        min={today}
        max="2199-12-31"
        onChange={setLastDay}
        error={past ? t.sheet.lastDayPast : undefined}
      />
      <CheckboxGroup
        label={t.period.forWhom}
        values={keys}
        onChange={setKeys}
        options={choosable.map(column => ({ value: column.key, label: nameOf(column) }))}
        error={tried && keys.length === 0 ? t.period.forWhomMissing : undefined}
      />
      {past ? null : <Extensions columns={chosen} lastDay={lastDay === '' ? null : lastDay} shown={shown} />}
      <HowField />
    </ConsentForm>
  )
}

const firstDay = (columns: readonly Column[]) =>
  columns.flatMap(({ open }) => (open ? [lastDayOf(open)] : [])).find(day => day !== null)
