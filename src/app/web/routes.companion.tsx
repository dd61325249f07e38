import { lazy } from 'react'

/** Every page of those whom a citizen, or the law, lets see a plan. */
export const companionPages = [
  {
    path: '/my',
    page: lazy(async () => ({
      default: (await import('../../features/plan/screens/companion/whose-page.tsx')).WhosePlan,
    })),
  },
  {
    path: '/my/with/:citizenId',
    page: lazy(async () => ({
      default: (await import('../../features/plan/screens/companion/agreements-page.tsx')).TheirAgreements,
    })),
  },
  {
    path: '/my/with/:citizenId/goals',
    page: lazy(async () => ({
      default: (await import('../../features/plan/screens/companion/goals-page.tsx')).TheirGoals,
    })),
  },
  {
    path: '/my/with/:citizenId/people',
    page: lazy(async () => ({
      default: (await import('../../features/plan/screens/companion/people-page.tsx')).TheirPeople,
    })),
  },
  { path: '/my/was', page: lazy(async () => ({ default: (await import('./was.tsx')).Was })) },
] as const
