import './form.css'
import { useState } from 'react'
import type { Fields } from '../../../../platform/changes.ts'
import { useLanguage, useText } from '../../../../platform/i18n/react.tsx'
import { CheckboxGroup } from '../../../../ui/CheckboxGroup.tsx'
import { RadioGroup } from '../../../../ui/RadioGroup.tsx'
import { DateField } from '../../../../ui/TextField.tsx'
import { useToast } from '../../../../ui/Toasts.tsx'
import { useAreas } from '../../../organisation/screens/areas.shared.tsx'
import { addStandsIn, changeStandsIn } from '../../api.standsin.ts'
import type { StandsIn } from '../../model.standsin.ts'
import type { StatutoryPlan } from '../../statutory.ts'
import { da } from '../../text/edit.da.ts'
import { en } from '../../text/edit.en.ts'
import { type ContentShown, possibleAnswers, withAnswers } from '../view.standsin.ts'
import { HowField, type StaffHow } from './fields.tsx'
import { FormDialog } from './form-dialog.tsx'
import { useHere } from './here.tsx'
import { useSave } from './save.tsx'

/** One more plan that this one stands in for: from when, and how the citizen said yes. */
export function AddStandsIn({ rules, onClose }: { rules: readonly StatutoryPlan[]; onClose: () => void }) {
  const e = useText(da, en)
  const { view, citizenId, me, first, dates } = useHere()
  const { language } = useLanguage()
  const { areas } = useAreas()
  const toast = useToast()
  const save = useSave(addStandsIn)
  const today = dates.today()
  const running = new Set(
    view.objects.standsIn.filter(s => s.untilOn === null || s.untilOn >= today).map(s => s.code),
  )
  const free = rules.filter(rule => !running.has(rule.code))
  const [code, setCode] = useState(free[0]?.code ?? '')
  const [fromOn, setFromOn] = useState(today)
  const [saidYesOn, setSaidYesOn] = useState(today)
  const [how, setHow] = useState<StaffHow>('table')
  const rule = free.find(one => one.code === code)
  const ofRule = areas.find(area => area.code === rule?.area)?.id
  const areaId = ofRule !== undefined && me.areas.includes(ofRule) ? ofRule : (me.areas[0] ?? 0)
  const body = { code, areaId, fromOn, saidYesOn, saidYesHow: how || ('table' as const) }
  const done = () => {
    onClose()
    toast({ text: e.onePlan.added })
  }
  return (
    <FormDialog
      wide
      onClose={onClose}
      title={e.onePlan.addTitle}
      button={e.onePlan.add}
      save={save}
      onSubmit={() => save.run({ params: { citizenId }, body }, { done })}
    >
      <RadioGroup
        label={e.onePlan.which}
        value={code}
        onChange={setCode}
        error={save.wrong('code')}
        options={free.map(one => ({
          value: one.code,
          label: language === 'da' ? one.nameDa : one.nameEn,
          hint: [one.law, one.basis].join('. '),
        }))}
      />
      {rule ? (
        <div className="plan-several">
          <p>
            <b>{e.onePlan.conditions}</b>
          </p>
          <ul className="k-bullets">
            {rule.conditions.map(condition => (
              <li key={condition.code}>{condition[language]}</li>
            ))}
          </ul>
          <p className="k-meta">{e.onePlan.conditionsBody}</p>
        </div>
      ) : null}
      <div className="plan-fields">
        <DateField
          label={e.onePlan.fromOn}
          value={fromOn}
          onChange={setFromOn}
          error={save.wrong('fromOn')}
        />
        <DateField
          label={e.onePlan.saidYesOn(first)}
          value={saidYesOn}
          onChange={setSaidYesOn}
          error={save.wrong('saidYesOn')}
        />
      </div>
      <HowField label={e.words.how(first)} value={how} onChange={setHow} error={save.wrong('saidYesHow')} />
    </FormDialog>
  )
}

