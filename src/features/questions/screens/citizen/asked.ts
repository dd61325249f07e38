// What a citizen is asked about the questions that wait, and in which order they read them.
import type { CitizensQuestion } from '../../model.citizen.ts'

type Reading = CitizensQuestion['readings'][number]
type ToAnswer = { question: CitizensQuestion; reading?: Reading }

export const readingId = ({ id }: CitizensQuestion, { leaderId }: Reading) => `reading-${id}-${leaderId}`
export const viewId = ({ id }: CitizensQuestion) => `view-${id}`

/** What waits comes before what is decided, so that the newest answers push nothing out that is still open. */
export function inOrder(questions: readonly CitizensQuestion[]): CitizensQuestion[] {
  const open = questions.filter(one => one.state === 'open')
  const answered = questions.filter(one => one.state === 'answered')
  return [...open, ...answered.slice(0, Math.max(3, 6 - open.length))]
}

/** May a leader read it, and, where areas disagree, what do I think? Each until I have answered. */
export function toAnswer(questions: readonly CitizensQuestion[]): ToAnswer[] {
  return questions
    .filter(one => one.state === 'open')
    .flatMap(question => [
      ...question.readings.filter(one => one.answer === null).map(reading => ({ question, reading })),
      ...(question.kind === 'disagreement' && !question.myView ? [{ question }] : []),
    ])
}
