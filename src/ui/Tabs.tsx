import './Tabs.css'
import { type KeyboardEvent, type ReactNode, useId } from 'react'

export type Tab = {
  readonly id: string
  readonly label: string
  readonly count?: number
  readonly content: ReactNode
}

type TabsProps = {
  readonly label: string
  readonly tabs: readonly Tab[]
  readonly selected: string
  readonly onSelect: (id: string) => void
}

/** Parts of one page. Arrow keys move and choose at once, since a part costs nothing to show. */
export function Tabs({ label, tabs, selected, onSelect }: TabsProps) {
  const base = useId()
  const current = tabs.find(tab => tab.id === selected) ?? tabs[0]
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const here = tabs.findIndex(tab => tab.id === current?.id)
    const to = nextIndex(event.key, here, tabs.length)
    const next = to === undefined ? undefined : tabs[to]
    if (!next) return
    event.preventDefault()
    onSelect(next.id)
    document.getElementById(`${base}-${next.id}`)?.focus()
  }
  return (
    <div className="k-tabs">
      <div className="k-tab-list k-scroll" role="tablist" aria-label={label} onKeyDown={move}>
        {tabs.map(tab => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${base}-${tab.id}`}
            aria-selected={tab.id === current?.id}
            aria-controls={tab.id === current?.id ? `${base}-panel` : undefined}
            tabIndex={tab.id === current?.id ? 0 : -1}
            onClick={() => onSelect(tab.id)}
          >
            {tab.label}
            {tab.count === undefined ? null : ` (${tab.count})`}
          </button>
        ))}
      </div>
      {current ? (
        <div
          role="tabpanel"
          id={`${base}-panel`}
          aria-labelledby={`${base}-${current.id}`}
          className="k-tab-panel"
        >
          {current.content}
        </div>
      ) : null}
    </div>
  )
}

function nextIndex(key: string, here: number, length: number): number | undefined {
  if (key === 'ArrowRight') return (here + 1) % length
  if (key === 'ArrowLeft') return (here - 1 + length) % length
  if (key === 'Home') return 0
  if (key === 'End') return length - 1
  return undefined
}
