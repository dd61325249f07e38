import { useState } from 'react'
import { useDates, useText } from '../../../platform/i18n/react.tsx'
import { useSaving } from '../../../platform/react/saving.ts'
import { Button } from '../../../ui/Button.tsx'
import { Card } from '../../../ui/Card.tsx'
import { Form } from '../../../ui/Form.tsx'
import { focusSoon } from '../../../ui/focus-soon.ts'
import { Notice } from '../../../ui/Notice.tsx'
import { SelectField } from '../../../ui/SelectField.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { endGround, recordGround } from '../api.ts'
import type { Overview } from '../model.ts'
import { da } from '../text.da.ts'
import { en } from '../text.en.ts'

/** Where the focus goes after an act, and where a form begins. */
const [here, first] = ['ground', 'ground-purpose']

/** Whether it is counted who may need one plan, on which ground; a director records or ends it. */
export function Ground({ overview: { ground, mayRecord } }: { overview: Overview }) {
  const t = useText(da, en)
  const dates = useDates()
  const end = useSaving(endGround)
  const [open, setOpen] = useState(false)
  return (
    <Card title={t.ground.title}>
      <div className="k-stack k-stack-m" id={here} tabIndex={-1}>
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
            <Button busy={end.busy} onClick={() => end.run({}, { done: () => focusSoon(here) })}>
              {t.ground.end}
            </Button>
            {end.problem === undefined ? null : (
              <Notice kind="error" live>
                {end.problem}
              </Notice>
            )}
          </div>
        ) : null}
        {mayRecord && !ground && !open ? (
          <div>
            <Button
              onClick={() => {
                setOpen(true)
                focusSoon(first)
              }}
            >
              {t.ground.open}
            </Button>
          </div>
        ) : null}
        {mayRecord && !ground && open ? (
          <Record
            onClose={() => {
              setOpen(false)
              focusSoon(here)
            }}
          />
        ) : null}
      </div>
    </Card>
  )
}

const counts = ['2', '3', '4', '5', '6'] as const

function Record({ onClose }: { onClose: () => void }) {
  const t = useText(da, en)
  const save = useSaving(recordGround)
  const [purpose, setPurpose] = useState('')
  const [ground, setGround] = useState('')
  const [areas, setAreas] = useState<(typeof counts)[number]>('2')
  const send = () => save.run({ body: { purpose, ground, areasAtOnce: Number(areas) } }, { done: onClose })
  return (
    <Form problem={save.problem} onSubmit={send}>
      <TextArea
        id={first}
        label={t.ground.purpose}
        hint={t.ground.purposeHint}
        value={purpose}
        onChange={setPurpose}
        error={save.wrong('purpose')}
      />
      <TextField
        label={t.ground.ground}
        hint={t.ground.groundHint}
        value={ground}
        onChange={setGround}
        error={save.wrong('ground')}
      />
      <SelectField
        label={t.ground.areas}
        value={areas}
        onChange={setAreas}
        width="m"
        options={counts.map(value => ({ value, label: value }))}
      />
      <div className="k-line">
        <Button kind="primary" type="submit" busy={save.busy}>
          {t.ground.save}
        </Button>
        <Button kind="ghost" onClick={onClose}>
          {t.ground.cancel}
        </Button>
      </div>
    </Form>
  )
}
