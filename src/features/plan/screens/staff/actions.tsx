import './actions.css'
import { useState } from 'react'
import { useText } from '../../../../platform/i18n/react.tsx'
import { Slot } from '../../../../platform/react/slots.tsx'
import { Button } from '../../../../ui/Button.tsx'
import { type Column, DataTable } from '../../../../ui/DataTable.tsx'
import { MenuButton, type MenuItem } from '../../../../ui/MenuButton.tsx'
import { useToast } from '../../../../ui/Toasts.tsx'
import { Written } from '../../../../ui/Written.tsx'
import { changeAction, dropAction, reopenAction } from '../../api.actions.ts'
import type { Action } from '../../model.actions.ts'
import { da } from '../../text/edit.da.ts'
import { en } from '../../text/edit.en.ts'
import { mayChange } from '../view.ts'
import { ActionFlag, DoerName } from '../who-does.shared.tsx'
import { doerOf, type Flag, flagOf, whenOf } from '../who-does.ts'
import { AddAction } from './action-add.tsx'
import { ChangeAction, FinishAction } from './action-forms.tsx'
import { ClashDialog } from './form-dialog.tsx'
import { useHere } from './here.tsx'
import { useSave } from './save.tsx'

type ActionTableProps = {
  readonly actions: readonly Action[]
  readonly caption: string
  readonly goalId: string | null
  readonly mayAdd: boolean
}

/** Who does what, when, and how it stands right now. */
export function ActionTable({ actions, caption, goalId, mayAdd }: ActionTableProps) {
  const { t } = useHere()
  const [closed, setClosed] = useState(false)
  const open = actions.filter(action => action.state !== 'done' && action.state !== 'dropped')
  const finished = actions.length - open.length
  const shown = closed ? actions : open
  return (
    <div className="plan-actions">
      {shown.length === 0 ? (
        actions.length === 0 ? (
          <p className="k-meta">{t.goals.noActions}</p>
        ) : null
      ) : (
        <Rows actions={shown} caption={caption} />
      )}
      <div className="k-line">
        {finished > 0 ? (
          <Button kind="link" small aria-expanded={closed} onClick={() => setClosed(!closed)}>
            {closed ? t.goals.doneHide : t.goals.doneToggle(finished)}
          </Button>
        ) : null}
      </div>
      {mayAdd ? <AddAction goalId={goalId} /> : null}
    </div>
  )
}

function Rows({ actions, caption }: { actions: readonly Action[]; caption: string }) {
  const { t } = useHere()
  const columns: Column<Action>[] = [
    { key: 'who', header: t.table.who, rowHeader: true, cell: action => <Who action={action} /> },
    { key: 'what', header: t.table.what, cell: action => <What action={action} /> },
    { key: 'when', header: t.table.when, cell: action => <When action={action} /> },
    { key: 'now', header: t.table.now, cell: action => <Now action={action} /> },
  ]
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={actions}
      rowKey={action => action.id}
      columns={columns}
    />
  )
}

function Who({ action }: { action: Action }) {
  const { reading, t } = useHere()
  return <DoerName doer={doerOf(action, reading)} you={t.team.you} />
}

function What({ action }: { action: Action }) {
  const { t, words: w, citizenId } = useHere()
  if (action.title === null)
    return <span className="k-meta">{action.depth < 2 ? t.table.timesOnly : t.table.headlineOnly}</span>
  return (
    <div id={`action-${action.id}`} tabIndex={-1} className="plan-what">
      <p>
        <Written>{action.title}</Written>
      </p>
      {action.duty === 'duty' ? (
        <p className="k-meta">{action.dutyLaw ? w.law.dutyLaw(action.dutyLaw) : w.law.duty}</p>
      ) : null}
      {action.howItWent ? <p className="k-meta">{t.table.went(action.howItWent)}</p> : null}
      {action.state === 'open' ? (
        <Slot
          name="plan.object"
          citizenId={citizenId}
          kind="action"
          id={action.id}
          title={action.title}
          areas={action.areaId === null ? [] : [action.areaId]}
        />
      ) : null}
    </div>
  )
}

function When({ action }: { action: Action }) {
  const { words: w, dates } = useHere()
  const { text, late } = whenOf(action, w, dates)
  return <span className={late ? 'plan-late' : undefined}>{text}</span>
}

type WaitsOn = NonNullable<Action['waitsOn']>
const waits: readonly WaitsOn[] = ['none', 'us', 'citizen', 'decision', 'later']

/** The flag, and for who may change it the menu behind it. */
function Now({ action }: { action: Action }) {
  const { view, me, reading } = useHere()
  if (action.state === null) return null
  const flag = flagOf(action, reading)
  const may = mayChange(view, me, action, { doerId: action.doerId })
  return may ? <FlagMenu action={action} flag={flag} /> : <ActionFlag flag={flag} />
}

function FlagMenu({ action, flag }: { action: Action; flag: Flag }) {
  const e = useText(da, en)
  const { citizenId, reading, t, open } = useHere()
  const toast = useToast()
  const change = useSave(changeAction)
  const reopen = useSave(reopenAction)
  const drop = useSave(dropAction)
  const at = { params: { citizenId, actionId: action.id }, seen: action.version ?? 1 }
  const title = action.title ?? ''
  const again = (seen: number) => reopen.run({ ...at, seen }, { tell: true, about: {} })
  const whileOpen: MenuItem[] = [
    {
      key: 'done',
      label: e.action.finish,
      icon: 'check',
      onSelect: () => open(close => <FinishAction action={action} onClose={close} onUndo={again} />),
    },
    ...waits.map(waitsOn => ({
      key: waitsOn,
      label: flagOf({ state: 'open', waitsOn }, reading).word,
      checked: (action.waitsOn ?? 'none') === waitsOn,
      onSelect: () =>
        change.run({ ...at, body: { waitsOn } }, { tell: true, mine: { waitsOn }, before: action }),
    })),
    {
      key: 'change',
      label: e.action.change,
      icon: 'edit',
      onSelect: () => open(close => <ChangeAction action={action} onClose={close} />),
    },
    {
      key: 'drop',
      label: e.action.drop,
      icon: 'close',
      danger: true,
      onSelect: () =>
        drop.run(at, {
          tell: true,
          mine: { state: 'dropped' },
          before: action,
          done: ({ version }) =>
            toast({ text: e.action.dropped, action: { label: e.undo, onAction: () => again(version) } }),
        }),
    },
  ]
  const whenClosed: MenuItem[] = [
    { key: 'reopen', label: e.action.reopen, icon: 'sync', onSelect: () => again(at.seen) },
  ]
  const busy = (change.busy ?? reopen.busy ?? drop.busy) !== undefined
  return (
    <div className={busy ? 'plan-busy' : undefined} aria-busy={busy}>
      <MenuButton
        className="k-menu-flag"
        label={t.table.change(flag.word, title)}
        items={action.state === 'open' ? whileOpen : whenClosed}
      >
        <ActionFlag flag={flag} />
      </MenuButton>
      <ClashDialog save={change} />
      <ClashDialog save={drop} />
    </div>
  )
}
