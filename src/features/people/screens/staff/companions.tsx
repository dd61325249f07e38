import { useState } from 'react'
import { useText } from '../../../../platform/i18n/react.tsx'
import { Button } from '../../../../ui/Button.tsx'
import { Card } from '../../../../ui/Card.tsx'
import { Dialog } from '../../../../ui/Dialog.tsx'
import { Notice } from '../../../../ui/Notice.tsx'
import { PersonRow } from '../../../../ui/PersonRow.tsx'
import { TextField } from '../../../../ui/TextField.tsx'
import { useToast } from '../../../../ui/Toasts.tsx'
import { addCompanion } from '../../api.ts'
import type { Citizen } from '../../model.ts'
import { da } from '../../text.da.ts'
import { en } from '../../text.en.ts'
import { useRefusal, useSubmit } from './submit.ts'

/** Relatives and volunteers who were let in, and letting in one more. */
export function Companions({ citizen }: { citizen: Citizen }) {
  const t = useText(da, en)
  const [adding, setAdding] = useState(false)
  return (
    <Card title={t.card.companions} detail={t.card.companionsDetail}>
      {citizen.companions.length === 0 ? (
        <p className="k-meta">{t.card.companionsNone}</p>
      ) : (
        <ul className="k-plain-list k-stack k-stack-s">
          {citizen.companions.map(({ id, name, relation }) => (
            <li key={id}>
              <PersonRow name={name} detail={relation} size="s" citizen />
            </li>
          ))}
        </ul>
      )}
      {citizen.version === null ? null : (
        <div>
          <Button icon="add" onClick={() => setAdding(true)}>
            {t.card.addCompanion}
          </Button>
        </div>
      )}
      <Dialog
        open={adding}
        onClose={() => setAdding(false)}
        title={t.card.addCompanion}
        closeLabel={t.card.close}
      >
        <Add citizenId={citizen.id} onClose={() => setAdding(false)} />
      </Dialog>
    </Card>
  )
}

function Add({ citizenId, onClose }: { citizenId: string; onClose: () => void }) {
  const t = useText(da, en)
  const toast = useToast()
  const [name, setName] = useState('')
  const [relation, setRelation] = useState('')
  const { submit, busy, error } = useSubmit(addCompanion)
  const refusal = useRefusal()(error)
  const wrong = (field: string) => error?.problem.errors?.find(one => one.field === `body/${field}`)?.message
  const send = () =>
    submit({ params: { citizenId }, body: { name, relation } }, () => {
      toast({ text: t.card.companionAdded(name) })
      onClose()
    })
  return (
    <form
      className="k-stack k-stack-m"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        send()
      }}
    >
      {refusal ? (
        <Notice kind="error" live title={t.failed.title}>
          {refusal}
        </Notice>
      ) : null}
      <TextField
        label={t.card.companionName}
        value={name}
        onChange={setName}
        error={wrong('name')}
        autoComplete="off"
        maxLength={200}
      />
      <TextField
        label={t.card.companionRelation}
        hint={t.card.companionRelationHint}
        value={relation}
        onChange={setRelation}
        error={wrong('relation')}
        autoComplete="off"
        maxLength={80}
      />
      <div className="k-line">
        <Button kind="primary" type="submit" busy={busy ? t.saving : undefined}>
          {t.card.companionButton}
        </Button>
        <Button kind="ghost" onClick={onClose}>
          {t.cancel}
        </Button>
      </div>
    </form>
  )
}
