import type { StatusKind } from '../../../../ui/StatusFlag.tsx'
import type { GoalState } from '../../model.goals.ts'

export const goalFlags: Record<GoalState, StatusKind> = {
  proposed: 'not-yet',
  agreed: 'waits-us',
  active: 'active',
  paused: 'not-yet',
  achieved: 'done',
  ended: 'not-yet',
}
