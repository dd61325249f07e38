import type { ComponentProps } from 'react'
import { FormDialog as Form } from '../../../ui/FormDialog.tsx'
import { useHere } from './here.ts'

export function FormDialog(props: Omit<ComponentProps<typeof Form>, 'words'>) {
  return <Form {...props} words={useHere().t} />
}
