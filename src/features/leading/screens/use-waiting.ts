import { freshMs } from '../../../platform/react/fresh.ts'
import { useLoad } from '../../../platform/react/load.ts'
import { listSparring } from '../../overview/api.sparring.ts'
import { listAgreements } from '../../questions/api.agreements.ts'
import { listTables } from '../../questions/api.tables.ts'
import { listQuestions } from '../../questions/api.ts'
import type { Room } from '../model.ts'
import { useHere } from './here.ts'
import { waitingFor } from './waiting.ts'

const fresh = { freshMs }

/** What waits for my answer, from every room that has something. `ready` when all of them have said so. */
export function useWaiting(room: Room) {
  const { t, dates } = useHere()
  const questions = useLoad(listQuestions, { query: { which: 'waiting' } }, fresh).data
  const times = useLoad(listTables, {}, fresh).data
  const due = useLoad(listAgreements, { query: { due: 'true', limit: 10 } }, fresh).data
  const proposed = useLoad(listAgreements, { query: { asked: 'true', limit: 10 } }, fresh).data
  const sparring = useLoad(listSparring, {}, fresh).data
  const tables = times?.items ?? []
  const sources = {
    ...room,
    questions: questions?.items ?? [],
    tables,
    due: due?.items ?? [],
    proposed: proposed?.items ?? [],
    asks: sparring?.asks ?? [],
  }
  return {
    waiting: waitingFor(sources, t.waits, dates.dayTime),
    tables,
    ready: [questions, times, due, proposed, sparring].every(one => one !== undefined),
  }
}
