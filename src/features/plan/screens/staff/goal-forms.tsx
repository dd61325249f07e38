import './form.css'
import { useState } from 'react'
import { useText } from '../../../../platform/i18n/react.tsx'
import { Checkbox } from '../../../../ui/CheckboxGroup.tsx'
import { TextArea } from '../../../../ui/TextArea.tsx'
import { DateField, TextField } from '../../../../ui/TextField.tsx'
import { useToast } from '../../../../ui/Toasts.tsx'
import { addGoal, changeGoal, confirmGoal, moveGoal } from '../../api.goals.ts'
import type { Goal, GoalState } from '../../model.goals.ts'
import { moved } from '../../rules.goals.ts'
import { da } from '../../text/edit.da.ts'
import { en } from '../../text/edit.en.ts'
import { goalFromGaps } from '../view.ts'
import { AreasField, HowField, MyAreaField, type StaffHow, ThemesField } from './fields.tsx'
import { FormDialog } from './form-dialog.tsx'
import { useHere } from './here.tsx'
import { type Save, useSave } from './save.tsx'

/** What a goal is made of, in both forms. */
function useGoalFields(goal?: Goal) {
  const [why, setWhy] = useState(goal?.why ?? '')
  const [themes, setThemes] = useState<number[]>([...(goal?.themes ?? [])])
  const [areas, setAreas] = useState<number[]>([...(goal?.areas ?? [])])
  const [later, setLater] = useState(goal?.later ?? false)
  const [targetOn, setTargetOn] = useState(goal?.targetOn ?? '')
  const [how, setHow] = useState<StaffHow>('')
  return {
    how,
    body: { why, themes, areas, later, targetOn: targetOn || null },
    state: {
      why,
      setWhy,
      themes,
      setThemes,
      areas,
      setAreas,
      later,
      setLater,
      targetOn,
      setTargetOn,
      how,
      setHow,
    },
  }
}

function GoalFields({ state, save }: { state: ReturnType<typeof useGoalFields>['state']; save: Save }) {
  const e = useText(da, en)
  const { first } = useHere()
  return (
    <>
      <TextArea
        label={e.goal.why}
        hint={e.goal.whyHint(first)}
        optional={e.optional}
        rows={2}
        value={state.why}
        onChange={state.setWhy}
        error={save.wrong('why')}
      />
      <HowField
        notYet
        label={e.words.how(first)}
        hint={e.words.howHint(first)}
        value={state.how}
        onChange={state.setHow}
        error={save.wrong('saidYesHow')}
      />
      <AreasField value={state.areas} onChange={state.setAreas} />
      <ThemesField value={state.themes} onChange={state.setThemes} error={save.wrong('themes')} />
      <DateField
        label={e.goal.target}
        optional={e.optional}
        value={state.targetOn}
        onChange={state.setTargetOn}
        error={save.wrong('targetOn')}
      />
      <Checkbox
        label={e.goal.later}
        hint={e.goal.laterHint}
        checked={state.later}
        onChange={state.setLater}
      />
    </>
  )
}

/** "Jeg vil …, så jeg …": two gaps help to begin; the sentence can be changed as one likes. */
export function AddGoal({ onClose, onAdded }: { onClose: () => void; onAdded: (later: boolean) => void }) {
  const e = useText(da, en)
  const { citizenId, me } = useHere()
  const toast = useToast()
  const save = useSave(addGoal)
  const [will, setWill] = useState('')
  const [so, setSo] = useState('')
  const [own, setOwn] = useState<string>()
  const [areaId, setAreaId] = useState(me.areas[0] ?? null)
  const { body, state, how } = useGoalFields()
  const title = own ?? goalFromGaps({ will, so }, e.goal.lead)
  const submit = () =>
    save.run(
      { params: { citizenId }, body: { ...body, title, areaId, saidYesHow: how || null } },
      {
        done: () => {
          onClose()
          onAdded(body.later)
          toast({ text: how ? e.goal.added : e.goal.addedProposed })
        },
      },
    )
  return (
    <FormDialog
      wide
      onClose={onClose}
      title={e.goal.addTitle}
      button={e.goal.addButton}
      save={save}
      onSubmit={submit}
    >
      <div className="plan-gaps">
        <TextField label={`${e.goal.lead.will} …`} value={will} onChange={setWill} />
        <TextField label={`… ${e.goal.lead.so} …`} optional={e.optional} value={so} onChange={setSo} />
      </div>
      <TextArea
        label={e.goal.title}
        hint={e.goal.titleHint}
        rows={2}
        ownWords
        value={title}
        onChange={setOwn}
        error={save.wrong('title')}
      />
      <GoalFields state={state} save={save} />
      <MyAreaField value={areaId} onChange={setAreaId} />
    </FormDialog>
  )
}

