import type { ComponentProps } from 'react'
import type { Saving } from '../../../platform/react/saving.ts'
import { FormDialog } from '../../../ui/FormDialog.tsx'
import { useConsentText } from './use-consent.tsx'

type ConsentFormProps = Omit<ComponentProps<typeof FormDialog>, 'words' | 'busy' | 'problem'> & {
  readonly saving: Pick<Saving, 'busy' | 'problem'>
}

/** A dialog that saves something of who may see what. */
export function ConsentForm({ saving, ...props }: ConsentFormProps) {
  const { close, cancel, failed } = useConsentText()
  const { busy, problem } = saving
  return <FormDialog {...props} busy={busy} problem={problem} words={{ close, cancel, notSaved: failed }} />
}
