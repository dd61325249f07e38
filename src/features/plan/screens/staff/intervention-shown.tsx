import { useText } from '../../../../platform/i18n/react.tsx'
import { Slot } from '../../../../platform/react/slots.tsx'
import { Button } from '../../../../ui/Button.tsx'
import { DefinitionList } from '../../../../ui/DefinitionList.tsx'
import { Dialog } from '../../../../ui/Dialog.tsx'
import { Written } from '../../../../ui/Written.tsx'
import { AreaOf } from '../../../organisation/screens/areas.shared.tsx'
import type { Intervention } from '../../model.interventions.ts'
import { da } from '../../text/edit.da.ts'
import { en } from '../../text/edit.en.ts'
import { mayChange } from '../view.ts'
import { useHere } from './here.tsx'

type ShownProps = { intervention: Intervention; onClose: () => void; onChange: () => void }

/** One intervention, as far as the reader sees it. */
export function InterventionShown({ intervention: given, onClose, onChange }: ShownProps) {
  const e = useText(da, en)
  const { view, me, t, words: w, dates, themeName } = useHere()
  const i = view.objects.intervention.find(one => one.id === given.id) ?? given
  const goals = view.objects.goal.filter(goal => i.goalIds?.includes(goal.id) && goal.title !== null)
  const title = i.depth < 2 ? w.busy : (i.title ?? i.catalogueTitle ?? w.intervention)
  const period = [i.startsOn && dates.day(i.startsOn), i.endsOn ? dates.day(i.endsOn) : t.timeline.goesOn]
  const rows = [
    { key: 'area', term: e.intervention.area, value: <AreaOf id={i.areaId} plain /> },
    {
      key: 'also',
      term: e.intervention.also,
      value: i.alsoAreaId === null ? null : <AreaOf id={i.alsoAreaId} plain />,
    },
    { key: 'state', term: e.intervention.state, value: i.state && w.interventionState[i.state] },
    { key: 'period', term: e.intervention.period, value: period.filter(Boolean).join(' – ') },
    {
      key: 'catalogue',
      term: e.intervention.catalogue,
      value: [i.catalogueCode, i.catalogueTitle].filter(Boolean).join(' '),
    },
    { key: 'law', term: e.intervention.law, value: i.legalBasis },
    { key: 'provider', term: e.intervention.provider, value: i.provider },
    { key: 'about', term: e.intervention.about, value: i.about },
    { key: 'themes', term: e.themes.name, value: i.themes?.map(themeName).join(', ') },
    {
      key: 'goals',
      term: e.intervention.goals,
      value:
        goals.length > 0
          ? goals.map(goal => (
              <p key={goal.id} className="k-own-words">
                <Written>{goal.title}</Written>
              </p>
            ))
          : null,
    },
  ].filter(row => row.value)
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      closeLabel={e.close}
      actions={
        mayChange(view, me, i) ? (
          <Button icon="edit" onClick={onChange}>
            {e.intervention.change}
          </Button>
        ) : undefined
      }
    >
      <DefinitionList rows={rows} />
      {i.depth === 3 ? (
        <Slot
          name="plan.object"
          citizenId={view.citizen.id}
          kind="intervention"
          id={i.id}
          title={title}
          areas={i.areaId === null ? [] : [i.areaId]}
        />
      ) : null}
    </Dialog>
  )
}
