import { type FormEvent, useRef, useState } from 'react'
import { useText } from '../../../../platform/i18n/react.tsx'
import { useDraftOver } from '../../../../platform/react/draft.ts'
import { useLoad } from '../../../../platform/react/load.ts'
import { useSaving } from '../../../../platform/react/saving.ts'
import { Button } from '../../../../ui/Button.tsx'
import { useFirstWrong } from '../../../../ui/first-wrong.ts'
import { focusSoon } from '../../../../ui/focus-soon.ts'
import { Notice } from '../../../../ui/Notice.tsx'
import { Quote } from '../../../../ui/Quote.tsx'
import { TextArea } from '../../../../ui/TextArea.tsx'
import { TextField } from '../../../../ui/TextField.tsx'
import { useToast } from '../../../../ui/Toasts.tsx'
import { Asked } from '../../../plan/screens/citizen/asked.shared.tsx'
import { answerTelling, myTellings } from '../../api.tellings.ts'
import type { Telling } from '../../model.telling.ts'
import { da } from '../../text.citizen.da.ts'
import { en } from '../../text.citizen.en.ts'

const headOf = (telling: Telling) => `telling-${telling.id}`

/** Near the top: that somebody asks. */
export function AskedToTell() {
  const t = useText(da, en)
  const { data } = useLoad(myTellings, {})
  return (data ?? [])
    .filter(telling => telling.saidYesAt === null)
    .map(telling => (
      <Asked key={telling.id} words={t.asked(telling.askedBy)} go={t.see} to={headOf(telling)} />
    ))
}

/** May these words of mine be told? One thing at a time: yes, in other words, or no; and a yes can be taken back. */
export function MyTellings() {
  const { data } = useLoad(myTellings, {})
  return (data ?? []).map(telling =>
    telling.saidYesAt === null ? (
      <Asks key={`${telling.id}-ask`} telling={telling} />
    ) : (
      <Told key={`${telling.id}-told`} telling={telling} />
    ),
  )
}

type Part = { telling: Telling }

function Asks({ telling }: Part) {
  const t = useText(da, en)
  const { say, save } = useAnswer(telling)
  const form = useRef<HTMLFormElement>(null)
  useFirstWrong(form, save.problem)
  const [editing, setEditing] = useState(false)
  const [words, setWords, forget] = useDraftOver(`telling:${telling.id}`, telling.words)
  const [toldAs, setToldAs] = useState(telling.toldAs)
  const field = `${headOf(telling)}-words`
  const yes = async (event: FormEvent) => {
    event.preventDefault()
    if (await say({ answer: 'yes', words, toldAs }, t.thanks)) forget()
  }
  return (
    <form ref={form} className="k-card k-my-ask" noValidate onSubmit={yes}>
      <h2 id={headOf(telling)} tabIndex={-1}>
        {t.title}
      </h2>
      <p>{t.lead(telling.askedBy)}</p>
      <Refused words={save.problem} />
      {editing ? (
        <>
          <TextArea
            id={field}
            label={t.words}
            error={save.wrong('words')}
            ownWords
            value={words}
            onChange={setWords}
          />
          <TextField label={t.as} error={save.wrong('toldAs')} value={toldAs} onChange={setToldAs} />
        </>
      ) : (
        <Quote words={words} who={toldAs} />
      )}
      <Moved telling={telling} />
      <div className="k-my-buttons">
        <Button kind="primary" type="submit" busy={save.busy}>
          {t.yes}
        </Button>
        {editing ? null : (
          <Button
            onClick={() => {
              setEditing(true)
              focusSoon(field)
            }}
          >
            {t.change}
          </Button>
        )}
        <Button kind="ghost" onClick={() => say({ answer: 'no' }, t.noThanks)}>
          {t.no}
        </Button>
      </div>
    </form>
  )
}

function Told({ telling }: Part) {
  const t = useText(da, en)
  const { say, save } = useAnswer(telling)
  return (
    <article className="k-card k-my-ask" aria-labelledby={headOf(telling)}>
      <h2 id={headOf(telling)} tabIndex={-1}>
        {t.told}
      </h2>
      {telling.yesHow ? <p>{t.wroteYes[telling.yesHow](telling.askedBy)}</p> : null}
      <Quote words={telling.words} who={telling.toldAs} />
      <Moved telling={telling} />
      <p>{t.toldLead}</p>
      <Refused words={save.problem} />
      <div>
        <Button busy={save.busy} onClick={() => say({ answer: 'withdraw' }, t.gone)}>
          {t.withdraw}
        </Button>
      </div>
    </article>
  )
}

function Moved({ telling: { moved } }: Part) {
  const t = useText(da, en)
  if (moved === '') return null
  return (
    <p>
      <span className="k-meta">{t.moved}</span> {moved}
    </p>
  )
}

function Refused({ words }: { words: string | undefined }) {
  const t = useText(da, en)
  if (words === undefined) return null
  return (
    <Notice kind="error" live title={t.failed}>
      {words}
    </Notice>
  )
}

type Answer = { answer: 'no' | 'withdraw' } | { answer: 'yes'; words: string; toldAs: string }

/** Says it, tells that it is done, and goes to where the card now is; to the top of the page where there is none left. */
function useAnswer(telling: Telling) {
  const { signedOut, codes } = useText(da, en)
  const toast = useToast()
  const save = useSaving(answerTelling, { signedOut, codes })
  const say = async (body: Answer, then: string) => {
    const said = await save.run({ params: { outcomeId: telling.id }, seen: telling.version, body })
    if (!said) return false
    toast({ text: then })
    focusSoon(body.answer === 'yes' ? headOf(telling) : 'main')
    return true
  }
  return { say, save }
}
