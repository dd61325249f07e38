import type { TableTime } from '../model.tables.ts'
import type { QuestionRow } from '../model.ts'

const aDay = 86_400_000
/** How long an answer stands on one's first page, and how far ahead a table does. */
const aWeek = 7 * aDay

type Question = Pick<QuestionRow, 'state' | 'askedBack' | 'closedAt'>
type Table = Pick<TableTime, 'state' | 'startsAt' | 'mine'>

/** Of one's own questions and one's team's tables, what belongs on one's first page today. */
export function forToday<Q extends Question, T extends Table>(
  questions: readonly Q[],
  tables: readonly T[],
  now: Date,
): { askedBack: Q[]; answered: Q[]; tables: T[] } {
  const from = now.getTime()
  const since = ({ closedAt }: Question) => from - new Date(closedAt ?? 0).getTime()
  const until = ({ startsAt }: Table) => new Date(startsAt).getTime() - from
  return {
    askedBack: questions.filter(one => one.askedBack),
    answered: questions.filter(one => one.state === 'answered' && since(one) < aWeek),
    // An hour after it began it is still the one to go to. A leader finds their own in their room.
    tables: tables.filter(
      one =>
        !one.mine &&
        (one.state === 'coming' || one.state === 'offered') &&
        until(one) > -aDay / 24 &&
        until(one) < aWeek,
    ),
  }
}
