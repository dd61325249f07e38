import './AppShell.css'
import './CitizenShell.css'
import type { ReactNode } from 'react'
import { Brand, type NavItem, NavList, SkipLink } from './AppShell.tsx'

type CitizenShellProps = {
  readonly words: { readonly skip: string; readonly home: string; readonly nav: string }
  readonly homeHref: string
  /** Four words with a picture each: the bar at the bottom of the phone, at the top of a wide screen. */
  readonly nav: readonly NavItem[]
  readonly tools?: ReactNode
  readonly banner?: ReactNode
  readonly footer?: ReactNode
  readonly children: ReactNode
}

export function CitizenShell({ words, homeHref, nav, tools, banner, footer, children }: CitizenShellProps) {
  return (
    <div className="k-shell k-citizen-shell">
      <SkipLink>{words.skip}</SkipLink>
      <header>
        <div className="k-shell-header">
          <Brand href={homeHref} label={words.home} />
          <nav className="k-citizen-bar" aria-label={words.nav}>
            <NavList items={nav} />
          </nav>
          <div className="k-shell-tools">{tools}</div>
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
