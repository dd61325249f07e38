import { useRef, useState } from 'react'
import { useMe } from '../../../../platform/react/me.tsx'
import { useSaving } from '../../../../platform/react/saving.ts'
import { Button } from '../../../../ui/Button.tsx'
import { Form } from '../../../../ui/Form.tsx'
import { TextArea } from '../../../../ui/TextArea.tsx'
import { useToast } from '../../../../ui/Toasts.tsx'
import { writeView } from '../../api.citizen.ts'
import { writeMessage } from '../../api.ts'
import type { WholeQuestion } from '../../model.ts'
import { useHere } from '../here.ts'

type Of = { readonly question: WholeQuestion }

/** What was asked back and replied; who sees the question closely may reply while it is open. */
export function Messages({ question }: Of) {
  const { t, dates } = useHere()
  const words = { asked_back: t.page.asksBack, reply: t.page.replied, passed: t.page.passedOn }
  const open = question.state === 'open' && question.messages.at(-1)?.kind === 'asked_back'
  const list = useRef<HTMLUListElement>(null)
  return (
    <>
      <ul ref={list} tabIndex={-1} className="k-plain-list k-stack k-stack-m">
        {question.messages.map(one => (
          <li key={one.at}>
            <p className="k-meta">
              {words[one.kind](one.name)} · {dates.relativeDayTime(one.at)}
            </p>
            <p className="questions-kept">{one.text}</p>
          </li>
        ))}
      </ul>
      {open && !question.waitsForMe ? (
        <Reply question={question} onSent={() => list.current?.focus()} />
      ) : null}
    </>
  )
}

/** Once it is sent the form is gone: whoever wrote goes on at what was said. */
function Reply({ question, onSent }: Of & { onSent: () => void }) {
  const { t } = useHere()
  const save = useSaving(writeMessage)
  const [text, setText] = useState('')
  const send = async () => {
    const sent = await save.run({ params: { questionId: question.id }, body: { kind: 'reply', text } })
    if (!sent) return
    setText('')
    onSent()
  }
  return (
    <Form className="k-stack k-stack-s" problem={save.problem} onSubmit={() => void send()}>
      <TextArea
        label={t.page.reply}
        hint={t.private}
        error={save.wrong('text')}
        value={text}
        onChange={setText}
        rows={2}
      />
      <div>
        <Button type="submit" busy={save.busy}>
          {t.page.send}
        </Button>
      </div>
    </Form>
  )
}

/** How my area sees it, beside the others'. Only somebody of an area that it concerns writes one. */
export function MyView({ question }: Of) {
  const { t, areaOf } = useHere()
  const me = useMe()
  const toast = useToast()
  const save = useSaving(writeView)
  const areaId = question.areas.find(area => me.areas.includes(area))
  const before = question.views.find(one => one.areaId === areaId)?.text ?? ''
  const [text, setText] = useState(before)
  const [open, setOpen] = useState(before === '')
  const wrote = useRef(false)
  if (areaId === undefined || !question.close || question.waitsForMe) return null
  if (!open)
    return (
      <div>
        <Button
          ref={button => {
            if (wrote.current) button?.focus()
            wrote.current = false
          }}
          kind="link"
          onClick={() => setOpen(true)}
        >
          {t.page.changeView}
        </Button>
      </div>
    )
  const send = async () => {
    const saved = await save.run({ params: { questionId: question.id }, body: { areaId, text } })
    if (!saved) return
    wrote.current = text !== ''
    setOpen(text === '')
    toast({ text: t.page.viewSaved })
  }
  return (
    <Form className="k-stack k-stack-s" problem={save.problem} onSubmit={() => void send()}>
      <TextArea
        label={`${t.page.viewsMine}: ${areaOf(areaId)?.name ?? ''}`}
        hint={t.private}
        error={save.wrong('text')}
        value={text}
        onChange={setText}
        rows={2}
      />
      <div>
        <Button type="submit" small busy={save.busy}>
          {t.page.viewSave}
        </Button>
      </div>
    </Form>
  )
}
