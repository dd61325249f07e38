import { Notice } from '../../../ui/Notice.tsx'

/** What the server said no to, said where the form begins. */
export function Refused({ words }: { words: string | undefined }) {
  if (words === undefined) return null
  return (
    <Notice kind="error" live>
      {words}
    </Notice>
  )
}
