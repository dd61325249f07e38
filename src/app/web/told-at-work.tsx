import { ToldBack } from '../../features/why/screens/told-back.shared.tsx'

/** On one's own first page: the newest that one helped with and has not read. */
export const ToldAtWork = () => <ToldBack most={1} />
