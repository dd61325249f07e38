import './Icon.css'
import { type Drawing, type IconName, icons } from './icons.ts'

type IconProps = {
  readonly name: IconName
  /** Only when no word stands beside it. */
  readonly label?: string | undefined
  readonly size?: 's' | 'm' | 'l'
}

export function Icon({ name, label, size = 'm' }: IconProps) {
  const drawing: Drawing = icons[name]
  return (
    <>
      <svg className={`k-icon k-icon-${size}`} viewBox={drawing.box} focusable="false" aria-hidden="true">
        <path d={drawing.path} fillRule={drawing.rule} />
      </svg>
      {label === undefined ? null : <span className="k-hidden">{label}</span>}
    </>
  )
}

/** Areas are data, so their glyph is any word; one that we cannot draw becomes a dot. */
export function glyphIcon(glyph: string): IconName {
  return glyph in icons ? (glyph as IconName) : 'dot'
}
