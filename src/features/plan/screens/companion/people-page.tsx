import { Avatar } from '../../../../ui/Avatar.tsx'
import { EmptyState } from '../../../../ui/EmptyState.tsx'
import { Icon } from '../../../../ui/Icon.tsx'
import { useAreas } from '../../../organisation/screens/areas.shared.tsx'
import type { Member } from '../../model.team.ts'
import { teamNow } from '../view.ts'
import { TheirPage, useTheirWords } from './their-plan.tsx'

/** Who is around the citizen, as far as it is shared, and how to ring them. */
export function TheirPeople() {
  const t = useTheirWords()
  return (
    <TheirPage heading={t.peopleOf}>
      {(view, name) => {
        const { lead, others } = teamNow(view, new Date())
        const team = [...(lead ? [lead] : []), ...others]
        if (team.length === 0) return <EmptyState icon="people" title={t.peopleNone(name)} />
        return (
          <ul className="k-plain-list k-stack k-stack-s">
            {team.map(member => (
              <li key={member.id} className="k-card k-my-helper">
                <Helper member={member} lead={member === lead} />
              </li>
            ))}
          </ul>
        )
      }}
    </TheirPage>
  )
}

function Helper({ member, lead }: { member: Member; lead: boolean }) {
  const t = useTheirWords()
  const { areaOf } = useAreas()
  const [staff, name, area] = [member.kind === 'employee', member.name ?? '', areaOf(member.areaId)]
  const says = member.role?.toLocaleLowerCase().includes(t.lead.toLocaleLowerCase())
  const lines = [lead && !says && t.lead, member.role, staff && area?.name].filter(Boolean)
  return (
    <div className="k-my-person">
      <Avatar name={name} size="l" citizen={!staff} colour={area?.colour} />
      <div>
        <b>{name}</b>
        {lines.map(line => (
          <p key={String(line)} className="k-meta">
            {line}
          </p>
        ))}
      </div>
      {member.phone ? (
        <a
          className="k-my-round"
          href={`tel:${member.phone.replaceAll(/[^\d+]/g, '')}`}
          aria-label={`${t.call(name)}, ${member.phone}`}
          title={member.phone}
        >
          <Icon name="phone" />
        </a>
      ) : null}
    </div>
  )
}
