// Who may see what, in plain sentences composed from the lines of the consents.
import { type Depth, parts } from '../model.ts'
import { type Choices, depthOf, isAreaBit } from './choices.ts'

export type Named = { readonly bit: number; readonly name: string }

/** Every part, theme in use and area, named as they are called within a sentence. */
export type Scope = {
  readonly parts: readonly Named[]
  readonly themes: readonly Named[]
  readonly areas: readonly Named[]
}

export type Told = {
  readonly name: string
  /** Their own area sees its own without asking, so it is not among those who give. */
  readonly ownArea: number | null
  readonly choices: Choices
  /** The reader sees only whether their own area gives, so who gives is not told. */
  readonly giversUnknown?: boolean
}

/** A choice from a list, said in the shortest way that is true. `rest` is what it leaves out wholly. */
type Said =
  | { readonly form: 'all' }
  | { readonly form: 'none' }
  | { readonly form: 'except'; readonly rest: readonly string[] }
  | { readonly form: 'only'; readonly names: readonly string[] }

type Capped = { readonly depth: 1 | 2; readonly names: readonly string[] }

type Content = {
  readonly depth: Depth
  readonly parts: Said
  readonly themes: Said
  readonly capped: readonly Capped[]
  readonly gives: Said
}

/** What the sentences are made of; a language each. */
export type SummaryWords = {
  readonly list: (names: readonly string[]) => string
  readonly wholePlan: string
  readonly plan: string
  readonly about: (themes: string) => string
  readonly partsAbout: (parts: string, themes: string) => string
  readonly withoutTheme: string
  readonly partsWithoutTheme: (parts: string) => string
  readonly mayNot: (who: string) => string
  readonly may: (who: string, what: string) => string
  readonly mayHeadlines: (who: string, what: string) => string
  readonly mayTimes: (who: string, what: string) => string
  readonly butNot: (what: string) => string
  readonly thatAbout: (themes: string) => string
  readonly cappedHeadlines: (what: string, who: string, many: boolean) => string
  readonly cappedTimes: (what: string, who: string, many: boolean) => string
  readonly cappedBoth: (headlines: string, times: string, who: string, many: boolean) => string
  readonly onlyFrom: (areas: string) => string
  readonly notFrom: (areas: string) => string
  readonly nobodyFrom: (areas: string) => string
}

/** What one receiver may see. `who` may be several who may see the same. */
export function sentencesFor(
  told: Told,
  who: string,
  { scope, words, many = false, givesNobody = [] }: SentenceContext,
): string[] {
  const content = contentOf(told, scope, givesNobody)
  if (content.depth === 0) return [words.mayNot(who)]
  return [mainSentence(content, who, words), ...cappedSentence(content, who, many, words)].concat(
    givesSentence(content, words),
  )
}

type SentenceContext = {
  readonly scope: Scope
  readonly words: SummaryWords
  readonly many?: boolean
  /** Areas that are said once for all to give to nobody. */
  readonly givesNobody?: readonly number[]
}

/** A sentence begins with a capital, whatever word it begins with. */
export const capital = (words: string) => words.slice(0, 1).toLocaleUpperCase('da') + words.slice(1)

/** All sentences, with those who may see the same in one. */
export function summarise(all: readonly Told[], context: SentenceContext): string[] {
  const groups = Map.groupBy(all, told => sentencesFor(told, '\u0000', context).join(' '))
  return [...groups.values()].flatMap(group => {
    const first = group[0]
    if (!first) return []
    const who = context.words.list(group.map(({ name }) => name))
    return [sentencesFor(first, who, { ...context, many: group.length > 1 }).join(' ')]
  })
}

/** Areas whose entries no consent lets through: said once, instead of for each receiver. */
export function areasThatGiveNobody(all: readonly Told[], scope: Scope): number[] {
  if (all.some(({ giversUnknown }) => giversUnknown)) return []
  const concerned = all.filter(told => beyondWords(told.choices, scope))
  return scope.areas
    .map(({ bit }) => bit)
    .filter(area => {
      const others = concerned.filter(({ ownArea }) => ownArea !== area)
      return others.length > 0 && others.every(({ choices }) => depthOf(choices, area) === 0)
    })
}

/** Is there anything that does not belong to a theme, for somebody who sees only some? Then that is said once. */
export function someThemesOnly(all: readonly Told[], scope: Scope): boolean {
  return all.some(told => {
    const { depth, themes, capped } = contentOf(told, scope, [])
    return depth > 0 && themes.form !== 'none' && (themes.form !== 'all' || capped.length > 0)
  })
}

const beyondWords = (choices: Choices, scope: Scope) =>
  scope.parts.some(({ bit }) => bit !== parts.words && depthOf(choices, bit) > 0)

