import { useEffect, useRef, useState } from 'react'
import { useText } from '../../../../platform/i18n/react.tsx'
import { Button } from '../../../../ui/Button.tsx'
import { SelectField } from '../../../../ui/SelectField.tsx'
import { TextField } from '../../../../ui/TextField.tsx'
import { contactKind } from '../../model.ts'
import { da } from '../../text.da.ts'
import { en } from '../../text.en.ts'
import { type ContactKind, type DraftContact, fieldId, type Wrong } from './draft.ts'

type ContactFieldsProps = {
  readonly contacts: readonly DraftContact[]
  /** The address is protected: what is written here may be out of the writer's sight afterwards. */
  readonly hidden: boolean
  readonly wrong: readonly Wrong[]
  readonly onChange: (contacts: DraftContact[]) => void
}

const most = 20

/** Ways to reach the citizen. The focus follows: to the new one, and back to "add" when one is removed. */
export function ContactFields({ contacts, hidden, wrong, onChange }: ContactFieldsProps) {
  const t = useText(da, en)
  const add = useRef<HTMLButtonElement>(null)
  const [added, setAdded] = useState<number>()
  useEffect(() => {
    if (added !== undefined) document.getElementById(fieldId(`contacts/${added}/value`))?.focus()
  }, [added])
  const addOne = () => {
    const key = Math.max(-1, ...contacts.map(contact => contact.key)) + 1
    onChange([...contacts, { key, kind: 'phone', value: '', note: '' }])
    setAdded(key)
  }
  const remove = (key: number) => {
    onChange(contacts.filter(contact => contact.key !== key))
    setAdded(undefined)
    add.current?.focus()
  }
  return (
    <div className="people-contacts">
      {hidden ? <p className="k-meta">{t.hints.hiddenContacts}</p> : null}
      {contacts.map((contact, place) => (
        <Contact
          key={contact.key}
          contact={contact}
          place={place + 1}
          wrong={wrong}
          onChange={changed => onChange(contacts.map(one => (one.key === contact.key ? changed : one)))}
          onRemove={() => remove(contact.key)}
        />
      ))}
      <div>
        <Button ref={add} icon="add" onClick={addOne} aria-disabled={contacts.length >= most || undefined}>
          {t.contact.add}
        </Button>
      </div>
    </div>
  )
}

type ContactProps = {
  readonly contact: DraftContact
  readonly place: number
  readonly wrong: readonly Wrong[]
  readonly onChange: (contact: DraftContact) => void
  readonly onRemove: () => void
}

const types = { phone: 'tel', email: 'email', address: 'text', other: 'text' } as const

function Contact({ contact, place, wrong, onChange, onRemove }: ContactProps) {
  const t = useText(da, en)
  const { key, kind, value, note } = contact
  const error = (part: string) => wrong.find(one => one.field === `contacts/${key}/${part}`)?.message
  return (
    <fieldset className="people-contact">
      <legend className="k-hidden">{t.contact.nth(place)}</legend>
      <SelectField
        label={t.contact.kind}
        value={kind}
        onChange={(chosen: ContactKind) => onChange({ ...contact, kind: chosen })}
        options={contactKind.options.map(option => ({ value: option, label: t.contact.kinds[option] }))}
      />
      <TextField
        id={fieldId(`contacts/${key}/value`)}
        label={t.contact.kinds[kind]}
        type={types[kind]}
        autoComplete="off"
        maxLength={300}
        value={value}
        error={error('value')}
        onChange={typed => onChange({ ...contact, value: typed })}
      />
      <TextField
        id={fieldId(`contacts/${key}/note`)}
        label={t.contact.note}
        optional={t.optional}
        autoComplete="off"
        maxLength={300}
        value={note}
        error={error('note')}
        onChange={typed => onChange({ ...contact, note: typed })}
      />
      <div className="people-remove">
        <Button
          kind="ghost"
          icon="trash"
          aria-label={t.contact.removeFull(t.contact.kinds[kind], value)}
          onClick={onRemove}
        >
          {t.contact.remove}
        </Button>
      </div>
    </fieldset>
  )
}
