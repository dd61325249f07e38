import { createContext, type ReactNode, use, useMemo, useState } from 'react'
import type { CallError } from '../../../platform/call.ts'
import { useDates, useLanguage, useText } from '../../../platform/i18n/react.tsx'
import { useLoad } from '../../../platform/react/load.ts'
import { type NamedArea, useAreas } from '../../organisation/screens/areas.shared.tsx'
import { getConsent, listThemes } from '../api.ts'
import { type ConsentOverview, type How, type Part, parts, type Theme } from '../model.ts'
import { da } from '../text.da.ts'
import { en } from '../text.en.ts'
import { type Choices, type Column, choicesNow, columnsOf, isWhole } from './choices.ts'
import { areasThatGiveNobody, type Scope, someThemesOnly, summarise, type Told } from './summary.ts'

export const useConsentText = () => useText(da, en)

export type Row = { readonly bit: number; readonly name: string; readonly about: string }

export type Consent = {
  readonly overview: ConsentOverview
  readonly citizenId: string
  /** How the page calls the citizen: by first name. */
  readonly citizen: string
  readonly self: boolean
  readonly mayDecide: boolean
  readonly areas: readonly NamedArea[]
  readonly columns: readonly Column[]
  readonly parts: readonly Row[]
  readonly themes: readonly Row[]
  /** Every bit that a consent can have today. */
  readonly bits: readonly number[]
  readonly scope: Scope
  readonly nameOf: (column: Pick<Column, 'kind' | 'areaId' | 'personName'>) => string
  readonly rowName: (bit: number) => string
  readonly now: Date
  /** How the citizen says it right now; on their own screen always that. */
  readonly how: How | ''
  readonly setHow: (how: How) => void
}

const ConsentContext = createContext<Consent | undefined>(undefined)

export function useConsent(): Consent {
  const consent = use(ConsentContext)
  if (!consent) throw new Error('Put ConsentProvider around the consent page')
  return consent
}

type Loaded = { consent: Consent | undefined; error: CallError | null; again: () => void }

/** Everything the consent page shows, put together once. */
export function useConsentOf(citizenId: string): Loaded {
  const loaded = useLoad(getConsent, { params: { citizenId } })
  const themes = useLoad(listThemes, {}, { staleMs: 86_400_000 })
  const { areas } = useAreas()
  const names = useNames(themes.data, areas)
  const [said, setHow] = useState<How | ''>('')
  const { data: overview, dataUpdatedAt } = loaded
  const consent = useMemo(() => {
    if (!overview || !themes.data || areas.length === 0) return undefined
    const now = new Date(dataUpdatedAt)
    const { self, mayDecide, name } = overview.citizen
    return {
      overview,
      citizenId,
      citizen: firstName(name),
      self,
      mayDecide,
      now,
      columns: columnsOf(overview, now),
      how: self ? ('screen' as const) : said,
      setHow,
      ...names,
    }
  }, [overview, themes.data, areas.length, dataUpdatedAt, citizenId, said, names])
  return {
    consent,
    error: loaded.error ?? themes.error,
    again: () => {
      void loaded.refetch()
      void themes.refetch()
    },
  }
}

const partNames = Object.keys(parts) as Part[]

function useNames(themes: readonly Theme[] | undefined, areas: readonly NamedArea[]) {
  const t = useConsentText()
  const { language } = useLanguage()
  return useMemo(() => {
    const partRows = partNames.map(part => ({ bit: parts[part], ...t.parts[part] }))
    const themeRows = (themes ?? [])
      .filter(theme => !theme.retired)
      .map(theme => ({
        bit: theme.id,
        name: language === 'da' ? theme.nameDa : theme.nameEn,
        about: language === 'da' ? theme.aboutDa : theme.aboutEn,
      }))
    const areaNamed = areas.map(({ id, name }) => ({ bit: id, name }))
    const all = [...partRows, ...themeRows, ...areaNamed]
    return {
      areas,
      parts: partRows,
      themes: themeRows,
      bits: all.map(({ bit }) => bit),
      rowName: (bit: number) => all.find(row => row.bit === bit)?.name ?? '',
      nameOf: (column: Pick<Column, 'kind' | 'areaId' | 'personName'>) =>
        column.kind === 'area'
          ? (areas.find(({ id }) => id === column.areaId)?.name ?? '')
          : (column.personName ?? t.unknownPerson),
      scope: {
        parts: partNames.map(part => ({ bit: parts[part], name: t.parts[part].inside })),
        themes: themeRows.map(({ bit, name }) => ({ bit, name: insideOf(name) })),
        areas: areaNamed,
      },
    }
  }, [t, themes, areas, language])
}

/** As a name stands within a sentence: »Penge« is »penge«, »ADHD« stays. */
function insideOf(name: string): string {
  const [first = '', second = ''] = [...name]
  return second === second.toLocaleLowerCase('da')
    ? first.toLocaleLowerCase('da') + name.slice(first.length)
    : name
}

export const firstName = (name: string) => name.trim().split(/\s+/u)[0] ?? name

export function ConsentProvider({ consent, children }: { consent: Consent; children: ReactNode }) {
  return <ConsentContext value={consent}>{children}</ConsentContext>
}

/** One receiver as the summary needs it. */
export function toldOf(consent: Consent, column: Column, choices: Choices = choicesNow(column)): Told {
  const giversUnknown = !isWhole(column)
  return { name: consent.nameOf(column), ownArea: column.areaId, choices, giversUnknown }
}

/** The summary of all consents that hold: areas first, then people. */
export function useSummary(consent: Consent): { sentences: string[][]; noTheme: boolean } {
  const { summary: words } = useConsentText()
  const { scope, columns } = consent
  const holding = columns.filter(column => column.standing === 'holds')
  const all = holding.map(column => toldOf(consent, column))
  const givesNobody = areasThatGiveNobody(all, scope)
  const of = (isArea: boolean) =>
    holding.filter(({ kind }) => (kind === 'area') === isArea).map(column => toldOf(consent, column))
  const nobody = scope.areas.filter(({ bit }) => givesNobody.includes(bit)).map(({ name }) => name)
  const context = { scope, words, givesNobody }
  return {
    sentences: [
      summarise(of(true), context),
      summarise(of(false), context),
      nobody.length > 0 ? [words.nobodyFrom(words.list(nobody))] : [],
    ].filter(({ length }) => length > 0),
    noTheme: someThemesOnly(all, scope),
  }
}

/** How something was said, and with whom: »ved bordet med Henrik«. */
export function useHowWords() {
  const t = useConsentText()
  return (how: keyof typeof t.howShort, takenBy: string | null) => {
    if (how === 'by') return ''
    return takenBy === null ? t.howShort[how] : t.howShort.by(t.howShort[how], takenBy)
  }
}

export function useToday() {
  return useDates().today()
}
