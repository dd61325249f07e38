import './Toasts.css'
import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react'
import { IconButton } from './Button.tsx'
import { Icon } from './Icon.tsx'

export type Toast = {
  readonly text: string
  readonly kind?: 'done' | 'failed'
  /** "Fortryd". It stays until it is used or closed: nobody should have to be quick. */
  readonly action?: { readonly label: string; readonly onAction: () => void }
}

type Shown = Toast & { readonly key: number }

const ToastContext = createContext<((toast: Toast) => void) | undefined>(undefined)

const showFor = 6000

type ToastsProps = {
  readonly words: { readonly region: string; readonly close: string }
  readonly children: ReactNode
}

let nextKey = 1

/** Says what just happened, without taking the focus. Put it once, around the app. */
export function Toasts({ words, children }: ToastsProps) {
  const [shown, setShown] = useState<readonly Shown[]>([])
  const remove = useCallback((key: number) => setShown(list => list.filter(t => t.key !== key)), [])
  const show = useCallback(
    (toast: Toast) => {
      const key = nextKey++
      setShown([{ ...toast, key }]) // one at a time: more would lie over what people are doing
      if (!toast.action && toast.kind !== 'failed') setTimeout(() => remove(key), showFor)
    },
    [remove],
  )
  const rows = useMemo(
    () => shown.map(toast => <ToastRow key={toast.key} toast={toast} close={words.close} onClose={remove} />),
    [shown, words.close, remove],
  )
  return (
    <ToastContext value={show}>
      {children}
      <section className="k-toasts" aria-label={words.region}>
        <div role="status">{rows}</div>
      </section>
    </ToastContext>
  )
}

type ToastRowProps = {
  readonly toast: Shown
  readonly close: string
  readonly onClose: (key: number) => void
}

function ToastRow({ toast, close, onClose }: ToastRowProps) {
  const { key, text, kind = 'done', action } = toast
  const act = () => {
    onClose(key)
    action?.onAction()
  }
  return (
    <div className="k-toast k-on-dark">
      <Icon name={kind === 'done' ? 'check' : 'error'} />
      <p>{text}</p>
      {action ? (
        <button type="button" className="k-button k-button-link" onClick={act}>
          {action.label}
        </button>
      ) : null}
      <IconButton icon="close" label={close} onClick={() => onClose(key)} />
    </div>
  )
}

export function useToast(): (toast: Toast) => void {
  const show = use(ToastContext)
  if (!show) throw new Error('Put Toasts around what tells')
  return show
}
