import { lazy } from 'react'

/** Every page of the citizen's app. */
export const citizenPages = [
  {
    path: '/my',
    page: lazy(async () => ({
      default: (await import('../../features/plan/screens/citizen/week-page.tsx')).WeekPage,
    })),
  },
  {
    path: '/my/goals',
    page: lazy(async () => ({
      default: (await import('../../features/plan/screens/citizen/goals-page.tsx')).GoalsPage,
    })),
  },
  {
    path: '/my/people',
    page: lazy(async () => ({
      default: (await import('../../features/plan/screens/citizen/people-page.tsx')).PeoplePage,
    })),
  },
  {
    path: '/my/say',
    page: lazy(async () => ({
      default: (await import('../../features/plan/screens/citizen/say-page.tsx')).SayPage,
    })),
  },
  {
    path: '/my/looks',
    page: lazy(async () => ({
      default: (await import('../../features/oversight/screens/citizen/looks-page.tsx')).LooksPage,
    })),
  },
  {
    path: '/my/consent',
    page: lazy(async () => ({
      default: (await import('../../features/consent/screens/citizen/ConsentPage.tsx')).MyConsent,
    })),
  },
  { path: '/my/was', page: lazy(async () => ({ default: (await import('./was.tsx')).Was })) },
] as const
