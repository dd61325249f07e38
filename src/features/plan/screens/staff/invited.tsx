import { useText } from '../../../../platform/i18n/react.tsx'
import { useLoad } from '../../../../platform/react/load.ts'
import { PersonRow } from '../../../../ui/PersonRow.tsx'
import { useAreas } from '../../../organisation/screens/areas.shared.tsx'
import { listInvited } from '../../api.team.ts'
import type { Invited } from '../../model.team.ts'
import { da } from '../../text/edit.da.ts'
import { en } from '../../text/edit.en.ts'
import { useHere } from './here.tsx'

/** Whom one has invited oneself and cannot see on the team: no consent lets the team be seen, but one knows whom one asked. */
export function MyInvitations() {
  const e = useText(da, en)
  const { citizenId, view } = useHere()
  const { data } = useLoad(listInvited, { params: { citizenId } })
  const seen = new Set(view.objects.member.filter(({ name }) => name !== null).map(({ id }) => id))
  const unseen = data?.filter(({ id }) => !seen.has(id)) ?? []
  if (unseen.length === 0) return null
  return (
    <div className="k-stack k-stack-s">
      <h3>{e.invited.title}</h3>
      <ul className="k-plain-list k-stack k-stack-s">
        {unseen.map(one => (
          <li key={one.id}>
            <Row invited={one} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Row({ invited: { name, areaId, kind, hasCome } }: { invited: Invited }) {
  const e = useText(da, en)
  const { areaOf } = useAreas()
  const area = areaOf(areaId)
  // Only colleagues sign in here as themselves.
  const came = kind !== 'employee' ? undefined : hasCome ? e.invited.hasCome : e.invited.waits
  return (
    <PersonRow name={name} detail={[area?.name, came].filter(Boolean).join(' · ')} colour={area?.colour} />
  )
}
