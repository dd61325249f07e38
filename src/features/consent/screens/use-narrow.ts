import { useSyncExternalStore } from 'react'

const query = '(max-width: 700px)'

function subscribe(changed: () => void) {
  const media = matchMedia(query)
  media.addEventListener('change', changed)
  return () => media.removeEventListener('change', changed)
}

/** Too narrow for the matrix: the list form then. */
export const useNarrow = () => useSyncExternalStore(subscribe, () => matchMedia(query).matches)
