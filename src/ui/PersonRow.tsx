import './PersonRow.css'
import type { ReactNode } from 'react'
import { Avatar } from './Avatar.tsx'

type PersonRowProps = {
  readonly name: string
  /** Area and task in a line. */
  readonly detail?: ReactNode
  readonly colour?: string | undefined
  readonly citizen?: boolean
  readonly absent?: boolean
  readonly size?: 's' | 'm' | 'l'
  /** Ring, write: one or two. */
  readonly actions?: ReactNode
}

export function PersonRow({ name, detail, actions, ...look }: PersonRowProps) {
  return (
    <div className="k-person">
      <Avatar name={name} {...look} />
      <div className="k-person-words">
        <b>{name}</b>
        {detail ? <div className="k-meta">{detail}</div> : null}
      </div>
      {actions ? <div className="k-person-actions">{actions}</div> : null}
    </div>
  )
}
