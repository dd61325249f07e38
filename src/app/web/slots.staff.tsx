import { lazy } from 'react'
import type { SlotFills } from '../../platform/react/slots.tsx'

const questions = () => import('../../features/questions/screens/fills.tsx')

/** Which room fills which place on the staff's pages. */
export const staffFills: SlotFills = {
  'plan.object': { questions: lazy(async () => ({ default: (await questions()).BesideObject })) },
  'plan.top': { questions: lazy(async () => ({ default: (await questions()).PlanQuestions })) },
  'work.top': {
    questions: lazy(async () => ({
      default: (await import('../../features/questions/screens/staff/at-work.tsx')).QuestionsAtWork,
    })),
    why: lazy(async () => ({ default: (await import('./told-at-work.tsx')).ToldAtWork })),
  },
  'room.top': {
    oversight: lazy(async () => ({
      default: (await import('../../features/oversight/screens/staff/emergencies.shared.tsx'))
        .EmergenciesWait,
    })),
    plan: lazy(async () => ({
      default: (await import('../../features/plan/screens/work/to-confirm.tsx')).ToConfirm,
    })),
  },
  'leader.waits': {
    leading: lazy(async () => ({
      default: (await import('../../features/leading/screens/waits-for-leader.tsx')).WaitsForLeader,
    })),
  },
  'agreement.origin': {
    why: lazy(async () => ({
      default: (await import('../../features/why/screens/on-agreement.tsx')).OnAgreement,
    })),
  },
  'frame.money': {
    leading: lazy(async () => ({
      default: (await import('../../features/leading/screens/money.tsx')).MoneyOfFrame,
    })),
  },
  'decided.paid': {
    leading: lazy(async () => ({
      default: (await import('../../features/leading/screens/paid.tsx')).PaidOfFrame,
    })),
  },
  'plan.consent': { questions: lazy(async () => ({ default: (await questions()).OnConsent })) },
}
