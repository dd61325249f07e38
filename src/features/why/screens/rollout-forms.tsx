import { addDays } from '../../../platform/i18n/calendar.ts'
import { useText } from '../../../platform/i18n/react.tsx'
import { addMember, addTeam, memberSays, saveRollout, setRhythm } from '../api.frames.ts'
import type { RolloutMember, RolloutTeam, RolloutView } from '../model.rollout.ts'
import { da } from '../text.rollout.da.ts'
import { en } from '../text.rollout.en.ts'
import { AskButton } from './form.tsx'
import { rowsIn, said, type Values } from './form-fields.tsx'
import { useWords } from './here.tsx'

const exemptionsOf = ({ exemptions }: Values) =>
  rowsIn(exemptions).map(({ what = '', citation = '', endsOn = '' }) => ({
    what,
    citation,
    endsOn,
  }))

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
        exemptions: (rollout?.exemptions ?? []).map(one => JSON.stringify(one)),
      }}
      fields={[
        { name: 'targetGroup', kind: 'line', label: r.target },
        { name: 'criterion', kind: 'long', label: r.criterion, hint: r.criterionHint },
        { name: 'start', kind: 'radio', label: r.start, options: starts },
        { name: 'startReason', kind: 'long', label: r.startReason, hint: r.startReasonHint, optional: true },
        {
          name: 'leadId',
          kind: 'person',
          label: r.lead_,
          hint: r.leadHint,
          person: view.people.find(one => one.id === rollout?.leadId),
        },
        { name: 'fairness', kind: 'long', label: r.fairness, hint: r.fairnessHint, optional: true },
        {
          name: 'exemptions',
          kind: 'rows',
          label: r.exemptions,
          hint: r.exemptionsHint,
          rowWords: { add: r.addExemption, remove: r.removeExemption, one: r.exemptionNumber },
          columns: [
            { name: 'what', kind: 'line', label: r.exemptFrom },
            { name: 'citation', kind: 'line', label: r.citation, hint: r.citationHint },
            { name: 'endsOn', kind: 'day', label: r.endsOn },
          ],
        },
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
      ]}
      input={values => ({
        params: { loopId: view.loop.id },
        body: {
          departmentId: said(values, 'departmentId'),
          joined: said(values, 'joined') as RolloutTeam['joined'],
          fromOn: said(values, 'fromOn'),
        },
      })}
    />
  )
}

/** Who comes to the team's table, from when and how often: the times are set there, for the leader to say yes to. */
export function SetRhythm({ view, team }: { view: RolloutView; team: RolloutTeam }) {
  const r = useText(da, en)
  const { dates } = useWords()
  const name = view.departments.find(one => one.id === team.departmentId)?.name ?? ''
  const label = team.everyWeeks === null ? r.rhythm : r.rhythmChange
  const numbers = (list: readonly number[], label: (n: number) => string) =>
    list.map(n => ({ value: String(n), label: label(n) }))
  return (
    <AskButton
      verb={setRhythm}
      small
      openly={false}
      title={r.rhythmName(label, name)}
      name={r.rhythmName(label, name)}
      label={label}
      initial={{
        leaderId: team.leaderId ?? '',
        startsOn: addDays(dates.today(), 7),
        time: '10:00',
        everyWeeks: String(team.everyWeeks ?? 1),
        times: '6',
      }}
      fields={[
        {
          name: 'leaderId',
          kind: 'person',
          label: r.leader,
          hint: r.leaderHint,
          person: view.people.find(one => one.id === team.leaderId),
        },
        { name: 'startsOn', kind: 'day', label: r.firstTime },
        { name: 'time', kind: 'time', label: r.clock },
        { name: 'everyWeeks', kind: 'choice', label: r.often, options: numbers([1, 2, 3, 4], r.everyWeeks) },
        { name: 'times', kind: 'choice', label: r.howMany, options: numbers([4, 6, 8, 12], r.times) },
        { name: 'place', kind: 'line', label: r.place, optional: true },
      ]}
      input={values => ({
        params: { loopId: view.loop.id },
        body: {
          departmentId: team.departmentId,
          leaderId: said(values, 'leaderId'),
          startsOn: said(values, 'startsOn'),
          time: said(values, 'time'),
          everyWeeks: Number(said(values, 'everyWeeks')),
          times: Number(said(values, 'times')),
          place: said(values, 'place'),
        },
      })}
    >
      <p>{r.rhythmLead}</p>
    </AskButton>
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
