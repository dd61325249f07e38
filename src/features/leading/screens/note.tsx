import { useState } from 'react'
import { useSaving } from '../../../platform/react/saving.ts'
import { Button } from '../../../ui/Button.tsx'
import { Card } from '../../../ui/Card.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { useToast } from '../../../ui/Toasts.tsx'
import { writeNote } from '../api.ts'
import { useHere } from './here.ts'

/** Notes that nobody else reads on any page. */
export function Note({ before }: { before: string }) {
  const { t } = useHere()
  const toast = useToast()
  const save = useSaving(writeNote)
  const [text, setText] = useState(before)
  const send = async () => {
    if (await save.run({ body: { text } })) toast({ text: t.saved })
  }
  return (
    <Card tone="well" as="div">
      <form
        className="k-stack k-stack-s"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          void send()
        }}
      >
        <TextArea label={t.note.label} value={text} onChange={setText} error={save.problem} rows={3} />
        <div>
          <Button small type="submit" busy={save.busy}>
            {t.note.save}
          </Button>
        </div>
      </form>
    </Card>
  )
}
