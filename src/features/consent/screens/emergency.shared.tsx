import { useState } from 'react'
import { useDates, useText } from '../../../platform/i18n/react.tsx'
import { useMe } from '../../../platform/react/me.tsx'
import { useSaving } from '../../../platform/react/saving.ts'
import { Button, type ButtonKind } from '../../../ui/Button.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { SelectField } from '../../../ui/SelectField.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { useToast } from '../../../ui/Toasts.tsx'
import { useAreas } from '../../organisation/screens/areas.shared.tsx'
import { openEmergency } from '../api.ts'
import { da } from '../text.da.ts'
import { en } from '../text.en.ts'
import { ConsentForm } from './ConsentForm.tsx'

type OpenEmergencyProps = {
  readonly citizenId: string
  /** What was asked for is loaded again by itself; this is for going there. */
  readonly onOpened?: () => void
  readonly kind?: ButtonKind
}

/** The way into a plan when life or health is in danger: with a reason, for some hours, told to the citizen. */
export function OpenEmergency({ citizenId, onOpened, kind = 'danger' }: OpenEmergencyProps) {
  const t = useText(da, en)
  const me = useMe()
  const [open, setOpen] = useState(false)
  if (me.kind !== 'employee' || me.areas.length === 0) return null
  return (
    <div>
      <Button kind={kind} icon="warning" onClick={() => setOpen(true)}>
        {t.emergency.open}
      </Button>
      {open ? (
        <EmergencyDialog citizenId={citizenId} onOpened={onOpened} onClose={() => setOpen(false)} />
      ) : null}
    </div>
  )
}

const hourChoices = [1, 2, 4, 8, 12]

type DialogProps = {
  readonly citizenId: string
  readonly onOpened: (() => void) | undefined
  readonly onClose: () => void
}

function EmergencyDialog({ citizenId, onOpened, onClose }: DialogProps) {
  const t = useText(da, en)
  const me = useMe()
  const dates = useDates()
  const toast = useToast()
  const { areaOf } = useAreas()
  const [area, setArea] = useState(String(me.areas[0] ?? ''))
  const [hours, setHours] = useState('2')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const saving = useSaving(openEmergency)
  const missing = reason.trim() === ''
  const save = () => {
    setTried(true)
    if (missing) return
    const body = { areaId: Number(area), reason, hours: Number(hours) }
    const done = ({ untilAt }: { untilAt: string }) => {
      toast({ text: t.emergency.opened(dates.relativeDayTime(new Date(untilAt))) })
      onClose()
      onOpened?.()
    }
    void saving.run({ params: { citizenId }, body }, { done })
  }
  return (
    <ConsentForm
      onClose={onClose}
      title={t.emergency.title}
      button={t.emergency.doIt}
      kind="danger"
      saving={saving}
      onSubmit={save}
    >
      <p>{t.emergency.words}</p>
      <Notice kind="warn">{t.emergency.told}</Notice>
      {me.areas.length > 1 ? (
        <SelectField
          label={t.relations.area}
          value={area}
          onChange={setArea}
          options={me.areas.map(id => ({ value: String(id), label: areaOf(id)?.name ?? '' }))}
        />
      ) : null}
      <TextArea
        label={t.emergency.reason}
        hint={t.emergency.reasonHint}
        value={reason}
        onChange={setReason}
        maxLength={500}
        error={tried && missing ? t.relations.reasonMissing : saving.wrong('reason')}
      />
      <SelectField
        label={t.emergency.hours}
        hint={t.emergency.hoursHint}
        value={hours}
        onChange={setHours}
        width="m"
        options={hourChoices.map(n => ({ value: String(n), label: t.emergency.hoursCount(n) }))}
      />
    </ConsentForm>
  )
}
