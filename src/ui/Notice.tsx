import './Notice.css'
import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import type { IconName } from './icons.ts'

export type NoticeKind = 'info' | 'warn' | 'error' | 'success'

const noticeIcons: Record<NoticeKind, IconName> = {
  info: 'info',
  warn: 'warning',
  error: 'error',
  success: 'check',
}

type NoticeProps = {
  readonly kind?: NoticeKind
  readonly icon?: IconName
  /** In place of the icon: the number that the same thing has in a picture. */
  readonly number?: number
  readonly title?: ReactNode
  readonly action?: ReactNode
  /** Came while the page was open, so it is read aloud: at once for errors, in a pause for the rest. */
  readonly live?: boolean
  readonly children?: ReactNode
}

export function Notice({ kind = 'info', icon, number, title, action, live, children }: NoticeProps) {
  const role = live ? { role: kind === 'error' ? 'alert' : 'status' } : {}
  return (
    <div className={`k-notice k-notice-${kind}`} {...role}>
      {number === undefined ? (
        <Icon name={icon ?? noticeIcons[kind]} />
      ) : (
        <b className="k-notice-number">{number}</b>
      )}
      <div className="k-notice-words">
        {title ? <p className="k-notice-title">{title}</p> : null}
        {children}
      </div>
      {action}
    </div>
  )
}
