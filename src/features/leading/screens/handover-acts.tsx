import { useState } from 'react'
import { useSaving } from '../../../platform/react/saving.ts'
import { Button } from '../../../ui/Button.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { useToast } from '../../../ui/Toasts.tsx'
import { answerHandover } from '../api.ts'
import type { HandoverItem, ItemKind } from '../model.ts'
import { FormDialog } from './form.tsx'
import { useHere } from './here.ts'

/** Endorse, amend or end: each in one's own name. */
export function Acts({ handoverId, item }: { handoverId: string; item: HandoverItem }) {
  const { t } = useHere()
  const toast = useToast()
  const save = useSaving(answerHandover)
  const [asking, setAsking] = useState<'amended' | 'ended'>()
  const [words, setWords] = useState('')
  const answer = async (given: 'endorsed' | 'amended' | 'ended') => {
    const done = await save.run({
      params: { handoverId, itemId: item.id },
      body: { answer: given, words },
    })
    if (!done) return
    setAsking(undefined)
    toast({ text: t.handover.given })
  }
  const ends: Partial<Record<ItemKind, string>> = {
    why: t.handover.endWhy,
    frame: t.handover.endFrame,
    experiment: t.handover.endExperiment,
    agreement: t.handover.endAgreement,
  }
  const title = item.title ?? t.handover.unseen
  const endorse = item.kind === 'question' ? t.handover.take : t.handover.endorse
  return (
    <div className="k-line">
      <Button
        small
        busy={save.busy}
        aria-label={t.handover.named(endorse, title)}
        onClick={() => answer('endorsed')}
      >
        {endorse}
      </Button>
      <Button
        small
        kind="link"
        aria-label={t.handover.named(t.handover.amend, title)}
        onClick={() => setAsking('amended')}
      >
        {t.handover.amend}
      </Button>
      {item.kind === 'question' ? null : (
        <Button
          small
          kind="link"
          aria-label={t.handover.named(t.handover.end, title)}
          onClick={() => setAsking('ended')}
        >
          {t.handover.end}
        </Button>
      )}
      {asking ? (
        <FormDialog
          title={t.handover.named(asking === 'ended' ? t.handover.end : t.handover.amend, title)}
          button={t.save}
          busy={save.busy}
          problem={save.problem}
          onClose={() => setAsking(undefined)}
          onSubmit={() => answer(asking)}
        >
          <p>{asking === 'ended' ? ends[item.kind] : t.handover.amendBody}</p>
          <TextArea
            label={asking === 'ended' ? t.handover.endWhat : t.handover.amendWhat}
            hint={t.handover.answerHint}
            error={save.wrong('words')}
            value={words}
            onChange={setWords}
            rows={2}
          />
        </FormDialog>
      ) : null}
    </div>
  )
}
