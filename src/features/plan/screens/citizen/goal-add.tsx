import { useId, useState } from 'react'
import { useDraft } from '../../../../platform/react/draft.ts'
import { useChange } from '../../../../platform/react/load.ts'
import { Button } from '../../../../ui/Button.tsx'
import { focusSoon } from '../../../../ui/focus-soon.ts'
import { RadioGroup } from '../../../../ui/RadioGroup.tsx'
import { TextArea } from '../../../../ui/TextArea.tsx'
import { useToast } from '../../../../ui/Toasts.tsx'
import { addGoal } from '../../api.goals.ts'
import { goalFromGaps } from '../view.ts'
import { useWords } from './my-plan.tsx'
import { FormButtons, Trouble, useLimit } from './saving.tsx'
import { ThemeField, themesOf } from './theme-field.tsx'

type AddGoalProps = { readonly citizenId: string; readonly onAdded: (later: boolean) => void }
const empty = { theme: '', when: 'now' as 'now' | 'later' }

/** "I will …, so that I …": two gaps make a goal. What I write myself is mine at once. */
export function AddGoal({ citizenId, onAdded }: AddGoalProps) {
  const t = useWords()
  const near = useLimit()
  const toast = useToast()
  const id = useId()
  const [open, setOpen] = useState(false)
  const [form, setForm] = useState(empty)
  const [will, setWill] = useDraft('goal:will')
  const [so, setSo] = useDraft('goal:so')
  const add = useChange(addGoal)
  const set = (part: Partial<typeof empty>) => setForm({ ...form, ...part })
  const close = () => {
    setOpen(false)
    focusSoon(`${id}-add`)
  }
  const show = () => {
    setOpen(true)
    focusSoon(`${id}-will`)
  }
  if (!open)
    return (
      <div>
        <Button kind="primary" icon="add" id={`${id}-add`} onClick={show}>
          {t.goals.add}
        </Button>
      </div>
    )
  const title = goalFromGaps({ will, so }, t.goals)
  const later = form.when === 'later'
  const save = () =>
    add.mutate(
      { params: { citizenId }, body: { title, later, themes: themesOf(form.theme) } },
      {
        onSuccess: () => {
          toast({ text: t.goals.added })
          setForm(empty)
          setWill('')
          setSo('')
          close()
          onAdded(later)
        },
      },
    )
  return (
    <form
      className="k-card k-card-voice"
      onSubmit={event => {
        event.preventDefault()
        if (!add.isPending) save()
      }}
    >
      <h3>{t.goals.add}</h3>
      <TextArea
        id={`${id}-will`}
        label={t.goals.willLabel}
        hint={t.goals.willHint}
        ownWords
        required
        rows={2}
        value={will}
        onChange={setWill}
      />
      <TextArea
        label={t.goals.soLabel}
        hint={t.goals.soHint}
        optional={t.optional}
        ownWords
        rows={2}
        value={so}
        onChange={setSo}
        {...near(so, 500 - t.goals.will.length - t.goals.so.length - will.length)}
      />
      <ThemeField hint={t.goals.aboutHint} value={form.theme} onChange={theme => set({ theme })} />
      <RadioGroup<'now' | 'later'>
        label={t.goals.when}
        row
        value={form.when}
        onChange={when => set({ when })}
        options={[
          { value: 'now', label: t.goals.whenNow },
          { value: 'later', label: t.goals.whenLater },
        ]}
      />
      <Trouble error={add.error} kept />
      <FormButtons
        save={t.save}
        busy={add.isPending ? t.saving : undefined}
        cancel={t.cancel}
        onCancel={close}
      />
    </form>
  )
}
