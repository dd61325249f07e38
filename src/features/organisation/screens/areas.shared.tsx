import { useLanguage } from '../../../platform/i18n/react.tsx'
import { useLoad } from '../../../platform/react/load.ts'
import { AreaChip } from '../../../ui/AreaChip.tsx'
import { listAreas } from '../api.ts'
import type { Area } from '../model.ts'

const aDay = 86_400_000

export type NamedArea = Area & { name: string }

/** The areas with their names in the reader's language. Empty until loaded. */
export function useAreas(): { areas: NamedArea[]; areaOf: (id: number | null) => NamedArea | undefined } {
  const { language } = useLanguage()
  const { data } = useLoad(listAreas, {}, { staleMs: aDay })
  const areas = (data ?? []).map(area => ({ ...area, name: language === 'da' ? area.nameDa : area.nameEn }))
  return { areas, areaOf: id => areas.find(area => area.id === id) }
}

/** An area by its number, as a chip. */
export function AreaOf({ id, plain = false }: { id: number | null; plain?: boolean }) {
  const area = useAreas().areaOf(id)
  return area ? <AreaChip name={area.name} colour={area.colour} glyph={area.glyph} plain={plain} /> : null
}
