import { useText } from '../../platform/i18n/react.tsx'
import { da } from './text.da.ts'
import { en } from './text.en.ts'

/** The accessibility statement, at /was as Danish law asks. */
export function Was() {
  const { was } = useText(da, en)
  return (
    <div className="k-page k-stack">
      <h1>{was.title}</h1>
      <p>{was.aim}</p>
      <p>{was.known}</p>
      <p>{was.tell}</p>
    </div>
  )
}
