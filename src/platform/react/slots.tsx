import { type ComponentType, createContext, Suspense, use } from 'react'

/** What a place in a lower room tells whoever fills it. A room higher up fills it; the app says which (web/slots.*.tsx). */
export type SlotProps = {
  /** Beside a goal, an action or an intervention in somebody's plan. */
  'plan.object': {
    citizenId: string
    kind: 'goal' | 'action' | 'intervention'
    id: string
    title: string
    areas: readonly number[]
  }
  /** On one's own first page, before the work. */
  'work.top': object
  /** In a leader's room, before what waits: cases that wait for their yes. */
  'room.top': object
  /** Near the top of somebody's plan. */
  'plan.top': { citizenId: string }
  /** On the card that says who may see what. */
  'plan.consent': { citizenId: string }
  /** Beside what a leader owns or holds, on its own page: a working agreement, a why, a frame, an experiment, a question. */
  'leader.waits': { objectId: string }
  /** On the page of a working agreement: where it came from. */
  'agreement.origin': { agreementId: string; title: string }
  /** Under what a frame says of its money. */
  'frame.money': { frameId: string }
  /** Beside a political frame: what it paid for. */
  'decided.paid': { frameId: string; givenKr: number | null }
  /** Near the top of the citizen's own first page: that somebody asks them something. */
  'citizen.asked': { citizenId: string }
  /** On the citizen's own first page. */
  'citizen.week': { citizenId: string }
}

export type SlotFills = {
  readonly [Name in keyof SlotProps]?: Readonly<Record<string, ComponentType<SlotProps[Name]>>>
}

const FillsContext = createContext<SlotFills>({})
export const SlotFillsProvider = FillsContext

/** A place that rooms higher up may fill. Empty where nobody does; a filling that is still loading takes no room. */
export function Slot<Name extends keyof SlotProps>({ name, ...props }: { name: Name } & SlotProps[Name]) {
  const fills = (use(FillsContext)[name] ?? {}) as Record<string, ComponentType<SlotProps[Name]>>
  return (
    <Suspense fallback={null}>
      {Object.entries(fills).map(([room, Fill]) => (
        <Fill key={room} {...(props as unknown as SlotProps[Name])} />
      ))}
    </Suspense>
  )
}
