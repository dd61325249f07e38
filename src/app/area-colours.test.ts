// The colours of the shipped areas can be told apart, by colour-blind people too.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { contrastWithWhite, linear } from './area-colours.ts'

// Machado, Oliveira & Fernandes 2009, full severity.
const visions = {
  normal: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritan: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
}
const times = (matrix: number[], [x = 0, y = 0, z = 0]: number[]) =>
  [0, 3, 6].map(row => (matrix[row] ?? 0) * x + (matrix[row + 1] ?? 0) * y + (matrix[row + 2] ?? 0) * z)

function lab(colour: string, vision: number[]): [number, number, number] {
  const light = times(vision, linear(colour)).map(value => Math.min(1, Math.max(0, value)))
  const toXyz = [
    0.4124564, 0.3575761, 0.1804375, 0.2126729, 0.7151522, 0.072175, 0.0193339, 0.119192, 0.9503041,
  ]
  const [x = 0, y = 0, z = 0] = times(toXyz, light)
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116)
  return [116 * f(y) - 16, 500 * (f(x / 0.95047) - f(y)), 200 * (f(y) - f(z / 1.08883))]
}

const radians = (degrees: number) => (degrees * Math.PI) / 180
const hue = (a: number, b: number) => ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360

/** CIEDE2000 (Sharma, Wu & Dalal 2005). */
function deltaE([l1, a1, b1]: number[], [l2, a2, b2]: number[]): number {
  if ([l1, a1, b1, l2, a2, b2].includes(undefined)) throw new Error('three numbers each')
  const [L1, A1, B1, L2, A2, B2] = [l1, a1, b1, l2, a2, b2] as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const meanC7 = ((Math.hypot(A1, B1) + Math.hypot(A2, B2)) / 2) ** 7
  const g = 1.5 - 0.5 * Math.sqrt(meanC7 / (meanC7 + 25 ** 7))
  const [c1, c2] = [Math.hypot(A1 * g, B1), Math.hypot(A2 * g, B2)]
  const [h1, h2] = [hue(A1 * g, B1), hue(A2 * g, B2)]
  const grey = c1 * c2 === 0
  const turn = Math.abs(h1 - h2) > 180
  const dh = grey ? 0 : h2 - h1 + (turn ? (h2 > h1 ? -360 : 360) : 0)
  const h = grey ? h1 + h2 : (h1 + h2 + (turn ? (h1 + h2 < 360 ? 360 : -360) : 0)) / 2
  const c = (c1 + c2) / 2
  const dL = L2 - L1
  const dH = 2 * Math.sqrt(c1 * c2) * Math.sin(radians(dh / 2))
  const t =
    1 -
    0.17 * Math.cos(radians(h - 30)) +
    0.24 * Math.cos(radians(2 * h)) +
    0.32 * Math.cos(radians(3 * h + 6)) -
    0.2 * Math.cos(radians(4 * h - 63))
  const l50 = ((L1 + L2) / 2 - 50) ** 2
  const [sl, sc, sh] = [1 + (0.015 * l50) / Math.sqrt(20 + l50), 1 + 0.045 * c, 1 + 0.015 * c * t]
  const rt =
    -2 * Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7)) * Math.sin(radians(60 * Math.exp(-(((h - 275) / 25) ** 2))))
  const [x, y, z] = [dL / sl, (c2 - c1) / sc, dH / sh]
  return Math.sqrt(x ** 2 + y ** 2 + z ** 2 + rt * y * z)
}

const { areas }: { areas: { code: string; colour: string }[] } = JSON.parse(
  readFileSync(new URL('../../data/areas.json', import.meta.url), 'utf8'),
)

test('the measure gives the published values', () => {
  expect(deltaE([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4)
  expect(deltaE([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387])).toBeCloseTo(1.2644, 4)
  expect(deltaE([50, 2.5, 0], [73, 25, -18])).toBeCloseTo(27.1492, 4)
  expect(contrastWithWhite('#767676')).toBeCloseTo(4.54, 2)
})

test.each(areas)('$code can be read on white', ({ colour }) => {
  expect(contrastWithWhite(colour)).toBeGreaterThanOrEqual(4.5)
})

const pairs = areas.flatMap((one, at) => areas.slice(at + 1).map(other => [one, other] as const))
test.each(Object.entries(visions))('no two areas are closer than ΔE 10: %s', (_, vision) => {
  for (const [one, other] of pairs)
    expect(
      deltaE(lab(one.colour, vision), lab(other.colour, vision)),
      `${one.code} and ${other.code}`,
    ).toBeGreaterThan(10)
})
