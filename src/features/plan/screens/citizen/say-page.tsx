import { useState } from 'react'
import { useSearch } from 'wouter'
import { Button } from '../../../../ui/Button.tsx'
import { EmptyState } from '../../../../ui/EmptyState.tsx'
import { focusSoon } from '../../../../ui/focus-soon.ts'
import type { PlanView } from '../../model.ts'
import { threads } from '../view.ts'
import { firstName } from '../who-does.ts'
import { MyPage, Section, useWords } from './my-plan.tsx'
import { SayForm } from './say-form.tsx'
import { Talk } from './talk.tsx'

const few = 10

/** Write to my team, disagree, and read what was answered. */
export function SayPage() {
  const t = useWords()
  return (
    <MyPage title={t.title.say} lead={t.say.lead}>
      {view => <Say view={view} />}
    </MyPage>
  )
}

function Say({ view }: { view: PlanView }) {
  const t = useWords()
  const to = new URLSearchParams(useSearch()).get('to')
  const [disagree, setDisagree] = useState(false)
  const member = view.objects.member.find(m => m.id === to)
  const title = member?.name ? t.say.writeTo(firstName(member.name)) : t.say.write
  const turn = () => {
    setDisagree(!disagree)
    focusSoon('say')
  }
  return (
    <>
      <Section title={disagree ? t.say.disagree : title} id="write">
        <SayForm view={view} disagree={disagree} onSent={() => setDisagree(false)} />
        <Button icon={disagree ? 'chat' : 'flag'} onClick={turn}>
          {disagree ? t.say.write2 : t.say.disagree}
        </Button>
      </Section>
      <Earlier view={view} />
    </>
  )
}

function Earlier({ view }: { view: PlanView }) {
  const t = useWords()
  const [shown, setShown] = useState(few)
  const all = myTalks(view)
  return (
    <Section title={t.say.earlier} id="earlier">
      {all.length === 0 ? <EmptyState icon="chat" title={t.say.earlierNone} /> : null}
      {all.slice(0, shown).map(thread => (
        <Talk key={thread.note.id} thread={thread} view={view} />
      ))}
      {all.length > shown ? (
        <div>
          <Button onClick={() => setShown(shown + few)}>{t.say.more}</Button>
        </div>
      ) : null}
    </Section>
  )
}

/** What I took part in or was written to me, what was said last first. */
function myTalks(view: PlanView) {
  const me = view.citizen.id
  const last = ({
    note,
    replies,
  }: {
    note: { touchedAt: string }
    replies: readonly { touchedAt: string }[]
  }) => Math.max(...[note, ...replies].map(n => Date.parse(n.touchedAt)))
  return threads(view.objects.note.filter(note => note.text !== null))
    .filter(({ note, replies }) => [note, ...replies].some(n => n.authorId === me || n.toWhom === 'citizen'))
    .toSorted((a, b) => last(b) - last(a))
}
