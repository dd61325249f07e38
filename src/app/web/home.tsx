import { Redirect } from 'wouter'
import { MyWork } from '../../features/plan/screens/work/work-page.tsx'
import { useMe } from '../../platform/react/me.tsx'

/** Where one arrives: at one's work; politicians, who have none here, at what they decided. */
export function Home() {
  const { roles } = useMe()
  return roles.includes('politician') ? <Redirect to="/overview" /> : <MyWork />
}
