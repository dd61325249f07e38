import './StatusFlag.css'
import { Icon } from './Icon.tsx'
import type { IconName } from './icons.ts'

export type StatusKind = 'active' | 'done' | 'waits-citizen' | 'waits-us' | 'waits-decision' | 'not-yet'

export const statusIcons: Record<StatusKind, IconName> = {
  active: 'sync',
  done: 'check',
  'waits-citizen': 'person',
  'waits-us': 'hourglass',
  'waits-decision': 'help',
  'not-yet': 'lock',
}

/** Who waits for whom. The word is written for its reader: "Venter på dig" is not "Venter på borger". */
export function StatusFlag({ kind, children }: { readonly kind: StatusKind; readonly children: string }) {
  return (
    <span className={`k-flag k-flag-${kind}`}>
      <Icon name={statusIcons[kind]} size="s" />
      {children}
    </span>
  )
}
