import { lazy } from 'react'
import type { SlotFills } from '../../platform/react/slots.tsx'

/** Which room fills which place on the citizen's pages. */
export const citizenFills: SlotFills = {
  'citizen.asked': {
    questions: lazy(async () => ({
      default: (await import('../../features/questions/screens/citizen/waits.tsx')).AskedMe,
    })),
    why: lazy(async () => ({
      default: (await import('../../features/why/screens/citizen/tellings.tsx')).AskedToTell,
    })),
  },
  'citizen.week': {
    questions: lazy(async () => ({
      default: (await import('../../features/questions/screens/citizen/waits.tsx')).MyQuestions,
    })),
    why: lazy(async () => ({
      default: (await import('../../features/why/screens/citizen/tellings.tsx')).MyTellings,
    })),
  },
}