function contentOf(
  { choices, ownArea, giversUnknown = false }: Told,
  scope: Scope,
  givesNobody: readonly number[],
): Content {
  const areas = scope.areas.filter(({ bit }) => bit !== ownArea && !givesNobody.includes(bit))
  const gives = areas.filter(({ bit }) => depthOf(choices, bit) > 0)
  const given =
    giversUnknown ||
    Object.entries(choices).some(
      ([bit, depth]) => isAreaBit(Number(bit)) && Number(bit) !== ownArea && depth > 0,
    )
  // Where no area gives, only the citizen's own words and goals are let through.
  const partDepth = (bit: number): Depth => (given || bit === parts.words ? depthOf(choices, bit) : 0)
  const themeDepth = (bit: number): Depth => depthOf(choices, bit)
  const deepestPart = deepest(scope.parts, partDepth)
  const deepestTheme = deepest(scope.themes, themeDepth)
  const depth = deepestTheme === 0 ? deepestPart : (Math.min(deepestPart, deepestTheme) as Depth)
  const beyond = scope.parts.some(({ bit }) => bit !== parts.words && partDepth(bit) > 0)
  return {
    depth,
    parts: saidOf(scope.parts, partDepth, depth),
    themes:
      deepestTheme === 0 && scope.themes.length > 0
        ? { form: 'none' }
        : saidOf(scope.themes, themeDepth, depth),
    capped: ([2, 1] as const)
      .filter(level => level < depth)
      .map(level => ({
        depth: level,
        names: [...at(scope.parts, partDepth, level), ...at(scope.themes, themeDepth, level)],
      }))
      .filter(({ names }) => names.length > 0),
    gives: beyond && !giversUnknown ? chosen(areas, gives) : { form: 'all' },
  }
}

type DepthOf = (bit: number) => Depth

const deepest = (rows: readonly Named[], depth: DepthOf) =>
  Math.max(0, ...rows.map(({ bit }) => depth(bit))) as Depth

const at = (rows: readonly Named[], depth: DepthOf, level: Depth) =>
  rows.filter(({ bit }) => depth(bit) === level).map(({ name }) => name)

function saidOf(rows: readonly Named[], depth: DepthOf, level: Depth): Said {
  const said = chosen(
    rows,
    rows.filter(({ bit }) => depth(bit) >= level),
  )
  // What is there but less deep has its own sentence.
  return said.form === 'except' ? { form: 'except', rest: at(rows, depth, 0) } : said
}

const fewLeftOut = 2

function chosen(all: readonly Named[], some: readonly Named[]): Said {
  const left = all.filter(row => !some.includes(row))
  if (left.length === 0) return { form: 'all' }
  if (left.length <= fewLeftOut && left.length < some.length)
    return { form: 'except', rest: left.map(({ name }) => name) }
  return { form: 'only', names: some.map(({ name }) => name) }
}

function mainSentence(content: Content, who: string, words: SummaryWords): string {
  const what = `${objectOf(content, words)}${exceptOf(content, words)}`
  if (content.depth === 1) return words.mayTimes(who, what)
  if (content.depth === 2) return words.mayHeadlines(who, what)
  return words.may(who, what)
}

function objectOf({ parts: p, themes: t, capped }: Content, words: SummaryWords): string {
  const someParts = p.form === 'only' ? words.list(p.names) : undefined
  const someThemes = t.form === 'only' ? words.list(t.names) : undefined
  if (t.form === 'none') return someParts ? words.partsWithoutTheme(someParts) : words.withoutTheme
  if (someParts && someThemes) return words.partsAbout(someParts, someThemes)
  if (someThemes) return words.about(someThemes)
  if (someParts) return someParts
  return p.form === 'all' && t.form === 'all' && capped.length === 0 ? words.wholePlan : words.plan
}

function exceptOf({ parts: p, themes: t }: Content, words: SummaryWords): string {
  const left = [
    ...(p.form === 'except' ? p.rest : []),
    ...(t.form === 'except' && t.rest.length > 0 ? [words.thatAbout(words.list(t.rest))] : []),
  ]
  return left.length > 0 ? words.butNot(words.list(left)) : ''
}

function cappedSentence({ capped }: Content, who: string, many: boolean, words: SummaryWords): string[] {
  const [headlines, times] = ([2, 1] as const).map(level => {
    const found = capped.find(({ depth }) => depth === level)
    return found ? words.list(found.names) : undefined
  })
  if (headlines && times) return [words.cappedBoth(headlines, times, who, many)]
  if (headlines) return [words.cappedHeadlines(headlines, who, many)]
  return times ? [words.cappedTimes(times, who, many)] : []
}

function givesSentence({ gives }: Content, words: SummaryWords): string[] {
  if (gives.form === 'except') return [words.notFrom(words.list(gives.rest))]
  if (gives.form === 'only' && gives.names.length > 0) return [words.onlyFrom(words.list(gives.names))]
  return []
}
