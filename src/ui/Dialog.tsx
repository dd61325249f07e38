import './Dialog.css'
import { createContext, type ReactNode, use, useEffect, useId, useRef, useState } from 'react'
import { Button, IconButton } from './Button.tsx'

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

type DirtyWords = { readonly ask: string; readonly leave: string; readonly stay: string }
const DirtyContext = createContext<DirtyWords | undefined>(undefined)
/** The words with which a dialog asks before it throws away what was typed in it. Without them it does not ask. */
export const DialogWords = DirtyContext

/**
 * The browser's own dialog: it keeps the focus inside, closes by Esc and gives the focus back. Esc and the cross ask first
 * where something was typed; the dialog's own buttons do what they say.
 */
export function Dialog({ open, onClose, title, closeLabel, actions, wide, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const words = use(DirtyContext)
  const [typed, setTyped] = useState(false)
  const [asking, setAsking] = useState(false)
  useShown(ref, open)
  if (!open && typed) setTyped(false)
  if (!open && asking) setAsking(false)
  useWarnedAtLeaving(open && typed)
  const leave = () => {
    setTyped(false)
    setAsking(false)
    onClose()
  }
  const typedIn = useRef<Element>(null)
  const askToLeave = () => {
    if (!typed || !words) return leave()
    typedIn.current = document.activeElement
    setAsking(true)
  }
  const stay = () => {
    setAsking(false)
    if (typedIn.current instanceof HTMLElement) typedIn.current.focus()
  }
  return (
    <dialog
      ref={ref}
      className={wide ? 'k-dialog k-dialog-wide' : 'k-dialog'}
      aria-labelledby={titleId}
      onCancel={event => {
        // React decides whether it closes, so that the page and the dialog never disagree.
        if (event.target !== event.currentTarget) return
        event.preventDefault()
        askToLeave()
      }}
      onKeyDown={event => {
        // Asked by the key, not left to the browser: some close at a second Esc without asking anybody.
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        if (asking) stay()
        else askToLeave()
      }}
    >
      {open ? (
        <>
          <div className="k-dialog-head">
            <h2 id={titleId}>{title}</h2>
            <IconButton icon="close" label={closeLabel} onClick={askToLeave} />
          </div>
          <div className="k-dialog-body" onInput={() => setTyped(true)}>
            {children}
          </div>
          {asking && words ? (
            <div className="k-dialog-actions" role="alert">
              <p>{words.ask}</p>
              <Button ref={takeFocus} onClick={stay}>
                {words.stay}
              </Button>
              <Button kind="danger" onClick={leave}>
                {words.leave}
              </Button>
            </div>
          ) : actions ? (
            <div className="k-dialog-actions">{actions}</div>
          ) : null}
        </>
      ) : null}
    </dialog>
  )
}

const takeFocus = (button: HTMLButtonElement | null) => button?.focus()

/** Reloading or closing the page asks too, in the browser's own words. */
function useWarnedAtLeaving(typed: boolean) {
  useEffect(() => {
    if (!typed) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [typed])
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
