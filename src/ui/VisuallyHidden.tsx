import type { ReactNode } from 'react'

/** Words for those who listen, where the eye has a picture. */
export function VisuallyHidden({ children }: { readonly children: ReactNode }) {
  return <span className="k-hidden">{children}</span>
}
