import { lazy } from 'react'

/** Every page of the citizen's app. */
export const citizenPages = [
  {
    path: '/my',
    page: lazy(async () => ({
      default: (await import('../../features/plan/screens/citizen/week-page.tsx')).WeekPage,
    })),
  },
  { path: '/my/was', page: lazy(async () => ({ default: (await import('./was.tsx')).Was })) },
] as const
