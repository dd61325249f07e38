import { useId, useState } from 'react'
import { useDates } from '../../../../platform/i18n/react.tsx'
import { useDraft, useDraftOver } from '../../../../platform/react/draft.ts'
import { useChange } from '../../../../platform/react/load.ts'
import { useSaving } from '../../../../platform/react/saving.ts'
import { Button } from '../../../../ui/Button.tsx'
import { EmptyState } from '../../../../ui/EmptyState.tsx'
import { focusSoon } from '../../../../ui/focus-soon.ts'
import { Quote } from '../../../../ui/Quote.tsx'
import { SelectField } from '../../../../ui/SelectField.tsx'
import { TextArea } from '../../../../ui/TextArea.tsx'
import { useToast } from '../../../../ui/Toasts.tsx'
import { addWords, changeWords, endWords } from '../../api.words.ts'
import type { PlanView } from '../../model.ts'
import { type WordsKind, wordsKind } from '../../model.words.ts'
import { ofPlan } from '../changed.ts'
import { type OwnWords, ownWords } from '../view.ts'
import { useWords } from './my-plan.tsx'
import { BothSides, FormButtons, Trouble, useLimit, useOneByOne } from './saving.tsx'

const limit = 4000

/** What matters to me comes first, in my own words; the rest of what I said about myself is one press away. */
export function MyOwnWords({ view }: { view: PlanView }) {
  const t = useWords()
  const { dreams, others, strengths, network } = ownWords(view.objects.words)
  const first = [...dreams, ...others.filter(w => w.kind === 'matters')]
  const rest = [...others.filter(w => w.kind !== 'matters'), ...strengths, ...network]
  return (
    <div className="k-stack k-stack-m">
      <h2 className="k-hidden">{t.words.title}</h2>
      {first.map(words => (
        <Mine key={words.id} words={words} citizenId={view.citizen.id} />
      ))}
      {first.length === 0 && rest.length === 0 ? (
        <EmptyState title={t.words.addFirst}>{t.words.empty}</EmptyState>
      ) : null}
      {rest.length > 0 ? (
        <details className="k-my-more">
          <summary>{t.words.more}</summary>
          <div className="k-stack k-stack-m">
            {rest.map(words => (
              <Mine key={words.id} words={words} citizenId={view.citizen.id} />
            ))}
          </div>
        </details>
      ) : null}
      <AddWords citizenId={view.citizen.id} first={first.length === 0} />
    </div>
  )
}

function Mine({ words, citizenId }: { words: OwnWords; citizenId: string }) {
  const t = useWords()
  const dates = useDates()
  const id = useId()
  const [editing, setEditing] = useState(false)
  const close = () => {
    setEditing(false)
    focusSoon(`${id}-edit`)
  }
  if (editing) return <EditWords words={words} citizenId={citizenId} fieldId={`${id}-text`} onDone={close} />
  const open = () => {
    setEditing(true)
    focusSoon(`${id}-text`)
  }
  return (
    <Quote
      label={t.kinds[words.kind]}
      words={words.text}
      who={words.toldTo ? t.words.toldTo(words.toldTo) : t.words.byYou(dates.day(words.touchedAt))}
      actions={
        <Button
          id={`${id}-edit`}
          icon="edit"
          aria-label={t.words.editName(t.kinds[words.kind])}
          onClick={open}
        >
          {t.edit}
        </Button>
      }
    />
  )
}

type EditProps = {
  words: OwnWords
  citizenId: string
  fieldId: string
  /** What to say when it is saved. */
  saved?: string
  onDone: () => void
}

export function EditWords({ words, citizenId, fieldId, saved, onDone }: EditProps) {
  const t = useWords()
  const near = useLimit()
  const toast = useToast()
  const [text, setText, forget] = useDraftOver(`words:${words.id}`, words.text)
  const change = useSaving(changeWords, ofPlan)
  const end = useSaving(endWords)
  const both = useOneByOne(change.clash)
  const [before] = useState(words)
  const input = { params: { citizenId, wordsId: words.id }, seen: before.version ?? 0 }
  const leave = () => {
    forget()
    onDone()
  }
  const done = (text: string) => () => {
    toast({ text })
    leave()
  }
  const save = () => {
    const body = { text }
    const merging = { mine: body, before: { text: before.text }, done: done(saved ?? t.saved) }
    void change.run({ ...input, body }, merging)
  }
  if (both) return <BothSides {...both} />
  const busy = change.busy ?? end.busy
  return (
    <form
      className="k-card k-card-voice"
      onSubmit={event => {
        event.preventDefault()
        if (!busy) save()
      }}
    >
      <TextArea
        id={fieldId}
        label={t.kinds[words.kind]}
        hint={t.words.hint}
        ownWords
        required
        value={text}
        onChange={setText}
        {...near(text, limit)}
      />
      <Trouble error={change.error ?? end.error} kept />
      <FormButtons save={t.save} busy={busy} cancel={t.cancel} onCancel={leave} />
      {words.confirmed ? (
        <Button
          kind="link"
          onClick={() => {
            if (!busy) void end.run({ ...input, body: {} }, { done: done(t.words.ended) })
          }}
        >
          {t.words.end}
        </Button>
      ) : null}
    </form>
  )
}

function AddWords({ citizenId, first }: { citizenId: string; first: boolean }) {
  const t = useWords()
  const near = useLimit()
  const toast = useToast()
  const id = useId()
  const [open, setOpen] = useState(false)
  const [kind, setKind] = useState<WordsKind>(first ? 'matters' : 'know')
  const [text, setText] = useDraft('words')
  const add = useChange(addWords)
  const close = () => {
    setOpen(false)
    focusSoon(`${id}-add`)
  }
  if (!open)
    return (
      <div>
        <Button
          id={`${id}-add`}
          icon="add"
          onClick={() => {
            setOpen(true)
            focusSoon(`${id}-text`)
          }}
        >
          {first ? t.words.addFirst : t.words.add}
        </Button>
      </div>
    )
  const save = () =>
    add.mutate(
      { params: { citizenId }, body: { kind, text } },
      {
        onSuccess: () => {
          toast({ text: t.saved })
          setText('')
          close()
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
      <SelectField
        label={t.words.kind}
        value={kind}
        onChange={setKind}
        options={wordsKind.options.map(value => ({ value, label: t.kinds[value] }))}
      />
      <TextArea
        id={`${id}-text`}
        label={t.words.text}
        hint={t.words.hint}
        ownWords
        required
        value={text}
        onChange={setText}
        {...near(text, limit)}
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
