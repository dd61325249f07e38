import type { ComponentProps } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { ErrorView } from '../../../ui/ErrorBoundary.tsx'
import { FormDialog as Form } from '../../../ui/FormDialog.tsx'
import { Loading } from '../../../ui/Loading.tsx'
import { type Situation, situation } from '../model.ts'
import { useHere } from './here.ts'

type FormProps = Omit<ComponentProps<typeof Form>, 'words'>

export function FormDialog(props: FormProps) {
  return <Form {...props} words={useHere().t} />
}

type Loaded = { isPending: boolean; error: { status: number } | null; refetch: () => unknown }
/** While a page's content is on its way, or where it does not come. Null when it is there. */
export function NotYet({ of: { isPending, error, refetch } }: { of: Loaded }) {
  const { t } = useHere()
  if (isPending) return <Loading label={t.loading} />
  if (!error) return null
  if (error.status === 404) return <ErrorView title={t.missing.title} kept={t.missing.body} />
  return (
    <ErrorView title={t.failed.title} action={<Button onClick={() => refetch()}>{t.failed.again}</Button>} />
  )
}

export function useSituations(): { value: Situation; label: string }[] {
  const { t } = useHere()
  return situation.options.map(value => ({ value, label: t.situations[value] }))
}

/** Municipal areas to choose from, all but `without`. */
export function useAreaOptions(without?: number) {
  const { areas } = useHere()
  return areas.filter(area => area.id !== without).map(area => ({ value: String(area.id), label: area.name }))
}
