import type { GoalMove, GoalState } from './model.goals.ts'

/** From each state, the states that a goal can move to. */
const moves: Record<GoalState, readonly GoalState[]> = {
  proposed: ['agreed', 'active', 'ended'],
  agreed: ['active', 'paused', 'achieved', 'ended'],
  active: ['paused', 'achieved', 'ended'],
  paused: ['active', 'achieved', 'ended'],
  achieved: ['active'],
  ended: ['active'],
}

type MoveRefusal = 'goal_move' | 'goal_not_confirmed' | 'goal_waits_for' | 'goal_end_reason'

export const nextStates = (state: GoalState) => moves[state]

/** Why a goal cannot move, or undefined. Only the citizen's yes makes a goal more than a proposal. */
export function moveRefusal(
  goal: { state: GoalState; confirmed: boolean },
  move: GoalMove,
): MoveRefusal | undefined {
  if (!moves[goal.state].includes(move.to)) return 'goal_move'
  if (!goal.confirmed && move.to !== 'ended') return 'goal_not_confirmed'
  if (move.to === 'paused' && move.waitsFor === '') return 'goal_waits_for'
  if (move.to === 'ended' && move.reason === '') return 'goal_end_reason'
  return undefined
}

/** What a move leaves behind: what it waited for is forgotten when it goes on, a reason when it is taken up again. */
export function moved(move: GoalMove) {
  return {
    state: move.to,
    waitsFor: move.to === 'paused' ? move.waitsFor : '',
    endReason: move.to === 'ended' ? move.reason : '',
  }
}
