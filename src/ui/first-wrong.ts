import { type RefObject, useEffect } from 'react'

/**
 * After a refusal whoever types stands in the first field that is wrong, and hears what is wrong with it. `tries` counts the
 * times it was sent, for a form that says no by itself.
 */
export function useFirstWrong(form: RefObject<HTMLFormElement | null>, refused: unknown, tries = 0) {
  useEffect(() => {
    if (!refused && tries === 0) return
    const wrong = form.current?.querySelector('.k-field-wrong')
    wrong?.querySelector<HTMLElement>('input, select, textarea, button')?.focus()
  }, [form, refused, tries])
}
