/** Contrast with white, after WCAG 2. Areas' names are written in their colour. */
export function contrastWithWhite(colour: string): number {
  const [r = 0, g = 0, b = 0] = linear(colour)
  return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05)
}

/** The red, green and blue of #RRGGBB as light, 0 to 1. */
export function linear(colour: string): number[] {
  return [1, 3, 5].map(at => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
}
