import type { CSSProperties } from 'react'

/** Hands numbers to the stylesheet as its own properties: `{ at: 0.5 }` is `--at`. */
export function shares(numbers: Readonly<Record<string, number>>): CSSProperties {
  return Object.fromEntries(Object.entries(numbers).map(([name, share]) => [`--${name}`, share]))
}
