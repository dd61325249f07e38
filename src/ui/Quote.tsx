import './Quote.css'
import type { ReactNode } from 'react'
import { useWrittenIn } from './Written.tsx'

type QuoteProps = {
  /** The citizen's own words, without marks. */
  readonly words: string
  /** Who said it, and when. */
  readonly who?: ReactNode
  /** Above the words: "Det er vigtigt for mig". */
  readonly label?: ReactNode
  /** `page` stands freely on a sand band, `card` brings its own sand, `line` is one line under a goal. */
  readonly form?: 'page' | 'card' | 'line'
  /** The language of the words when it is not the one that people here write in. */
  readonly lang?: string | undefined
  /** Hear, correct (only the citizen). */
  readonly actions?: ReactNode
}

const inQuotes = /^[»"“„]([^»«"“”„]*)[«"”]$/u
/** Words to stand in quotes, where somebody wrote them down with quotes already. */
export const unquoted = (words: string) => words.trim().replace(inQuotes, '$1')

/** The only place for serif on sand: whoever sees it knows that the citizen said it and nobody else may change it. */
export function Quote({ words, who, label, form = 'card', lang, actions }: QuoteProps) {
  const writtenIn = useWrittenIn()
  return (
    <figure className={`k-quote k-quote-${form}`}>
      {label ? <p className="k-quote-label">{label}</p> : null}
      <blockquote lang={lang ?? writtenIn}>
        <p>»{unquoted(words)}«</p>
      </blockquote>
      {who ? <figcaption>{who}</figcaption> : null}
      {actions ? <div className="k-line">{actions}</div> : null}
    </figure>
  )
}
