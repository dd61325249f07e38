import './AppShell.css'
import { type ReactNode, useState } from 'react'
import { Icon } from './Icon.tsx'
import type { IconName } from './icons.ts'
import { Link } from './Link.tsx'
import { Logo } from './Logo.tsx'

export type NavItem = {
  readonly href: string
  readonly label: string
  readonly icon?: IconName
  readonly current?: boolean
  readonly count?: number
  /** The count in words: "3 venter på svar". */
  readonly countLabel?: string
  /** The count is something to act on. */
  readonly urgent?: boolean
}

type AppShellProps = {
  readonly words: {
    readonly skip: string
    readonly home: string
    readonly nav: string
    readonly menu: string
  }
  readonly homeHref: string
  readonly nav: readonly NavItem[]
  /** Search, help: a word and a picture each. */
  readonly tools?: readonly NavItem[]
  /** User chip or menu, language switch. */
  readonly account?: ReactNode
  /** Above the page: "I sidder sammen", demo sign-in, no net. */
  readonly banner?: ReactNode
  readonly footer?: ReactNode
  readonly children: ReactNode
}

export function AppShell({
  words,
  homeHref,
  nav,
  tools = [],
  account,
  banner,
  footer,
  children,
}: AppShellProps) {
  const [open, setOpen] = useState(false)
  return (
    <div className="k-shell">
      <SkipLink>{words.skip}</SkipLink>
      <header>
        <div className="k-shell-header">
          <Brand href={homeHref} label={words.home} />
          <button
            type="button"
            className="k-shell-menu"
            aria-expanded={open}
            aria-controls="k-shell-more"
            onClick={() => setOpen(!open)}
          >
            <Icon name={open ? 'close' : 'menu'} />
            {words.menu}
          </button>
          <div id="k-shell-more" className={open ? 'k-shell-more k-shell-open' : 'k-shell-more'}>
            <nav className="k-shell-nav" aria-label={words.nav}>
              <NavList items={nav} onFollow={() => setOpen(false)} />
            </nav>
            <div className="k-shell-tools">
              {tools.map(tool => (
                <Link key={tool.href} href={tool.href} className="k-tool">
                  {tool.icon ? <Icon name={tool.icon} /> : null}
                  {tool.label}
                </Link>
              ))}
              {account}
            </div>
          </div>
        </div>
        {banner}
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      {footer ? <footer className="k-shell-footer">{footer}</footer> : null}
    </div>
  )
}

export function SkipLink({ children }: { readonly children: string }) {
  return (
    <a className="k-skip" href="#main">
      {children}
    </a>
  )
}

export function Brand({ href, label }: { readonly href: string; readonly label: string }) {
  return (
    <Link className="k-brand" href={href} aria-label={label}>
      <Logo />
      <span aria-hidden="true">Kobling</span>
    </Link>
  )
}

type NavListProps = { readonly items: readonly NavItem[]; readonly onFollow?: () => void }

export function NavList({ items, onFollow }: NavListProps) {
  return (
    <ul className="k-nav">
      {items.map(item => (
        <li key={item.href}>
          <Link href={item.href} aria-current={item.current ? 'page' : undefined} onClick={onFollow}>
            {item.icon ? <Icon name={item.icon} /> : null}
            <span>{item.label}</span>
            {item.count ? <Count {...item} count={item.count} /> : null}
          </Link>
        </li>
      ))}
    </ul>
  )
}

function Count({ count, countLabel, urgent }: Pick<NavItem, 'countLabel' | 'urgent'> & { count: number }) {
  return (
    <>
      <span className={urgent ? 'k-count k-count-urgent' : 'k-count'} aria-hidden={countLabel !== undefined}>
        {count}
      </span>
      {countLabel ? <span className="k-hidden">, {countLabel}</span> : null}
    </>
  )
}
