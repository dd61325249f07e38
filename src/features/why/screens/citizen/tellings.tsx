import { useState } from 'react'
import { useText } from '../../../../platform/i18n/react.tsx'
import { useChange, useLoad } from '../../../../platform/react/load.ts'
import { Button } from '../../../../ui/Button.tsx'
import { Notice } from '../../../../ui/Notice.tsx'
import { Quote } from '../../../../ui/Quote.tsx'
import { TextArea } from '../../../../ui/TextArea.tsx'
import { TextField } from '../../../../ui/TextField.tsx'
import { useToast } from '../../../../ui/Toasts.tsx'
import { answerTelling, myTellings } from '../../api.tellings.ts'
import type { Telling } from '../../model.telling.ts'
import { da } from '../../text.citizen.da.ts'
import { en } from '../../text.citizen.en.ts'

/** May these words of mine be told? One thing at a time: yes, in other words, or no; and a yes can be taken back. */
export function MyTellings() {
  const { data } = useLoad(myTellings, {})
  return (data ?? []).map(telling => <One key={telling.id} telling={telling} />)
}

function One({ telling }: { telling: Telling }) {
  const t = useText(da, en)
  const toast = useToast()
  const change = useChange(answerTelling)
  const [editing, setEditing] = useState(false)
  const [words, setWords] = useState(telling.words)
  const [toldAs, setToldAs] = useState(telling.toldAs)
  const told = telling.saidYesAt !== null
  const answer = (said: 'yes' | 'no' | 'withdraw', then: string) => {
    const body = said === 'yes' ? { answer: said, words, toldAs } : { answer: said }
    change.mutate(
      { params: { outcomeId: telling.id }, seen: telling.version, body },
      { onSuccess: () => toast({ text: then }) },
    )
  }
  const busy = change.isPending ? t.saving : undefined
  return (
    <section className="k-card k-my-ask" aria-label={`${told ? t.told : t.title}: ${telling.words}`}>
      <h2>{told ? t.told : t.title}</h2>
      {telling.yesHow ? <p>{t.wroteYes[telling.yesHow](telling.askedBy)}</p> : null}
      <p>{told ? t.toldLead : t.lead(telling.askedBy)}</p>
      {editing ? (
        <>
          <TextArea label={t.words} ownWords value={words} onChange={setWords} />
          <TextField label={t.as} value={toldAs} onChange={setToldAs} />
        </>
      ) : (
        <Quote words={words} who={toldAs} />
      )}
      {telling.moved === '' ? null : (
        <p>
          <span className="k-meta">{t.moved}</span> {telling.moved}
        </p>
      )}
      {change.error ? (
        <Notice kind="error" live title={t.failed}>
          {change.error.problem.errors?.[0]?.message ??
            change.error.problem.detail ??
            change.error.problem.title}
        </Notice>
      ) : null}
      <div className="k-my-buttons">
        {told ? (
          <Button busy={busy} onClick={() => answer('withdraw', t.gone)}>
            {t.withdraw}
          </Button>
        ) : (
          <>
            <Button kind="primary" busy={busy} onClick={() => answer('yes', t.thanks)}>
              {t.yes}
            </Button>
            {editing ? null : <Button onClick={() => setEditing(true)}>{t.change}</Button>}
            <Button kind="ghost" onClick={() => answer('no', t.noThanks)}>
              {t.no}
            </Button>
          </>
        )}
      </div>
    </section>
  )
}
