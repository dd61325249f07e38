import './sources.css'
import { useState } from 'react'
import { useText } from '../../../../platform/i18n/react.tsx'
import { Button } from '../../../../ui/Button.tsx'
import { Card } from '../../../../ui/Card.tsx'
import { useToast } from '../../../../ui/Toasts.tsx'
import { changeAction } from '../../api.actions.ts'
import { changeGoal } from '../../api.goals.ts'
import { changeIntervention } from '../../api.interventions.ts'
import { changePicture, sortAttachment } from '../../api.notes.ts'
import { changeWords } from '../../api.words.ts'
import { da } from '../../text/edit.da.ts'
import { en } from '../../text/edit.en.ts'
import { type UnsortedItem, unsorted } from '../view.ts'
import { ThemesField } from './fields.tsx'
import { FormDialog } from './form-dialog.tsx'
import { useHere } from './here.tsx'
import { useSave } from './save.tsx'

const shownAtFirst = 5

/** What an import brought and nobody has sorted: no consent lets it through, so only its own area sees it. */
export function Unsorted() {
  const { view, me, t, open } = useHere()
  const [all, setAll] = useState(false)
  const items = unsorted(view, me)
  if (items.length === 0) return null
  const shown = all ? items : items.slice(0, shownAtFirst)
  return (
    <Card title={`${t.unsorted.title} (${items.length})`} detail={t.unsorted.detail} tone="well">
      <p className="k-meta">{t.unsorted.why}</p>
      <ul className="plan-unsorted">
        {shown.map(item => {
          const title = titleOf(item) ?? t.unsorted.kinds[item.kind]
          return (
            <li key={item.object.id}>
              <div>
                <p className="k-meta">{t.unsorted.kinds[item.kind]}</p>
                <p className="plan-clip">{title}</p>
              </div>
              <Button
                small
                aria-label={t.unsorted.sort(title)}
                onClick={() => open(close => <Sort item={item} onClose={close} />)}
              >
                {t.unsorted.sortShort}
              </Button>
            </li>
          )
        })}
      </ul>
      {items.length > shown.length ? (
        <Button kind="link" onClick={() => setAll(true)}>
          {t.unsorted.more(items.length - shown.length)}
        </Button>
      ) : null}
    </Card>
  )
}

const titleOf = ({ object }: UnsortedItem) => ('title' in object ? object.title : object.text)

function Sort({ item, onClose }: { item: UnsortedItem; onClose: () => void }) {
  const e = useText(da, en)
  const { t } = useHere()
  const [themes, setThemes] = useState<number[]>([])
  const [seen] = useState(item.object.version ?? 1)
  const { save, run } = useSort(item, { themes, seen, onClose })
  return (
    <FormDialog onClose={onClose} title={e.sort.title} button={e.sort.button} save={save} onSubmit={run}>
      <p>
        <span className="k-meta">{t.unsorted.kinds[item.kind]}</span>
        <br />
        {titleOf(item)}
      </p>
      <ThemesField value={themes} onChange={setThemes} error={save.wrong('themes')} />
      <p className="k-hint">{e.sort.none}</p>
    </FormDialog>
  )
}

/** Each kind is sorted by its own verb. */
function useSort(item: UnsortedItem, given: { themes: number[]; seen: number; onClose: () => void }) {
  const e = useText(da, en)
  const { citizenId } = useHere()
  const toast = useToast()
  const saves = {
    words: useSave(changeWords),
    goal: useSave(changeGoal),
    action: useSave(changeAction),
    intervention: useSave(changeIntervention),
    picture: useSave(changePicture),
    attachment: useSave(sortAttachment),
  }
  const { themes, seen } = given
  const { id } = item.object
  const body = { themes }
  const more = {
    mine: body,
    before: item.object,
    done: () => {
      given.onClose()
      toast({ text: e.sort.done })
    },
  }
  const run = () => {
    switch (item.kind) {
      case 'words':
        return saves.words.run({ params: { citizenId, wordsId: id }, body, seen }, more)
      case 'goal':
        return saves.goal.run({ params: { citizenId, goalId: id }, body, seen }, more)
      case 'action':
        return saves.action.run({ params: { citizenId, actionId: id }, body, seen }, more)
      case 'intervention':
        return saves.intervention.run({ params: { citizenId, interventionId: id }, body, seen }, more)
      case 'picture':
        return saves.picture.run({ params: { citizenId, pictureId: id }, body, seen }, more)
      case 'attachment':
        return saves.attachment.run({ params: { citizenId, attachmentId: id }, body, seen }, more)
    }
  }
  return { save: saves[item.kind], run }
}
