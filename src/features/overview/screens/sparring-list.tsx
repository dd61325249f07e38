import { usePage } from '../../../ui/usePage.ts'
import { SparringCard } from './sparring.shared.tsx'
import { useHere } from './sparring-here.ts'

/** The talks by themselves, for who comes from the leaders' room. */
export function TalksPage() {
  const { t } = useHere()
  usePage(t.title)
  return (
    <div className="k-page k-stack">
      <h1>{t.title}</h1>
      <SparringCard />
    </div>
  )
}
