/** Browsers do not all know the name of Greenlandic. */
const greenlandic: Record<string, string> = { da: 'grønlandsk', en: 'Greenlandic' }

/** What a language is called in another: »Grønlandsk«. What is no language's code is called as it stands. */
export function languageName(code: string, inLanguage: string): string {
  const known = nameOf(code, inLanguage) ?? code
  const name = code === 'kl' && known === code ? (greenlandic[inLanguage] ?? known) : known
  return name.charAt(0).toLocaleUpperCase(inLanguage) + name.slice(1)
}

function nameOf(code: string, inLanguage: string): string | undefined {
  try {
    return new Intl.DisplayNames([inLanguage], { type: 'language' }).of(code)
  } catch {
    return undefined
  }
}
