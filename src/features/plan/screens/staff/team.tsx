import './team.css'
import { useState } from 'react'
import { useText } from '../../../../platform/i18n/react.tsx'
import { Avatar } from '../../../../ui/Avatar.tsx'
import { Button } from '../../../../ui/Button.tsx'
import { Card } from '../../../../ui/Card.tsx'
import { EmptyState } from '../../../../ui/EmptyState.tsx'
import { MenuButton, type MenuItem } from '../../../../ui/MenuButton.tsx'
import { useToast } from '../../../../ui/Toasts.tsx'
import { useAreas } from '../../../organisation/screens/areas.shared.tsx'
import { leaveTeam, setLead } from '../../api.team.ts'
import type { Member } from '../../model.team.ts'
import { da } from '../../text/edit.da.ts'
import { en } from '../../text/edit.en.ts'
import { mayChange, teamNow } from '../view.ts'
import { useHere } from './here.tsx'
import { Invite } from './invite.tsx'
import { MyInvitations } from './invited.tsx'
import { useSave } from './save.tsx'

const shownAtFirst = 5

/** Who is around the citizen, the plan lead first. */
export function Team() {
  const { view, now, t, may, first } = useHere()
  const [all, setAll] = useState(false)
  const [inviting, setInviting] = useState(false)
  const { lead, others } = teamNow(view, now)
  const count = others.length + (lead ? 1 : 0)
  const hiddenLead = view.plan?.leadId != null && !lead
  return (
    <Card
      title={t.team.title(first)}
      action={
        may && view.plan ? (
          <Button small icon="add" onClick={() => setInviting(true)}>
            {t.team.invite}
          </Button>
        ) : undefined
      }
    >
      {lead ? <LeadRow member={lead} /> : null}
      {!lead && count > 0 ? <p className="k-meta">{hiddenLead ? t.team.unseen : t.team.noLead}</p> : null}
      {count === 0 ? (
        <EmptyState icon="persons" title={t.team.empty}>
          {may && view.plan ? t.team.emptyBody : null}
        </EmptyState>
      ) : null}
      <ul className="plan-team">
        {(all ? others : others.slice(0, shownAtFirst)).map(member => (
          <li key={member.id}>
            <MemberRow member={member} />
          </li>
        ))}
      </ul>
      {others.length > shownAtFirst ? (
        <Button kind="link" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t.team.fewer : t.team.all(count)}
        </Button>
      ) : null}
      {may ? <MyInvitations /> : null}
      {inviting ? <Invite onClose={() => setInviting(false)} /> : null}
    </Card>
  )
}

function LeadRow({ member }: { member: Member }) {
  const { t } = useHere()
  return (
    <div className="plan-lead">
      <Face member={member} size="l" />
      <div>
        <p>
          <b>{member.name}</b> {t.team.lead}
        </p>
        <p className="k-meta">
          <About member={member} />
        </p>
      </div>
      <MemberMenu member={member} />
    </div>
  )
}

function MemberRow({ member }: { member: Member }) {
  const { t, me } = useHere()
  return (
    <>
      <Face member={member} size="m" />
      <div>
        <p>
          {member.name}
          {member.personId === me.personId ? <span className="k-meta"> ({t.team.you})</span> : null}
        </p>
        <p className="k-meta">
          <About member={member} />
        </p>
      </div>
      <MemberMenu member={member} />
    </>
  )
}

function Face({ member, size }: { member: Member; size: 'm' | 'l' }) {
  const { areaOf } = useAreas()
  const own = member.kind !== 'employee'
  return <Avatar name={member.name ?? ''} size={size} citizen={own} colour={areaOf(member.areaId)?.colour} />
}

/** Area, role and telephone, as far as they are known. */
function About({ member }: { member: Member }) {
  const { words: w } = useHere()
  const { areaOf } = useAreas()
  const kind = member.kind === 'employee' ? areaOf(member.areaId)?.name : undefined
  const role = member.role || (member.kind === 'employee' ? '' : w.doer[member.kind ?? 'relative'])
  return <>{[kind, role, member.phone].filter(Boolean).join(' · ')}</>
}

function MemberMenu({ member }: { member: Member }) {
  const e = useText(da, en)
  const { view, me, t, may, citizenId } = useHere()
  const toast = useToast()
  const lead = useSave(setLead)
  const leave = useSave(leaveTeam)
  const items: MenuItem[] = []
  const { plan } = view
  if (may && plan && member.kind === 'employee' && member.personId && plan.leadId !== member.personId) {
    const { personId } = member
    const name = member.name ?? ''
    items.push({
      key: 'lead',
      label: t.team.makeLead,
      icon: 'flag',
      onSelect: () =>
        lead.run(
          { params: { citizenId }, body: { personId }, seen: plan.version },
          { tell: true, done: () => toast({ text: e.team.leadNow(name) }) },
        ),
    })
  }
  if (mayChange(view, me, member) && member.version !== null) {
    const seen = member.version
    const mine = member.personId === me.personId
    items.push({
      key: 'leave',
      label: mine ? t.team.leave : t.team.takeOff,
      icon: 'close',
      detail: mine ? e.team.leaveDetail : e.team.takeOffDetail,
      danger: true,
      onSelect: () =>
        leave.run(
          { params: { citizenId, memberId: member.id }, seen },
          { tell: true, done: () => toast({ text: e.team.left(member.name ?? '') }) },
        ),
    })
  }
  if (items.length === 0) return null
  return (
    <div className="k-no-print">
      <MenuButton className="k-icon-button" label={t.team.actions(member.name ?? '')} items={items}>
        {null}
      </MenuButton>
    </div>
  )
}
