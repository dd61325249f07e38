import { useState } from 'react'
import { useText } from '../../../../platform/i18n/react.tsx'
import { useChange } from '../../../../platform/react/load.ts'
import { Button } from '../../../../ui/Button.tsx'
import { Dialog } from '../../../../ui/Dialog.tsx'
import { Notice } from '../../../../ui/Notice.tsx'
import { RadioGroup } from '../../../../ui/RadioGroup.tsx'
import { TextArea } from '../../../../ui/TextArea.tsx'
import { useToast } from '../../../../ui/Toasts.tsx'
import { type EmergencyToReview, reviewEmergency } from '../../api.ts'
import { da } from '../../text.emergencies.da.ts'
import { en } from '../../text.emergencies.en.ts'

type ReviewProps = {
  readonly emergency: EmergencyToReview
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Was it right? And a few words that the citizen reads. */
export function ReviewDialog({ emergency, onClose, onDone }: ReviewProps) {
  const t = useText(da, en)
  const toast = useToast()
  const change = useChange(reviewEmergency)
  const [justified, setJustified] = useState<'yes' | 'no' | ''>('')
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const save = () => {
    setTried(true)
    if (justified === '') return
    change.mutate(
      { params: { emergencyId: emergency.id }, body: { justified: justified === 'yes', note } },
      {
        onSuccess: () => {
          toast({ text: t.saved })
          onDone()
        },
      },
    )
  }
  const { error } = change
  const failed = !error
    ? undefined
    : error.status === 404
      ? t.gone
      : error.status === 0
        ? t.offline
        : (error.problem.errors?.[0]?.message ?? error.problem.title)
  return (
    <Dialog
      open
      onClose={onClose}
      closeLabel={t.close}
      title={t.question}
      actions={
        <>
          <Button kind="primary" busy={change.isPending ? t.saving : undefined} onClick={save}>
            {t.save}
          </Button>
          <Button kind="ghost" onClick={onClose}>
            {t.cancel}
          </Button>
        </>
      }
    >
      <div className="k-stack k-stack-m">
        <p>{t.row(emergency.personName, emergency.citizenName)}</p>
        <p>{t.reason(emergency.reason)}</p>
        <RadioGroup
          label={t.question}
          value={justified}
          onChange={setJustified}
          options={[
            { value: 'yes', label: t.yes },
            { value: 'no', label: t.no, hint: t.noHint },
          ]}
          error={tried && justified === '' ? t.choose : undefined}
        />
        <TextArea
          label={t.note}
          hint={t.noteHint}
          optional={t.optional}
          value={note}
          onChange={setNote}
          maxLength={300}
          rows={2}
        />
        {failed ? (
          <Notice kind="error" live title={t.failed}>
            {failed}
          </Notice>
        ) : null}
      </div>
    </Dialog>
  )
}
