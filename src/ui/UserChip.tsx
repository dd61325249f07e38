import './UserChip.css'
import { Avatar } from './Avatar.tsx'

type UserChipProps = { readonly name: string; readonly detail?: string; readonly colour?: string | undefined }

export function UserChip({ name, detail, colour }: UserChipProps) {
  return (
    <span className="k-user">
      <Avatar name={name} colour={colour} />
      <span className="k-user-words">
        <span className="k-user-name">{name}</span>
        {detail ? <span className="k-user-detail">{detail}</span> : null}
      </span>
    </span>
  )
}
