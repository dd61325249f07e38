import type { Placed } from './scale.ts'

type Lanes = readonly (readonly Placed[])[]

function inTime(lane: readonly Placed[]): Placed[] {
  return lane.toSorted((a, b) => a.left - b.left || a.row - b.row)
}

function nearest(lane: readonly Placed[], left: number): Placed | undefined {
  return lane.toSorted((a, b) => Math.abs(a.left - left) - Math.abs(b.left - left))[0]
}

/** Which item a key leads to: along the lane by time, across to the next lane that has something, nearest in time. */
export function nextItem(lanes: Lanes, currentId: string, key: string): string | undefined {
  const laneAt = lanes.findIndex(lane => lane.some(p => p.item.id === currentId))
  const lane = inTime(lanes[laneAt] ?? [])
  const at = lane.findIndex(p => p.item.id === currentId)
  const current = lane[at]
  if (!current) return undefined
  switch (key) {
    case 'ArrowRight':
      return lane[at + 1]?.item.id
    case 'ArrowLeft':
      return lane[at - 1]?.item.id
    case 'Home':
      return lane[0]?.item.id
    case 'End':
      return lane.at(-1)?.item.id
    case 'ArrowDown':
      return nearest(lanes.slice(laneAt + 1).find(l => l.length > 0) ?? [], current.left)?.item.id
    case 'ArrowUp':
      return nearest(lanes.slice(0, laneAt).findLast(l => l.length > 0) ?? [], current.left)?.item.id
    default:
      return undefined
  }
}