type OneProps = { goal: Goal; onClose: () => void }

/** Other words for a confirmed goal are a proposal until the citizen says yes. */
export function ChangeGoal({ goal, onClose }: OneProps) {
  const e = useText(da, en)
  const { citizenId, first } = useHere()
  const toast = useToast()
  const save = useSave(changeGoal)
  const [title, setTitle] = useState(goal.title ?? '')
  const [before] = useState(goal)
  const seen = before.version ?? 1
  const { body, state, how } = useGoalFields(goal)
  const mine = { title, ...body }
  // With the citizen's yes it is the whole sentence that they said yes to.
  const tied = how === '' ? [] : [['title', 'why']]
  const proposes = goal.confirmed && how === '' && (title !== goal.title || body.why !== (goal.why ?? ''))
  const submit = () =>
    save.run(
      { params: { citizenId, goalId: goal.id }, body: { ...mine, ...(how && { saidYesHow: how }) }, seen },
      {
        mine,
        before,
        tied,
        done: () => {
          onClose()
          toast({ text: proposes ? e.goal.proposed(first) : e.save.saved })
        },
      },
    )
  return (
    <FormDialog
      wide
      onClose={onClose}
      title={e.goal.changeTitle}
      button={e.save.save}
      save={save}
      onSubmit={submit}
    >
      <TextArea
        label={e.goal.title}
        {...(proposes ? { hint: e.goal.proposeHint(first) } : {})}
        rows={2}
        ownWords
        value={title}
        onChange={setTitle}
        error={save.wrong('title')}
      />
      <GoalFields state={state} save={save} />
    </FormDialog>
  )
}

export function ConfirmGoal({ goal: given, onClose }: OneProps) {
  const e = useText(da, en)
  const { view, citizenId, first } = useHere()
  const toast = useToast()
  const save = useSave(confirmGoal)
  const [how, setHow] = useState<StaffHow>('table')
  // Said no to, it is read again before it is confirmed.
  const goal = (save.error && view.objects.goal.find(one => one.id === given.id)) || given
  const seen = goal.version ?? 1
  const submit = () =>
    save.run(
      { params: { citizenId, goalId: goal.id }, body: { how: how || 'table' }, seen },
      {
        about: { title: goal.title, why: goal.why },
        done: () => {
          onClose()
          toast({ text: e.goal.confirmed })
        },
      },
    )
  return (
    <FormDialog
      onClose={onClose}
      title={e.words.confirmTitle(first)}
      button={e.words.confirmButton}
      save={save}
      onSubmit={submit}
    >
      <p className="k-goal">{goal.title}</p>
      <HowField label={e.words.how(first)} value={how} onChange={setHow} error={save.wrong('how')} />
    </FormDialog>
  )
}

/** On to another state; pausing says what it waits on, ending says why. */
export function MoveGoal({ goal, to, onClose }: OneProps & { to: GoalState }) {
  const e = useText(da, en)
  const { citizenId } = useHere()
  const toast = useToast()
  const save = useSave(moveGoal)
  const [words, setWords] = useState('')
  const [seen] = useState(goal.version ?? 1)
  const body = { to, waitsFor: to === 'paused' ? words : '', reason: to === 'ended' ? words : '' }
  const missing = save.error?.problem.detail
  const submit = () =>
    save.run(
      { params: { citizenId, goalId: goal.id }, body, seen },
      {
        mine: moved(body),
        before: goal,
        over: kept => (kept.size > 0 ? { params: { citizenId, goalId: goal.id }, body } : undefined),
        done: () => {
          onClose()
          toast({ text: e.goal.nowIs[to] })
        },
      },
    )
  return (
    <FormDialog
      onClose={onClose}
      title={e.goal.moveTo[to]}
      button={e.goal.moveTo[to]}
      save={save}
      onSubmit={submit}
    >
      <p className="k-goal">{goal.title}</p>
      {to === 'paused' || to === 'ended' ? (
        <TextArea
          label={to === 'paused' ? e.goal.waitsFor : e.goal.reason}
          hint={to === 'paused' ? e.goal.waitsForHint : e.goal.reasonHint}
          rows={2}
          value={words}
          onChange={setWords}
          error={words.trim() === '' ? missing : undefined}
        />
      ) : null}
    </FormDialog>
  )
}
