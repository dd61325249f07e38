import { TextArea } from '../../../../ui/TextArea.tsx'
import type { Goal } from '../../model.goals.ts'
import { useWords } from './my-plan.tsx'
import { useLimit } from './saving.tsx'

export type GoalWords = { title: string; why: string }
export const goalText = (goal: Goal): GoalWords => ({ title: goal.title ?? '', why: goal.why ?? '' })

type GoalFieldsProps = {
  readonly id: string
  readonly words: GoalWords
  readonly onChange: (words: GoalWords) => void
}

/** My goal and why, as I would say it. */
export function GoalFields({ id, words, onChange }: GoalFieldsProps) {
  const t = useWords()
  const near = useLimit()
  return (
    <>
      <TextArea
        id={id}
        label={t.goals.titleLabel}
        ownWords
        required
        rows={2}
        value={words.title}
        onChange={title => onChange({ ...words, title })}
        {...near(words.title, 500)}
      />
      <TextArea
        label={t.goals.whyLabel}
        optional={t.optional}
        ownWords
        rows={2}
        value={words.why}
        onChange={why => onChange({ ...words, why })}
        {...near(words.why, 2000)}
      />
    </>
  )
}