type AnswerProps = { standsIn: StandsIn; row: ContentShown; onClose: () => void }

/** Which parts of the plan answer one required content. Nothing is written twice: one points. */
export function AnswerContent({ standsIn, row, onClose }: AnswerProps) {
  const e = useText(da, en)
  const { view, citizenId } = useHere()
  const { language } = useLanguage()
  const toast = useToast()
  const save = useSave(changeStandsIn)
  const possible = possibleAnswers(view.objects)
  const [chosen, setChosen] = useState(row.answers.map(a => `${a.kind}:${a.id}`))
  const [seen] = useState(standsIn.version ?? 1)
  const kinds = [...new Set(possible.map(a => a.kind))]
  const refs = possible.filter(a => chosen.includes(`${a.kind}:${a.id}`))
  // Answers to other contents are somebody else's work: they stay as they are saved now.
  const inputOver = (before: StandsIn['answers']) => ({
    params: { citizenId, standsInId: standsIn.id },
    body: { answers: withAnswers(before, row.content.code, refs, possible) },
    seen,
  })
  const answersIn = (theirs: Fields) => theirs.answers as StandsIn['answers']
  const said = (of: readonly { kind: string; id: string }[]) =>
    of.flatMap(ref => possible.find(a => a.kind === ref.kind && a.id === ref.id)?.text ?? [])
  const done = () => {
    onClose()
    toast({ text: e.save.saved })
  }
  return (
    <FormDialog
      wide
      onClose={onClose}
      title={row.content[language]}
      button={e.save.save}
      save={save}
      onSubmit={() =>
        save.run(inputOver(standsIn.answers), {
          mine: { answers: said(refs) },
          before: { answers: said(row.answers) },
          read: theirs => ({ answers: said(answersIn(theirs)?.[row.content.code] ?? []) }),
          over: (kept, theirs) => (kept.size > 0 ? inputOver(answersIn(theirs)) : undefined),
          done,
        })
      }
    >
      <p className="k-meta">{row.content.citation}</p>
      <p>{e.onePlan.pointBody}</p>
      {kinds.map(kind => {
        const ofKind = possible.filter(a => a.kind === kind)
        const keys = ofKind.map(a => `${a.kind}:${a.id}`)
        return (
          <CheckboxGroup
            key={kind}
            label={e.onePlan.kindsMany[kind]}
            values={chosen.filter(key => keys.includes(key))}
            onChange={values => setChosen([...chosen.filter(key => !keys.includes(key)), ...values])}
            options={ofKind.map(a => ({ value: `${a.kind}:${a.id}`, label: short(a.text) }))}
          />
        )
      })}
    </FormDialog>
  )
}

const short = (text: string) => (text.length > 140 ? `${text.slice(0, 139)}…` : text)

export function EndStandsIn(props: { standsIn: StandsIn; name: string; onClose: () => void }) {
  const e = useText(da, en)
  const { citizenId, dates } = useHere()
  const toast = useToast()
  const save = useSave(changeStandsIn)
  const { standsIn, name, onClose } = props
  const [untilOn, setUntilOn] = useState(dates.today())
  const [seen] = useState(standsIn.version ?? 1)
  const done = () => {
    onClose()
    toast({ text: e.onePlan.ended })
  }
  return (
    <FormDialog
      onClose={onClose}
      title={e.onePlan.endFor(name)}
      button={e.onePlan.end}
      save={save}
      onSubmit={() =>
        save.run(
          { params: { citizenId, standsInId: standsIn.id }, body: { untilOn: untilOn || null }, seen },
          { mine: { untilOn }, before: standsIn, done },
        )
      }
    >
      <p>{e.onePlan.endBody(name)}</p>
      <DateField
        label={e.onePlan.untilOn}
        value={untilOn}
        onChange={setUntilOn}
        error={save.wrong('untilOn')}
      />
    </FormDialog>
  )
}
