import { type ComponentProps, createContext, use } from 'react'

const WrittenInContext = createContext<string | undefined>(undefined)
/** The language that people here write in, where the page is in another. Put it around the pages. */
export const WrittenIn = WrittenInContext

/** For elements that show what people wrote: `lang={useWrittenIn()}`. */
export const useWrittenIn = () => use(WrittenInContext)

/** What people wrote, as they wrote it: a screen reader reads it in its language, whatever that of the page is. */
export function Written(props: ComponentProps<'span'>) {
  return <span lang={useWrittenIn()} {...props} />
}
