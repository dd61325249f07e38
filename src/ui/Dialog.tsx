import './Dialog.css'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { IconButton } from './Button.tsx'

type DialogProps = {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: ReactNode
  readonly closeLabel: string
  /** The buttons, the one that does it first. */
  readonly actions?: ReactNode
  readonly wide?: boolean
  readonly children: ReactNode
}

/** The browser's own dialog: it keeps the focus inside, closes by Esc and gives the focus back. */
export function Dialog({ open, onClose, title, closeLabel, actions, wide, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useShown(ref, open)
  return (
    <dialog
      ref={ref}
      className={wide ? 'k-dialog k-dialog-wide' : 'k-dialog'}
      aria-labelledby={titleId}
      onCancel={event => {
        // React decides whether it closes, so that the page and the dialog never disagree.
        if (event.target !== event.currentTarget) return
        event.preventDefault()
        onClose()
      }}
    >
      {open ? (
        <>
          <div className="k-dialog-head">
            <h2 id={titleId}>{title}</h2>
            <IconButton icon="close" label={closeLabel} onClick={onClose} />
          </div>
          <div className="k-dialog-body">{children}</div>
          {actions ? <div className="k-dialog-actions">{actions}</div> : null}
        </>
      ) : null}
    </dialog>
  )
}

function useShown(ref: { readonly current: HTMLDialogElement | null }, open: boolean) {
  useEffect(() => {
    const dialog = ref.current
    if (!dialog || !open) return
    const cameFrom = document.activeElement
    dialog.showModal()
    firstField(dialog)?.focus()
    return () => {
      dialog.close()
      if (cameFrom instanceof HTMLElement && cameFrom.isConnected) cameFrom.focus()
    }
  }, [ref, open])
}

/** Where somebody who opened it wants to begin: not at the button that closes it. */
function firstField(dialog: HTMLDialogElement): HTMLElement | null {
  const field = ':is(input:not([type=radio]), input[type=radio]:checked, select, textarea)'
  return dialog.querySelector<HTMLElement>(`.k-dialog-body ${field}`)
}
