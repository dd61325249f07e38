import './EmptyState.css'
import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import type { IconName } from './icons.ts'

type EmptyStateProps = {
  readonly icon?: IconName
  /** What is not here yet. */
  readonly title: string
  /** What it will be good for, or who can begin. */
  readonly children?: ReactNode
  readonly action?: ReactNode
}

export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <div className="k-empty">
      {icon ? <Icon name={icon} size="l" /> : null}
      <p className="k-empty-title">{title}</p>
      {children ? <div className="k-empty-words">{children}</div> : null}
      {action}
    </div>
  )
}
