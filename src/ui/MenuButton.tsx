import './MenuButton.css'
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'
import { Icon } from './Icon.tsx'
import type { IconName } from './icons.ts'

export type MenuItem = {
  readonly key: string
  readonly label: string
  readonly icon?: IconName
  readonly detail?: string
  /** Among several, the one that holds now. */
  readonly checked?: boolean
  readonly danger?: boolean
  readonly onSelect: () => void
}

type MenuButtonProps = {
  /** The button's name when its face is not words enough: "Skift: Venter på os". */
  readonly label?: string
  readonly items: readonly MenuItem[]
  readonly className?: string
  readonly children: ReactNode
}

export function MenuButton({
  label,
  items,
  className = 'k-button k-button-secondary',
  children,
}: MenuButtonProps) {
  const menuId = useId()
  const button = useRef<HTMLButtonElement>(null)
  const menu = useRef<HTMLDivElement>(null)
  const firstFocus = useRef(0)
  const [open, setOpen] = useState(false)

  const hide = () => {
    menu.current?.hidePopover()
    button.current?.focus()
  }
  const openByArrow = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    firstFocus.current = event.key === 'ArrowDown' ? 0 : -1
    menu.current?.showPopover()
  }
  const toggled = (nowOpen: boolean) => {
    setOpen(nowOpen)
    if (!nowOpen || !menu.current || !button.current) return
    place(menu.current, button.current)
    focusItem(menu.current, firstFocus.current)
    firstFocus.current = 0
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        popoverTarget={menuId}
        onKeyDown={openByArrow}
      >
        {children}
        <Icon name="chevronDown" size="s" />
      </button>
      <div
        ref={menu}
        id={menuId}
        className="k-menu"
        role="menu"
        tabIndex={-1}
        popover="auto"
        onToggle={event => toggled(event.newState === 'open')}
        onKeyDown={event => moveInMenu(event, hide)}
      >
        {items.map(item => (
          <MenuRow key={item.key} item={item} onDone={hide} />
        ))}
      </div>
    </>
  )
}

function MenuRow({ item, onDone }: { readonly item: MenuItem; readonly onDone: () => void }) {
  const kind =
    item.checked === undefined
      ? ({ role: 'menuitem' } as const)
      : ({ role: 'menuitemradio', 'aria-checked': item.checked } as const)
  const select = () => {
    onDone()
    item.onSelect()
  }
  const face = item.checked ? 'check' : item.icon
  return (
    <button
      type="button"
      {...kind}
      tabIndex={-1}
      className={item.danger ? 'k-menu-item k-menu-danger' : 'k-menu-item'}
      onClick={select}
    >
      <span className="k-menu-icon">{face ? <Icon name={face} /> : null}</span>
      <span>
        {item.label}
        {item.detail ? <span className="k-option-hint">{item.detail}</span> : null}
      </span>
    </button>
  )
}

function itemsOf(menu: HTMLElement): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('.k-menu-item')]
}

function focusItem(menu: HTMLElement, at: number) {
  itemsOf(menu).at(at)?.focus()
}

function moveInMenu(event: KeyboardEvent<HTMLElement>, close: () => void) {
  const menu = event.currentTarget
  const items = itemsOf(menu)
  const here = items.indexOf(document.activeElement as HTMLElement)
  const steps: Record<string, number> = {
    ArrowDown: (here + 1) % items.length,
    ArrowUp: here - 1,
    Home: 0,
    End: -1,
  }
  const to = steps[event.key] ?? byLetter(items, here, event.key)
  if (event.key === 'Escape' || event.key === 'Tab') return close()
  if (to === undefined) return
  event.preventDefault()
  focusItem(menu, to)
}

function byLetter(items: readonly HTMLElement[], here: number, key: string): number | undefined {
  if (key.length !== 1 || key === ' ') return undefined
  const order = items.map((_, i) => (here + 1 + i) % items.length)
  return order.find(i => items[i]?.textContent?.trim().toLocaleLowerCase('da').startsWith(key.toLowerCase()))
}

/** Under the button, or over it when there is no room; never outside the window. */
function place(menu: HTMLElement, button: HTMLElement) {
  const at = button.getBoundingClientRect()
  const { width, height } = menu.getBoundingClientRect()
  const below = at.bottom + 4
  const top = below + height > window.innerHeight && at.top > height ? at.top - height - 4 : below
  menu.style.top = `${top}px`
  menu.style.left = `${Math.max(8, Math.min(at.left, window.innerWidth - width - 8))}px`
}
