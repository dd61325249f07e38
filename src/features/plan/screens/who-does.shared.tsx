import './who-does.css'
import { Avatar } from '../../../ui/Avatar.tsx'
import { StatusFlag } from '../../../ui/StatusFlag.tsx'
import { Written } from '../../../ui/Written.tsx'
import { useAreas } from '../../organisation/screens/areas.shared.tsx'
import type { Doer, Flag } from './who-does.ts'

/** Who does it: initials in the area's colour, and the name. */
export function DoerName({ doer, you }: { doer: Doer; you?: string }) {
  const { areaOf } = useAreas()
  if (doer.kind === 'nobody') return <span className="k-meta">{doer.name}</span>
  return (
    <span className="plan-doer">
      <Avatar
        name={doer.name}
        citizen={doer.kind === 'citizen'}
        colour={areaOf(doer.areaId)?.colour}
        size="s"
      />
      <span>
        {doer.name}
        {doer.you && you ? <span className="k-meta"> ({you})</span> : null}
      </span>
    </span>
  )
}

export function ActionFlag({ flag }: { flag: Flag }) {
  return <StatusFlag kind={flag.kind}>{flag.word}</StatusFlag>
}

/** A goal's words, in the citizen's typeface. */
export function GoalWords({ title, hidden }: { title: string | null; hidden: string }) {
  return title === null ? (
    <span className="k-meta">{hidden}</span>
  ) : (
    <Written className="k-goal">{title}</Written>
  )
}
