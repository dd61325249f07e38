import { useState } from 'react'
import { useDraft } from '../../../../platform/react/draft.ts'
import { useChange } from '../../../../platform/react/load.ts'
import { Button } from '../../../../ui/Button.tsx'
import { focusSoon } from '../../../../ui/focus-soon.ts'
import { SelectField } from '../../../../ui/SelectField.tsx'
import { TextArea } from '../../../../ui/TextArea.tsx'
import { useToast } from '../../../../ui/Toasts.tsx'
import { addNote } from '../../api.notes.ts'
import type { PlanView } from '../../model.ts'
import { useWords } from './my-plan.tsx'
import { Trouble, useLimit } from './saving.tsx'
import { ThemeField, themesOf } from './theme-field.tsx'

type SayFormProps = { readonly view: PlanView; readonly disagree: boolean; readonly onSent: () => void }

/** A note to the team. What it is about decides who can read it: a goal's or an agreement's themes, or one chosen. */
export function SayForm({ view, disagree, onSent }: SayFormProps) {
  const t = useWords()
  const near = useLimit()
  const toast = useToast()
  const [text, setText] = useDraft(`say:${view.citizen.id}`)
  const [about, setAbout] = useState('')
  const [theme, setTheme] = useState('')
  const add = useChange(addNote)
  const topics = useTopics(view)
  const topic = topics.find(({ value }) => value === about)
  const body = {
    text: disagree ? `${t.say.disagreeHead}\n${text}` : text,
    aboutKind: topic?.kind ?? null,
    aboutId: topic?.id ?? null,
    themes: topic ? topic.themes : themesOf(theme),
  }
  const send = () =>
    add.mutate(
      { params: { citizenId: view.citizen.id }, body },
      {
        onSuccess: () => {
          toast({ text: t.say.sent })
          setText('')
          setAbout('')
          setTheme('')
          onSent()
          focusSoon('earlier')
        },
      },
    )
  return (
    <form
      className="k-card"
      onSubmit={event => {
        event.preventDefault()
        if (!add.isPending) send()
      }}
    >
      <TextArea
        id="say"
        label={disagree ? t.say.disagreeOn : t.say.text}
        hint={disagree ? t.say.disagreeHint : t.say.readers}
        ownWords
        required
        rows={4}
        value={text}
        onChange={setText}
        {...near(text, disagree ? 4000 - t.say.disagreeHead.length - 1 : 4000)}
      />
      {topics.length > 0 ? (
        <SelectField
          label={t.say.about}
          optional={t.optional}
          choose={t.say.aboutNone}
          value={about}
          onChange={setAbout}
          options={topics}
        />
      ) : null}
      {topic ? null : <ThemeField hint={t.say.themeHint} value={theme} onChange={setTheme} />}
      <Trouble error={add.error} kept />
      <Button kind="primary" wide icon="chat" type="submit" busy={add.isPending ? t.tell.sending : undefined}>
        {t.say.send}
      </Button>
    </form>
  )
}

function useTopics(view: PlanView) {
  const t = useWords()
  const goals = view.objects.goal
    .filter(goal => goal.title !== null && goal.state !== 'ended' && goal.replacesId === null)
    .map(goal => ({ kind: 'goal' as const, object: goal, label: t.say.goal(goal.title ?? '') }))
  const actions = view.objects.action
    .filter(action => action.title !== null && action.state === 'open')
    .map(action => ({ kind: 'action' as const, object: action, label: t.say.action(action.title ?? '') }))
  return [...goals, ...actions].map(({ kind, object, label }) => ({
    kind,
    id: object.id,
    value: `${kind}:${object.id}`,
    label: label.length > 90 ? `${label.slice(0, 89)}…` : label,
    themes: object.themes ?? [],
  }))
}
