import { useState } from 'react'
import { useText } from '../../../../platform/i18n/react.tsx'
import { useChange, useLoad } from '../../../../platform/react/load.ts'
import { Avatar } from '../../../../ui/Avatar.tsx'
import { Button } from '../../../../ui/Button.tsx'
import { Dialog } from '../../../../ui/Dialog.tsx'
import { Icon } from '../../../../ui/Icon.tsx'
import { Link } from '../../../../ui/Link.tsx'
import { useToast } from '../../../../ui/Toasts.tsx'
import { findEmployees } from '../../../organisation/api.ts'
import { useAreas } from '../../../organisation/screens/areas.shared.tsx'
import { leaveTeam } from '../../api.team.ts'
import type { Member } from '../../model.team.ts'
import { da } from '../../text/citizen.people.da.ts'
import { en } from '../../text/citizen.people.en.ts'
import { useWords } from './my-plan.tsx'
import { Trouble } from './saving.tsx'

const aDay = 86_400_000

type HelperProps = {
  readonly member: Member
  readonly lead: boolean
  readonly citizenId: string
  /** Somebody is to be taken off: the buttons for it are there. */
  readonly removing: boolean
}

/** One of those around me: who they are, and how to reach them. */
export function Helper({ member, lead, citizenId, removing }: HelperProps) {
  const w = useText(da, en)
  const { areaOf } = useAreas()
  const area = areaOf(member.areaId)
  const name = member.name ?? ''
  const staff = member.kind === 'employee'
  const role = member.role ?? ''
  const says = role.toLocaleLowerCase('da').includes(w.lead.toLocaleLowerCase('da'))
  const lines = [lead && !says && w.lead, role, staff && area?.name].filter(Boolean)
  return (
    <>
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
        <div className="k-line">
          <Phone member={member} />
          {staff ? (
            <Link
              className="k-my-round"
              href={`/my/say?to=${member.id}`}
              aria-label={w.write(name)}
              title={w.write(name)}
            >
              <Icon name="chat" />
            </Link>
          ) : null}
        </div>
      </div>
      {removing ? <TakeOff member={member} citizenId={citizenId} /> : null}
    </>
  )
}

/** The number on the team, else the one that the staff directory has. */
function Phone({ member }: { member: Member }) {
  const w = useText(da, en)
  const name = member.name ?? ''
  const ask = member.kind === 'employee' && !member.phone
  const { data } = useLoad(
    findEmployees,
    { query: { query: name.slice(0, 100), limit: 10 } },
    { enabled: ask, staleMs: aDay },
  )
  const phone = member.phone || data?.items.find(person => person.id === member.personId)?.phone
  if (!phone) return null
  return (
    <a
      className="k-my-round"
      href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}
      aria-label={`${w.call(name)}, ${phone}`}
      title={phone}
    >
      <Icon name="phone" />
    </a>
  )
}

/** Says first what it means; not doing it is as easy. */
function TakeOff({ member, citizenId }: { member: Member; citizenId: string }) {
  const t = useWords()
  const w = useText(da, en)
  const toast = useToast()
  const [open, setOpen] = useState(false)
  const leave = useChange(leaveTeam)
  const name = member.name ?? ''
  const take = () => {
    if (leave.isPending) return
    leave.mutate(
      { params: { citizenId, memberId: member.id }, body: {}, seen: member.version ?? 0 },
      {
        onSuccess: () => {
          setOpen(false)
          toast({ text: w.offDone(name) })
        },
      },
    )
  }
  return (
    <div>
      <Button kind="danger" aria-label={`${w.off}: ${name}`} onClick={() => setOpen(true)}>
        {w.off}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={w.offTitle(name)}
        closeLabel={t.close}
        actions={
          <>
            <Button kind="danger" busy={leave.isPending ? t.saving : undefined} onClick={take}>
              {w.offYes}
            </Button>
            <Button onClick={() => setOpen(false)}>{t.cancel}</Button>
          </>
        }
      >
        <p>{member.kind === 'employee' ? w.offStaff : w.offOwn}</p>
        <Trouble error={leave.error} />
      </Dialog>
    </div>
  )
}
