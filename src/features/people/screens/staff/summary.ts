import { useText } from '../../../../platform/i18n/react.tsx'
import type { FieldError } from '../../../../ui/ErrorSummary.tsx'
import { da } from '../../text.da.ts'
import { en } from '../../text.en.ts'
import { type Draft, fieldId, type Wrong } from './draft.ts'

/** What is wrong, each with the name of its field: "Navn: Skal udfyldes". */
export function useSummary(wrong: readonly Wrong[], draft: Draft): FieldError[] {
  const t = useText(da, en)
  const labels: Record<string, string> = t.fields
  const nameOf = (field: string) => {
    const [list = '', key, part] = field.split('/')
    const place = draft.contacts.findIndex(contact => String(contact.key) === key)
    if (list !== 'contacts' || place < 0) return labels[list] ?? list
    const kind = draft.contacts[place]?.kind ?? 'other'
    return `${t.contact.nth(place + 1)}, ${part === 'note' ? t.contact.note : t.contact.kinds[kind]}`
  }
  return wrong.map(({ field, message }) => ({
    fieldId: fieldId(field),
    message: joined(nameOf(field), message),
  }))
}

const joined = (name: string, message: string) => `${name}${name.endsWith('?') ? '' : ':'} ${message}`
