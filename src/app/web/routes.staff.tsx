import { lazy } from 'react'

/** Every page of the staff app: its address, and what is loaded when somebody goes there. */
export const staffPages = [
  {
    path: '/',
    page: lazy(async () => ({
      default: (await import('./home.tsx')).Home,
    })),
  },
  {
    path: '/plans',
    page: lazy(async () => ({
      default: (await import('../../features/plan/screens/work/plans-page.tsx')).MyCitizens,
    })),
  },
  {
    path: '/search',
    page: lazy(async () => ({
      default: (await import('../../features/people/screens/staff/search-page.tsx')).Search,
    })),
  },
  {
    path: '/citizens/new',
    page: lazy(async () => ({
      default: (await import('../../features/people/screens/staff/new-citizen.tsx')).NewCitizen,
    })),
  },
  {
    path: '/citizens/:citizenId',
    page: lazy(async () => ({
      default: (await import('../../features/people/screens/staff/card-page.tsx')).CitizenCard,
    })),
  },
  {
    path: '/citizens/:citizenId/plan',
    page: lazy(async () => ({
      default: (await import('../../features/plan/screens/staff/plan.tsx')).StaffPlan,
    })),
  },
  {
    path: '/citizens/:citizenId/consent',
    page: lazy(async () => ({
      default: (await import('../../features/consent/screens/staff/ConsentPage.tsx')).StaffConsent,
    })),
  },
  {
    path: '/emergencies',
    page: lazy(async () => ({
      default: (await import('../../features/oversight/screens/staff/emergencies-page.tsx'))
        .EmergenciesToReview,
    })),
  },
  {
    path: '/citizens/:citizenId/looks',
    page: lazy(async () => ({
      default: (await import('../../features/oversight/screens/staff/review-page.tsx')).ReviewLooks,
    })),
  },
  {
    path: '/questions',
    page: lazy(async () => ({
      default: (await import('../../features/questions/screens/staff/list-page.tsx')).QuestionsPage,
    })),
  },
  {
    path: '/questions/:questionId',
    page: lazy(async () => ({
      default: (await import('../../features/questions/screens/staff/question-page.tsx')).QuestionPage,
    })),
  },
  {
    path: '/agreements',
    page: lazy(async () => ({
      default: (await import('../../features/questions/screens/staff/agreements-page.tsx')).AgreementsPage,
    })),
  },
  {
    path: '/agreements/:agreementId',
    page: lazy(async () => ({
      default: (await import('../../features/questions/screens/staff/agreement-page.tsx')).AgreementPage,
    })),
  },
  {
    path: '/table',
    page: lazy(async () => ({
      default: (await import('../../features/questions/screens/staff/tables-page.tsx')).TablesPage,
    })),
  },
  {
    path: '/table/:tableId',
    page: lazy(async () => ({
      default: (await import('../../features/questions/screens/staff/table-page.tsx')).TablePage,
    })),
  },
  {
    path: '/why',
    page: lazy(async () => ({
      default: (await import('../../features/why/screens/loops-page.tsx')).LoopsPage,
    })),
  },
  {
    path: '/why/:loopId',
    page: lazy(async () => ({
      default: (await import('../../features/why/screens/loop-page.tsx')).LoopPage,
    })),
  },
  {
    path: '/why/:loopId/rollout',
    page: lazy(async () => ({
      default: (await import('../../features/why/screens/rollout-page.tsx')).RolloutPage,
    })),
  },
  {
    path: '/room',
    page: lazy(async () => ({
      default: (await import('../../features/leading/screens/room-page.tsx')).RoomPage,
    })),
  },
  {
    path: '/handover/:handoverId',
    page: lazy(async () => ({
      default: (await import('../../features/leading/screens/handover-page.tsx')).HandoverPage,
    })),
  },
  {
    path: '/overview',
    page: lazy(async () => ({
      default: (await import('../../features/overview/screens/overview-page.tsx')).OverviewPage,
    })),
  },
  {
    path: '/overview/pulse',
    page: lazy(async () => ({
      default: (await import('../../features/overview/screens/pulse-page.tsx')).PulsePage,
    })),
  },
  {
    path: '/sparring',
    page: lazy(async () => ({
      default: (await import('../../features/overview/screens/sparring-list.tsx')).TalksPage,
    })),
  },
  {
    path: '/sparring/:talkId',
    page: lazy(async () => ({
      default: (await import('../../features/overview/screens/sparring-page.tsx')).SparringPage,
    })),
  },
  { path: '/was', page: lazy(async () => ({ default: (await import('./was.tsx')).Was })) },
] as const
