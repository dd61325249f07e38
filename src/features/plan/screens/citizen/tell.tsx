import type { ReactNode } from 'react'
import { useWords } from './my-plan.tsx'
import { NoteForm } from './note-form.tsx'

type TellProps = {
  readonly citizenId: string
  readonly about: { readonly kind: 'goal' | 'action'; readonly id: string }
  /** What it is about decides who can read it: the same as may read the goal or the agreement. */
  readonly themes: readonly number[]
  /** The button's full name. */
  readonly name: string
  /** Beside the button. */
  readonly beside?: ReactNode
}

/** "Say how it is going": a note to the team about one goal or agreement, written where one is. */
export function Tell({ citizenId, about, themes, name, beside }: TellProps) {
  const t = useWords()
  return (
    <NoteForm
      citizenId={citizenId}
      note={{ aboutKind: about.kind, aboutId: about.id, themes: [...themes] }}
      words={{ open: t.goals.tell, text: t.tell.text, hint: t.tell.hint, sent: t.tell.sent }}
      name={name}
      beside={beside}
    />
  )
}
