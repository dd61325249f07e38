import type { CSSProperties } from 'react'

/** Hands an area's own colour to the stylesheet, which mixes its tint. Without one it is the house's colour. */
export function hue(colour: string | undefined): CSSProperties | undefined {
  return colour === undefined ? undefined : ({ '--hue': colour } as CSSProperties)
}

/** The citizen's own colour, where people of areas have their area's. */
export const citizenColour = '#6b4a12'
