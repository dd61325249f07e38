import { useState } from 'react'
import { useText } from '../../../../platform/i18n/react.tsx'
import { Button } from '../../../../ui/Button.tsx'
import { SelectField } from '../../../../ui/SelectField.tsx'
import { TextArea } from '../../../../ui/TextArea.tsx'
import { useToast } from '../../../../ui/Toasts.tsx'
import { addWords, changeWords, confirmWords, endWords } from '../../api.words.ts'
import { type WordsKind, wordsKind } from '../../model.words.ts'
import { da } from '../../text/edit.da.ts'
import { en } from '../../text/edit.en.ts'
import { mayChange, type OwnWords } from '../view.ts'
import { HowField, MyAreaField, type StaffHow, ThemesField } from './fields.tsx'
import { FormDialog } from './form-dialog.tsx'
import { useHere } from './here.tsx'
import { useSave } from './save.tsx'

/** Staff take down what was told. It is the citizen's own once the citizen has said yes. */
export function AddWords() {
  const e = useText(da, en)
  const { t } = useHere()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button kind="link" icon="edit" onClick={() => setOpen(true)}>
        {t.words.add}
      </Button>
      {open ? <WordsForm title={e.words.title} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

function WordsForm({ title, onClose }: { title: string; onClose: () => void }) {
  const e = useText(da, en)
  const { citizenId, first, me, words: w } = useHere()
  const toast = useToast()
  const save = useSave(addWords)
  const [kind, setKind] = useState<WordsKind>('dream')
  const [text, setText] = useState('')
  const [themes, setThemes] = useState<number[]>([])
  const [how, setHow] = useState<StaffHow>('')
  const [areaId, setAreaId] = useState(me.areas[0] ?? null)
  const submit = () =>
    save.run(
      { params: { citizenId }, body: { kind, text, themes, areaId, saidYesHow: how || null } },
      {
        done: () => {
          onClose()
          toast({ text: e.words.added })
        },
      },
    )
  return (
    <FormDialog onClose={onClose} title={title} button={e.words.button} save={save} onSubmit={submit}>
      <SelectField
        label={e.words.kind}
        value={kind}
        onChange={setKind}
        options={wordsKind.options.map(value => ({ value, label: w.wordsKind[value] }))}
      />
      <TextArea
        label={e.words.text(first)}
        hint={e.words.textHint}
        ownWords
        value={text}
        onChange={setText}
        error={save.wrong('text')}
      />
      <HowField
        notYet
        label={e.words.how(first)}
        hint={e.words.howHint(first)}
        value={how}
        onChange={setHow}
        error={save.wrong('saidYesHow')}
      />
      <ThemesField value={themes} onChange={setThemes} error={save.wrong('themes')} />
      <MyAreaField value={areaId} onChange={setAreaId} />
    </FormDialog>
  )
}

/** What staff can do with words that wait for the citizen's yes. */
export function WaitingWordsActions({ words }: { words: OwnWords }) {
  const e = useText(da, en)
  const { view, me, t, citizenId, first, open } = useHere()
  const end = useSave(endWords)
  const toast = useToast()
  if (!mayChange(view, me, words, { ofCitizen: true }) || words.version === null) return null
  const at = { params: { citizenId, wordsId: words.id }, seen: words.version }
  return (
    <div className="k-line k-no-print">
      <Button small onClick={() => open(close => <ConfirmWords words={words} onClose={close} />)}>
        {t.words.confirm(first)}
      </Button>
      <Button
        small
        kind="ghost"
        onClick={() => open(close => <CorrectWords words={words} onClose={close} />)}
      >
        {t.words.correct}
      </Button>
      <Button
        small
        kind="ghost"
        busy={end.busy}
        onClick={() =>
          end.run(at, { tell: true, about: { text: words.text }, done: () => toast({ text: e.words.ended }) })
        }
      >
        {t.words.end}
      </Button>
    </div>
  )
}

type OneProps = { words: OwnWords; onClose: () => void }

function ConfirmWords({ words: given, onClose }: OneProps) {
  const e = useText(da, en)
  const { view, citizenId, first } = useHere()
  const save = useSave(confirmWords)
  // Said no to, they are read again before they are confirmed.
  const words = (save.error && view.objects.words.find(one => one.id === given.id)) || given
  const [how, setHow] = useState<StaffHow>('table')
  const input = {
    params: { citizenId, wordsId: words.id },
    body: { how: how || 'table' },
    seen: words.version ?? 1,
  } as const
  return (
    <FormDialog
      onClose={onClose}
      title={e.words.confirmTitle(first)}
      button={e.words.confirmButton}
      save={save}
      onSubmit={() => save.run(input, { about: { text: words.text }, done: onClose })}
    >
      <p className="k-own-words">»{words.text}«</p>
      <HowField label={e.words.how(first)} value={how} onChange={setHow} error={save.wrong('how')} />
    </FormDialog>
  )
}

function CorrectWords({ words, onClose }: OneProps) {
  const e = useText(da, en)
  const { citizenId, first } = useHere()
  const save = useSave(changeWords)
  const [text, setText] = useState(words.text)
  const [seen] = useState(words.version ?? 1)
  const input = { params: { citizenId, wordsId: words.id }, body: { text }, seen }
  return (
    <FormDialog
      onClose={onClose}
      title={e.words.correctTitle}
      button={e.save.save}
      save={save}
      onSubmit={() => save.run(input, { mine: { text }, before: words, done: onClose })}
    >
      <TextArea
        label={e.words.text(first)}
        ownWords
        value={text}
        onChange={setText}
        error={save.wrong('text')}
      />
    </FormDialog>
  )
}
