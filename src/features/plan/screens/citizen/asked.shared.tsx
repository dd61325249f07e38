import { Button } from '../../../../ui/Button.tsx'
import { focusSoon } from '../../../../ui/focus-soon.ts'

type AskedProps = { readonly words: string; readonly go: string; readonly to: string }

/** Near the top of my first page: somebody asks me something. The answer is given further down, where it stays. */
export function Asked({ words, go, to }: AskedProps) {
  return (
    <div className="k-card k-my-ask">
      <p>{words}</p>
      <div>
        <Button onClick={() => focusSoon(to)}>{go}</Button>
      </div>
    </div>
  )
}
