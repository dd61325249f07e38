import { type ReactNode, useState } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { AddReceiver } from './AddReceiver.tsx'
import type { Column, Draft } from './choices.ts'
import { DraftSheet } from './DraftPanel.tsx'
import { ReceiverSheet } from './ReceiverSheet.tsx'
import { useConsent, useConsentText } from './use-consent.tsx'

type Step =
  | { readonly at: 'add' }
  | { readonly at: 'choose'; readonly column: Column; readonly draft?: Draft }
  | { readonly at: 'consequence'; readonly column: Column; readonly draft: Draft }

type ChangingProps = {
  /** Where a chosen change is shown beside the matrix instead of in a sheet. */
  readonly onDraft?: ((column: Column, draft: Draft) => void) | undefined
  readonly drafts?: Readonly<Record<string, Draft>>
  readonly children: (open: {
    readonly choose: (column: Column) => void
    readonly close: (column: Column) => void
  }) => ReactNode
}

/** The sheets of a change, one after the other: who, what, what it does. */
export function Changing({ onDraft, drafts = {}, children }: ChangingProps) {
  const t = useConsentText()
  const { mayDecide, columns } = useConsent()
  const [step, setStep] = useState<Step>()
  const asItIs = (column: Column) => columns.find(({ key }) => key === column.key) ?? column
  const done = () => setStep(undefined)
  const choose = (column: Column) => {
    const draft = drafts[column.key]
    setStep({ at: 'choose', column, ...(draft && { draft }) })
  }
  const close = (column: Column) =>
    setStep({ at: 'consequence', column, draft: { choices: null, purpose: '', lastDay: null } })
  const drafted = (column: Column, draft: Draft) => {
    if (!onDraft) return setStep({ at: 'consequence', column, draft })
    onDraft(column, draft)
    done()
  }
  return (
    <>
      {children({ choose, close })}
      {mayDecide ? (
        <div>
          <Button icon="add" onClick={() => setStep({ at: 'add' })}>
            {t.add.button}
          </Button>
        </div>
      ) : null}
      {step?.at === 'add' ? (
        <AddReceiver onClose={done} onPick={column => setStep({ at: 'choose', column })} />
      ) : null}
      {step?.at === 'choose' ? (
        <ReceiverSheet
          column={step.column}
          draft={step.draft}
          onClose={done}
          onDraft={draft => drafted(step.column, draft)}
        />
      ) : null}
      {step?.at === 'consequence' ? (
        <DraftSheet
          column={asItIs(step.column)}
          draft={step.draft}
          onDone={done}
          onBack={
            step.draft.choices === null
              ? undefined
              : () => setStep({ at: 'choose', column: step.column, draft: step.draft })
          }
        />
      ) : null}
    </>
  )
}
