import { type RefObject, useEffect } from 'react'

/** After a refusal whoever types stands in the first field that is wrong, and hears what is wrong with it. */
export function useFirstWrong(form: RefObject<HTMLFormElement | null>, refused: unknown) {
  useEffect(() => {
    if (!refused) return
    const wrong = form.current?.querySelector('.k-field-wrong')
    wrong?.querySelector<HTMLElement>('input, select, textarea, button')?.focus()
  }, [form, refused])
}
