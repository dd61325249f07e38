import { useText } from '../../../platform/i18n/react.tsx'
import { addMember, addTeam, memberSays, saveRollout } from '../api.frames.ts'
import type { RolloutMember, RolloutTeam, RolloutView } from '../model.frame.ts'
import { da } from '../text.rollout.da.ts'
import { en } from '../text.rollout.en.ts'
import { AskButton } from './form.tsx'
import { lines, orNull, said, type Values } from './form-fields.tsx'
import { useWords } from './here.tsx'

/** »citation | what | end«, one a line. */
const exemptionsOf = (values: Values) =>
  lines(values, 'exemptions').map(line => {
    const [citation = '', what = '', endsOn = ''] = line.split('|').map(part => part.trim())
    return { citation, what, endsOn }
  })

export function SaveRollout({ view }: { view: RolloutView }) {
  const r = useText(da, en)
  const { rollout } = view
  const starts = (['small', 'wide'] as const).map(value => ({ value, label: r.starts[value] }))
  return (
    <AskButton
      verb={saveRollout}
      icon={rollout ? 'edit' : 'add'}
      small={rollout !== null}
      title={r.write}
      label={rollout ? r.change : r.write}
      initial={{
        targetGroup: rollout?.targetGroup ?? '',
        criterion: rollout?.criterion ?? r.criterionStart,
        start: rollout?.start ?? 'small',
        startReason: rollout?.startReason ?? '',
        leadId: rollout?.leadId ?? '',
        fairness: rollout?.fairness ?? '',
        exemptions: (rollout?.exemptions ?? [])
          .map(one => `${one.citation} | ${one.what} | ${one.endsOn}`)
          .join('\n'),
      }}
      fields={[
        { name: 'targetGroup', kind: 'line', label: r.target },
        { name: 'criterion', kind: 'long', label: r.criterion, hint: r.criterionHint },
        { name: 'start', kind: 'radio', label: r.start, options: starts },
        { name: 'startReason', kind: 'long', label: r.startReason, hint: r.startReasonHint, optional: true },
        { name: 'leadId', kind: 'person', label: r.lead_, hint: r.leadHint },
        { name: 'fairness', kind: 'long', label: r.fairness, hint: r.fairnessHint, optional: true },
        { name: 'exemptions', kind: 'long', label: r.exemptions, hint: r.exemptionsHint, optional: true },
      ]}
      input={values => ({
        params: { loopId: view.loop.id },
        body: {
          targetGroup: said(values, 'targetGroup'),
          criterion: said(values, 'criterion'),
          start: said(values, 'start') as 'small' | 'wide',
          startReason: said(values, 'startReason'),
          leadId: said(values, 'leadId'),
          fairness: said(values, 'fairness'),
          exemptions: exemptionsOf(values),
          ...(rollout && { seen: rollout.version }),
        },
      })}
    />
  )
}

export function AddTeam({ view }: { view: RolloutView }) {
  const r = useText(da, en)
  const { areaName, dates } = useWords()
  const teams = view.departments
    .filter(one => !view.teams.some(team => team.departmentId === one.id))
    .map(one => ({ value: one.id, label: `${one.name} (${areaName(one.areaId)})` }))
  return (
    <AskButton
      verb={addTeam}
      small
      icon="add"
      openly={false}
      title={r.addTeam}
      label={r.addTeam}
      initial={{ joined: 'volunteered', fromOn: dates.today() }}
      fields={[
        { name: 'departmentId', kind: 'choice', label: r.team, options: teams },
        {
          name: 'joined',
          kind: 'radio',
          label: r.how,
          options: (['volunteered', 'appointed'] as const).map(value => ({ value, label: r.joined[value] })),
        },
        { name: 'fromOn', kind: 'day', label: r.from },
        { name: 'leaderId', kind: 'person', label: r.leader, optional: true },
      ]}
      input={values => ({
        params: { loopId: view.loop.id },
        body: {
          departmentId: said(values, 'departmentId'),
          joined: said(values, 'joined') as RolloutTeam['joined'],
          fromOn: said(values, 'fromOn'),
          leaderId: orNull(said(values, 'leaderId')),
        },
      })}
    />
  )
}

export function AddMember({ view }: { view: RolloutView }) {
  const r = useText(da, en)
  return (
    <AskButton
      verb={addMember}
      icon="add"
      openly={false}
      title={r.addMember}
      label={r.addMember}
      initial={{ body: 'working' }}
      fields={[
        {
          name: 'body',
          kind: 'radio',
          label: r.body,
          options: (['steering', 'working', 'leaders'] as const).map(value => ({
            value,
            label: r.bodies[value],
          })),
        },
        { name: 'personId', kind: 'person', label: r.person },
      ]}
      input={values => ({
        params: { loopId: view.loop.id },
        body: { body: said(values, 'body') as RolloutMember['body'], personId: said(values, 'personId') },
      })}
    />
  )
}

/** Only for oneself. */
export function SayMine({ view, member }: { view: RolloutView; member: RolloutMember }) {
  const r = useText(da, en)
  return (
    <AskButton
      verb={memberSays}
      small
      title={r.answer}
      label={r.answer}
      initial={{ agrees: member.agrees ?? '', reason: member.reason }}
      fields={[
        {
          name: 'agrees',
          kind: 'radio',
          label: r.agreement,
          options: (['agrees', 'sceptical'] as const).map(value => ({ value, label: r.agrees[value] })),
        },
        { name: 'reason', kind: 'long', label: r.reason, hint: r.reasonHint, optional: true },
      ]}
      input={values => ({
        params: { loopId: view.loop.id },
        body: { agrees: said(values, 'agrees') as 'agrees' | 'sceptical', reason: said(values, 'reason') },
      })}
    />
  )
}
