import './picture.css'
import { useState } from 'react'
import { useText } from '../../../../platform/i18n/react.tsx'
import { Button, IconButton } from '../../../../ui/Button.tsx'
import { Card } from '../../../../ui/Card.tsx'
import { EmptyState } from '../../../../ui/EmptyState.tsx'
import { TextArea } from '../../../../ui/TextArea.tsx'
import { useToast } from '../../../../ui/Toasts.tsx'
import { Written } from '../../../../ui/Written.tsx'
import { addPicture, changePicture } from '../../api.notes.ts'
import type { Picture as OnePicture } from '../../model.notes.ts'
import { needsYesToRetheme } from '../../rules.ts'
import { da } from '../../text/edit.da.ts'
import { en } from '../../text/edit.en.ts'
import { mayChange } from '../view.ts'
import { HowField, MyAreaField, type StaffHow, ThemesField } from './fields.tsx'
import { FormDialog } from './form-dialog.tsx'
import { useHere } from './here.tsx'
import { useSave } from './save.tsx'

const shownAtFirst = 3

/** What the areas know, by life theme. */
export function Picture() {
  const { view, me, t, may, first, themeName, writer, dates } = useHere()
  const [all, setAll] = useState(false)
  const [form, setForm] = useState<OnePicture | 'new'>()
  const known = view.objects.picture.filter(p => p.text !== null && p.themes !== null)
  const shown = all ? known : known.slice(0, shownAtFirst)
  const nameOf = (p: OnePicture) => p.themes?.map(themeName).filter(Boolean).join(', ') || t.picture.unsorted
  return (
    <Card
      title={t.picture.title}
      detail={t.picture.detail(first)}
      action={
        may ? (
          <Button small icon="add" onClick={() => setForm('new')}>
            {t.picture.add}
          </Button>
        ) : undefined
      }
    >
      {known.length === 0 ? (
        <EmptyState title={t.picture.empty}>{may ? t.picture.emptyBody : null}</EmptyState>
      ) : null}
      <dl className="plan-picture">
        {shown.map(picture => (
          <div key={picture.id}>
            <dt>{nameOf(picture)}</dt>
            <dd>
              <p>
                <Written>{picture.text}</Written>
              </p>
              <p className="k-meta k-line">
                {t.picture.by(writer(picture), dates.day(picture.touchedAt))}
                {mayChange(view, me, picture) ? (
                  <IconButton
                    icon="edit"
                    className="plan-small-icon k-no-print"
                    label={t.picture.change(nameOf(picture))}
                    onClick={() => setForm(picture)}
                  />
                ) : null}
              </p>
            </dd>
          </div>
        ))}
      </dl>
      {known.length > shownAtFirst ? (
        <Button kind="link" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t.team.fewer : t.team.all(known.length)}
        </Button>
      ) : null}
      {form === 'new' ? <AddPicture onClose={() => setForm(undefined)} /> : null}
      {form && form !== 'new' ? <ChangePicture picture={form} onClose={() => setForm(undefined)} /> : null}
    </Card>
  )
}

function AddPicture({ onClose }: { onClose: () => void }) {
  const e = useText(da, en)
  const { citizenId, me, first } = useHere()
  const toast = useToast()
  const save = useSave(addPicture)
  const [text, setText] = useState('')
  const [themes, setThemes] = useState<number[]>([])
  const [areaId, setAreaId] = useState(me.areas[0] ?? null)
  const done = () => {
    onClose()
    toast({ text: e.save.saved })
  }
  return (
    <FormDialog
      onClose={onClose}
      title={e.picture.title}
      button={e.save.save}
      save={save}
      onSubmit={() => save.run({ params: { citizenId }, body: { text, themes, areaId } }, { done })}
    >
      <ThemesField value={themes} onChange={setThemes} error={save.wrong('themes')} />
      <TextArea
        label={e.picture.text}
        hint={e.picture.hint(first)}
        value={text}
        onChange={setText}
        error={save.wrong('text')}
      />
      <MyAreaField value={areaId} onChange={setAreaId} />
    </FormDialog>
  )
}

function ChangePicture({ picture, onClose }: { picture: OnePicture; onClose: () => void }) {
  const e = useText(da, en)
  const { citizenId, first } = useHere()
  const toast = useToast()
  const save = useSave(changePicture)
  const [text, setText] = useState(picture.text ?? '')
  const [themes, setThemes] = useState<number[]>([...(picture.themes ?? [])])
  const [how, setHow] = useState<StaffHow>('')
  const [before] = useState(picture)
  const seen = before.version ?? 1
  const asks = needsYesToRetheme(picture.themes, themes) || save.asksYes
  const body = { text, themes, ...(asks && how && { saidYesHow: how }) }
  const done = () => {
    onClose()
    toast({ text: e.save.saved })
  }
  return (
    <FormDialog
      onClose={onClose}
      title={e.picture.change}
      button={e.save.save}
      save={save}
      onSubmit={() =>
        save.run(
          { params: { citizenId, pictureId: picture.id }, body, seen },
          { mine: { text, themes }, before, done },
        )
      }
    >
      <TextArea
        label={e.picture.text}
        hint={e.picture.hint(first)}
        value={text}
        onChange={setText}
        error={save.wrong('text')}
      />
      <ThemesField value={themes} onChange={setThemes} error={save.wrong('themes')} />
      {asks ? (
        <HowField
          label={e.themes.yes(first)}
          hint={e.themes.yesHint}
          value={how}
          onChange={setHow}
          error={save.wrong('saidYesHow')}
        />
      ) : null}
    </FormDialog>
  )
}
