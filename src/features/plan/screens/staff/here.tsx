import { createContext, type ReactNode, use, useMemo, useState } from 'react'
import type { Me } from '../../../../platform/auth/api.ts'
import { useDates, useText } from '../../../../platform/i18n/react.tsx'
import { useMe } from '../../../../platform/react/me.tsx'
import { useAreas } from '../../../organisation/screens/areas.shared.tsx'
import type { PlanView } from '../../model.ts'
import { da } from '../../text/staff.da.ts'
import { en } from '../../text/staff.en.ts'
import { da as sharedDa } from '../../text.da.ts'
import { en as sharedEn } from '../../text.en.ts'
import { useThemes } from '../themes.shared.tsx'
import { mayWrite } from '../view.ts'
import { firstName, type Reading } from '../who-does.ts'

type Form = (close: () => void) => ReactNode
type Here = { view: PlanView; now: Date; open: (form: Form) => void }
const HereContext = createContext<Here | undefined>(undefined)

/**
 * The one plan that everything on the page is about, and the moment it was loaded. The form that is open stands here and
 * not in the row that opened it: another may close an agreement or end a goal meanwhile, and what was typed must stay.
 */
export function HereProvider(props: { view: PlanView; now: Date; children: ReactNode }) {
  const { view, now, children } = props
  const [form, setForm] = useState<Form>()
  const here = useMemo(() => ({ view, now, open: (next: Form) => setForm(() => next) }), [view, now])
  return (
    <HereContext value={here}>
      {children}
      {form?.(() => setForm(undefined))}
    </HereContext>
  )
}

/** The plan, its reader, and what both are called. */
export function useHere() {
  const here = use(HereContext)
  if (!here) throw new Error('There is no plan here')
  const { view, now, open } = here
  const me = useMe()
  const t = useText(da, en)
  const words = useText(sharedDa, sharedEn)
  const dates = useDates()
  const { areaOf } = useAreas()
  const { themeName } = useThemes()
  const reading: Reading = {
    words,
    citizen: view.citizen,
    members: view.objects.member,
    readerId: me.personId,
  }
  return {
    view,
    now,
    /** Opens a form; it is closed by what it is given. */
    open,
    me,
    t,
    words,
    dates,
    reading,
    themeName,
    citizenId: view.citizen.id,
    first: firstName(view.citizen.name),
    may: mayWrite(view),
    /** Who wrote it, as far as the reader may know: a name, else the area. */
    writer: (object: { authorId: string | null; areaId: number | null }): string =>
      nameOf(view, me, object.authorId) ?? areaOf(object.areaId)?.name ?? t.words.colleague,
  }
}

function nameOf(view: PlanView, me: Me, id: string | null): string | undefined {
  if (id === null) return undefined
  if (id === view.citizen.id) return firstName(view.citizen.name)
  if (id === me.personId) return me.name
  return view.objects.member.find(m => m.personId === id && m.name !== null)?.name ?? undefined
}
