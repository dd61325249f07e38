import { createContext, use } from 'react'
import type { Me } from '../auth/api.ts'

const MeContext = createContext<Me | undefined>(undefined)
export const MeProvider = MeContext

/** Who is signed in. Inside a page there always is somebody. */
export function useMe(): Me {
  const me = use(MeContext)
  if (!me) throw new Error('Nobody is signed in here')
  return me
}
