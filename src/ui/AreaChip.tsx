import './AreaChip.css'
import { hue } from './hue.ts'
import { glyphIcon, Icon } from './Icon.tsx'

/** How an area looks; the municipality decides all three. */
export type AreaLook = { readonly name: string; readonly colour: string; readonly glyph: string }

type AreaChipProps = AreaLook & {
  /** Without its tint, in lists. */
  readonly plain?: boolean
}

export function AreaChip({ name, colour, glyph, plain }: AreaChipProps) {
  return (
    <span className={plain ? 'k-area k-area-plain' : 'k-area'} style={hue(colour)}>
      <Icon name={glyphIcon(glyph)} size="s" />
      {name}
    </span>
  )
}

/** The glyph alone on its tint, above a word that stands by itself (column heads). */
export function AreaGlyph({ colour, glyph }: Pick<AreaLook, 'colour' | 'glyph'>) {
  return (
    <span className="k-area-glyph" style={hue(colour)}>
      <Icon name={glyphIcon(glyph)} />
    </span>
  )
}
