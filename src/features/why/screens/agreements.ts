import { useLoad } from '../../../platform/react/load.ts'
import { listAgreements } from '../../questions/api.agreements.ts'

/** The working agreements in force whose scope has two or more of these areas, or the one there is; used most first. */
export function useAgreements(areas: readonly number[]) {
  const { data } = useLoad(listAgreements, { query: { limit: 100 } })
  const enough = Math.min(2, areas.length)
  return (data?.items ?? [])
    .filter(one => one.areas.filter(area => areas.includes(area)).length >= enough)
    .toSorted((a, b) => b.used - a.used || a.number - b.number)
}
