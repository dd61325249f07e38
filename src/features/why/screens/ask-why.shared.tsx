import { useText } from '../../../platform/i18n/react.tsx'
import { Link } from '../../../ui/Link.tsx'
import type { AskedFrom } from '../model.ts'
import { da } from '../text.da.ts'
import { en } from '../text.en.ts'

type AskWhyProps = {
  readonly kind: AskedFrom
  /** A working agreement, or the loop that a frame belongs to. */
  readonly id?: string
  /** What stands there, to begin from. */
  readonly words?: string
}

/** One quiet way to ask why from wherever one works; what one was looking at comes along. */
export function AskWhyLink({ kind, id = '', words = '' }: AskWhyProps) {
  const t = useText(da, en)
  const query = new URLSearchParams({ from: kind, id, words: words.slice(0, 200) })
  return <Link href={`/why?${query}`}>{t.head.askWhy}</Link>
}
