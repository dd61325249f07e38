import { createContext, use } from 'react'
import { useDates, useText } from '../../../platform/i18n/react.tsx'
import { useMe } from '../../../platform/react/me.tsx'
import { useAreas } from '../../organisation/screens/areas.shared.tsx'
import type { LoopView } from '../model.frame.ts'
import { da } from '../text.da.ts'
import { en } from '../text.en.ts'
import { da as frameDa } from '../text.frame.da.ts'
import { en as frameEn } from '../text.frame.en.ts'
import { da as workDa } from '../text.work.da.ts'
import { en as workEn } from '../text.work.en.ts'

const LoopContext = createContext<LoopView | undefined>(undefined)
export const LoopProvider = LoopContext

/** What every screen of the room speaks with. */
export function useWords() {
  const { areas, areaOf } = useAreas()
  const t = useText(da, en)
  const areaName = (id: number | null) => areaOf(id)?.name ?? ''
  /** »Job, Social og Familie« */
  const listed = (names: readonly string[]) =>
    names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${t.and} ${names.at(-1)}`
  return {
    t,
    w: { ...useText(workDa, workEn), ...useText(frameDa, frameEn) },
    dates: useDates(),
    me: useMe(),
    areas,
    areaName,
    listed,
  }
}

/** The loop that the page shows, and the names of those in it. */
export function useHere() {
  const view = use(LoopContext)
  if (!view) throw new Error('No loop here')
  const words = useWords()
  const person = (id: string | null) => view.people.find(one => one.id === id)
  return {
    ...words,
    view,
    loopId: view.loop.id,
    nameOf: (id: string | null) => person(id)?.name ?? '',
    titleOf: (id: string | null) => person(id)?.title ?? '',
    teamName: (id: string | null) => view.departments.find(one => one.id === id)?.name ?? '',
    /** The areas for which I may speak here, to choose from. */
    mine: view.me.speaksFor.map(id => ({ value: String(id), label: words.areaName(id) })),
  }
}
