import './Avatar.css'
import { citizenColour, hue } from './hue.ts'

type AvatarProps = {
  readonly name: string
  /** The colour of the person's area. */
  readonly colour?: string | undefined
  readonly citizen?: boolean
  readonly size?: 's' | 'm' | 'l'
  /** Did not come: outline only. */
  readonly absent?: boolean
}

export function initials(name: string): string {
  // »Louise Haahr (dig)« is still LH.
  const words = name
    .replace(/\s*\([^)]*\)\s*$/u, '')
    .trim()
    .split(/\s+/u)
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  return letters
    .map(word => [...(word ?? '')][0] ?? '')
    .join('')
    .toLocaleUpperCase('da')
}

/** Decoration only: the name is always in text beside it. */
export function Avatar({ name, colour, citizen, size = 'm', absent }: AvatarProps) {
  const look = ['k-avatar', `k-avatar-${size}`, citizen && 'k-avatar-citizen', absent && 'k-avatar-absent']
  return (
    <span
      className={look.filter(Boolean).join(' ')}
      style={hue(citizen ? citizenColour : colour)}
      aria-hidden="true"
    >
      {initials(name)}
    </span>
  )
}
