import { useState } from 'react'
import { useDates, useText } from '../../../platform/i18n/react.tsx'
import { useChange } from '../../../platform/react/load.ts'
import { Button } from '../../../ui/Button.tsx'
import { Card } from '../../../ui/Card.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { SelectField } from '../../../ui/SelectField.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { endGround, recordGround } from '../api.ts'
import type { Overview } from '../model.ts'
import { da } from '../text.da.ts'
import { en } from '../text.en.ts'

/** Whether it is counted who may need one plan, on which ground; a director records or ends it. */
export function Ground({ overview: { ground, mayRecord } }: { overview: Overview }) {
  const t = useText(da, en)
  const dates = useDates()
  const end = useChange(endGround)
  const [open, setOpen] = useState(false)
  return (
    <Card title={t.ground.title}>
      <div className="k-stack k-stack-m">
        {ground ? (
          <>
            <p>{t.ground.on(ground.recordedBy, dates.day(new Date(ground.recordedAt)))}</p>
            <p className="ov-words">
              <b>{t.ground.purpose}:</b> {ground.purpose}
            </p>
            <p className="ov-words">
              <b>{t.ground.ground}:</b> {ground.ground}
            </p>
            <p className="k-meta">{t.ground.criterion(ground.areasAtOnce)}</p>
          </>
        ) : (
          <p>{t.ground.off}</p>
        )}
        {mayRecord && ground ? (
          <div>
            <Button busy={end.isPending ? t.ground.saving : undefined} onClick={() => end.mutate({})}>
              {t.ground.end}
            </Button>
          </div>
        ) : null}
        {mayRecord && !ground && !open ? (
          <div>
            <Button onClick={() => setOpen(true)}>{t.ground.open}</Button>
          </div>
        ) : null}
        {mayRecord && !ground && open ? <Record onClose={() => setOpen(false)} /> : null}
      </div>
    </Card>
  )
}

const counts = ['2', '3', '4', '5', '6'] as const

function Record({ onClose }: { onClose: () => void }) {
  const t = useText(da, en)
  const save = useChange(recordGround)
  const [purpose, setPurpose] = useState('')
  const [ground, setGround] = useState('')
  const [areas, setAreas] = useState<(typeof counts)[number]>('2')
  const fault = (field: string) =>
    save.error?.problem.errors?.find(error => error.field === `body/${field}`)?.message
  return (
    <form
      className="k-stack k-stack-m"
      onSubmit={event => {
        event.preventDefault()
        if (!save.isPending)
          save.mutate({ body: { purpose, ground, areasAtOnce: Number(areas) } }, { onSuccess: onClose })
      }}
    >
      {save.error ? (
        <Notice kind="error" live>
          {save.error.problem.detail ?? t.error}
        </Notice>
      ) : null}
      <TextArea
        label={t.ground.purpose}
        hint={t.ground.purposeHint}
        value={purpose}
        onChange={setPurpose}
        error={fault('purpose')}
      />
      <TextField
        label={t.ground.ground}
        hint={t.ground.groundHint}
        value={ground}
        onChange={setGround}
        error={fault('ground')}
      />
      <SelectField
        label={t.ground.areas}
        value={areas}
        onChange={setAreas}
        width="m"
        options={counts.map(value => ({ value, label: value }))}
      />
      <div className="k-line">
        <Button kind="primary" type="submit" busy={save.isPending ? t.ground.saving : undefined}>
          {t.ground.save}
        </Button>
        <Button kind="ghost" onClick={onClose}>
          {t.ground.cancel}
        </Button>
      </div>
    </form>
  )
}
