import { useState } from 'react'
import { useLoad } from '../../../../platform/react/load.ts'
import { Button } from '../../../../ui/Button.tsx'
import { Dialog } from '../../../../ui/Dialog.tsx'
import { Notice } from '../../../../ui/Notice.tsx'
import { RadioGroup } from '../../../../ui/RadioGroup.tsx'
import { SearchBox } from '../../../../ui/SearchBox.tsx'
import { SelectField } from '../../../../ui/SelectField.tsx'
import { TextArea } from '../../../../ui/TextArea.tsx'
import { useToast } from '../../../../ui/Toasts.tsx'
import { findEmployees } from '../../../organisation/api.ts'
import { useAreas } from '../../../organisation/screens/areas.shared.tsx'
import { addRelation } from '../../../people/api.ts'
import type { endRelation } from '../../api.ts'
import type { Relation } from '../../model.ts'
import { useSaving } from '../save.ts'
import { useConsentText } from '../use-consent.tsx'

type FormProps = {
  readonly citizenId: string
  readonly areas: readonly number[]
  readonly onClose: () => void
}

/** Which of one's areas; not asked where there is only one. */
export function AreaField(props: {
  areas: readonly number[]
  value: string
  onChange: (area: string) => void
}) {
  const t = useConsentText()
  const { areaOf } = useAreas()
  if (props.areas.length < 2) return null
  return (
    <SelectField
      label={t.relations.area}
      value={props.value}
      onChange={props.onChange}
      options={props.areas.map(area => ({ value: String(area), label: areaOf(area)?.name ?? '' }))}
    />
  )
}

function Problem({ words }: { words: string | undefined }) {
  const t = useConsentText()
  return words ? (
    <Notice kind="error" live title={t.failed}>
      {words}
    </Notice>
  ) : null
}

export function TakeCase({ citizenId, areas, onClose }: FormProps) {
  const t = useConsentText()
  const toast = useToast()
  const [area, setArea] = useState(String(areas[0] ?? ''))
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const saving = useSaving(addRelation)
  const missing = reason.trim() === ''
  const save = () => {
    setTried(true)
    if (missing || area === '') return
    saving.run({ params: { citizenId }, body: { kind: 'self', areaId: Number(area), reason } }, () => {
      toast({ text: t.relations.saved })
      onClose()
    })
  }
  return (
    <Dialog
      open
      onClose={onClose}
      closeLabel={t.close}
      title={t.relations.takeTitle}
      actions={<Actions busy={saving.busy} onSave={save} onClose={onClose} words={t.relations.take} />}
    >
      <div className="k-stack k-stack-m">
        <p>{t.relations.takeWords}</p>
        <AreaField areas={areas} value={area} onChange={setArea} />
        <TextArea
          label={t.relations.reason}
          hint={t.relations.reasonHint}
          value={reason}
          onChange={setReason}
          maxLength={500}
          error={tried && missing ? t.relations.reasonMissing : undefined}
        />
        <Problem words={saving.problem} />
      </div>
    </Dialog>
  )
}

export function Assign({ citizenId, areas, onClose }: FormProps) {
  const t = useConsentText()
  const toast = useToast()
  const [area, setArea] = useState(String(areas[0] ?? ''))
  const [query, setQuery] = useState('')
  const [person, setPerson] = useState('')
  const [reason, setReason] = useState('')
  const saving = useSaving(addRelation)
  const { data } = useLoad(findEmployees, { query: { query, area: Number(area) } }, { enabled: area !== '' })
  const save = () => {
    if (person === '' || area === '') return
    const body = { kind: 'assignment' as const, areaId: Number(area), personId: person, reason }
    saving.run({ params: { citizenId }, body }, () => {
      toast({ text: t.relations.saved })
      onClose()
    })
  }
  return (
    <Dialog
      open
      onClose={onClose}
      closeLabel={t.close}
      title={t.relations.assign}
      actions={
        <Actions
          busy={saving.busy}
          still={person === ''}
          onSave={save}
          onClose={onClose}
          words={t.relations.assignDo}
        />
      }
    >
      <div className="k-stack k-stack-m">
        <AreaField areas={areas} value={area} onChange={setArea} />
        <SearchBox
          label={t.add.find}
          value={query}
          onChange={setQuery}
          {...(data && { found: t.add.found(data.items.length) })}
        />
        <RadioGroup
          label={t.relations.assignWho}
          value={person}
          onChange={setPerson}
          options={(data?.items ?? []).map(({ id, name, title }) => ({
            value: id,
            label: name,
            hint: title,
          }))}
        />
        <TextArea
          label={t.relations.assignReason}
          optional={t.sheet.optional}
          value={reason}
          onChange={setReason}
          maxLength={500}
          rows={2}
        />
        <Problem words={saving.problem} />
      </div>
    </Dialog>
  )
}

type EndProps = {
  readonly relation: Relation
  readonly verb: typeof endRelation
  readonly onClose: () => void
}

export function EndRelation({ relation, verb, onClose }: EndProps) {
  const t = useConsentText()
  const toast = useToast()
  const saving = useSaving(verb)
  const { citizenId, id, personName } = relation
  const save = () =>
    saving.run({ params: { citizenId, relationId: id } }, () => {
      toast({ text: t.relations.saved })
      onClose()
    })
  return (
    <Dialog
      open
      onClose={onClose}
      closeLabel={t.close}
      title={t.relations.endTitle(personName)}
      actions={<Actions busy={saving.busy} onSave={save} onClose={onClose} words={t.relations.end} />}
    >
      <div className="k-stack k-stack-m">
        <p>{t.relations.endWords}</p>
        <Problem words={saving.problem} />
      </div>
    </Dialog>
  )
}

type ActionsProps = {
  readonly busy: string | undefined
  readonly still?: boolean
  readonly words: string
  readonly onSave: () => void
  readonly onClose: () => void
}

function Actions({ busy, still, words, onSave, onClose }: ActionsProps) {
  const t = useConsentText()
  return (
    <>
      <Button kind="primary" busy={busy} aria-disabled={still} onClick={onSave}>
        {words}
      </Button>
      <Button kind="ghost" onClick={onClose}>
        {t.cancel}
      </Button>
    </>
  )
}
