export type Language = 'da' | 'en'

export const languages: readonly Language[] = ['da', 'en']

/** Danish is the municipality's own language: it answers when nothing else is asked for. */
export const firstLanguage: Language = 'da'

export function isLanguage(value: unknown): value is Language {
  return value === 'da' || value === 'en'
}

type Wish = { readonly tag: string; readonly weight: number }

function wish(part: string): Wish {
  const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
  const quality = parameters.map(p => p.trim()).find(p => p.startsWith('q='))
  const weight = quality === undefined ? 1 : Number(quality.slice(2))
  return { tag: tag.trim(), weight: Number.isFinite(weight) ? weight : 0 }
}

/** The best language we have for an Accept-Language header. Equal wishes keep the order of the header. */
export function negotiateLanguage(acceptLanguage: string | undefined): Language {
  const wishes = (acceptLanguage ?? '').split(',').map(wish)
  const wanted = wishes.filter(w => w.weight > 0).toSorted((a, b) => b.weight - a.weight)
  for (const { tag } of wanted) {
    if (tag === '*') return firstLanguage
    const primary = tag.split('-')[0]
    if (isLanguage(primary)) return primary
  }
  return firstLanguage
}
